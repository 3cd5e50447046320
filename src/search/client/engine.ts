import { toExcerpt, toPieces, type Piece } from './excerpt.ts';
import { listTelling, listWords } from '../words.ts';
import { openIndex, type Index, type Postings, type Text } from './open-index.ts';
import { parseQuery, parseText, type Alternative, type Concept, type Query } from './query.ts';
import { joinPostings, RANKING, rankRows, SIMILAR, type FoundConcept, type Ranking } from './rank.ts';
import type { FacetCounts, Order, Rows, Selection } from './rows.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A bottleneck that was found. */
export interface Hit {
  row: number;
  url: string;
  number: string;
  title: Piece[];
  /** The text around what was found; the summary when that is all there is to show. */
  excerpt: Piece[];
}

export interface SearchRequest {
  query: string;
  /** Take words as they stand, mistyped or not. */
  literal?: boolean;
  selection?: Selection;
  /** By how well they fit when absent; without a query, the newest first. */
  order?: Order | undefined;
  /** From 1. */
  page?: number;
  /** Hits on a page. */
  size?: number;
}

export interface SearchResult {
  /** How many were found in all. */
  count: number;
  /** How many without the selection. */
  unlimited: number;
  page: number;
  pages: number;
  hits: Hit[];
  counts: FacetCounts;
  /** What is known of the rows of the hits. */
  rows: Rows;
  repairs: Query['repairs'];
  unknown: string[];
  /** When nothing was found: another query that finds something, as near to this one as can be. */
  nearest?: string | undefined;
}

export type Search = ReturnType<typeof createSearch>;

/** Searches the index of this site. Nothing is loaded before `load` or the first search. */
export function createSearch(folder = '/pagefind/') {
  let opening: Promise<Index> | undefined;
  const load = () => (opening ??= openIndex(folder));

  /**
   * Does something with the index; once more, with the index that the site serves by then, when it failed or when a
   * new release has taken the old one's place. @throws when that fails too.
   */
  async function withIndex<T>(use: (index: Index) => Promise<T>): Promise<T> {
    try {
      const index = await load();
      const [result, isCurrent] = await Promise.all([use(index), index.isCurrent()]);
      if (isCurrent) return result;
    } catch {
      // The second time says what is wrong.
    }
    opening = undefined;
    try {
      return await use(await load());
    } catch (error) {
      opening = undefined;
      throw error;
    }
  }

  return {
    /** Gets the index ready. */
    async load(): Promise<void> {
      await load();
    },
    /** The bottlenecks that are most like a text, such as a draft; the text stays on this device. */
    findSimilar: (text: string, { limit = 3 } = {}): Promise<Hit[]> =>
      withIndex(async (index) => {
        const concepts = await findConcepts(parseText(text, index.vocabulary), index, SIMILAR);
        const ranked = rankRows(concepts, index.rows.total, SIMILAR);
        return listHits(
          ranked.slice(0, limit).map(({ row }) => row),
          { marks: [], index },
        );
      }),
    search: (request: SearchRequest): Promise<SearchResult> => withIndex((index) => search(request, index)),
  };
}

async function search(request: SearchRequest, index: Index): Promise<SearchResult> {
  const { query: typed, literal = false, selection = {}, order, page = 1, size = 24 } = request;
  const vocabulary = await withRareWords(typed, index);
  const query = parseQuery(typed, vocabulary, literal);
  const isOpen = typed.trim() === '';
  const ranked = isOpen ? Array.from({ length: index.rows.total }, (_, row) => row) : await findRows(query, index);
  const selected = index.rows.select(ranked, selection);
  const ordered = order === undefined ? selected : index.rows.sort(selected, order);
  const pages = Math.max(1, Math.ceil(ordered.length / size));
  const shown = Math.min(Math.max(1, page), pages);
  const marks = query.concepts.flatMap(({ alternatives }) => alternatives);
  return {
    count: ordered.length,
    unlimited: ranked.length,
    page: shown,
    pages,
    hits: await listHits(ordered.slice((shown - 1) * size, shown * size), { marks, index }),
    counts: index.rows.count(ranked, selection),
    rows: index.rows,
    repairs: query.repairs,
    unknown: query.unknown,
    nearest: ranked.length === 0 ? await findNearest(typed, vocabulary, index) : undefined,
  };
}

