import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/desk/build-site.ts';
import { listen } from '../../src/desk/listen.ts';
import { createSiteApp } from '../../src/desk/site.ts';
import { copyContent } from '../support/content-copy.ts';
import { getBuiltSite, listPages, readPage } from '../support/pages.ts';
import { useBrowser } from '../support/visit.ts';
import { expectSound } from '../support/sound.ts';

const PHONE = { viewport: { width: 360, height: 740 } };

const visit = useBrowser();

/** Waits until the page shows what its address asks for, and says which addresses that are. */
async function listFound(page: Page): Promise<string[]> {
  await page.locator('[data-results][aria-busy=false]').waitFor({ state: 'attached' });
  return page.locator('[data-results] a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** Waits for an address; its results are there by then. */
async function waitForSearch(page: Page, search: string): Promise<string[]> {
  await page.waitForURL((url) => decodeURIComponent(url.search) === search);
  return listFound(page);
}

function saidOf(page: Page): Promise<string> {
  return page.getByRole('status').locator('[data-count]').innerText();
}

function listChips(page: Page): Promise<string[]> {
  return page.locator('.chip').evaluateAll((chips) => chips.map(({ ariaLabel }) => ariaLabel ?? ''));
}

/** The checkbox of one value, by what its label says and what it stands for. */
function boxOf(page: Page, facet: string, value: string): Locator {
  return page.getByRole('checkbox').and(page.locator(`[name="${facet}"][value="${value}"]`));
}

function getFocused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element instanceof HTMLInputElement
      ? `${element.name}=${element.value}`
      : (element?.textContent.trim() ?? '');
  });
}

/** What the static lists hold: the addresses in the list of one value of a facet. */
async function listHeld(folder: string): Promise<Set<string>> {
  const pages = (await listPages()).filter((page) => page === folder || page.startsWith(`${folder}pagina/`));
  return new Set(
    pages.flatMap((page) =>
      [...readPage(page).matchAll(/row-title[^>]*>\s*<a href="([^"]+)"/g)].map(([, href]) => href ?? ''),
    ),
  );
}

describe('a query', () => {
  it.each<[what: string, query: string, address: RegExp]>([
    ['a phrase', '"vertaalt vaak een kind"', /2026-08/],
    ['a case number', '2026-08', /2026-08/],
    ['an article', 'art. 2.3.5 Wmo', /knelpunten/],
    ['a word of the text', 'hersenletsel', /2025-11/],
  ])('finds by %s', async (_, query, address) => {
    await visit(`/zoeken/?q=${encodeURIComponent(query)}`, async (page) => {
      expect((await listFound(page))[0]).toMatch(address);
      expect(await page.getByRole('searchbox').inputValue()).toBe(query);
      await expect.poll(() => page.title()).toContain(`“${query}”`);
    });
  });

  it('finds a word by its part', async () => {
    await visit('/zoeken/?q=hulp&jaar=2024', async (page) => {
      // Its only "hulp" is in "jeugdhulp".
      expect(await listFound(page)).toContain('/knelpunten/2024-02-een-huisbezoek-drie-systemen/');
    });
  });

  it('finds what others call it, and marks that in the text', async () => {
    await visit('/zoeken/?q=buurtteam', async (page) => {
      expect(await listFound(page)).not.toEqual([]);
      expect(await page.locator('[data-results] mark').first().innerText()).toMatch(/wijkteam/i);
    });
  });

  it('says which word was meant, and leads to the other one and back', async () => {
    await visit('/zoeken/?q=wijktaem', async (page) => {
      const found = await listFound(page);
      expect(found).not.toEqual([]);
      expect(await page.getByRole('status').innerText()).toContain('Gezocht op “wijkteam” in plaats van “wijktaem”.');
      await page.getByRole('link', { name: 'Zoek toch naar “wijktaem”' }).click();
      expect(await waitForSearch(page, '?q=wijktaem&letterlijk=1')).toEqual([]);
      expect(await saidOf(page)).toBe('Niets gevonden voor “wijktaem”');
      await page.getByText('Niemand schreef “wijktaem”').waitFor();
      await page.getByRole('link', { name: 'Zoek ook op wat erop lijkt' }).click();
      expect(await waitForSearch(page, '?q=wijktaem')).toEqual(found);
    });
  });

  it('that finds nothing says so, and what helps', async () => {
    await visit('/zoeken/?q=xyzzyxyzzy&status=open&domein=jeugd', async (page) => {
      expect(await listFound(page)).toEqual([]);
      expect(await saidOf(page)).toBe('Niets gevonden voor “xyzzyxyzzy”, 2 filters');
      const write = page.getByRole('main').getByRole('link', { name: 'Schrijf het zelf op' });
      expect(await listPages()).toContain(await write.getAttribute('href'));
    });
  });

  it('that finds nothing with filters leads to what it finds without', async () => {
    await visit('/knelpunten/?q=tolk&jaar=1999', async (page) => {
      expect(await listFound(page)).toEqual([]);
      expect(await listChips(page)).toEqual(['Verwijder zoekwoorden “tolk”', 'Verwijder filter Jaar: 1999']);
      await page.getByRole('link', { name: /^Zonder filters/ }).click();
      expect(await waitForSearch(page, '?q=tolk')).not.toEqual([]);
    });
  });
});

