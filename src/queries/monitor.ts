import { addDays, daysBetween, type Day } from '../model/dates.ts';
import { foldDialogue } from '../model/dialogue.ts';
import { isPolicy } from '../model/moves.ts';
import type { Status } from '../model/status.ts';
import type { OpenCase, Overview } from './overview.ts';
import { estimateDays, type Wait } from './reaction-times.ts';

/** Full months before the running one, half-years and quarters that are shown each by itself. */
const MONTHS = 12;
const HALF_YEARS = 6;
const QUARTERS_BACK = 5;
const QUARTERS_AHEAD = 3;
const YEAR = 365;
const EARLIER = 'earlier';
const LATER = 'later';

const FLOW_GROUPS: Record<Status, FlowGroup> = {
  open: 'open',
  acknowledged: 'open',
  reopened: 'open',
  'in-dialogue': 'talking',
  escalated: 'talking',
  answered: 'answered',
  'in-progress': 'answered',
  resolved: 'closed',
  'expectation-adjusted': 'closed',
  'not-solvable': 'closed',
};

export type FlowGroup = 'open' | 'talking' | 'answered' | 'closed';
export type PromiseOutcome = 'inTime' | 'late' | 'open' | 'lapsed';

/** A month `2026-11`, a half-year `2026-H2`, a quarter `2026-Q4`; `earlier` and `later` are all beyond those shown. */
export type Period = string;

/** How many bottlenecks stood where at the end of a month; of the running month, today. */
export interface FlowMonth {
  month: Period;
  day: Day;
  total: number;
  counts: Record<FlowGroup, number>;
}

/** How long bottlenecks waited for the first reaction of policy. */
export interface ReactionTimes {
  total: number;
  reacted: number;
  /** After how many days a quarter, half and three quarters had one; undefined as long as that cannot be known. */
  quarter: number | undefined;
  half: number | undefined;
  threeQuarters: number | undefined;
  waiting: number;
  /** Days that the longest of those waits. */
  longest: number | undefined;
}

export interface PromiseQuarter {
  quarter: Period;
  total: number;
  counts: Record<PromiseOutcome, number>;
}

export interface MonitorPage {
  today: Day;
  responseDays: number;
  total: number;
  /** Oldest first; empty without bottlenecks. */
  flow: FlowMonth[];
  reactions: {
    /** By when bottlenecks were published, oldest first. */
    halfYears: (ReactionTimes & { halfYear: Period })[];
    all: ReactionTimes;
    /** Of the last 365 days. */
    lastYear: ReactionTimes;
    /** Of the year that ended `responseDays` ago, so that each had the whole term: who had a reaction within it. */
    term: { total: number; inTime: number };
  };
  promises: {
    /** By due day, oldest first. */
    quarters: PromiseQuarter[];
    total: number;
    /** Those whose due day has passed. */
    due: { total: number; inTime: number };
  };
}

/** The figures of the monitor. Merged and withdrawn bottlenecks are in none of them, as in all lists and counts. */
export function toMonitorPage({ cases, site, today }: Overview): MonitorPage {
  const published = cases.filter(({ data }) => data.published <= today);
  return {
    today,
    responseDays: site.responseDays,
    total: published.length,
    flow: countFlow(published, today),
    reactions: measureReactions(published, today, site.responseDays),
    promises: countPromises(published, today),
  };
}

function countFlow(cases: readonly OpenCase[], today: Day): FlowMonth[] {
  const months = listMonths(cases, today).map((month) => ({
    month,
    day: month === today.slice(0, 7) ? today : lastDay(month),
    total: 0,
    counts: { open: 0, talking: 0, answered: 0, closed: 0 },
  }));
  for (const one of cases) {
    let seen = -1;
    let group: FlowGroup = 'open';
    for (const month of months) {
      if (one.data.published > month.day) continue;
      // Days that pass change whose turn it is, never the status: only a month with events asks for a replay.
      const events = one.annotations.filter(({ day }) => day <= month.day).length;
      if (events > seen) group = FLOW_GROUPS[foldDialogue(one, one.annotations, month.day).status];
      seen = events;
      month.counts[group] += 1;
      month.total += 1;
    }
  }
  return months;
}

