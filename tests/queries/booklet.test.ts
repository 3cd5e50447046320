import { describe, expect, it } from 'vitest';
import type { Circle } from '../../src/model/circle.ts';
import { bookletKey, toBooklet } from '../../src/queries/booklet.ts';
import { listCircles } from '../../src/queries/circles.ts';
import { listExpectations } from '../../src/queries/expectations.ts';
import { event } from '../model/support.ts';
import { overviewOf, type Case, type Portal } from './support.ts';

const CASES: Case[] = ['a', 'b', 'c', 'd'].map((letter, index) => ({ id: `2026-${index + 1}-${letter}` }));
const [A, B, C, D] = ['2026-1-a', '2026-2-b', '2026-3-c', '2026-4-d'] as const;

function meet(id: string, day: string, cases: string[]): Circle['meetings'][number] {
  return { id, start: `${day}T10:00:00+01:00`, end: `${day}T12:00:00+01:00`, place: 'Buurthuis De Spil', cases };
}

function prepare(circle: Partial<Circle>, portal: Portal = {}) {
  const overview = overviewOf({ cases: CASES, ...portal, circles: [{ id: 'kring', data: circle }] });
  const [row] = listCircles(overview);
  if (!row) throw new Error('This portal has no circle.');
  return [row, overview, listExpectations(overview)] as const;
}

const bookletOf = (...of: Parameters<typeof prepare>) => toBooklet(...prepare(...of));
const keyOf = (...of: Parameters<typeof prepare>) => JSON.stringify(bookletKey(...prepare(...of)));
const listOf = (circle: Partial<Circle>, portal?: Portal) =>
  bookletOf(circle, portal).cases.map(({ page, beyond }) => (beyond ? `(${page.id})` : page.id));

