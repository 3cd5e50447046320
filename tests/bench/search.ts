import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { createSiteApp } from '../../src/desk/site.ts';
import { launchBrowser } from '../support/browser.ts';
import { measureBytes } from './search-bytes.ts';
import { listCases } from './search-cases.ts';
import { measureDrafts } from './search-drafts.ts';
import { createMiniSearch, createPlainPagefind, createSpaakEngine, type Engine } from './search-engines.ts';
import { withPage } from './search-page.ts';
import { measureQuality } from './search-quality.ts';
import { type BuiltPortal, buildExample, buildGenerated, withServer, writePlainIndex } from './search-sites.ts';
import { measureTime } from './search-time.ts';

const MEASURES = ['quality', 'drafts', 'bytes', 'time'];

/**
 * Measures search in a browser and prints tables: how well the judged queries and drafts are answered, beside two other
 * engines; what a search loads; how long it takes. `--only quality` (or another, repeatable), `--sizes 1000,10000` for
 * the generated portals, `--misses` for the queries that went wrong.
 */
export async function benchSearch(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', multiple: true, default: MEASURES },
      sizes: { type: 'string', default: '1000,10000' },
      misses: { type: 'boolean', default: false },
    },
  });
  const unknown = values.only.filter((name) => !MEASURES.includes(name));
  if (unknown.length > 0) throw new Error(`Nothing is called ${unknown.join(', ')}; there are ${MEASURES.join(', ')}.`);
  const has = (name: string) => values.only.includes(name);
  const measure = async (name: string, printTables: () => Promise<void>) => {
    if (!has(name)) return;
    console.log(`\n${name}\n`);
    await printTables();
  };

  const example = await buildExample();
  const generated = new Map<string, BuiltPortal>();
  if (has('bytes') || has('time'))
    for (const size of values.sizes.split(',')) generated.set(size, await buildGenerated(Number(size)));
  const browser = await launchBrowser();
  try {
    if (has('quality') || has('drafts'))
      await withEngines(browser, example, async (engines) => {
        await measure('quality', () => measureQuality(engines, { misses: values.misses }));
        await measure('drafts', () => measureDrafts(engines));
      });
    await measure('bytes', () => measureBytes(browser, new Map([['example', example], ...generated])));
    await measure('time', () => measureTime(browser, generated));
  } finally {
    await browser.close();
  }
}

/** The engines over the example cases, ours first. */
async function withEngines(
  browser: Browser,
  example: BuiltPortal,
  use: (engines: Engine[]) => Promise<void>,
): Promise<void> {
  const cases = listCases();
  const plain = await writePlainIndex(cases);
  await withServer(createSiteApp(example.output), (origin) =>
    withServer(createSiteApp(plain), (plainOrigin) =>
      withPage(browser, (page) =>
        withPage(browser, async (plainPage) => {
          await plainPage.goto(plainOrigin);
          await use([createSpaakEngine(page, origin), createPlainPagefind(plainPage), createMiniSearch(cases)]);
        }),
      ),
    ),
  );
}
