import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../src/desk/inbox/apply-change.ts';
import { ImpossibleChangeError, type Change, type Content, type Entry } from '../../../src/desk/inbox/inbox.ts';
import { findNextState, isNews, listPossibleChanges } from '../../../src/desk/inbox/states.ts';
import { SUBMISSION_STATES, type SubmissionState } from '../../../src/model/submission.ts';
import { CHANGES, OUTCOME, PATHS, RECOGNITION, SUBMISSION } from './samples.ts';

type Type = Change['type'];

const TYPES = Object.keys(CHANGES) as Type[];
const AT = '2026-11-24T09:00:00.000Z';
const LATER = '2026-11-24T10:00:00.000Z';
const FROM_CASE_PAGE = { decline: 'declined', publish: 'published' } as const;

/** By situation: all that is possible in it, and the state after. What is not named is refused. */
const TABLE: [string, Entry, Partial<Record<Type, SubmissionState>>][] = [
  ['submitted', reach(PATHS.submitted), { take: 'in-review', withdraw: 'withdrawn' }],
  [
    'in review',
    reach(PATHS['in-review']),
    {
      ask: 'information-requested',
      propose: 'awaiting-consent',
      'propose-merge': 'awaiting-consent',
      decline: 'declined',
      withdraw: 'withdrawn',
    },
  ],
  [
    'asked for information',
    reach(PATHS['information-requested']),
    { answer: 'in-review', take: 'in-review', decline: 'declined', withdraw: 'withdrawn' },
  ],
  [
    'asked to agree to a text',
    reach(PATHS['awaiting-consent']),
    {
      consent: 'awaiting-consent',
      'want-changes': 'in-review',
      take: 'in-review',
      decline: 'declined',
      withdraw: 'withdrawn',
    },
  ],
  [
    'agreed to a text',
    reach(['take', 'propose', 'consent']),
    {
      publish: 'published',
      'want-changes': 'in-review',
      take: 'in-review',
      decline: 'declined',
      withdraw: 'withdrawn',
    },
  ],
  [
    'asked to agree to a merge',
    reach(['take', 'propose-merge']),
    {
      'agree-merge': 'merged',
      'want-changes': 'in-review',
      take: 'in-review',
      decline: 'declined',
      withdraw: 'withdrawn',
    },
  ],
  ['published', reach(PATHS.published), { outcome: 'published' }],
  ['merged', reach(PATHS.merged), { outcome: 'merged' }],
  ['declined', reach(PATHS.declined), {}],
  ['withdrawn', reach(PATHS.withdrawn), {}],
  ...([RECOGNITION, OUTCOME] as const).flatMap((content): typeof TABLE => [
    [`a new ${content.kind}`, reach([], content), { take: 'in-review', ...FROM_CASE_PAGE }],
    [`a ${content.kind} in review`, reach(['take'], content), FROM_CASE_PAGE],
    [`a published ${content.kind}`, reach(['publish'], content), {}],
    [`a declined ${content.kind}`, reach(['decline'], content), {}],
  ]),
];

const PAIRS = TABLE.flatMap(([situation, entry, possible]) =>
  TYPES.map((type) => ({ situation, entry, type, next: possible[type], becomes: possible[type] ?? 'refused' })),
);

describe('findNextState', () => {
  it.each(PAIRS)('what is $situation: $type is $becomes', ({ entry, type, next }) => {
    expect(findNextState(entry, toChange(type, entry.kind))).toBe(next);
  });

  it('reaches every state there is', () => {
    const reached = new Set(TABLE.map(([, entry]) => entry.state));
    expect([...reached].sort()).toEqual(Object.keys(SUBMISSION_STATES).sort());
  });

  it.each<[string, Type[], Change]>([
    ['consent to another text', ['take', 'propose'], { ...CHANGES.consent, digest: 'b' }],
    ['publication of another text', ['take', 'propose', 'consent'], { ...CHANGES.publish, digest: 'b' }],
    ['publication without its digest', ['take', 'propose', 'consent'], { type: 'publish', bottleneck: 'x' }],
    [
      'publication of a text that changed after consent',
      ['take', 'propose', 'consent', 'take', 'propose'],
      CHANGES.publish,
    ],
    ['publication after the writer wants changes', ['take', 'propose', 'consent', 'want-changes'], CHANGES.publish],
    ['consent to a text whose place a merge took', ['take', 'propose', 'take', 'propose-merge'], CHANGES.consent],
    [
      'agreement to a merge whose place a text took',
      ['take', 'propose-merge', 'take', 'propose'],
      CHANGES['agree-merge'],
    ],
  ])('refuses %s', (_, path, change) => {
    expect(findNextState(reach(path), change)).toBeUndefined();
  });

  it.each<Content>([RECOGNITION, OUTCOME])(
    'refuses a digest for a $kind, of which no text was agreed to',
    (content) => {
      expect(findNextState(reach(['take'], content), CHANGES.publish)).toBeUndefined();
    },
  );
});

