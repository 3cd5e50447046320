import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { listViolations } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { findPage, getBuiltSite } from '../support/pages.ts';

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

const VIEWS = [
  ['light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
  ['dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
  ['320 pixels wide', { colorScheme: 'light', viewport: { width: 320, height: 640 } }],
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  return () => browser.close();
});

describe.each(KINDS)('a %s page', (_, pattern, query = '') => {
  it.each(VIEWS)('is accessible, quiet and within its width: %s', async (_view, options) => {
    const address = await findPage(pattern);
    expect(address, `a page whose address matches ${pattern}`).toBeDefined();
    const page = await browser.newPage({ ...options, reducedMotion: 'reduce' });
    try {
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(`${getBuiltSite().origin}${address ?? ''}${query}`, { waitUntil: 'networkidle' });
      const overflow = await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
      const violations = await listViolations(page);
      expect({ violations, complaints, overflow }).toEqual({ violations: [], complaints: [], overflow: 0 });
    } finally {
      await page.close();
    }
  });
});
