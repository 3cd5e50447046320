import { renderText } from '../content/written-text.ts';
import { ANNOTATION_TYPES } from '../model/annotation-types.ts';
import { amsterdamDay } from '../model/dates.ts';
import { compareText } from '../model/order.ts';
import type { Overview, Source } from './overview.ts';
import type { CirclePage, CircleRow, MeetingPage, OutcomeView } from './views.ts';

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
    members: circle.frontMatter.members,
    questions: circle.frontMatter.questions ?? [],
    html: renderText(overview.getTree(circle.digest), (code) => overview.findTerm('laws', code)),
    coming: meetings.filter(({ day }) => day >= overview.today),
    past: meetings.filter(({ day }) => day < overview.today).reverse(),
    cases: circle.frontMatter.cases.flatMap((id) => overview.caseOf.get(id)?.row ?? []),
    outcomes: listOutcomes(circle.id, overview),
  };
}

function toCircleRow(circle: Source<'circle'>, overview: Overview): CircleRow {
  const { title, region, facilitator, cases, example } = circle.frontMatter;
  const meetings = toMeetings(circle, overview);
  const next = meetings.find(({ day }) => day >= overview.today);
  const last = meetings.findLast(({ day }) => day < overview.today);
  return {
    id: circle.id,
    href: `/leerkringen/${circle.id}/`,
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

/** What the circle agreed, latest first. */
function listOutcomes(circle: string, { cases, expectations }: Overview): OutcomeView[] {
  return cases
    .flatMap(({ annotations, row }) =>
      annotations.flatMap(({ id, day, data }): OutcomeView[] => {
        if (data.type !== 'adjustment' || data.circle !== circle) return [];
        const expectation = expectations.find((one) => one.id === data.expectation);
        return [
          {
            day,
            label: ANNOTATION_TYPES[data.type].label,
            result: data.result,
            to: data.to,
            reviewOn: data.reviewOn,
            bottleneck: { href: `${row.href}#d-${id}`, title: row.title, number: row.number },
            expectation: {
              href: `/verwachtingen/${data.expectation}/`,
              title: expectation?.frontMatter.title ?? data.expectation,
            },
          },
        ];
      }),
    )
    .sort((a, b) => compareText(b.day, a.day) || compareText(a.bottleneck.href, b.bottleneck.href));
}
