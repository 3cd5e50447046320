import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadContent } from '../../src/content/load.ts';
import { foldDialogue } from '../../src/model/dialogue.ts';
import type { FlowGroup, MonitorPage, PromiseOutcome } from '../../src/queries/monitor.ts';
import { toMonitorPage } from '../../src/queries/monitor.ts';
import { createOverview, type Overview } from '../../src/queries/overview.ts';
import { estimateDays } from '../../src/queries/reaction-times.ts';
import { event } from '../model/support.ts';
import { overviewOf, type Case } from './support.ts';

describe('estimateDays', () => {
  const ended = (days: number) => ({ days, ended: true });
  const waits = (days: number) => ({ days, ended: false });

  it.each([
    ['all have ended: the lower of the two in the middle', [ended(3), ended(8), ended(1), ended(5)], 0.5, 3],
    ['all have ended: a quarter', [ended(3), ended(8), ended(1), ended(5)], 0.25, 1],
    ['all have ended on one day', [ended(4), ended(4)], 0.75, 4],
    ['one that waits for long', [ended(3), ended(5), waits(100)], 0.5, 5],
    ['one that only began to wait, which says nothing yet', [ended(3), ended(5), waits(0)], 0.5, 3],
    ['too many that wait', [ended(3), waits(50), waits(60)], 0.5, undefined],
    ['nothing', [], 0.5, undefined],
  ])('takes account of %s', (_, list, share, days) => {
    expect(estimateDays(list, share)).toBe(days);
  });

  it('finds a half where products of fractions miss it by a hair', () => {
    const list = Array.from({ length: 98 }, (_, index) => ended(index + 1));
    expect(estimateDays(list, 0.5)).toBe(49);
  });
});

const CASES: Case[] = [
  { id: '2026-1-wacht', data: { published: '2026-09-05' } },
  { id: '2026-2-snel', data: { published: '2026-09-30' }, dialogue: [event('acknowledgement', '2026-10-01')] },
  {
    id: '2026-3-belofte',
    data: { published: '2026-10-05' },
    dialogue: [
      event('comment', '2026-10-06', { by: { role: 'editor', organisation: 'Redactie' } }),
      event('commitment', '2026-10-10', { due: '2026-11-01' }),
      event('fulfilment', '2026-11-02', { commitment: '20261010-commitme' }),
    ],
  },
  { id: '2026-4-samengevoegd', data: { published: '2026-09-05', mergedInto: '2026-1-wacht' } },
  { id: '2026-5-morgen', data: { published: '2026-11-25' } },
];

describe('the monitor', () => {
  const page = toMonitorPage(overviewOf({ cases: CASES }));

  it('counts where bottlenecks stood at the end of each month, and today', () => {
    expect(page.total).toBe(3);
    expect(page.flow).toEqual([
      { month: '2026-09', day: '2026-09-30', total: 2, counts: { open: 2, talking: 0, answered: 0, closed: 0 } },
      { month: '2026-10', day: '2026-10-31', total: 3, counts: { open: 2, talking: 0, answered: 1, closed: 0 } },
      { month: '2026-11', day: '2026-11-24', total: 3, counts: { open: 2, talking: 0, answered: 1, closed: 0 } },
    ]);
  });

  it('says how long the first reaction of policy took, and how long who has none waits', () => {
    expect(page.reactions.all).toEqual({
      ...{ total: 3, reacted: 2, waiting: 1, longest: 80 },
      ...{ quarter: 1, half: 5, threeQuarters: undefined },
    });
    expect(page.reactions.term).toEqual({ total: 3, inTime: 2 });
    expect(page.reactions.halfYears).toMatchObject([{ halfYear: '2026-H2', total: 3 }]);
  });

  it('says what became of promises by the quarter in which they were due', () => {
    expect(page.promises).toEqual({
      quarters: [{ quarter: '2026-Q4', total: 1, counts: { inTime: 0, late: 1, open: 0, lapsed: 0 } }],
      total: 1,
      due: { total: 1, inTime: 0 },
    });
  });

  it('keeps what lies beyond the periods that it shows', () => {
    const { reactions, promises, flow } = toMonitorPage(
      overviewOf({
        cases: [
          {
            id: '2019-1-oud',
            data: { published: '2019-02-03' },
            dialogue: [
              event('commitment', '2019-03-01', { due: '2019-04-01' }),
              event('commitment', '2026-11-01', { id: '20261101-verweg22', due: '2035-01-01' }),
            ],
          },
        ],
      }),
    );
    expect(reactions.halfYears).toMatchObject([{ halfYear: 'earlier', total: 1 }]);
    expect(promises.quarters[0]).toMatchObject({ quarter: 'earlier', total: 1, counts: { lapsed: 1 } });
    expect(promises.quarters.at(-1)).toMatchObject({ quarter: 'later', total: 1, counts: { open: 1 } });
    expect(flow).toHaveLength(13);
  });

  it('is empty without bottlenecks', () => {
    const { total, flow, reactions, promises } = toMonitorPage(overviewOf({}));
    expect({ total, flow, halfYears: reactions.halfYears, quarters: promises.quarters }).toEqual({
      ...{ total: 0, flow: [], halfYears: [], quarters: [] },
    });
  });
});

