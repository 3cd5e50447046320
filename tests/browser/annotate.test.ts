import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ReadingText } from '../../src/client/annotate/reading-text.ts';
import { renderSubmission } from '../../src/markdown/render.ts';
import { matchTextQuote } from '../../src/model/text-quote.ts';
import type { TextQuote } from '../../src/model/annotation.ts';
import {
  COMMIT,
  createFacilitatorOffer,
  EDITOR,
  FACILITATOR,
  NEW_ID,
  POLICY,
  stubAnnotating,
  type AnnotateStub,
} from '../support/annotate-stub.ts';
import { listEveryOffer } from '../support/offered-types.ts';
import { getBuiltSite } from '../support/pages.ts';
import { drawOver, selectWords } from '../support/passage-selection.ts';
import { useBrowser } from '../support/visit.ts';
import { expectSound } from '../support/sound.ts';

const CASE = '2026-15-tachtig-euro-en-zes-weken';
const ADDRESS = `/knelpunten/${CASE}/`;
const SENTENCE = 'De intake is gemist.';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const WIDE = { viewport: { width: 1280, height: 900 } };

const open = useBrowser();

/** Opens the page of a bottleneck as somebody of staff, on a stub that `prepare` may change first. */
async function visit(
  act: (page: Page, stub: AnnotateStub) => Promise<void>,
  { prepare, repeats, ...options }: VisitOptions = {},
): Promise<void> {
  await open(
    '/404.html',
    async (page) => {
      page.setDefaultTimeout(15_000);
      const stub = await stubAnnotating(page, getBuiltSite().origin);
      prepare?.(stub);
      if (repeats !== undefined) await page.route(`**${ADDRESS}`, (route) => repeatParagraph(route, repeats));
      await page.goto(ADDRESS);
      await button(page, 'Reageer op dit knelpunt').waitFor();
      await act(page, stub);
    },
    { ...WIDE, ...options },
  );
}

interface VisitOptions extends BrowserContextOptions {
  prepare?: (stub: AnnotateStub) => void;
  /** Beginning of a paragraph that the page has three times. */
  repeats?: string;
}

async function repeatParagraph(route: Route, beginning: string): Promise<void> {
  const response = await route.fetch();
  const body = (await response.text()).replace(new RegExp(`<p>${beginning}.*?</p>`), (paragraph) =>
    paragraph.repeat(3),
  );
  await route.fulfill({ response, body });
}

function button(page: Page, name: string | RegExp) {
  return page.getByRole('button', { name });
}

function panel(page: Page) {
  return page.getByRole('dialog');
}

function title(page: Page, name: string) {
  return panel(page).getByRole('heading', { name });
}

function field(page: Page, name: string | RegExp) {
  return panel(page).getByLabel(name).and(panel(page).locator('input, textarea, select'));
}

function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
}

async function openOn(page: Page, beginning: string): Promise<void> {
  await button(page, new RegExp(`^Reageer op deze alinea : ${beginning}`)).click();
  await panel(page).waitFor();
}

async function comment(page: Page, words: string): Promise<void> {
  await field(page, /^Opmerking/).check();
  await field(page, 'Uw tekst').fill(words);
  await button(page, 'Zet op de site').click();
}

/** The reading text of this bottleneck's file. */
function readFile(id: string): string {
  const path = join('content', 'bottlenecks', `${id}.mdx`);
  return renderSubmission(readFileSync(path, 'utf8'), { path }).text;
}

function lastSent({ sent }: AnnotateStub): Record<string, unknown> {
  return sent.at(-1)?.body ?? {};
}

/** The words that a quote names in the file. */
function findQuoted({ target }: Record<string, unknown>): string {
  const text = readFile(CASE);
  const match = matchTextQuote(text, target as TextQuote);
  return match.state === 'anchored' ? text.slice(match.start, match.end) : match.state;
}

