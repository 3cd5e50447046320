/** What a clock in Amsterdam shows: a day, and a time as `09:30`. */
export interface ClockTime {
  day: string;
  time: string;
}

// Summer first: of an hour that comes twice the first is meant.
const OFFSETS = ['+02:00', '+01:00'];

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What the clock shows at an instant, whatever the clock of this device shows. */
export function toClockTime(instant: string): ClockTime {
  const [day = '', time = ''] = clock.format(Date.parse(instant)).split(' ');
  return { day, time };
}

/** The instant at which the clock shows this; undefined when it never does, as in the hour that summer skips. */
export function toInstant({ day, time }: ClockTime): string | undefined {
  return OFFSETS.map((offset) => `${day}T${time}:00${offset}`).find((instant) => {
    if (Number.isNaN(Date.parse(instant))) return false;
    const shown = toClockTime(instant);
    return shown.day === day && shown.time === time;
  });
}
