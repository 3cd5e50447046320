import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocumentCache } from '../../src/content/document-cache.ts';
import { loadContent } from '../../src/content/load.ts';
import { createOriginPolicy } from '../../src/desk/api/origin.ts';
import { toPortalFacts } from '../../src/desk/api/portal.ts';
import { createDesk } from '../../src/desk/app.ts';
import type { Change, Inbox } from '../../src/desk/inbox/inbox.ts';
import { createSqliteInbox } from '../../src/desk/inbox/sqlite.ts';
import { listen } from '../../src/desk/listen.ts';
import { getBuiltSite } from '../support/pages.ts';
import { createStaffParts } from '../support/staff.ts';
import { fillIn, PHONE, send, STORY } from '../support/submission-form.ts';
import { useBrowser } from '../support/visit.ts';

const AT = '2026-11-24T10:00:00Z';
const WITHOUT_SCRIPT = { ...PHONE, javaScriptEnabled: false };

const visit = useBrowser();
let inbox: Inbox;
let desk: { origin: string; close: () => Promise<void> };

beforeAll(async () => {
  const cache = openDocumentCache();
  const facts = toPortalFacts(loadContent('content', cache));
  const port = { listening: 0 };
  inbox = createSqliteInbox(':memory:');
  const app = createDesk({
    ...createStaffParts(getBuiltSite().root),
    inbox,
    secret: 'a secret for this test, long enough to be one',
    isOwnOrigin: createOriginPolicy({ url: undefined, port: () => port.listening }),
    now: () => new Date(AT),
    portal: () => facts,
  });
  desk = await listen(app, { host: '127.0.0.1', port: 0 });
  port.listening = Number(new URL(desk.origin).port);
  cache.close();
});
afterAll(async () => {
  await desk.close();
  await inbox.close();
});

/** What an editor, or anybody else, does meanwhile. */
async function change(number: string, ...changes: Change[]): Promise<void> {
  for (const one of changes) await inbox.change(number, (await inbox.find(number))?.version ?? 0, one, AT);
}

async function readReceipt(page: Page): Promise<{ number: string; code: string }> {
  await page.getByRole('heading', { level: 1, name: 'Uw knelpunt is binnen' }).waitFor();
  const [number = '', code = ''] = await page.locator('.ticket dd').allInnerTexts();
  return { number, code };
}

async function follow(page: Page, code: string): Promise<void> {
  await page.goto(`${desk.origin}/insturen/status/`);
  await page.getByLabel('Uw code').fill(code);
  await page.getByRole('button', { name: 'Toon mijn inzending' }).click();
  await page.locator('#stand').waitFor();
}

