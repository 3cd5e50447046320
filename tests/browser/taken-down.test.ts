import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen, type RunningServer } from '../../src/desk/listen.ts';
import { createSiteApp } from '../../src/desk/site.ts';
import { getBuiltSite } from '../support/pages.ts';
import { useBrowser } from '../support/visit.ts';

const ID = '2026-08-het-kind-vertaalt';

let server: RunningServer;
beforeAll(async () => {
  const block = { id: ID, bottleneck: ID, since: '2026-11-24T11:00:00.000Z' };
  const app = createSiteApp({ root: () => getBuiltSite().root, blocks: { list: () => [block] } });
  server = await listen(app, { host: '127.0.0.1', port: 0 });
});
afterAll(() => server.close());

const visit = useBrowser();

it('what was taken down is not found, and the rest is', async () => {
  await visit(`${server.origin}/zoeken/?q=tolk`, async (page) => {
    await page.locator('[data-results][aria-busy=false]').waitFor({ state: 'attached' });
    const found = await page
      .locator('[data-results] a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(found.length).toBeGreaterThan(1);
    expect(found).not.toContain(`/knelpunten/${ID}/`);
  });
});

it('its address says so, in the looks of the site', async () => {
  await visit(`${server.origin}/knelpunten/${ID}/`, async (page) => {
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Dit knelpunt is van de site gehaald.');
    expect(await page.getByRole('navigation', { name: 'Hoofdmenu' }).isVisible()).toBe(true);
  });
});
