import { indexName, type EntryFile, type RowsFile } from '../rows.ts';
import type { GroupsFile, VocabularyFile } from '../vocabulary.ts';
import { createRows, type Rows } from './rows.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** Where a term stands: the rows that hold it, and for each how well it fits (1 for the best) and at which words of its text. */
export interface Postings {
  rows: number[];
  scores: number[];
  places: number[][];
}

export interface Text {
  url: string;
  title: string;
  number: string;
  /** Title, summary and text. */
  content: string;
}

/** A loaded index of one release of the site. */
export interface Index {
  vocabulary: Vocabulary;
  rows: Rows;
  find(term: string): Promise<Postings>;
  /** Undefined when it was taken down and the index is not made anew yet. */
  read(row: number): Promise<Text | undefined>;
  /** Whether the site still serves this index. @throws when it cannot be asked. */
  isCurrent(): Promise<boolean>;
}

/** What we use of Pagefind's browser API: https://pagefind.app/docs/api/ */
interface Pagefind {
  init(): Promise<void>;
  search(term: string | null, options?: { sort?: Record<string, 'asc' | 'desc'> }): Promise<{ results: Result[] }>;
}
interface Result {
  id: string;
  score: number;
  words: number[];
  data(): Promise<{ url: string; content: string; meta: Record<string, string> }>;
}
interface PagefindModule {
  createInstance(options: object): Pagefind;
}

/** How much a hit in each hidden or shown field counts beside one in the text. */
const META_WEIGHTS = { title: 6, number: 1, extra: 0.6, reactions: 0.7, terms: 2, laws: 1 };
const RANKING = { metaWeights: META_WEIGHTS, termSimilarity: 4, pageLength: 0.4, termSaturation: 1.2 };

/** What the site answers for a record that was taken down, and a file host that it was deleted from. */
const GONE = [410, 404];

/** Loads the index that the site serves now. @throws when it cannot be had, or changes while it is loaded. */
export async function openIndex(folder: string): Promise<Index> {
  const entry = fetchFile<EntryFile>(`${folder}pagefind-entry.json`);
  const [{ version, languages }, words, groups, file, pagefind] = await Promise.all([
    entry,
    fetchFile<VocabularyFile & { index: string }>(`${folder}words.json`),
    fetchFile<GroupsFile & { index: string }>(`${folder}groups.json`),
    fetchFile<RowsFile>(`${folder}rows.json`),
    entry.then((found) => openPagefind(folder, found)),
  ]);
  const name = indexName({ version, languages });
  if ([words, groups, file].some(({ index }) => index !== name))
    throw new Error('The index changed while it was loaded.');

  const rows = createRows(file);
  const all = pagefind ? (await pagefind.search(null, { sort: { datum: 'desc' } })).results : [];
  if (all.length !== rows.total) throw new Error('The index and its rows differ.');
  const rowOf = new Map(all.map(({ id }, row) => [id, row]));
  const found = new Map<string, Promise<Postings>>();

  return {
    vocabulary: createVocabulary(words, groups),
    rows,
    async find(term) {
      const postings = found.get(term) ?? search(term);
      found.set(term, postings);
      return postings;
    },
    async read(row) {
      const result = all[row];
      if (!result) throw new Error(`There is no row ${row}.`);
      const data = await result.data().catch((error: unknown) => refuseUnlessGone(result.id, error));
      if (!data) return undefined;
      const { url, content, meta } = data;
      return { url, content, title: meta.title ?? url, number: meta.number ?? '' };
    },
    // Pagefind swallows the failure of a chunk that is gone, so that words of an old release seem to be in no text.
    isCurrent: async () => indexName(await fetchFile<EntryFile>(`${folder}pagefind-entry.json`)) === name,
  };

  /** A record that cannot be had is gone for good, or something went wrong: its address says which. */
  async function refuseUnlessGone(id: string, error: unknown): Promise<undefined> {
    const response = await fetch(`${folder}fragment/${id}.pf_fragment`, { cache: 'no-store' });
    if (!GONE.includes(response.status)) throw error;
  }

  async function search(term: string): Promise<Postings> {
    const { results } = pagefind ? await pagefind.search(term) : { results: [] };
    const best = results.reduce((most, { score }) => Math.max(most, score), Number.MIN_VALUE);
    return {
      rows: results.map(({ id }) => rowOf.get(id) ?? -1),
      scores: results.map(({ score }) => score / best),
      places: results.map(({ words: places }) => places),
    };
  }
}

/** Undefined when nothing is indexed: Pagefind cannot open that. */
async function openPagefind(folder: string, entry: EntryFile): Promise<Pagefind | undefined> {
  if (indexName(entry) === '') return undefined;
  // By version, because the module of an earlier release stays in memory as long as its tab.
  const address = `${folder}pagefind.js?${entry.version}`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  // A worker would have to be sent every hit of every term: that takes longer than finding them.
  const pagefind = createInstance({ basePath: folder, ranking: RANKING, noWorker: true });
  await pagefind.init();
  return pagefind;
}

async function fetchFile<T>(address: string): Promise<T> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return (await response.json()) as T;
}
