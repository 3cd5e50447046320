import { describe, expect, it } from 'vitest';
import { bottleneckPageKey, toBottleneckPage } from '../../src/queries/bottleneck-page.ts';
import { listCircles, toCircleCalendar, toCirclePage } from '../../src/queries/circles.ts';
import { listFeeds } from '../../src/queries/feeds.ts';
import type { CirclePage } from '../../src/queries/views.ts';
import { event } from '../model/support.ts';
import { overviewOf, theCase, type Portal } from './support.ts';

const ID = '2026-1-a';
const WONEN = { id: 'wonen', data: {} };
const EXPECTATION = { id: 'binnen-een-week', data: { title: 'Binnen een week een besluit' } };
const RECORDED = [
  event('comment', '2026-11-10', { circle: 'wonen' }),
  event('adjustment', '2026-11-11', { circle: 'wonen' }),
  event('referral', '2026-11-12', { circle: 'wonen' }),
  event('commitment', '2026-11-13', { circle: 'wonen', due: '2026-11-20' }),
];

function portal(changes: Portal = {}): Portal {
  const dialogue = [...RECORDED, event('comment', '2026-11-14', { id: '20261114-niemands' })];
  const words = { [RECORDED[0]?.id ?? '']: 'Dit **zeiden** wij.' };
  return {
    cases: [{ id: ID, dialogue, words }],
    circles: [WONEN, { id: 'elders', data: {} }],
    expectations: [EXPECTATION],
    ...changes,
  };
}

function pageOf(id: string, given: Portal = portal()): CirclePage {
  const overview = overviewOf(given);
  const row = listCircles(overview).find((each) => each.id === id);
  if (!row) throw new Error(`There is no circle ${id}.`);
  return toCirclePage(row, overview);
}

describe('the page of a circle', () => {
  it('lists what was recorded in its name, of every type, the latest first', () => {
    expect(pageOf('wonen').outcomes).toEqual([
      expect.objectContaining({ type: 'commitment', day: '2026-11-13', due: '2026-11-20', state: 'lapsed' }),
      expect.objectContaining({ type: 'referral', label: 'Doorgezet', addressee: 'Zorgkantoor' }),
      expect.objectContaining({
        ...{ type: 'adjustment', result: 'adjusted', to: 'Binnen drie weken een besluit.' },
        expectation: { href: '/verwachtingen/binnen-een-week/', title: EXPECTATION.data.title },
      }),
      expect.objectContaining({ type: 'comment', html: '<p>Dit <strong>zeiden</strong> wij.</p>' }),
    ]);
    expect(pageOf('elders').outcomes).toEqual([]);
  });

  it('leads from each to its place in the dialogue', () => {
    expect(pageOf('wonen').outcomes.map(({ bottleneck }) => bottleneck.href)).toEqual(
      RECORDED.toReversed().map(({ id }) => `/knelpunten/${ID}/#d-${id}`),
    );
  });

  it('leads to its calendar, to take and to follow', () => {
    expect(pageOf('wonen').calendar).toEqual({
      file: '/leerkringen/wonen.ics',
      subscription: 'webcal://spaak.example/leerkringen/wonen.ics',
    });
  });
});

describe('the calendar of a circle', () => {
  it('has its meetings, past ones too, with what is on the table and can be read', () => {
    const meeting = (id: string, start: string, cases: string[]) => ({
      ...{ id, start, end: start.replace('T09', 'T12'), place: 'Het Veerhuis', cases },
    });
    const data = {
      meetings: [
        meeting('later', '2027-01-12T09:30:00+01:00', [ID, '2026-2-weg']),
        meeting('eerder', '2026-06-11T09:30:00+02:00', []),
      ],
    };
    const overview = overviewOf(portal({ circles: [{ id: 'wonen', data }] }));
    const [calendar] = overview.circles.map((circle) => toCircleCalendar(circle, overview));
    expect(calendar?.today).toBe('2026-11-24');
    expect(calendar?.meetings.map(({ id, cases }) => [id, cases.map(({ href }) => href)])).toEqual([
      ['eerder', []],
      ['later', [`/knelpunten/${ID}/`]],
    ]);
  });
});

describe('a bottleneck', () => {
  it('names the circle that recorded something, whatever that is', () => {
    const overview = overviewOf(portal());
    const { timeline } = toBottleneckPage(theCase(overview), overview);
    const circle = { title: 'Leerkring Wonen', href: '/leerkringen/wonen/' };
    expect(timeline.map((view) => view.circle)).toEqual([circle, circle, circle, circle, undefined]);
  });

  it('has its page made again when that circle gets another name', () => {
    const [before, after] = [{}, { title: 'Leerkring Huizen' }].map((data) => {
      const overview = overviewOf(portal({ circles: [{ id: 'wonen', data }] }));
      return JSON.stringify(bottleneckPageKey(theCase(overview), overview));
    });
    expect(before).not.toBe(after);
  });

  it('is told of in the feed of the circle that recorded something', () => {
    const feed = listFeeds(overviewOf(portal())).find(({ href }) => href === '/leerkringen/wonen/');
    const told = feed?.happenings.filter(({ kind }) => kind === 'event').map(({ annotation }) => annotation?.id);
    expect(told).toEqual(RECORDED.toReversed().map(({ id }) => id));
  });
});
