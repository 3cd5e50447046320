import type { Browser } from 'playwright-core';
import { createSiteApp } from '../../src/desk/site.ts';
import { type Answer, ask, openSearch, timeOpening, withPage } from './search-page.ts';
import { listQueries, type TimedQuery } from './search-queries.ts';
import { type BuiltPortal, withServer } from './search-sites.ts';

const ROUNDS = 12;
/** Searches of one and more words are done again on a page with this in its address. */
const FACET = 'domein=jeugd';
const FACET_KINDS = ['a word', 'two or three words'];
/** Asked first on every page, and in no list of queries. */
const OPENING = 'gemeente';

interface Timed extends TimedQuery {
  /** In ms: the first time that a page was asked this, and the second. */
  fresh: number;
  again: number;
  isEmpty: boolean;
}

/**
 * Prints, by portal, how long a search takes from sending it until its results stand in the page, in ms. The server is
 * this machine: no network. "New" is a query that a page that has searched before was not asked yet.
 */
export async function measureTime(browser: Browser, portals: ReadonlyMap<string, BuiltPortal>): Promise<void> {
  const notes: string[] = [];
  console.log('| cases | query | queries | new, p50 ms | new, p95 ms | again, p50 ms | again, p95 ms | empty % |');
  console.log('|---:|---|---:|---:|---:|---:|---:|---:|');
  for (const [name, { content, output }] of portals) {
    await withServer(createSiteApp(output), async (origin) => {
      const address = `${origin}/zoeken/`;
      const rounds = listQueries(content, ROUNDS);
      const timed = await timeQueries(browser, address, rounds.flat());
      for (const [kind, rows] of [...Map.groupBy(timed, (row) => row.kind), ['all', timed] as const])
        console.log(`| ${name} | ${kind} | ${formatRow(rows)} |`);
      if (await heedsFacet(browser, address)) {
        const queries = rounds.flat().filter(({ kind }) => FACET_KINDS.includes(kind));
        const narrowed = await timeQueries(browser, `${address}?${FACET}`, queries);
        console.log(`| ${name} | words, with ${FACET} | ${formatRow(narrowed)} |`);
      } else notes.push(`At ${name} cases ${FACET} makes no difference to what is found, so it is not measured.`);
      const opening = await timeOpenings(browser, address, rounds[0] ?? []);
      const [median, slowest] = formatTimes(opening, [0.5, 1]);
      notes.push(
        `Opening the page with a query at ${name} cases, nothing kept: median ${median} ms, slowest of ${opening.length} ${slowest} ms.`,
      );
    });
  }
  console.log(`\n${notes.join('\n')}`);
}

/** Asks all queries in one page, and then all once more. */
async function timeQueries(browser: Browser, address: string, queries: readonly TimedQuery[]): Promise<Timed[]> {
  return withPage(browser, async (page) => {
    await openSearch(page, address);
    await ask(page, OPENING);
    const fresh: Answer[] = [];
    for (const { query } of queries) fresh.push(await ask(page, query));
    const again: Answer[] = [];
    for (const { query } of queries) again.push(await ask(page, query));
    return queries.map((query, index) => ({
      ...query,
      fresh: fresh[index]?.time ?? NaN,
      again: again[index]?.time ?? NaN,
      isEmpty: fresh[index]?.found === 0,
    }));
  });
}

/** Each query in the address, in a browser that never came before. In ms. */
async function timeOpenings(browser: Browser, address: string, queries: readonly TimedQuery[]): Promise<number[]> {
  const times: number[] = [];
  for (const { query } of queries)
    times.push(await withPage(browser, (page) => timeOpening(page, `${address}?q=${encodeURIComponent(query)}`)));
  return times;
}

/** Whether the facet makes a difference to what is found. */
async function heedsFacet(browser: Browser, address: string): Promise<boolean> {
  const counts: (string | null)[] = [];
  for (const place of [address, `${address}?${FACET}`]) {
    await withPage(browser, async (page) => {
      await openSearch(page, place);
      await ask(page, OPENING);
      counts.push(await page.locator('[data-count]').textContent());
    });
  }
  return counts[0] !== counts[1];
}

function formatRow(rows: readonly Timed[]): string {
  const empty = (100 * rows.filter(({ isEmpty }) => isEmpty).length) / rows.length;
  const times = [rows.map(({ fresh }) => fresh), rows.map(({ again }) => again)];
  return [rows.length, ...times.flatMap((column) => formatTimes(column, [0.5, 0.95])), empty.toFixed(1)].join(' | ');
}

/** The times below which these shares of all lie (nearest rank). */
function formatTimes(times: readonly number[], shares: readonly number[]): string[] {
  const sorted = times.toSorted((a, b) => a - b);
  return shares.map((share) => (sorted[Math.ceil(share * sorted.length) - 1] ?? NaN).toFixed(0));
}
