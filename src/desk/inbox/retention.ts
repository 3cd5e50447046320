import { addDays, amsterdamDay, type Day } from '../../model/dates.ts';
import type { Entry, ForgetOptions } from './inbox.ts';

/** Days that an address is kept after a bottleneck was closed, for who wanted to be kept informed. */
const INFORMED_DAYS = 30;

/** When things are to be forgotten, by the contract of `Inbox.forget`. */
export interface Retention {
  /** Whether what came or ended at this instant was kept long enough. */
  isOver(at: string): boolean;
  /** Whether what became of it was taken down. */
  isTakenDown(bottleneck: string | undefined): boolean;
  /** Whether the address of an entry whose text is forgotten may stay. */
  keepsAddress(entry: Pick<Entry, 'bottleneck'> & { keepInformed: boolean }): boolean;
}

export function createRetention(today: Day, { retentionDays, closedOn, takenDown = [] }: ForgetOptions): Retention {
  return {
    isOver: (at) => addDays(amsterdamDay(at) ?? '', retentionDays) <= today,
    isTakenDown: (bottleneck) => bottleneck !== undefined && takenDown.includes(bottleneck),
    keepsAddress({ keepInformed, bottleneck }) {
      if (!keepInformed || bottleneck === undefined) return false;
      const closed = closedOn(bottleneck);
      return closed === undefined || today < addDays(closed, INFORMED_DAYS);
    },
  };
}
