import ical, { ICalEventTransparency } from 'ical-generator';
import type { Day } from '../model/dates.ts';
import type { Site } from '../model/site.ts';
import { calendar as words, feed as feedWords } from '../messages/feeds.ts';
import { shorten } from './shorten.ts';

/** A promise that is not kept yet. */
export interface CalendarPromise {
  /** Of the annotation. */
  id: string;
  /** The instant at which it was made, ISO 8601. */
  created: string;
  due: Day;
  lapsed: boolean;
  /** Of the bottleneck. */
  title: string;
  number: string;
  href: string;
  role: string;
  organisation: string;
  text: string;
}

/**
 * Promises as a calendar: one day each, the one that they are due on. What lapsed stays and says so, until it is kept.
 * https://www.rfc-editor.org/rfc/rfc5545
 */
export function toPromiseCalendar(promises: readonly CalendarPromise[], site: Site): string {
  const { hostname } = new URL(site.url);
  const calendar = ical({
    name: toLine(words.name(site.name)),
    description: words.about,
    prodId: { company: 'Spaak', product: 'toezeggingen', language: 'NL' },
    url: new URL('/toezeggingen/', site.url).href,
  });
  for (const { id, created, due, lapsed, title, number, href, role, organisation, text } of promises) {
    const url = new URL(href, site.url).href;
    const made = new Date(created);
    calendar.createEvent({
      id: `${id}@${hostname}`,
      // What was made then is told the same way in every build; that it lapsed is its one change.
      stamp: made,
      created: made,
      sequence: lapsed ? 1 : 0,
      start: new Date(`${due}T00:00:00Z`),
      allDay: true,
      // It takes nobody's time.
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: toLine(lapsed ? words.lapsed(title) : words.open(title)),
      description: [
        ...(lapsed ? [feedWords.wasDue(due)] : []),
        feedWords.owner(role, organisation),
        shorten(text),
        feedWords.at(number),
        url,
      ]
        .filter(Boolean)
        .map(toLine)
        .join('\n'),
      url,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** Without what a line of a calendar cannot hold. */
export function toLine(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}+/gu, ' ');
}