describe('somebody who types', () => {
  it('sees results without a step in the history for each letter, and is told how many', async () => {
    await visit('/knelpunten/', async (page) => {
      await page.getByRole('searchbox').pressSequentially('tolk', { delay: 20 });
      expect((await waitForSearch(page, '?q=tolk')).length).toBeGreaterThan(0);
      expect(await saidOf(page)).toMatch(/^\d+ knelpunten? gevonden voor “tolk”$/);
      expect(await page.evaluate(() => history.length)).toBe(2);
      await page.getByRole('searchbox').press('Escape');
      expect(await page.getByRole('searchbox').inputValue()).toBe('tolk');
      await page.getByRole('searchbox').fill('');
      await waitForSearch(page, '');
      expect(await saidOf(page)).toMatch(/nieuwste eerst$/);
    });
  });

  it('gets a step in the history for what is sent off, and goes back and forward', async () => {
    await visit('/knelpunten/', async (page) => {
      const box = page.getByRole('searchbox');
      const list = await listHeld('/knelpunten/');
      await box.fill('tolk');
      await box.press('Enter');
      const first = await waitForSearch(page, '?q=tolk');
      await boxOf(page, 'status', 'open').check();
      await waitForSearch(page, '?q=tolk&status=open');
      await box.fill('schulden');
      await box.press('Enter');
      const second = await waitForSearch(page, '?q=schulden&status=open');
      await page.goBack();
      await waitForSearch(page, '?q=tolk&status=open');
      await page.goBack();
      expect(await waitForSearch(page, '?q=tolk')).toEqual(first);
      await expect.poll(() => box.inputValue()).toBe('tolk');
      await expect.poll(() => boxOf(page, 'status', 'open').isChecked()).toBe(false);
      await page.goBack();
      expect(new Set(await waitForSearch(page, '')).isSubsetOf(list)).toBe(true);
      await page.goForward();
      await page.goForward();
      await page.goForward();
      expect(await waitForSearch(page, '?q=schulden&status=open')).toEqual(second);
      await page.reload();
      expect(await waitForSearch(page, '?q=schulden&status=open')).toEqual(second);
      expect(await box.inputValue()).toBe('schulden');
    });
  });

  it('loses no letter by choosing something before the results are there', async () => {
    await visit('/knelpunten/', async (page) => {
      await page.getByRole('searchbox').fill('tolk');
      await boxOf(page, 'domein', 'jeugd').check();
      await waitForSearch(page, '?q=tolk&domein=jeugd');
    });
  });

  it('is not told the same twice', async () => {
    await visit('/zoeken/?q=wijktaem', async (page) => {
      await listFound(page);
      const told = await page.evaluateHandle(() => {
        const changes: string[] = [];
        const status = document.querySelector('[role=status]');
        if (status)
          new MutationObserver(() => changes.push(status.textContent)).observe(status, {
            childList: true,
            subtree: true,
          });
        return changes;
      });
      await page.getByLabel('Volgorde').selectOption('Nieuwste eerst');
      await waitForSearch(page, '?q=wijktaem&sorteer=nieuwste');
      expect(await told.jsonValue()).toEqual([]);
    });
  });
});

