import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationTypeName } from '../../src/model/annotation-types.ts';
import { addDays, type Day } from '../../src/model/dates.ts';
import { foldDialogue, replayDialogue, type Dialogue, type DialogueOptions } from '../../src/model/dialogue.ts';
import { schemaFor } from '../../src/model/kinds.ts';
import type { Role } from '../../src/model/moves.ts';
import type { Status, Turn } from '../../src/model/status.ts';
import {
  author,
  CARE_OFFICE,
  DUE,
  event,
  INSURER,
  MUNICIPALITY,
  REVIEW,
  ROLE_NAMES,
  TYPE_NAMES,
  WHO,
  withdrawn,
  type Entry,
} from './support.ts';

const PUBLISHED = '2026-01-05';
/** Day of the events that bring a case where a row wants it. */
const BEFORE = '2026-02-02';
/** Day of the event that a row is about. */
const ON = '2026-03-02';
/** Day on which rows look, unless they name another: no promise has lapsed, no review day has come. */
const LATER = '2026-03-09';

const AFTER_DUE = '2026-06-02';

/** Status, turn and since when; "nobody" has no since. */
type Outcome = [Status, Turn, Day?];

interface Scenario {
  title: string;
  events: Entry[];
  day?: Day;
  questions?: string[];
  then: Outcome;
}

/** The rows "only from" and "becomes" of design.md §4, role by role, on an open case with a question to policy. */
const FROM_OPEN: Record<AnnotationTypeName, Partial<Record<Role, Outcome>>> = {
  comment: {
    practitioner: ['open', 'policy', PUBLISHED],
    policyOfficer: ['in-dialogue', 'policy', PUBLISHED],
    alderman: ['in-dialogue', 'policy', PUBLISHED],
    facilitator: ['open', 'policy', PUBLISHED],
    editor: ['open', 'policy', PUBLISHED],
  },
  recognition: { practitioner: ['open', 'policy', PUBLISHED] },
  acknowledgement: {
    policyOfficer: ['acknowledged', 'policy', PUBLISHED],
    alderman: ['acknowledged', 'policy', PUBLISHED],
  },
  question: {
    policyOfficer: ['in-dialogue', 'practice', ON],
    alderman: ['in-dialogue', 'practice', ON],
    facilitator: ['open', 'practice', ON],
  },
  reply: { practitioner: ['open', 'policy', PUBLISHED] },
  context: {
    policyOfficer: ['in-dialogue', 'policy', PUBLISHED],
    alderman: ['in-dialogue', 'policy', PUBLISHED],
  },
  referral: {
    policyOfficer: ['escalated', 'addressee', ON],
    alderman: ['escalated', 'addressee', ON],
    editor: ['escalated', 'addressee', ON],
    facilitator: ['escalated', 'addressee', ON],
  },
  response: {
    policyOfficer: ['in-dialogue', 'policy', PUBLISHED],
    alderman: ['in-dialogue', 'policy', PUBLISHED],
  },
  commitment: {
    policyOfficer: ['in-progress', 'policy', PUBLISHED],
    alderman: ['in-progress', 'policy', PUBLISHED],
  },
  fulfilment: {
    policyOfficer: ['open', 'policy', PUBLISHED],
    alderman: ['open', 'policy', PUBLISHED],
  },
  refusal: { policyOfficer: ['not-solvable', 'nobody'], alderman: ['not-solvable', 'nobody'] },
  adjustment: { facilitator: ['expectation-adjusted', 'nobody'] },
  resolution: { practitioner: ['resolved', 'nobody'] },
  reopening: { practitioner: ['reopened', 'policy', PUBLISHED], facilitator: ['reopened', 'policy', PUBLISHED] },
};

describe('an event of each type by each role on an open case', () => {
  const rows = TYPE_NAMES.flatMap((type) =>
    Object.entries(FROM_OPEN[type]).map(([role, then]) => ({ type, role: role as Role, then })),
  );

  it.each(rows)('$type by $role gives $then', ({ type, role, then }) => {
    expect(outcome(fold([event(type, ON, { by: author(role) })]))).toEqual(then);
  });

  it('covers every role that may write each type', () => {
    for (const type of TYPE_NAMES) expect(new Set(Object.keys(FROM_OPEN[type]))).toEqual(new Set(WHO[type]));
  });
});

/** The shortest way to each status, and whose turn it is there. */
const STATUS: Record<Status, { events: Entry[]; turn: Turn; since: Day | undefined }> = {
  open: { events: [], turn: 'policy', since: PUBLISHED },
  acknowledged: { events: [event('acknowledgement', BEFORE)], turn: 'policy', since: PUBLISHED },
  'in-dialogue': { events: [event('context', BEFORE)], turn: 'policy', since: PUBLISHED },
  escalated: { events: [event('referral', BEFORE)], turn: 'addressee', since: BEFORE },
  answered: { events: [event('response', BEFORE, { answers: ['q1'] })], turn: 'practice', since: BEFORE },
  'in-progress': { events: [event('commitment', BEFORE)], turn: 'policy', since: PUBLISHED },
  resolved: { events: [event('resolution', BEFORE)], turn: 'nobody', since: undefined },
  'expectation-adjusted': { events: [event('adjustment', BEFORE)], turn: 'nobody', since: undefined },
  'not-solvable': { events: [event('refusal', BEFORE)], turn: 'nobody', since: undefined },
  reopened: {
    events: [event('resolution', '2026-01-26'), event('reopening', BEFORE)],
    turn: 'policy',
    since: BEFORE,
  },
};

