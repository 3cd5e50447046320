import type { Annotation, WithdrawnAnnotation } from './annotation.ts';
import { ANNOTATION_TYPES } from './annotation-types.ts';
import type { Bottleneck } from './bottleneck.ts';
import { addDays, amsterdamDay, daysBetween, isDay, type Day } from './dates.ts';
import { isPolicy, type DialogueEvent, type Moves, type WarningRule } from './moves.ts';
import { CLOSED_STATUSES, type Status, type Turn } from './status.ts';
import { compareText } from './order.ts';

/** What a dialogue has come to on a day. */
export interface Dialogue {
  status: Status;
  turn: Turn;
  /** Since when it is their turn; undefined for nobody. */
  turnSince: Day | undefined;
  /** Policy or an addressee has had the turn for more than `responseDays` days. */
  overdue: boolean;
  /** Nobody of policy has written anything. */
  unheard: boolean;
  questions: { answered: number; total: number };
  commitments: { id: string; due: Day; state: 'open' | 'fulfilled' | 'lapsed'; fulfilledOn?: Day }[];
  /** Outcomes whose review day has come. */
  reviewsDue: { annotation: string; on: Day }[];
  recognition: { shown: 'none' | 'some' | number };
  warnings: { annotation: string; rule: WarningRule }[];
}

/** A dialogue with what pages say beside it. */
export interface ReplayedDialogue extends Dialogue {
  /** Why it is their turn since then. */
  turnCause: { kind: 'publication' | 'event' | 'lapse' | 'review'; annotation?: string };
  /** Organisations that have the turn, longest first. */
  addressees: { annotation: string; organisation: string; since: Day }[];
  /** By question: the annotation that answered it first. */
  answeredBy: Partial<Record<string, string>>;
}

export interface DialogueOptions {
  responseDays?: number;
  recognitionThreshold?: number;
}

interface Entry {
  id: string;
  data: Annotation | WithdrawnAnnotation;
}

/**
 * What the dialogue about a bottleneck has come to on `day`: the fold of design.md §4 over its annotations, in any
 * order. Pure and total: it never throws, and what makes no sense where it stands is a warning.
 */
export function foldDialogue(
  bottleneck: { id: string; data: Pick<Bottleneck, 'published' | 'questions'> },
  annotations: readonly Entry[],
  day: Day,
  options: DialogueOptions = {},
): Dialogue {
  const {
    turnCause: _turnCause,
    addressees: _addressees,
    answeredBy: _answeredBy,
    ...dialogue
  } = replayDialogue(bottleneck, annotations, day, options);
  return dialogue;
}

/** The same as `foldDialogue`, with what pages say beside it. */
export function replayDialogue(
  bottleneck: { id: string; data: Pick<Bottleneck, 'published' | 'questions'> },
  annotations: readonly Entry[],
  day: Day,
  { responseDays = 42, recognitionThreshold = 3 }: DialogueOptions = {},
): ReplayedDialogue {
  const state = createState(bottleneck.data);
  const known = new Set(annotations.map(({ id }) => id));

  for (const event of inOrder(annotations, day, state)) {
    passDaysUntil(state, event.day);
    applyEvent(state, event, known);
  }
  passDaysUntil(state, day);

  const waitingOn = state.turn === 'policy' || state.turn === 'addressee';
  return {
    status: state.status,
    turn: state.turn,
    turnSince: state.turnSince,
    overdue:
      waitingOn &&
      state.turnSince !== undefined &&
      !isPaused(state, day) &&
      daysBetween(state.turnSince, day) > responseDays,
    unheard: !state.heard,
    questions: { answered: Object.keys(state.answeredBy).length, total: state.questions.size },
    commitments: state.promises.map(({ id, due, fulfilledOn }) => ({
      id,
      due,
      state: fulfilledOn ? 'fulfilled' : day > due ? 'lapsed' : 'open',
      ...(fulfilledOn && { fulfilledOn }),
    })),
    reviewsDue: state.review?.passed ? [{ annotation: state.review.annotation, on: state.review.on }] : [],
    recognition: {
      shown:
        state.recognitions === 0 ? 'none' : state.recognitions < recognitionThreshold ? 'some' : state.recognitions,
    },
    warnings: state.warnings,
    turnCause: state.turnCause,
    addressees: state.turn === 'addressee' ? state.referrals : [],
    answeredBy: state.answeredBy,
  };
}

