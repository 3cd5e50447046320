import { compare, type OpenCase, type Overview } from './overview.ts';

const MAX_RELATED = 3;
/** Of a trait that very many share only the newest are compared, so that time grows with the number of cases, not its square. */
const MAX_SHARING = 100;
const WEIGHTS = { article: 4, law: 2, kind: 2, domain: 1 } as const;

const postings = new WeakMap<Overview, Map<string, OpenCase[]>>();

/** The bottlenecks that have most in common with this one: articles of law first, then law and kind, then domain. */
export function listRelated(one: OpenCase, overview: Overview): OpenCase[] {
  const sharing = postings.get(overview) ?? groupByTrait(overview);
  postings.set(overview, sharing);
  const scores = new Map<OpenCase, number>();
  for (const [trait, weight] of traitsOf(one)) {
    for (const other of sharing.get(trait) ?? []) {
      if (other.id !== one.id) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
  }
  return [...scores]
    .sort(
      ([a, scoreA], [b, scoreB]) =>
        scoreB - scoreA || compare(b.data.published, a.data.published) || compare(a.id, b.id),
    )
    .slice(0, MAX_RELATED)
    .map(([other]) => other);
}

function groupByTrait({ cases }: Overview): Map<string, OpenCase[]> {
  const groups = new Map<string, OpenCase[]>();
  for (const one of cases) {
    for (const [trait] of traitsOf(one)) {
      const group = groups.get(trait) ?? [];
      if (group.length < MAX_SHARING) group.push(one);
      groups.set(trait, group);
    }
  }
  return groups;
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