describe('choices', () => {
  it('are "or" within one facet and "and" across, with counts that say what comes of them', async () => {
    await visit('/knelpunten/', async (page) => {
      const [jeugd, wmo, open] = await Promise.all(
        ['/domeinen/jeugd/', '/domeinen/wmo/', '/knelpunten/status/open/'].map(listHeld),
      );
      await boxOf(page, 'domein', 'jeugd').check();
      expect((await waitForSearch(page, '?domein=jeugd')).length).toBe(Math.min(10, jeugd?.size ?? 0));
      await expect.poll(() => getFocused(page)).toBe('domein=jeugd');
      await boxOf(page, 'domein', 'wmo').check();
      await waitForSearch(page, '?domein=jeugd&domein=wmo');
      const either = jeugd?.union(wmo ?? new Set()) ?? new Set();
      expect(await saidOf(page)).toBe(`${either.size} knelpunten gevonden, 2 filters`);
      await boxOf(page, 'status', 'open').check();
      const both = await waitForSearch(page, '?status=open&domein=jeugd&domein=wmo');
      expect(new Set(both)).toEqual(open?.intersection(either));
    });
  });

  it.each(['?domein=jeugd', '?domein=jeugd&domein=wmo&status=open', '?gemeente=gx0002&soort=wachttijd', '?q=tolk'])(
    'count what brute force counts: %s',
    async (address) => {
      const folders = {
        status: 'knelpunten/status',
        domein: 'domeinen',
        soort: 'soorten',
        gemeente: 'gemeenten',
        wet: 'wetten',
      };
      const parameters = new URLSearchParams(address);
      await visit(`/zoeken/${address}`, async (page) => {
        const found = new Set(await listFound(page));
        const counts = await page.locator('[data-facets] input').evaluateAll((inputs) =>
          inputs.map((input) => {
            const { name, value } = input as HTMLInputElement;
            return { name, value, count: Number(input.closest('label')?.querySelector('.number')?.textContent) };
          }),
        );
        for (const { name, value, count } of counts) {
          if (!(name in folders)) continue;
          const held = (facet: string, one: string) => listHeld(`/${folders[facet as keyof typeof folders]}/${one}/`);
          let expected = await held(name, value);
          for (const facet of Object.keys(folders)) {
            const chosen = parameters.getAll(facet);
            if (facet === name || chosen.length === 0) continue;
            const any = (await Promise.all(chosen.map((one) => held(facet, one)))).reduce((a, b) => a.union(b));
            expected = expected.intersection(any);
          }
          if (parameters.has('q')) expected = expected.intersection(found);
          expect({ name, value, count }).toEqual({ name, value, count: expected.size });
        }
      });
    },
  );

  it('stand above the results, each with the way without it', async () => {
    await visit('/zoeken/?q=hulp&domein=jeugd&gemeente=GX0002&gemeente=nergens', async (page) => {
      await listFound(page);
      expect(await listChips(page)).toEqual([
        'Verwijder zoekwoorden “hulp”',
        'Verwijder filter Domein: Jeugd',
        'Verwijder filter Gemeente: Heuvelrade',
        'Verwijder filter Gemeente: nergens',
      ]);
      const jeugd = page.getByRole('link', { name: 'Verwijder filter Domein: Jeugd' });
      expect(await jeugd.getAttribute('href')).toBe('/zoeken/?q=hulp&gemeente=gx0002&gemeente=nergens');
      await jeugd.click();
      await waitForSearch(page, '?q=hulp&gemeente=gx0002&gemeente=nergens');
      await expect.poll(() => getFocused(page)).toBe('Heuvelrade');
      await expect.poll(() => boxOf(page, 'domein', 'jeugd').isChecked()).toBe(false);
      await page.getByRole('link', { name: 'Verwijder zoekwoorden' }).click();
      await waitForSearch(page, '?gemeente=gx0002&gemeente=nergens');
      await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('');
      await page.getByRole('link', { name: 'Alles wissen' }).click();
      await waitForSearch(page, '');
      await expect.poll(() => listChips(page)).toEqual([]);
    });
  });

  it('never throw, whatever an address says', async () => {
    await visit('/knelpunten/?gemeente=%3Cimg%20src=x%3E&wet=__proto__&pagina=900&sorteer=x', async (page) => {
      expect(await listFound(page)).toEqual([]);
      expect(await listChips(page)).toEqual([
        'Verwijder filter Gemeente: <img src=x>',
        'Verwijder filter Wet: __proto__',
      ]);
      expect(await saidOf(page)).toBe('Niets gevonden, 2 filters');
    });
  });

  it('go beside a list of one term from that term', async () => {
    await visit('/domeinen/jeugd/', async (page) => {
      const own = boxOf(page, 'domein', 'jeugd');
      expect(await own.isChecked()).toBe(true);
      await boxOf(page, 'status', 'beantwoord').check();
      const found = await waitForSearch(page, '?status=beantwoord&domein=jeugd');
      expect(new URL(page.url()).pathname).toBe('/knelpunten/');
      const [jeugd, answered] = await Promise.all([
        listHeld('/domeinen/jeugd/'),
        listHeld('/knelpunten/status/beantwoord/'),
      ]);
      expect(new Set(found)).toEqual(jeugd.intersection(answered));
      await page.goBack();
      await page.waitForURL('**/domeinen/jeugd/');
      await expect.poll(() => boxOf(page, 'status', 'beantwoord').isChecked()).toBe(false);
      await own.uncheck();
      await page.waitForURL('**/knelpunten/');
    });
  });

  it('lie in one fold on a phone, with the way to the results under it', async () => {
    await visit(
      '/knelpunten/',
      async (page) => {
        await page.getByText('Verfijnen').click();
        await boxOf(page, 'status', 'heropend').check();
        await waitForSearch(page, '?status=heropend');
        await page.getByRole('button', { name: /^Toon \d+ knelpunten$/ }).click();
        await boxOf(page, 'status', 'heropend').waitFor({ state: 'hidden' });
        expect(await page.getByRole('status').isVisible()).toBe(true);
      },
      PHONE,
    );
  });
});

