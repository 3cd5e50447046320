import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { listPages, readPage } from '../support/pages.ts';
import { useBrowser } from '../support/visit.ts';
import { listViolations } from '../support/axe.ts';

const CASE = '/knelpunten/2026-03-hulp-geven-en-fraude-doorgeven/';
const PANEL = '.search-panel:not([hidden])';
const STATUS = 'p[role=status]';

const visit = useBrowser();

/** Types in the box of the header, by the key that goes there, and waits for the panel. */
async function look(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  await page.locator(PANEL).getByText(`“${query}”`).waitFor();
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent.trim() || '');
}

describe('every page', () => {
  it('has one search box in its header, and no name twice', async () => {
    for (const address of await listPages()) {
      const html = readPage(address);
      const [, header = ''] = /<header class="head">([\s\S]*?)<\/header>/.exec(html) ?? [];
      expect(header.match(/<form[^>]*>/g), address).toEqual([
        expect.stringMatching(/id="zoek" role="search" action="\/zoeken\/" method="get"/),
      ]);
      expect(header.match(/<input[^>]*>/g), address).toEqual([expect.stringMatching(/type="search" id="q" name="q"/)]);
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        address,
      ).toEqual([]);
    }
  });
});

describe('the slash key', () => {
  it.each<[what: string, address: string, before: (page: Page) => Promise<void>, key: string, expected: string]>([
    ['goes to the box', CASE, async () => undefined, '/', 'q'],
    ['goes to the box from a link', CASE, (page) => page.locator('main a').first().focus(), '/', 'q'],
    ['is a character in another field', '/', (page) => page.locator('#zoek-hier-q').focus(), '/', 'zoek-hier-q'],
    ['is a character in text that is edited', CASE, edit, '/', 'inhoud'],
    ['is left alone with Control', CASE, async () => undefined, 'Control+/', ''],
    ['is left alone with Alt', CASE, async () => undefined, 'Alt+/', ''],
  ])('%s', async (_, address, before, key, expected) => {
    await visit(address, async (page) => {
      await before(page);
      await page.keyboard.press(key);
      if (expected === '') expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
      else await expect.poll(() => focused(page)).toBe(expected);
      expect(await page.locator('#q').inputValue()).toBe('');
    });
  });

  async function edit(page: Page): Promise<void> {
    await page.locator('main').evaluate((main) => {
      main.setAttribute('contenteditable', 'true');
      main.focus();
    });
  }

  it('is switched off and on at the foot of the page, for all pages', async () => {
    await visit(CASE, async (page) => {
      await page.getByRole('button', { name: 'Zet de sneltoets / voor zoeken uit' }).click();
      await page.goto('/over/');
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
      await page.getByRole('button', { name: 'Zet de sneltoets / voor zoeken aan' }).click();
      await page.keyboard.press('/');
      await expect.poll(() => focused(page)).toBe('q');
    });
  });

  it('takes what stood in the box for what is typed over', async () => {
    await visit(CASE, async (page) => {
      await page.locator('#q').fill('tolk');
      await page.locator('main a').first().focus();
      await look(page, 'hulp');
      await expect.poll(() => page.locator('#q').inputValue()).toBe('hulp');
    });
  });
});

describe('before somebody goes to the box', () => {
  it.each<[address: string, scripts: string[]]>([
    ['/', ['SearchBox']],
    [CASE, ['AnswerForms', 'FollowButton', 'SearchBox']],
    ['/over/', ['SearchBox']],
    ['/leerkringen/', ['SearchBox']],
  ])('%s loads %j and nothing of the search', async (address, scripts) => {
    await visit(address, async (page, requests) => {
      await page.mouse.wheel(0, 2000);
      await page.mouse.click(5, 300);
      await page.waitForLoadState('networkidle');
      const loaded = requests.flatMap((path) => /^\/_astro\/([^.]+).*\.js$/.exec(path)?.[1] ?? []);
      expect(loaded.sort()).toEqual(scripts);
      expect(requests.filter((path) => /pagefind|wasm|engine|panel/.test(path))).toEqual([]);
    });
  });

  it('loads it all by going there, before anything is typed', async () => {
    await visit(CASE, async (page, requests) => {
      await page.locator('#q').focus();
      await expect.poll(() => requests.filter((path) => path.includes('wasm.'))).toHaveLength(1);
    });
  });
});

