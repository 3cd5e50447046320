import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { findPage, getBuiltSite } from '../support/pages.ts';
import { expectSound } from '../support/sound.ts';

/** One page of each kind: what makes the address, and the query it is opened with. */
const KINDS: [kind: string, address: RegExp, query?: string][] = [
  ['home', /^\/$/],
  ['list of cases', /^\/knelpunten\/$/],
  ['list of one status', /^\/knelpunten\/status\/[^/]+\/$/],
  ['case', /^\/knelpunten\/(?!status\/|pagina\/)[^/]+\/$/],
  ['domain', /^\/domeinen\/[^/]+\/$/],
  ['municipality', /^\/gemeenten\/[^/]+\/$/],
  ['law', /^\/wetten\/[^/]+\/[^/]+\/$/],
  ['unheard', /^\/ongehoord\/$/],
  ['promises', /^\/toezeggingen\/$/],
  ['expectations', /^\/verwachtingen\/$/],
  ['expectation', /^\/verwachtingen\/(?!van\/)[^/]+\/$/],
  ['residents', /^\/verwachtingen\/van\/inwoner\/$/],
  ['circles', /^\/leerkringen\/$/],
  ['circle', /^\/leerkringen\/[^/]+\/$/],
  ['booklet', /^\/leerkringen\/tijd-en-verwachtingen\/map\/$/],
  ['text', /^\/toegankelijkheid\/$/],
  ['data', /^\/data\/$/],
  ['codebook', /^\/data\/codeboek\/$/],
  ['manual', /^\/handleiding\/zelf-schrijven\/$/],
  ['search', /^\/zoeken\/$/, '?q=hulp'],
  ['following a submission', /^\/insturen\/status\/$/],
  ['following', /^\/volgen\/$/],
  ['letter', /^\/brief\/$/],
  ['page not found', /^\/404\.html$/],
];

// Every address is seen in light and wide by another test.
const VIEWS = [
  ['in the dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
  ['320 pixels wide', { colorScheme: 'light', viewport: { width: 320, height: 640 } }],
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  return () => browser.close();
});

describe.each(VIEWS)('%s', (_view, options) => {
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    page = await browser.newPage({ ...options, reducedMotion: 'reduce' });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    return () => page.close();
  });

  it.each(KINDS)('a %s page is accessible, quiet and within its width', async (_, pattern, query = '') => {
    complaints = [];
    const address = await findPage(pattern);
    expect(address, `a page whose address matches ${pattern}`).toBeDefined();
    await page.goto(`${getBuiltSite().origin}${address ?? ''}${query}`, { waitUntil: 'networkidle' });
    await expectSound(page);
    expect(complaints).toEqual([]);
  });
});
