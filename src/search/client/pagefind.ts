/** A bottleneck that was found. */
export interface Hit {
  url: string;
  title: string;
  number: string;
  /** HTML in which the words that were found are `<mark>`. */
  excerpt: string;
}

/** What a search found: how many, and the first of them in order of rank. */
export interface SearchResult {
  count: number;
  hits: Hit[];
}

/** What we use of Pagefind's browser API: https://pagefind.app/docs/api/ */
interface Pagefind {
  search(
    query: string,
  ): Promise<{ results: { data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }> }[] }>;
}

const MAX_HITS = 24;

/** Searches the index of this site. Nothing is loaded before `load` or the first search. */
export function createSearch(address = '/pagefind/pagefind.js') {
  let loading: Promise<Pagefind> | undefined;
  const load = (): Promise<Pagefind> => (loading ??= import(/* @vite-ignore */ address) as Promise<Pagefind>);
  return {
    /** Gets the index ready. */
    async load(): Promise<void> {
      await load();
    },
    /** @throws when the index cannot be had; the next search tries again. */
    async search(query: string): Promise<SearchResult> {
      try {
        const { results } = await (await load()).search(query);
        const fragments = await Promise.all(results.slice(0, MAX_HITS).map((result) => result.data()));
        return {
          count: results.length,
          hits: fragments.map(({ url, excerpt, meta }) => ({
            url,
            excerpt,
            title: meta.title ?? url,
            number: meta.number ?? '',
          })),
        };
      } catch (error) {
        loading = undefined;
        throw error;
      }
    },
  };
}
