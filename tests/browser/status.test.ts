import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { getBuiltSite, readPage } from '../support/pages.ts';
import { useBrowser } from '../support/visit.ts';
import { expectSound } from '../support/sound.ts';

const STATUS = '/insturen/status/';
const CODE = 'ABCD-EFGH-JKMN-PQRS';
const UNKNOWN = 'Wij vinden geen inzending bij deze code.';
const ENTRY = {
  number: 'I-2026-0042',
  kind: 'submission',
  state: 'in-review',
  label: 'De redactie leest het',
  submitted: '2026-11-03',
  changed: '2026-11-24',
  actions: ['withdraw'],
};
const QUESTION = {
  ...ENTRY,
  state: 'information-requested',
  label: 'De redactie heeft een vraag',
  question: 'Speelt dit ook in het weekend?\nEn hoe vaak?',
  actions: ['reply', 'withdraw'],
};
const PROPOSAL = {
  ...ENTRY,
  state: 'awaiting-consent',
  label: 'De redactie vraagt uw akkoord',
  proposal: { text: '# Na het ziekenhuis\n\nEr is <geen> besluit.', digest: 'd1ge57' },
  actions: ['consent', 'withdraw'],
};
const MERGE = {
  ...ENTRY,
  state: 'awaiting-consent',
  label: 'De redactie vraagt uw akkoord',
  bottleneck: { id: '2026-12-a', href: '/knelpunten/2026-12-a/' },
  actions: ['consent', 'withdraw'],
};
const PUBLISHED = {
  ...ENTRY,
  state: 'published',
  label: 'Op de site',
  bottleneck: { id: '2026-12-a', href: '/knelpunten/2026-12-a/' },
  actions: ['outcome', 'withdraw'],
};
const DISMISSED = {
  ...PUBLISHED,
  dismissed: [
    { said: '2026-11-10', reason: 'Dit staat er al.' },
    { said: '2026-11-20', reason: 'Beleid is eerst aan zet.' },
  ],
};
const DECLINED = {
  ...ENTRY,
  state: 'declined',
  label: 'Niet geplaatst',
  reason: 'Dit gaat over één huishouden.',
  actions: [],
};
const WITHDRAWN = { ...ENTRY, state: 'withdrawn', label: 'Teruggetrokken', actions: [] };

const VIEWS: [string, BrowserContextOptions][] = [
  ['light', { viewport: { width: 1280, height: 900 } }],
  ['dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
  ['320 pixels wide', { viewport: { width: 320, height: 640 } }],
];

const open = useBrowser();

type Answer = { status: number; body: unknown } | 'no connection';
interface Visit {
  page: Page;
  /** What was sent to the desk, oldest first. */
  sent: { path: string; body: unknown }[];
  /** What the desk answers from now on. */
  answer: (answer: Answer) => void;
}

/** Opens a page whose desk answers as it is told. */
async function visit(address: string, act: (visit: Visit) => Promise<void>, options: BrowserContextOptions = {}) {
  await open(
    address,
    async (page) => {
      const sent: Visit['sent'] = [];
      let next: Answer = { status: 200, body: ENTRY };
      await page.route('**/api/**', async (route) => {
        const request = route.request();
        sent.push({ path: new URL(request.url()).pathname, body: readBody(request) });
        if (next === 'no connection') await route.abort('connectionfailed');
        else await route.fulfill({ status: next.status, json: next.body });
      });
      await act({ page, sent, answer: (answer) => (next = answer) });
    },
    options,
  );
}

function readBody(request: Request): unknown {
  const text = request.postData() ?? '';
  return text.startsWith('{') ? (JSON.parse(text) as unknown) : Object.fromEntries(new URLSearchParams(text));
}

async function follow({ page, answer }: Visit, status: unknown): Promise<void> {
  answer({ status: 200, body: status });
  await page.getByLabel('Uw code').fill(CODE);
  await page.getByRole('button', { name: 'Toon mijn inzending' }).click();
  await page.locator('#stand').waitFor();
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? '');
}

