import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { toPromiseCalendar, type CalendarPromise } from '../../src/feeds/calendar.ts';
import { siteSchema } from '../../src/model/site.ts';

const SITE = siteSchema.parse({
  spaak: 1,
  name: 'Spaak',
  region: 'Voorbeeldregio',
  organisation: 'Werkplaats Voorbeeld',
  contact: 'redactie@spaak.example',
  url: 'https://spaak.example',
});

const PROMISE: CalendarPromise = {
  id: '20260409-xxrbwa7v',
  created: '2026-04-09T09:15:00+02:00',
  due: '2026-12-01',
  lapsed: false,
  title: 'Schuldhulp en uitkering, die wachten op elkaar',
  number: '2026-02',
  href: '/knelpunten/2026-02-a/#d-20260409-xxrbwa7v',
  role: 'hoofd Werk en Inkomen',
  organisation: 'gemeente Heuvelrade',
  text: 'Wij gaan dit doen.\nEcht; heus, \\n waar.',
};

function eventsOf(calendar: string) {
  return new ICAL.Component(ICAL.parse(calendar) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
}

describe('the calendar of promises', () => {
  it('has each on the day that it is due, all day long', () => {
    const [event] = eventsOf(toPromiseCalendar([PROMISE], SITE));
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2026-12-01');
    expect(event?.endDate.toString()).toBe('2026-12-02');
    expect(event?.uid).toBe('20260409-xxrbwa7v@spaak.example');
    expect(event?.summary).toBe('Toezegging: Schuldhulp en uitkering, die wachten op elkaar');
    expect(event?.description.split('\n')).toEqual([
      'Wie het doet: hoofd Werk en Inkomen, gemeente Heuvelrade.',
      'Wij gaan dit doen. Echt; heus, \\n waar.',
      'Bij knelpunt 2026-02.',
      'https://spaak.example/knelpunten/2026-02-a/#d-20260409-xxrbwa7v',
    ]);
    const property = (name: string) => String(event?.component.getFirstPropertyValue(name));
    expect(property('url')).toBe('https://spaak.example/knelpunten/2026-02-a/#d-20260409-xxrbwa7v');
    expect(property('dtstamp')).toBe('2026-04-09T07:15:00Z');
    expect(property('transp')).toBe('TRANSPARENT');
    expect(property('sequence')).toBe('0');
  });

  it('says of one that lapsed that it did, as a change of the same event', () => {
    const [event] = eventsOf(toPromiseCalendar([{ ...PROMISE, lapsed: true }], SITE));
    expect(event?.uid).toBe('20260409-xxrbwa7v@spaak.example');
    expect(event?.sequence).toBe(1);
    expect(event?.summary).toMatch(/^Toezegging verlopen: Schuldhulp/);
    expect(event?.description).toMatch(/^Deze toezegging moest uiterlijk 1 december 2026 zijn nagekomen\./);
  });

  it('is a calendar when there is nothing, and the same one each time', () => {
    expect(eventsOf(toPromiseCalendar([], SITE))).toEqual([]);
    expect(toPromiseCalendar([PROMISE], SITE)).toBe(toPromiseCalendar([PROMISE], SITE));
  });

  it.each([
    ['emoji and accents', 'é😀'.repeat(60)],
    ['a line that would be another property', 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT'],
    ['control characters', 'a\u0000\u0007\tb'],
    ['marks of the format', 'a;b,c:d\\e"f'],
  ])('holds %s in lines of at most 75 bytes', (_, title) => {
    const calendar = toPromiseCalendar([{ ...PROMISE, title, text: title }], SITE);
    expect(calendar).toMatch(/\r\nEND:VCALENDAR\r\n$/);
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const events = eventsOf(calendar);
    expect(events.map(({ summary }) => summary)).toEqual([`Toezegging: ${title.replace(/\p{Cc}+/gu, ' ')}`]);
  });
});