interface Event extends DialogueEvent<Record<string, unknown>> {
  data: Annotation & Record<string, unknown>;
}

interface PromiseState {
  id: string;
  due: Day;
  fulfilledOn?: Day;
  lapsed: boolean;
  /** The status moved on since, so that its due day passes unheard. */
  superseded: boolean;
}

interface State {
  status: Status;
  turn: Turn;
  turnSince: Day | undefined;
  turnCause: ReplayedDialogue['turnCause'];
  questions: Set<string>;
  answeredBy: Partial<Record<string, string>>;
  heard: boolean;
  recognitions: number;
  promises: PromiseState[];
  referrals: ReplayedDialogue['addressees'];
  review: { annotation: string; on: Day; turn: Turn; passed: boolean } | undefined;
  warnings: Dialogue['warnings'];
}

function createState({ published, questions }: Pick<Bottleneck, 'published' | 'questions'>): State {
  return {
    status: 'open',
    turn: 'policy',
    turnSince: published,
    turnCause: { kind: 'publication' },
    questions: new Set((questions ?? []).map(({ id }) => id)),
    answeredBy: Object.create(null) as State['answeredBy'],
    heard: false,
    recognitions: 0,
    promises: [],
    referrals: [],
    review: undefined,
    warnings: [],
  };
}

/** The events that count, ordered by `created`, then id. */
function inOrder(annotations: readonly Entry[], day: Day, state: State): Event[] {
  const events: (Event & { time: number })[] = [];
  for (const { id, data } of annotations) {
    if ('withdrawn' in data) continue;
    const eventDay = amsterdamDay(data.created);
    if (eventDay === undefined) state.warnings.push({ annotation: id, rule: 'invalid-date' });
    else if (eventDay <= day)
      events.push({ id, role: data.by.role, day: eventDay, time: Date.parse(data.created), data });
  }
  state.warnings.sort((a, b) => compareText(a.annotation, b.annotation));
  return events.sort((a, b) => a.time - b.time || compareText(a.id, b.id));
}

function applyEvent(state: State, event: Event, known: ReadonlySet<string>): void {
  const warn = (rule: WarningRule) => state.warnings.push({ annotation: event.id, rule });
  const type = Object.hasOwn(ANNOTATION_TYPES, event.data.type) ? ANNOTATION_TYPES[event.data.type] : undefined;
  if (!type) return void warn('unknown-type');
  if (!type.who.includes(event.role)) return void warn('role-not-allowed');
  if (event.data.inReplyTo && !known.has(event.data.inReplyTo)) warn('unknown-reply-target');

  const answered = recordAnswers(state, event, warn);
  const acts =
    !CLOSED_STATUSES.includes(state.status) ||
    type.whenClosed === 'acts' ||
    (type.whenClosed === 'with-answers' && answered > 0);
  if (isPolicy(event.role)) {
    state.heard = true;
    closeReferrals(state, event, acts);
  }
  // Each effect knows its own fields; the table pairs them, which the union of its entries cannot express.
  (type.effect as (moves: Moves, event: Event) => void)(createMoves(state, event, acts, warn), event);
}

/** Notes which questions the event answers; returns how many of the ids it names exist. */
function recordAnswers(state: State, event: Event, warn: (rule: WarningRule) => void): number {
  const { answers } = event.data;
  const ids = Array.isArray(answers) ? answers.map(String) : [];
  const existing = ids.filter((id) => state.questions.has(id));
  if (existing.length < ids.length) warn('unknown-question');
  for (const id of existing) state.answeredBy[id] ??= event.id;
  return existing.length;
}

