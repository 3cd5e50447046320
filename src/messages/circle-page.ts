/** What the page of a learning circle says beside what all pages of circles say. Dutch, B1. */
import type { Day } from '../model/dates.ts';
import { formatDay } from './nl.ts';

export const circlePage = {
  subscribe: 'Volg de bijeenkomsten in uw agenda',
  download: 'Haal ze één keer op (.ics)',
  edit: 'Voor begeleiders: bewerk deze leerkring',
  /** Of what was only said. */
  outcome: 'Uitkomst',
  addressee: (organisation: string) => `Doorgezet naar ${organisation}`,
  promise: (state: 'open' | 'lapsed' | 'fulfilled', due: Day) =>
    ({
      open: `Uiterlijk ${formatDay(due)}`,
      lapsed: `Verlopen: had klaar moeten zijn op ${formatDay(due)}`,
      fulfilled: `Nagekomen; beloofd was ${formatDay(due)}`,
    })[state],
};
