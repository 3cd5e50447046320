import { describe, expect, it } from 'vitest';
import { listDatedPromises, listPromiseRoutes, promisePageKey, toPromisePage } from '../../src/queries/promises.ts';
import type { PromisePage } from '../../src/queries/views.ts';
import { event } from '../model/support.ts';
import { overviewOf, TODAY, type Case, type Event } from './support.ts';

/** A case with one promise, due on a day of 2026, and kept when a day for that is given. */
function promising(number: number, due: string, keptOn?: string): Case {
  const promise = event('commitment', '2026-01-07', { due: `2026-${due}` });
  const kept: Event[] = keptOn === undefined ? [] : [event('fulfilment', `2026-${keptOn}`, { commitment: promise.id })];
  return { id: `2026-${number}-a`, data: { published: '2026-01-05' }, dialogue: [promise, ...kept] };
}

function pagesOf(cases: Case[], today = TODAY): PromisePage[] {
  const overview = overviewOf({ cases, today });
  return listPromiseRoutes(overview).map((route) => toPromisePage(route, overview));
}

/** The groups of a page, each with its count and the days that stand before its promises. */
function shown({ groups }: PromisePage) {
  return groups.map(({ state, total, promises }) => [
    state,
    total,
    promises.map(({ due, fulfilledOn }) => (fulfilledOn ?? due).slice(5)),
  ]);
}

describe('the list of promises', () => {
  it('has what lapsed first, then what is open, then what was kept last', () => {
    const cases = [
      promising(1, '12-01'),
      promising(2, '06-01', '06-10'),
      promising(3, '05-01'),
      promising(4, '03-01'),
      promising(5, '06-01', '08-10'),
    ];
    expect(pagesOf(cases).map(shown)).toEqual([
      [
        ['lapsed', 2, ['03-01', '05-01']],
        ['open', 1, ['12-01']],
        ['fulfilled', 2, ['08-10', '06-10']],
      ],
    ]);
  });

  it('has a page when there are none', () => {
    const [page] = pagesOf([]);
    expect(page).toMatchObject({ page: 1, pages: 1, total: 0 });
    expect(page?.today).toBeUndefined();
  });

  it('goes on on the next page with the groups that go on there', () => {
    const cases = [
      ...Array.from({ length: 31 }, (_, index) => promising(index + 1, '03-01')),
      ...Array.from({ length: 29 }, (_, index) => promising(index + 101, '12-01')),
      ...Array.from({ length: 2 }, (_, index) => promising(index + 201, '06-01', '05-01')),
    ];
    const pages = pagesOf(cases);
    expect(
      pages.map(({ groups }) => groups.map(({ state, total, promises }) => [state, total, promises.length])),
    ).toEqual([
      [['lapsed', 31, 30]],
      [
        ['lapsed', 31, 1],
        ['open', 29, 29],
      ],
      [['fulfilled', 2, 2]],
    ]);
    expect(pages.map(({ today }) => today)).toEqual([TODAY, TODAY, undefined]);
  });

  it('names an empty group on the first page only', () => {
    const cases = Array.from({ length: 31 }, (_, index) => promising(index + 1, '03-01'));
    expect(pagesOf(cases).map((page) => page.groups.map(({ state }) => state))).toEqual([
      ['lapsed', 'open', 'fulfilled'],
      ['lapsed'],
    ]);
  });

  it.each([
    ['stays the same page when all were kept', [promising(1, '06-01', '05-01')], true],
    ['is another page while one is open', [promising(1, '12-01')], false],
  ])('%s and a day passes', (_, cases, same) => {
    const keyOn = (today: string) =>
      JSON.stringify(listPromiseRoutes(overviewOf({ cases, today })).map(promisePageKey));
    expect(keyOn('2026-11-25') === keyOn(TODAY)).toBe(same);
  });
});

describe('the promises of the calendar', () => {
  it('are those that were not kept, those that lapsed too', () => {
    const cases = [promising(1, '12-01'), promising(2, '06-01', '06-10'), promising(3, '05-01')];
    expect(listDatedPromises(overviewOf({ cases })).map(({ due, lapsed }) => [due, lapsed])).toEqual([
      ['2026-05-01', true],
      ['2026-12-01', false],
    ]);
  });
});