describe('the monitor of the example content', () => {
  const content = loadContent('content');

  it.each(['2024-03-31', '2025-02-28', '2026-01-01', '2026-06-30', '2026-11-24', '2027-12-31'])(
    'has on %s the figures that a count over the files has',
    (today) => {
      const page = toMonitorPage(overviewOn(today));
      expect(page).toEqual(countFiles(today, page));
      expect(page.total).toBeGreaterThan(0);
    },
  );

  function overviewOn(today: string): Overview {
    const { site, bottlenecks, annotations } = content;
    if (!site) throw new Error('content/site.yaml cannot be read.');
    const store = <Data>({
      id,
      digest,
      data,
      headings,
    }: {
      id: string;
      digest: string;
      data: Data;
      headings: unknown;
    }) => ({
      ...{ id, digest, headings, frontMatter: data },
    });
    return createOverview({
      ...overviewOf({}),
      site,
      today,
      vocabulary: content.vocabulary,
      bottlenecks: bottlenecks.map(store),
      annotations: annotations.map((one) => ({ ...store(one), bottleneck: one.bottleneck })),
      circles: [],
      expectations: [],
    } as unknown as Parameters<typeof createOverview>[0]);
  }
});

// ---------- the same figures, counted from the files by the plainest means

/** A file as it is: this count shares no schema with what it checks. */
interface File {
  id: string;
  folder: string;
  data: { published: string; mergedInto?: string; withdrawn?: string; created: string; by: { role: string } };
}

function readFiles(pattern: string): File[] {
  return globSync(pattern, { cwd: 'content' }).map((path) => {
    const [, frontMatter = ''] = readFileSync(`content/${path}`, 'utf8').split(/^---$/m);
    return { id: basename(path, '.mdx'), folder: basename(dirname(path)), data: parse(frontMatter) as File['data'] };
  });
}

const GROUPS: Record<string, FlowGroup> = {
  ...{ open: 'open', acknowledged: 'open', reopened: 'open', 'in-dialogue': 'talking', escalated: 'talking' },
  ...{ answered: 'answered', 'in-progress': 'answered' },
  ...{ resolved: 'closed', 'expectation-adjusted': 'closed', 'not-solvable': 'closed' },
};

