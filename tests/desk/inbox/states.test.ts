import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../src/desk/inbox/apply-change.ts';
import { ImpossibleChangeError, type Change, type Content, type Entry } from '../../../src/desk/inbox/inbox.ts';
import { findNextState, isEnd, isNews, listPossibleChanges } from '../../../src/desk/inbox/states.ts';
import { SUBMISSION_STATES, type SubmissionState } from '../../../src/model/submission.ts';
import { ANNA, BRAM, CHANGES, DIGEST, DRAFT, ELSEWHERE, OUTCOME, PATHS, RECOGNITION, SUBMISSION } from './samples.ts';

type Type = Change['type'];
/** A change, or the type of one about the same text as the others. */
type Step = Type | Change;

const TYPES = Object.keys(CHANGES) as Type[];
const AT = '2026-11-24T09:00:00.000Z';
const LATER = '2026-11-24T10:00:00.000Z';
const FROM_CASE_PAGE = { decline: 'declined', publish: 'published' } as const;

const MERGE = CHANGES['propose-merge'].bottleneck;
const AWAITING = {
  edit: 'in-review',
  take: 'in-review',
  'want-changes': 'in-review',
  decline: 'declined',
  withdraw: 'withdrawn',
} as const;

/** By situation: all that is possible in it, and the state after. What is not named is refused. */
const TABLE: [string, Entry, Partial<Record<Type, SubmissionState>>][] = [
  ['submitted', reach(PATHS.submitted), { take: 'in-review', withdraw: 'withdrawn' }],
  [
    'in review',
    reach(PATHS['in-review']),
    {
      edit: 'in-review',
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
    {
      edit: 'information-requested',
      answer: 'in-review',
      take: 'in-review',
      decline: 'declined',
      withdraw: 'withdrawn',
    },
  ],
  [
    'asked to agree to a text',
    reach(PATHS['awaiting-consent']),
    { ...AWAITING, consent: 'awaiting-consent', sign: 'awaiting-consent' },
  ],
  [
    'signed, and not agreed to',
    reach([...PATHS['awaiting-consent'], 'sign']),
    { ...AWAITING, consent: 'awaiting-consent' },
  ],
  [
    'agreed to, and not signed',
    reach([...PATHS['awaiting-consent'], 'consent']),
    { ...AWAITING, sign: 'awaiting-consent', publish: 'published' },
  ],
  [
    'agreed to and signed',
    reach([...PATHS['awaiting-consent'], 'sign', 'consent']),
    { ...AWAITING, publish: 'published' },
  ],
  ['asked to agree to a merge', reach(['take', 'propose-merge']), { ...AWAITING, 'agree-merge': 'merged' }],
  ['published', reach(PATHS.published), { outcome: 'published', reply: 'published' }],
  [
    'published, with an outcome',
    reach([...PATHS.published, 'outcome']),
    { outcome: 'published', reply: 'published', record: 'published', dismiss: 'published' },
  ],
  ...(['record', 'dismiss'] as const).map((type): (typeof TABLE)[number] => [
    `published, with an outcome after ${type}`,
    reach([...PATHS.published, 'outcome', type]),
    { outcome: 'published', reply: 'published' },
  ]),
  ['merged', reach(PATHS.merged), { outcome: 'merged', count: 'merged' }],
  ['merged and counted', reach([...PATHS.merged, 'count']), { outcome: 'merged' }],
  [
    'merged, with an outcome',
    reach([...PATHS.merged, 'outcome']),
    { outcome: 'merged', record: 'merged', dismiss: 'merged', count: 'merged' },
  ],
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

  it.each<[string, Step[], Change]>([
    ['consent to another text', ['take', 'propose'], { ...CHANGES.consent, digest: 'b' }],
    ['a signature below another text', ['take', 'propose'], { ...CHANGES.sign, digest: 'b' }],
    ['a signature of who proposed it', ['take', 'propose'], { ...CHANGES.sign, editor: ANNA }],
    [
      'a signature of who touched it last, when another proposed it',
      ['take', { ...CHANGES.edit, editor: BRAM }, 'propose'],
      CHANGES.sign,
    ],
    [
      'a signature of who proposed it, when another touched it last',
      ['take', 'edit', { ...CHANGES.propose, editor: BRAM }],
      CHANGES.sign,
    ],
    [
      'a signature under another name of the same editor',
      ['take', 'propose'],
      { ...CHANGES.sign, editor: { ...ANNA, name: 'Anna B.' } },
    ],
    [
      'a signature of who touched it before another did, and another proposed it',
      ['take', { ...CHANGES.edit, editor: BRAM }, 'edit', 'propose'],
      CHANGES.sign,
    ],
    ['publication of another text', ['take', 'propose', 'consent'], { ...CHANGES.publish, digest: 'b' }],
    [
      'recording what was not said',
      ['take', 'propose', 'consent', 'publish', 'outcome'],
      { ...CHANGES.record, said: 'reply' },
    ],
    ...(['record', 'dismiss'] as const).map((type): [string, Step[], Change] => [
      `${type} of an outcome of another moment`,
      ['take', 'propose', 'consent', 'publish', 'outcome'],
      { ...CHANGES[type], at: LATER },
    ]),
    ['publication without its digest', ['take', 'propose', 'consent'], { type: 'publish', bottleneck: 'x' }],
    ['publication of what was signed alone', ['take', 'propose', 'sign'], CHANGES.publish],
    [
      'publication of what one editor saw, where two must',
      ['take', 'propose', 'consent'],
      { ...CHANGES.publish, fourEyes: true },
    ],
    [
      'publication of a text that changed after consent',
      ['take', 'propose', 'consent', 'take', 'propose'],
      CHANGES.publish,
    ],
    [
      'publication of a text whose signature is of before',
      ['take', 'propose', 'sign', 'take', 'propose', 'consent'],
      { ...CHANGES.publish, fourEyes: true },
    ],
    [
      'publication of a text that was edited after consent',
      ['take', 'propose', 'sign', 'consent', 'edit'],
      CHANGES.publish,
    ],
    ['publication after the writer wants changes', ['take', 'propose', 'consent', 'want-changes'], CHANGES.publish],
    ['consent to a text whose place a merge took', ['take', 'propose', 'take', 'propose-merge'], CHANGES.consent],
    [
      'agreement to a merge whose place a text took',
      ['take', 'propose-merge', 'take', 'propose'],
      CHANGES['agree-merge'],
    ],
    [
      'agreement to a merge with another bottleneck',
      ['take', { ...CHANGES['propose-merge'], bottleneck: '2026-18-iets-anders' }],
      CHANGES['agree-merge'],
    ],
    ['agreement elsewhere of who has a code', ['take'], { ...CHANGES.propose, agreedElsewhere: ELSEWHERE }],
    [
      'agreement elsewhere to a merge of who has a code',
      ['take'],
      { ...CHANGES['propose-merge'], agreedElsewhere: ELSEWHERE },
    ],
  ])('refuses %s', (_, path, change) => {
    expect(findNextState(reach(path), change)).toBeUndefined();
  });

  it.each<[string, Step[], Change, SubmissionState]>([
    ['a signature before consent', ['take', 'edit', 'propose'], CHANGES.sign, 'awaiting-consent'],
    [
      'publication of what a second editor signed',
      ['take', 'edit', 'propose', 'sign', 'consent'],
      { ...CHANGES.publish, fourEyes: true },
      'published',
    ],
    [
      'publication of what one editor saw, where that is enough',
      ['take', 'propose', 'consent'],
      CHANGES.publish,
      'published',
    ],
  ])('allows %s', (_, path, change, state) => {
    expect(findNextState(reach(path), change)).toBe(state);
  });

  describe('of who has no code', () => {
    const entry = { ...reach(['take']), hasCode: false };

    it.each<[string, Change, SubmissionState | undefined]>([
      ['a text they agreed to elsewhere', { ...CHANGES.propose, agreedElsewhere: ELSEWHERE }, 'awaiting-consent'],
      ['a merge they agreed to elsewhere', { ...CHANGES['propose-merge'], agreedElsewhere: ELSEWHERE }, 'merged'],
      ['a text that nobody can ask them about', CHANGES.propose, undefined],
      ['a merge that nobody can ask them about', CHANGES['propose-merge'], undefined],
    ])('%s', (_, change, state) => {
      expect(findNextState(entry, change)).toBe(state);
    });

    it('a text they agreed to elsewhere still needs its signature', () => {
      const proposed = applyChange(entry, { ...CHANGES.propose, agreedElsewhere: ELSEWHERE }, AT);
      expect(findNextState(proposed, CHANGES.publish)).toBe('published');
      expect(findNextState(proposed, { ...CHANGES.publish, fourEyes: true })).toBeUndefined();
      const signed = applyChange(proposed, CHANGES.sign, AT);
      expect(findNextState(signed, { ...CHANGES.publish, fourEyes: true })).toBe('published');
    });
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
  it.each<[string, Step[], Partial<Entry>]>([
    [
      'a draft, and is called by it',
      ['take', 'edit'],
      { draft: { text: DRAFT, editor: ANNA, editors: [ANNA.id] }, title: DRAFT.title },
    ],
    [
      'who touched a draft last, and each who ever did',
      ['take', 'edit', { ...CHANGES.edit, editor: BRAM }, 'edit'],
      { draft: { text: DRAFT, editor: ANNA, editors: [ANNA.id, BRAM.id] } },
    ],
    [
      'a source, and is called by its title',
      ['take', { ...CHANGES.edit, text: '---\ntitle: "Twee \\"loketten\\""\nsummary: x\n---\ntitle: y\n' }],
      { title: 'Twee "loketten"' },
    ],
    ...['', '---\nsummary: x\n---', '---\ntitle: [', '---\ntitle: "half', '---\ntitle: 12'].map(
      (text): [string, Step[], Partial<Entry>] => [
        `the title that was sent in beside the source ${JSON.stringify(text)}`,
        ['take', { ...CHANGES.edit, text }],
        { draft: { text, editor: ANNA, editors: [ANNA.id] }, title: SUBMISSION.submission.title },
      ],
    ),
    [
      'the title that was sent in beside a draft without one',
      ['take', { ...CHANGES.edit, text: { ...DRAFT, title: ' ' } }],
      { title: SUBMISSION.submission.title },
    ],
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
    ['a signature', ['take', 'propose', 'sign'], { proposal: { ...proposal(), signed: { editor: BRAM, at: AT } } }],
    [
      'a signature and consent beside each other',
      ['take', 'propose', 'sign', 'consent'],
      { proposal: { ...proposal(), signed: { editor: BRAM, at: AT }, consented: AT } },
    ],
    [
      'wanted changes, which end consent and signature',
      ['take', 'propose', 'sign', 'consent', 'want-changes'],
      { proposal: { ...proposal(), changesWanted: CHANGES['want-changes'].text } },
    ],
    [
      'wanted changes while they are worked in',
      ['take', 'propose', 'want-changes', 'edit'],
      { proposal: { ...proposal(), changesWanted: CHANGES['want-changes'].text } },
    ],
    [
      'a text that is taken back, without consent and signature',
      ['take', 'propose', 'sign', 'consent', 'take'],
      { proposal: proposal() },
    ],
    ['a proposed merge', ['take', 'propose-merge'], { merge: { bottleneck: '2026-17-wie-betaalt' } }],
    [
      'why a merge is not wanted',
      ['take', 'propose-merge', 'want-changes'],
      { merge: { bottleneck: '2026-17-wie-betaalt', changesWanted: CHANGES['want-changes'].text } },
    ],
    ['the bottleneck of a merge', ['take', 'propose-merge', 'agree-merge'], { bottleneck: '2026-17-wie-betaalt' }],
    ['the bottleneck it became', ['take', 'propose', 'consent', 'publish'], { bottleneck: CHANGES.publish.bottleneck }],
    ['the reason of a refusal', ['take', 'decline'], { reason: CHANGES.decline.reason }],
    [
      'a reply to a question of policy',
      ['take', 'propose', 'consent', 'publish', 'reply'],
      { replies: [{ at: AT, question: CHANGES.reply.question, text: CHANGES.reply.text }] },
    ],
    [
      'which of two outcomes was recorded, one after the other',
      ['take', 'propose', 'consent', 'publish', 'outcome', 'outcome', 'record'],
      { outcomes: [{ ...outcome(), recorded: CHANGES.record.annotation }, outcome()] },
    ],
    [
      'why the first of two outcomes was dismissed, beside the other that was recorded',
      ['take', 'propose', 'consent', 'publish', 'outcome', 'outcome', 'dismiss', 'record'],
      {
        outcomes: [
          { ...outcome(), dismissed: { at: AT, reason: CHANGES.dismiss.reason } },
          { ...outcome(), recorded: CHANGES.record.annotation },
        ],
      },
    ],
    [
      'that a reply was recorded, and not the outcome of the same moment',
      ['take', 'propose', 'consent', 'publish', 'outcome', 'reply', { ...CHANGES.record, said: 'reply' }],
      {
        outcomes: [outcome()],
        replies: [
          { at: AT, question: CHANGES.reply.question, text: CHANGES.reply.text, recorded: CHANGES.record.annotation },
        ],
      },
    ],
    ['outcomes', ['take', 'propose', 'consent', 'publish', 'outcome', 'outcome'], { outcomes: [outcome(), outcome()] }],
  ])('keeps %s', (_, path, expected) => {
    const entry = reach(path);
    for (const key of Object.keys(expected) as (keyof Entry)[]) expect(entry[key]).toEqual(expected[key]);
  });

  it.each<[Type[], 'proposal' | 'merge']>([
    [['take', 'propose', 'take', 'propose-merge'], 'proposal'],
    [['take', 'propose-merge', 'take', 'propose'], 'merge'],
    [['take', 'propose-merge', 'take'], 'merge'],
    [['take', 'propose-merge', 'agree-merge'], 'merge'],
    [['take', 'propose-merge', 'edit'], 'merge'],
    [['take', 'propose', 'sign', 'consent', 'edit'], 'proposal'],
  ])('after %j has no %s', (path, absent) => {
    expect(reach(path)).not.toHaveProperty(absent);
  });

  it('keeps how who has no code agreed, until anything changes', () => {
    const inReview = { ...reach(['take', 'edit']), hasCode: false };
    const proposed = applyChange(inReview, { ...CHANGES.propose, agreedElsewhere: ELSEWHERE }, AT);
    expect(proposed).toMatchObject({ agreedElsewhere: ELSEWHERE, proposal: { ...proposal(), consented: AT } });
    expect(applyChange(proposed, CHANGES.sign, AT)).toMatchObject({ agreedElsewhere: ELSEWHERE });
    for (const type of ['edit', 'take'] as const) {
      const changed = applyChange(proposed, CHANGES[type], AT);
      expect(changed).not.toHaveProperty('agreedElsewhere');
      expect(changed.proposal?.consented).toBeUndefined();
    }
    const merged = applyChange(inReview, { ...CHANGES['propose-merge'], agreedElsewhere: ELSEWHERE }, AT);
    expect(merged).toMatchObject({ state: 'merged', bottleneck: MERGE, agreedElsewhere: ELSEWHERE });
    expect(merged.events.at(-1)).toEqual({ at: AT, type: 'propose-merge', by: 'editor' });
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
    expect(TYPES.filter(isNews)).toEqual(['ask', 'propose', 'publish', 'decline', 'propose-merge', 'dismiss']);
  });
});

describe('isEnd', () => {
  it('is every state that nothing follows but what a writer says then, and what is made of that', () => {
    const states = Object.keys(SUBMISSION_STATES) as SubmissionState[];
    expect(states.filter(isEnd)).toEqual(['published', 'declined', 'merged', 'withdrawn']);
    for (const [, entry, possible] of TABLE)
      expect(isEnd(entry.state)).toBe(
        Object.keys(possible).every((type) => ['outcome', 'reply', 'record', 'dismiss', 'count'].includes(type)),
      );
  });
});

/** An entry, with its code, after these changes. */
function reach(path: readonly Step[], content: Content = SUBMISSION): Entry {
  const start: Entry = {
    number: 'I-2026-0001',
    kind: content.kind,
    state: 'submitted',
    version: 1,
    ...(content.kind === 'submission' && { title: content.submission.title }),
    submitted: AT,
    changed: AT,
    content,
    questions: [],
    outcomes: [],
    ...{ hasCode: true, hasAddress: false },
    events: [{ at: AT, type: 'submit', by: 'writer' }],
  };
  return path.reduce(
    (entry, step) => applyChange(entry, typeof step === 'string' ? toChange(step, content.kind) : step, AT),
    start,
  );
}

/** Nobody agreed to a text of a recognition or an outcome: it has no digest. */
function toChange(type: Type, kind: Entry['kind']): Change {
  return type === 'publish' && kind !== 'submission' ? { type, bottleneck: CHANGES.publish.bottleneck } : CHANGES[type];
}

function proposal(): NonNullable<Entry['proposal']> {
  return { text: CHANGES.propose.text, digest: DIGEST, editor: ANNA };
}

function outcome(): Entry['outcomes'][number] {
  return { at: AT, outcome: 'not-resolved', text: CHANGES.outcome.text };
}