describe.each([
  ['with JavaScript', PHONE],
  ['without JavaScript', WITHOUT_SCRIPT],
])('a social worker on a phone, %s', (_, options) => {
  it('sends in, follows, answers and agrees', async () => {
    await visit(
      `${desk.origin}/insturen/`,
      async (page) => {
        await fillIn(page);
        await send(page);
        const { number, code } = await readReceipt(page);
        expect((await inbox.find(number))?.content).toMatchObject({ submission: { happens: STORY, showRole: false } });

        // Typed as somebody reads it off paper.
        await follow(page, code.toLowerCase().replaceAll('-', ' '));
        expect(await page.locator('#stand').innerText()).toBe('Ingestuurd');
        expect(new URL(page.url()).search).toBe('');

        await change(number, { type: 'take' }, { type: 'ask', question: 'Wie mag er tekenen?' });
        await follow(page, code);
        await page.getByText('Wie mag er tekenen?').waitFor();
        await page.getByLabel('Uw antwoord').fill('Alleen de afdeling Toegang.');
        await page.getByRole('button', { name: 'Stuur mijn antwoord' }).click();
        await page.getByText('Gelukt.').waitFor();
        expect((await inbox.find(number))?.questions).toMatchObject([{ answer: 'Alleen de afdeling Toegang.' }]);

        const editor = { id: 'redacteur-a', name: 'Redacteur A' };
        await change(number, { type: 'propose', text: 'Wie tekent, is er niet op vrijdag.', digest: 'abc', editor });
        await follow(page, code);
        await page.getByText('Wie tekent, is er niet op vrijdag.').waitFor();
        await page.getByLabel('Ja, dit mag zo').check();
        await page.getByRole('button', { name: 'Ik ga akkoord' }).click();
        await page.getByText('Gelukt.').waitFor();
        expect((await inbox.find(number))?.proposal).toMatchObject({
          digest: 'abc',
          consented: expect.any(String) as string,
        });
      },
      options,
    );
  });

  it('agrees to a merge, with the bottleneck that is shown', async () => {
    await visit(
      `${desk.origin}/insturen/`,
      async (page) => {
        await fillIn(page);
        await send(page);
        const { number, code } = await readReceipt(page);
        const [one, other] = ['2026-03-hulp-geven-en-fraude-doorgeven', '2026-99-een-ander'];
        await change(number, { type: 'take' }, { type: 'propose-merge', bottleneck: other });
        await follow(page, code);
        // Meanwhile an editor sees that it is about something else.
        await change(number, { type: 'take' }, { type: 'propose-merge', bottleneck: one });
        await page.getByLabel('Ja, dit mag zo').check();
        await page.getByRole('button', { name: 'Ik ga akkoord' }).click();
        await page.getByText('intussen veranderd').waitFor();
        expect((await inbox.find(number))?.state).toBe('awaiting-consent');
        const link = page.getByRole('link', { name: 'Lees dat knelpunt' });
        expect(await link.getAttribute('href')).toBe(`/knelpunten/${one}/`);
        await page.getByLabel('Ja, dit mag zo').check();
        await page.getByRole('button', { name: 'Ik ga akkoord' }).click();
        await page.getByText('Gelukt.').waitFor();
        expect(await inbox.find(number)).toMatchObject({ state: 'merged', bottleneck: one });
      },
      options,
    );
  });

  it('withdraws', async () => {
    await visit(
      `${desk.origin}/insturen/`,
      async (page) => {
        await fillIn(page);
        await send(page);
        const { number, code } = await readReceipt(page);
        await follow(page, code);
        await page.getByLabel('Ja, ik trek mijn inzending in').check();
        await page.getByRole('button', { name: 'Trek in' }).click();
        await page.getByText('Gelukt.').waitFor();
        expect((await inbox.find(number))?.state).toBe('withdrawn');
      },
      options,
    );
  });

  it('says "ook bij ons" on the page of a bottleneck', async () => {
    await visit(
      `${desk.origin}/knelpunten/2026-03-hulp-geven-en-fraude-doorgeven/`,
      async (page) => {
        const before = (await inbox.list()).length;
        const form = page.locator('#ook-bij-ons');
        await form.locator('summary').click();
        await form.getByRole('button').click();
        await page
          .getByText(/Dank u wel|Dank je wel|Bedankt/)
          .first()
          .waitFor();
        const entries = await inbox.list();
        expect(entries).toHaveLength(before + 1);
        expect(entries.at(-1)).toMatchObject({ kind: 'recognition', state: 'submitted' });
      },
      options,
    );
  });
});

describe('without JavaScript', () => {
  it('what is wrong is said on the same page, and what was typed is kept', async () => {
    await visit(
      `${desk.origin}/insturen/`,
      async (page) => {
        await fillIn(page, `${STORY} Bel 06 1234 5678.`);
        const before = (await inbox.list()).length;
        await send(page);
        await page.locator('[data-fill-errors] a').first().waitFor();
        expect(await page.title()).toMatch(/^Fout: /);
        expect(
          await page.locator('[data-fill-errors] a').evaluateAll((all) => all.map((a) => a.getAttribute('href'))),
        ).toEqual(['#happens']);
        expect(await page.getByLabel('Wat gebeurt er?', { exact: true }).inputValue()).toContain('06 1234 5678');
        expect(await page.getByRole('checkbox', { name: 'Wmo', exact: true }).isChecked()).toBe(true);
        expect(await page.getByLabel('In welke gemeente?').inputValue()).not.toBe('');
        expect(await inbox.list()).toHaveLength(before);

        await page.getByLabel('Wat gebeurt er?', { exact: true }).fill(STORY);
        await send(page);
        expect((await readReceipt(page)).number).toMatch(/^I-2026-\d{4}$/);
      },
      WITHOUT_SCRIPT,
    );
  });
});