/** Each type, and the variants of a type that have a row of their own. Nobody here is the addressee of the referral. */
const EVENT = {
  'comment by policy': event('comment', ON, { by: author('policyOfficer') }),
  'comment by others': event('comment', ON, { by: author('editor') }),
  recognition: event('recognition', ON),
  acknowledgement: event('acknowledgement', ON),
  'question by policy': event('question', ON),
  'question by facilitator': event('question', ON, { by: author('facilitator') }),
  reply: event('reply', ON),
  context: event('context', ON),
  referral: event('referral', ON),
  response: event('response', ON),
  'response in full': event('response', ON, { answers: ['q1'] }),
  commitment: event('commitment', ON),
  fulfilment: event('fulfilment', ON, { commitment: event('commitment', BEFORE).id }),
  refusal: event('refusal', ON),
  adjustment: event('adjustment', ON),
  resolution: event('resolution', ON),
  reopening: event('reopening', ON),
};

const same = 'same';

/** What becomes of a case with one question: [status, turn]; `same` where §4 changes neither. */
const MATRIX: Record<Status, Record<keyof typeof EVENT, [Status, Turn] | typeof same>> = {
  open: {
    'comment by policy': ['in-dialogue', 'policy'],
    'comment by others': same,
    recognition: same,
    acknowledgement: ['acknowledged', 'policy'],
    'question by policy': ['in-dialogue', 'practice'],
    'question by facilitator': ['open', 'practice'],
    reply: same,
    context: ['in-dialogue', 'policy'],
    referral: ['escalated', 'addressee'],
    response: ['in-dialogue', 'policy'],
    'response in full': ['answered', 'practice'],
    commitment: ['in-progress', 'policy'],
    fulfilment: same,
    refusal: ['not-solvable', 'nobody'],
    adjustment: ['expectation-adjusted', 'nobody'],
    resolution: ['resolved', 'nobody'],
    reopening: ['reopened', 'policy'],
  },
  acknowledged: {
    'comment by policy': ['in-dialogue', 'policy'],
    'comment by others': same,
    recognition: same,
    acknowledgement: same,
    'question by policy': ['in-dialogue', 'practice'],
    'question by facilitator': ['acknowledged', 'practice'],
    reply: same,
    context: ['in-dialogue', 'policy'],
    referral: ['escalated', 'addressee'],
    response: ['in-dialogue', 'policy'],
    'response in full': ['answered', 'practice'],
    commitment: ['in-progress', 'policy'],
    fulfilment: same,
    refusal: ['not-solvable', 'nobody'],
    adjustment: ['expectation-adjusted', 'nobody'],
    resolution: ['resolved', 'nobody'],
    reopening: ['reopened', 'policy'],
  },
  'in-dialogue': {
    'comment by policy': same,
    'comment by others': same,
    recognition: same,
    acknowledgement: same,
    'question by policy': ['in-dialogue', 'practice'],
    'question by facilitator': ['in-dialogue', 'practice'],
    reply: same,
    context: same,
    referral: ['escalated', 'addressee'],
    response: same,
    'response in full': ['answered', 'practice'],
    commitment: ['in-progress', 'policy'],
    fulfilment: same,
    refusal: ['not-solvable', 'nobody'],
    adjustment: ['expectation-adjusted', 'nobody'],
    resolution: ['resolved', 'nobody'],
    reopening: ['reopened', 'policy'],
  },
  escalated: {
    'comment by policy': same,
    'comment by others': same,
    recognition: same,
    acknowledgement: same,
    'question by policy': ['escalated', 'practice'],
    'question by facilitator': ['escalated', 'practice'],
    reply: same,
    context: same,
    referral: same,
    response: ['in-dialogue', 'addressee'],
    'response in full': ['answered', 'practice'],
    commitment: ['in-progress', 'policy'],
    fulfilment: same,
    refusal: ['not-solvable', 'nobody'],
    adjustment: ['expectation-adjusted', 'nobody'],
    resolution: ['resolved', 'nobody'],
    reopening: ['reopened', 'policy'],
  },
  answered: {
    'comment by policy': same,
    'comment by others': same,
    recognition: same,
    acknowledgement: same,
    'question by policy': same,
    'question by facilitator': same,
    reply: ['answered', 'policy'],
    context: same,
    referral: ['escalated', 'addressee'],
    response: same,
    'response in full': same,
    commitment: ['in-progress', 'policy'],
    fulfilment: same,
    refusal: ['not-solvable', 'nobody'],
    adjustment: ['expectation-adjusted', 'nobody'],
    resolution: ['resolved', 'nobody'],
    reopening: ['reopened', 'policy'],
  },
  'in-progress': {
    'comment by policy': same,
    'comment by others': same,
    recognition: same,
    acknowledgement: same,
    'question by policy': ['in-progress', 'practice'],
    'question by facilitator': ['in-progress', 'practice'],
    reply: same,
    context: same,
    referral: ['escalated', 'addressee'],
    response: same,
    'response in full': same,
    commitment: same,
    fulfilment: ['answered', 'practice'],
    refusal: ['not-solvable', 'nobody'],
    adjustment: ['expectation-adjusted', 'nobody'],
    resolution: ['resolved', 'nobody'],
    reopening: ['reopened', 'policy'],
  },
  resolved: {
    'comment by policy': same,
    'comment by others': same,
    recognition: same,
    acknowledgement: same,
    'question by policy': same,
    'question by facilitator': same,
    reply: same,
    context: same,
    referral: same,
    response: same,
    'response in full': ['answered', 'practice'],
    commitment: ['in-progress', 'policy'],
    fulfilment: same,
    refusal: ['not-solvable', 'nobody'],
    adjustment: ['expectation-adjusted', 'nobody'],
    resolution: same,
    reopening: ['reopened', 'policy'],
  },
  'expectation-adjusted': {
    'comment by policy': same,
    'comment by others': same,
    recognition: same,
    acknowledgement: same,
    'question by policy': same,
    'question by facilitator': same,
    reply: same,
    context: same,
    referral: same,
    response: same,
    'response in full': ['answered', 'practice'],
    commitment: ['in-progress', 'policy'],
    fulfilment: same,
    refusal: ['not-solvable', 'nobody'],
    adjustment: same,
    resolution: ['resolved', 'nobody'],
    reopening: ['reopened', 'policy'],
  },
  'not-solvable': {
    'comment by policy': same,
    'comment by others': same,
    recognition: same,
    acknowledgement: same,
    'question by policy': same,
    'question by facilitator': same,
    reply: same,
    context: same,
    referral: same,
    response: same,
    'response in full': ['answered', 'practice'],
    commitment: ['in-progress', 'policy'],
    fulfilment: same,
    refusal: same,
    adjustment: ['expectation-adjusted', 'nobody'],
    resolution: ['resolved', 'nobody'],
    reopening: ['reopened', 'policy'],
  },
  reopened: {
    'comment by policy': ['in-dialogue', 'policy'],
    'comment by others': same,
    recognition: same,
    acknowledgement: ['acknowledged', 'policy'],
    'question by policy': ['in-dialogue', 'practice'],
    'question by facilitator': ['reopened', 'practice'],
    reply: same,
    context: ['in-dialogue', 'policy'],
    referral: ['escalated', 'addressee'],
    response: ['in-dialogue', 'policy'],
    'response in full': ['answered', 'practice'],
    commitment: ['in-progress', 'policy'],
    fulfilment: same,
    refusal: ['not-solvable', 'nobody'],
    adjustment: ['expectation-adjusted', 'nobody'],
    resolution: ['resolved', 'nobody'],
    reopening: same,
  },
};

