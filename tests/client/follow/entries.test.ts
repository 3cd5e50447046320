import { describe, expect, it } from 'vitest';
import { MAX_ENTRIES, parseEntries, parseFeed } from '../../../src/client/follow/entries.ts';
import { CASE, entryOf } from './support.ts';

const HOME = '/domeinen/jeugd/';
const ITEM = {
  id: 'tag:spaak.example,2026:2026-08/a1',
  url: `https://spaak.example${CASE}#d-20261110-abcdefgh`,
  title: 'Toezegging: Het kind vertaalt',
  content_text: 'Wij regelen\n\neen   tolk.',
  date_published: '2026-11-10T09:00:00+01:00',
};

describe('a feed', () => {
  it('gives its entries as plain texts with a place on this site', () => {
    expect(parseFeed({ items: [ITEM] }, HOME)).toEqual([
      {
        id: ITEM.id,
        page: CASE,
        place: '#d-20261110-abcdefgh',
        title: 'Toezegging: Het kind vertaalt',
        text: 'Wij regelen een tolk.',
        date: '2026-11-10T08:00:00.000Z',
      },
    ]);
  });

  it.each<[what: string, item: object, expected: object]>([
    ['another origin', { url: 'https://evil.example/x' }, { page: HOME, place: '' }],
    ['a script', { url: 'javascript:alert(1)' }, { page: HOME, place: '' }],
    ['a page that is none of these', { url: 'https://spaak.example/desk/' }, { page: HOME, place: '' }],
    ['a strange place', { url: `${CASE}#"><img>` }, { page: CASE, place: '' }],
    ['no address', { url: 7 }, { page: HOME, place: '' }],
    ['no day', { date_published: 'ooit' }, { date: '' }],
    ['no title', { title: undefined }, { title: 'Wij regelen een tolk.', text: '' }],
    ['an endless text', { content_text: 'a'.repeat(9999) }, { text: `${'a'.repeat(199)}…` }],
    ['hidden characters', { title: 'a\u202eb\u0000c' }, { title: 'a b c' }],
  ])('may hold an entry with %s', (_, item, expected) => {
    expect(parseFeed({ items: [{ ...ITEM, ...item }] }, HOME)[0]).toMatchObject(expected);
  });

  it.each([[null], [7], [{}], [{ id: '' }], [{ id: 'a'.repeat(999), title: 'x' }], [{ id: 'a' }]])(
    'is read without %j',
    (item) => {
      expect(parseFeed({ items: [item, ITEM] }, HOME)).toHaveLength(1);
    },
  );

  it.each([[null], [7], ['x'], [[]], [{}], [{ items: {} }]])('is not %j', (feed) => {
    expect(() => parseFeed(feed, HOME)).toThrow('not a JSON Feed');
  });

  it('gives the newest first, each once, and no more than a feed holds', () => {
    const items = Array.from({ length: 80 }, (_, index) => ({
      ...ITEM,
      id: `id ${index % 60}`,
      date_published: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
    }));
    const entries = parseFeed({ items }, HOME);
    expect(entries).toHaveLength(MAX_ENTRIES);
    expect(entries[0]?.id).toBe('id 49');
    expect(new Set(entries.map(({ id }) => id)).size).toBe(MAX_ENTRIES);
  });
});

describe('kept entries', () => {
  it('are as they were', () => {
    const entries = [entryOf('a'), { ...entryOf('b'), place: '#d-1', text: 'Tekst' }];
    expect(parseEntries(JSON.parse(JSON.stringify(entries)), HOME)).toEqual(entries);
  });

  it.each([null, 7, 'x', {}, [null, 7, {}, []]])('are none when they are %j', (kept) => {
    expect(parseEntries(kept, HOME)).toEqual([]);
  });

  it('lead to pages of this site only', () => {
    const kept = [{ id: 'a', page: '//evil.example/', place: '', title: 'x', text: '', date: '' }];
    expect(parseEntries(kept, HOME)[0]?.page).toBe(HOME);
  });
});
