import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../src/desk/build-site.ts';
import { listen, type RunningServer } from '../../src/desk/listen.ts';
import { createSiteApp } from '../../src/desk/site.ts';
import { launchBrowser } from '../support/browser.ts';
import { copyContent, type ContentCopy } from '../support/content-copy.ts';
import { fillIn, PHONE, STORY, visitForm } from '../support/submission-form.ts';
import { expectSound } from '../support/sound.ts';

let browser: Browser;
let copy: ContentCopy;
let server: RunningServer;
beforeAll(async () => {
  copy = copyContent();
  const site = join(copy.root, 'site.yaml');
  writeFileSync(site, `${readFileSync(site, 'utf8')}\ndesk: false\n`);
  const build = await buildSite(copy.output, { env: { SPAAK_CONTENT: copy.root, SPAAK_NOW: '2026-11-24' } });
  if (!build.ok) throw new Error(build.output);
  server = await listen(createSiteApp(copy.output), { host: '127.0.0.1', port: 0 });
  browser = await launchBrowser();
  return async () => {
    await browser.close();
    await server.close();
    copy.remove();
  };
});

function visit(act: (page: Page) => Promise<void>, javaScriptEnabled = true): Promise<void> {
  return visitForm(browser, act, { baseURL: server.origin, javaScriptEnabled, ...PHONE });
}

describe('the form of a portal without a desk', () => {
  it('makes a file to hand over, and says what to do with it', async () => {
    await visit(async (page) => {
      await fillIn(page);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Maak het bestand' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('knelpunt-na-het-ziekenhuis-wacht-de-hulp-op-een.txt');
      expect(readFileSync(await file.path(), 'utf8')).toContain(`## Wat er gebeurt\n\n${STORY}\n`);
      const made = page.getByRole('group', { name: 'Uw bestand is gemaakt' });
      await made.waitFor();
      await expect.poll(() => made.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await made.getByRole('link').getAttribute('href')).toMatch(
        /^mailto:redactie@spaak\.example\?subject=[^&]+$/,
      );
      await expectSound(page);
    });
  });

  it('stops for a telephone number as well', async () => {
    await visit(async (page) => {
      await fillIn(page, 'Bel 06 1234 5678.');
      await page.getByRole('button', { name: 'Maak het bestand' }).click();
      await page.getByRole('link', { name: 'Haal het telefoonnummer uit “Wat gebeurt er?”' }).waitFor();
      expect(await page.locator('.made').isVisible()).toBe(false);
    });
  });

  it('offers a template and an address without JavaScript', async () => {
    await visit(async (page) => {
      expect(await page.locator('form.submission').isVisible()).toBe(false);
      expect(await page.getByRole('main').getByRole('link', { name: 'redactie@spaak.example' }).count()).toBe(1);
      const href = await page.getByRole('link', { name: 'Download het sjabloon' }).getAttribute('href');
      const answer = await page.request.get(href ?? '');
      expect(answer.headers()['content-type']).toMatch(/^text\/plain/);
      expect(await answer.text()).toContain('## Wat gebeurt er?');
    }, false);
  });
});
