import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/visit.ts';
import { expectSound } from '../support/sound.ts';

const CASE = '/knelpunten/2026-08-het-kind-vertaalt/';
const TITLE = 'Het kind vertaalt, want niemand weet wie de tolk betaalt';
const DOMAIN = '/domeinen/jeugd/';
const PHONE = { viewport: { width: 360, height: 740 } };

const visit = useBrowser();

interface Item {
  id: string;
  url: string;
  title: string;
  content_text: string;
  date_published: string;
}

function itemOf(id: string, more: Partial<Item> = {}): Item {
  return {
    id: `tag:spaak.example,2026:${id}`,
    url: `https://spaak.example${CASE}`,
    title: `Toezegging: ${TITLE}`,
    content_text: 'Wij regelen een tolk.',
    date_published: '2026-11-20T09:00:00.000Z',
    ...more,
  };
}

/** Has the site serve another feed beside a page. */
async function serveFeed(page: Page, path: string, items: Item[] | number): Promise<void> {
  const address = `**${path}feed.json`;
  await page.unroute(address);
  await page.route(address, (route) =>
    typeof items === 'number'
      ? route.fulfill({ status: items, body: '' })
      : route.fulfill({ json: { version: 'https://jsonfeed.org/version/1.1', title: 'Feed', items } }),
  );
}

/** Follows what a page is about; what is there by then is known. */
async function follow(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: /^Volg (?:alle|dit|deze|wat)/ }).click();
  await page.waitForFunction(
    (adres) =>
      (
        JSON.parse(localStorage.getItem('spaak-volgen') ?? '{}') as { volgt: { adres: string; known?: string[] }[] }
      ).volgt.find((one) => one.adres === adres)?.known,
    path,
  );
}

/** Opens the page of following, and waits until it has looked. */
async function openFollowing(page: Page): Promise<void> {
  await page.goto('/volgen/');
  await settle(page);
}

async function settle(page: Page): Promise<void> {
  await page.locator('[data-following][aria-busy=false] [data-says]:text-matches("\\\\S")').waitFor();
}

function saidOf(page: Page): Promise<string> {
  return page.locator('[data-says]').innerText();
}

/** What stands in the header and at the foot of a page. */
function listCounts(page: Page): Promise<string[]> {
  return page
    .locator('[data-unread]:not([hidden])')
    .evaluateAll((places) => places.map((place) => place.querySelector('b')?.textContent ?? ''));
}

function getFocused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
}

describe('the button', () => {
  it('follows and stops, remembers it, and says where the list is', async () => {
    await visit(CASE, async (page, requests) => {
      const button = page.getByRole('button', { name: 'Volg dit knelpunt' });
      await button.click();
      const said = page.locator('.follow [role=status]');
      await expect
        .poll(() => said.innerText())
        .toMatch(/U volgt dit nu\. .* Volgen\. Uw lijst staat alleen in deze browser\./);
      expect(requests.filter((path) => path.startsWith('/api/'))).toEqual([]);
      await page.reload();
      await expect.poll(() => said.innerText()).toBe('U volgt dit.');
      await page.getByRole('button', { name: 'Stop met volgen' }).click();
      await expect.poll(() => said.innerText()).toBe('U volgt dit niet meer.');
      await page.reload();
      await button.waitFor();
    });
  });

  it.each(['/knelpunten/', DOMAIN, '/soorten/geld/', '/gemeenten/gx0002/', '/wetten/wmo2015/', '/ongehoord/'])(
    'is at %s',
    async (path) => {
      await visit(path, async (page) => {
        await follow(page, path);
        await openFollowing(page);
        expect(await saidOf(page)).toBe('Niets nieuws. U volgt 1 ding.');
        expect(await page.locator('.followed h3 a').getAttribute('href')).toBe(path);
      });
    },
  );

  it('says so where the browser keeps nothing', async () => {
    await visit('/', async (page) => {
      await page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('', 'QuotaExceededError');
        };
      });
      await page.goto(CASE);
      await page.getByRole('button', { name: 'Volg dit knelpunt' }).click();
      await expect.poll(() => page.locator('.follow [role=status]').innerText()).toContain('bewaart hier niets');
      await page.getByRole('button', { name: 'Volg dit knelpunt' }).waitFor();
      await page.goto('/volgen/');
      await page.getByText('Uw browser bewaart hier niets').waitFor();
    });
  });

  it('is not there without JavaScript; the feed and what feeds are is', async () => {
    await visit(
      CASE,
      async (page) => {
        expect(await page.locator('.follow-button').isVisible()).toBe(false);
        expect(await page.locator(`a[href="${CASE}feed.xml"]`).isVisible()).toBe(true);
        await page.goto('/volgen/');
        expect(await page.locator('[data-following]').isVisible()).toBe(false);
        await page.getByRole('link', { name: 'Zo volgt u met een feed' }).click();
        await page.locator('main').getByText('Een feed is een adres').first().waitFor();
      },
      { javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
    );
  });
});