/** A word of policy from an addressee, or in reply to a referral, closes that referral; the last one gives the turn back. */
function closeReferrals(state: State, event: Event, acts: boolean): void {
  const left = state.referrals.filter(
    ({ annotation, organisation }) =>
      organisation !== event.data.by.organisation && annotation !== event.data.inReplyTo,
  );
  if (left.length === state.referrals.length) return;
  state.referrals = left;
  if (!acts || state.turn !== 'addressee') return;
  const [oldest] = left;
  if (oldest) setTurn(state, 'addressee', oldest.since, { kind: 'event', annotation: oldest.annotation });
  else setTurn(state, 'policy', event.day, { kind: 'event', annotation: event.id });
}

function createMoves(state: State, event: Event, acts: boolean, warn: (rule: WarningRule) => void): Moves {
  const cause = { kind: 'event', annotation: event.id } as const;
  return {
    status: state.status,
    turn: state.turn,
    allAnswered: Object.keys(state.answeredBy).length === state.questions.size,
    hasOpenPromise: state.promises.some((promise) => isOpen(promise, event.day)),
    warn,
    become(status, from) {
      if (!acts || (from && !from.includes(state.status))) return;
      state.status = status;
      state.review = undefined;
      if (status !== 'in-progress') for (const promise of state.promises) promise.superseded = true;
      if (CLOSED_STATUSES.includes(status)) state.referrals = [];
    },
    pass(turn) {
      if (acts && state.turn !== turn) setTurn(state, turn, turn === 'nobody' ? undefined : event.day, cause);
    },
    refer(organisation) {
      if (!acts) return;
      state.referrals = [...state.referrals, { annotation: event.id, organisation, since: event.day }];
      const oldest = state.referrals[0] ?? { since: event.day, annotation: event.id };
      setTurn(state, 'addressee', oldest.since, { kind: 'event', annotation: oldest.annotation });
    },
    promise(due) {
      state.promises.push({ id: event.id, due, lapsed: false, superseded: false });
    },
    fulfil(commitment) {
      const promise = state.promises.find(({ id }) => id === commitment);
      if (!promise || promise.fulfilledOn) {
        warn(promise ? 'already-fulfilled' : 'unknown-commitment');
        return false;
      }
      promise.fulfilledOn = event.day;
      return state.promises.every(({ fulfilledOn }) => fulfilledOn);
    },
    reviewOn(on, turn) {
      if (acts) state.review = { annotation: event.id, on, turn, passed: false };
    },
    recognise() {
      state.recognitions += 1;
    },
  };
}

/** Lets the days up to and including `day` begin: promises lapse, reviews come due. */
function passDaysUntil(state: State, day: Day): void {
  const { review } = state;
  const lapses = state.promises
    .filter(({ due, fulfilledOn, lapsed }) => !fulfilledOn && !lapsed && isDay(due) && due < day)
    .sort((a, b) => compareText(a.due, b.due));
  for (const promise of lapses) lapse(state, promise);
  // A review belongs to the current status, so no promise of before can lapse on it: the order between them is free.
  if (review && !review.passed && review.on <= day) {
    review.passed = true;
    setTurn(state, review.turn, review.on, { kind: 'review', annotation: review.annotation });
  }
}

function lapse(state: State, promise: PromiseState): void {
  const alreadyLapsed = state.promises.some(
    ({ lapsed, fulfilledOn, superseded }) => lapsed && !fulfilledOn && !superseded,
  );
  promise.lapsed = true;
  if (promise.superseded || (alreadyLapsed && state.turn === 'policy')) return;
  setTurn(state, 'policy', addDays(promise.due, 1), { kind: 'lapse', annotation: promise.id });
}

/** Whether a promise that can still be kept in time stops the clock. */
function isPaused({ status, promises }: State, day: Day): boolean {
  return status === 'in-progress' && promises.some((promise) => isOpen(promise, day));
}

/** Whether a promise can still be kept in time, and the status still rests on it. */
function isOpen({ due, fulfilledOn, superseded }: PromiseState, day: Day): boolean {
  return !fulfilledOn && !superseded && day <= due;
}

function setTurn(state: State, turn: Turn, since: Day | undefined, cause: ReplayedDialogue['turnCause']): void {
  state.turn = turn;
  state.turnSince = since;
  state.turnCause = cause;
}
