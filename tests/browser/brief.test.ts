import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import type { BriefIndex } from '../../src/queries/brief.ts';
import { useBrowser } from '../support/visit.ts';
import { expectSound } from '../support/sound.ts';

const NOW = '2026-11-24T10:00:00+01:00';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const MAY_COPY = { permissions: ['clipboard-read', 'clipboard-write'] };
const THREE = [
  '2026-15-tachtig-euro-en-zes-weken',
  '2026-08-het-kind-vertaalt',
  '2024-01-geen-briefadres-dus-geen-hulp',
];

const run = promisify(execFile);
const open = useBrowser();

/** Opens the page on the day that the site was built for, and waits for its letter, or for why there is none. */
async function visit(
  address: string,
  act: (page: Page, requests: string[]) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  await open(
    '/robots.txt',
    async (page, requests) => {
      page.setDefaultTimeout(15_000);
      await page.clock.setFixedTime(new Date(NOW));
      await page.goto(address);
      await settle(page);
      await act(page, requests);
    },
    options,
  );
}

async function settle(page: Page): Promise<void> {
  await says(page)
    .filter({ hasNotText: /^Bezig/ })
    .filter({ hasText: /./ })
    .waitFor();
}

function says(page: Page) {
  return page.locator('[data-says]');
}

async function waitForCount(page: Page, count: number): Promise<void> {
  const text = count === 1 ? '1 knelpunt in deze brief. De' : `${count} knelpunten in deze brief. De`;
  await says(page).filter({ hasText: text }).waitFor();
}

