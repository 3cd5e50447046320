import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ReviewAnswer } from '../../src/desk/api/review-schemas.ts';
import { createReview } from '../support/desk-samples.ts';
import { stubDesk, type DeskStub } from '../support/desk-stub.ts';
import { useBrowser } from '../support/visit.ts';
import { expectSound } from '../support/sound.ts';

const BOTTLENECK = '2026-15-tachtig-euro-en-zes-weken';
const NUMBER = 'I-2026-0050';
const AT = '2026-11-23T10:00:00.000Z';
const TEXT = 'Sinds een maand is er een loket.';

const open = useBrowser();

async function visit(changes: Partial<ReviewAnswer>, act: (page: Page, stub: DeskStub) => Promise<void>) {
  await open('/404.html', async (page) => {
    page.setDefaultTimeout(15_000);
    const stub = await stubDesk(page);
    const review = createReview(NUMBER, { raw: undefined, draft: undefined, ...changes });
    stub.reviews.set(NUMBER, JSON.parse(JSON.stringify(review)) as ReviewAnswer);
    await page.goto(`/desk/?inzending=${NUMBER}`);
    await act(page, stub);
  });
}

const FROM_PAGE: Partial<ReviewAnswer> = {
  ...{ title: undefined, hasCode: false, hasAddress: false },
  actions: ['decline', 'publish'],
};

describe('what practice sent, at the desk', () => {
  it('counts as a recognition at one click, without a text', async () => {
    const about = { bottleneck: BOTTLENECK, text: 'Bij ons ook.' };
    await visit({ ...FROM_PAGE, kind: 'recognition', about }, async (page, stub) => {
      await page.getByRole('button', { name: 'Tel mee' }).click();
      await page.getByRole('form', { name: 'Tel mee' }).waitFor();
      expect(await page.getByRole('textbox').count()).toBe(0);
      await expectSound(page);
      await page.getByRole('button', { name: 'Zet op de site' }).click();
      await page.getByText('Meegeteld.').waitFor();
      expect(stub.sent.at(-1)).toEqual({ call: `POST /api/desk/submissions/${NUMBER}/publish`, body: {} });
      await page.getByText('Op de site', { exact: true }).first().waitFor();
    });
  });

  it('becomes an event in the editor’s words, which are asked for', async () => {
    const about = { bottleneck: BOTTLENECK, text: 'Anneke zegt dat het werkt.', outcome: 'resolved' };
    await visit({ ...FROM_PAGE, kind: 'outcome', about }, async (page, stub) => {
      await page.getByRole('button', { name: 'Zet “opgelost” bij het knelpunt' }).click();
      // What was sent in is never the beginning of what becomes public.
      expect(await page.getByLabel('Tekst op de site').inputValue()).toBe('');
      await page.getByRole('button', { name: 'Zet op de site' }).click();
      await page.getByText('Schrijf de tekst die op de site komt.').waitFor();
      await page.getByLabel('Tekst op de site').fill(TEXT);
      await expectSound(page);
      await page.getByRole('button', { name: 'Zet op de site' }).click();
      await page.getByText('Opgelost, volgens de praktijk.').waitFor();
      expect(stub.sent.at(-1)?.body).toEqual({ text: TEXT });
    });
  });

  it.each([
    ['outcomes', 'Zet “niet opgelost” bij het knelpunt', { outcomeAt: AT }],
    ['replies', 'Zet het antwoord bij het knelpunt', { replyAt: AT }],
  ] as const)('by a code, after publication, is below the talk: %s', async (field, name, said) => {
    const recorded = { at: AT, outcome: 'resolved', text: 'Het werkte.', recorded: '20261101-aaaaaaaa' };
    const changes: Partial<ReviewAnswer> = {
      ...{ state: 'published', step: 'ended', actions: [], outcomes: [recorded] },
      bottleneck: { id: BOTTLENECK, href: `/knelpunten/${BOTTLENECK}/` },
      ...(field === 'outcomes'
        ? { outcomes: [recorded, { at: AT, outcome: 'not-resolved', text: 'Toch niet.' }] }
        : { replies: [{ at: AT, question: '20261101-bbbbbbbb', text: 'Elke week.' }] }),
    };
    await visit(changes, async (page, stub) => {
      await page.getByText('Staat bij het knelpunt.').waitFor();
      await page.getByRole('button', { name }).click();
      await page.getByLabel('Tekst op de site').fill(TEXT);
      await expectSound(page);
      await page.getByRole('button', { name: 'Zet op de site' }).click();
      await expect.poll(() => stub.sent.at(-1)?.body).toEqual({ ...said, text: TEXT });
    });
  });

  it('is not passed on for a reason, which its writer reads, and then waits for nobody', async () => {
    const changes: Partial<ReviewAnswer> = {
      ...{ state: 'published', step: 'ended', actions: [] },
      outcomes: [{ at: AT, outcome: 'resolved', text: 'Het werkt bij ons.' }],
      bottleneck: { id: BOTTLENECK, href: `/knelpunten/${BOTTLENECK}/` },
    };
    await visit(changes, async (page, stub) => {
      await page.getByRole('button', { name: 'Niet overnemen' }).click();
      const form = page.getByRole('form', { name: 'Niet overnemen' });
      await form.getByRole('button', { name: 'Neem niet over' }).click();
      await form.getByRole('alert').filter({ hasText: 'minstens 10 tekens' }).waitFor();
      await expectSound(page);
      await form.getByRole('button', { name: 'Terug' }).click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Niet overnemen');
      await page.keyboard.press('Enter');
      await form.getByLabel('Waarom neemt u dit niet over?').fill('Dit staat al bij het knelpunt.');
      await form.getByRole('button', { name: 'Neem niet over' }).click();
      await page.getByText('Niet overgenomen. De schrijver leest waarom.').waitFor();
      expect(stub.sent.at(-1)).toEqual({
        call: `POST /api/desk/submissions/${NUMBER}/dismiss`,
        body: { outcomeAt: AT, reason: 'Dit staat al bij het knelpunt.' },
      });
      await page.getByText('Dit staat al bij het knelpunt.').waitFor();
      await page.getByRole('button', { name: 'Niet overnemen' }).waitFor({ state: 'detached' });
      await expectSound(page);
    });
  });
});
