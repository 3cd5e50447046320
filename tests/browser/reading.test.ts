import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/visit.ts';

const CASE = '/knelpunten/2026-03-hulp-geven-en-fraude-doorgeven/';

const visit = useBrowser();

/** Presses Tab until the focus is on something whose text matches; fails when it never is. */
async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
    if (text.test(focused)) return;
  }
  throw new Error(`The keyboard never reaches ${String(text)}.`);
}

describe('a policy officer with ten minutes', () => {
  it('walks by keyboard from home over the list to a case, to a note and back to its passage', async () => {
    await visit('/', async (page) => {
      await tabTo(page, /^Naar de inhoud$/);
      await tabTo(page, /^Knelpunten$/);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/knelpunten/');
      await tabTo(page, /^Het kind vertaalt/);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/knelpunten/2026-08-*/');
      await page.goto(CASE);
      await tabTo(page, /^1$/);
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.evaluate(() => document.querySelector(':target')?.textContent))
        .toContain('Toelichting');
      await tabTo(page, /^1$/);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.querySelector(':target')?.tagName)).toBe('MARK');
    });
  });

  it('sees whose turn it is, since when, and what was answered', async () => {
    await visit('/knelpunten/2026-08-het-kind-vertaalt/', async (page) => {
      const text = await page.locator('main').innerText();
      expect(text).toContain('Beleid is aan zet');
      expect(text).toContain('sinds 22 september');
      expect(text).toMatch(/0 van \d vragen? beantwoord/);
      expect(text).toContain('Ook elders herkend: 4');
    });
  });

  it('finds a case by a word, and keeps the search on the way back', async () => {
    await visit('/', async (page) => {
      await page.getByRole('main').getByRole('searchbox').fill('tolk');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/zoeken/?q=tolk');
      await page.locator('[data-results][aria-busy=false] a').first().waitFor();
      await expect
        .poll(() => page.locator('[data-count]').innerText())
        .toMatch(/^\d+ knelpunten? gevonden voor “tolk”$/);
      await page.locator('[data-results] a').first().click();
      await page.waitForURL('**/knelpunten/*/');
      await page.goBack();
      await page.locator('[data-results][aria-busy=false] a').first().waitFor();
      await expect.poll(() => page.getByRole('banner').getByRole('searchbox').inputValue()).toBe('tolk');
    });
  });
});

describe('a case on paper', () => {
  it('has its dialogue, and nothing that only a screen can do', async () => {
    await visit(CASE, async (page) => {
      await page.locator('.follow-button.ready').waitFor();
      await page.emulateMedia({ media: 'print' });
      await page.getByRole('heading', { name: 'De dialoog tot nu toe' }).waitFor();
      expect(await page.locator('main :is(button, input, select, textarea)').filter({ visible: true }).count()).toBe(0);
    });
  });
});

describe('a reader without JavaScript', () => {
  const options = { javaScriptEnabled: false };

  it('reads a case whole, with its notes and its dialogue', async () => {
    await visit(
      CASE,
      async (page) => {
        expect(await page.locator('[data-text] mark').count()).toBeGreaterThan(1);
        expect(await page.getByRole('heading', { name: 'De dialoog tot nu toe' }).isVisible()).toBe(true);
      },
      options,
    );
  });
});

describe('a reader on a phone', () => {
  it('finds each note directly after its paragraph', async () => {
    await visit(
      CASE,
      async (page) => {
        const passage = await page.locator('mark').first().boundingBox();
        const note = await page.locator('.note').first().boundingBox();
        expect(note?.x).toBeLessThan(60);
        expect(note?.y).toBeGreaterThan(passage?.y ?? Infinity);
      },
      { viewport: { width: 360, height: 740 } },
    );
  });
});
