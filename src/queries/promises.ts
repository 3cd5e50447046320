import { listReadText, renderText } from '../content/written-text.ts';
import { daysBetween } from '../model/dates.ts';
import { compareText } from '../model/order.ts';
import type { AnnotationSource, Overview } from './overview.ts';
import type { DatedPromise, PromisePage, PromiseView } from './views.ts';

/** Promises on one page of their list. */
const PAGE_SIZE = 30;
/** What lapsed presses most. */
const GROUPS = ['lapsed', 'open', 'fulfilled'] as const;

/** Every promise, by its due day. */
export function listPromises(overview: Overview): PromiseView[] {
  return findPromises(overview).map(({ view }) => view);
}

/** One page of the list of promises, of which the texts are still to be read. */
export interface PromiseRoute {
  page: number;
  pages: number;
  total: number;
  groups: { state: PromiseView['state']; total: number; promises: FoundPromise[] }[];
}

/**
 * The pages of the list: what lapsed, then what is open, by the due day, then what was kept, the last first. The first
 * page names the groups that are empty too.
 */
export function listPromiseRoutes(overview: Overview): PromiseRoute[] {
  const found = findPromises(overview);
  const groups = GROUPS.map((state) => {
    const own = found.filter(({ view }) => view.state === state);
    if (state === 'fulfilled') own.sort((a, b) => compareText(b.view.fulfilledOn ?? '', a.view.fulfilledOn ?? ''));
    return { state, own };
  });
  const all = groups.flatMap(({ own }) => own);
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  return Array.from({ length: pages }, (_, index) => {
    const onPage = new Set(all.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE));
    return {
      page: index + 1,
      pages,
      total: all.length,
      groups: groups
        .map(({ state, own }) => ({ state, total: own.length, promises: own.filter((one) => onPage.has(one)) }))
        .filter(({ total, promises }) => promises.length > 0 || (index === 0 && total === 0)),
    };
  });
}

/** A page of the list, each promise with what was said. */
export function toPromisePage({ groups, ...route }: PromiseRoute, overview: Overview): PromisePage {
  const hasClock = groups.some(({ state, promises }) => state !== 'fulfilled' && promises.length > 0);
  return {
    ...route,
    groups: groups.map((group) => ({
      ...group,
      promises: group.promises.map(({ view, source }) => ({
        ...view,
        html: renderText(overview.getTree(source.digest), (code) => overview.findTerm('laws', code), `a-${source.id}`),
      })),
    })),
    ...(hasClock && { today: overview.today }),
  };
}

/** What a page of the list shows, as a short text: while it stays the same, so does the page. */
export function promisePageKey({ groups, ...route }: PromiseRoute): unknown {
  return [
    route,
    groups.map(({ state, total, promises }) => [
      state,
      total,
      promises.map(({ view: { days, ...view }, source }) => [view, state !== 'fulfilled' && days, source.digest]),
    ]),
  ];
}

/** The promises that are not kept yet, by their due day, with what a calendar says of them. */
export function listDatedPromises(overview: Overview): DatedPromise[] {
  return findPromises(overview).flatMap(({ view, source: { id, digest, data } }) => {
    const { due, state, title, number, href, role, organisation } = view;
    if (state === 'fulfilled') return [];
    const text = listReadText(overview.getTree(digest));
    return {
      id,
      created: data.created,
      due,
      lapsed: state === 'lapsed',
      title,
      number,
      href,
      role,
      organisation,
      text,
    };
  });
}

interface FoundPromise {
  view: PromiseView;
  source: AnnotationSource;
}

function findPromises({ cases, today }: Overview): FoundPromise[] {
  return cases
    .flatMap(({ row, dialogue, annotations }) =>
      dialogue.commitments.flatMap(({ id, due, state, fulfilledOn }) => {
        const source = annotations.find((annotation) => annotation.id === id);
        if (source?.data.type !== 'commitment') return [];
        const view: PromiseView = {
          due,
          state,
          ...(fulfilledOn && { fulfilledOn }),
          days: Math.abs(daysBetween(today, due)),
          made: source.day,
          title: row.title,
          number: row.number,
          href: `${row.href}#d-${id}`,
          role: source.data.owner.role,
          organisation: source.data.owner.organisation,
        };
        return [{ view, source }];
      }),
    )
    .sort((a, b) => compareText(a.view.due, b.view.due) || compareText(a.view.href, b.view.href));
}