describe.each(Object.keys(STATUS) as Status[])('a case that is %s', (status) => {
  const { events, turn, since } = STATUS[status];

  it('is so after its shortest way there', () => {
    expect(outcome(fold(events))).toEqual(since ? [status, turn, since] : [status, turn]);
  });

  const rows = Object.entries(MATRIX[status]) as [keyof typeof EVENT, [Status, Turn] | typeof same][];
  it.each(rows)('after a %s is %s', (name, cell) => {
    const [nextStatus, nextTurn] = cell === same ? [status, turn] : cell;
    // The turn is theirs since the event, unless it already was.
    const nextSince = nextTurn === turn ? since : ON;
    const then = nextTurn === 'nobody' ? [nextStatus, nextTurn] : [nextStatus, nextTurn, nextSince];
    expect(outcome(fold([...events, EVENT[name]]))).toEqual(then);
  });
});

describe('question and reply', () => {
  it.each(
    scenarios([
      {
        title: 'a second question leaves practice its turn since the first',
        events: [event('question', BEFORE), event('question', ON)],
        then: ['in-dialogue', 'practice', BEFORE],
      },
      {
        title: 'a reply gives the turn back to policy',
        events: [event('question', BEFORE), event('reply', ON)],
        then: ['in-dialogue', 'policy', ON],
      },
      {
        title: "a reply to the facilitator's question gives the turn to policy too",
        events: [event('question', BEFORE, { by: author('facilitator') }), event('reply', ON)],
        then: ['open', 'policy', ON],
      },
      {
        title: 'a second reply changes nothing',
        events: [event('question', BEFORE), event('reply', '2026-02-09'), event('reply', ON)],
        then: ['in-dialogue', 'policy', '2026-02-09'],
      },
      {
        title: 'a comment of practice is no reply',
        events: [event('question', BEFORE), event('comment', ON, { by: author('practitioner') })],
        then: ['in-dialogue', 'practice', BEFORE],
      },
      {
        title: "context leaves practice's turn alone",
        events: [event('question', BEFORE), event('context', ON)],
        then: ['in-dialogue', 'practice', BEFORE],
      },
    ]),
  )('$title', check);
});