describe('the panel under the box', () => {
  it('shows the first results as links, with what was looked for marked, and the way to all', async () => {
    await visit(CASE, async (page) => {
      await look(page, 'hulp');
      const links = page.locator(`${PANEL} a`);
      expect(await links.count()).toBe(6);
      for (const link of (await links.all()).slice(0, 5))
        expect(await link.getAttribute('href')).toMatch(/^\/knelpunten\/\d{4}-\d+-[^/]+\/$/);
      expect(await links.last().innerText()).toMatch(/^Alle \d+ knelpunten voor “hulp”$/);
      expect(await links.last().getAttribute('href')).toMatch(/\/zoeken\/\?q=hulp$/);
      expect((await page.locator(`${PANEL} mark`).allInnerTexts()).map((text) => text.toLowerCase())).toContain('hulp');
    });
  });

  it('says how many there are, once for who does not see it', async () => {
    await visit(CASE, async (page) => {
      expect(await page.locator(STATUS).count()).toBe(0);
      await look(page, 'hulp');
      await expect.poll(() => page.locator(STATUS).count()).toBe(1);
      const count = /\d+/.exec(await page.locator(`${PANEL} a`).last().innerText())?.[0] ?? '';
      await expect
        .poll(() => page.locator(STATUS).textContent())
        .toBe(`5 van ${count} knelpunten; pijl omlaag om erdoor te lopen`);
    });
  });

  it('is walked by the arrows, up into the box again, and closed by Escape', async () => {
    await visit(CASE, async (page) => {
      await look(page, 'hulp');
      const titles = (await page.locator(`${PANEL} a`).allInnerTexts()).map((title) => title.trim());
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => focused(page)).toBe(titles[0]);
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => focused(page)).toBe(titles[1]);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await expect.poll(() => focused(page)).toBe('q');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      await expect.poll(() => focused(page)).toBe('q');
      await expect.poll(() => page.locator(PANEL).count()).toBe(0);
      expect(await page.locator('#q').inputValue()).toBe('hulp');
      await expect.poll(() => page.locator(STATUS).textContent()).toBe('');
    });
  });

  it('leads to a case by Enter on its link', async () => {
    await visit('/over/', async (page) => {
      await look(page, 'hulp');
      const address = (await page.locator(`${PANEL} a`).first().getAttribute('href')) ?? '';
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${address}`);
    });
  });

  it('leaves Enter in the box to the search page', async () => {
    await visit(CASE, async (page) => {
      await look(page, 'hulp thuis');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/zoeken/?q=hulp+thuis');
    });
  });

  it.each<[how: string, leave: (page: Page) => Promise<void>]>([
    ['the focus leaves it', (page) => page.locator('main a').first().focus()],
    ['somebody presses beside it', (page) => page.mouse.click(5, 700)],
    ['what was typed is taken away', (page) => page.locator('#q').fill('')],
  ])('closes when %s', async (_, leave) => {
    await visit(CASE, async (page) => {
      await look(page, 'hulp');
      await leave(page);
      await page.locator('.search-panel').waitFor({ state: 'hidden' });
    });
  });

  it('says so when nothing is found, with the way to the page that helps further', async () => {
    await visit(CASE, async (page) => {
      await look(page, 'xyzzyxyzzy');
      expect(await page.locator(`${PANEL} a`).allInnerTexts()).toEqual(['Niets gevonden voor “xyzzyxyzzy”']);
      await expect.poll(() => page.locator(STATUS).textContent()).toBe('Niets gevonden voor “xyzzyxyzzy”');
    });
  });

  it('shows markup that is typed as the text that it is', async () => {
    await visit(CASE, async (page) => {
      await look(page, '<b>hulp</b>');
      expect(await page.locator(`${PANEL} b`).count()).toBe(0);
    });
  });

  it('never shows the results of an earlier search after those of a later one', async () => {
    await visit(CASE, async (page) => {
      let isSlow = true;
      const held: (() => Promise<void>)[] = [];
      await page.route('**/pagefind/fragment/**', (route) =>
        isSlow ? void held.push(() => route.continue()) : route.continue(),
      );
      await page.keyboard.press('/');
      await page.keyboard.type('hulp');
      await expect.poll(() => held.length).toBeGreaterThan(0);
      isSlow = false;
      await page.locator('#q').fill('xyzzyxyzzy');
      await page.locator(PANEL).getByText('Niets gevonden').waitFor();
      await Promise.all(held.map((release) => release()));
      await page.waitForTimeout(500);
      expect(await page.locator(`${PANEL} a`).allInnerTexts()).toEqual(['Niets gevonden voor “xyzzyxyzzy”']);
    });
  });

  it('does not come back by a search that was under way when it was closed', async () => {
    await visit(CASE, async (page) => {
      await look(page, 'hulp');
      await page.keyboard.type(' tolk');
      await page.keyboard.press('Escape');
      await page.waitForTimeout(500);
      expect(await page.locator(PANEL).count()).toBe(0);
    });
  });

  it('shows what was typed while it was still being loaded', async () => {
    await visit(CASE, async (page) => {
      await page.route('**/_astro/search-panel*', (route) => setTimeout(() => void route.continue(), 500));
      await look(page, 'hulp');
    });
  });

  it('is there under the large box of the home page too', async () => {
    await visit('/', async (page) => {
      await page.locator('#zoek-hier-q').pressSequentially('hulp');
      await page.locator(PANEL).getByText('“hulp”').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      await expect.poll(() => focused(page)).toBe('zoek-hier-q');
      await page.locator('#q').fill('tolk');
      await page.locator(PANEL).getByText('“tolk”').waitFor();
      await expect.poll(() => page.locator(PANEL).count()).toBe(1);
      await expect.poll(() => page.locator(STATUS).count()).toBe(1);
    });
  });

  it('is not there on a page that shows the results itself', async () => {
    await visit('/zoeken/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('hulp');
      await page.locator('[data-results] a').first().waitFor();
      expect(await page.locator('.search-panel').count()).toBe(0);
    });
  });
});

describe('a search that cannot be loaded', () => {
  it.each(['**/_astro/engine*', '**/pagefind/**'])('leaves the box as it is, without %s', async (missing) => {
    await visit(CASE, async (page) => {
      await page.route(missing, (route) => route.abort());
      await page.keyboard.press('/');
      await page.keyboard.type('hulp');
      await page.waitForTimeout(500);
      expect(await page.locator(PANEL).count()).toBe(0);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/zoeken/?q=hulp');
    });
  });

  it('is tried again next time', async () => {
    await visit(CASE, async (page) => {
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.keyboard.press('/');
      await page.keyboard.type('hulp');
      await page.waitForTimeout(500);
      await page.unroute('**/pagefind/**');
      await page.locator('#q').fill('hulp thuis');
      await page.locator(PANEL).getByText('“hulp thuis”').waitFor();
    });
  });
});

describe('a reader without JavaScript', () => {
  it.each([
    [CASE, '#q'],
    ['/', '#zoek-hier-q'],
  ])('searches from %s by %s', async (address, box) => {
    await visit(
      address,
      async (page) => {
        await page.locator(box).fill('hulp thuis');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/zoeken/?q=hulp+thuis');
        await page.goBack();
        await page.getByRole('banner').getByRole('button', { name: 'Zoeken' }).click();
        await page.waitForURL('**/zoeken/?q=*');
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('a page with the panel open', () => {
  it.each([
    ['light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
    ['dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
    ['320 pixels wide', { colorScheme: 'light', viewport: { width: 320, height: 640 } }],
  ] as const)('is accessible and within its width: %s', async (_, options) => {
    for (const address of ['/', CASE]) {
      await visit(
        address,
        async (page) => {
          await look(page, 'hulp');
          expect(await listOpenViolations(page)).toEqual([]);
          await page.keyboard.press('ArrowDown');
          expect(await listOpenViolations(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
        },
        { ...options, reducedMotion: 'reduce' },
      );
    }
  });

  /** Violations, but for the size of what lies under the panel, or against it: it is whole again when that is closed. */
  async function listOpenViolations(page: Page): Promise<string[]> {
    const isOfPage = (violation: string) => violation.startsWith('target-size') && !violation.includes('search-panel');
    return (await listViolations(page)).filter((violation) => !isOfPage(violation));
  }

  it('is low on a phone, with targets that a thumb hits', async () => {
    await visit(
      CASE,
      async (page) => {
        expect((await page.locator('.head').boundingBox())?.height).toBeLessThanOrEqual(104);
        await look(page, 'hulp');
        for (const target of await page.locator(`#q, #zoek button, .head nav a:visible, ${PANEL} a`).all())
          expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      },
      { viewport: { width: 360, height: 740 } },
    );
  });

  it('has neither box nor panel on paper', async () => {
    await visit(CASE, async (page) => {
      await look(page, 'hulp');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#zoek, .search-panel').filter({ visible: true }).count()).toBe(0);
    });
  });
});
