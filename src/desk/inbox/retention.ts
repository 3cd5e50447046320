import { addDays, amsterdamDay, type Day } from '../../model/dates.ts';
import type { Entry, Inbox } from './inbox.ts';

/** Days that an address is kept after a bottleneck was closed, for who wanted to be kept informed. */
const INFORMED_DAYS = 30;

/** When things are to be forgotten, by the contract of `Inbox.forget`. */
export interface Retention {
  /** Whether what came or ended at this instant was kept long enough. */
  isOver(at: string): boolean;
  /** Whether the address of an entry whose text is forgotten may stay. */
  keepsAddress(entry: Pick<Entry, 'bottleneck'> & { keepInformed: boolean }): boolean;
}

export function createRetention(today: Day, { retentionDays, closedOn }: Parameters<Inbox['forget']>[1]): Retention {
  return {
    isOver: (at) => addDays(amsterdamDay(at) ?? '', retentionDays) <= today,
    keepsAddress({ keepInformed, bottleneck }) {
      if (!keepInformed || bottleneck === undefined) return false;
      const closed = closedOn(bottleneck);
      return closed === undefined || today < addDays(closed, INFORMED_DAYS);
    },
  };
}
