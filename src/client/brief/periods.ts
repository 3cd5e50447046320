import type { Day } from '../../model/dates.ts';
import { hasQuery, type Selection } from '../../feeds/brief/selection.ts';
import type { briefPage } from '../../messages/brief.ts';

/** How the form names a period. */
export type Period = keyof typeof briefPage.periods;

type Days = Pick<Selection, 'from' | 'until'>;

/** The days of a period that is named; of the others somebody says which. */
export function toDays(period: Exclude<Period, 'eigen'>, today: Day): Days {
  switch (period) {
    case 'kwartaal':
      return { from: startOfQuarter(today), until: today };
    case 'jaar':
      return { from: `${today.slice(0, 4)}-01-01`, until: today };
    case 'alles':
      return { until: today };
    case 'geen':
      return {};
  }
}

/** What the days of a selection are called: the inverse of `toDays`, as far as there is one. */
export function findPeriod(selection: Selection, today: Day): Period {
  const { from, until, domains } = selection;
  if (!hasQuery(selection)) return 'geen';
  // A domain by itself, as a link from elsewhere may say it.
  if (from === undefined && until === undefined && domains.length > 0) return 'alles';
  const named = (['jaar', 'kwartaal', 'alles'] as const).find((period) => {
    const days = toDays(period, today);
    return days.from === from && days.until === until;
  });
  return named ?? 'eigen';
}

function startOfQuarter(day: Day): Day {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}
