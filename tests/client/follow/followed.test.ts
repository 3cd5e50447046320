import { describe, expect, it } from 'vitest';
import { formatList, MAX_FOLLOWED, parseItem, parseList } from '../../../src/client/follow/followed.ts';

const JEUGD = { adres: '/domeinen/jeugd/', naam: 'Jeugd' };

describe('what can be followed', () => {
  it.each([
    '/knelpunten/2026-08-het-kind-vertaalt/',
    '/knelpunten/',
    '/ongehoord/',
    '/domeinen/jeugd/',
    '/soorten/geld/',
    '/gemeenten/gx0002/',
    '/wetten/wmo2015/',
    '/leerkringen/volwassen-worden/',
    '/zoeken/?q=tolk&domein=jeugd',
  ])('is %s', (adres) => {
    expect(parseItem({ adres, naam: 'Naam' })).toEqual({ path: adres, name: 'Naam' });
  });

  it.each([
    'https://evil.example/feed.json',
    '//evil.example/',
    '/\\evil.example/',
    'javascript:alert(1)',
    '/desk/',
    '/api/me/',
    '/domeinen/../api/me/',
    '/domeinen/jeugd',
    '/domeinen/jeugd/?x=//evil.example/',
    '/domeinen/Jeugd/',
    '/domeinen/jeugd/\n',
    '/domeinen/"><img src=x>/',
    '/zoeken/',
    '/zoeken/?q=a b',
    '/zoeken/?q=a#b',
    `/zoeken/?q=${'a'.repeat(700)}`,
    `/domeinen/${'a'.repeat(200)}/`,
    '',
    7,
    null,
  ])('is not %j', (adres) => {
    expect(parseItem({ adres, naam: 'Naam' })).toBeUndefined();
  });

  it.each<[what: string, kept: object, expected: object]>([
    ['control characters in a name', { naam: 'Jeu\u0000gd\u202e\n!' }, { name: 'Jeu gd  !' }],
    ['an endless name', { naam: 'a'.repeat(9000) }, { name: 'a'.repeat(160) }],
    ['no name', { naam: { toString: 'x' } }, { name: '/domeinen/jeugd/' }],
    ['a day that is none', { since: 'gisteren' }, { name: 'Jeugd' }],
    ['ids that are none', { known: [1, 'a', null, {}] }, { name: 'Jeugd', known: ['a'] }],
    [
      'too many ids',
      { known: Array.from({ length: 900 }, () => 'a') },
      { name: 'Jeugd', known: Array.from({ length: 60 }, () => 'a') },
    ],
  ])('may be kept with %s', (_, kept, expected) => {
    expect(parseItem({ ...JEUGD, ...kept })).toEqual({ path: '/domeinen/jeugd/', ...expected });
  });
});

describe('a kept list', () => {
  it.each([null, '', '{', 'null', '[]', '7', '"spaak"', '{"volgt":7}', '{"volgt":[null,7,"x",[],{}]}', '[[[[[['])(
    'is empty when it is %j',
    (stored) => {
      expect(parseList(stored).items).toEqual([]);
    },
  );

  it('keeps what a later version put there', () => {
    const stored = JSON.stringify({ versie: 2, kleur: 'groen', volgt: [JEUGD, { adres: '/monitor/', hoe: 'nieuw' }] });
    const list = parseList(stored);
    list.items.push({ path: '/ongehoord/', name: 'Ongehoord' });
    expect(JSON.parse(formatList(list))).toEqual({
      versie: 2,
      kleur: 'groen',
      volgt: [JEUGD, { adres: '/ongehoord/', naam: 'Ongehoord' }, { adres: '/monitor/', hoe: 'nieuw' }],
    });
  });

  it('has each thing once, the first as it was', () => {
    const stored = JSON.stringify({ volgt: [JEUGD, { ...JEUGD, naam: 'Anders' }] });
    expect(parseList(stored).items).toEqual([{ path: '/domeinen/jeugd/', name: 'Jeugd' }]);
  });

  it('has no more than its limit', () => {
    const volgt = Array.from({ length: MAX_FOLLOWED + 5 }, (_, index) => ({
      adres: `/domeinen/d${index}/`,
      naam: 'D',
    }));
    expect(parseList(JSON.stringify({ volgt })).items).toHaveLength(MAX_FOLLOWED);
  });

  it('reads back as it was written', () => {
    const items = [
      { path: '/domeinen/jeugd/', name: 'Jeugd', since: '2026-11-24T12:00:00.000Z', known: ['a', 'b'] },
      { path: '/zoeken/?q=tolk', name: '“tolk”' },
    ];
    expect(parseList(formatList({ items, rest: [], beside: {} })).items).toEqual(items);
  });

  it('cannot reach what all objects share', () => {
    parseList('{"__proto__":{"polluted":1},"volgt":[{"__proto__":{"polluted":1},"adres":"/ongehoord/","naam":"x"}]}');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
