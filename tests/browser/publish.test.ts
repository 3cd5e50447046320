import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { runDesk, type RunningDesk } from '../support/running-desk.ts';
import { fillIn, PHONE, send, STORY } from '../support/submission-form.ts';

let desk: RunningDesk;
let browser: Browser;

beforeAll(async () => {
  [desk, browser] = await Promise.all([runDesk(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await desk.remove();
});

/** Somebody at their own device. */
async function enter(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: desk.origin, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  return page;
}

async function enterAsEditor(address: string, name: string): Promise<Page> {
  const page = await enter(address);
  await page.getByLabel(name).check();
  await page.getByRole('button', { name: 'Ga verder als deze persoon' }).click();
  await page.locator('.account').filter({ hasText: 'redacteur' }).waitFor();
  return page;
}

/** Looks, as the writer, how far it is. */
async function follow(page: Page, code: string): Promise<void> {
  await page.goto('/insturen/status/');
  await page.getByLabel('Uw code').fill(code);
  await page.getByRole('button', { name: 'Toon mijn inzending' }).click();
  await page.locator('#stand').waitFor();
}

async function agree(page: Page, code: string, words: string): Promise<void> {
  await follow(page, code);
  await page.getByText(words).first().waitFor();
  await page.getByLabel('Ja, dit mag zo').check();
  await page.getByRole('button', { name: 'Ik ga akkoord' }).click();
  await page.getByText('Gelukt.').waitFor();
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name });
}

async function propose(page: Page): Promise<void> {
  await button(page, 'Vraag de schrijver om akkoord').click();
  await button(page, 'Vraag om akkoord').click();
  await page.getByRole('status').filter({ hasText: 'De schrijver is om akkoord gevraagd' }).waitFor();
}

it('a bottleneck goes from a phone to the site, where a search finds it', { timeout: 240_000 }, async () => {
  const writer = await enter('/insturen/', PHONE);
  await fillIn(writer, `${STORY} Mevrouw de Wit wacht al twee weken.`);
  await writer.getByLabel(/^Laat staan: hieraan/).check();
  await send(writer);
  await writer.getByRole('heading', { level: 1, name: 'Uw knelpunt is binnen' }).waitFor();
  const [number = '', code = ''] = await writer.locator('.ticket dd').allInnerTexts();

  const first = await enterAsEditor('/desk/', 'Noor Akkerman (voorbeeld), redacteur');
  await first.getByRole('link', { name: /Na het ziekenhuis/ }).click();
  await button(first, 'Vraag om meer').click();
  await first.getByLabel('Uw vraag').fill('Gebeurt dit ook op andere dagen?');
  await button(first, 'Stuur de vraag').click();
  await first.getByRole('status').filter({ hasText: 'Uw vraag ligt bij de schrijver.' }).waitFor();

  await follow(writer, code);
  await writer.getByText('Gebeurt dit ook op andere dagen?').waitFor();
  await writer.getByLabel('Uw antwoord').fill('Ja, ook op maandag.');
  await writer.getByRole('button', { name: 'Stuur mijn antwoord' }).click();
  await writer.getByText('Gelukt.').waitFor();

  await first.reload();
  await first.getByText('Ja, ook op maandag.').waitFor();
  await first
    .getByRole('button', { name: /^Vervang door/ })
    .first()
    .click();
  await first
    .getByRole('textbox', { name: 'Samenvatting' })
    .fill('Wie op vrijdag uit het ziekenhuis komt, wacht op een krabbelplicht van een andere afdeling.');
  await propose(first);
  await agree(writer, code, 'krabbelplicht');

  // A change, however small, asks for agreement again.
  await first.reload();
  await button(first, 'Wijzig de tekst').click();
  await first.getByRole('textbox', { name: 'Wat zou helpen?' }).fill('Een mandaat voor het team.');
  await button(first, 'Bewaar, akkoord vervalt').click();
  await first
    .getByRole('status')
    .filter({ hasText: /^Bewaard om/ })
    .waitFor();
  await follow(writer, code);
  expect(await writer.locator('#stand').innerText()).toBe('De redactie leest het');
  await propose(first);
  await agree(writer, code, 'Een mandaat voor het team.');

  await first.reload();
  await first.getByText('Daarom moet een andere redacteur tekenen.').waitFor();
  const second = await enterAsEditor(`/desk/?inzending=${number}`, 'Sem Dijkhuis (voorbeeld), redacteur');
  await button(second, 'Teken als tweede paar ogen').click();
  await second.getByLabel(/^Ik sta in voor deze tekst/).check();
  await second.getByRole('button', { name: 'Teken', exact: true }).click();
  await second.getByRole('status').filter({ hasText: 'U tekende als tweede paar ogen.' }).waitFor();
  await button(second, 'Zet op de site').click();
  await button(second, 'Zet op de site').click();
  await second.getByRole('status').filter({ hasText: 'Staat op de site.' }).waitFor({ timeout: 120_000 });

  const reader = await enter('/zoeken/?q=krabbelplicht');
  await reader.locator('[data-results][aria-busy="false"] a').first().click();
  await reader.getByRole('heading', { level: 1, name: 'Na het ziekenhuis wacht de hulp' }).waitFor();
  expect(new URL(reader.url()).pathname).toMatch(/^\/knelpunten\/2026-17-na-het-ziekenhuis/);
  const text = await reader.locator('[data-text]').innerText();
  expect(text).toContain('Een mandaat voor het team.');
  expect(text).not.toContain('de Wit');

  await follow(writer, code);
  expect(await writer.locator('#stand').innerText()).toBe('Op de site');
});