describe('the reading text', () => {
  it('of every page is that of its file', async () => {
    const source = ['src/model/reading-text.ts', 'src/client/annotate/reading-text.ts'].map(readScript).join('\n');
    const ids = await Array.fromAsync(glob('*.mdx', { cwd: 'content/bottlenecks' }));
    await open('/404.html', async (page) => {
      await page.evaluate(`(() => { ${source}; window.readText = readText; })()`);
      let count = 0;
      for (const id of ids.map((file) => file.replace(/\.mdx$/, ''))) {
        const text = await page.evaluate(async (address) => {
          const html = await (await fetch(address)).text();
          const article = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-text]');
          return article && window.readText(article).text;
        }, `/knelpunten/${id}/`);
        // Withdrawn, or merged.
        if (text === null) continue;
        count += 1;
        expect(text, id).toBe(readFile(id));
      }
      expect(count).toBeGreaterThan(30);
    });
  });
});

describe('a reader', () => {
  it('loads nothing of it, and sees nothing move', async () => {
    await open(ADDRESS, async (page, requests) => {
      await page.waitForLoadState('networkidle');
      expect(requests.filter((path) => path.startsWith('/api/'))).toEqual([]);
      expect(await page.locator('.annotate, .annotate-mark').count()).toBe(0);
      expect(requests.filter((path) => /annotate|start/.test(path))).toEqual([]);
    });
  });

  it('with an old hint is only asked who they are', async () => {
    await open('/404.html', async (page) => {
      const stub = await stubAnnotating(page, getBuiltSite().origin);
      stub.me = undefined;
      await page.goto(ADDRESS);
      await expect.poll(() => stub.reads.get('/api/me')).toBe(1);
      await page.waitForLoadState('networkidle');
      expect(stub.reads.get('/api/annotations')).toBeUndefined();
      expect(await page.locator('.annotate, .annotate-mark').count()).toBe(0);
    });
  });
});

