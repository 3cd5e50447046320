import { daysBetween, type Day } from '../model/dates.ts';
import { compareText } from '../model/order.ts';
import { listExpectations } from './expectations.ts';
import { findOpenSince } from './open-since.ts';
import type { Overview } from './overview.ts';
import type { ExpectationView } from './views.ts';

/** So many expectations one picture holds. */
export const MAX_GAPS = 12;

/** An expectation that open bottlenecks collide with. */
export interface ExpectationGap {
  href: string;
  title: string;
  /** Since when each of those bottlenecks has been open, the oldest first. */
  cases: Day[];
  /** When something was agreed about it last. */
  agreed?: Day;
  /** Since when nothing new was agreed: the day of the first bottleneck, or that of an agreement after it. */
  since: Day;
  /** Days since then. */
  days: number;
}

export interface ExpectationGaps {
  today: Day;
  /** Expectations that an open bottleneck collides with. */
  total: number;
  /** Those for which nothing new was agreed for longest, the longest first. */
  gaps: ExpectationGap[];
}

/**
 * How far expectations and practice are apart, as far as this site knows: the bottlenecks that collide with an
 * expectation now, and for how long nothing has been agreed about it. Nothing is added up by who holds them.
 */
export function listExpectationGaps(overview: Overview): ExpectationGaps {
  const gaps = listExpectations(overview)
    .flatMap((view) => findGap(view, overview) ?? [])
    .sort((a, b) => compareText(a.since, b.since) || b.cases.length - a.cases.length || compareText(a.title, b.title));
  return { today: overview.today, total: gaps.length, gaps: gaps.slice(0, MAX_GAPS) };
}

/** Undefined when nothing that was published collides with it. */
function findGap(
  { href, title, colliding, adjustments }: ExpectationView,
  { caseOf, today }: Overview,
): ExpectationGap | undefined {
  const cases = colliding
    .flatMap(({ id }) => caseOf.get(id) ?? [])
    .map(findOpenSince)
    .filter((day) => day <= today)
    .sort();
  const [first] = cases;
  if (first === undefined) return undefined;
  const agreed = adjustments[0]?.day;
  const since = agreed !== undefined && agreed > first ? agreed : first;
  return { href, title, cases, ...(agreed && { agreed }), since, days: daysBetween(since, today) };
}
