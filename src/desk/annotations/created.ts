import { amsterdamDay, type Day } from '../../model/dates.ts';
import type { Case } from './case.ts';
import { listLive } from './case.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

// The clock of Amsterdam as if it was UTC, from which the difference with UTC follows.
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** When an annotation is made now: the first second that is behind what stands there for today or before. */
export function findMoment(about: Case, now: Date): Date {
  const time = Math.floor(now.getTime() / SECOND) * SECOND;
  const today: Day = amsterdamDay(now) ?? '';
  // The order of events is that of their times, and a clock may stand still or run behind.
  const last = Date.parse(listLive(about, today).at(-1)?.data.created ?? '');
  return new Date(last >= time ? (Math.floor(last / SECOND) + 1) * SECOND : time);
}

/** An instant as ISO 8601 on the clock of Amsterdam, to the second: `2026-11-24T10:30:00+01:00`. */
export function toAmsterdamTime(moment: Date): string {
  const local = clock.format(moment).replace(' ', 'T');
  const minutes = Math.round((Date.parse(`${local}Z`) - moment.getTime()) / MINUTE);
  const two = (count: number) => String(count).padStart(2, '0');
  return `${local}+${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
