/**
 * Calendar days of Europe/Amsterdam, the only clock Spaak shows. A day is a string `YYYY-MM-DD`: it sorts as text,
 * is the same on every machine, and carries no hour that a time zone could move.
 */

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;

// en-CA writes ISO order; one formatter for all calls, because making one costs far more than using it.
const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Whether `text` is a day that exists in the calendar. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && toDay(Date.parse(`${text}T00:00:00Z`)) === text;
}

/** The Amsterdam day of an instant (ISO 8601 with offset, or a Date); undefined when it is no instant. */
export function amsterdamDay(instant: string | Date): Day | undefined {
  const time = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  return Number.isNaN(time) ? undefined : amsterdam.format(time);
}

/** The instant at which `day` begins in Amsterdam, ISO 8601 in UTC. `day` must exist. */
export function startOfDay(day: Day): string {
  // Midnight lies an hour earlier in summer. Clocks change later in the night, so one of the two is right.
  const winter = Date.parse(`${day}T00:00:00+01:00`);
  const summer = winter - MS_PER_HOUR;
  return new Date(amsterdamDay(new Date(summer)) === day ? summer : winter).toISOString();
}

/** The day `count` days after `day` (before, when negative). `day` must exist. */
export function addDays(day: Day, count: number): Day {
  return toDay(Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY);
}

/** Whole days from `from` to `to`; negative when `to` lies before it. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY;
}

/**
 * The day that counts as today: `override` (a day, or an ISO instant of which the Amsterdam day counts), else `clock`'s.
 * @throws {Error} when `override` is neither.
 */
export function currentDay(override: string | undefined, clock: Date): Day {
  if (!override) return amsterdam.format(clock);
  const day = isDay(override) ? override : isInstant(override) ? amsterdamDay(override) : undefined;
  if (!day) throw new Error(`SPAAK_NOW must be YYYY-MM-DD or an ISO instant, not "${override}".`);
  return day;
}

// With its offset, because without one it would be another instant on another machine; on a day that exists, because
// Date.parse takes 30 February for 2 March.
function isInstant(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(text) && isDay(text.slice(0, 10));
}

function toDay(time: number): Day {
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}
