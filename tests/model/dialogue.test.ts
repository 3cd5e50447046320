import { describe, expect, it } from 'vitest';
import type { AnnotationTypeName } from '../../src/model/annotation-types.ts';
import type { Day } from '../../src/model/dates.ts';
import { replayDialogue } from '../../src/model/dialogue.ts';
import type { Role } from '../../src/model/moves.ts';
import type { Status, Turn } from '../../src/model/status.ts';
import {
  AFTER_DUE,
  BEFORE,
  CARE_OFFICE,
  DUE,
  INSURER,
  LATER,
  ON,
  PUBLISHED,
  REVIEW,
  TYPE_NAMES,
  WHO,
  author,
  bottleneck,
  event,
  fold,
  outcome,
  withdrawn,
  type Entry,
  type FoldOptions,
} from './support.ts';

/** Status, turn and since when; "nobody" has no since. */
type Outcome = `${Status} ${Turn} ${Day}` | `${Status} nobody`;
type Scenario = [title: string, events: Entry[], then: Outcome, options?: FoldOptions];

/** The rows "only from" and "becomes" of design.md §4, role by role, on an open case with a question to policy. */
const FROM_OPEN: Record<AnnotationTypeName, Partial<Record<Role, Outcome>>> = {
  comment: {
    practitioner: `open policy ${PUBLISHED}`,
    policyOfficer: `in-dialogue policy ${PUBLISHED}`,
    alderman: `in-dialogue policy ${PUBLISHED}`,
    facilitator: `open policy ${PUBLISHED}`,
    editor: `open policy ${PUBLISHED}`,
  },
  recognition: { practitioner: `open policy ${PUBLISHED}` },
  acknowledgement: {
    policyOfficer: `acknowledged policy ${PUBLISHED}`,
    alderman: `acknowledged policy ${PUBLISHED}`,
  },
  question: {
    policyOfficer: `in-dialogue practice ${ON}`,
    alderman: `in-dialogue practice ${ON}`,
    facilitator: `open practice ${ON}`,
  },
  reply: { practitioner: `open policy ${PUBLISHED}` },
  context: {
    policyOfficer: `in-dialogue policy ${PUBLISHED}`,
    alderman: `in-dialogue policy ${PUBLISHED}`,
  },
  referral: {
    policyOfficer: `escalated addressee ${ON}`,
    alderman: `escalated addressee ${ON}`,
    editor: `escalated addressee ${ON}`,
    facilitator: `escalated addressee ${ON}`,
  },
  response: {
    policyOfficer: `in-dialogue policy ${PUBLISHED}`,
    alderman: `in-dialogue policy ${PUBLISHED}`,
  },
  commitment: {
    policyOfficer: `in-progress policy ${PUBLISHED}`,
    alderman: `in-progress policy ${PUBLISHED}`,
  },
  fulfilment: {
    policyOfficer: `open policy ${PUBLISHED}`,
    alderman: `open policy ${PUBLISHED}`,
  },
  refusal: { policyOfficer: 'not-solvable nobody', alderman: 'not-solvable nobody' },
  adjustment: { facilitator: 'expectation-adjusted nobody' },
  resolution: { practitioner: 'resolved nobody' },
  reopening: { practitioner: `reopened policy ${PUBLISHED}`, facilitator: `reopened policy ${PUBLISHED}` },
};

