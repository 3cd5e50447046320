import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { buildSite } from '../../src/desk/build-site.ts';
import { listen } from '../../src/desk/listen.ts';
import { createSiteApp } from '../../src/desk/site.ts';
import { readJudged } from '../search/judged/judged.ts';
import { launchBrowser } from '../support/browser.ts';

const OUTPUT = '.cache/bench/site-search';
const DEPTH = 10;

interface Measured {
  query: string;
  kind: string;
  ndcg: number;
  reciprocalRank: number;
  isEmpty: boolean;
  found: string[];
}

/** Asks the judged queries through /zoeken/?q= in a browser; prints how well the answers are ranked, by half and kind. */
export async function benchSearch(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { misses: { type: 'boolean' } } });
  const build = await buildSite(OUTPUT, { env: { SPAAK_NOW: '2026-11-24' } });
  if (!build.ok) throw new Error(build.output);
  const server = await listen(createSiteApp(OUTPUT), { host: '127.0.0.1', port: 0 });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    console.log('| half | kind | queries | nDCG@10 | MRR | empty % |');
    console.log('|---|---|---:|---:|---:|---:|');
    for (const half of ['tune', 'unseen'] as const) {
      const measured: Measured[] = [];
      for (const { query, kind, relevant } of readJudged(half).queries) {
        measured.push(judge(query, kind, new Map(Object.entries(relevant)), await ask(page, server.origin, query)));
      }
      for (const [kind, rows] of [...Map.groupBy(measured, (row) => row.kind), ['all', measured] as const])
        printRow(half, kind, rows);
      // Of the other half nobody may learn what to tune for.
      if (values.misses && half === 'tune') printMisses(measured);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function ask(page: Page, origin: string, query: string): Promise<string[]> {
  await page.goto(`${origin}/zoeken/?q=${encodeURIComponent(query)}`);
  await page.locator('[data-results][aria-busy=false]').waitFor({ state: 'attached' });
  const addresses = await page
    .locator('[data-results] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return addresses.map((address) => address.split('/')[2] ?? '');
}

function judge(query: string, kind: string, relevant: Map<string, number>, found: string[]): Measured {
  const gain = (grade: number, rank: number) => (2 ** grade - 1) / Math.log2(rank + 2);
  const got = found.slice(0, DEPTH).reduce((sum, id, rank) => sum + gain(relevant.get(id) ?? 0, rank), 0);
  const ideal = [...relevant.values()]
    .sort((a, b) => b - a)
    .slice(0, DEPTH)
    .reduce((sum, grade, rank) => sum + gain(grade, rank), 0);
  const first = found.findIndex((id) => relevant.has(id));
  return {
    query,
    kind,
    ndcg: got / ideal,
    reciprocalRank: first === -1 ? 0 : 1 / (first + 1),
    isEmpty: found.length === 0,
    found,
  };
}

function printRow(half: string, kind: string, rows: readonly Measured[]): void {
  const mean = (value: (row: Measured) => number) => rows.reduce((sum, row) => sum + value(row), 0) / rows.length;
  const cells = [
    mean(({ ndcg }) => ndcg).toFixed(3),
    mean(({ reciprocalRank }) => reciprocalRank).toFixed(3),
    (mean(({ isEmpty }) => Number(isEmpty)) * 100).toFixed(1),
  ];
  console.log(`| ${half} | ${kind} | ${rows.length} | ${cells.join(' | ')} |`);
}

function printMisses(rows: readonly Measured[]): void {
  for (const { query, kind, ndcg, found } of rows.filter((row) => row.ndcg < 0.8).toSorted((a, b) => a.ndcg - b.ndcg)) {
    console.log(
      `${ndcg.toFixed(2)} ${kind}: ${query} → ${found
        .slice(0, 4)
        .map((id) => id.slice(0, 24))
        .join(', ')}`,
    );
  }
}
