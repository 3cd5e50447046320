import type { VocabularyFile } from '../vocabulary.ts';
import { foldText, stemWord } from '../words.ts';
import { mergeAlternatives, rankDocuments, type Found } from './combine.ts';
import { parseQuery, type Concept, type Query } from './query.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** A bottleneck that was found. */
export interface Hit {
  url: string;
  title: string;
  number: string;
  /** Pieces of the text around what was found; `marked` ones are what was found. */
  excerpt: { text: string; marked: boolean }[];
}

export interface SearchResult {
  /** How many were found in all. */
  count: number;
  /** The first of them, the best first. */
  hits: Hit[];
  repairs: Query['repairs'];
  unknown: string[];
}

/** What we use of Pagefind's browser API: https://pagefind.app/docs/api/ */
interface Pagefind {
  search(term: string): Promise<{ results: PagefindResult[] }>;
}
interface PagefindInstance extends Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
}
interface PagefindModule {
  createInstance(options: object): PagefindInstance;
}
interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{ url: string; content: string; meta: Record<string, string> }>;
}

/** How much a hit in each hidden or shown field counts beside one in the text. */
const META_WEIGHTS = { title: 6, summary: 3, number: 1, extra: 0.6, reactions: 0.7, terms: 2, laws: 1 };
const RANKING = { metaWeights: META_WEIGHTS, termSimilarity: 4, pageLength: 0.4, termSaturation: 1.2 };
const EXCERPT_WORDS = 32;
const LEAD_WORDS = 8;

export type Search = ReturnType<typeof createSearch>;

/** Searches the index of this site. Nothing is loaded before `load` or the first search. */
export function createSearch(folder = '/pagefind/') {
  let loading: Promise<{ pagefind: Pagefind; vocabulary: Vocabulary; total: number }> | undefined;
  const load = () => (loading ??= loadIndex(folder));
  const cache = new Map<string, Promise<PagefindResult[]>>();

  /** @throws when the index cannot be had; the next search tries again. */
  async function search(typed: string, { limit = 24, literal = false } = {}): Promise<SearchResult> {
    try {
      const { pagefind, vocabulary, total } = await load();
      const query = parseQuery(typed, vocabulary, literal);
      const handles = new Map<string, PagefindResult>();
      const found = await Promise.all(query.concepts.map((concept) => findConcept(concept, pagefind, handles)));
      const ranked = rankDocuments(found, total);
      const marks = query.concepts.flatMap(({ alternatives }) => alternatives.map(({ term }) => term));
      const hits = await Promise.all(ranked.slice(0, limit).map(({ id }) => toHit(handles.get(id), marks)));
      return {
        count: ranked.length,
        hits: hits.flatMap((hit) => hit ?? []),
        repairs: query.repairs,
        unknown: query.unknown,
      };
    } catch (error) {
      loading = undefined;
      cache.clear();
      throw error;
    }
  }

  async function findConcept(
    { alternatives, required }: Concept,
    pagefind: Pagefind,
    handles: Map<string, PagefindResult>,
  ) {
    const ways = await Promise.all(
      alternatives.map(async ({ term, weight }) => {
        const results = await (cache.get(term) ??
          remember(
            term,
            pagefind.search(term).then(({ results: found }) => found),
          ));
        const scores: Found = new Map();
        for (const result of results) {
          handles.set(result.id, result);
          scores.set(result.id, result.score);
        }
        return { found: scores, weight };
      }),
    );
    return { scores: mergeAlternatives(ways), required };
  }

  function remember(term: string, results: Promise<PagefindResult[]>): Promise<PagefindResult[]> {
    cache.set(term, results);
    return results;
  }

  return {
    /** Gets the index ready. */
    async load(): Promise<void> {
      await load();
    },
    search,
  };
}

async function loadIndex(folder: string) {
  const address = `${folder}pagefind.js`;
  const [{ createInstance }, file] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<PagefindModule>,
    fetch(`${folder}words.json`).then((response) => response.json() as Promise<VocabularyFile & { total: number }>),
  ]);
  const pagefind = createInstance({ basePath: folder, ranking: RANKING });
  await pagefind.init();
  return { pagefind, vocabulary: createVocabulary(file), total: file.total };
}

async function toHit(result: PagefindResult | undefined, marks: readonly string[]): Promise<Hit | undefined> {
  if (!result) return undefined;
  const { url, content, meta } = await result.data();
  return { url, title: meta.title ?? url, number: meta.number ?? '', excerpt: toExcerpt(content, marks) };
}

/** The piece of the text with most of what was looked for, synonyms too. */
export function toExcerpt(content: string, marks: readonly string[]): Hit['excerpt'] {
  const wanted = new Set(marks.flatMap((mark) => foldText(mark).match(/[\p{L}\p{N}]+/gu) ?? []).map(stemWord));
  const words = content.split(/\s+/);
  const isWanted = words.map((word) =>
    (foldText(word).match(/[\p{L}\p{N}]+/gu) ?? []).some((part) => wanted.has(stemWord(part))),
  );
  const start = bestStart(isWanted);
  const pieces = words
    .slice(start, start + EXCERPT_WORDS)
    .map((text, index) => ({ text, marked: isWanted[start + index] === true }));
  if (start > 0) pieces.unshift({ text: '…', marked: false });
  if (start + EXCERPT_WORDS < words.length) pieces.push({ text: '…', marked: false });
  return pieces;
}

/** Where a window of words begins that holds most of what is wanted, with some words before it. */
function bestStart(isWanted: readonly boolean[]): number {
  let most = 0;
  let best = 0;
  let inWindow = 0;
  for (let end = 0; end < isWanted.length; end += 1) {
    inWindow += Number(isWanted[end]) - Number(isWanted[end - EXCERPT_WORDS] ?? false);
    if (inWindow > most) [most, best] = [inWindow, end - EXCERPT_WORDS + 1];
  }
  const first = most === 0 ? 0 : isWanted.indexOf(true, Math.max(0, best));
  return Math.max(0, Math.min(first - LEAD_WORDS, isWanted.length - EXCERPT_WORDS));
}
