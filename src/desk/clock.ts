import { isDay } from '../model/dates.ts';

/** The time of the desk: that of the machine or, where `override` (a day or an instant) names another, that one. */
export function createClock(override: string | undefined): () => Date {
  if (override === undefined) return () => new Date();
  // At noon it is the same day in Amsterdam and in UTC.
  const fixed = Date.parse(isDay(override) ? `${override}T12:00:00Z` : override);
  return () => new Date(fixed);
}

/** The same, but a day that was set goes on from then: for what is tried again after a while. */
export function createTickingClock(override: string | undefined): () => Date {
  const now = createClock(override);
  if (override === undefined) return now;
  const started = performance.now();
  return () => new Date(now().getTime() + performance.now() - started);
}
