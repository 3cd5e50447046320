import type { Annotation } from '../model/annotation.ts';
import type { Day } from '../model/dates.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Expectation, Holder } from '../model/expectation.ts';
import type { Status, Turn } from '../model/status.ts';

/** A word that links to the page about it. */
export interface TermLink {
  code: string;
  label: string;
  /** Absent where there is no such page, as for "regio". */
  href?: string;
}

/** Whose turn it is, as pages draw it. */
export interface TurnView {
  turn: Turn;
  /** Absent when it is nobody's. */
  since?: Day;
  /** Days since then; absent when it is nobody's. */
  days?: number;
  overdue: boolean;
  /** Due day of the promise that stops the clock. */
  pausedUntil?: Day;
  /** Organisations that have the turn, longest waiting first. */
  addressees: string[];
  cause: 'publication' | 'event' | 'lapse' | 'review';
}

/** A bottleneck as a row of a list. */
export interface BottleneckRow {
  id: string;
  href: string;
  /** `2026-31`; the id where that has none. */
  number: string;
  title: string;
  summary: string;
  example: boolean;
  published: Day;
  domains: TermLink[];
  municipality: TermLink;
  status: Status;
  turn: TurnView;
  unheard: boolean;
  /** Days since publication in which nobody of policy reacted. */
  unheardDays?: number;
  questions: Dialogue['questions'];
  recognition: Dialogue['recognition']['shown'];
}

/** An annotation as pages show it. */
export interface AnnotationView {
  id: string;
  data: Annotation;
  label: string;
  icon: string;
  voice: Voice;
  /** Who speaks: "Wethouder, gemeente Waterdam", never a name unless it was chosen. */
  by: string;
  /** How practice's word came here, such as "opgetekend door de redactie". */
  recordedBy?: string;
  day: Day;
  /** Safe HTML of the body; empty when there is none. */
  html: string;
  /** Its number in the margin; absent when it is about the whole bottleneck or its passage is gone. */
  number?: number;
  /** The passage, and whether it is still there; without its words when it was taken out for privacy. */
  quote?: { exact: string; state: 'anchored' | 'orphaned' | 'ambiguous' } | { state: 'omitted' };
  /** State of a promise. */
  commitment?: { due: Day; state: 'open' | 'fulfilled' | 'lapsed'; fulfilledOn?: Day; days: number };
  /** For `fulfilment`: the promise it keeps. For `reply`: what it answers. */
  answersTo?: { id: string; label: string; day: Day };
  /** Texts of the questions that it answers. */
  questions: string[];
  /** For `adjustment`: the expectation. */
  expectation?: { id: string; title: string; href: string };
  /** The circle in whose name it was recorded. */
  circle?: { title: string; href: string };
}

/** Who speaks, as DIRECTION.md draws it: colour, shape and word always together. */
export type Voice = 'policy' | 'practice' | 'circle' | 'none';

/** A block of the write-up, with the notes that belong beside it. */
export interface TextBlock {
  /** Safe HTML, passages marked. */
  html: string;
  notes: AnnotationView[];
  /** How many blocks the notes may hang past, 1 to 5. */
  span: number;
}

export interface QuestionView {
  id: string;
  text: string;
  /** What answered it first. */
  answer?: { annotation: string; label: string; day: Day; number?: number };
}

/** Everything that a bottleneck's page shows. */
export interface BottleneckPage extends BottleneckRow {
  kinds: TermLink[];
  /** "een wijkteammedewerker" without the article: the label of the role. */
  role: TermLink;
  laws: (TermLink & { article?: string; paragraph?: string; url?: string })[];
  decisionLevel?: string;
  frequency?: 'once' | 'monthly' | 'weekly' | 'daily';
  affected?: string;
  reported: string;
  blocks: TextBlock[];
  headings: { slug: string; text: string }[];
  questionList: QuestionView[];
  /** The dialogue, oldest first; recognitions are not in it. */
  timeline: AnnotationView[];
  /** Reactions whose passage is no longer there. */
  earlier: AnnotationView[];
  related: BottleneckRow[];
  /** The day of the last change that a reader can see. */
  version: Day;
  /** The day that the page stands for; absent when no clock runs on it, so that the page stays the same tomorrow. */
  today?: Day;
}

/** A promise in a list. */
export interface PromiseView {
  due: Day;
  state: 'open' | 'fulfilled' | 'lapsed';
  fulfilledOn?: Day;
  /** Days until due, or since then. */
  days: number;
  /** When it was made. */
  made: Day;
  /** Of the bottleneck. */
  title: string;
  number: string;
  href: string;
  /** Who keeps it. */
  role: string;
  organisation: string;
}

/** A promise with what was said. */
export interface PromiseInFull extends PromiseView {
  /** Safe HTML. */
  html: string;
}

/** One page of the list of promises. */
export interface PromisePage {
  page: number;
  pages: number;
  total: number;
  /** Those that have something on this page, with how many there are in all. */
  groups: { state: PromiseView['state']; total: number; promises: PromiseInFull[] }[];
  /** The day that the page stands for; absent when no clock runs on it. */
  today?: Day;
}

