import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { buildSite } from '../../src/desk/build-site.ts';
import { listen } from '../../src/desk/listen.ts';
import { createSiteApp } from '../../src/desk/site.ts';
import { findBrowser } from '../support/browser.ts';

/** Fetched when this benchmark runs: it is larger than everything else together, and nothing else needs it. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const OUTPUT = '.cache/bench/site-lighthouse';
const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const PAGES = [
  ['home', '/'],
  ['list', '/knelpunten/'],
  ['case', '/knelpunten/2026-03-hulp-geven-en-fraude-doorgeven/'],
  ['law', '/wetten/wmo2015/'],
  ['expectation', '/verwachtingen/hulp-binnen-een-week/'],
] as const;

/** Runs Lighthouse on the built example site, as a phone on a slow line; prints the medians. */
export async function benchLighthouse(): Promise<void> {
  const build = await buildSite(OUTPUT, { env: { SPAAK_NOW: '2026-11-24' } });
  if (!build.ok) throw new Error(build.output);
  const server = await listen(createSiteApp(OUTPUT), { host: '127.0.0.1', port: 0 });
  try {
    console.log(`| page | ${CATEGORIES.join(' | ')} | layout shift | largest paint s |`);
    console.log('|---|---:|---:|---:|---:|---:|---:|');
    for (const [name, path] of PAGES)
      console.log(`| ${name} | ${(await measurePage(server.origin + path)).join(' | ')} |`);
  } finally {
    await server.close();
  }
}

async function measurePage(url: string): Promise<number[]> {
  const runs: number[][] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { categories, audits } = await runLighthouse(url);
    runs.push([
      ...CATEGORIES.map((category) => Math.round((categories[category]?.score ?? 0) * 100)),
      audits['cumulative-layout-shift']?.numericValue ?? NaN,
      (audits['largest-contentful-paint']?.numericValue ?? NaN) / 1000,
    ]);
  }
  const columns = runs[0]?.map((_, column) => median(runs.map((run) => run[column] ?? NaN))) ?? [];
  return columns.map((value) => Math.round(value * 1000) / 1000);
}

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
}

async function runLighthouse(url: string): Promise<Report> {
  const only = `--only-categories=${CATEGORIES.join(',')}`;
  const flags = ['--output=json', '--quiet', only, '--chrome-flags=--headless --no-sandbox'];
  const { stdout } = await promisify(execFile)('npx', ['--yes', LIGHTHOUSE, url, ...flags], {
    env: { ...process.env, CHROME_PATH: await findBrowser() },
    maxBuffer: 50_000_000,
  });
  return JSON.parse(stdout) as Report;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
