import { describe, expect, it } from 'vitest';
import {
  FACETS,
  formatState,
  listChosen,
  parseState,
  withChoice,
  withOrder,
  withQuery,
  type SearchState,
} from '../../src/client/search-state.ts';
import { FACETS as INDEXED } from '../../src/search/rows.ts';

const NOTHING: SearchState = { query: '', literal: false, selection: {}, page: 1 };

/** What is asked for, and the one address that says it. */
const STATES: [address: string, state: Partial<SearchState>][] = [
  ['', {}],
  ['?q=hulp', { query: 'hulp' }],
  ['?q=hulp+%26+zorg+%22in+huis%22', { query: 'hulp & zorg "in huis"' }],
  ['?q=wijktaem&letterlijk=1', { query: 'wijktaem', literal: true }],
  ['?domein=jeugd&domein=wmo', { selection: { domein: ['jeugd', 'wmo'] } }],
  [
    '?status=in-gesprek&beurt=beleid&domein=jeugd&soort=wachttijd&gemeente=gx0001&wet=wmo2015&jaar=2026',
    {
      selection: {
        status: ['in-gesprek'],
        beurt: ['beleid'],
        domein: ['jeugd'],
        soort: ['wachttijd'],
        gemeente: ['gx0001'],
        wet: ['wmo2015'],
        jaar: ['2026'],
      },
    },
  ],
  ['?gemeente=nergens', { selection: { gemeente: ['nergens'] } }],
  ['?sorteer=nieuwste', { order: 'nieuwste' }],
  ['?q=hulp&sorteer=langst-wachtend&pagina=3', { query: 'hulp', order: 'langst-wachtend', page: 3 }],
];

/** Other addresses for the same. */
const ALSO: [address: string, canonical: string][] = [
  ['?q=', ''],
  ['?q=%20%20', ''],
  ['?q=%20hulp%20', '?q=hulp'],
  [`?q=${'a'.repeat(300)}`, `?q=${'a'.repeat(200)}`],
  ['?letterlijk=1', ''],
  ['?q=hulp&letterlijk=ja', '?q=hulp'],
  ['?domein=Jeugd&domein=JEUGD&domein=', '?domein=jeugd'],
  ['?gemeente=GX0001', '?gemeente=gx0001'],
  ['?jaar=2026&status=open', '?status=open&jaar=2026'],
  ['?q=hulp&sorteer=relevantie', '?q=hulp'],
  ['?sorteer=willekeurig', ''],
  ['?sorteer=NIEUWSTE', '?sorteer=nieuwste'],
  ['?pagina=1', ''],
  ['?pagina=0', ''],
  ['?pagina=-2', ''],
  ['?pagina=2e3', ''],
  ['?pagina=99999999999999999999', ''],
  ['?utm_source=brief', ''],
  ['?q=%E0%A4%A', '?q=%EF%BF%BD%25A'],
];

describe('a state', () => {
  it.each(STATES)('is read from "%s", and written as that', (address, state) => {
    expect(parseState(address)).toEqual({ ...NOTHING, ...state });
    expect(formatState({ ...NOTHING, ...state })).toBe(address);
  });

  it.each(ALSO)('is read from "%s" as from "%s"', (address, canonical) => {
    expect(formatState(parseState(address))).toBe(canonical);
  });
});

describe('a change', () => {
  const state = parseState('?q=wijktaem&letterlijk=1&domein=jeugd&sorteer=nieuwste&pagina=3');

  it.each<[what: string, next: SearchState, address: string]>([
    ['another query', withQuery(state, ' tolk '), '?q=tolk&domein=jeugd&sorteer=nieuwste'],
    ['no query', withQuery(state, ''), '?domein=jeugd&sorteer=nieuwste'],
    ['the same query', withQuery(state, 'wijktaem '), formatState(state)],
    [
      'a value more',
      withChoice(state, { facet: 'domein', value: 'wmo' }, true),
      '?q=wijktaem&letterlijk=1&domein=jeugd&domein=wmo&sorteer=nieuwste',
    ],
    [
      'a value that was chosen already',
      withChoice(state, { facet: 'domein', value: 'jeugd' }, true),
      '?q=wijktaem&letterlijk=1&domein=jeugd&sorteer=nieuwste',
    ],
    [
      'the last value less',
      withChoice(state, { facet: 'domein', value: 'jeugd' }, false),
      '?q=wijktaem&letterlijk=1&sorteer=nieuwste',
    ],
    [
      'another order',
      withOrder(state, 'langst-wachtend'),
      '?q=wijktaem&letterlijk=1&domein=jeugd&sorteer=langst-wachtend',
    ],
    ['the order by how well it fits', withOrder(state, undefined), '?q=wijktaem&letterlijk=1&domein=jeugd'],
    ['the order that is usual without a query', withOrder(withQuery(state, ''), 'nieuwste'), '?domein=jeugd'],
  ])('to %s goes back to the first page where it is one', (_, next, address) => {
    expect(formatState(next)).toBe(address);
  });

  it('leaves the state that it started from', () => {
    expect(formatState(state)).toBe('?q=wijktaem&letterlijk=1&domein=jeugd&sorteer=nieuwste&pagina=3');
  });
});

describe('what is chosen', () => {
  it('is listed in the order of the facets, which are those of the index', () => {
    expect(FACETS).toEqual(INDEXED);
    expect(listChosen(parseState('?jaar=2026&q=tolk&domein=wmo&domein=jeugd&status=open'))).toEqual([
      { facet: 'status', value: 'open' },
      { facet: 'domein', value: 'wmo' },
      { facet: 'domein', value: 'jeugd' },
      { facet: 'jaar', value: '2026' },
    ]);
  });
});
