import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { toMeetingCalendar } from '../../src/feeds/circle-calendar.ts';
import { siteSchema } from '../../src/model/site.ts';

type Circle = Parameters<typeof toMeetingCalendar>[0];

const SITE = siteSchema.parse({
  spaak: 1,
  name: 'Spaak',
  region: 'Voorbeeldregio',
  organisation: 'Werkplaats Voorbeeld',
  contact: 'redactie@spaak.example',
  url: 'https://spaak.example',
});

const MEETING: Circle['meetings'][number] = {
  id: 'k3wzq2ab',
  start: '2026-12-15T09:30:00+01:00',
  end: '2026-12-15T12:00:00+01:00',
  place: 'Wijkgebouw Het Veerhuis, Waterdam',
  cases: [
    { title: 'Signalen zonder antwoord', number: '2026-07', href: '/knelpunten/2026-07-a/' },
    { title: 'Preventie; op vrijdag', number: '2026-11', href: '/knelpunten/2026-11-b/' },
  ],
};

const CIRCLE: Circle = {
  ...{ id: 'wonen', href: '/leerkringen/wonen/', title: 'Leerkring Wonen', example: false, today: '2026-11-24' },
  meetings: [MEETING],
};

function read(circle: Circle): { component: ICAL.Component; events: ICAL.Event[] } {
  const component = new ICAL.Component(ICAL.parse(toMeetingCalendar(circle, SITE)) as unknown[]);
  const [zone] = component.getAllSubcomponents('vtimezone');
  // Of the calendar itself: what a program has of its own is not asked.
  ICAL.TimezoneService.reset();
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return { component, events: component.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
}

function property(event: ICAL.Event | undefined, name: string): string {
  return String(event?.component.getFirstPropertyValue(name));
}

describe('the calendar of a circle', () => {
  it('says when and where each meeting is, and what is on the table', () => {
    const { component, events } = read(CIRCLE);
    const [event] = events;
    expect(event?.uid).toBe('k3wzq2ab.wonen@spaak.example');
    expect([event?.summary, event?.location]).toEqual(['Leerkring Wonen', 'Wijkgebouw Het Veerhuis, Waterdam']);
    expect([event?.startDate.toString(), event?.startDate.zone.tzid]).toEqual([
      '2026-12-15T09:30:00',
      'Europe/Amsterdam',
    ]);
    expect(event?.description.split('\n')).toEqual([
      'Op tafel:',
      '- 2026-07 Signalen zonder antwoord: https://spaak.example/knelpunten/2026-07-a/',
      '- 2026-11 Preventie; op vrijdag: https://spaak.example/knelpunten/2026-11-b/',
      'Meer over deze leerkring: https://spaak.example/leerkringen/wonen/',
    ]);
    expect(property(event, 'url')).toBe('https://spaak.example/leerkringen/wonen/');
    expect(event?.component.getAllSubcomponents('valarm')).toEqual([]);
    expect(String(component.getFirstPropertyValue('refresh-interval'))).toBe('P1D');
  });

  it.each([
    ['in winter', '2026-01-15T09:30:00+01:00', '2026-01-15T09:30:00'],
    ['in summer', '2026-07-15T09:30:00+02:00', '2026-07-15T09:30:00'],
    ['told in UTC', '2026-07-15T07:30:00Z', '2026-07-15T09:30:00'],
    ['on the morning that summer begins', '2026-03-29T03:30:00+02:00', '2026-03-29T03:30:00'],
    ['on the evening before summer ends', '2026-10-24T20:00:00+02:00', '2026-10-24T20:00:00'],
    ['on the morning that summer ends', '2026-10-25T09:30:00+01:00', '2026-10-25T09:30:00'],
    ['years from now', '2034-10-29T09:30:00+01:00', '2034-10-29T09:30:00'],
  ])('is right by its own time zone %s', (_, start, local) => {
    const end = new Date(Date.parse(start) + 3_600_000).toISOString();
    const [event] = read({ ...CIRCLE, meetings: [{ ...MEETING, start, end }] }).events;
    expect(event?.startDate.toString()).toBe(local);
    expect(event?.startDate.toJSDate().toISOString()).toBe(new Date(start).toISOString());
    expect(event?.endDate.toJSDate().toISOString()).toBe(end);
  });

  it('tells a meeting that moved as a later version of the same one', () => {
    const moved = { ...MEETING, start: '2027-01-12T09:30:00+01:00', end: '2027-01-12T12:00:00+01:00' };
    const [before] = read(CIRCLE).events;
    const [after] = read({ ...CIRCLE, today: '2026-11-25', meetings: [moved] }).events;
    expect(after?.uid).toBe(before?.uid);
    expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence));
    for (const name of ['dtstamp', 'last-modified'])
      expect([property(before, name), property(after, name)]).toEqual(['2026-11-23T23:00:00Z', '2026-11-24T23:00:00Z']);
  });

  it('says of a meeting with nothing on the table that this is not known yet, and of an example that it is one', () => {
    const [event] = read({ ...CIRCLE, example: true, meetings: [{ ...MEETING, cases: [] }] }).events;
    expect(event?.description.split('\n').slice(0, 2)).toEqual([
      'Dit is een verzonnen voorbeeld.',
      'Wat er op tafel komt, is nog niet bekend.',
    ]);
  });

  it('is a calendar when there is nothing, and the same one all day', () => {
    expect(read({ ...CIRCLE, meetings: [] }).events).toEqual([]);
    expect(toMeetingCalendar(CIRCLE, SITE)).toBe(toMeetingCalendar(CIRCLE, SITE));
  });

  it.each([
    ['emoji and accents', 'é😀'.repeat(60)],
    ['a line that would be another event', 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:b'],
    ['the beginning of an event', 'BEGIN:VEVENT'],
    ['control characters', 'a\u0000\u0007\tb'],
    ['marks of the format', 'a;b,c:d\\e"f'],
  ])('holds %s in lines of at most 75 bytes', (_, text) => {
    const cases = MEETING.cases.map((one) => ({ ...one, title: text }));
    const circle = { ...CIRCLE, title: text, meetings: [{ ...MEETING, place: text, cases }] };
    for (const line of toMeetingCalendar(circle, SITE).split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const { component, events } = read(circle);
    const shown = text.replace(/\p{Cc}+/gu, ' ');
    expect(events.map(({ summary, location }) => [summary, location])).toEqual([[shown, shown]]);
    expect(component.getAllSubcomponents('vtimezone')).toHaveLength(1);
  });
});
