import { cpSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSite } from '../../src/desk/build-site.ts';
import { launchBrowser } from '../support/browser.ts';
import { createDeskClient } from '../support/desk-client.ts';
import { getBuiltSite } from '../support/pages.ts';
import { drawOver, selectWords } from '../support/passage-selection.ts';
import { runDesk, type RunningDesk } from '../support/running-desk.ts';

const POLICY = 'Ilse Veldkamp (voorbeeld), beleidsmedewerker';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** Practice has the turn, policy has not answered. */
const PROMISED = '/knelpunten/2026-13-elf-euro-te-veel/';
/** Nobody of policy reacted yet. */
const REFUSED = '/knelpunten/2026-08-het-kind-vertaalt/';
const CORRECTED = '2026-14-school-stuurt-alles-door';
const SENTENCE = 'Thuis is hij rustig.';
const FOR_RESIDENTS = 'Een team kan u voorlopig geen tolk beloven. U mag zelf iemand meenemen.';

let desk: RunningDesk;
let browser: Browser;

beforeAll(async () => {
  let hasBuilt = false;
  // The first release is of the same content as the site that is built already.
  const build: typeof buildSite = (outDir, options) => {
    if (hasBuilt) return buildSite(outDir, options);
    hasBuilt = true;
    cpSync(getBuiltSite().root, outDir, { recursive: true });
    return Promise.resolve({ ok: true, output: '', seconds: 0 });
  };
  [desk, browser] = await Promise.all([runDesk(build), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await desk.remove();
});

/** Waits until all that was said is in a release; the page then sees it within ten seconds. */
async function expectBuilt(): Promise<void> {
  await desk.releases.settle();
  expect(desk.releases.getStatus().failed?.output).toBeUndefined();
}

/** Signs in as somebody of policy, at a device of their own, and goes to a page. */
async function enter(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: desk.origin, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto('/desk/');
  await page.getByLabel(POLICY).check();
  await button(page, 'Ga verder als deze persoon').click();
  await page.getByRole('heading', { name: 'U bent ingelogd' }).waitFor();
  await page.goto(address);
  await button(page, 'Reageer op dit knelpunt').waitFor();
  return page;
}

function button(page: Page, name: string | RegExp) {
  return page.getByRole('button', { name });
}

function field(page: Page, name: string | RegExp) {
  const panel = page.getByRole('dialog');
  return panel.getByLabel(name).and(panel.locator('input, textarea, select'));
}

function title(page: Page, name: string) {
  return page.getByRole('dialog').getByRole('heading', { name });
}

/** Waits until the page says whose turn it is. */
function expectTurn(page: Page, words: string | RegExp): Promise<void> {
  return page.locator('.turn-box').filter({ hasText: words }).waitFor();
}

function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
}

/** Presses Tab until the focus is on something whose text matches; fails when it never is. */
async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    if (text.test(await focusedText(page))) return;
  }
  throw new Error(`The keyboard never reaches ${String(text)}.`);
}