describe('the order and the pages', () => {
  it('are the newest first without a query, the best first with one, and the longest waiting on request', async () => {
    await visit('/zoeken/?sorteer=nieuwste', async (page) => {
      const found = await listFound(page);
      expect(found).toEqual([...found].sort().reverse());
      expect(await page.getByLabel('Volgorde').innerText()).not.toContain('Best passend');
      await page.goto('/zoeken/?q=hulp');
      const best = await listFound(page);
      expect(await page.getByLabel('Volgorde').inputValue()).toBe('relevantie');
      await page.getByLabel('Volgorde').selectOption('Langst wachtend eerst');
      expect(await waitForSearch(page, '?q=hulp&sorteer=langst-wachtend')).not.toEqual(best);
      const days = await page.locator('[data-results] .turn').allInnerTexts();
      const waits = days.map((text) => Number(/(\d+) dag/.exec(text)?.[1] ?? -1));
      expect(waits).toEqual([...waits].sort((a, b) => b - a));
    });
  });

  it('hold every bottleneck once, each page with an address of its own', async () => {
    await visit('/zoeken/?sorteer=nieuwste', async (page) => {
      const all = await listFound(page);
      for (let number = 2; await page.getByRole('link', { name: 'Volgende' }).isVisible(); number += 1) {
        await page.getByRole('link', { name: 'Volgende' }).click();
        all.push(...(await waitForSearch(page, `?sorteer=nieuwste&pagina=${number}`)));
        expect(await saidOf(page)).toContain(`pagina ${number} van`);
        await expect.poll(() => page.evaluate(() => document.activeElement?.matches('[data-found]'))).toBe(true);
      }
      expect(all.length).toBe(new Set(all).size);
      expect(new Set(all)).toEqual(await listHeld('/knelpunten/'));
      await page.getByRole('searchbox').fill('hulp');
      await waitForSearch(page, '?q=hulp&sorteer=nieuwste');
    });
  });

  it('keep their place on the way back from a bottleneck', async () => {
    await visit('/zoeken/?q=hulp', async (page) => {
      await listFound(page);
      const link = page.locator('[data-results] a').nth(8);
      await link.scrollIntoViewIfNeeded();
      await link.click();
      await page.waitForURL('**/knelpunten/*/');
      await page.goBack();
      await listFound(page);
      await page.waitForFunction(() => scrollY > 200);
      await link.waitFor();
    });
  });
});

