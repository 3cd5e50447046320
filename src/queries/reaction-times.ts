/** How long something waited for a first reaction, or waits up to now. */
export interface Wait {
  days: number;
  /** False: it still waits, so it will be at least this long. */
  ended: boolean;
}

/**
 * After how many days a share of all had a reaction, by Kaplan and Meier: what still waits counts for as long as it
 * waits, neither left out nor taken for answered. Undefined when so many still wait that nobody can know yet.
 * https://en.wikipedia.org/wiki/Kaplan–Meier_estimator
 */
export function estimateDays(waits: readonly Wait[], share: number): number | undefined {
  const sorted = [...waits].sort((a, b) => a.days - b.days);
  let waiting = 1;
  for (let index = 0; index < sorted.length;) {
    const days = sorted[index]?.days;
    const left = sorted.length - index;
    let ended = 0;
    for (; sorted[index]?.days === days; index += 1) if (sorted[index]?.ended) ended += 1;
    waiting *= (left - ended) / left;
    // A product of fractions that should be a half may lie a hair above it.
    if (ended > 0 && waiting <= 1 - share + 1e-9) return days;
  }
  return undefined;
}
