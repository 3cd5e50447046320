import { describe, expect, it } from 'vitest';
import { listExpectations, listHolders } from '../../src/queries/expectations.ts';
import type { ExpectationView, ResidentWords } from '../../src/queries/views.ts';
import { event } from '../model/support.ts';
import { overviewOf, type Case, type Portal } from './support.ts';

const WEEK = 'binnen-een-week';
const EXPECTATIONS = [{ id: WEEK, data: {} }];

/** An agreement about the only expectation, told to residents. */
function agreement(day: string, fields: Parameters<typeof event<'adjustment'>>[2] = {}) {
  return event('adjustment', day, {
    expectation: WEEK,
    addressee: 'resident',
    residentText: `Afgesproken op ${day}.`,
    reviewOn: '2027-06-01',
    ...fields,
  });
}

const caseWith = (id: string, dialogue: Case['dialogue'], data: Case['data'] = {}): Case => ({
  id,
  data: { published: '2026-01-05', expectations: [WEEK], ...data },
  ...(dialogue && { dialogue }),
});

function theExpectation(portal: Portal): ExpectationView {
  const [view] = listExpectations(overviewOf({ expectations: EXPECTATIONS, ...portal }));
  if (!view) throw new Error('There is no expectation.');
  return view;
}

describe('an expectation', () => {
  it.each<[what: string, cases: Case[], state: ExpectationView['state'], since: string | undefined]>([
    ['stands without bottlenecks', [], 'standing', undefined],
    [
      'stands when all of its bottlenecks have an outcome',
      [caseWith('a', [event('resolution', '2026-02-02')])],
      'standing',
      undefined,
    ],
    [
      'is under discussion since its first open bottleneck',
      [caseWith('a', []), caseWith('b', [], { published: '2026-03-03' })],
      'under-discussion',
      '2026-01-05',
    ],
    [
      'is under discussion since one was opened again, not since that was published',
      [
        caseWith('a', [
          event('resolution', '2026-02-02'),
          event('comment', '2026-02-04'),
          event('reopening', '2026-03-02'),
        ]),
      ],
      'under-discussion',
      '2026-03-02',
    ],
    [
      'is what was agreed, whatever still collides with it',
      [caseWith('a', [agreement('2026-02-02')]), caseWith('b', [])],
      'adjusted',
      '2026-01-05',
    ],
    ['is dropped', [caseWith('a', [agreement('2026-02-02', { result: 'dropped' })])], 'dropped', undefined],
    ['stands when it was kept', [caseWith('a', [agreement('2026-02-02', { result: 'kept' })])], 'standing', undefined],
    [
      'is as it was without what was merged',
      [caseWith('a', [], { mergedInto: 'b' }), { id: 'b' }],
      'standing',
      undefined,
    ],
  ])('%s', (_, cases, state, since) => {
    const view = theExpectation({ cases });
    expect({ state: view.state, since: view.collidesSince }).toEqual({ state, since });
  });

  it('is due to be looked at again from the day of review on, and until something new is agreed', () => {
    const first = agreement('2026-02-02', { reviewOn: '2026-11-24' });
    const due = (portal: Portal) => theExpectation(portal).adjustments.map(({ reviewDue }) => reviewDue);
    expect(due({ cases: [caseWith('a', [first])], today: '2026-11-23' })).toEqual([false]);
    expect(due({ cases: [caseWith('a', [first])], today: '2026-11-24' })).toEqual([true]);
    const [last, before] = theExpectation({
      cases: [caseWith('a', [first]), caseWith('b', [agreement('2026-10-01')])],
      today: '2026-12-01',
    }).adjustments;
    expect(before).toMatchObject({ day: '2026-02-02', reviewDue: false, replacedOn: '2026-10-01' });
    expect(last).toMatchObject({ day: '2026-10-01', reviewDue: false });
    expect(last).not.toHaveProperty('replacedOn');
  });

  it('says who agreed, in which circle and at which bottleneck', () => {
    const circles = [{ id: 'wonen', data: { title: 'Leerkring Wonen' } }];
    const [last] = theExpectation({
      cases: [caseWith('a', [agreement('2026-02-02', { circle: 'wonen' })])],
      circles,
    }).adjustments;
    expect(last).toMatchObject({
      agreedBy: [{ role: 'hoofd Toegang', organisation: 'Gemeente Voorbeeld' }],
      circle: { href: '/leerkringen/wonen/', title: 'Leerkring Wonen' },
      bottleneck: { href: '/knelpunten/a/#d-20260202-adjustme' },
    });
  });
});

describe('what residents may and may not expect now', () => {
  const refusal = (day: string, reviewOn = '2027-06-01') =>
    event('refusal', day, { residentText: `Nee op ${day}.`, reviewOn, decidedBy: 'College van Waterdam' });

  it.each<[what: string, cases: Case[], told: string[]]>([
    ['nothing where nothing was said', [caseWith('a', [])], []],
    [
      'only noes',
      [caseWith('a', [refusal('2026-02-02')]), caseWith('b', [refusal('2026-03-02')])],
      ['Nee op 2026-03-02.', 'Nee op 2026-02-02.'],
    ],
    [
      'the last no of a bottleneck',
      [caseWith('a', [refusal('2026-02-02'), refusal('2026-03-02')])],
      ['Nee op 2026-03-02.'],
    ],
    [
      'no longer a no that was taken back',
      [caseWith('a', [refusal('2026-02-02'), event('reopening', '2026-03-02')])],
      [],
    ],
    [
      'no longer a no to what practice calls solved',
      [caseWith('a', [refusal('2026-02-02'), event('resolution', '2026-03-02')])],
      [],
    ],
    [
      'what took the place of a promise that was dropped',
      [caseWith('a', [agreement('2026-02-02', { result: 'dropped' })])],
      ['Afgesproken op 2026-02-02.'],
    ],
    [
      'of several agreements about one expectation the last, at whatever bottleneck',
      [
        caseWith('a', [agreement('2026-02-02'), agreement('2026-04-02', { id: '20260402-later222' })]),
        caseWith('b', [agreement('2026-03-02')]),
      ],
      ['Afgesproken op 2026-04-02.'],
    ],
    [
      'an agreement, also when its bottleneck was opened again',
      [caseWith('a', [agreement('2026-02-02'), event('reopening', '2026-03-02')])],
      ['Afgesproken op 2026-02-02.'],
    ],
  ])('is %s', (_, cases, told) => {
    expect(residentWords(cases).map(({ text }) => text)).toEqual(told);
  });

  it('names who agreed or decided, and says when the day to look again has come', () => {
    const [no, yes] = residentWords([
      caseWith('a', [
        agreement('2026-02-02', {
          agreedBy: [
            { role: 'lid', organisation: 'Bewonersraad' },
            { role: 'voorzitter', organisation: 'Bewonersraad' },
          ],
        }),
      ]),
      caseWith('b', [refusal('2026-03-02', '2026-11-24')]),
    ]);
    expect(yes).toMatchObject({ type: 'adjustment', by: ['Bewonersraad'], reviewDue: false });
    expect(no).toMatchObject({ type: 'refusal', by: ['College van Waterdam'], reviewDue: true });
  });

  function residentWords(cases: Case[]): ResidentWords[] {
    const [residents] = listHolders(overviewOf({ expectations: EXPECTATIONS, cases }));
    return residents?.residentWords ?? [];
  }
});
