import ical, { ICalEventTransparency } from 'ical-generator';
import { daysBetween, startOfDay, type Day } from '../model/dates.ts';
import type { Site } from '../model/site.ts';
import { feed as feedWords, meetings as words } from '../messages/feeds.ts';
import { toLine } from './calendar.ts';

/** A meeting of a circle. */
interface CalendarMeeting {
  id: string;
  /** Instants, ISO 8601. */
  start: string;
  end: string;
  place: string;
  /** What is on the table. */
  cases: readonly { title: string; number: string; href: string }[];
}

interface MeetingsOfCircle {
  id: string;
  href: string;
  title: string;
  example: boolean;
  /** The day of the build. */
  today: Day;
  meetings: readonly CalendarMeeting[];
}

const ZONE = 'Europe/Amsterdam';
const HOURS_PER_DAY = 24;
const SECONDS_PER_HOUR = 3600;
/** Before any build: since then versions are counted, one a day. */
const FIRST_DAY: Day = '2000-01-01';
/** Where the first event begins. No text can look like it: a line that goes on begins with a blank. */
const FIRST_EVENT = /(?<=\r\n)(?=BEGIN:VEVENT\r\n)/;

/** The clock of Amsterdam as it has been since 1996: https://www.rfc-editor.org/rfc/rfc5545#section-3.6.5 */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]
  .map((line) => `${line}\r\n`)
  .join('');

/**
 * The meetings of a circle as a calendar, on the clock of Amsterdam. A meeting that moved keeps its UID. The content does
 * not say when that was, and a calendar takes over only what is newer than what it has: each day tells all of it anew.
 */
export function toMeetingCalendar({ id, href, title, example, today, meetings }: MeetingsOfCircle, site: Site): string {
  const { hostname } = new URL(site.url);
  const page = new URL(href, site.url).href;
  const told = new Date(startOfDay(today));
  const calendar = ical({
    name: toLine(title),
    description: words.about(site.name),
    prodId: { company: 'Spaak', product: 'leerkringen', language: 'NL' },
    url: page,
    ttl: HOURS_PER_DAY * SECONDS_PER_HOUR,
  });
  for (const { id: meeting, start, end, place, cases } of meetings) {
    calendar.createEvent({
      id: `${meeting}.${id}@${hostname}`,
      stamp: told,
      lastModified: told,
      sequence: daysBetween(FIRST_DAY, today),
      timezone: ZONE,
      start: Temporal.Instant.from(start),
      end: Temporal.Instant.from(end),
      transparency: ICalEventTransparency.OPAQUE,
      summary: toLine(title),
      location: toLine(place),
      // One line for each: what is taken down goes by itself.
      description: [
        ...(example ? [feedWords.example] : []),
        cases.length > 0 ? words.onTable : words.nothingOnTable,
        ...cases.map(({ title: about, number, href: at }) => words.case(number, about, new URL(at, site.url).href)),
        words.more(page),
      ]
        .map(toLine)
        .join('\n'),
      url: page,
    });
  }
  // What the library writes for a time zone stands before properties, which no calendar has to understand.
  return `${calendar.toString().replace(FIRST_EVENT, TIME_ZONE)}\r\n`;
}
