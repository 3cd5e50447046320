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

describe('a page without a running clock', () => {
  it.each([/^\/verwachtingen\//, /^\/leerkringen\//, /^\/handleiding\//, /^\/(?:data|over|privacy)\/$/])(
    'does not hold the day it was built on: %s',
    async (pattern) => {
      const addresses = (await listPages()).filter((address) => pattern.test(address));
      expect(addresses.length).toBeGreaterThan(0);
      for (const address of addresses) expect(readPage(address), address).not.toMatch(/Stand <time/);
    },
  );
});
