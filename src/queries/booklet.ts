import type { Day } from '../model/dates.ts';
import { bottleneckNumber } from '../model/bottleneck.ts';
import { bottleneckPageKey, toBottleneckPage } from './bottleneck-page.ts';
import { toCirclePage } from './circles.ts';
import type { OpenCase, Overview } from './overview.ts';
import type { BottleneckPage, CirclePage, CircleRow, ExpectationView, MeetingPage } from './views.ts';

/** The booklet in which a circle reads its bottlenecks, on paper or on a device without a connection. */
export interface Booklet {
  circle: CirclePage;
  /** The meeting that it is for; absent when none is planned. */
  meeting?: MeetingPage;
  /** Those of the meeting first, each in the order of the circle's file. */
  cases: BookletCase[];
  /** Numbers of those that were withdrawn. */
  withdrawn: string[];
  /** The day that it stands for. */
  today: Day;
}

/** A bottleneck in a booklet. */
export interface BookletCase {
  page: BottleneckPage;
  /** The meeting does not read it, and a reader has to ask for it. */
  beyond: boolean;
  /** Numbers of those that the circle chose and that were merged with this one. */
  merged: string[];
  /** What it collides with. */
  expectations: BookletExpectation[];
}

export type BookletExpectation = Omit<ExpectationView, 'colliding' | 'collidesSince' | 'settled' | 'adjustments'> & {
  /** What was agreed about it last. */
  last?: ExpectationView['adjustments'][number];
};

/** Everything that a booklet shows. */
export function toBooklet(row: CircleRow, overview: Overview, expectations: readonly ExpectationView[]): Booklet {
  const { circle, meeting, chosen, withdrawn } = choose(row, overview);
  return {
    circle,
    ...(meeting && { meeting }),
    cases: chosen.map(({ one, beyond, merged }) => ({
      // Headings of several texts may have the same words, and stand below the title of their bottleneck.
      page: toBottleneckPage(one, overview, { scope: `k-${one.id}`, lower: 1 }),
      beyond,
      merged,
      expectations: listOwn(one, expectations),
    })),
    withdrawn,
    today: overview.today,
  };
}

/** What a booklet shows, as a short text: while it stays the same, so does the booklet. */
export function bookletKey(row: CircleRow, overview: Overview, expectations: readonly ExpectationView[]): unknown {
  const { circle, chosen, withdrawn } = choose(row, overview);
  return [
    overview.today,
    circle,
    chosen.map(({ one, beyond, merged }) => [
      bottleneckPageKey(one, overview),
      beyond,
      merged,
      listOwn(one, expectations),
    ]),
    withdrawn,
  ];
}

interface Choice {
  circle: CirclePage;
  meeting?: MeetingPage;
  chosen: { one: OpenCase; beyond: boolean; merged: string[] }[];
  withdrawn: string[];
}

/** The bottlenecks of the next meeting when it names any that can be read, else those of the circle. */
function choose(row: CircleRow, overview: Overview): Choice {
  const circle = toCirclePage(row, overview);
  const source = overview.circles.find(({ id }) => id === row.id)?.frontMatter;
  const [meeting] = circle.coming;
  const named = source?.meetings.find(({ id }) => id === meeting?.id)?.cases ?? [];
  const all = [...new Set([...named, ...(source?.cases ?? [])])];
  const isForMeeting = named.some((id) => findReadable(id, overview));

  const chosen = new Map<string, Choice['chosen'][number]>();
  for (const id of all) {
    const one = findReadable(id, overview);
    if (!one) continue;
    const entry = chosen.get(one.id) ?? { one, beyond: isForMeeting && !named.includes(id), merged: [] };
    if (one.id !== id) entry.merged.push(bottleneckNumber(id) ?? id);
    chosen.set(one.id, entry);
  }
  return {
    circle,
    ...(meeting && { meeting }),
    chosen: [...chosen.values()],
    withdrawn: overview.withdrawn.flatMap(({ id }) => (all.includes(id) ? [bottleneckNumber(id) ?? id] : [])),
  };
}

/** The bottleneck itself, or the one that it was merged with; undefined when there is none to read. */
function findReadable(id: string, { caseOf }: Overview): OpenCase | undefined {
  const seen = new Set<string>();
  let one = caseOf.get(id);
  while (one?.data.mergedInto !== undefined && !seen.has(one.id)) {
    seen.add(one.id);
    one = caseOf.get(one.data.mergedInto);
  }
  return one?.data.mergedInto === undefined ? one : undefined;
}

function listOwn({ data }: OpenCase, expectations: readonly ExpectationView[]): BookletExpectation[] {
  return expectations
    .filter(({ id }) => data.expectations?.includes(id))
    .map(({ colliding: _colliding, collidesSince: _since, settled: _settled, adjustments, ...shown }) => ({
      ...shown,
      ...(adjustments[0] && { last: adjustments[0] }),
    }));
}
