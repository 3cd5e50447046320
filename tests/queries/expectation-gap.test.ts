import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadContent } from '../../src/content/load.ts';
import { foldDialogue } from '../../src/model/dialogue.ts';
import { toOverview } from '../../src/queries/content-overview.ts';
import { listExpectationGaps, MAX_GAPS, type ExpectationGap } from '../../src/queries/expectation-gap.ts';
import { event } from '../model/support.ts';
import { overviewOf, TODAY, type Case } from './support.ts';

const case_ = (id: string, published: string, expectations: string[], dialogue: Case['dialogue'] = []): Case => ({
  id,
  data: { published, expectations },
  dialogue,
});

describe('the expectations that are apart from practice', () => {
  const expectations = ['een', 'twee', 'drie', 'vier'].map((id) => ({ id, data: { title: `Verwachting ${id}` } }));

  it('are those that an open bottleneck collides with, the longest without an agreement first', () => {
    const { total, gaps } = listExpectationGaps(
      overviewOf({
        expectations,
        cases: [
          case_('a', '2026-10-01', ['een']),
          case_('b', '2026-05-04', ['een', 'twee']),
          case_('c', '2026-01-05', ['drie'], [event('resolution', '2026-02-02')]),
          case_('d', '2026-01-05', ['vier'], [event('resolution', '2026-02-02'), event('reopening', '2026-06-01')]),
        ],
      }),
    );
    expect(total).toBe(3);
    expect(gaps.map(({ title, cases, since, days }) => [title, cases, since, days])).toEqual([
      ['Verwachting een', ['2026-05-04', '2026-10-01'], '2026-05-04', 204],
      ['Verwachting twee', ['2026-05-04'], '2026-05-04', 204],
      ['Verwachting vier', ['2026-06-01'], '2026-06-01', 176],
    ]);
  });

  it('are counted from the last agreement where that came after the bottleneck, also when it kept things as they were', () => {
    const kept = event('adjustment', '2026-03-02', { expectation: 'een', result: 'kept' });
    const { gaps } = listExpectationGaps(
      overviewOf({
        expectations,
        cases: [
          case_('a', '2026-01-05', ['een']),
          case_('b', '2026-02-02', [], [kept]),
          case_('c', '2026-04-01', ['een']),
        ],
      }),
    );
    expect(gaps).toEqual([
      {
        ...{ href: '/verwachtingen/een/', title: 'Verwachting een', cases: ['2026-01-05', '2026-04-01'] },
        ...{ agreed: '2026-03-02', since: '2026-03-02', days: 267 },
      },
    ]);
  });

  it.each([0, 1, 9, 60])('fit in one picture when there are %i', (count) => {
    const many = Array.from({ length: count }, (_, index) => ({ id: `nr-${index}`, data: {} }));
    const { total, gaps } = listExpectationGaps(
      overviewOf({
        expectations: many,
        cases: [
          case_(
            'a',
            '2026-01-05',
            many.map(({ id }) => id),
          ),
        ],
      }),
    );
    expect({ total, shown: gaps.length }).toEqual({ total: count, shown: Math.min(count, MAX_GAPS) });
  });

  it('leave out what is not published yet', () => {
    const { gaps } = listExpectationGaps(overviewOf({ expectations, cases: [case_('a', '2026-11-25', ['een'])] }));
    expect(gaps).toEqual([]);
  });
});

describe('the expectations of the example content', () => {
  const content = loadContent('content');
  const exampleOverview = (today: string) => {
    const { site } = content;
    if (!site) throw new Error('content/site.yaml cannot be read.');
    return toOverview({ ...content, site }, { today, getTree: () => ({ type: 'root', children: [] }) });
  };

  it.each(['2024-06-01', '2025-06-30', '2026-03-12', TODAY, '2027-12-31'])(
    'are on %s as far apart as a count over the files says',
    (today) => {
      const { gaps, total } = listExpectationGaps(exampleOverview(today));
      const counted = countFiles(today);
      expect(total).toBe(counted.length);
      expect(gaps).toEqual(counted.slice(0, MAX_GAPS));
    },
  );

  it('are apart on the day of the tests', () => {
    expect(listExpectationGaps(exampleOverview(TODAY)).total).toBeGreaterThan(0);
  });
});

// ---------- the same, from the files by the plainest means

interface File {
  id: string;
  folder: string;
  data: Record<string, unknown> & { title: string; published: string; expectations?: string[]; created: string };
}

function readFiles(pattern: string): File[] {
  return globSync(pattern, { cwd: 'content' }).map((path) => {
    const [, frontMatter = ''] = readFileSync(`content/${path}`, 'utf8').split(/^---$/m);
    return { id: basename(path, '.mdx'), folder: basename(dirname(path)), data: parse(frontMatter) as File['data'] };
  });
}

function countFiles(today: string): ExpectationGap[] {
  const toDay = (instant: string) => new Date(instant).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
  const events = readFiles('annotations/*/*.mdx').filter(({ data }) => !data.withdrawn && toDay(data.created) <= today);
  const cases = readFiles('bottlenecks/*.mdx')
    .filter(({ data }) => !data.withdrawn && !data.mergedInto && data.published <= today)
    .map((one) => {
      const own = events.filter(({ folder }) => folder === one.id) as unknown as Parameters<typeof foldDialogue>[1];
      const isClosed = (day: string) =>
        ['resolved', 'not-solvable', 'expectation-adjusted'].includes(foldDialogue(one, own, day).status);
      // Day after day, back from today, as long as it was open.
      let since = today;
      while (since > one.data.published && !isClosed(before(since))) since = before(since);
      return { ...one, isOpen: !isClosed(today), since };
    });
  return readFiles('expectations/*.mdx')
    .flatMap(({ id, data: { title } }): ExpectationGap[] => {
      const days = cases
        .filter(({ data, isOpen }) => isOpen && data.expectations?.includes(id))
        .map(({ since }) => since);
      const [agreed] = events
        .filter(({ data }) => data.type === 'adjustment' && data.expectation === id)
        .map(({ data }) => toDay(data.created))
        .sort()
        .reverse();
      const [first] = days.sort();
      if (first === undefined) return [];
      const since = [first, agreed ?? ''].sort()[1] ?? '';
      const length = (Date.parse(today) - Date.parse(since)) / 86_400_000;
      return [{ href: `/verwachtingen/${id}/`, title, cases: days, ...(agreed && { agreed }), since, days: length }];
    })
    .sort((a, b) => b.days - a.days || b.cases.length - a.cases.length || (a.title < b.title ? -1 : 1));
}

function before(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