function listMonths(cases: readonly OpenCase[], today: Day): Period[] {
  const first = findEarliest(cases.map(({ data }) => data.published));
  if (first === undefined) return [];
  const now = countMonths(today);
  const from = Math.max(countMonths(first), now - MONTHS);
  return Array.from({ length: now - from + 1 }, (_, index) => toMonth(from + index));
}

function measureReactions(cases: readonly OpenCase[], today: Day, term: number): MonitorPage['reactions'] {
  const waits = cases.map(({ data: { published }, annotations }) => {
    const reaction = annotations.find(({ data }) => isPolicy(data.by.role))?.day;
    return { published, days: Math.max(0, daysBetween(published, reaction ?? today)), ended: reaction !== undefined };
  });
  const since = (days: number) => addDays(today, -days);
  const now = countHalfYears(today);
  const before = now - HALF_YEARS;
  const byHalfYear = Map.groupBy(waits, ({ published }) => Math.max(countHalfYears(published), before));
  const hadTerm = waits.filter(({ published }) => published < since(term) && published >= since(term + YEAR));
  return {
    halfYears: listNumbers(byHalfYear).map((number) => ({
      halfYear: number === before ? EARLIER : toHalfYear(number),
      ...summarize(byHalfYear.get(number) ?? []),
    })),
    all: summarize(waits),
    lastYear: summarize(waits.filter(({ published }) => published > since(YEAR))),
    term: { total: hadTerm.length, inTime: hadTerm.filter(({ days, ended }) => ended && days <= term).length },
  };
}

function summarize(waits: readonly Wait[]): ReactionTimes {
  const waiting = waits.filter(({ ended }) => !ended);
  return {
    total: waits.length,
    reacted: waits.length - waiting.length,
    quarter: estimateDays(waits, 0.25),
    half: estimateDays(waits, 0.5),
    threeQuarters: estimateDays(waits, 0.75),
    waiting: waiting.length,
    longest: waiting.length > 0 ? waiting.reduce((longest, { days }) => Math.max(longest, days), 0) : undefined,
  };
}

function countPromises(cases: readonly OpenCase[], today: Day): MonitorPage['promises'] {
  const promises = cases.flatMap(({ dialogue }) =>
    dialogue.commitments.map(({ due, state, fulfilledOn }) => ({
      due,
      outcome: state !== 'fulfilled' ? state : (fulfilledOn ?? due) <= due ? ('inTime' as const) : ('late' as const),
    })),
  );
  const now = countQuarters(today);
  const [before, after] = [now - QUARTERS_BACK - 1, now + QUARTERS_AHEAD + 1];
  const byQuarter = Map.groupBy(promises, ({ due }) => Math.min(after, Math.max(before, countQuarters(due))));
  const due = promises.filter((promise) => promise.due < today);
  return {
    quarters: listNumbers(byQuarter).map((number) => {
      const own = byQuarter.get(number) ?? [];
      const counts = { inTime: 0, late: 0, open: 0, lapsed: 0 };
      for (const { outcome } of own) counts[outcome] += 1;
      const quarter = number === before ? EARLIER : number === after ? LATER : toQuarter(number);
      return { quarter, total: own.length, counts };
    }),
    total: promises.length,
    due: { total: due.length, inTime: due.filter(({ outcome }) => outcome === 'inTime').length },
  };
}

/** From the first to the last that something falls in, those between that are empty too. */
function listNumbers(groups: ReadonlyMap<number, unknown>): number[] {
  const numbers = [...groups.keys()];
  if (numbers.length === 0) return [];
  const first = Math.min(...numbers);
  return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, index) => first + index);
}

function findEarliest(days: readonly Day[]): Day | undefined {
  return days.reduce<Day | undefined>((first, day) => (first === undefined || day < first ? day : first), undefined);
}

// Months, quarters and half-years are counted from the year 0, so that one can be taken from another.

function countMonths(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function countQuarters(day: Day): number {
  return Math.floor(countMonths(day) / 3);
}

function countHalfYears(day: Day): number {
  return Math.floor(countMonths(day) / 6);
}

function toMonth(number: number): Period {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function toQuarter(number: number): Period {
  return `${Math.floor(number / 4)}-Q${(number % 4) + 1}`;
}

function toHalfYear(number: number): Period {
  return `${Math.floor(number / 2)}-H${(number % 2) + 1}`;
}

function lastDay(month: Period): Day {
  return addDays(`${toMonth(countMonths(`${month}-01`) + 1)}-01`, -1);
}
