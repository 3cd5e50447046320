import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/model/dates.ts';
import type { Dialogue, DialogueOptions } from '../../src/model/dialogue.ts';
import {
  AFTER_DUE,
  BEFORE,
  DUE,
  LATER,
  ON,
  REVIEW,
  ROLE_NAMES,
  TYPE_NAMES,
  WHO,
  author,
  event,
  fold,
  withdrawn,
  type Entry,
} from './support.ts';

describe('unheard', () => {
  it.each([
    ['nobody wrote', [], true],
    [
      'practice, a facilitator and an editor wrote',
      [
        event('comment', ON, { by: author('practitioner') }),
        event('recognition', ON),
        event('question', ON, { by: author('facilitator') }),
        event('referral', ON, { by: author('editor') }),
      ],
      true,
    ],
    ['a policy officer acknowledged', [event('acknowledgement', ON)], false],
    ['an alderman commented', [event('comment', ON, { by: author('alderman') })], false],
    ['policy commented on a closed case', [event('resolution', BEFORE), event('comment', ON)], false],
    ['what policy wrote was withdrawn', [withdrawn(event('comment', BEFORE), ON)], true],
    ['policy writes tomorrow', [event('comment', '2026-03-10')], true],
  ])('when %s', (_, events, unheard) => {
    expect(fold(events).unheard).toBe(unheard);
  });
});

describe('overdue', () => {
  const promise = event('commitment', BEFORE);

  it.each<[string, Entry[], Day, DialogueOptions, boolean]>([
    ['not 42 days after publication', [], '2026-02-16', {}, false],
    ['43 days after publication', [], '2026-02-17', {}, true],
    [
      'not 42 days over the change of the clocks',
      [event('question', '2026-02-20'), event('reply', ON)],
      '2026-04-13',
      {},
      false,
    ],
    [
      '43 days over the change of the clocks',
      [event('question', '2026-02-20'), event('reply', ON)],
      '2026-04-14',
      {},
      true,
    ],
    ['an acknowledgement does not stop the clock', [event('acknowledgement', BEFORE)], '2026-02-17', {}, true],
    ["not while 42 days are an addressee's", [event('referral', BEFORE)], '2026-03-16', {}, false],
    ['43 days after a referral', [event('referral', BEFORE)], '2026-03-17', {}, true],
    ['never while practice has the turn', [event('question', BEFORE)], '2027-03-01', {}, false],
    ['never while nobody has the turn', [event('resolution', BEFORE)], '2027-03-01', {}, false],
    ['never while a circle has the turn', [event('adjustment', BEFORE)], '2027-03-01', {}, false],
    ['not on the due day of a promise', [promise], DUE, {}, false],
    ['not on the day after, when it lapses', [promise], AFTER_DUE, {}, false],
    ['not 42 days after a lapse', [promise], '2026-07-14', {}, false],
    ['43 days after a lapse', [promise], '2026-07-15', {}, true],
    [
      'not while a new promise is open',
      [promise, event('commitment', '2026-06-20', { due: '2026-12-01' })],
      '2026-11-01',
      {},
      false,
    ],
    ['not 42 days after a review day', [event('refusal', BEFORE)], '2026-10-13', {}, false],
    ['43 days after a review day', [event('refusal', BEFORE)], '2026-10-14', {}, true],
    ['not before the days that the site gives', [], '2026-01-15', { responseDays: 10 }, false],
    ['after the days that the site gives', [], '2026-01-16', { responseDays: 10 }, true],
  ])('%s', (_, events, day, options, overdue) => {
    expect(fold(events, { day, ...options }).overdue).toBe(overdue);
  });
});

describe('questions', () => {
  const THREE = ['q1', 'q2', 'q3'];

  it.each<[string, string[], Entry[], number]>([
    ['none of none', [], [event('response', ON)], 0],
    ['none', THREE, [event('response', ON)], 0],
    ['one', THREE, [event('response', ON, { answers: ['q2'] })], 1],
    [
      'one that is answered twice',
      THREE,
      [event('context', BEFORE, { answers: ['q1'] }), event('response', ON, { answers: ['q1'] })],
      1,
    ],
    [
      'what context, a promise and a refusal answer',
      THREE,
      [
        event('context', BEFORE, { answers: ['q1'] }),
        event('commitment', BEFORE, { answers: ['q2'] }),
        event('refusal', ON, { answers: ['q3'] }),
      ],
      3,
    ],
    [
      'what is answered after a resolution',
      THREE,
      [event('resolution', BEFORE), event('context', ON, { answers: ['q1'] })],
      1,
    ],
    ['no question of another case', THREE, [event('response', ON, { answers: ['q9'] })], 0],
    ['no withdrawn answer', THREE, [withdrawn(event('response', BEFORE, { answers: ['q1'] }), ON)], 0],
    ['no answer of tomorrow', THREE, [event('response', '2026-03-10', { answers: ['q1'] })], 0],
  ])('counts %s', (_, questions, events, answered) => {
    expect(fold(events, { questions }).questions).toEqual({ answered, total: questions.length });
  });
});

