import { describe, expect, it } from 'vitest';
import { listPages, readPage } from '../support/pages.ts';

describe('the list of promises', () => {
  const groups = () =>
    [...readPage('/toezeggingen/').matchAll(/<section class="group"[\s\S]*?<\/section>/g)].map(String);

  it('puts each promise in one group, with the number of them', () => {
    for (const group of groups()) {
      const [, count] = />(\d+) toezegging(?:en)?</.exec(group) ?? [];
      expect(group.match(/<time /g)?.length ?? 0).toBe(Number(count));
    }
    expect(groups()).toHaveLength(3);
  });

  it('says of what was kept late both when it was promised for and when it came', () => {
    const [late] = (groups()[2] ?? '').split('<li').filter((item) => item.includes('later dan beloofd'));
    expect(late).toMatch(/<time datetime="\d{4}-\d\d-\d\d">/);
    expect(late).toMatch(/later dan beloofd, dat was \d+ \w+ \d{4}/);
  });
});

describe('the expectations map', () => {
  it('has a spoke for every expectation', async () => {
    const own = (await listPages()).filter((address) => /^\/verwachtingen\/(?!van\/)[^/]+\/$/.test(address));
    const html = readPage('/verwachtingen/');
    expect(html).toContain(`Wiel met ${own.length} verwachtingen`);
    for (const address of own) expect(html).toContain(`href="${address}"`);
  });

  it('tells residents what stands now, and not what a later agreement replaced', () => {
    const html = readPage('/verwachtingen/van/inwoner/');
    expect(html).toContain('Het wijkteam kan u niet aan een huis helpen.');
    expect(html).not.toContain('elk jaar twintig huishoudens voordragen');
  });
});

describe('the picture of where expectation and practice are apart', () => {
  const picture = () => /<section class="picture"[\s\S]*?<\/section>/.exec(readPage('/verwachtingen/'))?.[0] ?? '';
  const rows = () =>
    [...picture().matchAll(/<tr><th scope="row"><a href="([^"]+)">([^<]+)<\/a><\/th>(.*?)<\/tr>/g)].map(
      ([, href = '', title = '', cells = '']) => ({
        href,
        title,
        cells: [...cells.matchAll(/<td>([^<]*)/g)].map(([, text]) => text),
      }),
    );

  it('draws each row of its table, and says the same of it in words', () => {
    expect(rows().length).toBeGreaterThan(0);
    const label = /<svg class="chart gaps"[^>]*aria-label="([^"]+)"/.exec(picture())?.[1] ?? '';
    for (const { title, cells } of rows()) {
      const [cases = '', , , days = ''] = cells;
      expect(picture()).toContain(`<tspan class="days">${days} dagen</tspan> ${title}</text>`);
      expect(label).toMatch(new RegExp(`“${title}”: ${cases} open knelpunt(?:en)?, ${days} dagen zonder`));
    }
  });

  it('says that it is no measurement, and names nobody who holds an expectation', () => {
    expect(picture()).toContain('signalen, geen meting');
    expect(picture()).not.toMatch(/gemeente [A-Z]|wethouder|inwoner|ambtenaar|\braad\b|het Rijk/);
  });
});

describe('what is due to be looked at again', () => {
  it('stands at the top of the map, and is marked at the expectation and at who holds it', () => {
    const html = readPage('/verwachtingen/');
    const due = /<section class="due-again"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
    expect(html.indexOf(due)).toBeLessThan(html.indexOf('map-wheel'));
    const hrefs = [...due.matchAll(/<li><a href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(hrefs).toEqual(['/verwachtingen/geen-breuk-op-achttien/']);
    for (const address of [...hrefs, '/verwachtingen/van/wethouder/'])
      expect(readPage(address)).toContain('Aan een nieuwe blik toe sinds 15 oktober 2026');
  });

  it('is not what a later agreement took the place of', () => {
    const html = readPage('/verwachtingen/wijkteam-regelt-voorrang/');
    expect(html).toContain('Opnieuw bekeken op 28 mei 2026');
    expect(html).not.toContain('nieuwe blik');
  });
});

describe('a page without a running clock', () => {
  // A booklet and /data/ tell where each bottleneck stands, which a day may change.
  it.each([
    ...[/^\/verwachtingen\/./, /^\/leerkringen\/(?:[^/]+\/)?$/, /^\/handleiding\//],
    /^\/(?:data\/codeboek|over|privacy)\/$/,
  ])('does not hold the day it was built on: %s', async (pattern) => {
    const addresses = (await listPages()).filter((address) => pattern.test(address));
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(readPage(address), address).not.toMatch(/Stand <time/);
  });
});