describe('a row', () => {
  it('is the same among results as in a list', async () => {
    const readRows = (page: Page) =>
      page.locator('[data-results] > .row').evaluateAll((rows) =>
        rows.map((row) => {
          row.querySelector('p:not(.meta)')?.remove();
          const meta = [...row.querySelectorAll('.meta > *')].map((one) => one.textContent.trim());
          const marks = row.querySelector('.row-marks')?.innerHTML.replace(/ data-[a-z]+="[^"]*"|\s+/g, '');
          return { title: row.querySelector('h2')?.textContent.trim(), meta: meta.sort(), marks };
        }),
      );
    await visit('/knelpunten/', async (page) => {
      await listFound(page);
      const listed = (await readRows(page)).slice(0, 10);
      await page.goto('/knelpunten/?sorteer=nieuwste');
      await listFound(page);
      expect(await readRows(page)).toEqual(listed);
    });
  });
});

describe('who has only keys', () => {
  it('searches, walks through the results and back, refines and opens one', async () => {
    await visit('/zoeken/', async (page) => {
      await listFound(page);
      await page.keyboard.press('/');
      await page.keyboard.type('hulp');
      await waitForSearch(page, '?q=hulp');
      const titles = await page.locator('[data-results] a').allInnerTexts();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => getFocused(page)).toBe(titles[0]);
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => getFocused(page)).toBe(titles[1]);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await expect.poll(() => getFocused(page)).toBe('q=hulp');
      for (let presses = 0; presses < 50 && (await getFocused(page)) !== 'status=open'; presses += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      const found = await waitForSearch(page, '?q=hulp&status=open');
      await expect.poll(() => getFocused(page)).toBe('status=open');
      await page.keyboard.press('/');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${found[0]}`);
    });
  });
});

describe('search in trouble', () => {
  it('says that it is busy when it takes long', async () => {
    await visit('/knelpunten/', async (page) => {
      await page.route('**/pagefind/rows.json', async (route) => {
        await new Promise((done) => setTimeout(done, 1500));
        await route.continue();
      });
      await boxOf(page, 'status', 'open').check();
      await page.getByText('Bezig met zoeken…').waitFor();
      expect(await waitForSearch(page, '?status=open')).not.toEqual([]);
    });
  });

  it('keeps what was there without a connection, and tries again', async () => {
    await visit('/zoeken/?q=tolk', async (page) => {
      const found = await listFound(page);
      await page.context().setOffline(true);
      await boxOf(page, 'status', 'open').check();
      await page.getByText('Zoeken lukt nu niet.').waitFor();
      expect(await listFound(page)).toEqual(found);
      await page.context().setOffline(false);
      await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
      await page.getByText('1 filter').waitFor();
      await page.getByRole('button', { name: 'Probeer opnieuw' }).waitFor({ state: 'hidden' });
    });
  });

  it('loads a page anew once, not for ever, when its script is gone', async () => {
    await visit('/knelpunten/', async (page) => {
      let loads = 0;
      page.on('load', () => (loads += 1));
      await page.route('**/_astro/engine*.js', (route) => route.fulfill({ status: 404 }));
      await boxOf(page, 'status', 'open').check();
      await page.getByText('Zoeken lukt nu niet.').waitFor();
      await expect.poll(() => loads).toBe(1);
      expect(new URL(page.url()).search).toBe('?status=open');
      await page.unroute('**/_astro/engine*.js');
      await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
      await page.getByText('1 filter').waitFor();
    });
  });
});

describe('a tab that is older than the release', () => {
  const NEW = '2026-91-kwartjesautomaat';

  it('finds what is new, whether it searched before or not', async () => {
    const served = mkdtempSync(join(tmpdir(), 'spaak-served-'));
    const content = copyContent();
    const server = await listen(createSiteApp(served), { host: '127.0.0.1', port: 0 });
    try {
      cpSync(getBuiltSite().root, served, { recursive: true });
      await visit(`${server.origin}/zoeken/?q=tolk`, async (searched) => {
        await listFound(searched);
        const idle = await searched.context().newPage();
        await idle.goto(`${server.origin}/knelpunten/`);

        writeBottleneck(content.root);
        const build = await buildSite(content.output, {
          env: { SPAAK_CONTENT: content.root, SPAAK_NOW: '2026-11-24' },
        });
        expect(build.ok, build.output).toBe(true);
        renameScripts(content.output);
        for (const name of readdirSync(served)) rmSync(join(served, name), { recursive: true });
        cpSync(content.output, served, { recursive: true });

        for (const page of [searched, idle]) {
          await page.getByRole('searchbox').fill('kwartjesautomaat');
          expect(await waitForSearch(page, '?q=kwartjesautomaat')).toEqual([`/knelpunten/${NEW}/`]);
        }
      });
    } finally {
      await server.close();
      content.remove();
      rmSync(served, { recursive: true, force: true });
    }
  });

  function writeBottleneck(root: string): void {
    const [first = ''] = readdirSync(join(root, 'bottlenecks')).filter((name) => name.startsWith('2026-'));
    const source = readFileSync(join(root, 'bottlenecks', first), 'utf8');
    writeFileSync(
      join(root, 'bottlenecks', `${NEW}.mdx`),
      source.replace(/^title:.*$/m, 'title: De kwartjesautomaat is leeg'),
    );
  }

  /** As when the code changed too: no script keeps its name. */
  function renameScripts(root: string): void {
    const scripts = readdirSync(join(root, '_astro')).filter((name) => name.endsWith('.js'));
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.html') || scripts.includes(name.replace(/^_astro[\\/]/, '')),
    );
    for (const file of files) {
      const text = readFileSync(join(root, file), 'utf8');
      writeFileSync(
        join(root, file),
        scripts.reduce((done, name) => done.replaceAll(name, `nieuw-${name}`), text),
      );
    }
    for (const name of scripts) renameSync(join(root, '_astro', name), join(root, '_astro', `nieuw-${name}`));
  }
});

describe('without JavaScript', () => {
  const options = { javaScriptEnabled: false };

  it('search explains itself and leads to the lists', async () => {
    await visit(
      '/zoeken/?q=tolk',
      async (page) => {
        expect(await page.getByText('heeft JavaScript nodig').isVisible()).toBe(true);
        expect(await page.getByLabel('Volgorde').isVisible()).toBe(false);
        await page.getByRole('navigation', { name: 'Domein' }).getByRole('link', { name: 'Jeugd' }).click();
        await page.waitForURL('/domeinen/jeugd/');
        expect(await page.locator('.row').count()).toBe((await listHeld('/domeinen/jeugd/')).size);
      },
      options,
    );
  });

  it('the lists are whole, their choices are links, and nothing waits for a script', async () => {
    await visit(
      '/knelpunten/',
      async (page) => {
        expect(await page.locator('[data-facets] input').count()).toBe(0);
        expect(await page.getByText('Aan zet', { exact: true }).isVisible()).toBe(false);
        expect(await page.locator('[aria-busy]').count()).toBe(0);
        await page.getByRole('link', { name: 'Volgende' }).click();
        await page.waitForURL('**/knelpunten/pagina/2/');
      },
      options,
    );
  });
});

describe('the page of results', () => {
  it('loads nothing of search before somebody uses it', async () => {
    await visit('/knelpunten/', async (page) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.reload({ waitUntil: 'networkidle' });
      await page.goto('/zoeken/', { waitUntil: 'networkidle' });
      expect(await listFound(page)).toEqual([]);
      expect(requests.filter((url) => /pagefind|engine/.test(url))).toEqual([]);
    });
  });

  it('does not move when its script comes', async () => {
    await visit('/domeinen/jeugd/', async (page) => {
      const measure = () =>
        page
          .locator('.choices-title, .choices li, .row')
          .evaluateAll((elements) => elements.map((element) => Math.round(element.getBoundingClientRect().top)));
      const after = await measure();
      await page.route('**/_astro/*.js', (route) => route.abort());
      await page.reload();
      expect(await measure()).toEqual(after);
    });
  });

  it.each<[what: string, options: BrowserContextOptions]>([
    ['on a phone', PHONE],
    ['on a wide screen', { viewport: { width: 1280, height: 900 } }],
    ['in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  ])('is accessible and within its width %s', async (_, options) => {
    for (const address of [
      '/zoeken/?q=wijktaem&domein=jeugd&gemeente=gx0002',
      '/knelpunten/?q=xyzzy&jaar=1999',
      '/knelpunten/?q=hulp&pagina=2',
    ]) {
      await visit(
        address,
        async (page) => {
          await listFound(page);
          await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
          await expectSound(page);
        },
        options,
      );
    }
  });
});
