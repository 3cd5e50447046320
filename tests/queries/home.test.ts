import { describe, expect, it } from 'vitest';
import { toHomePage } from '../../src/queries/home.ts';
import type { Circle } from '../../src/model/circle.ts';
import { event } from '../model/support.ts';
import { overviewOf, TODAY, type Case } from './support.ts';

const CASES: Case[] = [
  { id: '2026-1-lang', data: { published: '2026-01-05' } },
  { id: '2026-2-beantwoord', data: { published: '2026-02-05' }, dialogue: [event('response', '2026-03-02')] },
  {
    id: '2026-3-belofte',
    data: { published: '2026-03-05' },
    dialogue: [event('commitment', '2026-03-10', { due: '2026-12-01' })],
  },
  {
    id: '2026-4-verlopen',
    data: { published: '2026-04-05' },
    dialogue: [event('commitment', '2026-04-10', { due: '2026-11-01' })],
  },
  { id: '2026-5-opgelost', data: { published: '2026-05-05' }, dialogue: [event('resolution', '2026-06-01')] },
  {
    id: '2026-6-nee',
    data: { published: '2026-06-05' },
    dialogue: [event('refusal', '2026-07-01', { reviewOn: '2027-07-01' })],
  },
  {
    id: '2026-7-bijgesteld',
    data: { published: '2026-07-05' },
    dialogue: [event('adjustment', '2026-08-01', { reviewOn: '2027-07-01' })],
  },
  {
    id: '2026-8-nagekomen',
    data: { published: '2026-08-05' },
    dialogue: [
      event('commitment', '2026-08-10', { due: '2026-10-01' }),
      event('fulfilment', '2026-09-01', { commitment: '20260810-commitme' }),
    ],
  },
  { id: '2026-9-samengevoegd', data: { published: '2026-09-05', mergedInto: '2026-1-lang' } },
];

const numbers = (rows: { number: string }[]) => rows.map(({ number }) => number);

describe('the home page', () => {
  const page = toHomePage(overviewOf({ cases: CASES }));

  it('counts what can be read', () => {
    expect(page.total).toBe(8);
  });

  it('has who waits, longest first', () => {
    expect(page.waiting).toEqual([
      { turn: 'policy', days: 323 },
      { turn: 'practice', days: 267 },
      { turn: 'policy', days: 264 },
      { turn: 'practice', days: 84 },
      { turn: 'policy', days: 22 },
    ]);
  });

  it('has what nobody of policy heard, longest first', () => {
    expect(numbers(page.unheard)).toEqual(['2026-1', '2026-5', '2026-7']);
  });

  it('has the three newest', () => {
    expect(numbers(page.newest)).toEqual(['2026-8', '2026-7', '2026-6']);
  });

  it('has the three that were settled last', () => {
    expect(numbers(page.settled)).toEqual(['2026-8', '2026-7', '2026-6']);
  });

  it('has the first promises that are not kept yet', () => {
    expect(page.promises).toMatchObject([
      {
        due: '2026-11-01',
        state: 'lapsed',
        days: 23,
        number: '2026-4',
        href: '/knelpunten/2026-4-verlopen/#d-20260410-commitme',
      },
      { due: '2026-12-01', state: 'open', days: 7, number: '2026-3' },
    ]);
  });

  it('is empty for an empty portal', () => {
    expect(toHomePage(overviewOf({}))).toEqual({
      total: 0,
      waiting: [],
      unheard: [],
      newest: [],
      settled: [],
      promises: [],
    });
  });
});

describe('the next meeting on the home page', () => {
  const meeting = (id: string, start: string): Circle['meetings'][number] => ({
    id,
    start,
    end: start.replace('13:', '15:'),
    place: 'Buurthuis',
    cases: [],
  });
  const next = (...starts: string[]) =>
    toHomePage(
      overviewOf({
        circles: starts.map((start, index) => ({
          id: `kring-${index}`,
          data: { meetings: [meeting('eerste', start)] },
        })),
      }),
    ).nextMeeting?.start;

  it('is the first to come of all circles, today included', () => {
    expect(next('2026-12-08T13:30:00+01:00', '2026-11-30T13:30:00+01:00', '2026-11-23T13:30:00+01:00')).toBe(
      '2026-11-30T13:30:00+01:00',
    );
    expect(next(`${TODAY}T13:30:00+01:00`)).toBe(`${TODAY}T13:30:00+01:00`);
    expect(next('2026-11-23T13:30:00+01:00')).toBeUndefined();
  });

  it('is of the day that it is in Amsterdam, whatever the offset it was written with', () => {
    expect(next('2026-11-23T23:30:00Z')).toBe('2026-11-23T23:30:00Z');
    expect(next('2026-11-24T00:30:00+02:00')).toBeUndefined();
  });
});