/** The addresses of the bottlenecks in the letter, as ids, in order of the alphabet. */
function listTold(page: Page): Promise<string[]> {
  return page
    .locator('.letter-link a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.split('/')[2] ?? '').sort());
}

/** What the files say of a period and domains, both days included. */
function askFiles(from: string, until: string, domains: readonly string[]): string[] {
  const ids: string[] = [];
  for (const { id, data } of loadContent('content').bottlenecks) {
    if ('withdrawn' in data || data.mergedInto !== undefined) continue;
    const isOfDomain = domains.length === 0 || data.domains.some((domain) => domains.includes(domain));
    if (data.published >= from && data.published <= until && isOfDomain) ids.push(id);
  }
  return ids.sort();
}

async function choosePeriod(page: Page, from: string, until: string): Promise<void> {
  await page.getByLabel('Zelf gekozen dagen').check();
  await page.getByLabel('Van', { exact: true }).fill(from);
  await page.getByLabel('Tot en met', { exact: true }).fill(until);
}

async function pick(page: Page, query: string, id: string): Promise<void> {
  await page.getByLabel('Zoek een knelpunt').fill(query);
  await page.getByRole('button', { name: 'Zoek', exact: true }).click();
  await page.locator(`[data-key="zoek:${id}"]`).click();
  await page.locator(`[data-key="weg:${id}"]`).waitFor();
}

describe('the letter', () => {
  it('tells of three that are picked, then of what a period and domains hold, and of nothing else', async () => {
    await visit('/brief/', async (page) => {
      await page.getByLabel('Geen: alleen wat ik zelf kies').check();
      await page.getByRole('heading', { name: 'Er komt nog niets in de brief' }).waitFor();
      await pick(page, 'treinkaartje slot matras', THREE[0] ?? '');
      await pick(page, '2026-08', THREE[1] ?? '');
      await pick(page, `https://spaak.example/knelpunten/${THREE[2]}/#d-1`, THREE[2] ?? '');
      await waitForCount(page, 3);
      expect(await listTold(page)).toEqual(THREE.toSorted());
      expect(await page.locator('.letter').innerText()).toContain('Deze knelpunten zijn met de hand gekozen.');
      const shared = page.url();

      await page.getByRole('button', { name: 'Haal alles eruit' }).click();
      await choosePeriod(page, '2025-01-01', '2026-06-30');
      const all = askFiles('2025-01-01', '2026-06-30', []);
      await waitForCount(page, all.length);
      expect(await listTold(page)).toEqual(all);
      for (const domain of ['Jeugd', 'Wonen']) await page.getByLabel(domain, { exact: true }).check();
      const some = askFiles('2025-01-01', '2026-06-30', ['jeugd', 'wonen']);
      await waitForCount(page, some.length);
      expect(await listTold(page)).toEqual(some);
      expect(some.length).toBeGreaterThan(2);
      expect(all.length).toBeGreaterThan(some.length);

      // Whoever gets the address gets the letter.
      await visit(shared, async (other) => {
        await waitForCount(other, 3);
        expect(await listTold(other)).toEqual(THREE.toSorted());
      });
    });
  });

  it('is the one that the command line writes', async () => {
    const asked = [
      '--to',
      'college',
      '--from',
      '2025-03-01',
      '--until',
      '2026-11-24',
      '--domain',
      'wonen',
      '--case',
      '2026-15',
    ];
    const written = run(process.execPath, ['scripts/spaak.ts', 'brief', ...asked], {
      env: { ...process.env, SPAAK_NOW: '2026-11-24', SPAAK_CONTENT: 'content' },
      maxBuffer: 10_000_000,
    });
    const address = `/brief/?aan=college&van=2025-03-01&tot=2026-11-24&domein=wonen&knelpunt=${THREE[0]}`;
    await visit(address, async (page) => {
      const { stdout } = await written;
      const [letter = ''] = /<article class="letter"[^]*<\/article>/.exec(stdout) ?? [];
      const [shown, expected] = await page.evaluate((html) => {
        const template = document.createElement('template');
        template.innerHTML = html;
        return [document.querySelector('[data-letter]')?.innerHTML, template.innerHTML];
      }, letter);
      expect(shown).toBe(expected);
      expect(letter.match(/class="letter-case"/g)?.length).toBeGreaterThan(3);
    });
  });

  it('asks for the files that it needs, each once', async () => {
    await visit('/brief/?aan=raad&van=2026-01-01&tot=2026-12-31&domein=jeugd', async (page, requests) => {
      const listData = () => requests.filter((path) => path.startsWith('/data/'));
      expect(listData()).toEqual(['/data/brief/index.json', '/data/brief/jeugd-2026.json']);
      await page.getByLabel('Voor wie is de brief?').selectOption('Het Rijk');
      await page.locator('.letter-to').filter({ hasText: 'Aan het Rijk' }).waitFor();
      await page.getByLabel('Wonen', { exact: true }).check();
      await page.locator('.letter').filter({ hasText: 'de domeinen Jeugd en Wonen' }).waitFor();
      // Any file of that year may hold what the first one does not.
      expect(listData().slice(2)).toEqual([expect.stringMatching(/^\/data\/brief\/[a-z-]+-2026\.json$/)]);
      expect(new URL(page.url()).search).toBe('?aan=rijk&van=2026-01-01&tot=2026-12-31&domein=jeugd&domein=wonen');
    });
  });

  it('says what could not be had, and tries again', async () => {
    await visit('/brief/?aan=raad&domein=taal&tot=2025-12-31', async (page) => {
      await page.route('**/data/brief/jeugd-*.json', (route) => route.fulfill({ status: 503 }));
      await page.getByLabel('Jeugd', { exact: true }).check();
      await says(page).filter({ hasText: 'De brief is niet af' }).waitFor();
      expect(await page.locator('[data-letter]').isVisible()).toBe(false);
      await page.unroute('**/data/brief/jeugd-*.json');
      await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
      await waitForCount(page, askFiles('', '2025-12-31', ['taal', 'jeugd']).length);

      await page.context().setOffline(true);
      await page.getByLabel('Wonen', { exact: true }).check();
      await page.getByText('Er is geen verbinding. Uw keuze blijft staan.').waitFor();
      await page.context().setOffline(false);
      await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
      await waitForCount(page, askFiles('', '2025-12-31', ['taal', 'jeugd', 'wonen']).length);
    });
  });

  it('says how many there are before it becomes a long one', async () => {
    await visit('/brief/?aan=raad&tot=2026-11-24', async (page) => {
      await page.route('**/data/brief/index.json', async (route) => {
        const response = await route.fetch();
        const index = (await response.json()) as BriefIndex;
        const [one] = index.cases;
        const more = Array.from({ length: 200 }, (_, at) => ({ ...one, id: `2026-${at}00-meer` }));
        await route.fulfill({ response, json: { ...index, cases: [...index.cases, ...more] } });
      });
      await page.reload();
      await page.getByText('Dit wordt een lange brief').waitFor();
      expect(await says(page).innerText()).toMatch(/^2\d\d knelpunten in deze brief\.$/);
      expect(await page.locator('[data-letter]').isVisible()).toBe(false);
      await page.locator('[data-help]').getByRole('button', { name: 'Maak de brief' }).click();
      await says(page).filter({ hasText: '200 knelpunten staan niet meer op de site' }).waitFor();
      expect(await page.locator('[data-letter]').isVisible()).toBe(true);
    });
  });

  it('helps on when there is nothing in it', async () => {
    await visit('/brief/?aan=raad&van=2026-10-01&tot=2026-11-24&domein=schulden', async (page) => {
      await choosePeriod(page, '2020-01-01', '2020-02-01');
      await page
        .getByText('Er is niets gepubliceerd van 1 januari 2020 tot en met 1 februari 2020 in Schulden.')
        .waitFor();
      expect(await says(page).innerText()).toBe('Nog geen knelpunten gekozen.');
      await page.getByRole('button', { name: 'Neem alle domeinen' }).click();
      await page.getByText('Er is niets gepubliceerd van 1 januari 2020 tot en met 1 februari 2020.').waitFor();
      await page.getByRole('button', { name: 'Neem alles tot nu toe' }).click();
      await waitForCount(page, askFiles('', '2026-11-24', []).length);
      await choosePeriod(page, '2026-02-01', '2026-01-01');
      await page.getByText('De eerste dag ligt na de laatste.').first().waitFor();
      expect(await page.locator('[data-letter]').isVisible()).toBe(false);
    });
  });
});

describe('what is picked', () => {
  it('stays on the device, and an address that says something else leaves it there', async () => {
    await visit(`/brief/?knelpunt=${THREE[0]}`, async (page) => {
      await pick(page, '2026-08', THREE[1] ?? '');
      await waitForCount(page, 2);
      await page.goto('/brief/');
      await waitForCount(page, 1);
      await page.goto(`/knelpunten/${THREE[2]}/`);
      await page.getByRole('link', { name: 'Zet in een knelpuntenbrief' }).click();
      await page.waitForURL('**/brief/?*');
      await waitForCount(page, 2);
      expect(await listTold(page)).toEqual([THREE[1], THREE[2]].toSorted());
      expect(await page.locator('[data-picked] > li > span').allInnerTexts()).not.toContain(THREE[2]);

      await page.goto(`/brief/?knelpunt=${THREE[0]}`);
      await waitForCount(page, 1);
      await page.getByText('Op dit apparaat bewaarde u nog 2 knelpunten.').waitFor();
      await page.getByRole('button', { name: 'Zet die er ook in' }).click();
      await waitForCount(page, 3);
    });
  });

  it('can come from what is followed, and goes out by keyboard', async () => {
    await visit('/brief/', async (page) => {
      const volgt = THREE.slice(0, 2).map((id) => ({ adres: `/knelpunten/${id}/`, naam: id }));
      await page.evaluate((list) => localStorage.setItem('spaak-volgen', list), JSON.stringify({ versie: 1, volgt }));
      await page.reload();
      await settle(page);
      await page.getByLabel('Geen: alleen wat ik zelf kies').check();
      await page.getByRole('button', { name: 'Zet de 2 knelpunten die u volgt in de brief' }).click();
      await waitForCount(page, 2);
      await page.locator(`[data-key="weg:${THREE[0]}"]`).press('Enter');
      await waitForCount(page, 1);
      const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.key);
      expect(await focused()).toBe(`weg:${THREE[1]}`);
      expect(await page.locator('[data-found-says]').innerText()).toContain('is uit de brief');
    });
  });

  it('and is gone from the site says so, and is not told', async () => {
    await visit(`/brief/?knelpunt=${THREE[0]}&knelpunt=2024-08-ingetrokken`, async (page) => {
      await waitForCount(page, 1);
      expect(await says(page).innerText()).toContain('1 knelpunt staat niet meer op de site, en komt er niet in.');
      expect(await page.locator('[data-picked]').innerText()).toContain('Dit staat niet meer op de site');
    });
  });

  it.each([
    '{',
    '[]',
    '{"gekozen":[{"id":"<img src=x onerror=alert(1)>"},{"id":"a","titel":"<img src=x onerror=alert(1)>"}]}',
  ])('and kept as %s breaks nothing', async (kept) => {
    await visit('/brief/', async (page) => {
      await page.evaluate((text) => localStorage.setItem('spaak-brief', text), kept);
      await page.reload();
      await settle(page);
      expect(await page.locator('main img').count()).toBe(0);
    });
  });
});

