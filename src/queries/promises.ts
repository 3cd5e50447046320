import { daysBetween } from '../model/dates.ts';
import { compare, type Overview } from './overview.ts';
import type { PromiseView } from './views.ts';

/** Every promise, by its due day. */
export function listPromises({ cases, today }: Overview): PromiseView[] {
  return cases
    .flatMap(({ row, dialogue, annotations }) =>
      dialogue.commitments.flatMap(({ id, due, state, fulfilledOn }): PromiseView[] => {
        const made = annotations.find((annotation) => annotation.id === id);
        if (made?.data.type !== 'commitment') return [];
        return [
          {
            due,
            state,
            ...(fulfilledOn && { fulfilledOn }),
            days: Math.abs(daysBetween(today, due)),
            made: made.day,
            title: row.title,
            number: row.number,
            href: `${row.href}#d-${id}`,
            role: made.data.owner.role,
            organisation: made.data.owner.organisation,
          },
        ];
      }),
    )
    .sort((a, b) => compare(a.due, b.due) || compare(a.href, b.href));
}