describe('response', () => {
  const TWO = ['q1', 'q2'];

  it.each(
    scenarios([
      {
        title: 'a response answers a case without questions',
        questions: [],
        events: [event('response', ON)],
        then: ['answered', 'practice', ON],
      },
      {
        title: 'a response to one of two questions opens the dialogue',
        questions: TWO,
        events: [event('response', ON, { answers: ['q1'] })],
        then: ['in-dialogue', 'policy', PUBLISHED],
      },
      {
        title: 'responses to each question answer together',
        questions: TWO,
        events: [event('response', BEFORE, { answers: ['q1'] }), event('response', ON, { answers: ['q2'] })],
        then: ['answered', 'practice', ON],
      },
      {
        title: 'one response answers all questions',
        questions: TWO,
        events: [event('response', ON, { answers: ['q2', 'q1'] })],
        then: ['answered', 'practice', ON],
      },
      {
        title: 'answering the same question twice leaves the other one open',
        questions: TWO,
        events: [event('response', BEFORE, { answers: ['q1'] }), event('response', ON, { answers: ['q1'] })],
        then: ['in-dialogue', 'policy', PUBLISHED],
      },
      {
        title: 'context that answers the last question does not make it answered',
        events: [event('context', ON, { answers: ['q1'] })],
        then: ['in-dialogue', 'policy', PUBLISHED],
      },
      {
        title: 'a response after context that answered the last question makes it answered',
        events: [event('context', BEFORE, { answers: ['q1'] }), event('response', ON)],
        then: ['answered', 'practice', ON],
      },
      {
        title: "a response in part leaves practice's turn alone",
        events: [event('question', BEFORE), event('response', ON)],
        then: ['in-dialogue', 'practice', BEFORE],
      },
      {
        title: 'a response in full while practice has the turn leaves it theirs since the question',
        events: [event('question', BEFORE), event('response', ON, { answers: ['q1'] })],
        then: ['answered', 'practice', BEFORE],
      },
      {
        title: 'a response after a reply to an answered case gives practice the turn again',
        events: [event('response', BEFORE, { answers: ['q1'] }), event('reply', '2026-02-09'), event('response', ON)],
        then: ['answered', 'practice', ON],
      },
      {
        title: 'a response in full after a promise lapsed makes it answered',
        events: [event('commitment', BEFORE), event('response', '2026-06-10', { answers: ['q1'] })],
        day: '2026-06-20',
        then: ['answered', 'practice', '2026-06-10'],
      },
      {
        title: 'a response in part after a promise lapsed changes nothing',
        events: [event('commitment', BEFORE), event('response', '2026-06-10')],
        day: '2026-06-20',
        then: ['in-progress', 'policy', AFTER_DUE],
      },
      {
        title: 'a response in full on the due day itself leaves an open promise alone',
        events: [event('commitment', BEFORE), event('response', DUE, { answers: ['q1'] })],
        day: DUE,
        then: ['in-progress', 'policy', PUBLISHED],
      },
    ]),
  )('$title', check);
});