describe('with the letter', () => {
  it('somebody keeps a file that needs nothing else', async () => {
    await visit(`/brief/?aan=raad&knelpunt=${THREE[0]}`, async (page) => {
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Bewaar als HTML' }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toBe('knelpuntenbrief-raad-2026-11-24.html');
      const file = readFileSync(await download.path(), 'utf8');
      expect(file).toMatch(/^<!doctype html>[^]*<style>[^]*\.letter[^]*<article class="letter"[^]*<\/html>\n$/);
      await page.getByText('Bewaard als knelpuntenbrief-raad-2026-11-24.html.').waitFor();
    });
  });

  it('somebody copies it, as text and as a letter', async () => {
    await visit(
      `/brief/?aan=raad&knelpunt=${THREE[0]}`,
      async (page) => {
        await page.getByRole('button', { name: 'Kopieer' }).click();
        await page.getByText('De brief is gekopieerd.').waitFor();
        const [text, html] = await page.evaluate(async () => {
          const [item] = await navigator.clipboard.read();
          const read = async (type: string) => (await item?.getType(type))?.text();
          return [await read('text/plain'), await read('text/html')];
        });
        expect(text).toContain('Aan de gemeenteraad');
        expect(text).toContain(`https://spaak.example/knelpunten/${THREE[0]}/`);
        expect(html).toContain('<h3');
      },
      MAY_COPY,
    );
  });

  it('somebody who may not copy has it selected', async () => {
    await visit(`/brief/?aan=raad&knelpunt=${THREE[0]}`, async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.getByRole('button', { name: 'Kopieer' }).click();
      await page.getByText('De brief is geselecteerd: druk op Ctrl en C.').waitFor();
      expect(await page.evaluate(() => getSelection()?.toString())).toContain('Aan de gemeenteraad');
    });
  });

  it('somebody prints it: the letter alone, with page numbers and addresses', async () => {
    await visit('/brief/?aan=raad&van=2026-01-01&tot=2026-06-30', async (page) => {
      const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
      const { totalPages, text } = await extractText(pdf);
      const [first = ''] = text;
      expect(first.replace(/Pagina 1 van \d+/, '').trim()).toMatch(/^Werkplaats Sociaal Domein Drie Stromen/);
      expect(totalPages).toBeGreaterThan(3);
      text.forEach((words, index) => expect(words).toContain(`Pagina ${index + 1} van ${totalPages}`));
      const all = text.join('\n');
      expect(all).not.toMatch(/Wat komt erin|Zelf gekozen|Kruimelpad|Bewaar als HTML|Geen klachten/);
      for (const id of askFiles('2026-01-01', '2026-06-30', []))
        expect(all.replace(/\s/g, '')).toContain(`https://spaak.example/knelpunten/${id}/`);
      // No heading is the last thing on a page.
      const headings = await page.locator('.letter :is(h3, h4)').allInnerTexts();
      const ends = text.map((words) => words.replace(/Pagina \d+ van \d+/, '').trim());
      const alone = headings.filter((heading) => ends.some((end) => end.endsWith(heading)));
      expect(alone).toEqual([]);
    });
  });
});

