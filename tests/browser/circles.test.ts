import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { createDeskClient } from '../support/desk-client.ts';
import { runDesk, type RunningDesk } from '../support/running-desk.ts';
import { expectSound } from '../support/sound.ts';

const CASE = { id: '2026-11-preventie-op-vrijdagmiddag', title: /^Preventie past alleen op vrijdagmiddag/ };
const EXPECTATION = 'hulp-binnen-een-week';
const NEW_PROMISE = 'Het team doet vier uur preventie per week, en dat staat ook zo in het plan.';
/** A first release takes a build. */
const RELEASE_MS = 120_000;

let desk: RunningDesk;
let browser: Browser;

beforeAll(async () => {
  [desk, browser] = await Promise.all([runDesk(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await desk.remove();
});

async function enter(address: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: desk.origin, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  return page;
}

async function enterAsFacilitator(): Promise<Page> {
  const page = await enter('/desk/');
  await page.getByLabel('Aisha Terpstra (voorbeeld)').check();
  await page.getByRole('button', { name: 'Ga verder als deze persoon' }).click();
  await page.getByRole('heading', { level: 1, name: 'Uw leerkringen' }).waitFor();
  return page;
}

function button(page: Page, name: string | RegExp) {
  return page.getByRole('button', { name });
}

function textbox(page: Page, name: string | RegExp) {
  return page.getByRole('textbox', { name });
}

async function save(page: Page): Promise<void> {
  await button(page, 'Zet op de site').click();
  await page.getByText('Alles is bewaard.').waitFor();
}

async function readCalendar(): Promise<ICAL.Event | undefined> {
  const text = await (await fetch(`${desk.origin}/leerkringen/leerkring-vrije-vrijdag.ics`)).text();
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const [event] = calendar.getAllSubcomponents('vevent');
  return event && new ICAL.Event(event);
}

it('a circle is made, meets, and what it agreed is on the site', { timeout: 400_000 }, async () => {
  const page = await enterAsFacilitator();
  await page.getByRole('heading', { level: 2, name: 'Leerkring Tijd en verwachtingen' }).waitFor();
  await expectSound(page, 'the circles that one leads');
  await page.route('**/api/circles', (route) => route.fulfill({ json: { circles: [] } }), { times: 1 });
  await page.reload();
  await page.getByText('U hebt nog geen leerkring').waitFor();
  await expectSound(page, 'no circle yet');

  await page.getByRole('link', { name: 'Begin een leerkring' }).click();
  await button(page, 'Maak deze leerkring').click();
  await page.getByRole('alert').filter({ hasText: 'er moeten nog 2 dingen goed' }).waitFor();
  await expectSound(page, 'nothing filled in');
  await textbox(page, 'Naam van de leerkring').fill('Leerkring Vrije vrijdag');
  await textbox(page, 'Wie doen mee').fill('Wijkteam Waterdam-Oost\ngemeente Waterdam');
  await button(page, 'Maak deze leerkring').click();
  await page.getByRole('heading', { level: 1, name: 'Leerkring Vrije vrijdag' }).waitFor();
  expect(new URL(page.url()).search).toBe('?leerkring=leerkring-vrije-vrijdag');

  // By its number, and by words.
  await page.getByRole('searchbox', { name: 'Zoek een knelpunt' }).fill('2026-11');
  await button(page, /^Voeg toe : Preventie/).click();
  await page.getByRole('searchbox', { name: 'Zoek een knelpunt' }).fill('signalen kwartaal');
  await button(page, /^Voeg toe : Elk kwartaal/).click();
  await button(page, /^Omhoog : Elk kwartaal/).click();
  await expect
    .poll(() => page.locator('.chosen-cases a').allInnerTexts())
    .toEqual([expect.stringMatching(/^Elk kwartaal/), expect.stringMatching(CASE.title)]);

  await button(page, 'Plan een bijeenkomst').click();
  await page.getByLabel('Dag', { exact: true }).fill('2027-03-26');
  await page.getByLabel('Begint om').fill('09:30');
  await page.getByLabel('Eindigt om').fill('09:00');
  await page.getByLabel('Waar').fill('Wijkgebouw Het Veerhuis, Waterdam');
  await page.getByLabel(CASE.title).check();
  await button(page, 'Zet op de site').click();
  await page.getByRole('alert').filter({ hasText: 'Het einde moet na het begin komen.' }).waitFor();
  await expectSound(page, 'a meeting that ends before it begins');
  await page.getByLabel('Eindigt om').fill('12:00');
  await save(page);

  // Somebody else of the organisation is at it too.
  const client = createDeskClient(desk.origin);
  const cookie = await client.signIn('begeleider');
  const read = await client.ask('GET /api/circles/leerkring-vrije-vrijdag', undefined, { cookie });
  const theirs = { ...(read.json.circle as object), region: 'Drie Stromen', title: 'Leerkring Vrijdagmiddag' };
  const version = read.headers.get('etag') ?? '';
  await client.ask('PUT /api/circles/leerkring-vrije-vrijdag', theirs, { cookie, version });
  await textbox(page, 'Naam van de leerkring').fill('Leerkring Vrijdag');
  await button(page, 'Zet op de site').click();
  const conflict = page.getByRole('region', { name: 'Iemand anders heeft deze leerkring intussen veranderd' });
  await conflict.getByText('Leerkring Vrijdagmiddag').waitFor();
  await conflict.getByText('Leerkring Vrijdag', { exact: true }).waitFor();
  await expectSound(page, 'somebody else was first');
  await button(page, 'Houd mijn versie').click();
  await page.getByText('Alles is bewaard.').waitFor();
  expect(await textbox(page, 'Regio').inputValue()).toBe('Drie Stromen');

  await page.getByRole('link', { name: 'Vastleggen', exact: true }).click();
  await button(page, /^Leg iets vast bij: Preventie/).click();
  await page.getByRole('radio', { name: /^Verwachting bijgesteld/ }).check();
  await page.getByLabel('Om welke verwachting gaat het?').selectOption(EXPECTATION);
  await page.getByLabel('Wat is er afgesproken?').selectOption('adjusted');
  await page.getByLabel('Wie verwachtte dit?').selectOption('resident');
  await textbox(page, /^Dit werd verwacht/).fill('Het team voorkomt zware hulp, naast al het andere werk.');
  await textbox(page, /^Dit wordt het/).fill(NEW_PROMISE);
  await textbox(page, 'Functie').nth(0).fill('wijkteamleider');
  expect(await textbox(page, 'Organisatie').nth(1).inputValue()).toBe('gemeente Waterdam');
  await page.getByLabel('Wanneer kijkt u hier opnieuw naar?').fill('2027-06-01');
  await button(page, 'Zet op de site').click();
  const wrong = page.getByRole('alert').filter({ hasText: 'er moeten nog 2 dingen goed' });
  await wrong.getByRole('button', { name: 'Functie van gemeente Waterdam: vul dit nog in.' }).waitFor();
  // What residents expected is told to them.
  await wrong.getByText(/schrijf op wat bewoners nu wel en niet kunnen/).waitFor();
  await expectSound(page, 'an agreement without a function');
  await textbox(page, 'Functie').nth(1).fill('hoofd Toegang');
  await textbox(page, /^Wat kunnen bewoners/).fill('U kunt op vrijdag bij het team binnenlopen, niet op andere dagen.');
  await button(page, 'Zet op de site').click();
  await page.getByText('Verwachting bijgesteld, 24 november 2026').waitFor();
  await page.getByRole('status').filter({ hasText: 'staat op de site.' }).waitFor({ timeout: RELEASE_MS });
  await expectSound(page, 'recorded');
  await desk.releases.settle();

  await page.getByRole('link', { name: 'Verwachting bijgesteld, 24 november 2026' }).click();
  const event = page.locator('.timeline .event').filter({ hasText: NEW_PROMISE });
  await event.getByRole('link', { name: 'Leerkring Vrijdag' }).click();
  await page.getByRole('heading', { level: 1, name: 'Leerkring Vrijdag' }).waitFor();
  await page.getByText(NEW_PROMISE).waitFor();
  await page.goto('/verwachtingen/');
  await page.getByText(NEW_PROMISE).first().waitFor();
  await page.goto('/verwachtingen/van/inwoner/');
  await page.getByText('U kunt op vrijdag bij het team binnenlopen').first().waitFor();

  const planned = await readCalendar();
  expect([planned?.startDate.toString(), planned?.location]).toEqual([
    '2027-03-26T09:30:00',
    'Wijkgebouw Het Veerhuis, Waterdam',
  ]);
  await page.goto('/leerkringen/leerkring-vrije-vrijdag/');
  await page.getByRole('link', { name: 'Voor begeleiders: bewerk deze leerkring' }).click();
  await button(page, /^Wijzig/).click();
  // To the other side of the night on which summer begins.
  await page.getByLabel('Dag', { exact: true }).fill('2027-04-02');
  await save(page);
  await page.getByRole('status').filter({ hasText: 'Staat op de site.' }).waitFor({ timeout: RELEASE_MS });
  const moved = await readCalendar();
  expect([moved?.uid, moved?.startDate.toString()]).toEqual([planned?.uid, '2027-04-02T09:30:00']);
});
