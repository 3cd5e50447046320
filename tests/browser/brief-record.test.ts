import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { buildSite } from '../../src/desk/build-site.ts';
import { git } from '../desk/publish/repository-support.ts';
import { launchBrowser } from '../support/browser.ts';
import { getBuiltSite } from '../support/pages.ts';
import { runDesk, type RunningDesk } from '../support/running-desk.ts';
import { expectSound } from '../support/sound.ts';

const BUDGET = '2026-15-tachtig-euro-en-zes-weken';
const CHILD = '2026-08-het-kind-vertaalt';
const REFERRED = '2026-09-te-zwaar-voor-ons-te-licht-voor-de-ggz';
const ADDRESS = `/brief/?aan=regio&knelpunt=${BUDGET}&knelpunt=${CHILD}&knelpunt=${REFERRED}`;
/** Who is asked about the last of them already. */
const ORGANISATION = 'Regionale Zorgtafel ggz Drie Stromen';
const WORDS =
  'Opgenomen in de knelpuntenbrief aan de samenwerkende gemeenten in de regio, verstuurd op 23 november 2026.';

let desk: RunningDesk;
let browser: Browser;

beforeAll(async () => {
  // Releases are the site that was built already, by the name of their own commit.
  const copy: typeof buildSite = async (folder, options) => {
    cpSync(getBuiltSite().root, folder, { recursive: true });
    const commit = options?.env?.SPAAK_COMMIT ?? '';
    writeFileSync(join(folder, 'build.json'), JSON.stringify({ commit, day: '2026-11-24', version: '0' }));
    return { ok: true, output: '', seconds: 0 };
  };
  [desk, browser] = await Promise.all([runDesk(copy), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await desk.remove();
});

/** One of the invented people, at the page of the letter. */
async function enterAs(name: string | RegExp): Promise<Page> {
  const context = await browser.newContext({ baseURL: desk.origin, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.clock.setSystemTime(new Date('2026-11-24T10:00:00+01:00'));
  await page.goto('/desk/');
  await page.getByLabel(name).check();
  await page.getByRole('button', { name: 'Ga verder als deze persoon' }).click();
  await page.locator('.account').or(page.getByText('U bent ingelogd als')).first().waitFor();
  await page.goto(ADDRESS);
  await page.getByText('3 knelpunten in deze brief. De brief staat hieronder.').waitFor();
  return page;
}

/** What was committed about a bottleneck that is in this letter. */
function listRecorded(bottleneck: string): string[] {
  const bare = join(desk.data, 'content.git');
  const files = git(bare, 'ls-tree', '-r', '--name-only', 'main', `annotations/${bottleneck}/`).split('\n');
  return files
    .filter(Boolean)
    .map((file) => git(bare, 'show', `main:${file}`))
    .filter((file) => file.includes(WORDS));
}

function step(page: Page, text: string) {
  return page.locator('.recording li').filter({ hasText: text });
}

it('an editor records at each bottleneck that the letter was sent, once, and sees it live', async () => {
  const page = await enterAs('Noor Akkerman (voorbeeld), redacteur');
  await page.getByRole('button', { name: 'Leg vast dat deze brief is verstuurd' }).click();
  await page.getByRole('heading', { name: 'Deze brief is verstuurd' }).waitFor();
  await page.getByRole('button', { name: 'Leg vast bij 3 knelpunten' }).click();
  await page.getByText('Vul de organisatie in.').waitFor();
  await page.getByLabel('Naar welke organisatie?').fill(ORGANISATION.toLowerCase());
  expect(await page.getByLabel('Wie kan het daar veranderen?').inputValue()).toBe('regio');
  await page.getByLabel('Verstuurd op').fill('2026-11-23');
  const referred = page.locator('.recording li').filter({ hasText: 'Wordt overgeslagen' });
  expect(await referred.getByRole('checkbox').isChecked()).toBe(false);
  await expectSound(page);

  // The desk takes one, but its answer does not come.
  let isLost = false;
  await page.route('**/api/annotations', async (route) => {
    const { bottleneck } = (route.request().postDataJSON() ?? {}) as { bottleneck?: string };
    if (bottleneck !== CHILD || isLost) return route.continue();
    isLost = true;
    await route.fetch();
    return route.abort();
  });
  await page.getByRole('button', { name: 'Leg vast bij 2 knelpunten' }).click();
  await page.getByText('Bij 1 knelpunt lukte het niet.').waitFor();
  await page.getByRole('button', { name: 'Probeer dit ene opnieuw' }).click();
  await page.getByText('Vastgelegd bij 2 knelpunten.').waitFor();
  for (const id of [BUDGET, CHILD]) {
    const files = listRecorded(id);
    expect(files, id).toHaveLength(1);
    expect(files[0]).toMatch(/type: referral[^]*role: editor[^]*decisionLevel: regio/);
  }
  expect(listRecorded(REFERRED)).toEqual([]);
  await step(page, 'staat op de site').nth(1).waitFor({ timeout: 40_000 });
  await expectSound(page);

  // Neither this page nor one that is opened anew does it again.
  await page.reload();
  await page.getByRole('button', { name: 'Leg vast dat deze brief is verstuurd' }).click();
  await page.getByLabel('Naar welke organisatie?').fill(ORGANISATION);
  await page.getByLabel('Verstuurd op').fill('2026-11-23');
  await page.getByText('Legde u al vast.').nth(1).waitFor();
  expect(await page.locator('.recording li input:disabled').count()).toBe(2);
  await page.context().close();
});

it('nobody else is offered that', async () => {
  const page = await enterAs(/beleidsmedewerker/);
  const asked = page.waitForResponse('**/api/me');
  await page.reload();
  await asked;
  await page.getByText('3 knelpunten in deze brief. De brief staat hieronder.').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.locator('[data-record] button').count()).toBe(0);
  await page.context().close();
});
