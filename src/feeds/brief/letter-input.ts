import type { Day } from '../../model/dates.ts';
import type { BriefCase, BriefIndex } from '../../queries/brief.ts';
import type { Selection } from './selection.ts';

/** What a letter is made of. */
export interface Letter {
  index: BriefIndex;
  /** Those that `selection` selects, in any order. */
  cases: readonly BriefCase[];
  selection: Selection;
  /** The day on which it is written. */
  today: Day;
}