describe('who reads for policy', () => {
  it('selects a passage with the mouse, and reacts to it', async () => {
    await visit(async (page, stub) => {
      await drawOver(page, SENTENCE);
      await button(page, 'Reageer op deze passage').click();
      await panel(page).waitFor();
      expect(await panel(page).locator('.annotate-quote').first().innerText()).toContain('intake is gemist');
      await comment(page, 'Dat kwam door de wachttijd.');
      await page.getByRole('heading', { name: 'Wordt gepubliceerd…' }).waitFor();
      expect(lastSent(stub)).toMatchObject({ bottleneck: CASE, type: 'comment', body: 'Dat kwam door de wachttijd.' });
      expect(findQuoted(lastSent(stub))).toBe(SENTENCE);
    });
  });

  it('can react to what was selected before the desk answered', async () => {
    await visit(async (page, stub) => {
      const answered = Promise.withResolvers<undefined>();
      await page.route('**/api/annotations?*', async (route) => {
        await answered.promise;
        await route.fulfill({ json: stub.offer });
      });
      await page.reload();
      await selectWords(page, SENTENCE);
      answered.resolve(undefined);
      await button(page, 'Reageer op deze passage').click();
      await panel(page).locator('.annotate-quote').filter({ hasText: SENTENCE }).first().waitFor();
    });
  });

  it('reaches the button of a selection with Tab', async () => {
    await visit(async (page) => {
      await selectWords(page, SENTENCE);
      await button(page, 'Reageer op deze passage').waitFor();
      await button(page, /^Reageer op deze alinea : Samen is het/).focus();
      await page.keyboard.press('Tab');
      await expect.poll(() => focusedText(page)).toBe('Reageer op deze passage');
      await page.keyboard.press('Enter');
      await expect.poll(() => focusedText(page)).toBe('Uw reactie');
    });
  });

  it('reacts to one sentence with the keyboard alone', async () => {
    await visit(async (page, stub) => {
      await button(page, /^Reageer op deze alinea : Samen is het/).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => focusedText(page)).toBe('Uw reactie');
      // Sluit, and then what it is about: the whole paragraph is chosen.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const options = panel(page).locator('input[name=passage]');
      expect(await options.first().isChecked()).toBe(true);
      for (let at = 0; at < 3; at += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Dit moet niet meer gebeuren.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await expect.poll(() => focusedText(page)).toBe('Zet op de site');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Wordt gepubliceerd…' }).waitFor();
      expect(findQuoted(lastSent(stub))).toBe(SENTENCE);
      expect(lastSent(stub)).not.toHaveProperty('named');

      await page.keyboard.press('Escape');
      await panel(page).waitFor({ state: 'detached' });
      await expect.poll(() => focusedText(page)).toMatch(/^Reageer op deze alinea/);
    });
  });

  it('selects with a finger on a phone', async () => {
    await visit(async (page, stub) => {
      await selectWords(page, 'Het slot werd betaald door een buurman.');
      const offered = button(page, 'Reageer op deze passage');
      await offered.waitFor();
      await offered.scrollIntoViewIfNeeded();
      const box = await offered.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
      expect(box?.height).toBeGreaterThanOrEqual(44);
      await offered.tap();
      await panel(page).waitFor();
      await expectSound(page);
      await comment(page, 'Dat was niet de bedoeling.');
      await page.getByRole('heading', { name: 'Wordt gepubliceerd…' }).waitFor();
      expect(findQuoted(lastSent(stub))).toBe('Het slot werd betaald door een buurman.');
    }, PHONE);
  });

  it('promises, with who does it and when', async () => {
    await visit(async (page, stub) => {
      await openOn(page, 'De bedragen zijn');
      await field(page, /^Toezegging/).check();
      await button(page, 'Zet op de site').click();
      await page.getByRole('alert').getByText('Nog niet verstuurd: er moeten nog 3 dingen goed.').waitFor();
      expect(stub.sent).toEqual([]);
      await field(page, 'Functie').fill('hoofd Toegang');
      await field(page, 'Organisatie').fill('gemeente Waterdam');
      await field(page, 'Wanneer is het klaar?').fill('2027-02-01');
      await field(page, 'Mag een team zelf tweehonderdvijftig euro uitgeven?').check();
      await field(page, 'Uw tekst').fill('Wij leggen het mandaat bij het team.');
      await button(page, 'Zet op de site').click();
      await page.getByRole('heading', { name: 'Wordt gepubliceerd…' }).waitFor();
      expect(lastSent(stub)).toMatchObject({
        ...{ type: 'commitment', due: '2027-02-01', answers: ['eigen-budget'] },
        ...{ owner: { role: 'hoofd Toegang', organisation: 'gemeente Waterdam' } },
        body: 'Wij leggen het mandaat bij het team.',
      });
    });
  });

  it('refuses honestly, with all that belongs to it', async () => {
    await visit(async (page, stub) => {
      await button(page, 'Reageer op dit knelpunt').click();
      await field(page, /^Eerlijk nee/).check();
      await field(page, 'Waarom?').selectOption('money');
      await field(page, 'Wie heeft dit besloten?').fill('het college van B en W');
      await field(page, 'Wanneer kijkt u hier opnieuw naar?').fill('2027-06-01');
      await field(page, 'Wat kunnen bewoners nu wel en niet verwachten?').fill('Voorlopig komt er geen eigen budget.');
      await field(page, /^Kan het tekenen/).check();
      await field(page, 'Zet mijn naam erbij').check();
      await expectSound(page);
      await button(page, 'Zet op de site').click();
      await page.getByRole('heading', { name: 'Wordt gepubliceerd…' }).waitFor();
      expect(lastSent(stub)).toEqual({
        ...{ bottleneck: CASE, type: 'refusal', reason: 'money', decidedBy: 'het college van B en W', named: true },
        ...{ reviewOn: '2027-06-01', residentText: 'Voorlopig komt er geen eigen budget.', answers: ['wie-tekent'] },
      });
    });
  });

  it('is told that words stand at more than one place, and takes a wider passage', async () => {
    await visit(
      async (page, stub) => {
        await button(page, /^Reageer op deze alinea : Samen is het/)
          .nth(1)
          .click();
        await panel(page).getByText('Deze woorden staan op meer dan één plek.').waitFor();
        await comment(page, 'Dit geldt overal.');
        await page.getByRole('alert').getByText('Kies eerst een passage').waitFor();
        expect(stub.sent).toEqual([]);
        await expectSound(page);
        await button(page, 'Neem een groter stuk').click();
        await panel(page).getByText('Deze woorden staan op meer dan één plek.').waitFor({ state: 'detached' });
        await button(page, 'Zet op de site').click();
        await page.getByRole('heading', { name: 'Wordt gepubliceerd…' }).waitFor();
        expect((lastSent(stub).target as TextQuote).exact).toContain('De intake is gemist.');
      },
      { repeats: 'Samen is het minder' },
    );
  });

  it('is told when the passage is gone meanwhile, and can react to the whole', async () => {
    await visit(async (page, stub) => {
      await selectWords(page, 'Waarom zij wel en ik niet?');
      stub.instead.set('POST /api/annotations', {
        status: 409,
        json: { error: { code: 'no-passage', message: 'Deze passage staat er niet meer.' } },
      });
      await button(page, 'Reageer op deze passage').click();
      await comment(page, 'Dat is een goede vraag.');
      await page.getByRole('alert').getByText('Deze passage staat er niet meer.').first().waitFor();
      expect(await field(page, 'Uw tekst').inputValue()).toBe('Dat is een goede vraag.');
      stub.instead.clear();
      await field(page, 'Het hele knelpunt').check();
      await button(page, 'Zet op de site').click();
      await page.getByRole('heading', { name: 'Wordt gepubliceerd…' }).waitFor();
      expect(lastSent(stub)).not.toHaveProperty('target');
    });
  });

  it('keeps all words when the session ends midway, and goes on after signing in', async () => {
    await visit(async (page, stub) => {
      await openOn(page, 'Samen is het');
      stub.me = undefined;
      await comment(page, 'Dit kost mij moeite om te schrijven.');
      await page.getByRole('heading', { name: 'U bent uitgelogd' }).waitFor();
      await expectSound(page);
      expect(await field(page, 'Uw tekst').inputValue()).toBe('Dit kost mij moeite om te schrijven.');
      stub.me = { name: 'Ilse Veldkamp', role: 'policyOfficer', organisation: 'gemeente Waterdam' };
      await button(page, 'Probeer opnieuw').click();
      await page.getByRole('heading', { name: 'U bent uitgelogd' }).waitFor({ state: 'detached' });
      await button(page, 'Zet op de site').click();
      await page.getByRole('heading', { name: 'Wordt gepubliceerd…' }).waitFor();
    });
  });

  it.each([
    ['without a connection', 'lost' as const, 'Er is geen verbinding'],
    ['when the desk fails', { status: 500, json: {} }, 'Er ging bij ons iets mis'],
  ])('keeps all words %s, also when the panel is closed', async (_, instead, says) => {
    await visit(async (page, stub) => {
      stub.instead.set('POST /api/annotations', instead);
      await openOn(page, 'Samen is het');
      await comment(page, 'Dit kost mij moeite om te schrijven.');
      await page.getByRole('alert').getByText(says).waitFor();
      await button(page, 'Sluit').click();
      await button(page, 'Verder met uw reactie').click();
      expect(await field(page, 'Uw tekst').inputValue()).toBe('Dit kost mij moeite om te schrijven.');
      expect(await field(page, /^Opmerking/).isChecked()).toBe(true);
    });
  });

  it('is told at the field what the desk finds wrong', async () => {
    await visit(async (page, stub) => {
      stub.instead.set('POST /api/annotations', {
        status: 400,
        json: { error: { code: 'invalid', message: 'Er klopt iets niet.', fields: { body: 'Dit woord kan niet.' } } },
      });
      await openOn(page, 'Samen is het');
      await comment(page, 'Een tekst.');
      await page.getByRole('alert').waitFor();
      expect(await field(page, 'Uw tekst').getAttribute('aria-invalid')).toBe('true');
      await page.getByRole('alert').getByRole('button').click();
      await expect.poll(() => field(page, 'Uw tekst').evaluate((each) => each === document.activeElement)).toBe(true);
      await expectSound(page);
    });
  });

  it('sees what could identify a person while they write, and sends none of it', async () => {
    await visit(async (page, stub) => {
      await openOn(page, 'Samen is het');
      await comment(page, 'Bel mij op 06 1234 5678.');
      await page.getByRole('alert').waitFor();
      expect(stub.sent).toEqual([]);
      await panel(page).locator('.privacy button').click();
      await expect.poll(() => field(page, 'Uw tekst').inputValue()).not.toContain('1234');
      await button(page, 'Zet op de site').click();
      await page.getByRole('heading', { name: 'Wordt gepubliceerd…' }).waitFor();
    });
  });

  it('sees it at its passage until it is live, and comes back to the same place', async () => {
    await visit(async (page, stub) => {
      await page.clock.install();
      await openOn(page, 'Samen is het');
      await comment(page, 'Dit nemen wij mee.');
      const note = page.locator('.annotate-provisional');
      await note.getByText('Alleen u ziet dit nog').waitFor();
      expect(await note.innerText()).toContain('Dit nemen wij mee.');
      expect(await note.evaluate((each) => each.previousElementSibling?.textContent)).toContain('Samen is het minder');
      await expectSound(page);
      await page.clock.runFor(2500);
      await expect.poll(() => stub.reads.get('/build.json')).toBeGreaterThan(1);
      await page.getByRole('heading', { name: 'Wordt gepubliceerd…' }).waitFor();
      stub.live = COMMIT;
      await page.clock.runFor(6000);
      await page.getByRole('heading', { name: 'Staat op de site' }).waitFor();
      const reads = stub.reads.get('/build.json');
      await page.clock.runFor(60_000);
      expect(stub.reads.get('/build.json')).toBe(reads);
      await panel(page).getByRole('link', { name: 'Toon de pagina zoals zij nu is' }).click();
      await page.waitForURL(`**/#r-${NEW_ID}`);
      await button(page, 'Reageer op dit knelpunt').waitFor();
      expect(await page.locator('.annotate-provisional').count()).toBe(0);
    });
  });

  it('takes back what is theirs, and knows that it is final', async () => {
    const own = '20261121-rpqnob22';
    await visit(
      async (page, stub) => {
        await page.clock.install();
        const event = page.locator(`#d-${own}`);
        await event.getByRole('button', { name: 'Trek in' }).click();
        await event.getByText('Dit kan niet ongedaan worden gemaakt.').waitFor();
        await event.getByRole('button', { name: 'Terug' }).click();
        await expect.poll(() => focusedText(page)).toMatch(/^Trek in/);
        await page.keyboard.press('Enter');
        await event.getByRole('button', { name: 'Ja, trek in' }).click();
        await event.getByText('gaat van de site…').waitFor();
        expect(stub.sent).toEqual([{ call: `POST /api/annotations/${own}/withdraw`, body: {} }]);
        stub.live = COMMIT;
        await page.clock.runFor(3000);
        await event.getByText('is van de site.').waitFor();
        await page.getByRole('button', { name: 'Trek in' }).waitFor({ state: 'detached' });
      },
      { prepare: ({ offer }) => (offer.mine = [own]) },
    );
  });

  it('confirms a promise that a facilitator proposed', async () => {
    await visit(
      async (page, stub) => {
        const list = page.locator('.annotate-proposals');
        expect(await list.innerText()).toContain('hoofd Toegang, gemeente Waterdam, uiterlijk 1 februari 2027');
        await list.getByRole('button', { name: 'Bevestig deze toezegging' }).click();
        await expectSound(page);
        await list.getByRole('button', { name: 'Ja, bevestig' }).click();
        await page.locator('.annotate-progress').getByText('Toezegging: wordt gepubliceerd…').waitFor();
        expect(stub.sent).toEqual([{ call: 'POST /api/annotations/voorstel-1/confirm', body: {} }]);
        await list.waitFor({ state: 'detached' });
        await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('annotate-bar');
      },
      { prepare: propose },
    );
  });

  it('has no part of it on paper', async () => {
    await visit(async (page) => {
      await openOn(page, 'Samen is het');
      await page.emulateMedia({ media: 'print' });
      for (const part of await page.locator('.annotate, .annotate-mark').all())
        expect(await part.isVisible()).toBe(false);
    });
  });
});

