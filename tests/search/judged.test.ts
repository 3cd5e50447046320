import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { bottleneckNumber } from '../../src/model/bottleneck.ts';
import { isTombstone } from '../../src/model/kinds.ts';
import { type Judged, parseJudged, QUERY_KINDS, type QueryKind, readJudged } from './judged/judged.ts';

const TUNE = readJudged('tune');
const UNSEEN = readJudged('unseen');
const { bottlenecks, annotations } = loadContent('content');
const READABLE = new Map(
  bottlenecks.flatMap(({ id, data, text }) => (isTombstone(data) || data.mergedInto ? [] : [[id, { data, text }]])),
);

describe.each([
  ['tune', TUNE],
  ['unseen', UNSEEN],
])('the judged half %s', (_, judged) => {
  const judgements = [...judged.queries, ...judged.drafts];

  it('is large enough', () => {
    expect(judged.queries.length).toBeGreaterThanOrEqual(70);
    expect(judged.drafts.length).toBeGreaterThanOrEqual(14);
  });

  it.each(QUERY_KINDS)('has as many of the kind %s as of the others, or nearly', (kind) => {
    const count = ofKind(judged, kind).length;
    expect(count).toBeGreaterThanOrEqual(7);
    expect(count).toBeLessThanOrEqual(10);
  });

  it('names write-ups that can be read, and no others', () => {
    const named = judgements.flatMap(({ relevant }) => Object.keys(relevant));
    expect(named.filter((id) => !READABLE.has(id))).toEqual([]);
  });

  it('looks for many different write-ups', () => {
    expect(new Set(judged.queries.flatMap(listBest)).size).toBeGreaterThanOrEqual(30);
    expect(new Set(judged.drafts.flatMap(listBest)).size).toBe(judged.drafts.length);
  });

  it('asks nothing twice', () => {
    expect(new Set(judged.queries.map(({ query }) => toKey(query))).size).toBe(judged.queries.length);
  });

  it('has numbers of one write-up', () => {
    for (const { query, relevant } of ofKind(judged, 'number')) {
      const [, year = '', number = ''] = /(\d{4})-(\d+)/.exec(query) ?? [];
      expect(Object.keys(relevant).map(bottleneckNumber), query).toEqual([`${year}-${number.padStart(2, '0')}`]);
    }
  });

  it('has articles that are cited', () => {
    for (const { query, relevant } of ofKind(judged, 'article')) {
      const words = query.split(' ');
      for (const id of Object.keys(relevant)) {
        const articles = (READABLE.get(id)?.data.laws ?? []).flatMap(({ article }) => article ?? []);
        expect(
          articles.filter((article) => words.includes(article)),
          `${query}: ${id}`,
        ).toHaveLength(1);
      }
    }
  });

  it('has phrases that occur', () => {
    for (const { query, relevant } of ofKind(judged, 'phrase')) {
      expect(query).toMatch(/^"[^"]+"$/);
      for (const id of Object.keys(relevant)) {
        expect(toWords(readAll(id)).join(' '), `${query}: ${id}`).toContain(toWords(query).join(' '));
      }
    }
  });

  it('has drafts of 60 to 120 words that copy no six words in a row', () => {
    const originals = [...READABLE.keys()].map((id) => ` ${toWords(readAll(id)).join(' ')} `);
    for (const { text } of judged.drafts) {
      const { length } = text.split(' ');
      expect(length, text).toBeGreaterThanOrEqual(60);
      expect(length, text).toBeLessThanOrEqual(120);
      const words = toWords(text);
      const runs = words.slice(5).map((_, start) => ` ${words.slice(start, start + 6).join(' ')} `);
      expect(runs.filter((run) => originals.some((original) => original.includes(run)))).toEqual([]);
    }
  });
});

describe('tune and unseen', () => {
  it('share no query, however it is written', () => {
    const seen = new Set(TUNE.queries.map(({ query }) => toKey(query)));
    expect(UNSEEN.queries.filter(({ query }) => seen.has(toKey(query)))).toEqual([]);
  });

  it('share no query of one word in another form', () => {
    const listStems = ({ queries }: Judged) =>
      queries.flatMap(({ query }) => /^\p{L}{6,}$/u.exec(query)?.[0].slice(0, 6) ?? []);
    const seen = new Set(listStems(TUNE));
    expect(listStems(UNSEEN).filter((stem) => seen.has(stem))).toEqual([]);
  });

  it('have no draft about the same write-up', () => {
    const seen = new Set(TUNE.drafts.flatMap(listBest));
    expect(UNSEEN.drafts.flatMap(listBest).filter((id) => seen.has(id))).toEqual([]);
  });
});

describe('parseJudged', () => {
  const id = '2024-01-a';

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['a grade of 0', { relevant: { [id]: 2, '2024-02-b': 0 } }, /2024-02-b/],
    ['a grade of 3', { relevant: { [id]: 3 } }, /2024-01-a/],
    ['no grade of 2', { relevant: { [id]: 1 } }, /nothing has grade 2/],
    ['a key that is no id', { relevant: { '2024-1': 2 } }, /relevant/],
    ['an unknown kind', { kind: 'guess' }, /kind/],
    ['an unknown key', { note: '' }, /note/],
    ['space around a query', { query: ' tolk' }, /white space/],
    ['a query that is not NFC', { query: 'cafe\u0301' }, /not NFC/],
  ])('refuses %s', (_, change, message) => {
    const query = { query: 'tolk', kind: 'word', relevant: { [id]: 2 } };
    expect(parseJudged({ queries: [query], drafts: [] }).queries).toEqual([query]);
    expect(() => parseJudged({ queries: [{ ...query, ...change }], drafts: [] })).toThrow(message);
  });
});

function ofKind(judged: Judged, kind: QueryKind): Judged['queries'] {
  return judged.queries.filter((query) => query.kind === kind);
}

function listBest({ relevant }: { relevant: Record<string, 1 | 2> }): string[] {
  return Object.keys(relevant).filter((id) => relevant[id] === 2);
}

/** The query without accents, marks, spaces and the order of its words. */
function toKey(query: string): string {
  const plain = query.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).sort().join('');
}

function toWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Everything in a write-up and the reactions to it that a reader can read as running text. */
function readAll(id: string): string {
  const reactions = annotations.filter(({ bottleneck }) => bottleneck === id).map(({ text }) => text);
  const { data, text } = READABLE.get(id) ?? {};
  return [data?.title, data?.summary, text, ...reactions].join('\n');
}