/** Asks practice something about one sentence, with nothing but keys, and comes to it once it is on the site. */
async function askByKeyboard(page: Page): Promise<void> {
  await tabTo(page, /^Reageer op deze alinea ?: Een jongen uit de onderbouw/);
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedText(page)).toBe('Uw reactie');
  // Sluit, and then what it is about: up from the whole paragraph to the sentence.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const chosen = page.getByRole('dialog').locator('label:has(input[name=passage]:checked)');
  for (let presses = 0; presses < 20; presses += 1) {
    if ((await chosen.innerText()).includes(SENTENCE) && (await chosen.innerText()).length < 60) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  const kind = page.getByRole('dialog').locator('label:has(input[name=soort]:checked)');
  for (let presses = 0; presses < 20 && !(await kind.innerText()).startsWith('Vraag'); presses += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ziet u dit bij alle acht scholen?');
  await tabTo(page, /^Zet op de site$/);
  await page.keyboard.press('Enter');
  await title(page, 'Wordt gepubliceerd…').waitFor();
  await expectBuilt();
  await title(page, 'Staat op de site').waitFor();
  await tabTo(page, /^Toon de pagina zoals zij nu is$/);
  await page.keyboard.press('Enter');
}

async function promise(page: Page): Promise<void> {
  await drawOver(page, 'U krijgt ze tot een bepaald inkomen.');
  await button(page, 'Reageer op deze passage').click();
  await field(page, /^Toezegging/).check();
  await field(page, 'Functie').fill('hoofd Inkomen');
  await field(page, 'Organisatie').fill('gemeente Voorbeeldstad');
  await field(page, 'Wanneer is het klaar?').fill('2027-02-01');
  await field(page, /^Kan hulp stap voor stap/).check();
  await field(page, 'Uw tekst').fill('Wij rekenen een glijdende schaal door en leggen die voor aan de raad.');
  await button(page, 'Zet op de site').click();
  await title(page, 'Wordt gepubliceerd…').waitFor();
}

async function refuse(page: Page): Promise<void> {
  await selectWords(page, 'Ons team heeft geen geld voor losse uitgaven.');
  await button(page, 'Reageer op deze passage').tap();
  await field(page, /^Eerlijk nee/).check();
  await field(page, 'Waarom?').selectOption('money');
  await field(page, 'Wie heeft dit besloten?').fill('het college van B en W');
  await field(page, 'Wanneer kijkt u hier opnieuw naar?').fill('2027-06-01');
  await field(page, 'Wat kunnen bewoners nu wel en niet verwachten?').fill(FOR_RESIDENTS);
  await field(page, /^Uit welk budget/).check();
  await field(page, 'Uw tekst').fill('Er is in deze begroting geen post voor tolken.');
  await button(page, 'Zet op de site').tap();
  await title(page, 'Wordt gepubliceerd…').waitFor();
}

/** Writes the sentence anew, as an editor. */
async function correct(): Promise<void> {
  const client = createDeskClient(desk.origin);
  const cookie = await client.signIn('redacteur-a');
  const path = `/api/desk/bottlenecks/${CORRECTED}`;
  const { headers, json } = await client.ask(`GET ${path}`, undefined, { cookie });
  const text = JSON.parse(JSON.stringify(json.text).replace(SENTENCE, 'Bij zijn ouders speelt niets.')) as object;
  const version = headers.get('etag') ?? '';
  await client.ask(`PUT ${path}`, { text, reason: 'correction' }, { cookie, version });
}

it('what policy says goes live, moves the turn, and stays with its sentence', { timeout: 400_000 }, async () => {
  const asking = await enter(`/knelpunten/${CORRECTED}/`);
  await expectTurn(asking, 'Beleid is aan zet');
  await askByKeyboard(asking);
  expect(await asking.locator('mark:target').innerText()).toContain(SENTENCE);
  const passage = new URL(asking.url()).hash;
  await expectTurn(asking, 'De praktijk is aan zet');

  const promising = await enter(PROMISED);
  await expectTurn(promising, 'De praktijk is aan zet');
  await promise(promising);
  await promising.getByText('Alleen u ziet dit nog').waitFor();
  const refusing = await enter(REFUSED, PHONE);
  await refuse(refusing);
  await correct();
  await expectBuilt();

  await title(promising, 'Staat op de site').waitFor();
  await promising.getByRole('link', { name: 'Toon de pagina zoals zij nu is' }).first().click();
  expect(await promising.locator('mark:target').innerText()).toContain('U krijgt ze tot een bepaald inkomen.');
  await expectTurn(promising, /Beleid is aan zet[^]*stil tot en met 1 februari 2027/);
  await promising.locator('main').getByText('1 van 2 vragen beantwoord').first().waitFor();
  await promising.goto('/toezeggingen/');
  await promising.locator(`main a[href^="${PROMISED}"]`).first().waitFor();

  await title(refusing, 'Staat op de site').waitFor();
  await refusing.goto(REFUSED);
  const said = await refusing.locator('.timeline .event').last().innerText();
  for (const words of ['Eerlijk nee', 'het college van B en W', '1 juni 2027', FOR_RESIDENTS, 'post voor tolken'])
    expect(said).toContain(words);
  // Who they are is theirs to say.
  expect(said).toContain('gemeente Voorbeeldstad');
  expect(said).not.toContain('Ilse');
  await expectTurn(refusing, /Niemand is aan zet[^]*1 juni 2027/);
  await refusing.goto('/verwachtingen/van/inwoner/');
  await refusing.getByText(FOR_RESIDENTS).first().waitFor();
  await refusing.goto('/ongehoord/');
  expect(await refusing.locator(`main a[href^="${REFUSED}"]`).count()).toBe(0);

  await asking.goto(`/knelpunten/${CORRECTED}/`);
  const earlier = asking.getByRole('region', { name: 'Reageert op een eerdere versie' });
  await earlier.getByText(SENTENCE).waitFor();
  expect(await asking.locator('[data-text]').innerText()).toContain('Bij zijn ouders speelt niets.');
  expect(await asking.locator(passage).count()).toBe(0);
});