describe('a facilitator', () => {
  const prepare = (stub: AnnotateStub) => Object.assign(stub, { me: FACILITATOR, offer: createFacilitatorOffer() });

  it('proposes a promise, is told that policy decides, and takes it back', async () => {
    await visit(
      async (page, stub) => {
        await button(page, 'Reageer op dit knelpunt').click();
        await field(page, /^Toezegging/).check();
        await panel(page).getByText('Dit wordt een voorstel.').waitFor();
        await field(page, 'Functie').fill('hoofd Toegang');
        await field(page, 'Organisatie').fill('gemeente Waterdam');
        await field(page, 'Wanneer is het klaar?').fill('2027-02-01');
        await field(page, 'Uw tekst').fill('Het mandaat gaat naar het team.');
        await button(page, 'Leg voor aan beleid').click();
        await page.getByRole('heading', { name: 'Uw voorstel ligt bij beleid' }).waitFor();
        await button(page, 'Sluit').click();
        const list = page.locator('.annotate-proposals');
        await list.getByRole('button', { name: 'Trek in' }).click();
        await list.getByRole('button', { name: 'Ja, trek in' }).click();
        await list.waitFor({ state: 'detached' });
        expect(stub.sent.at(-1)?.call).toBe('POST /api/annotations/voorstel-1/withdraw');
      },
      { prepare },
    );
  });

  it('writes what was agreed, by more than one', async () => {
    await visit(
      async (page, stub) => {
        await button(page, 'Reageer op dit knelpunt').click();
        await field(page, /^Verwachting bijgesteld/).check();
        await field(page, 'Om welke verwachting gaat het?').selectOption('zonder-omwegen');
        await field(page, 'Wie verwachtte dit?').selectOption('resident');
        await field(page, 'Dit wordt het').fill('Het team zegt vooraf wat het kan.');
        const groups = panel(page).getByRole('group', { name: /^Functie \d/ });
        await groups.first().getByRole('textbox', { name: 'Functie' }).fill('wethouder Zorg');
        await groups.first().getByRole('textbox', { name: 'Organisatie' }).fill('gemeente Waterdam');
        await button(page, 'Nog een functie').click();
        await expect.poll(() => groups.count()).toBe(2);
        await expect
          .poll(() =>
            groups
              .last()
              .getByRole('textbox', { name: 'Functie' })
              .evaluate((each) => each === document.activeElement),
          )
          .toBe(true);
        await groups.last().getByRole('textbox', { name: 'Functie' }).fill('teamleider');
        await groups.last().getByRole('textbox', { name: 'Organisatie' }).fill('Wijkteam Noord');
        await button(page, 'Nog een functie').click();
        await button(page, 'Haal functie 3 weg').click();
        await field(page, 'Wanneer kijkt u hier opnieuw naar?').fill('2027-06-01');
        await expectSound(page);
        await button(page, 'Zet op de site').click();
        await page.getByRole('heading', { name: 'Wordt gepubliceerd…' }).waitFor();
        expect(lastSent(stub)).toMatchObject({
          type: 'adjustment',
          agreedBy: [
            { role: 'wethouder Zorg', organisation: 'gemeente Waterdam' },
            { role: 'teamleider', organisation: 'Wijkteam Noord' },
          ],
        });
      },
      { prepare },
    );
  });
});

