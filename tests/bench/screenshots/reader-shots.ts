import { button, NOW, type Shot } from './shot.ts';

const CASE = '/knelpunten/2026-03-hulp-geven-en-fraude-doorgeven/';

export const READER_SHOTS: readonly Shot[] = [
  {
    name: 'lezen-aan-zet',
    width: 440,
    address: () => CASE,
    async act(page) {
      return [page.locator('.article-side > *').first()];
    },
  },
  {
    name: 'lezen-reactie',
    width: 560,
    address: () => CASE,
    async act(page) {
      return [page.locator('[data-text] > p:has(mark)').first(), page.locator('.notes .note').first()];
    },
  },
  {
    name: 'lezen-zoeken',
    width: 560,
    address: () => '/zoeken/?q=wachttijd+beschikking',
    async act(page) {
      await page.locator('[data-results][aria-busy="false"] a').first().waitFor();
      return [page.locator('form[role=search]').last(), page.locator('[data-results] > *').nth(1)];
    },
  },
  {
    name: 'lezen-volgen',
    width: 560,
    address: () => '/domeinen/schulden/',
    async act(page) {
      // Some weeks ago: what came since then is new.
      await page.clock.setFixedTime(new Date('2026-11-09T09:00:00+01:00'));
      await page.goto('/domeinen/schulden/');
      await button(page, 'Volg dit domein').click();
      await page.goto('/knelpunten/2026-10-de-buurvrouw-is-ook-moe/');
      await button(page, 'Volg dit knelpunt').click();
      await page.clock.setFixedTime(NOW);
      await page.goto('/volgen/');
      await page.getByText(/U volgt 2 dingen/).waitFor();
      return [page.locator('.following-bar'), page.locator('[data-fresh] li').first()];
    },
  },
  {
    name: 'lezen-verwachting',
    width: 560,
    address: () => '/verwachtingen/',
    act: async (page) => [
      page
        .locator('.expected')
        .filter({ has: page.locator('.becomes') })
        .first(),
    ],
  },
];