describe('news', () => {
  it('is marked and counted until its page is opened', async () => {
    await visit(CASE, async (page) => {
      await serveFeed(page, CASE, [itemOf('a')]);
      await follow(page, CASE);
      await serveFeed(page, CASE, [itemOf('b', { title: `Vraag: ${TITLE}` }), itemOf('a')]);
      await openFollowing(page);
      expect(await saidOf(page)).toBe('1 nieuw bericht. U volgt 1 ding.');
      expect(await page.locator('.news.unread h4').allInnerTexts()).toEqual(['Vraag']);
      expect(await page.locator('.news.unread time').getAttribute('datetime')).toBe('2026-11-20');
      await page.goto('/');
      await expect.poll(() => listCounts(page)).toEqual(['1', '1']);
      await page.goto('/volgen/');
      await page.locator('.news.unread a').click();
      await page.waitForURL(`**${CASE}`);
      await expect.poll(() => listCounts(page)).toEqual([]);
      await page.goBack();
      await settle(page);
      await page.getByText('Niets nieuws. U volgt 1 ding.').waitFor();
      await expect.poll(() => page.locator('.news.unread').count()).toBe(0);
    });
  });

  it('is asked for on the page of following only, and of what is followed only', async () => {
    await visit(CASE, async (page, requests) => {
      await follow(page, CASE);
      await follow(page, DOMAIN);
      requests.length = 0;
      await page.goto('/');
      await page.goto('/domeinen/wmo/');
      await page.locator('.follow-button.ready').waitFor();
      expect(requests.filter((path) => path.includes('feed.json') || path.startsWith('/pagefind/'))).toEqual([]);
      await openFollowing(page);
      expect(requests.filter((path) => path.includes('feed.json')).sort()).toEqual([
        `${DOMAIN}feed.json`,
        `${CASE}feed.json`,
      ]);
      expect(requests.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
    });
  });

  it('is all read at once, and the focus goes to what is said of it', async () => {
    await visit(DOMAIN, async (page) => {
      await serveFeed(page, DOMAIN, []);
      await follow(page, DOMAIN);
      await serveFeed(page, DOMAIN, [itemOf('a'), itemOf('b')]);
      await openFollowing(page);
      await page.getByRole('button', { name: 'Alles gelezen' }).click();
      await expect.poll(() => getFocused(page)).toBe('Alles staat op gelezen.');
      await expect.poll(() => listCounts(page)).toEqual([]);
      await page.getByText('Eerder (2)').click();
      await expect.poll(() => page.locator('.news').count()).toBe(2);
    });
  });

  it('waits for a word from who asked for little data', async () => {
    await visit(CASE, async (page, requests) => {
      await follow(page, CASE);
      await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
      requests.length = 0;
      await page.goto('/volgen/');
      await page.getByText('Uw apparaat bespaart data').waitFor();
      expect(requests.filter((path) => path.includes('feed'))).toEqual([]);
      await page.getByRole('button', { name: 'Kijk of er nieuws is' }).click();
      await page.getByText('Gekeken op').waitFor();
    });
  });
});

describe('what is followed', () => {
  it('is stopped and taken up again, by keyboard', async () => {
    await visit(CASE, async (page) => {
      await follow(page, CASE);
      await openFollowing(page);
      await page.getByRole('button', { name: `Stop met volgen: ${TITLE}` }).press('Enter');
      await expect.poll(() => getFocused(page)).toBe('Toch volgen');
      await page.getByRole('heading', { name: 'U volgt nog niets' }).waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(() => getFocused(page)).toBe(`U volgt “${TITLE}” weer.`);
      await page.reload();
      await page.getByRole('button', { name: `Stop met volgen: ${TITLE}` }).waitFor();
    });
  });

  it.each([404, 410])('and is gone (%d) says so, shows nothing of it, and can be stopped', async (status) => {
    await visit(DOMAIN, async (page) => {
      await serveFeed(page, DOMAIN, []);
      await follow(page, DOMAIN);
      await serveFeed(page, DOMAIN, [itemOf('a')]);
      await openFollowing(page);
      expect(await page.locator('.news').count()).toBe(1);
      await serveFeed(page, DOMAIN, status);
      await openFollowing(page);
      expect(await page.locator('.problem').innerText()).toContain('Dit bestaat niet meer');
      expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Wij regelen een tolk');
      await expect.poll(() => listCounts(page)).toEqual([]);
      await page.getByRole('button', { name: 'Stop met volgen: Jeugd' }).click();
      await page.getByRole('heading', { name: 'U volgt nog niets' }).waitFor();
    });
  });

  it('shows what was known when there is no connection, and looks again', async () => {
    await visit(DOMAIN, async (page) => {
      await serveFeed(page, DOMAIN, []);
      await follow(page, DOMAIN);
      await serveFeed(page, DOMAIN, [itemOf('a')]);
      await openFollowing(page);
      await page.unroute(`**${DOMAIN}feed.json`);
      await page.context().setOffline(true);
      await page.getByRole('button', { name: 'Kijk opnieuw' }).click();
      await page.getByText('Er is geen verbinding').waitFor();
      expect(await page.locator('.news.unread').count()).toBe(1);
      await expectSound(page);
      await page.context().setOffline(false);
      await serveFeed(page, DOMAIN, [itemOf('a'), itemOf('b')]);
      const retry = page.getByRole('button', { name: 'Probeer opnieuw: Jeugd' });
      await retry.click();
      await retry.waitFor({ state: 'detached' });
      await expect.poll(() => page.locator('.news.unread').count()).toBe(2);
      await expect.poll(() => page.locator('[data-notice]').innerText()).toBe('');
    });
  });

  it('goes to another device as a file', async () => {
    await visit(CASE, async (page) => {
      await follow(page, CASE);
      await follow(page, DOMAIN);
      await openFollowing(page);
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Bewaar als bestand' }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toMatch(/^spaak-volgen-\d{4}-\d{2}-\d{2}\.json$/);
      const file = {
        name: download.suggestedFilename(),
        mimeType: 'application/json',
        buffer: readFileSync(await download.path()),
      };
      await visit(DOMAIN, async (other) => {
        await follow(other, DOMAIN);
        await openFollowing(other);
        await other.getByLabel('Open een bestand').setInputFiles(file);
        await other.getByText('Dit komt erbij:').waitFor();
        expect(await other.locator('[data-plan] li').allInnerTexts()).toEqual([TITLE]);
        expect(await other.locator('[data-plan]').innerText()).toContain('1 volgt u al.');
        await expectSound(other);
        await other.getByRole('button', { name: 'Voeg toe' }).click();
        await other.getByText('1 ding toegevoegd.').waitFor();
        await other.getByRole('button', { name: `Stop met volgen: ${TITLE}` }).waitFor();
        await other.getByLabel('Open een bestand').setInputFiles({ ...file, buffer: Buffer.from('Beste redactie') });
        await other.getByText('Dit is geen lijst van deze site.').waitFor();
      });
    });
  });

  it('can be brought to a browser that follows nothing yet', async () => {
    await visit('/volgen/', async (page) => {
      const volgt = [{ naam: '<img src=x onerror=alert(1)>', adres: DOMAIN }];
      const site = new URL(page.url()).host;
      const buffer = Buffer.from(JSON.stringify({ soort: 'spaak-volglijst', versie: 1, site, volgt }));
      await page.getByLabel('Open een bestand').focus();
      await page.getByLabel('Open een bestand').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
      await page.getByRole('button', { name: 'Voeg toe' }).click();
      await page.getByText('1 ding toegevoegd.').waitFor();
      await expect.poll(() => page.locator('.followed h3').innerText()).toBe('<img src=x onerror=alert(1)>');
    });
  });
});

describe('a followed search', () => {
  it('shows bottlenecks that it did not find before, until they are opened', async () => {
    await visit('/zoeken/?q=tolk&sorteer=nieuwste', async (page, requests) => {
      await page.locator('[data-results][aria-busy=false] a').first().waitFor();
      const first = await page.locator('[data-results] a').first().getAttribute('href');
      await page.getByRole('button', { name: 'Volg deze zoekvraag' }).click();
      // As if the newest came later.
      await page.waitForFunction((url) => {
        const list = JSON.parse(localStorage.getItem('spaak-volgen') ?? '{}') as { volgt: { known?: string[] }[] };
        const [one] = list.volgt;
        if (!one?.known) return false;
        one.known = one.known.filter((id) => id !== `zoek:${url}`);
        localStorage.setItem('spaak-volgen', JSON.stringify(list));
        return true;
      }, first);
      requests.length = 0;
      await openFollowing(page);
      expect(requests.some((path) => path.startsWith('/pagefind/'))).toBe(true);
      expect(await page.locator('.followed h3 a').getAttribute('href')).toBe('/zoeken/?q=tolk');
      expect(await page.locator('.followed h3').innerText()).toBe('“tolk”');
      const news = page.locator('.news.unread a');
      expect(await news.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([first]);
      await news.click();
      await page.waitForURL(`**${first ?? ''}`);
      await openFollowing(page);
      await expect.poll(() => page.locator('.news.unread').count()).toBe(0);
    });
  });

  it('can be followed where there is one, whatever its order', async () => {
    await visit('/knelpunten/', async (page) => {
      const button = page.locator('[data-follow-search] button');
      expect(await button.isVisible()).toBe(false);
      await page.goto('/knelpunten/?domein=jeugd&q=school');
      await button.click();
      await page.goto('/zoeken/?q=school&domein=jeugd&sorteer=langst-wachtend&pagina=1');
      await page.getByRole('button', { name: 'Stop met volgen' }).waitFor();
    });
  });
});

describe('whatever lies in the store', () => {
  it.each([
    ['{', '{', '{'],
    ['[]', '[]', '{}'],
    ['null', 'null', 'null'],
    [
      JSON.stringify({ volgt: [{ adres: 'https://evil.example/', naam: 'x' }, { adres: '//evil.example/' }] }),
      JSON.stringify({ stand: [['https://evil.example/', { checked: '2026-01-01', known: [], entries: [] }]] }),
      JSON.stringify([['<img src=x onerror=alert(1)>', 'javascript:alert(1)']]),
    ],
    [
      JSON.stringify({ volgt: [{ adres: DOMAIN, naam: '<img src=x onerror=alert(1)>', known: {} }] }),
      JSON.stringify({
        stand: [
          [
            DOMAIN,
            { checked: '2026-01-01', known: [7], entries: [{ id: 'a', page: '//evil.example/', title: '<b>' }] },
          ],
        ],
      }),
      '7',
    ],
  ])('%j: no page breaks, and nothing is asked of another site', async (list, memory, unread) => {
    await visit('/', async (page) => {
      const hosts = new Set<string>();
      page.on('request', (request) => hosts.add(new URL(request.url()).host));
      await page.evaluate(
        ([a = '', b = '', c = '']) => {
          localStorage.setItem('spaak-volgen', a);
          localStorage.setItem('spaak-volgen-stand', b);
          localStorage.setItem('spaak-volgen-nieuw', c);
        },
        [list, memory, unread],
      );
      for (const path of ['/', DOMAIN, CASE]) await page.goto(path);
      await page.locator('.follow-button.ready').waitFor();
      await page.goto('/volgen/');
      await page.locator('[data-empty]:visible, .followed').first().waitFor();
      expect(await page.locator('main img').count()).toBe(0);
      const links = await page
        .locator('main a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).host));
      expect(new Set([...hosts, ...links])).toEqual(new Set([new URL(page.url()).host]));
    });
  });
});

describe('the page of following', () => {
  it.each([
    ['light', { colorScheme: 'light' as const }],
    ['dark', { colorScheme: 'dark' as const }],
    ['on a phone', PHONE],
  ])('is accessible and within its width, with news, problems and nothing: %s', async (_, options) => {
    await visit(
      '/volgen/',
      async (page) => {
        await page.getByRole('heading', { name: 'U volgt nog niets' }).waitFor();
        await expectSound(page);
        await serveFeed(page, CASE, []);
        await serveFeed(page, DOMAIN, []);
        await follow(page, CASE);
        await expectSound(page);
        await follow(page, DOMAIN);
        await follow(page, '/ongehoord/');
        await serveFeed(page, CASE, [itemOf('a')]);
        await serveFeed(page, DOMAIN, [
          itemOf('a'),
          itemOf('b', { title: 'Nieuw knelpunt: '.padEnd(190, 'langwoord') }),
        ]);
        await serveFeed(page, '/ongehoord/', 503);
        await openFollowing(page);
        await expect.poll(() => page.locator('.news.unread').count()).toBe(2);
        await expectSound(page);
        await page.getByRole('button', { name: 'Stop met volgen: Ongehoord' }).click();
        await page.getByRole('button', { name: 'Toch volgen' }).waitFor();
        await expectSound(page);
      },
      options,
    );
  });
});