describe('referral', () => {
  const toCareOffice = event('referral', BEFORE);
  const toInsurer = event('referral', '2026-02-09', { addressee: { organisation: INSURER, decisionLevel: 'state' } });
  const byCareOffice = author('policyOfficer', CARE_OFFICE);
  const byInsurer = author('alderman', INSURER);

  it.each(
    scenarios([
      {
        title: 'several addressees have the turn since the oldest',
        events: [toCareOffice, toInsurer],
        then: ['escalated', 'addressee', BEFORE],
      },
      {
        title: 'a comment by the addressee closes it and gives policy the turn',
        events: [toCareOffice, event('comment', ON, { by: byCareOffice })],
        then: ['escalated', 'policy', ON],
      },
      {
        title: 'an acknowledgement by the addressee closes it too',
        events: [toCareOffice, event('acknowledgement', ON, { by: byCareOffice })],
        then: ['escalated', 'policy', ON],
      },
      {
        title: 'context by the addressee closes it too',
        events: [toCareOffice, event('context', ON, { by: byCareOffice })],
        then: ['escalated', 'policy', ON],
      },
      {
        title: 'a response in part by the addressee closes it and opens the dialogue',
        events: [toCareOffice, event('response', ON, { by: byCareOffice })],
        then: ['in-dialogue', 'policy', ON],
      },
      {
        title: 'a response in full by the addressee gives practice the turn',
        events: [toCareOffice, event('response', ON, { by: byCareOffice, answers: ['q1'] })],
        then: ['answered', 'practice', ON],
      },
      {
        title: 'a commitment by the addressee gives policy the turn',
        events: [toCareOffice, event('commitment', ON, { by: byCareOffice })],
        then: ['in-progress', 'policy', ON],
      },
      {
        title: 'a refusal by the addressee gives nobody the turn',
        events: [toCareOffice, event('refusal', ON, { by: byCareOffice })],
        then: ['not-solvable', 'nobody'],
      },
      {
        title: 'policy elsewhere closes it by naming it',
        events: [toCareOffice, event('comment', ON, { inReplyTo: toCareOffice.id })],
        then: ['escalated', 'policy', ON],
      },
      {
        title: 'policy elsewhere does not close it without naming it',
        events: [toCareOffice, event('comment', ON)],
        then: ['escalated', 'addressee', BEFORE],
      },
      {
        title: 'practice does not close it by naming it',
        events: [toCareOffice, event('comment', ON, { by: author('practitioner'), inReplyTo: toCareOffice.id })],
        then: ['escalated', 'addressee', BEFORE],
      },
      {
        title: 'an editor of the addressee does not close it',
        events: [toCareOffice, event('comment', ON, { by: author('editor', CARE_OFFICE) })],
        then: ['escalated', 'addressee', BEFORE],
      },
      {
        title: 'what the addressee wrote before does not close it',
        events: [event('comment', '2026-01-26', { by: byCareOffice }), toCareOffice],
        then: ['escalated', 'addressee', BEFORE],
      },
      {
        title: 'an addressee that refers on hands the turn to the next',
        events: [toCareOffice, event('referral', ON, { by: byCareOffice, addressee: toInsurer.data.addressee })],
        then: ['escalated', 'addressee', ON],
      },
      {
        title: 'the other addressee keeps the turn when one answers in part, since its own referral',
        events: [toCareOffice, toInsurer, event('response', ON, { by: byCareOffice })],
        then: ['in-dialogue', 'addressee', '2026-02-09'],
      },
      {
        title: 'policy has the turn since the last referral was closed',
        events: [
          toCareOffice,
          toInsurer,
          event('response', '2026-02-16', { by: byCareOffice }),
          event('comment', ON, { by: byInsurer }),
        ],
        then: ['in-dialogue', 'policy', ON],
      },
      {
        title: 'one event closes all referrals to its organisation',
        events: [toCareOffice, event('referral', '2026-02-09'), event('comment', ON, { by: byCareOffice })],
        then: ['escalated', 'policy', ON],
      },
      {
        title: 'a withdrawn event closes nothing',
        events: [toCareOffice, withdrawn(event('comment', ON, { by: byCareOffice }), ON)],
        then: ['escalated', 'addressee', BEFORE],
      },
      {
        title: 'a referral of an answered case takes the turn from practice',
        events: [event('response', '2026-01-26', { answers: ['q1'] }), toCareOffice],
        then: ['escalated', 'addressee', BEFORE],
      },
    ]),
  )('$title', check);

  it.each([
    ['lists all addressees, the oldest first', [toInsurer, toCareOffice], [CARE_OFFICE, INSURER]],
    [
      'lists the addressees that are left',
      [toCareOffice, toInsurer, event('comment', ON, { by: byCareOffice })],
      [INSURER],
    ],
  ])('%s', (_, events, organisations) => {
    const { addressees } = replayDialogue(bottleneck(), events, LATER);
    expect(addressees.map(({ organisation }) => organisation)).toEqual(organisations);
  });
});

describe('commitment', () => {
  const promise = event('commitment', BEFORE);
  const second = event('commitment', '2026-02-09', { due: '2026-07-01' });

  it.each(
    scenarios([
      {
        title: 'a promise takes the turn from practice',
        events: [event('question', '2026-01-26'), promise],
        then: ['in-progress', 'policy', BEFORE],
      },
      {
        title: 'the clock stands still up to and including the due day',
        events: [promise],
        day: DUE,
        then: ['in-progress', 'policy', PUBLISHED],
      },
      {
        title: 'a promise lapses on the day after',
        events: [promise],
        day: AFTER_DUE,
        then: ['in-progress', 'policy', AFTER_DUE],
      },
      {
        title: 'a promise that lapsed long ago has the turn since the day after due',
        events: [promise],
        day: '2027-01-01',
        then: ['in-progress', 'policy', AFTER_DUE],
      },
      {
        title: 'a promise that lapses takes the turn from practice',
        events: [promise, event('question', ON)],
        day: AFTER_DUE,
        then: ['in-progress', 'policy', AFTER_DUE],
      },
      {
        title: 'a promise lapses before whatever is written that day',
        events: [promise, event('question', `${AFTER_DUE}T00:00:00+02:00`)],
        day: AFTER_DUE,
        then: ['in-progress', 'practice', AFTER_DUE],
      },
      {
        title: 'the earliest of two lapsed promises says since when',
        events: [second, promise],
        day: '2026-08-01',
        then: ['in-progress', 'policy', AFTER_DUE],
      },
      {
        title: 'a new promise after a lapse leaves the lapse to say since when',
        events: [promise, event('commitment', '2026-06-20', { due: '2026-10-01' })],
        day: '2026-06-30',
        then: ['in-progress', 'policy', AFTER_DUE],
      },
      {
        title: 'a lapse does nothing to a resolved case',
        events: [promise, event('resolution', ON)],
        day: '2026-07-01',
        then: ['resolved', 'nobody'],
      },
      {
        title: 'a lapse does nothing to a refused case',
        events: [promise, event('refusal', ON)],
        day: '2026-07-01',
        then: ['not-solvable', 'nobody'],
      },
      {
        title: 'a lapse does nothing to a case whose expectation was adjusted',
        events: [promise, event('adjustment', ON)],
        day: '2026-07-01',
        then: ['expectation-adjusted', 'nobody'],
      },
      {
        title: 'a lapse is void after a referral',
        events: [promise, event('referral', ON)],
        day: '2026-07-01',
        then: ['escalated', 'addressee', ON],
      },
      {
        title: 'a lapse is void after a reopening',
        events: [event('question', '2026-01-26'), promise, event('resolution', '2026-02-16'), event('reopening', ON)],
        day: '2026-07-01',
        then: ['reopened', 'policy', ON],
      },
      {
        title: 'a promise on a closed case lapses like any other',
        events: [event('resolution', BEFORE), event('commitment', ON)],
        day: AFTER_DUE,
        then: ['in-progress', 'policy', AFTER_DUE],
      },
      {
        title: 'a withdrawn promise changes nothing',
        events: [withdrawn(promise, ON)],
        day: AFTER_DUE,
        then: ['open', 'policy', PUBLISHED],
      },
    ]),
  )('$title', check);
});

