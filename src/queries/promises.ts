import { renderText } from '../content/written-text.ts';
import { daysBetween } from '../model/dates.ts';
import { compareText } from '../model/order.ts';
import type { AnnotationSource, Overview } from './overview.ts';
import type { PromiseInFull, PromiseView } from './views.ts';

/** Every promise, by its due day. */
export function listPromises(overview: Overview): PromiseView[] {
  return findPromises(overview).map(({ view }) => view);
}

/** The same, each with what was said. */
export function listPromisesInFull(overview: Overview): PromiseInFull[] {
  return findPromises(overview).map(({ view, source }) => ({
    ...view,
    html: renderText(overview.getTree(source.digest), (code) => overview.findTerm('laws', code), `a-${source.id}`),
  }));
}

function findPromises({ cases, today }: Overview): { view: PromiseView; source: AnnotationSource }[] {
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