describe('the code', () => {
  it('goes in a form, never in the address, and no browser keeps it', async () => {
    await visit(STATUS, async (visited) => {
      const { page, sent } = visited;
      expect(await page.getByLabel('Uw code').getAttribute('autocomplete')).toBe('off');
      await follow(visited, ENTRY);
      expect(sent).toEqual([{ path: '/api/submissions/status', body: { code: CODE } }]);
      expect(page.url()).not.toContain('ABCD');
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
      await expect.poll(() => focused(page)).toBe('stand');
    });
  });

  it('that is empty is asked for, and nothing is sent', async () => {
    await visit(STATUS, async ({ page, sent }) => {
      await page.getByRole('button', { name: 'Toon mijn inzending' }).click();
      await expect.poll(() => focused(page)).toBe('niet-gelukt');
      await expect.poll(() => page.title()).toMatch(/^Fout: /);
      await page.locator('[data-fill-errors] a').click();
      await expect.poll(() => focused(page)).toBe('code');
      expect(await page.getByLabel('Uw code').getAttribute('aria-invalid')).toBe('true');
      expect(sent).toEqual([]);
      await expectSound(page);
    });
  });

  it.each<[what: string, answer: Answer, says: string]>([
    ['nobody knows', { status: 404, body: { error: { code: 'not-found', message: UNKNOWN } } }, UNKNOWN],
    ['cannot be asked about now', 'no connection', 'Er is geen verbinding.'],
    ['the desk stumbles over', { status: 500, body: 'oh' }, 'Er ging bij ons iets mis.'],
  ])('that %s stays in its field', async (_, answer, says) => {
    await visit(STATUS, async (visited) => {
      const { page } = visited;
      visited.answer(answer);
      await page.getByLabel('Uw code').fill(CODE);
      await page.keyboard.press('Enter');
      await page.getByText(says).waitFor();
      await expect.poll(() => focused(page)).toBe('niet-gelukt');
      expect(await page.getByLabel('Uw code').inputValue()).toBe(CODE);
      await expectSound(page);
      await follow(visited, ENTRY);
      await expect.poll(() => page.title()).not.toContain('Fout');
      await page.getByText(says).waitFor({ state: 'hidden' });
    });
  });
});

describe.each(VIEWS)('the status, %s', (_view, options) => {
  it.each<[status: typeof ENTRY, says: string[], asks: string[]]>([
    [ENTRY, ['haalt weg wat iemand herkenbaar maakt', '3 november 2026'], ['Trek in']],
    [QUESTION, ['Speelt dit ook in het weekend?\nEn hoe vaak?'], ['Stuur mijn antwoord', 'Trek in']],
    [PROPOSAL, ['# Na het ziekenhuis\n\nEr is <geen> besluit.'], ['Ik ga akkoord', 'Vraag een wijziging', 'Trek in']],
    [MERGE, ['Uw tekst gaat over hetzelfde'], ['Ik ga akkoord', 'Vraag een wijziging', 'Trek in']],
    [PUBLISHED, ['Lees het knelpunt op de site'], ['Stuur naar de redactie', 'Trek in']],
    [
      DISMISSED,
      [
        'Niet overgenomen',
        'Op uw antwoord van 10 november 2026: Dit staat er al.\n\nOp uw antwoord van 20 november 2026: Beleid is eerst',
      ],
      ['Stuur naar de redactie', 'Trek in'],
    ],
    [DECLINED, ['Dit gaat over één huishouden.'], []],
    [WITHDRAWN, ['U hebt uw inzending ingetrokken.'], []],
  ])('says what $label means and what can be done', async (status, says, asks) => {
    await visit(
      STATUS,
      async (visited) => {
        const { page } = visited;
        await follow(visited, status);
        const text = await page.locator('main').innerText();
        for (const words of [status.number, status.label, ...says]) expect(text).toContain(words);
        expect(await page.locator('main button:visible').allInnerTexts()).toEqual(asks);
        await expectSound(page);
      },
      options,
    );
  });
});