describe('fulfilment', () => {
  const promise = event('commitment', BEFORE);
  const second = event('commitment', '2026-02-09', { due: '2026-07-01' });
  const of = ({ id }: Entry, on: Day) => event('fulfilment', on, { commitment: id });

  it.each(
    scenarios([
      {
        title: 'the only promise kept makes the case answered, whatever questions are open',
        events: [promise, of(promise, ON)],
        then: ['answered', 'practice', ON],
      },
      {
        title: 'a promise kept on its due day does not lapse',
        events: [promise, of(promise, DUE)],
        day: AFTER_DUE,
        then: ['answered', 'practice', DUE],
      },
      {
        title: 'a promise kept late makes the case answered too',
        events: [promise, of(promise, '2026-06-20')],
        day: '2026-07-01',
        then: ['answered', 'practice', '2026-06-20'],
      },
      {
        title: 'one of two promises kept changes nothing',
        events: [promise, second, of(promise, ON)],
        then: ['in-progress', 'policy', PUBLISHED],
      },
      {
        title: 'both of two promises kept make the case answered',
        events: [promise, second, of(second, '2026-02-16'), of(promise, ON)],
        then: ['answered', 'practice', ON],
      },
      {
        title: 'a promise kept beside one that lapsed changes nothing',
        events: [promise, second, of(second, '2026-06-20')],
        day: '2026-06-30',
        then: ['in-progress', 'policy', AFTER_DUE],
      },
      {
        title: 'a promise kept after a referral makes the case answered',
        events: [promise, event('referral', '2026-02-16'), of(promise, ON)],
        then: ['answered', 'practice', ON],
      },
      {
        title: 'a promise kept after a resolution leaves it resolved',
        events: [promise, event('resolution', '2026-02-16'), of(promise, ON)],
        then: ['resolved', 'nobody'],
      },
    ]),
  )('$title', check);
});

describe('review days', () => {
  const refusal = event('refusal', BEFORE);
  const adjustment = event('adjustment', BEFORE);
  const DAY_BEFORE = '2026-08-31';
  const AFTER = '2026-10-01';

  it.each(
    scenarios([
      {
        title: 'a refusal rests until its review day',
        events: [refusal],
        day: DAY_BEFORE,
        then: ['not-solvable', 'nobody'],
      },
      {
        title: 'a refusal gives policy the turn on its review day',
        events: [refusal],
        day: REVIEW,
        then: ['not-solvable', 'policy', REVIEW],
      },
      {
        title: 'an adjustment rests until its review day',
        events: [adjustment],
        day: DAY_BEFORE,
        then: ['expectation-adjusted', 'nobody'],
      },
      {
        title: 'an adjustment gives the circle the turn on its review day',
        events: [adjustment],
        day: REVIEW,
        then: ['expectation-adjusted', 'circle', REVIEW],
      },
      {
        title: 'the turn stays since the review day',
        events: [adjustment],
        day: AFTER,
        then: ['expectation-adjusted', 'circle', REVIEW],
      },
      {
        title: 'a second refusal moves the review day',
        events: [refusal, event('refusal', ON, { reviewOn: '2026-11-01' })],
        day: AFTER,
        then: ['not-solvable', 'nobody'],
      },
      {
        title: 'a refusal on the review day itself ends the turn of the first',
        events: [refusal, event('refusal', REVIEW, { reviewOn: '2027-09-01' })],
        day: AFTER,
        then: ['not-solvable', 'nobody'],
      },
      {
        title: "an adjustment takes the place of a refusal's review day",
        events: [refusal, event('adjustment', ON, { reviewOn: '2026-11-01' })],
        day: AFTER,
        then: ['expectation-adjusted', 'nobody'],
      },
      {
        title: 'a resolution takes the place of a review day',
        events: [refusal, event('resolution', ON)],
        day: AFTER,
        then: ['resolved', 'nobody'],
      },
      {
        title: 'a reopening takes the place of a review day',
        events: [adjustment, event('reopening', ON)],
        day: AFTER,
        then: ['reopened', 'policy', ON],
      },
      {
        title: 'a commitment takes the place of a review day',
        events: [refusal, event('commitment', ON, { due: '2026-12-01' })],
        day: AFTER,
        then: ['in-progress', 'policy', ON],
      },
      {
        title: 'a question after the review day leaves the turn alone',
        events: [refusal, event('question', '2026-09-10')],
        day: AFTER,
        then: ['not-solvable', 'policy', REVIEW],
      },
      {
        title: 'a resolution after the review day gives nobody the turn',
        events: [adjustment, event('resolution', '2026-09-10')],
        day: AFTER,
        then: ['resolved', 'nobody'],
      },
      {
        title: 'a reopening after the review day leaves policy its turn since then',
        events: [refusal, event('reopening', '2026-09-10')],
        day: AFTER,
        then: ['reopened', 'policy', REVIEW],
      },
      {
        title: 'a withdrawn refusal has no review day',
        events: [withdrawn(refusal, ON)],
        day: AFTER,
        then: ['open', 'policy', PUBLISHED],
      },
    ]),
  )('$title', check);

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
  ])('lists as due %s', (_, events, day, due) => {
    expect(fold(events, { day }).reviewsDue).toEqual(due.map(({ id }) => ({ annotation: id, on: REVIEW })));
  });
});