describe('a booklet', () => {
  it.each<[title: string, circle: Partial<Circle>, cases: string[]]>([
    ['nothing when the circle chose nothing', {}, []],
    ['what the circle chose, in its order, when no meeting is planned', { cases: [C, A] }, [C, A]],
    [
      'what the next meeting reads, and the rest for who asks',
      { cases: [A, B, C], meetings: [meet('later', '2027-01-10', [A]), meet('next', '2026-12-10', [C, B])] },
      [C, B, `(${A})`],
    ],
    [
      'what the circle chose when the next meeting names nothing',
      { cases: [B, A], meetings: [meet('later', '2027-01-10', [C]), meet('next', '2026-12-10', [])] },
      [B, A],
    ],
    [
      'what a meeting reads that the circle does not name',
      { cases: [A], meetings: [meet('next', '2026-12-10', [D])] },
      [D, `(${A})`],
    ],
    ['nothing of a past meeting', { cases: [A], meetings: [meet('past', '2026-01-10', [B])] }, [A]],
    ['what a meeting of today reads', { cases: [A, B], meetings: [meet('now', '2026-11-24', [B])] }, [B, `(${A})`]],
  ])('holds %s', (_, circle, cases) => {
    expect(listOf(circle)).toEqual(cases);
  });

  it('holds once what several were merged into, and says which', () => {
    const merged = (id: string, mergedInto: string): Case => ({ id, data: { mergedInto } });
    const portal = { cases: [...CASES, merged('2026-5-e', B), merged('2026-6-f', '2026-5-e'), merged('los', 'weg')] };
    const booklet = bookletOf({ cases: [A, '2026-6-f', '2026-5-e', B, 'los'] }, portal);
    expect(booklet.cases.map(({ page, merged: from }) => [page.id, from])).toEqual([
      [A, []],
      [B, ['2026-6', '2026-5']],
    ]);
  });

  it('names what was withdrawn by its number alone', () => {
    const withdrawn = { published: '2026-01-01', withdrawn: '2026-02-01', withdrawnReason: 'writer' } as const;
    const portal = { withdrawn: [{ id: '2026-9-weg', data: withdrawn }] };
    const circle = { cases: [A, '2026-9-weg'], meetings: [meet('next', '2026-12-10', ['2026-9-weg'])] };
    expect(bookletOf(circle, portal).withdrawn).toEqual(['2026-9']);
    expect(listOf(circle, portal)).toEqual([A]);
  });

  it('keeps ids of several texts apart, below the titles of their bottlenecks', () => {
    const body = '## Kop\n\nTekst[^1] en [verder](#t-kop).\n\n### Lager\n\n[^1]: Noot.';
    const words = { r1: 'Zie [de kop](#t-kop) en een noot.[^1]\n\n[^1]: Noot.' };
    const dialogue = [event('comment', '2026-11-10', { id: 'r1', target: { exact: 'Tekst' } })];
    const portal = {
      cases: [
        { id: A, body, dialogue, words },
        { id: B, body },
      ],
    };
    const { cases } = bookletOf({ cases: [A, B] }, portal);
    const html = cases.flatMap(({ page: { blocks, timeline } }) => [...blocks, ...timeline].map((part) => part.html));
    const ids = [...html.join('').matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('r-r1');
    const targets = [...html.join('').matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
    expect(targets.filter((target) => !ids.includes(target) && target !== 'n-r1')).toEqual([]);
    const texts = cases.flatMap(({ page: { blocks } }) => blocks.map((block) => block.html)).join('');
    expect([...texts.matchAll(/<h(\d)/g)].map(([, level]) => level)).not.toContain('2');
    expect(texts).toContain(`<h3 id="k-${B}-t-kop">Kop</h3>`);
  });

  it('has the expectations that a bottleneck collides with, and what was agreed about them last', () => {
    const adjust = (id: string, at: string, to: string) =>
      event('adjustment', at, { id, expectation: 'snel', to, circle: 'kring' });
    const portal: Portal = {
      cases: [
        { id: A, data: { expectations: ['snel', 'goed'] } },
        { id: B, dialogue: [adjust('e1', '2026-10-01', 'Eerst.'), adjust('e2', '2026-11-01', 'Daarna.')] },
      ],
      expectations: ['goed', 'snel', 'ver'].map((id) => ({ id, data: { title: `Verwachting ${id}` } })),
    };
    const [one] = bookletOf({ cases: [A] }, portal).cases;
    expect(one?.expectations.map(({ id, last }) => [id, last?.to])).toEqual([
      ['goed', undefined],
      ['snel', 'Daarna.'],
    ]);
  });
});

describe('the key of a booklet', () => {
  const circle = { cases: [A], meetings: [meet('next', '2026-12-10', [A])] };
  const said = (at: string): Case[] => [{ id: A, dialogue: [event('comment', at, { id: 'r1' })] }, ...CASES.slice(1)];
  const before = keyOf(circle);

  it.each<[title: string, circle: Partial<Circle>, portal?: Portal]>([
    ['another day', circle, { today: '2026-11-25' }],
    ['another text', circle, { cases: [{ id: A, body: 'Een andere zin.' }, ...CASES.slice(1)] }],
    ['a reaction', circle, { cases: said('2026-11-10') }],
    ['another place', { ...circle, meetings: [{ ...meet('next', '2026-12-10', [A]), place: 'Wijkhuis' }] }],
    ['another member', { ...circle, members: ['Wijkteam Zuid'] }],
    ['one more bottleneck', { ...circle, cases: [A, B] }],
    [
      'an expectation',
      circle,
      { cases: [{ id: A, data: { expectations: ['snel'] } }], expectations: [{ id: 'snel', data: {} }] },
    ],
  ])('is another with %s', (_, other, portal) => {
    expect(keyOf(other, portal)).not.toBe(before);
  });

  it('is the same when something changes that it does not show', () => {
    expect(keyOf(circle, { cases: CASES.map((one) => (one.id === B ? { ...one, body: 'Anders.' } : one)) })).toBe(
      before,
    );
  });
});