describe('commitments', () => {
  const promise = event('commitment', BEFORE);
  const kept = (on: Day) => event('fulfilment', on, { commitment: promise.id });

  it.each<[string, Entry[], Day, object[]]>([
    ['none', [], LATER, []],
    ['an open one', [promise], LATER, [{ id: promise.id, due: DUE, state: 'open' }]],
    ['one that is open on its due day', [promise], DUE, [{ id: promise.id, due: DUE, state: 'open' }]],
    ['one that lapsed the day after', [promise], AFTER_DUE, [{ id: promise.id, due: DUE, state: 'lapsed' }]],
    [
      'one kept in time',
      [promise, kept(ON)],
      '2026-12-01',
      [{ id: promise.id, due: DUE, state: 'fulfilled', fulfilledOn: ON }],
    ],
    [
      'one kept late, with both days',
      [promise, kept('2026-07-01')],
      '2026-12-01',
      [{ id: promise.id, due: DUE, state: 'fulfilled', fulfilledOn: '2026-07-01' }],
    ],
    [
      'one kept after a resolution',
      [promise, event('resolution', '2026-02-16'), kept(ON)],
      LATER,
      [{ id: promise.id, due: DUE, state: 'fulfilled', fulfilledOn: ON }],
    ],
    ['one that is kept tomorrow', [promise, kept('2026-03-10')], LATER, [{ id: promise.id, due: DUE, state: 'open' }]],
    ['no withdrawn one', [withdrawn(promise, ON)], LATER, []],
    [
      'one whose fulfilment was withdrawn',
      [promise, withdrawn(kept(ON), ON)],
      LATER,
      [{ id: promise.id, due: DUE, state: 'open' }],
    ],
  ])('lists %s', (_, events, day, commitments) => {
    expect(fold(events, { day }).commitments).toEqual(commitments);
  });
});

describe('reviews due', () => {
  const refusal = event('refusal', BEFORE);
  const adjustment = event('adjustment', BEFORE);
  const DAY_BEFORE = '2026-08-31';
  const AFTER = '2026-10-01';

  it.each([
    ['nothing before the day', [refusal], DAY_BEFORE, []],
    ['a refusal on the day', [refusal], REVIEW, [refusal]],
    ['an adjustment after the day', [adjustment], AFTER, [adjustment]],
    ['nothing after a reopening', [refusal, event('reopening', ON)], AFTER, []],
    ['nothing after a resolution', [adjustment, event('resolution', ON)], AFTER, []],
    [
      'nothing once reviewed with a later day',
      [refusal, event('refusal', REVIEW, { reviewOn: '2027-01-01' })],
      AFTER,
      [],
    ],
  ])('lists %s', (_, events, day, due) => {
    expect(fold(events, { day }).reviewsDue).toEqual(due.map(({ id }) => ({ annotation: id, on: REVIEW })));
  });
});

describe('recognition', () => {
  const times = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      event('recognition', ON, { id: `20260302-aaaaaaa${'abcdef'.charAt(index)}` }),
    );

  it.each<[string, Entry[], DialogueOptions, Dialogue['recognition']['shown']]>([
    ['none', [], {}, 'none'],
    ['some for one', times(1), {}, 'some'],
    ['some for one below the threshold', times(2), {}, 'some'],
    ['a number from the threshold', times(3), {}, 3],
    ['a number above the threshold', times(5), {}, 5],
    ['some below the threshold of the site', times(4), { recognitionThreshold: 5 }, 'some'],
    ['a number from the threshold of the site', times(5), { recognitionThreshold: 5 }, 5],
    ['no withdrawn one', [...times(2), withdrawn(event('recognition', BEFORE), ON)], {}, 'some'],
    ['none of tomorrow', [event('recognition', '2026-03-10')], {}, 'none'],
    ['those on a closed case', [event('resolution', BEFORE), ...times(3)], {}, 3],
  ])('shows %s', (_, events, options, shown) => {
    expect(fold(events, options).recognition).toEqual({ shown });
  });
});

describe('warnings', () => {
  const promise = event('commitment', BEFORE);
  const kept = (on: Day, commitment: string) => event('fulfilment', on, { commitment });

  it('are absent from a sensible dialogue', () => {
    const question = event('question', '2026-01-12');
    const dialogue = fold(
      [
        question,
        event('recognition', '2026-01-13'),
        event('reply', '2026-01-19', { inReplyTo: question.id }),
        event('commitment', BEFORE, { answers: ['q1'] }),
        kept('2026-05-20', promise.id),
        event('resolution', '2026-06-10'),
        event('reopening', '2026-06-20'),
        event('refusal', '2026-06-25'),
      ],
      { day: '2026-07-01' },
    );
    expect(dialogue.warnings).toEqual([]);
  });

  it.each<[string, Entry[]]>([
    ['an answer to an unknown question', [event('response', ON, { answers: ['q9'] })]],
    ['a fulfilment of nothing', [kept(ON, '20260101-aaaaaaaa')]],
    ['a fulfilment of what is no promise', [event('comment', BEFORE), kept(ON, event('comment', BEFORE).id)]],
    ['a fulfilment of a withdrawn promise', [withdrawn(promise, ON), kept(ON, promise.id)]],
    ['a second fulfilment', [promise, kept('2026-02-16', promise.id), kept(ON, promise.id)]],
  ])('name %s', (_, events) => {
    expect(fold(events).warnings.map(({ annotation }) => annotation)).toEqual([events.at(-1)?.id]);
  });

  const strangers = TYPE_NAMES.flatMap((type) =>
    ROLE_NAMES.filter((role) => !WHO[type].includes(role)).map((role) => ({ type, role })),
  );
  it.each(strangers)('name a $type by a $role, which is skipped', ({ type, role }) => {
    const stranger = event(type, ON, { by: author(role), ...(type === 'response' && { answers: ['q1'] }) });
    const { warnings, ...dialogue } = fold([stranger]);
    const { warnings: _, ...untouched } = fold([]);
    expect(dialogue).toEqual(untouched);
    expect(warnings.map(({ annotation }) => annotation)).toEqual([stranger.id]);
  });
});
