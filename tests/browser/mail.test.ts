import { cpSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { parseEnvironment } from '../../src/desk/environment.ts';
import { runDigest } from '../../src/desk/mail/run-digest.ts';
import { launchBrowser } from '../support/browser.ts';
import { findLink, startMailServer, type MailServer } from '../support/mail-server.ts';
import { getBuiltSite } from '../support/pages.ts';
import { runDesk, type RunningDesk } from '../support/running-desk.ts';
import { expectSound } from '../support/sound.ts';

const PAGE = '/volgen/mail/';

let browser: Browser;
let desk: RunningDesk;
let server: MailServer;

beforeAll(async () => {
  const { root } = getBuiltSite();
  [browser, server] = await Promise.all([launchBrowser(), startMailServer()]);
  const copy = async (folder: string) => {
    cpSync(root, folder, { recursive: true });
    return { ok: true, output: '', seconds: 0 };
  };
  desk = await runDesk(copy, { SMTP_URL: server.url });
});
afterAll(async () => {
  await browser.close();
  await desk.remove();
  await server.stop();
});

async function enter(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: desk.origin, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** The mail to somebody that comes, or came. */
async function getMail(address: string, index = 0) {
  await expect.poll(() => findMails(address).length).toBeGreaterThan(index);
  return findMails(address)[index];
}

function findMails(address: string) {
  return server.mails.filter(({ recipients }) => recipients.includes(address));
}

/** A link of a mail, at the desk of this test. */
function toOwn(link: string): string {
  return link.replace('https://spaak.example', desk.origin);
}

/** What a cron job does on a later day. */
async function runDay(day: string): Promise<void> {
  const parsed = parseEnvironment({ ...desk.variables, SPAAK_NOW: day });
  if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
  await runDigest(parsed.environment, { log: console.error, check: async (folder) => loadContent(folder) });
}

/** Asks for mail on this address and says yes in the mail that comes. */
async function follow(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await enter(PAGE, options);
  const form = page.locator('[data-when="form"]');
  await form.getByLabel('Uw mailadres').fill(address);
  await form.getByRole('button', { name: 'Vraag mail aan' }).click();
  await page.getByRole('heading', { name: 'Kijk in uw mail' }).waitFor();
  await page.goto(toOwn(findLink(await getMail(address), '/api/subscriptions/confirm')));
  await page.getByText('– alle knelpunten').first().waitFor();
  await page.getByRole('button', { name: 'Ja, mail mij' }).click();
  await page.getByRole('heading', { name: 'Het is geregeld' }).waitFor();
  return page;
}

it('following by mail goes from asking to a digest, and stops on the page or with one click', async () => {
  const readers = [
    { address: 'met@example.org', page: await follow('met@example.org') },
    { address: 'zonder@example.org', page: await follow('zonder@example.org', { javaScriptEnabled: false }) },
  ];
  const clicker = { address: 'klik@example.org', page: await follow('klik@example.org') };
  // By then promises lapsed, and outcomes are to be looked at again.
  await runDay('2027-10-04');
  for (const { address, page } of readers) {
    const mail = await getMail(address, 1);
    expect(mail?.text).toMatch(/^- Toezegging verlopen, /m);
    const stop = toOwn(findLink(mail, '/api/subscriptions/unsubscribe'));
    await page.goto(stop);
    await page.locator('#hoe-vaak').selectOption('daily');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('Veranderd', { exact: true }).waitFor();
    expect(await page.locator('#hoe-vaak').inputValue()).toBe('daily');
    await page.getByRole('button', { name: 'Stop met alle mail' }).click();
    await page.getByRole('heading', { name: 'U krijgt hierover geen mail meer' }).waitFor();
    const again = await page.goto(stop);
    expect(again?.status()).toBe(404);
    await page.getByText('Deze link werkt niet, of niet meer.').waitFor();
    await page.context().close();
  }
  const list = (await getMail(clicker.address, 1))?.headers.get('list') as { unsubscribe: { url: string } };
  const link = toOwn(list.unsubscribe.url);
  // As a mail provider does: no origin, no cookies.
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  expect((await fetch(link, { method: 'POST', body })).status).toBe(200);
  expect((await clicker.page.goto(link))?.status()).toBe(404);
  await clicker.page.context().close();
  expect(desk.logs.filter((line) => line.includes('mail'))).toEqual([]);
});

describe('a link beside a button to follow', () => {
  const CASE = '/knelpunten/2026-08-het-kind-vertaalt/';
  const TITLE = 'Het kind vertaalt, want niemand weet wie de tolk betaalt';

  it('leads to mail about that bottleneck, up to the question whether it is right', async () => {
    const page = await enter(CASE);
    await page.getByRole('link', { name: 'Volg per mail' }).click();
    await page.getByText(`U krijgt mail over het knelpunt “${TITLE}”.`).waitFor();
    await expectSound(page);
    await page.getByLabel('Uw mailadres').locator('visible=true').fill('een@example.org');
    await page.getByRole('button', { name: 'Vraag mail aan' }).locator('visible=true').click();
    await page.getByRole('heading', { name: 'Kijk in uw mail' }).waitFor();
    await page.goto(toOwn(findLink(await getMail('een@example.org'), '/api/subscriptions/confirm')));
    await page.getByText(`– het knelpunt “${TITLE}”`).first().waitFor();
    await page.context().close();
  });

  it.each([
    ['/domeinen/jeugd/', 'domein:jeugd'],
    ['/knelpunten/', 'alles'],
  ])('leads from %s to a form in which that is chosen', async (path, about) => {
    const page = await enter(path);
    await page.getByRole('link', { name: 'Volg per mail' }).click();
    const choice = page.getByLabel('Waarover wilt u mail?');
    await expect.poll(() => choice.inputValue()).toBe(about);
    await page.context().close();
  });

  it.each([
    ['knelpunt:bestaat-niet', 'Dit knelpunt staat niet meer op de site.'],
    ['domein:bestaat-niet', 'Dit domein kennen wij niet.'],
  ])('says so of %s, and lets choose', async (about, said) => {
    const page = await enter(`${PAGE}?over=${about}`);
    await page.getByText(said).waitFor();
    await page.getByLabel('Waarover wilt u mail?').waitFor();
    await page.context().close();
  });

  it('lets choose and says why where there is no JavaScript', async () => {
    const page = await enter(CASE, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Volg per mail' }).click();
    await page.getByText('Uw browser gebruikt geen JavaScript.').locator('visible=true').waitFor();
    await page.getByLabel('Waarover wilt u mail?').waitFor();
    await page.context().close();
  });
});

it('says what is wrong beside the field', async () => {
  const page = await enter(PAGE);
  await page
    .locator('form')
    .evaluateAll((forms) => forms.forEach((form) => ((form as HTMLFormElement).noValidate = true)));
  const form = page.locator('[data-when="form"]');
  await form.getByLabel('Uw mailadres').fill('lezer');
  await form.getByRole('button', { name: 'Vraag mail aan' }).click();
  await page.getByRole('heading', { name: 'Dit is nog niet gelukt' }).waitFor();
  expect(await page.getByLabel('Uw mailadres').first().inputValue()).toBe('lezer');
  await expectSound(page);
  await page.context().close();
});

describe('the page of mail', () => {
  it.each<[string, BrowserContextOptions]>([
    ['light', { viewport: { width: 1280, height: 900 } }],
    ['dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
    ['320 pixels wide', { viewport: { width: 320, height: 640 } }],
  ])('is accessible in all its states, %s', async (_, options) => {
    const page = await enter(PAGE, options);
    await expectSound(page);
    const states = await page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll<HTMLElement>('[data-when]')].flatMap(
          ({ dataset }) => dataset.when?.split(' ') ?? [],
        ),
      ),
    ]);
    for (const state of states) {
      await page.evaluate((shown) => {
        for (const part of document.querySelectorAll<HTMLElement>('[data-when]'))
          part.hidden = part.dataset.when !== shown && !part.querySelector(`[data-when="${shown}"]`);
        for (const place of document.querySelectorAll('[data-fill]')) place.textContent = 'alle knelpunten, elke week';
      }, state);
      await expectSound(page, state);
    }
    await page.context().close();
  });
});