describe('an editor', () => {
  const OTHER = '20261121-rpqnob22';
  const prepare = (stub: AnnotateStub) => Object.assign(stub, { me: EDITOR });

  it('takes down what somebody else wrote, for a reason', async () => {
    await visit(
      async (page, stub) => {
        const event = page.locator(`#d-${OTHER}`);
        await event.getByRole('button', { name: 'Trek in' }).click();
        await event.getByRole('button', { name: 'Ja, trek in' }).click();
        await event.getByRole('alert').filter({ hasText: 'Kies een reden.' }).waitFor();
        expect(stub.sent).toEqual([]);
        await expectSound(page);
        await event.getByLabel('Iemand is te herkennen').check();
        await event.getByRole('button', { name: 'Ja, trek in' }).click();
        await event.getByText('gaat van de site…').waitFor();
        expect(stub.sent).toEqual([{ call: `POST /api/annotations/${OTHER}/withdraw`, body: { reason: 'privacy' } }]);
        await expectSound(page);
      },
      { prepare },
    );
  });

  it('takes back what is their own without one', async () => {
    await visit(
      async (page, stub) => {
        const event = page.locator(`#d-${OTHER}`);
        await event.getByRole('button', { name: 'Trek in' }).click();
        await event.getByRole('button', { name: 'Ja, trek in' }).click();
        await event.getByText('gaat van de site…').waitFor();
        expect(stub.sent.at(-1)?.body).toEqual({});
      },
      { prepare: (stub) => (prepare(stub).offer.mine = [OTHER]) },
    );
  });
});

