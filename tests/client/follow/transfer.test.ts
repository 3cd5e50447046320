import { describe, expect, it } from 'vitest';
import { MAX_FOLLOWED } from '../../../src/client/follow/followed.ts';
import { readFile, toFile } from '../../../src/client/follow/transfer.ts';
import { NOW } from './support.ts';

const HOST = 'spaak.example';
const LIST = [
  { path: '/domeinen/jeugd/', name: 'Jeugd', since: '2026-01-01T00:00:00.000Z', known: ['a'] },
  { path: '/zoeken/?q=tolk', name: '“tolk”' },
];
const FILE = JSON.parse(toFile(LIST, { host: HOST, now: NOW })) as Record<string, unknown>;
const LATER = new Date('2026-12-24T12:00:00Z');

function read(file: unknown, followed = [] as typeof LIST) {
  return readFile(typeof file === 'string' ? file : JSON.stringify(file), { host: HOST, now: LATER, followed });
}

describe('a list in a file', () => {
  it('is for people too', () => {
    expect(toFile(LIST, { host: HOST, now: NOW })).toBe(`{
  "soort": "spaak-volglijst",
  "versie": 1,
  "site": "spaak.example",
  "bewaard": "2026-11-24T12:00:00.000Z",
  "volgt": [
    {
      "naam": "Jeugd",
      "adres": "/domeinen/jeugd/"
    },
    {
      "naam": "“tolk”",
      "adres": "/zoeken/?q=tolk"
    }
  ]
}
`);
  });

  it('adds what is not followed yet; what came since it was made is new', () => {
    expect(read(FILE)).toEqual({
      adds: [
        { path: '/domeinen/jeugd/', name: 'Jeugd', since: NOW.toISOString() },
        { path: '/zoeken/?q=tolk', name: '“tolk”' },
      ],
      known: 0,
      unknown: 0,
      tooMany: 0,
    });
    expect(read(FILE, LIST)).toEqual({ adds: [], known: 2, unknown: 0, tooMany: 0 });
  });

  it.each<[what: string, file: unknown, expected: object]>([
    ['is no JSON', 'Beste redactie', { refusal: 'foreign' }],
    ['is another JSON', [1, 2], { refusal: 'foreign' }],
    ['is nothing', 'null', { refusal: 'foreign' }],
    ['is of another sort', { ...FILE, soort: 'recepten' }, { refusal: 'foreign' }],
    ['has no list', { ...FILE, volgt: {} }, { refusal: 'foreign' }],
    ['is of a later version', { ...FILE, versie: 2 }, { refusal: 'newer' }],
    ['is of another site', { ...FILE, site: 'elders.example' }, { refusal: 'elsewhere', host: 'elders.example' }],
    ['is too large', ' '.repeat(200_001), { refusal: 'large' }],
  ])('is refused when it %s', (_, file, expected) => {
    expect(read(file)).toEqual(expected);
  });

  it('leaves out what cannot be followed here', () => {
    const volgt = [{ adres: 'https://evil.example/', naam: 'x' }, 7, { adres: '/ongehoord/', naam: '<b>O</b>' }];
    expect(read({ ...FILE, volgt })).toMatchObject({
      adds: [{ path: '/ongehoord/', name: '<b>O</b>' }],
      unknown: 2,
    });
  });

  it('of a day that is still to come counts from today', () => {
    expect(read({ ...FILE, bewaard: '2999-01-01' })).toMatchObject({ adds: [{ since: LATER.toISOString() }, {}] });
  });

  it('adds no more than there is room for, and says so', () => {
    const followed = Array.from({ length: MAX_FOLLOWED - 1 }, (_, index) => ({
      path: `/domeinen/d${index}/`,
      name: 'D',
    }));
    expect(readFile(JSON.stringify(FILE), { host: HOST, now: LATER, followed })).toMatchObject({
      adds: [{ path: '/domeinen/jeugd/' }],
      tooMany: 1,
    });
  });
});