/** A promise that is not kept yet, as a calendar shows it. */
export interface DatedPromise extends Pick<PromiseView, 'due' | 'title' | 'number' | 'href' | 'role' | 'organisation'> {
  /** Of the annotation. */
  id: string;
  /** The instant at which it was made. */
  created: string;
  lapsed: boolean;
  /** What was said, without markup. */
  text: string;
}

export interface MeetingView {
  /** Address of the circle. */
  href: string;
  title: string;
  start: string;
  end: string;
  place: string;
  cases: number;
}

/** The home page. */
export interface HomePage {
  total: number;
  /** Bottlenecks that wait for somebody, longest first. */
  waiting: { turn: Exclude<Turn, 'nobody'>; days: number }[];
  unheard: BottleneckRow[];
  newest: BottleneckRow[];
  /** Latest closed or answered. */
  settled: BottleneckRow[];
  promises: PromiseView[];
  nextMeeting?: MeetingView;
}

/** One page of a list. */
export interface ListPage {
  rows: BottleneckRow[];
  total: number;
  page: number;
  pages: number;
  /** The day that the list stands for; absent when no clock runs on it. */
  today?: Day;
}

/** A choice beside a list. */
export interface Choice {
  /** As addresses write it. */
  value: string;
  label: string;
  /** Address of its own list; absent where there is none, as for a year. */
  href?: string;
  /** How many its own list holds. */
  count: number;
  /** How many hold it of those that the list beside it is limited to. */
  within: number;
  /** The status, or the turn, that it is. */
  status?: Status;
  turn?: Turn;
}

/** An expectation with where it stands. */
export interface ExpectationView {
  id: string;
  href: string;
  title: string;
  holder: Holder;
  statement: string;
  source?: Expectation['source'];
  since?: string;
  example: boolean;
  state: 'standing' | 'under-discussion' | 'adjusted' | 'dropped';
  /** The day on which it was looked at and kept. */
  keptOn?: Day;
  /** Latest first. */
  adjustments: AdjustmentView[];
  /** Bottlenecks without an outcome that collide with it. */
  colliding: BottleneckRow[];
  /** Since when the first of those has been open. */
  collidesSince?: Day;
  /** Bottlenecks with an outcome that collided with it. */
  settled: BottleneckRow[];
}

export interface ExpectationPage extends ExpectationView {
  /** Safe HTML of what was written about it. */
  html: string;
}

/** What was agreed about an expectation. */
export interface AdjustmentView {
  id: string;
  day: Day;
  result: 'adjusted' | 'dropped' | 'kept';
  from: string;
  to: string;
  meanwhile?: string;
  residentText?: string;
  agreedBy: { role: string; organisation: string }[];
  reviewOn: Day;
  /** The day of review has come, and nothing was agreed since. */
  reviewDue: boolean;
  /** The day on which a later agreement took its place. */
  replacedOn?: Day;
  circle?: { href: string; title: string };
  bottleneck: { href: string; title: string; number: string };
}

/** Who holds expectations, with those expectations. */
export interface HolderView {
  holder: Holder;
  slug: string;
  href: string;
  expectations: ExpectationView[];
  /** What residents may and may not expect now, in their words; only for residents. */
  residentWords: ResidentWords[];
}

export interface ResidentWords {
  text: string;
  day: Day;
  /** Who agreed on it, or decided it. */
  by: string[];
  reviewOn: Day;
  /** The day of review has come. */
  reviewDue: boolean;
  type: 'adjustment' | 'refusal';
  href: string;
  title: string;
}

export interface CircleRow {
  id: string;
  href: string;
  title: string;
  region?: string;
  facilitator: { role: string; organisation: string };
  caseCount: number;
  example: boolean;
  next?: MeetingPage;
  last?: MeetingPage;
}

export interface MeetingPage {
  id: string;
  start: string;
  end: string;
  place: string;
  day: Day;
  cases: BottleneckRow[];
}

export interface CirclePage extends CircleRow {
  /** Addresses of its meetings as a calendar: to download, and for a calendar that looks again by itself. */
  calendar: { file: string; subscription: string };
  members: string[];
  questions: string[];
  html: string;
  coming: MeetingPage[];
  /** Latest first. */
  past: MeetingPage[];
  cases: BottleneckRow[];
  outcomes: OutcomeView[];
}

/** The meetings of a circle, as a calendar shows them. */
export interface CircleCalendar extends Pick<CircleRow, 'id' | 'href' | 'title' | 'example'> {
  /** The day of the build. */
  today: Day;
  meetings: (Pick<MeetingPage, 'id' | 'start' | 'end' | 'place'> & {
    cases: { title: string; number: string; href: string }[];
  })[];
}

/** What was recorded in the name of a circle. */
export type OutcomeView = Outcome & {
  /** Of the annotation. */
  id: string;
  day: Day;
  label: string;
  /** Safe HTML of what was written; empty when there is nothing. */
  html: string;
  bottleneck: { href: string; title: string; number: string };
};

type Outcome =
  | {
      type: 'adjustment';
      result: 'adjusted' | 'dropped' | 'kept';
      to: string;
      reviewOn: Day;
      expectation: { href: string; title: string };
    }
  | { type: 'commitment'; owner: { role: string; organisation: string }; due: Day; state: PromiseView['state'] }
  | { type: 'referral'; addressee: string }
  | { type: 'comment' };
