import { describe, expect, it } from 'vitest';
import { listChoices } from '../../src/queries/choices.ts';
import { listRoutes, PAGE_SIZE, type ListKind } from '../../src/queries/lists.ts';
import { event } from '../model/support.ts';
import { overviewOf, TODAY, type Case } from './support.ts';

/** As many bottlenecks, each published a day before the one with the next number. */
function many(count: number): Case[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `2026-${index + 1}-a`,
    data: {
      published: `2026-${String(1 + Math.floor(index / 28)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
    },
  }));
}

const CASES: Case[] = [
  {
    id: '2026-1-a',
    data: {
      published: '2026-01-05',
      domains: ['wmo', 'WMO', 'wonen'],
      municipality: 'GX0002',
      laws: [
        { law: 'WMO2015', article: '2.10' },
        { law: 'wmo2015', article: '2.9' },
      ],
    },
  },
  {
    id: '2026-2-b',
    data: {
      published: '2026-02-05',
      kinds: ['wachttijd'],
      municipality: 'gx0002',
      laws: [
        { law: 'wmo2015', article: '2.10' },
        { law: 'awb', article: '3:2' },
      ],
    },
  },
  {
    id: '2026-3-c',
    data: { published: '2026-03-05', domains: ['wonen'], laws: [{ law: 'wmo2015' }] },
    dialogue: [event('resolution', '2026-04-01')],
  },
  {
    id: '2026-4-d',
    data: { published: '2026-04-05', domains: ['wonen'] },
    dialogue: [event('acknowledgement', '2026-04-06')],
  },
];

/** Lists in short: address of the first page, and the ids on each page. */
function listed(kind: ListKind, cases = CASES): Record<string, string[]> {
  return Object.fromEntries(
    listRoutes(kind, overviewOf({ cases })).map(({ base, list, params }) => [
      `${base}${list.page > 1 ? `pagina/${list.page}/` : ''} ${JSON.stringify(params)}`,
      list.rows.map(({ number }) => number),
    ]),
  );
}

describe('a list', () => {
  it.each<[count: number, sizes: number[]]>([
    [0, [0]],
    [1, [1]],
    [24, [24]],
    [25, [24, 1]],
    [48, [24, 24]],
    [50, [24, 24, 2]],
  ])('of %i bottlenecks has pages of %j', (count, sizes) => {
    const routes = listRoutes('all', overviewOf({ cases: many(count) }));
    expect(PAGE_SIZE).toBe(24);
    expect(routes.map(({ list }) => list.rows.length)).toEqual(sizes);
    expect(routes.map(({ list }) => [list.page, list.pages, list.total])).toEqual(
      sizes.map((_, index) => [index + 1, sizes.length, count]),
    );
    expect(routes.map(({ params }) => params)).toEqual(
      sizes.map((_, index) => ({ page: index === 0 ? undefined : `pagina/${index + 1}` })),
    );
  });

  it('goes on where the page before it ended, newest first', () => {
    const numbers = listRoutes('all', overviewOf({ cases: many(50) })).flatMap(({ list }) =>
      list.rows.map(({ number }) => number),
    );
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => `2026-${50 - index}`));
  });

  it('shows the day only where a clock runs', () => {
    const today = (cases: Case[]) => listRoutes('all', overviewOf({ cases })).map(({ list }) => list.today);
    const settled = { dialogue: [event('acknowledgement', '2026-11-09'), event('resolution', '2026-11-10')] };
    expect(today([{ id: 'a' }])).toEqual([TODAY]);
    expect(today([{ id: 'a', ...settled }])).toEqual([undefined]);
    expect(today([])).toEqual([undefined]);
    expect(
      today([...many(24).map((one) => ({ ...one, ...settled })), { id: 'a', data: { published: '2025-01-01' } }]),
    ).toEqual([undefined, TODAY]);
  });

  it('by status is there for every status', () => {
    const lists = listed('status');
    expect(Object.keys(lists)).toHaveLength(10);
    expect(lists['/knelpunten/status/open/ {"value":"open"}']).toEqual(['2026-2', '2026-1']);
    expect(lists['/knelpunten/status/opgelost/ {"value":"opgelost"}']).toEqual(['2026-3']);
    expect(lists['/knelpunten/status/gezien/ {"value":"gezien"}']).toEqual(['2026-4']);
    expect(lists['/knelpunten/status/eerlijk-nee/ {"value":"eerlijk-nee"}']).toEqual([]);
  });

  it.each<[kind: ListKind, lists: Record<string, string[]>]>([
    [
      'domain',
      {
        '/domeinen/wmo/ {"code":"wmo"}': ['2026-2', '2026-1'],
        '/domeinen/wonen/ {"code":"wonen"}': ['2026-4', '2026-3', '2026-1'],
        '/domeinen/ggz/ {"code":"ggz"}': [],
      },
    ],
    [
      'kind',
      {
        '/soorten/wachttijd/ {"code":"wachttijd"}': ['2026-2'],
        '/soorten/samenloop/ {"code":"samenloop"}': ['2026-4', '2026-3', '2026-1'],
      },
    ],
    [
      'municipality',
      { '/gemeenten/gx0002/ {"code":"gx0002"}': ['2026-2', '2026-1'], '/gemeenten/gx0001/ {"code":"gx0001"}': [] },
    ],
    [
      'law',
      {
        '/wetten/wmo2015/ {"law":"wmo2015"}': ['2026-3', '2026-2', '2026-1'],
        '/wetten/wmo2015/2.9/ {"law":"wmo2015","rest":"2.9"}': ['2026-1'],
        '/wetten/wmo2015/2.10/ {"law":"wmo2015","rest":"2.10"}': ['2026-2', '2026-1'],
        '/wetten/awb/ {"law":"awb"}': ['2026-2'],
        '/wetten/awb/3-2/ {"law":"awb","rest":"3-2"}': ['2026-2'],
      },
    ],
    ['unheard', { '/ongehoord/ {}': ['2026-1', '2026-2', '2026-3'] }],
  ])('by %s has every term, in lower case, each bottleneck once', (kind, lists) => {
    expect(listed(kind)).toEqual(lists);
  });

  it('has further pages under its own address', () => {
    const laws = many(30).map((one) => ({ ...one, data: { ...one.data, laws: [{ law: 'wmo2015', article: '2.9' }] } }));
    expect(Object.keys(listed('law', laws)).filter((address) => address.includes('pagina'))).toEqual([
      '/wetten/wmo2015/pagina/2/ {"law":"wmo2015","rest":"pagina/2"}',
      '/wetten/wmo2015/2.9/pagina/2/ {"law":"wmo2015","rest":"2.9/pagina/2"}',
    ]);
    expect(Object.keys(listed('domain', many(30)))).toContain(
      '/domeinen/wmo/pagina/2/ {"code":"wmo","page":"pagina/2"}',
    );
  });

  it('leaves out what was merged', () => {
    expect(listed('all', [{ id: '2026-1-a' }, { id: '2026-2-b', data: { mergedInto: '2026-1-a' } }])).toEqual({
      '/knelpunten/ {}': ['2026-1'],
    });
  });
});

describe('the choices beside a list', () => {
  const overview = overviewOf({ cases: CASES });
  const choices = listChoices(overview);

  /** Of the list at an address: what it is limited to, and how many of it have each value of a facet. */
  function within(kind: ListKind, base: string, facet: keyof typeof choices) {
    const route = listRoutes(kind, overview).find((one) => one.base === base);
    const counts = route?.choices[facet].filter(({ within: count }) => count > 0);
    return [route?.own, Object.fromEntries(counts?.map(({ value, within: count }) => [value, count]) ?? [])];
  }

  it('count what each list holds', () => {
    for (const [kind, facet] of [
      ['status', 'status'],
      ['domain', 'domein'],
      ['kind', 'soort'],
      ['municipality', 'gemeente'],
      ['law', 'wet'],
    ] as const) {
      const routes = listRoutes(kind, overview);
      for (const { href, count, within: inAll } of choices[facet]) {
        expect(routes.find(({ base }) => base === href)?.list.total).toBe(count);
        expect(inAll).toBe(count);
      }
    }
  });

  it('count whose turn it is and the years, which have no lists', () => {
    expect(choices.beurt.map(({ value, count, href }) => [value, count, href])).toEqual([
      ['beleid', 3, undefined],
      ['praktijk', 0, undefined],
      ['leerkring', 0, undefined],
      ['geadresseerde', 0, undefined],
      ['niemand', 1, undefined],
    ]);
    expect(choices.jaar.map(({ value, count }) => [value, count])).toEqual([['2026', 4]]);
  });

  it.each<[kind: ListKind, base: string, facet: keyof typeof choices, expected: unknown]>([
    ['all', '/knelpunten/', 'domein', ['', { wmo: 2, wonen: 3 }]],
    ['domain', '/domeinen/wmo/', 'domein', ['domein=wmo', { wmo: 2, wonen: 3 }]],
    ['domain', '/domeinen/wmo/', 'gemeente', ['domein=wmo', { gx0002: 2 }]],
    ['status', '/knelpunten/status/opgelost/', 'domein', ['status=opgelost', { wonen: 1 }]],
    ['municipality', '/gemeenten/gx0002/', 'soort', ['gemeente=gx0002', { wachttijd: 1, samenloop: 1 }]],
    ['law', '/wetten/wmo2015/', 'status', ['wet=wmo2015', { open: 2, opgelost: 1 }]],
    ['law', '/wetten/wmo2015/2.10/', 'status', ['wet=wmo2015', { open: 2, opgelost: 1 }]],
    ['unheard', '/ongehoord/', 'domein', [undefined, { wmo: 2, wonen: 3 }]],
  ])('count within what the list is limited to: %s %s by %s', (kind, base, facet, expected) => {
    expect(within(kind, base, facet)).toEqual(expected);
  });

  it('have municipalities by the alphabet', () => {
    expect(choices.gemeente.map(({ label }) => label)).toEqual(['Aadorp', 'Waterdam']);
  });
});
