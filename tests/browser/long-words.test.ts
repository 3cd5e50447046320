import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { getBuiltSite } from '../support/pages.ts';

/** What people put in titles, places and texts, and what no dictionary can break. */
const WORDS = [
  `https://overleg.example/l/meetup-join/19%3ameeting_${'a1b2c3'.repeat(12)}`,
  'Arbeidsongeschiktheidsverzekeringsmaatschappijbeoordeling',
  'é'.repeat(100),
];

/** Where texts of people stand. What the portal says of itself is not theirs. */
const TEXTS = ['h1', 'h2', 'h3', 'p', 'li', 'dd', 'dt', 'a', 'span:not(.vh)'].map(
  (name) => `main ${name}:not(.hero *, svg *, table *, button *, .vh, .num, .nb, .nl-data-badge, [hidden])`,
);

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ baseURL: getBuiltSite().origin, reducedMotion: 'reduce' });
  return () => browser.close();
});

describe.each([320, 1280])('at %i px', (width) => {
  it.each([
    '/',
    '/knelpunten/',
    '/knelpunten/2024-01-geen-briefadres-dus-geen-hulp/',
    '/toezeggingen/',
    '/verwachtingen/',
    '/leerkringen/wat-wij-beloven/',
    '/leerkringen/wat-wij-beloven/map/',
    '/handleiding/beheer/',
  ])('long words do not widen %s', async (address) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    const replaced = await page.evaluate(
      ({ texts, words }) => {
        const places = [...document.querySelectorAll(texts.join(', '))].filter((each) => each.childElementCount === 0);
        for (const [index, place] of places.entries()) place.textContent = words[index % words.length] ?? '';
        return places.length;
      },
      { texts: TEXTS, words: WORDS },
    );
    expect(replaced).toBeGreaterThan(20);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBe(0);
  });
});