describe('what a writer can do', () => {
  it.each<
    [what: string, status: typeof ENTRY, act: (page: Page) => Promise<void>, button: string, path: string, body: object]
  >([
    [
      'answer a question',
      QUESTION,
      (page) => page.getByLabel('Uw antwoord').fill('Ja, elk weekend.'),
      'Stuur mijn antwoord',
      'reply',
      { text: 'Ja, elk weekend.' },
    ],
    [
      'agree',
      PROPOSAL,
      (page) => page.getByLabel('Ja, dit mag zo').check(),
      'Ik ga akkoord',
      'consent',
      { digest: 'd1ge57', agree: true },
    ],
    [
      'ask for changes',
      PROPOSAL,
      (page) => page.getByLabel('Wat moet er anders?').fill('De tweede zin.'),
      'Vraag een wijziging',
      'consent',
      { digest: 'd1ge57', changes: 'De tweede zin.' },
    ],
    [
      'agree to a merge',
      MERGE,
      (page) => page.getByLabel('Ja, dit mag zo').check(),
      'Ik ga akkoord',
      'consent',
      { bottleneck: '2026-12-a', agree: true },
    ],
    ['withdraw', ENTRY, (page) => page.getByLabel('Ja, ik trek mijn inzending in').check(), 'Trek in', 'withdraw', {}],
    [
      'say that it is solved',
      PUBLISHED,
      async (page) => {
        await page.getByLabel('Ja, opgelost').check();
        await page.getByLabel('Waaraan merkt u dat?').fill('Niemand wacht meer.');
      },
      'Stuur naar de redactie',
      'outcome',
      { outcome: 'resolved', text: 'Niemand wacht meer.' },
    ],
  ])('is to %s', async (_, status, act, button, path, body) => {
    await visit(STATUS, async (visited) => {
      const { page, sent, answer } = visited;
      await follow(visited, status);
      // First without what it needs: nothing may be sent by a slip.
      await page.getByRole('button', { name: button }).click();
      await expect.poll(() => focused(page)).toBe('niet-gelukt');
      expect(sent).toHaveLength(1);
      await expectSound(page);
      await page.locator('[data-fill-errors] a').first().click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.checkVisibility())).toBe(true);

      await act(page);
      answer('no connection');
      await page.getByRole('button', { name: button }).click();
      await page.getByText('Er is geen verbinding.').waitFor();
      // What was typed or ticked is still there: it goes as it is.
      answer({ status: 200, body: WITHDRAWN });
      await page.getByRole('button', { name: button }).click();
      await page.getByText('Gelukt.').waitFor();
      expect(sent.at(-1)).toEqual({ path: `/api/submissions/${path}`, body: { code: CODE, ...body } });
      await expect.poll(() => focused(page)).toBe('gelukt');
      await expectSound(page);
    });
  });

  it('goes by form without JavaScript, with a box to tick before withdrawing', async () => {
    await visit(
      STATUS,
      async ({ page, sent }) => {
        await page.getByLabel('Uw code').fill(CODE);
        await page.getByRole('button', { name: 'Toon mijn inzending' }).click();
        await page.waitForURL('**/api/submissions/status');
        expect(sent).toEqual([{ path: '/api/submissions/status', body: { code: CODE } }]);
        await page.goto(STATUS);
        const forms = await page
          .locator('main form')
          .evaluateAll((all) =>
            all.map((form) => [
              form.getAttribute('method'),
              form.getAttribute('action'),
              [...form.querySelectorAll('[name]')].map((field) => field.getAttribute('name')),
            ]),
          );
        expect(forms).toEqual([
          ['post', '/api/submissions/status', ['code']],
          ['post', '/api/submissions/reply', ['code', 'text']],
          ['post', '/api/submissions/consent', ['code', 'digest', 'bottleneck', 'agree']],
          ['post', '/api/submissions/consent', ['code', 'digest', 'bottleneck', 'changes']],
          ['post', '/api/submissions/outcome', ['code', 'outcome', 'outcome', 'text']],
          ['post', '/api/submissions/withdraw', ['code', 'confirm']],
        ]);
        expect(await page.locator('#intrekken').getAttribute('required')).toBe('');
      },
      { javaScriptEnabled: false },
    );
  });
});

const CASE = '/knelpunten/2026-03-hulp-geven-en-fraude-doorgeven/';
const BOTTLENECK = '2026-03-hulp-geven-en-fraude-doorgeven';

