/** What stands on top of every page of a booklet. */
export interface Running {
  /** The circle, and the day on which it meets. */
  booklet: string;
  /** The day of what is in it. */
  asOf: string;
  /** What this part is about. */
  part: string;
}