/** Everything that `page` shows, counted anew; the periods are taken from it, and that they are the right ones is not. */
function countFiles(today: string, page: MonitorPage): MonitorPage {
  const annotations = readFiles('annotations/*/*.mdx');
  const cases = readFiles('bottlenecks/*.mdx')
    .filter(({ data }) => data.withdrawn === undefined && data.mergedInto === undefined && data.published <= today)
    .map((one) => ({ ...one, events: annotations.filter(({ folder }) => folder === one.id) }));
  const fold = ({ id, data, events }: (typeof cases)[number], day: string) =>
    foldDialogue({ id, data }, events as unknown as Parameters<typeof foldDialogue>[1], day, { responseDays });
  const responseDays =
    (parse(readFileSync('content/site.yaml', 'utf8')) as { responseDays?: number }).responseDays ?? 42;

  const waits = cases.map(({ data, events }) => {
    const days = events
      .filter((one) => one.data.withdrawn === undefined && ['policyOfficer', 'alderman'].includes(one.data.by.role))
      .map((one) => new Date(one.data.created).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' }))
      .filter((day) => day <= today)
      .sort();
    return {
      published: data.published,
      ended: days.length > 0,
      days: count(data.published, days[0] ?? today),
    };
  });
  const promises = cases.flatMap((one) => fold(one, today).commitments);
  const outcome = ({ due, state, fulfilledOn }: (typeof promises)[number]): PromiseOutcome =>
    state === 'fulfilled' ? ((fulfilledOn ?? '') > due ? 'late' : 'inTime') : state;
  const isIn = (period: string, day: string, first: string | undefined, last: string | undefined): boolean =>
    period === 'earlier'
      ? day < (first ?? '')
      : period === 'later'
        ? day > (last ?? '9')
        : toPeriods(day).includes(period);
  const named = page.promises.quarters.map(({ quarter }) => quarter).filter((one) => one.includes('-'));
  const halves = page.reactions.halfYears.map(({ halfYear }) => halfYear).filter((one) => one.includes('-'));

  return {
    ...{ today, responseDays, total: cases.length },
    flow: page.flow.map(({ month, day }) => {
      const counts = { open: 0, talking: 0, answered: 0, closed: 0 };
      const then = cases.filter(({ data }) => data.published <= day);
      for (const one of then) {
        const group = GROUPS[fold(one, day).status];
        if (group) counts[group] += 1;
      }
      return { month, day, total: then.length, counts };
    }),
    reactions: {
      halfYears: page.reactions.halfYears.map(({ halfYear }) => ({
        halfYear,
        ...summarize(waits.filter(({ published }) => isIn(halfYear, published, startOf(halves[0]), undefined))),
      })),
      all: summarize(waits),
      lastYear: summarize(waits.filter(({ published }) => count(published, today) < 365)),
      term: countTerm(
        waits.filter(
          ({ published }) => count(published, today) > responseDays && count(published, today) <= responseDays + 365,
        ),
        responseDays,
      ),
    },
    promises: {
      quarters: page.promises.quarters.map(({ quarter }) => {
        const own = promises.filter(({ due }) => isIn(quarter, due, startOf(named[0]), endOf(named.at(-1))));
        const counts = { inTime: 0, late: 0, open: 0, lapsed: 0 };
        for (const one of own) counts[outcome(one)] += 1;
        return { quarter, total: own.length, counts };
      }),
      total: promises.length,
      due: {
        total: promises.filter(({ due }) => due < today).length,
        inTime: promises.filter((one) => one.due < today && outcome(one) === 'inTime').length,
      },
    },
  };
}

function count(from: string, to: string): number {
  let days = 0;
  for (let day = from; day < to; days += 1) day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  return days;
}

/** The quarter and the half-year of a day. */
function toPeriods(day: string): string[] {
  const month = Number(day.slice(5, 7));
  return [`${day.slice(0, 4)}-Q${Math.ceil(month / 3)}`, `${day.slice(0, 4)}-H${month <= 6 ? 1 : 2}`];
}

function startOf(period = ''): string | undefined {
  const months: Record<string, string> = { Q1: '01', Q2: '04', Q3: '07', Q4: '10', H1: '01', H2: '07' };
  return period && `${period.slice(0, 4)}-${months[period.slice(5)] ?? ''}-01`;
}

function endOf(period = ''): string | undefined {
  const months: Record<string, string> = { Q1: '03', Q2: '06', Q3: '09', Q4: '12' };
  return period && `${period.slice(0, 4)}-${months[period.slice(5)] ?? ''}-31`;
}

type Waits = { days: number; ended: boolean }[];

function summarize(waits: Waits): MonitorPage['reactions']['all'] {
  const waiting = waits.filter(({ ended }) => !ended).map(({ days }) => days);
  return {
    total: waits.length,
    reacted: waits.length - waiting.length,
    quarter: survive(waits, 1n, 4n),
    half: survive(waits, 1n, 2n),
    threeQuarters: survive(waits, 3n, 4n),
    waiting: waiting.length,
    longest: waiting.sort((a, b) => b - a)[0],
  };
}

/** Day after day, in whole numbers: which share is left of those that were still there. */
function survive(waits: Waits, part: bigint, whole: bigint): number | undefined {
  let [above, below] = [1n, 1n];
  for (let day = 0; day <= Math.max(0, ...waits.map(({ days }) => days)); day += 1) {
    const there = waits.filter(({ days }) => days >= day).length;
    const ended = waits.filter(({ days, ended: has }) => has && days === day).length;
    if (ended === 0) continue;
    above *= BigInt(there - ended);
    below *= BigInt(there);
    if ((below - above) * whole >= part * below) return day;
  }
  return undefined;
}

function countTerm(waits: Waits, term: number): { total: number; inTime: number } {
  return { total: waits.length, inTime: waits.filter(({ days, ended }) => ended && days <= term).length };
}