describe('listPossibleChanges', () => {
  it.each(TABLE)('names what can be done with what is %s', (_, entry, possible) => {
    expect(listPossibleChanges(entry).sort()).toEqual(Object.keys(possible).sort());
  });
});

describe('applyChange', () => {
  it.each<[string, Type[], Partial<Entry>]>([
    ['a question', ['take', 'ask'], { questions: [{ asked: AT, question: CHANGES.ask.question }] }],
    [
      'an answer, to the last question',
      ['take', 'ask', 'take', 'ask', 'answer'],
      {
        questions: [
          { asked: AT, question: CHANGES.ask.question },
          { asked: AT, question: CHANGES.ask.question, answered: AT, answer: CHANGES.answer.text },
        ],
      },
    ],
    ['a proposal', ['take', 'propose'], { proposal: proposal() }],
    ['consent', ['take', 'propose', 'consent'], { proposal: { ...proposal(), consented: AT } }],
    [
      'wanted changes, which end consent',
      ['take', 'propose', 'consent', 'want-changes'],
      { proposal: { ...proposal(), changesWanted: CHANGES['want-changes'].text } },
    ],
    ['a text that is taken back, without consent', ['take', 'propose', 'consent', 'take'], { proposal: proposal() }],
    ['a proposed merge', ['take', 'propose-merge'], { merge: { bottleneck: '2026-17-wie-betaalt' } }],
    [
      'why a merge is not wanted',
      ['take', 'propose-merge', 'want-changes'],
      { merge: { bottleneck: '2026-17-wie-betaalt', changesWanted: CHANGES['want-changes'].text } },
    ],
    ['the bottleneck of a merge', ['take', 'propose-merge', 'agree-merge'], { bottleneck: '2026-17-wie-betaalt' }],
    ['the bottleneck it became', ['take', 'propose', 'consent', 'publish'], { bottleneck: CHANGES.publish.bottleneck }],
    ['the reason of a refusal', ['take', 'decline'], { reason: CHANGES.decline.reason }],
    ['outcomes', ['take', 'propose', 'consent', 'publish', 'outcome', 'outcome'], { outcomes: [outcome(), outcome()] }],
  ])('keeps %s', (_, path, expected) => {
    expect(reach(path)).toMatchObject(expected);
  });

  it.each<[Type[], 'proposal' | 'merge']>([
    [['take', 'propose', 'take', 'propose-merge'], 'proposal'],
    [['take', 'propose-merge', 'take', 'propose'], 'merge'],
    [['take', 'propose-merge', 'take'], 'merge'],
    [['take', 'propose-merge', 'agree-merge'], 'merge'],
  ])('after %j has no %s', (path, absent) => {
    expect(reach(path)).not.toHaveProperty(absent);
  });

  it('counts versions, tells who did what when, and leaves the entry it was given alone', () => {
    const entry = reach(['take', 'ask']);
    const before = structuredClone(entry);
    const after = applyChange(entry, CHANGES.answer, LATER);
    expect(entry).toEqual(before);
    expect(after).toMatchObject({ version: 4, submitted: AT, changed: LATER, state: 'in-review' });
    expect(after.events).toEqual([
      { at: AT, type: 'submit', by: 'writer' },
      { at: AT, type: 'take', by: 'editor' },
      { at: AT, type: 'ask', by: 'editor' },
      { at: LATER, type: 'answer', by: 'writer' },
    ]);
  });

  it('tells in words of the program only what is not possible', () => {
    const attempt = () => applyChange(reach(['take']), CHANGES.answer, AT);
    expect(attempt).toThrow(ImpossibleChangeError);
    expect(attempt).toThrow('I-2026-0001 is in-review: "answer" is not possible.');
  });
});

describe('isNews', () => {
  it('is what the editors did that a writer waits for', () => {
    expect(TYPES.filter(isNews)).toEqual(['ask', 'propose', 'publish', 'decline', 'propose-merge']);
  });
});

/** An entry after these changes. */
function reach(path: readonly Type[], content: Content = SUBMISSION): Entry {
  const start: Entry = {
    number: 'I-2026-0001',
    kind: content.kind,
    state: 'submitted',
    version: 1,
    submitted: AT,
    changed: AT,
    content,
    questions: [],
    outcomes: [],
    events: [{ at: AT, type: 'submit', by: 'writer' }],
  };
  return path.reduce((entry, type) => applyChange(entry, toChange(type, content.kind), AT), start);
}

/** Nobody agreed to a text of a recognition or an outcome: it has no digest. */
function toChange(type: Type, kind: Entry['kind']): Change {
  return type === 'publish' && kind !== 'submission' ? { type, bottleneck: CHANGES.publish.bottleneck } : CHANGES[type];
}

function proposal(): NonNullable<Entry['proposal']> {
  return { text: CHANGES.propose.text, digest: CHANGES.propose.digest };
}

function outcome(): Entry['outcomes'][number] {
  return { at: AT, outcome: 'not-resolved', text: CHANGES.outcome.text };
}