it('whoever wrote what editors took down is told why, on its page', async () => {
  await visit(
    async (page) => {
      const told = 'De redactie trok op 24 november 2026 uw reactie van 21 november 2026 in: er stond een fout in.';
      await page.getByText(told).waitFor();
      await expectSound(page);
    },
    {
      prepare: ({ offer }) =>
        (offer.takenDown = [{ id: 'a', written: '2026-11-21', on: '2026-11-24', reason: 'error' }]),
    },
  );
});

describe.each<[string, BrowserContextOptions]>([
  ['on a phone', PHONE],
  ['on a wide screen in the dark', { ...WIDE, colorScheme: 'dark' }],
])('every state is sound %s', (_, options) => {
  it.each([
    ['policyOfficer', POLICY],
    ['facilitator', FACILITATOR],
    ['editor', EDITOR],
  ] as const)('each form of a %s, filled in by nobody', async (role, me) => {
    const types = listEveryOffer(role, '2026-11-24');
    await visit(
      async (page) => {
        await openOn(page, 'Samen is het');
        for (const { type, label, fields, needsBody } of types) {
          await panel(page)
            .locator('input[name=soort]')
            .nth(types.findIndex((one) => one.type === type))
            .check();
          const needed = fields.filter(({ required }) => required).length + (needsBody ? 1 : 0);
          if (needed > 0) {
            await button(page, label.includes('voorstel') ? 'Leg voor aan beleid' : 'Zet op de site').click();
            await page.getByRole('alert').getByRole('listitem').first().waitFor();
          }
          await expectSound(page, type);
        }
        expect(types.length).toBeGreaterThan(1);
      },
      { ...options, prepare: (stub) => Object.assign(stub, { me, offer: { ...stub.offer, types } }) },
    );
  });

  it.each<[what: string, act: (page: Page, stub: AnnotateStub) => Promise<void>]>([
    [
      'a passage that is too long',
      async (page) => {
        await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('[data-text]') as Node));
        await button(page, 'Reageer op deze passage').click();
        await panel(page).getByText('Deze passage is te lang').waitFor();
      },
    ],
    [
      'sent, and live',
      async (page, stub) => {
        await page.clock.install();
        await openOn(page, 'Samen is het');
        await comment(page, 'Dit nemen wij mee.');
        await title(page, 'Wordt gepubliceerd…').waitFor();
        await expectSound(page);
        stub.live = COMMIT;
        await page.clock.runFor(3000);
        await title(page, 'Staat op de site').waitFor();
      },
    ],
    [
      'sent, and not seen for long',
      async (page) => {
        await page.clock.install();
        await openOn(page, 'Samen is het');
        await comment(page, 'Dit nemen wij mee.');
        await title(page, 'Wordt gepubliceerd…').waitFor();
        // Time goes on between the looks too.
        await expect
          .poll(async () => {
            await page.clock.runFor(60_000);
            return title(page, 'Nog niet op de site').count();
          })
          .toBe(1);
      },
    ],
    [
      'closed with a draft in it',
      async (page) => {
        await openOn(page, 'Samen is het');
        await field(page, /^Opmerking/).check();
        await field(page, 'Uw tekst').fill('Half af');
        await button(page, 'Sluit').click();
        await button(page, 'Verder met uw reactie').waitFor();
      },
    ],
    [
      'what the bottleneck allows cannot be read',
      async (page, stub) => {
        stub.instead.set('GET /api/annotations', { status: 500, json: {} });
        await page.reload();
        await page.locator('.annotate-bar').getByRole('alert').waitFor();
      },
    ],
    [
      'nothing can be added',
      async (page, stub) => {
        stub.offer.types = [];
        await page.reload();
        await page.getByText('Met uw rol kunt u hier nu niets toevoegen.').waitFor();
      },
    ],
    [
      'a proposal about to be confirmed',
      async (page, stub) => {
        propose(stub);
        await page.reload();
        await button(page, 'Bevestig deze toezegging').click();
        await page.getByRole('form', { name: 'Bevestig deze toezegging' }).waitFor();
      },
    ],
  ])('%s', async (_what, act) => {
    await visit(async (page, stub) => {
      await act(page, stub);
      await expectSound(page);
    }, options);
  });
});

