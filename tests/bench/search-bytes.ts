import { setTimeout } from 'node:timers/promises';
import { Hono } from 'hono';
import type { Browser } from 'playwright-core';
import { createSiteApp } from '../../src/desk/site.ts';
import { ask, openSearch, withPage } from './search-page.ts';
import { listQueries } from './search-queries.ts';
import { type BuiltPortal, withServer } from './search-sites.ts';

/** Of queries: those of the first are asked in browsers that come for the first time, the others after that. */
const ROUNDS = 5;
/** In ms: what comes after the results have settled comes within this time. */
const REST = 500;

/** What a path belongs to: the first that fits. A browser that only opens the page loads the last two. */
const PARTS: [name: string, path: RegExp][] = [
  ['search engine', /^\/_astro\/engine\.|^\/pagefind\/[^.]+\.js$/],
  ['WebAssembly', /^\/pagefind\/wasm\./],
  ['words.json', /^\/pagefind\/words\.json$/],
  ['rows.json', /^\/pagefind\/rows\.json$/],
  ['pieces of text', /\.pf_fragment$/],
  ['index', /^\/pagefind\//],
  ['scripts of the page', /\.js$/],
  ['page, styles and typeface', /^/],
];
const PAGE_PARTS = PARTS.slice(-2).map(([name]) => name);

/**
 * Prints, by portal, what a browser loads to search, in kB (1,000 bytes): bodies as our server sends them, compressed
 * where it compresses. The first searches are means over five browsers that never came before, the later ones over
 * twenty queries in one page.
 */
export async function measureBytes(browser: Browser, portals: ReadonlyMap<string, BuiltPortal>): Promise<void> {
  const columns: Map<string, number>[] = [];
  for (const portal of portals.values()) columns.push(await measurePortal(browser, portal));
  console.log(`| kB | ${[...portals.keys()].join(' | ')} |`);
  console.log(`|---|${'---:|'.repeat(portals.size)}`);
  for (const name of columns[0]?.keys() ?? []) {
    if (columns.every((column) => column.get(name) === 0)) continue;
    const cells = columns.map((column) => ((column.get(name) ?? 0) / 1000).toFixed(1));
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}

/** Bytes by row of the table. */
async function measurePortal(browser: Browser, { content, output }: BuiltPortal): Promise<Map<string, number>> {
  const [first = [], ...later] = listQueries(content, ROUNDS);
  const { app, takeBytes } = countBodies(output);
  return withServer(app, async (origin) => {
    const typed: Bytes[] = [];
    const addressed: Bytes[] = [];
    const rest: Bytes[] = [];
    for (const { query } of first) {
      await withPage(browser, async (page) => {
        await openSearch(page, `${origin}/zoeken/?q=${encodeURIComponent(query)}`);
        await setTimeout(REST);
        addressed.push(takeBytes());
      });
      await withPage(browser, async (page) => {
        await openSearch(page, `${origin}/zoeken/`);
        await setTimeout(REST);
        await ask(page, query);
        await setTimeout(REST);
        typed.push(takeBytes());
        if (query !== first.at(-1)?.query) return;
        for (const another of later.flat()) {
          await ask(page, another.query);
          await setTimeout(REST);
          rest.push(takeBytes());
        }
      });
    }
    const meanOf = (visits: readonly Bytes[], parts: readonly string[]) =>
      visits.reduce((sum, bytes) => sum + parts.reduce((own, part) => own + (bytes.get(part) ?? 0), 0), 0) /
      visits.length;
    const all = PARTS.map(([name]) => name);
    const beyond = all.filter((name) => !PAGE_PARTS.includes(name));
    return new Map([
      ...all.map((name) => [`opened with a query: ${name}`, meanOf(addressed, [name])] as const),
      ['opened with a query, in all', meanOf(addressed, all)],
      ['of which beyond the page', meanOf(addressed, beyond)],
      ['opened without, then a first search, in all', meanOf(typed, all)],
      ['each later search', meanOf(rest, all)],
    ]);
  });
}

/** The site in `root` as an application that counts what it sends; `takeBytes` gives that and starts anew. */
function countBodies(root: string): { app: Hono; takeBytes: () => Bytes } {
  let bytes: Bytes = new Map();
  const site = createSiteApp(root);
  const app = new Hono();
  app.all('*', async ({ req }) => {
    const response = await site.fetch(req.raw);
    if (!response.body) return response;
    const body = await response.arrayBuffer();
    const [part = ''] = PARTS.find(([, path]) => path.test(req.path)) ?? [];
    bytes.set(part, (bytes.get(part) ?? 0) + body.byteLength);
    return new Response(body, response);
  });
  return {
    app,
    takeBytes() {
      const taken = bytes;
      bytes = new Map();
      return taken;
    },
  };
}

/** Bytes by part. */
type Bytes = Map<string, number>;