describe('the page of the letter', () => {
  it('works by keyboard, and says how many there are', async () => {
    await visit('/brief/', async (page) => {
      await page.getByLabel('Dit kwartaal').focus();
      await page.keyboard.press('ArrowDown');
      await waitForCount(page, askFiles('2026-01-01', '2026-11-24', []).length);
      await page.keyboard.press('ArrowDown');
      await waitForCount(page, askFiles('', '2026-11-24', []).length);
      expect(await says(page).getAttribute('role')).toBe('status');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await waitForCount(page, askFiles('', '2026-11-24', ['toegang']).length);
    });
  });

  it('brings who is done choosing to the letter', async () => {
    await visit('/brief/?aan=raad&van=2026-01-01&tot=2026-11-24', async (page) => {
      await page.getByRole('button', { name: 'Maak de brief' }).press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('brief-onderwerp');
    });
  });

  it('says without JavaScript how else a letter is made', async () => {
    await open(
      '/brief/',
      async (page) => {
        expect(await page.locator('main').innerText()).toContain('npm run spaak -- brief --to raad');
        expect(await page.locator('form[data-brief-form]').isVisible()).toBe(false);
        expect(await page.locator('main a[href="/ongehoord/"]').isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });

  it.each<[string, BrowserContextOptions]>([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', PHONE],
  ])(
    'is accessible and within its width, with a letter, with what was found, and with nothing: %s',
    async (_, options) => {
      await visit(
        '/brief/?aan=raad&van=2026-01-01&tot=2026-11-24',
        async (page) => {
          await expectSound(page);
          await pick(page, 'tolk', THREE[1] ?? '');
          await expectSound(page);
          await choosePeriod(page, '2020-01-01', '2020-01-02');
          await page.getByRole('button', { name: 'Haal uit brief' }).click();
          await page.getByRole('heading', { name: 'Er komt nog niets in de brief' }).waitFor();
          await expectSound(page);
        },
        options,
      );
    },
  );
});