describe('each type by each role on an open case', () => {
  const rows = TYPE_NAMES.flatMap((type) => WHO[type].map((role) => ({ type, role, then: FROM_OPEN[type][role] })));

  it.each(rows)('a $type by a $role: $then', ({ type, role, then }) => {
    expect(outcome(fold([event(type, ON, { by: author(role) })]))).toBe(then);
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

const STATUS_NAMES = Object.keys(STATUS) as Status[];
const EVENT_NAMES = Object.keys(EVENT) as (keyof typeof EVENT)[];
const same = 'same';

/** What becomes of a case with one question, by status and event; `same` where §4 changes neither status nor turn. */
const MATRIX: Record<Status, Record<keyof typeof EVENT, `${Status} ${Turn}` | typeof same>> = {
  open: {
    'comment by policy': 'in-dialogue policy',
    'comment by others': same,
    recognition: same,
    acknowledgement: 'acknowledged policy',
    'question by policy': 'in-dialogue practice',
    'question by facilitator': 'open practice',
    reply: same,
    context: 'in-dialogue policy',
    referral: 'escalated addressee',
    response: 'in-dialogue policy',
    'response in full': 'answered practice',
    commitment: 'in-progress policy',
    fulfilment: same,
    refusal: 'not-solvable nobody',
    adjustment: 'expectation-adjusted nobody',
    resolution: 'resolved nobody',
    reopening: 'reopened policy',
  },
  acknowledged: {
    'comment by policy': 'in-dialogue policy',
    'comment by others': same,
    recognition: same,
    acknowledgement: same,
    'question by policy': 'in-dialogue practice',
    'question by facilitator': 'acknowledged practice',
    reply: same,
    context: 'in-dialogue policy',
    referral: 'escalated addressee',
    response: 'in-dialogue policy',
    'response in full': 'answered practice',
    commitment: 'in-progress policy',
    fulfilment: same,
    refusal: 'not-solvable nobody',
    adjustment: 'expectation-adjusted nobody',
    resolution: 'resolved nobody',
    reopening: 'reopened policy',
  },
  'in-dialogue': {
    'comment by policy': same,
    'comment by others': same,
    recognition: same,
    acknowledgement: same,
    'question by policy': 'in-dialogue practice',
    'question by facilitator': 'in-dialogue practice',
    reply: same,
    context: same,
    referral: 'escalated addressee',
    response: same,
    'response in full': 'answered practice',
    commitment: 'in-progress policy',
    fulfilment: same,
    refusal: 'not-solvable nobody',
    adjustment: 'expectation-adjusted nobody',
    resolution: 'resolved nobody',
    reopening: 'reopened policy',
  },
  escalated: {
    'comment by policy': same,
    'comment by others': same,
    recognition: same,
    acknowledgement: same,
    'question by policy': 'escalated practice',
    'question by facilitator': 'escalated practice',
    reply: same,
    context: same,
    referral: same,
    response: 'in-dialogue addressee',
    'response in full': 'answered practice',
    commitment: 'in-progress policy',
    fulfilment: same,
    refusal: 'not-solvable nobody',
    adjustment: 'expectation-adjusted nobody',
    resolution: 'resolved nobody',
    reopening: 'reopened policy',
  },
  answered: {
    'comment by policy': same,
    'comment by others': same,
    recognition: same,
    acknowledgement: same,
    'question by policy': same,
    'question by facilitator': same,
    reply: 'answered policy',
    context: same,
    referral: 'escalated addressee',
    response: same,
    'response in full': same,
    commitment: 'in-progress policy',
    fulfilment: same,
    refusal: 'not-solvable nobody',
    adjustment: 'expectation-adjusted nobody',
    resolution: 'resolved nobody',
    reopening: 'reopened policy',
  },
  'in-progress': {
    'comment by policy': same,
    'comment by others': same,
    recognition: same,
    acknowledgement: same,
    'question by policy': 'in-progress practice',
    'question by facilitator': 'in-progress practice',
    reply: same,
    context: same,
    referral: 'escalated addressee',
    response: same,
    'response in full': same,
    commitment: same,
    fulfilment: 'answered practice',
    refusal: 'not-solvable nobody',
    adjustment: 'expectation-adjusted nobody',
    resolution: 'resolved nobody',
    reopening: 'reopened policy',
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
    'response in full': 'answered practice',
    commitment: 'in-progress policy',
    fulfilment: same,
    refusal: 'not-solvable nobody',
    adjustment: 'expectation-adjusted nobody',
    resolution: same,
    reopening: 'reopened policy',
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
    'response in full': 'answered practice',
    commitment: 'in-progress policy',
    fulfilment: same,
    refusal: 'not-solvable nobody',
    adjustment: same,
    resolution: 'resolved nobody',
    reopening: 'reopened policy',
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
    'response in full': 'answered practice',
    commitment: 'in-progress policy',
    fulfilment: same,
    refusal: same,
    adjustment: 'expectation-adjusted nobody',
    resolution: 'resolved nobody',
    reopening: 'reopened policy',
  },
  reopened: {
    'comment by policy': 'in-dialogue policy',
    'comment by others': same,
    recognition: same,
    acknowledgement: 'acknowledged policy',
    'question by policy': 'in-dialogue practice',
    'question by facilitator': 'reopened practice',
    reply: same,
    context: 'in-dialogue policy',
    referral: 'escalated addressee',
    response: 'in-dialogue policy',
    'response in full': 'answered practice',
    commitment: 'in-progress policy',
    fulfilment: same,
    refusal: 'not-solvable nobody',
    adjustment: 'expectation-adjusted nobody',
    resolution: 'resolved nobody',
    reopening: same,
  },
};

describe.each(STATUS_NAMES)('a case that is %s', (status) => {
  const { events, turn, since } = STATUS[status];
  const before = `${status} ${turn}`;

  it('is so after its shortest way there', () => {
    expect(outcome(fold(events))).toBe(withSince(before, since));
  });

  it.each(EVENT_NAMES.map((name) => ({ name, cell: MATRIX[status][name] })))('after $name: $cell', ({ name, cell }) => {
    const after = cell === same ? before : cell;
    const stays = after.endsWith(` ${turn}`);
    // The turn is theirs since the event, unless it already was.
    expect(outcome(fold([...events, EVENT[name]]))).toBe(withSince(after, stays ? since : ON));
  });

  function withSince(text: string, day: Day | undefined): string {
    return text.endsWith(' nobody') ? text : `${text} ${day}`;
  }
});

describe('question and reply', () => {
  it.each<Scenario>([
    [
      'a second question leaves practice its turn since the first',
      [event('question', BEFORE), event('question', ON)],
      `in-dialogue practice ${BEFORE}`,
    ],
    [
      'a reply gives the turn back to policy',
      [event('question', BEFORE), event('reply', ON)],
      `in-dialogue policy ${ON}`,
    ],
    [
      "a reply to the facilitator's question gives the turn to policy too",
      [event('question', BEFORE, { by: author('facilitator') }), event('reply', ON)],
      `open policy ${ON}`,
    ],
    [
      'a second reply changes nothing',
      [event('question', BEFORE), event('reply', '2026-02-09'), event('reply', ON)],
      'in-dialogue policy 2026-02-09',
    ],
    [
      'a comment of practice is no reply',
      [event('question', BEFORE), event('comment', ON, { by: author('practitioner') })],
      `in-dialogue practice ${BEFORE}`,
    ],
    [
      "context leaves practice's turn alone",
      [event('question', BEFORE), event('context', ON)],
      `in-dialogue practice ${BEFORE}`,
    ],
  ])('%s', check);
});

describe('response', () => {
  const TWO = ['q1', 'q2'];

  it.each<Scenario>([
    [
      'a response answers a case without questions',
      [event('response', ON)],
      `answered practice ${ON}`,
      { questions: [] },
    ],
    [
      'a response to one of two questions opens the dialogue',
      [event('response', ON, { answers: ['q1'] })],
      `in-dialogue policy ${PUBLISHED}`,
      { questions: TWO },
    ],
    [
      'responses to each question answer together',
      [event('response', BEFORE, { answers: ['q1'] }), event('response', ON, { answers: ['q2'] })],
      `answered practice ${ON}`,
      { questions: TWO },
    ],
    [
      'one response answers all questions',
      [event('response', ON, { answers: ['q2', 'q1'] })],
      `answered practice ${ON}`,
      { questions: TWO },
    ],
    [
      'answering the same question twice leaves the other one open',
      [event('response', BEFORE, { answers: ['q1'] }), event('response', ON, { answers: ['q1'] })],
      `in-dialogue policy ${PUBLISHED}`,
      { questions: TWO },
    ],
    [
      'context that answers the last question does not make it answered',
      [event('context', ON, { answers: ['q1'] })],
      `in-dialogue policy ${PUBLISHED}`,
    ],
    [
      'a response after context that answered the last question makes it answered',
      [event('context', BEFORE, { answers: ['q1'] }), event('response', ON)],
      `answered practice ${ON}`,
    ],
    [
      "a response in part leaves practice's turn alone",
      [event('question', BEFORE), event('response', ON)],
      `in-dialogue practice ${BEFORE}`,
    ],
    [
      'a response in full while practice has the turn leaves it theirs since the question',
      [event('question', BEFORE), event('response', ON, { answers: ['q1'] })],
      `answered practice ${BEFORE}`,
    ],
    [
      'a response after a reply to an answered case gives practice the turn again',
      [event('response', BEFORE, { answers: ['q1'] }), event('reply', '2026-02-09'), event('response', ON)],
      `answered practice ${ON}`,
    ],
    [
      'a response in full after a promise lapsed makes it answered',
      [event('commitment', BEFORE), event('response', '2026-06-10', { answers: ['q1'] })],
      'answered practice 2026-06-10',
      { day: '2026-06-20' },
    ],
    [
      'a response in part after a promise lapsed changes nothing',
      [event('commitment', BEFORE), event('response', '2026-06-10')],
      `in-progress policy ${AFTER_DUE}`,
      { day: '2026-06-20' },
    ],
    [
      'a response in full on the due day itself leaves an open promise alone',
      [event('commitment', BEFORE), event('response', DUE, { answers: ['q1'] })],
      `in-progress policy ${PUBLISHED}`,
      { day: DUE },
    ],
  ])('%s', check);
});

describe('referral', () => {
  const toCareOffice = event('referral', BEFORE);
  const toInsurer = event('referral', '2026-02-09', { addressee: { organisation: INSURER, decisionLevel: 'state' } });
  const byCareOffice = author('policyOfficer', CARE_OFFICE);
  const byInsurer = author('alderman', INSURER);

  it.each<Scenario>([
    ['several addressees have the turn since the oldest', [toCareOffice, toInsurer], `escalated addressee ${BEFORE}`],
    [
      'a comment by the addressee closes it and gives policy the turn',
      [toCareOffice, event('comment', ON, { by: byCareOffice })],
      `escalated policy ${ON}`,
    ],
    [
      'an acknowledgement by the addressee closes it too',
      [toCareOffice, event('acknowledgement', ON, { by: byCareOffice })],
      `escalated policy ${ON}`,
    ],
    [
      'context by the addressee closes it too',
      [toCareOffice, event('context', ON, { by: byCareOffice })],
      `escalated policy ${ON}`,
    ],
    [
      'a response in part by the addressee closes it and opens the dialogue',
      [toCareOffice, event('response', ON, { by: byCareOffice })],
      `in-dialogue policy ${ON}`,
    ],
    [
      'a response in full by the addressee gives practice the turn',
      [toCareOffice, event('response', ON, { by: byCareOffice, answers: ['q1'] })],
      `answered practice ${ON}`,
    ],
    [
      'a commitment by the addressee gives policy the turn',
      [toCareOffice, event('commitment', ON, { by: byCareOffice })],
      `in-progress policy ${ON}`,
    ],
    [
      'a refusal by the addressee gives nobody the turn',
      [toCareOffice, event('refusal', ON, { by: byCareOffice })],
      'not-solvable nobody',
    ],
    [
      'policy elsewhere closes it by naming it',
      [toCareOffice, event('comment', ON, { inReplyTo: toCareOffice.id })],
      `escalated policy ${ON}`,
    ],
    [
      'policy elsewhere does not close it without naming it',
      [toCareOffice, event('comment', ON)],
      `escalated addressee ${BEFORE}`,
    ],
    [
      'practice does not close it by naming it',
      [toCareOffice, event('comment', ON, { by: author('practitioner'), inReplyTo: toCareOffice.id })],
      `escalated addressee ${BEFORE}`,
    ],
    [
      'an editor of the addressee does not close it',
      [toCareOffice, event('comment', ON, { by: author('editor', CARE_OFFICE) })],
      `escalated addressee ${BEFORE}`,
    ],
    [
      'what the addressee wrote before does not close it',
      [event('comment', '2026-01-26', { by: byCareOffice }), toCareOffice],
      `escalated addressee ${BEFORE}`,
    ],
    [
      'an addressee that refers on hands the turn to the next',
      [toCareOffice, event('referral', ON, { by: byCareOffice, addressee: toInsurer.data.addressee })],
      `escalated addressee ${ON}`,
    ],
    [
      'the other addressee keeps the turn when one answers in part, since its own referral',
      [toCareOffice, toInsurer, event('response', ON, { by: byCareOffice })],
      'in-dialogue addressee 2026-02-09',
    ],
    [
      'policy has the turn since the last referral was closed',
      [
        toCareOffice,
        toInsurer,
        event('response', '2026-02-16', { by: byCareOffice }),
        event('comment', ON, { by: byInsurer }),
      ],
      `in-dialogue policy ${ON}`,
    ],
    [
      'one event closes all referrals to its organisation',
      [toCareOffice, event('referral', '2026-02-09'), event('comment', ON, { by: byCareOffice })],
      `escalated policy ${ON}`,
    ],
    [
      'a withdrawn event closes nothing',
      [toCareOffice, withdrawn(event('comment', ON, { by: byCareOffice }), ON)],
      `escalated addressee ${BEFORE}`,
    ],
    [
      'a referral of an answered case takes the turn from practice',
      [event('response', '2026-01-26', { answers: ['q1'] }), toCareOffice],
      `escalated addressee ${BEFORE}`,
    ],
  ])('%s', check);

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

  it.each<Scenario>([
    [
      'a promise takes the turn from practice',
      [event('question', '2026-01-26'), promise],
      `in-progress policy ${BEFORE}`,
    ],
    [
      'the clock stands still up to and including the due day',
      [promise],
      `in-progress policy ${PUBLISHED}`,
      { day: DUE },
    ],
    ['a promise lapses on the day after', [promise], `in-progress policy ${AFTER_DUE}`, { day: AFTER_DUE }],
    [
      'a promise that lapsed long ago has the turn since the day after due',
      [promise],
      `in-progress policy ${AFTER_DUE}`,
      { day: '2027-01-01' },
    ],
    [
      'a promise that lapses takes the turn from practice',
      [promise, event('question', ON)],
      `in-progress policy ${AFTER_DUE}`,
      { day: AFTER_DUE },
    ],
    [
      'a promise lapses before whatever is written that day',
      [promise, event('question', `${AFTER_DUE}T00:00:00+02:00`)],
      `in-progress practice ${AFTER_DUE}`,
      { day: AFTER_DUE },
    ],
    [
      'the earliest of two lapsed promises says since when',
      [second, promise],
      `in-progress policy ${AFTER_DUE}`,
      { day: '2026-08-01' },
    ],
    [
      'the earliest of two lapsed promises says since when, though it was made last',
      [event('commitment', '2026-01-26', { due: '2026-07-01' }), promise],
      `in-progress policy ${AFTER_DUE}`,
      { day: '2026-08-01' },
    ],
    [
      'a new promise after a lapse leaves the lapse to say since when',
      [promise, event('commitment', '2026-06-20', { due: '2026-10-01' })],
      `in-progress policy ${AFTER_DUE}`,
      { day: '2026-06-30' },
    ],
    [
      'a lapse does nothing to a resolved case',
      [promise, event('resolution', ON)],
      'resolved nobody',
      { day: '2026-07-01' },
    ],
    [
      'a lapse does nothing to a refused case',
      [promise, event('refusal', ON)],
      'not-solvable nobody',
      { day: '2026-07-01' },
    ],
    [
      'a lapse does nothing to a case whose expectation was adjusted',
      [promise, event('adjustment', ON)],
      'expectation-adjusted nobody',
      { day: '2026-07-01' },
    ],
    [
      'a lapse is void after a referral',
      [promise, event('referral', ON)],
      `escalated addressee ${ON}`,
      { day: '2026-07-01' },
    ],
    [
      'a lapse is void after a reopening',
      [event('question', '2026-01-26'), promise, event('resolution', '2026-02-16'), event('reopening', ON)],
      `reopened policy ${ON}`,
      { day: '2026-07-01' },
    ],
    [
      'a promise on a closed case lapses like any other',
      [event('resolution', BEFORE), event('commitment', ON)],
      `in-progress policy ${AFTER_DUE}`,
      { day: AFTER_DUE },
    ],
    ['a withdrawn promise changes nothing', [withdrawn(promise, ON)], `open policy ${PUBLISHED}`, { day: AFTER_DUE }],
  ])('%s', check);
});

describe('fulfilment', () => {
  const promise = event('commitment', BEFORE);
  const second = event('commitment', '2026-02-09', { due: '2026-07-01' });
  const of = ({ id }: Entry, on: Day) => event('fulfilment', on, { commitment: id });

  it.each<Scenario>([
    [
      'the only promise kept makes the case answered, whatever questions are open',
      [promise, of(promise, ON)],
      `answered practice ${ON}`,
    ],
    [
      'a promise kept on its due day does not lapse',
      [promise, of(promise, DUE)],
      `answered practice ${DUE}`,
      { day: AFTER_DUE },
    ],
    [
      'a promise kept late makes the case answered too',
      [promise, of(promise, '2026-06-20')],
      'answered practice 2026-06-20',
      { day: '2026-07-01' },
    ],
    ['one of two promises kept changes nothing', [promise, second, of(promise, ON)], `in-progress policy ${PUBLISHED}`],
    [
      'both of two promises kept make the case answered',
      [promise, second, of(second, '2026-02-16'), of(promise, ON)],
      `answered practice ${ON}`,
    ],
    [
      'a promise kept beside one that lapsed changes nothing',
      [promise, second, of(second, '2026-06-20')],
      `in-progress policy ${AFTER_DUE}`,
      { day: '2026-06-30' },
    ],
    [
      'a promise kept after a referral makes the case answered',
      [promise, event('referral', '2026-02-16'), of(promise, ON)],
      `answered practice ${ON}`,
    ],
    [
      'a promise kept after a resolution leaves it resolved',
      [promise, event('resolution', '2026-02-16'), of(promise, ON)],
      'resolved nobody',
    ],
  ])('%s', check);
});

describe('review days', () => {
  const refusal = event('refusal', BEFORE);
  const adjustment = event('adjustment', BEFORE);
  const DAY_BEFORE = '2026-08-31';
  const AFTER = '2026-10-01';

  it.each<Scenario>([
    ['a refusal rests until its review day', [refusal], 'not-solvable nobody', { day: DAY_BEFORE }],
    ['a refusal gives policy the turn on its review day', [refusal], `not-solvable policy ${REVIEW}`, { day: REVIEW }],
    ['an adjustment rests until its review day', [adjustment], 'expectation-adjusted nobody', { day: DAY_BEFORE }],
    [
      'an adjustment gives the circle the turn on its review day',
      [adjustment],
      `expectation-adjusted circle ${REVIEW}`,
      { day: REVIEW },
    ],
    ['the turn stays since the review day', [adjustment], `expectation-adjusted circle ${REVIEW}`, { day: AFTER }],
    [
      'a second refusal moves the review day',
      [refusal, event('refusal', ON, { reviewOn: '2026-11-01' })],
      'not-solvable nobody',
      { day: AFTER },
    ],
    [
      'a refusal on the review day itself ends the turn of the first',
      [refusal, event('refusal', REVIEW, { reviewOn: '2027-09-01' })],
      'not-solvable nobody',
      { day: AFTER },
    ],
    [
      "an adjustment takes the place of a refusal's review day",
      [refusal, event('adjustment', ON, { reviewOn: '2026-11-01' })],
      'expectation-adjusted nobody',
      { day: AFTER },
    ],
    [
      'a resolution takes the place of a review day',
      [refusal, event('resolution', ON)],
      'resolved nobody',
      { day: AFTER },
    ],
    [
      'a reopening takes the place of a review day',
      [adjustment, event('reopening', ON)],
      `reopened policy ${ON}`,
      { day: AFTER },
    ],
    [
      'a commitment takes the place of a review day',
      [refusal, event('commitment', ON, { due: '2026-12-01' })],
      `in-progress policy ${ON}`,
      { day: AFTER },
    ],
    [
      'a question after the review day leaves the turn alone',
      [refusal, event('question', '2026-09-10')],
      `not-solvable policy ${REVIEW}`,
      { day: AFTER },
    ],
    [
      'a resolution after the review day gives nobody the turn',
      [adjustment, event('resolution', '2026-09-10')],
      'resolved nobody',
      { day: AFTER },
    ],
    [
      'a reopening after the review day leaves policy its turn since then',
      [refusal, event('reopening', '2026-09-10')],
      `reopened policy ${REVIEW}`,
      { day: AFTER },
    ],
    ['a withdrawn refusal has no review day', [withdrawn(refusal, ON)], `open policy ${PUBLISHED}`, { day: AFTER }],
  ])('%s', check);
});

describe('a closed case', () => {
  const TWO = ['q1', 'q2'];

  it.each<Scenario>([
    [
      'stays closed after a response to one of two questions',
      [event('resolution', BEFORE), event('response', ON, { answers: ['q1'] })],
      'resolved nobody',
      { questions: TWO },
    ],
    [
      'is answered by the response to its last question',
      [
        event('context', '2026-01-26', { answers: ['q1'] }),
        event('refusal', BEFORE),
        event('response', ON, { answers: ['q2'] }),
      ],
      `answered practice ${ON}`,
      { questions: TWO },
    ],
    [
      'stays closed after a response without answers, though no question is open',
      [event('context', '2026-01-26', { answers: ['q1'] }), event('resolution', BEFORE), event('response', ON)],
      'resolved nobody',
    ],
    ['can be resolved after a refusal', [event('refusal', BEFORE), event('resolution', ON)], 'resolved nobody'],
    [
      'is open to a dialogue again once reopened',
      [event('refusal', '2026-01-26'), event('reopening', BEFORE), event('question', ON)],
      `in-dialogue practice ${ON}`,
    ],
  ])('%s', check);
});

describe('order and time', () => {
  const byId = (first: string, last: string) => [
    event('reopening', ON, { id: `20260302-${last}` }),
    event('resolution', ON, { id: `20260302-${first}` }),
  ];

  it.each<Scenario>([
    [
      'events count in the order of their instants, not of their text',
      [event('reopening', '2026-03-02T09:30:00+01:00'), event('resolution', '2026-03-02T10:00:00+02:00')],
      `reopened policy ${ON}`,
    ],
    ['events of one instant count in the order of their ids', byId('aaaaaaaa', 'bbbbbbbb'), `reopened policy ${ON}`],
    [
      'events of one instant count in the order of their ids the other way round',
      byId('bbbbbbbb', 'aaaaaaaa'),
      'resolved nobody',
    ],
    [
      'the same instant in another offset is the same instant',
      [
        event('resolution', '2026-03-02T12:00:00+01:00', { id: '20260302-bbbbbbbb' }),
        event('reopening', '2026-03-02T11:00:00Z', { id: '20260302-aaaaaaaa' }),
      ],
      'resolved nobody',
    ],
    [
      'an event counts on its day in Amsterdam',
      [event('question', '2026-03-01T23:30:00Z')],
      `in-dialogue practice ${ON}`,
    ],
    [
      'an event of the day itself counts',
      [event('question', `${LATER}T23:59:59+01:00`)],
      `in-dialogue practice ${LATER}`,
    ],
    ['an event after the day does not count', [event('question', `${LATER}T23:00:00Z`)], `open policy ${PUBLISHED}`],
    ['a withdrawn event does not count', [withdrawn(event('resolution', BEFORE), ON)], `open policy ${PUBLISHED}`],
  ])('%s', check);
});

function check(_title: string, events: Entry[], then: Outcome, options: FoldOptions = {}) {
  expect(outcome(fold(events, options))).toBe(then);
}
