import { describe, expect, it } from 'vitest';
import type { TurnView } from '../../src/queries/views.ts';
import { overviewOf, theCase, type Case } from './support.ts';
import { CARE_OFFICE, event, withdrawn } from '../model/support.ts';

describe('a row', () => {
  it('says what a list shows of a bottleneck', () => {
    const { row } = theCase(
      overviewOf({
        cases: [
          { id: '2026-31-wie-kent-toe', data: { domains: ['WMO', 'wonen'], municipality: 'gx0002', example: true } },
        ],
      }),
    );
    expect(row).toMatchObject({
      id: '2026-31-wie-kent-toe',
      href: '/knelpunten/2026-31-wie-kent-toe/',
      number: '2026-31',
      title: 'Wie mag hulp bij het huishouden toekennen?',
      example: true,
      published: '2026-11-03',
      domains: [
        { label: 'Wmo', href: '/domeinen/wmo/' },
        { label: 'Wonen', href: '/domeinen/wonen/' },
      ],
      municipality: { label: 'Waterdam', href: '/gemeenten/gx0002/' },
      status: 'open',
      unheard: true,
      unheardDays: 21,
      questions: { answered: 0, total: 0 },
      recognition: 'none',
    });
  });

  it('shows the region without a link, and an id that has no number as it is', () => {
    const { row } = theCase(overviewOf({ cases: [{ id: 'met-de-hand' }] }));
    expect(row).toMatchObject({ number: 'met-de-hand', example: false });
    expect(row.municipality).toEqual({ code: 'regio', label: 'Regio' });
  });

  it.each<[title: string, cases: Case[], turn: Partial<TurnView>]>([
    [
      'policy since publication',
      [{ id: 'a' }],
      { turn: 'policy', since: '2026-11-03', days: 21, overdue: false, addressees: [], cause: 'publication' },
    ],
    [
      'policy overdue',
      [{ id: 'a', data: { published: '2026-10-01' } }],
      { turn: 'policy', since: '2026-10-01', days: 54, overdue: true, cause: 'publication' },
    ],
    [
      'practice after a question',
      [{ id: 'a', dialogue: [event('question', '2026-11-10')] }],
      { turn: 'practice', since: '2026-11-10', days: 14, cause: 'event' },
    ],
    [
      'an addressee, by name',
      [{ id: 'a', dialogue: [event('referral', '2026-11-10')] }],
      { turn: 'addressee', since: '2026-11-10', days: 14, addressees: [CARE_OFFICE] },
    ],
    [
      'policy on hold until the promise is due',
      [
        {
          id: 'a',
          dialogue: [
            event('commitment', '2026-11-10', { due: '2026-12-01' }),
            event('commitment', '2026-11-11', { due: '2026-11-30' }),
          ],
        },
      ],
      { turn: 'policy', since: '2026-11-03', days: 21, pausedUntil: '2026-11-30' },
    ],
    [
      'policy again after a promise lapsed',
      [{ id: 'a', dialogue: [event('commitment', '2026-11-10', { due: '2026-11-20' })] }],
      { turn: 'policy', since: '2026-11-21', days: 3, cause: 'lapse' },
    ],
    [
      'nobody after an honest no',
      [{ id: 'a', dialogue: [event('refusal', '2026-11-10', { reviewOn: '2027-01-01' })] }],
      { turn: 'nobody' },
    ],
  ])('gives the turn to %s', (_, cases, turn) => {
    const { row } = theCase(overviewOf({ cases }));
    expect(row.turn).toMatchObject(turn);
    expect(row.turn.pausedUntil).toBe(turn.pausedUntil);
    expect('days' in row.turn).toBe(row.turn.turn !== 'nobody');
  });

  it('counts recognitions only from the threshold up', () => {
    const known = (count: number) =>
      theCase(
        overviewOf({
          cases: [
            {
              id: 'a',
              dialogue: Array.from({ length: count }, (_, index) =>
                event('recognition', '2026-11-10', { id: `20261110-recogni${'abcdef'.charAt(index)}` }),
              ),
            },
          ],
        }),
      ).row.recognition;
    expect([known(0), known(1), known(2), known(3), known(5)]).toEqual(['none', 'some', 'some', 3, 5]);
  });
});

describe('an overview', () => {
  const CASES = [
    { id: '2026-1-a', data: { published: '2026-01-05' } },
    { id: '2026-3-c', data: { published: '2026-03-02' } },
    { id: '2026-2-b', data: { published: '2026-03-02' } },
    { id: '2026-4-d', data: { published: '2026-04-01', mergedInto: '2026-1-a' } },
  ];

  it('has the newest first and leaves out what was merged or withdrawn', () => {
    const overview = overviewOf({
      cases: CASES,
      withdrawn: [
        { id: '2026-5-e', data: { published: '2026-05-01', withdrawn: '2026-06-01', withdrawnReason: 'privacy' } },
      ],
    });
    expect(overview.cases.map(({ id }) => id)).toEqual(['2026-3-c', '2026-2-b', '2026-1-a']);
    expect(overview.merged.map(({ id }) => id)).toEqual(['2026-4-d']);
    expect(overview.withdrawn.map(({ id }) => id)).toEqual(['2026-5-e']);
    expect([...overview.caseOf.keys()].sort()).toEqual(CASES.map(({ id }) => id).sort());
  });

  it('keeps annotations by when they were made, without withdrawn ones and those of days to come', () => {
    const one = theCase(
      overviewOf({
        cases: [
          {
            id: 'a',
            dialogue: [
              event('comment', '2026-11-12', { id: '20261112-bbbbbbbb' }),
              event('comment', '2026-11-12', { id: '20261112-aaaaaaaa' }),
              event('comment', '2026-11-12T09:00:00Z', { id: '20261112-cccccccc' }),
              event('comment', '2026-11-10', { id: '20261110-zzzzzzzz' }),
              event('comment', '2026-11-25'),
              event('comment', '2026-11-24T23:30:00Z', { id: '20261125-aaaaaaaa' }),
              withdrawn(event('comment', '2026-11-11'), '2026-11-13'),
            ],
          },
        ],
      }),
    );
    expect(one.annotations.map(({ id }) => id)).toEqual([
      '20261110-zzzzzzzz',
      '20261112-cccccccc',
      '20261112-aaaaaaaa',
      '20261112-bbbbbbbb',
    ]);
    expect(one.annotations.map(({ day }) => day)).toEqual(['2026-11-10', '2026-11-12', '2026-11-12', '2026-11-12']);
  });

  it('finds terms without regard to case', () => {
    const { findTerm } = overviewOf({});
    expect(findTerm('domains', 'WONEN')?.label).toBe('Wonen');
    expect(findTerm('laws', 'zvw')).toBeUndefined();
  });
});
