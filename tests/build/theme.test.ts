import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite } from '../../src/desk/build-site.ts';
import { listen } from '../../src/desk/listen.ts';
import { createSiteApp } from '../../src/desk/site.ts';
import { launchBrowser } from '../support/browser.ts';
import { copyContent } from '../support/content-copy.ts';

const THEME = ':root { --spaak-color-brand: #7a0026; --spaak-color-action: #7a0026; --spaak-color-page: #fffaf0; }\n';

it('a region gives the site its own look with one file of tokens', async () => {
  const copy = copyContent();
  writeFileSync(join(copy.root, 'huisstijl.css'), THEME);
  appendFileSync(join(copy.root, 'site.yaml'), 'theme: huisstijl.css\n');
  const build = await buildSite(copy.output, { env: { SPAAK_CONTENT: copy.root, SPAAK_NOW: '2026-11-24' } });
  expect(build.ok, build.output).toBe(true);
  const server = await listen(createSiteApp(copy.output), { host: '127.0.0.1', port: 0 });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ colorScheme: 'light' });
    await page.goto(server.origin);
    const colours = await page.evaluate(() => [
      getComputedStyle(document.querySelector('header') as Element).backgroundColor,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(colours).toEqual(['rgb(122, 0, 38)', 'rgb(255, 250, 240)']);
  } finally {
    await browser.close();
    await server.close();
    copy.remove();
  }
});
