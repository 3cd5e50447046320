import { renderText } from '../content/written-text.ts';
import { findCircle } from '../model/annotation.ts';
import { ANNOTATION_TYPES } from '../model/annotation-types.ts';
import { amsterdamDay } from '../model/dates.ts';
import { compareText } from '../model/order.ts';
import { circleCalendarHref, circleHref, expectationHref } from './addresses.ts';
import type { AnnotationSource, OpenCase, Overview, Source } from './overview.ts';
import type { CircleCalendar, CirclePage, CircleRow, MeetingPage, OutcomeView } from './views.ts';

/** Every circle: first who meets soonest, then those without a coming meeting, the latest first. */
export function listCircles(overview: Overview): CircleRow[] {
  return overview.circles
    .map((circle) => toCircleRow(circle, overview))
    .sort(
      (a, b) =>
        compareText(a.next?.start ?? '9999', b.next?.start ?? '9999') ||
        compareText(b.last?.start ?? '', a.last?.start ?? '') ||
        compareText(a.id, b.id),
    );
}

/** What the page of a circle shows. */
export function toCirclePage(row: CircleRow, overview: Overview): CirclePage {
  const circle = overview.circles.find(({ id }) => id === row.id);
  if (!circle) throw new Error(`There is no circle "${row.id}".`);
  const meetings = toMeetings(circle, overview);
  return {
    ...row,
    calendar: toCalendarAddresses(row.id, overview),
    members: circle.frontMatter.members,
    questions: circle.frontMatter.questions ?? [],
    html: renderText(overview.getTree(circle.digest), (code) => overview.findTerm('laws', code)),
    coming: meetings.filter(({ day }) => day >= overview.today),
    past: meetings.filter(({ day }) => day < overview.today).reverse(),
    cases: circle.frontMatter.cases.flatMap((id) => overview.caseOf.get(id)?.row ?? []),
    outcomes: listOutcomes(circle.id, overview),
  };
}

/** Its meetings, past ones too, with what a calendar says of them. */
export function toCircleCalendar(circle: Source<'circle'>, overview: Overview): CircleCalendar {
  const { title, example } = circle.frontMatter;
  return {
    ...{ id: circle.id, href: circleHref(circle.id), title, example: example === true, today: overview.today },
    meetings: toMeetings(circle, overview).map(({ id, start, end, place, cases }) => ({
      ...{ id, start, end, place },
      cases: cases.map((row) => ({ title: row.title, number: row.number, href: row.href })),
    })),
  };
}

/** The protocol makes a calendar look again by itself. */
function toCalendarAddresses(id: string, { site }: Overview): CirclePage['calendar'] {
  const file = circleCalendarHref(id);
  return { file, subscription: `webcal://${new URL(site.url).host}${file}` };
}

function toCircleRow(circle: Source<'circle'>, overview: Overview): CircleRow {
  const { title, region, facilitator, cases, example } = circle.frontMatter;
  const meetings = toMeetings(circle, overview);
  const next = meetings.find(({ day }) => day >= overview.today);
  const last = meetings.findLast(({ day }) => day < overview.today);
  return {
    id: circle.id,
    href: circleHref(circle.id),
    title,
    ...(region && { region }),
    facilitator,
    caseCount: cases.length,
    example: example === true,
    ...(next && { next }),
    ...(last && { last }),
  };
}

/** Meetings, earliest first. */
function toMeetings({ frontMatter }: Source<'circle'>, { caseOf }: Overview): MeetingPage[] {
  return frontMatter.meetings
    .map(({ id: meeting, start, end, place, cases }) => ({
      id: meeting,
      start,
      end,
      place,
      day: amsterdamDay(start) ?? '',
      cases: cases.flatMap((one) => caseOf.get(one)?.row ?? []),
    }))
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

/** What was recorded in the name of a circle, latest first. */
function listOutcomes(circle: string, overview: Overview): OutcomeView[] {
  return overview.cases
    .flatMap((one) =>
      one.annotations
        .filter(({ data }) => findCircle(data) === circle)
        .flatMap((each) => toOutcome(each, one, overview)),
    )
    .sort((a, b) => compareText(b.day, a.day) || compareText(a.bottleneck.href, b.bottleneck.href));
}

function toOutcome({ id, day, digest, data }: AnnotationSource, one: OpenCase, overview: Overview): OutcomeView[] {
  const { row, dialogue } = one;
  const base = {
    ...{ id, day, label: ANNOTATION_TYPES[data.type].label },
    html: renderText(overview.getTree(digest), (code) => overview.findTerm('laws', code), `a-${id}`),
    bottleneck: { href: `${row.href}#d-${id}`, title: row.title, number: row.number },
  };
  switch (data.type) {
    case 'adjustment': {
      const { type, result, to, reviewOn } = data;
      const expectation = overview.expectations.find((each) => each.id === data.expectation);
      const title = expectation?.frontMatter.title ?? data.expectation;
      return [{ ...base, type, result, to, reviewOn, expectation: { href: expectationHref(data.expectation), title } }];
    }
    case 'commitment': {
      const { type, owner, due } = data;
      const state = dialogue.commitments.find((promise) => promise.id === id)?.state ?? 'open';
      return [{ ...base, type, owner, due, state }];
    }
    case 'referral':
      return [{ ...base, type: data.type, addressee: data.addressee.organisation }];
    case 'comment':
      return [{ ...base, type: data.type }];
    default:
      return [];
  }
}