describe('the forms below a bottleneck', () => {
  it.each<
    [what: string, id: string, act: (part: Locator) => Promise<void>, button: string, path: string, body: object]
  >([
    ['that it plays there too', '#ook-bij-ons', async () => undefined, 'Tel ons mee', 'recognitions', {}],
    [
      'how often, and what editors should know',
      '#ook-bij-ons',
      async (part) => {
        await part.getByLabel('Hoe vaak speelt het bij u?').selectOption('elke week');
        await part.getByLabel('Toelichting').fill('Vooral op vrijdag.');
      },
      'Tel ons mee',
      'recognitions',
      { frequency: 'weekly', text: 'Vooral op vrijdag.' },
    ],
    [
      'that it is not solved',
      '#opgelost',
      async (part) => {
        await part.getByLabel('Nee, niet opgelost').check();
        await part.getByLabel('Waaraan merkt u dat?').fill('Er wordt nog gewacht.');
      },
      'Stuur naar de redactie',
      'outcomes',
      { outcome: 'not-resolved', text: 'Er wordt nog gewacht.' },
    ],
  ])('take in %s, without leaving the page', async (_, id, act, button, path, body) => {
    await visit(CASE + id, async ({ page, sent, answer }) => {
      const part = page.locator(id);
      await act(part);
      answer('no connection');
      await part.getByRole('button', { name: button }).click();
      await part.getByRole('status').getByText('Versturen lukt nu niet.').waitFor();
      await expectSound(page);
      answer({ status: 201, body: { number: 'I-2026-0043' } });
      await part.getByRole('button', { name: button }).click();
      await part.getByRole('status').getByText('Dank u wel.').waitFor();
      await part.locator('form').waitFor({ state: 'detached' });
      expect(sent.at(-1)).toEqual({
        path: `/api/${path}`,
        body: { bottleneck: BOTTLENECK, ...body, website: '', opened: expect.any(Number) as number },
      });
      await expectSound(page);
    });
  });

  it('say at the field what the desk does not take', async () => {
    await visit(`${CASE}#ook-bij-ons`, async ({ page, answer }) => {
      const part = page.locator('#ook-bij-ons');
      await part.getByLabel('Toelichting').fill('Bel Jan.');
      const fields = { text: 'Haal de naam weg' };
      answer({ status: 400, body: { error: { code: 'invalid', message: 'Er is nog iets nodig', fields } } });
      await part.getByRole('button', { name: 'Tel ons mee' }).click();
      await part.getByText('Haal de naam weg').waitFor();
      await expect.poll(() => focused(page)).toBe('ook-text');
      expect(await part.getByLabel('Toelichting').inputValue()).toBe('Bel Jan.');
      await expectSound(page);
    });
  });

  it.each<[path: string, id: string, body: object]>([
    ['/api/recognitions', '#ook-bij-ons', { text: 'Ook hier.', frequency: 'daily' }],
    ['/api/outcomes', '#opgelost', { text: 'Ook hier.', outcome: 'resolved' }],
  ])('go to %s by form without JavaScript', async (path, id, body) => {
    await visit(
      CASE,
      async ({ page, sent }) => {
        const part = page.locator(id);
        await part.locator('summary').click();
        await part.locator('textarea').fill('Ook hier.');
        if (id === '#opgelost') await part.getByLabel('Ja, opgelost').check();
        else await part.locator('select').selectOption('daily');
        await part.locator('button').click();
        await expect.poll(() => sent).toEqual([{ path, body: { bottleneck: BOTTLENECK, website: '', ...body } }]);
      },
      { javaScriptEnabled: false },
    );
  });

  it('are not on paper', async () => {
    await visit(CASE, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#ook-bij-ons').isVisible()).toBe(false);
      expect(await page.getByRole('link', { name: 'Speelt dit ook bij u?' }).isVisible()).toBe(false);
    });
  });
});

describe('the page that answers them', () => {
  it('is for no search engine', () => {
    expect(readPage('/insturen/ontvangen/')).toContain('<meta name="robots" content="noindex">');
    expect(readFileSync(join(getBuiltSite().root, 'sitemap.xml'), 'utf8')).not.toContain('ontvangen');
  });

  it.each(['sent', 'errors recognition', 'errors outcome'])('is accessible when this holds: %s', async (when) => {
    await visit('/insturen/ontvangen/', async ({ page }) => {
      await page.evaluate((words) => {
        for (const part of document.querySelectorAll<HTMLElement>('[data-when]'))
          part.hidden = !part.dataset.when?.split(' ').some((word) => words.includes(word));
      }, when.split(' '));
      await expectSound(page);
    });
  });
});
