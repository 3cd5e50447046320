import { compareText } from '../model/order.ts';
import { listTelling, stemWord } from '../search/words.ts';
import type { OpenCase, Overview } from './overview.ts';

const MAX_RELATED = 3;
/** Of a trait that very many share only the newest are compared, so that time grows with the number of cases, not its square. */
const MAX_SHARING = 100;
/** A word that more share says little, and would be most of the work. */
const MAX_WORD_SHARING = 20;
const WEIGHTS = { article: 4, law: 2, kind: 2, domain: 1, word: 0.8 } as const;

interface Sharing {
  byTrait: Map<string, OpenCase[]>;
  byWord: Map<string, OpenCase[]>;
}

const postings = new WeakMap<Overview, Sharing>();

/** The bottlenecks that have most in common with this one: articles of law, law, kind, domain, and rare words of title and summary. */
export function listRelated(one: OpenCase, overview: Overview): OpenCase[] {
  const sharing = postings.get(overview) ?? toSharing(overview);
  postings.set(overview, sharing);
  const scores = new Map<OpenCase, number>();
  const add = (others: readonly OpenCase[], weight: number) => {
    for (const other of others) if (other.id !== one.id) scores.set(other, (scores.get(other) ?? 0) + weight);
  };
  for (const [trait, weight] of traitsOf(one)) add(sharing.byTrait.get(trait) ?? [], weight);
  for (const word of wordsOf(one)) {
    const others = sharing.byWord.get(word) ?? [];
    if (others.length <= MAX_WORD_SHARING)
      add(others, WEIGHTS.word * Math.log(1 + overview.cases.length / others.length));
  }
  return [...scores]
    .sort(
      ([a, scoreA], [b, scoreB]) =>
        scoreB - scoreA || compareText(b.data.published, a.data.published) || compareText(a.id, b.id),
    )
    .slice(0, MAX_RELATED)
    .map(([other]) => other);
}

function toSharing({ cases }: Overview): Sharing {
  return {
    byTrait: groupBy(cases, (one) => traitsOf(one).map(([trait]) => trait), MAX_SHARING),
    // One more than are compared shows that there are too many.
    byWord: groupBy(cases, wordsOf, MAX_WORD_SHARING + 1),
  };
}

/** The cases by each of their keys, `max` at most: the newest. */
function groupBy(
  cases: readonly OpenCase[],
  keysOf: (one: OpenCase) => Iterable<string>,
  max: number,
): Map<string, OpenCase[]> {
  const groups = new Map<string, OpenCase[]>();
  for (const one of cases) {
    for (const key of keysOf(one)) {
      const group = groups.get(key) ?? [];
      if (group.length < max) group.push(one);
      groups.set(key, group);
    }
  }
  return groups;
}

/** Stems of the telling words of title and summary. */
function wordsOf({ data }: OpenCase): Set<string> {
  return new Set(listTelling(`${data.title} ${data.summary}`).map(stemWord));
}

function traitsOf({ data }: OpenCase): [trait: string, weight: number][] {
  return [
    ...(data.laws ?? []).flatMap(({ law, article }): [string, number][] => [
      [`law ${law.toLowerCase()}`, WEIGHTS.law],
      ...(article ? [[`article ${law.toLowerCase()} ${article}`, WEIGHTS.article] as [string, number]] : []),
    ]),
    ...data.kinds.map((kind): [string, number] => [`kind ${kind.toLowerCase()}`, WEIGHTS.kind]),
    ...data.domains.map((domain): [string, number] => [`domain ${domain.toLowerCase()}`, WEIGHTS.domain]),
  ];
}