async function findRows(query: Query, index: Index): Promise<number[]> {
  return rankRows(await findConcepts(query.concepts, index, RANKING), index.rows.total).map(({ row }) => row);
}

/** Without quotes, without words that nobody wrote, or with words that somebody did: the first that finds something. */
async function findNearest(typed: string, vocabulary: Vocabulary, index: Index): Promise<string | undefined> {
  const words = listTelling(typed);
  const known = words.filter((word) => vocabulary.knows(word));
  const likely = words.map((word) => (vocabulary.knows(word) ? word : vocabulary.nearest(word))).filter(Boolean);
  for (const candidate of new Set([words.join(' '), known.join(' '), likely.join(' ')])) {
    if (candidate === '' || candidate === typed.trim()) continue;
    if ((await findRows(parseQuery(candidate, vocabulary), index)).length > 0) return candidate;
  }
  return undefined;
}

/** The vocabulary with those words of the query that it leaves out for being rare, found by looking into the texts. */
async function withRareWords(typed: string, index: Index): Promise<Vocabulary> {
  const { vocabulary } = index;
  if (!vocabulary.partial) return vocabulary;
  const rare = new Set<string>();
  for (const word of listTelling(typed).filter((each) => !vocabulary.has(each))) {
    const [row] = (await index.find(word)).rows;
    // Pagefind cuts a word that it does not know, and finds others with the same beginning.
    const text = row === undefined ? undefined : await index.read(row);
    if (text && listWords(text.content).includes(word)) rare.add(word);
  }
  return {
    ...vocabulary,
    has: (word) => rare.has(word) || vocabulary.has(word),
    knows: (word) => rare.has(word) || vocabulary.knows(word),
  };
}

function findConcepts(concepts: readonly Concept[], index: Index, { few }: Ranking): Promise<FoundConcept[]> {
  return Promise.all(
    concepts.map(async ({ alternatives, required }) => {
      const find = (some: readonly Alternative[]) =>
        Promise.all(some.map(async ({ term, weight }) => ({ weight, postings: await findTerm(term, index) })));
      const ways = await find(alternatives.filter(({ spare }) => !spare));
      const rows = new Set(ways.flatMap(({ postings }) => postings.rows));
      if (rows.size < few) ways.push(...(await find(alternatives.filter(({ spare }) => spare))));
      return { ways, required };
    }),
  );
}

/** Words of one alternative must stand together; what is in quotes Pagefind takes as it stands. */
async function findTerm(term: string, index: Index): Promise<Postings> {
  if (term.startsWith('"') || !term.includes(' ')) return index.find(term);
  return joinPostings(await Promise.all(listWords(term).map((word) => index.find(word))));
}

/** What the rows show, without those that were taken down since the index was made. */
async function listHits(rows: readonly number[], { marks, index }: Marked): Promise<Hit[]> {
  const hits = await Promise.all(
    rows.map(async (row) => {
      const text = await index.read(row);
      return text && toHit(row, text, marks);
    }),
  );
  return hits.filter((hit) => hit !== undefined);
}

function toHit(row: number, { url, title, number, content }: Text, marks: readonly Alternative[]): Hit {
  const text = content.startsWith(title) ? content.slice(title.length) : content;
  const show = (some: readonly Alternative[]) => {
    const terms = some.map(({ term }) => term);
    return { title: toPieces(title, terms), excerpt: toExcerpt(text, terms) };
  };
  const shown = show(marks.filter(({ spare }) => !spare));
  // Related words are marked when there is nothing nearer: else nobody would see why this was found.
  const isMarked = [...shown.title, ...shown.excerpt].some(({ marked }) => marked);
  return { row, url, number, ...(isMarked ? shown : show(marks)) };
}

interface Marked {
  /** What was looked for. */
  marks: readonly Alternative[];
  index: Index;
}