describe('a closed case', () => {
  const TWO = ['q1', 'q2'];

  it.each(
    scenarios([
      {
        title: 'stays closed after a response to one of two questions',
        questions: TWO,
        events: [event('resolution', BEFORE), event('response', ON, { answers: ['q1'] })],
        then: ['resolved', 'nobody'],
      },
      {
        title: 'is answered by the response to its last question',
        questions: TWO,
        events: [
          event('context', '2026-01-26', { answers: ['q1'] }),
          event('refusal', BEFORE),
          event('response', ON, { answers: ['q2'] }),
        ],
        then: ['answered', 'practice', ON],
      },
      {
        title: 'stays closed after a response without answers, though no question is open',
        events: [
          event('context', '2026-01-26', { answers: ['q1'] }),
          event('resolution', BEFORE),
          event('response', ON),
        ],
        then: ['resolved', 'nobody'],
      },
      {
        title: 'can be resolved after a refusal',
        events: [event('refusal', BEFORE), event('resolution', ON)],
        then: ['resolved', 'nobody'],
      },
      {
        title: 'is open to a dialogue again once reopened',
        events: [event('refusal', '2026-01-26'), event('reopening', BEFORE), event('question', ON)],
        then: ['in-dialogue', 'practice', ON],
      },
    ]),
  )('$title', check);
});

describe('order and time', () => {
  const byId = (first: string, last: string) => [
    event('reopening', ON, { id: `20260302-${last}` }),
    event('resolution', ON, { id: `20260302-${first}` }),
  ];

  it.each(
    scenarios([
      {
        title: 'events count in the order of their instants, not of their text',
        events: [event('reopening', '2026-03-02T09:30:00+01:00'), event('resolution', '2026-03-02T10:00:00+02:00')],
        then: ['reopened', 'policy', ON],
      },
      {
        title: 'events of one instant count in the order of their ids',
        events: byId('aaaaaaaa', 'bbbbbbbb'),
        then: ['reopened', 'policy', ON],
      },
      {
        title: 'events of one instant count in the order of their ids the other way round',
        events: byId('bbbbbbbb', 'aaaaaaaa'),
        then: ['resolved', 'nobody'],
      },
      {
        title: 'the same instant in another offset is the same instant',
        events: [
          event('resolution', '2026-03-02T12:00:00+01:00', { id: '20260302-bbbbbbbb' }),
          event('reopening', '2026-03-02T11:00:00Z', { id: '20260302-aaaaaaaa' }),
        ],
        then: ['resolved', 'nobody'],
      },
      {
        title: 'an event counts on its day in Amsterdam',
        events: [event('question', '2026-03-01T23:30:00Z')],
        then: ['in-dialogue', 'practice', ON],
      },
      {
        title: 'an event of the day itself counts',
        events: [event('question', `${LATER}T23:59:59+01:00`)],
        then: ['in-dialogue', 'practice', LATER],
      },
      {
        title: 'an event after the day does not count',
        events: [event('question', `${LATER}T23:00:00Z`)],
        then: ['open', 'policy', PUBLISHED],
      },
      {
        title: 'a withdrawn event does not count',
        events: [withdrawn(event('resolution', BEFORE), ON)],
        then: ['open', 'policy', PUBLISHED],
      },
    ]),
  )('$title', check);
});

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
    expect(fold(events, { day, options }).overdue).toBe(overdue);
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

