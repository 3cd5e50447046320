import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { getBuiltSite } from '../support/pages.ts';
import { expectSound } from '../support/sound.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  return () => browser.close();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
});
afterEach(() => page.close());

const open = () => page.goto(`${getBuiltSite().origin}/monitor/`, { waitUntil: 'networkidle' });

describe('the monitor', () => {
  it('has three pictures, each with a name, its table and what it does not say', async () => {
    await open();
    const pictures = page.locator('.picture').filter({ has: page.getByRole('img') });
    expect(await pictures.count()).toBe(3);
    for (const picture of await pictures.all()) {
      expect(await picture.getByRole('img').getAttribute('aria-label')).toMatch(/\d/);
      expect(await picture.getByRole('table').count()).toBe(1);
      expect(await picture.getByRole('heading', { name: 'Wat dit niet zegt' }).count()).toBe(1);
    }
  });

  it.each(['m-stand', 'm-toezegging'])('draws what the table of %s says', async (id) => {
    await open();
    const picture = page.locator(`[aria-labelledby="${id}"]`);
    const rows = await picture
      .locator('tbody tr')
      .evaluateAll((list) =>
        list.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent.replace('.', '')))),
      );
    const periods = rows.slice(0, id === 'm-toezegging' ? -1 : undefined);
    expect(periods.every((cells) => cells.slice(0, -1).reduce((sum, cell) => sum + cell, 0) === cells.at(-1))).toBe(
      true,
    );
    const drawn = await picture.locator('.chart:not(.swatch) > text:not(.dim)').allTextContents();
    expect(drawn.map((text) => Number(text.trim()))).toEqual(periods.map((cells) => cells.at(-1)));
  });

  it('is reached from the menu, which says that one is there', async () => {
    await page.goto(getBuiltSite().origin);
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Monitor' }).click();
    await page.waitForURL('**/monitor/');
    const current = page.getByRole('navigation', { name: 'Hoofdmenu' }).locator('[aria-current]');
    expect(await current.textContent()).toContain('Monitor');
  });

  it('scrolls its charts by keyboard on a narrow screen', async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    await open();
    const box = page.getByRole('group', { name: /^Grafiek/ }).first();
    await box.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  });

  it.each([
    ['light', { colorScheme: 'light' }, 1280],
    ['dark', { colorScheme: 'dark' }, 1280],
    ['320 pixels wide', { colorScheme: 'light' }, 320],
  ] as const)('is accessible and within its width: %s', async (_, media, width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia(media);
    await open();
    await expectSound(page);
  });

  it('shows on paper the whole of its charts and tables', async () => {
    // The width of an A4 sheet between its margins.
    await page.setViewportSize({ width: 650, height: 900 });
    await page.emulateMedia({ media: 'print' });
    await open();
    const cut = await page
      .locator('.chart-scroll')
      .evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth).length);
    expect(cut).toBe(0);
  });
});
