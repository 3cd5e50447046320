import { amsterdamDay } from '../model/dates.ts';
import { compareText } from '../model/order.ts';
import { circleHref } from './addresses.ts';
import type { Overview } from './overview.ts';
import { listUnheard } from './lists.ts';
import { listPromises } from './promises.ts';
import type { HomePage, MeetingView } from './views.ts';

const NUMBER_OF_ROWS = 3;
const SETTLED = new Set(['answered', 'resolved', 'expectation-adjusted', 'not-solvable']);

/** What the home page shows. */
export function toHomePage(overview: Overview): HomePage {
  const { cases } = overview;
  const nextMeeting = findNextMeeting(overview);
  return {
    total: cases.length,
    waiting: cases
      .map(({ row }) => row.turn)
      .flatMap(({ turn, days }) => (turn === 'nobody' || days === undefined ? [] : [{ turn, days }]))
      .sort((a, b) => b.days - a.days || compareText(a.turn, b.turn)),
    unheard: listUnheard(overview).map(({ row }) => row),
    newest: cases.slice(0, NUMBER_OF_ROWS).map(({ row }) => row),
    settled: cases
      .filter(({ dialogue }) => SETTLED.has(dialogue.status))
      .sort((a, b) => compareText(b.version, a.version) || compareText(a.id, b.id))
      .slice(0, NUMBER_OF_ROWS)
      .map(({ row }) => row),
    promises: listPromises(overview)
      .filter(({ state }) => state !== 'fulfilled')
      .slice(0, NUMBER_OF_ROWS),
    ...(nextMeeting && { nextMeeting }),
  };
}

function findNextMeeting({ circles, today }: Overview): MeetingView | undefined {
  return circles
    .flatMap(({ id, frontMatter }) =>
      frontMatter.meetings.map(({ start, end, place, cases }) => ({
        href: circleHref(id),
        title: frontMatter.title,
        start,
        end,
        place,
        cases: cases.length,
      })),
    )
    .filter(({ start }) => (amsterdamDay(start) ?? '') >= today)
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start))[0];
}
