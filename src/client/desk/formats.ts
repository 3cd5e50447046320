// Not by the messages of the site: pages would load what this one needs of them.

const dayFormat = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });
const timeFormat = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
const momentFormat = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
});

/** "24 november 2026", of a day or a month. */
export function formatDay(day: string): string {
  if (day.length === 7) return formatDay(`${day}-01`).replace(/^1 /, '');
  return dayFormat.format(Date.parse(`${day}T00:00:00Z`));
}

/** "14:02", in Amsterdam. */
export function formatTime(instant: number): string {
  return timeFormat.format(instant);
}

/** "24 november om 14:02", in Amsterdam. */
export function formatMoment(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : momentFormat.format(time);
}
