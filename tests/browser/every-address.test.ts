import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { getBuiltSite, listPages } from '../support/pages.ts';
import { listBarriers } from '../support/sound.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  return () => browser.close();
});

it('every address is accessible and quiet', async () => {
  const { origin } = getBuiltSite();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Here is no desk to tell who is signed in.
    const isAbsent = message.location().url.endsWith('/api/me');
    if (message.type() === 'error' && !isAbsent) complaints.push(`${page.url()} ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${String(error)}`));
  for (const address of await listPages()) {
    await page.goto(origin + address);
    complaints.push(...(await listBarriers(page)).map((violation) => `${address} ${JSON.stringify(violation)}`));
  }
  expect(complaints).toEqual([]);
});