describe('recognition', () => {
  const times = (count: number) =>
    Array.from({ length: count }, (_, index) => event('recognition', ON, { id: `20260302-aaaaaaa${'abcdef'[index]}` }));

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
    expect(fold(events, { options }).recognition).toEqual({ shown });
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
    expect(fold(events).warnings.map(({ annotation }) => annotation)).toEqual([events.at(-1)!.id]);
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

describe('whatever the events', () => {
  const days = fc.nat(400).map((count) => addDays(PUBLISHED, count));
  const organisations = fc.constantFrom(MUNICIPALITY, CARE_OFFICE, INSURER);
  const options = { questions: ['q1', 'q2'] };
  const events = eventsBy(ROLE_NAMES);

  it('they are as their files may hold them', () => {
    fc.assert(
      fc.property(events, (entries) => {
        for (const { data } of entries) expect(schemaFor('annotation', data).safeParse(data).error).toBeUndefined();
      }),
    );
  });

  it('the order of the array does not matter', () => {
    const shuffled = events.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    );
    fc.assert(
      fc.property(shuffled, days, ([entries, others], day) => {
        expect(fold(others, { ...options, day })).toEqual(fold(entries, { ...options, day }));
      }),
    );
  });

  it('a turn has begun by the day, and only nobody has none', () => {
    fc.assert(
      fc.property(events, days, (entries, day) => {
        const { turn, turnSince } = fold(entries, { ...options, day });
        expect(turn === 'nobody').toBe(turnSince === undefined);
        expect((turnSince ?? day) <= day).toBe(true);
      }),
    );
  });

  it('policy alone never solves a case', () => {
    fc.assert(
      fc.property(eventsBy(['policyOfficer', 'alderman']), days, (entries, day) => {
        expect(fold(entries, { ...options, day }).status).not.toBe('resolved');
      }),
    );
  });

  it('what was withdrawn or comes later might as well not be there', () => {
    fc.assert(
      fc.property(events, days, (entries, day) => {
        const present = entries.filter(({ data }) => !('withdrawn' in data) && data.created.slice(0, 10) <= day);
        const { warnings: _some, ...expected } = fold(present, { ...options, day });
        const { warnings: _all, ...dialogue } = fold(entries, { ...options, day });
        expect(dialogue).toEqual(expected);
      }),
    );
  });

  it('the figures agree with each other', () => {
    fc.assert(
      fc.property(events, days, (entries, day) => {
        const { questions, overdue, turn, commitments, reviewsDue } = fold(entries, { ...options, day });
        expect(questions.answered).toBeLessThanOrEqual(questions.total);
        if (overdue) expect(['policy', 'addressee']).toContain(turn);
        for (const { due, state, fulfilledOn } of commitments) {
          expect(state === 'fulfilled').toBe(fulfilledOn !== undefined);
          if (state !== 'fulfilled') expect(state).toBe(due < day ? 'lapsed' : 'open');
        }
        for (const { on } of reviewsDue) expect(on <= day).toBe(true);
      }),
    );
  });

  /** Up to twelve events of any type that some of `roles` may write, some of them withdrawn. */
  function eventsBy(roles: readonly Role[]): fc.Arbitrary<Entry[]> {
    const types = TYPE_NAMES.filter((type) => WHO[type].some((role) => roles.includes(role)));
    const draw = fc.record({
      type: fc.constantFrom(...types),
      on: days,
      // These hours lie on the same day in Amsterdam all year.
      hour: fc.integer({ min: 10, max: 20 }),
      role: fc.nat(),
      organisation: organisations,
      addressee: organisations,
      until: days,
      refersTo: fc.nat(),
      answers: fc.subarray(['q1', 'q2', 'q9'], { minLength: 1 }),
      isWithdrawn: fc.integer({ min: 1, max: 10 }).map((chance) => chance === 1),
    });
    return fc.array(draw, { maxLength: 12 }).map((draws) => {
      const ids = draws.map(({ on }, index) => `${on.replaceAll('-', '')}-${'abcdefghijkl'[index]!.repeat(8)}`);
      return draws.map(
        ({ type, on, hour, role, organisation, addressee, until, refersTo, answers, isWithdrawn }, index) => {
          const writers = WHO[type].filter((writer) => roles.includes(writer));
          const target = ids[refersTo % ids.length]!;
          const fields: Partial<Record<AnnotationTypeName, object>> = {
            comment: { inReplyTo: target },
            reply: { inReplyTo: target },
            context: { answers },
            referral: { addressee: { organisation: addressee, decisionLevel: 'state' } },
            response: { answers },
            commitment: { due: until, answers },
            fulfilment: { commitment: target },
            refusal: { reviewOn: until },
            adjustment: { reviewOn: until },
          };
          const by = author(writers[role % writers.length]!, organisation);
          const entry = event(type, `${on}T${hour}:00:00+01:00`, { id: ids[index]!, by, ...fields[type] });
          return isWithdrawn ? withdrawn(entry, on) : entry;
        },
      );
    });
  }
});

function bottleneck(questions = ['q1']) {
  return {
    id: '2026-1-wie-kent-toe',
    data: { published: PUBLISHED, questions: questions.map((id) => ({ id, text: 'Wie mag de hulp toekennen?' })) },
  };
}

function fold(
  events: Entry[],
  { day = LATER, questions, options }: { day?: Day; questions?: string[]; options?: DialogueOptions } = {},
): Dialogue {
  return foldDialogue(bottleneck(questions), events, day, options);
}

function outcome({ status, turn, turnSince }: Dialogue): Outcome {
  return turnSince === undefined ? [status, turn] : [status, turn, turnSince];
}

function scenarios(rows: Scenario[]): Scenario[] {
  return rows;
}

function check({ events, day, questions, then }: Scenario) {
  expect(outcome(fold(events, { ...(day && { day }), ...(questions && { questions }) }))).toEqual(then);
}
