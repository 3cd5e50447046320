import MiniSearch, { type SearchOptions } from 'minisearch';
import { stemmer } from '@orama/stemmers/dutch';
import type { Page } from 'playwright-core';
import { foldText } from '../../src/search/words.ts';
import type { Case } from './search-cases.ts';
import { askByAddress, findEngineAddress } from './search-page.ts';

/** Results that are looked at. */
const DEPTH = 10;

/** Something that ranks the cases. Both give ids of cases, the best first, at least the first ten if there are. */
export interface Engine {
  name: string;
  search(query: string): Promise<string[]>;
  /** For somebody who has written this and wonders who wrote of it before. */
  findSimilar(draft: string): Promise<string[]>;
}

/** This site's search, through its search page. */
export function createSpaakEngine(page: Page, origin: string): Engine {
  return {
    name: 'Spaak',
    search: async (query) => (await askByAddress(page, origin, query)).map(toId),
    async findSimilar(draft) {
      const address = await findEngineAddress(page, origin);
      const hits = await page.evaluate(
        async ({ address, draft, limit }) => {
          const { createSearch } = (await import(address)) as EngineModule;
          return createSearch().findSimilar(draft, { limit });
        },
        { address, draft, limit: DEPTH },
      );
      return hits.map(({ url }) => toId(url));
    },
  };
}

/** Pagefind's own browser API over a plain index, nothing set. The page must be one of the site with that index. */
export function createPlainPagefind(page: Page): Engine {
  const search = async (query: string) => {
    const addresses = await page.evaluate(
      async ({ query, limit }) => {
        const address = '/pagefind/pagefind.js';
        const pagefind = (await import(address)) as PagefindModule;
        const { results } = await pagefind.search(query);
        return Promise.all(results.slice(0, limit).map(async (result) => (await result.data()).url));
      },
      { query, limit: DEPTH },
    );
    return addresses.map(toId);
  };
  return { name: 'Pagefind as it comes', search, findSimilar: search };
}

/** MiniSearch as its manual sets it up, with a Dutch stemmer. It runs in Node. Whole texts are not taken for mistyped. */
export function createMiniSearch(cases: readonly Case[]): Engine {
  const index = new MiniSearch({
    fields: ['title', 'summary', 'text'],
    processTerm: (term) => stemmer(foldText(term)),
    searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2, combineWith: 'OR' },
  });
  index.addAll(cases);
  const search = async (text: string, options?: SearchOptions) =>
    index.search(text, options).map(({ id }) => String(id));
  return {
    name: 'MiniSearch',
    search,
    findSimilar: (draft) => search(draft, { prefix: false, fuzzy: false }),
  };
}

function toId(address: string): string {
  return address.split('/')[2] ?? '';
}

/** https://pagefind.app/docs/api/ */
interface PagefindModule {
  search(term: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** `src/search/client/engine.ts` as it is built. */
interface EngineModule {
  createSearch(): { findSimilar(text: string, options: { limit: number }): Promise<{ url: string }[]> };
}