describe('on all screens', () => {
  it.each([
    ['360 px', PHONE],
    ['360 px, dark', { ...PHONE, colorScheme: 'dark' as const }],
    ['1280 px', WIDE],
    ['1280 px, dark', { ...WIDE, colorScheme: 'dark' as const }],
  ])('it is sound at %s', async (_, options) => {
    await visit(
      async (page) => {
        await expectSound(page);
        await button(page, /^Reageer op deze alinea : Samen is het/).focus();
        await page.keyboard.press('Enter');
        await field(page, /^Toezegging/).check();
        await expectSound(page);
      },
      { ...options, prepare: propose },
    );
  });
});

function propose({ offer }: AnnotateStub): void {
  const fields = { owner: { role: 'hoofd Toegang', organisation: 'gemeente Waterdam' }, due: '2027-02-01' };
  offer.proposals = [
    {
      ...{ id: 'voorstel-1', by: { role: 'facilitator', organisation: 'Leerkring Zuid' } },
      ...{ created: '2026-11-24', fields, text: 'Het mandaat gaat naar het team.' },
    },
  ];
}

/** A module as what runs in any page: what it imports is put there too. */
function readScript(path: string): string {
  return stripTypeScriptTypes(readFileSync(path, 'utf8')).replace(/^export |^import .*$/gm, '');
}

declare global {
  interface Window {
    readText: (root: Node) => ReadingText;
  }
}
