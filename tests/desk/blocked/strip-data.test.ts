import { describe, expect, it } from 'vitest';
import { toMeetingCalendar } from '../../../src/feeds/circle-calendar.ts';
import { siteSchema } from '../../../src/model/site.ts';
import { stripCalendar, stripCsv, stripJson, stripXml } from '../../../src/desk/blocked/strip-data.ts';
import { createTraces } from '../../../src/desk/blocked/traces.ts';

const ID = '2026-01-de-bus';
const SENTENCE = 'Een vrouw liep anderhalf uur naar “de dokter”.';
const traces = createTraces([{ id: ID, bottleneck: ID }], {
  texts: [SENTENCE, 'Dit zegt elke pagina.'],
  frame: 'Dit zegt elke pagina.',
});

describe('XML', () => {
  it.each([
    ['an address', `<entry><link href="https://spaak.example/knelpunten/${ID}/"/></entry>`],
    ['a tag', `<entry><id>tag:spaak.example,2026:${ID}/published</id></entry>`],
    ['a sentence', '<item><title>Een vrouw liep anderhalf uur naar &#8220;de dokter&quot;.</title></item>'],
    [
      'a sentence in HTML',
      '<entry><content type="html">&lt;p&gt;Een vrouw liep &lt;em&gt;anderhalf&lt;/em&gt; uur naar de dokter&lt;/p&gt;</content></entry>',
    ],
    ['an entry within it', `<url><x><url>https://spaak.example/knelpunten/${ID}/</url></x></url>`],
  ])('loses the entry with %s', (_, entry) => {
    expect(stripXml(`<feed><entry>a</entry>${entry}<entry>b</entry></feed>`, traces)).toBe(
      '<feed><entry>a</entry><entry>b</entry></feed>',
    );
  });

  it.each([
    ['a longer id', `<url><loc>https://spaak.example/knelpunten/${ID}-komt/</loc></url>`],
    ['what every page says', '<entry>Dit zegt elke pagina.</entry>'],
  ])('keeps the entry with %s', (_, entry) => {
    expect(stripXml(entry, traces)).toBe(entry);
  });
});

describe('JSON', () => {
  it.each<[string, unknown, unknown]>([
    ['an item with the id', [{ id: ID }, { id: 'a' }], [{ id: 'a' }]],
    [
      'an item with an address deep within',
      { items: [{ a: { b: `https://x/knelpunten/${ID}/#d-1` } }, 1] },
      { items: [1] },
    ],
    ['the innermost item', [{ id: 'a', related: [ID, 'b'] }], [{ id: 'a', related: ['b'] }]],
    ['an item with a sentence', [{ text: `<p>${SENTENCE}</p>` }], []],
    [
      'a property outside of lists',
      { [ID]: { x: 1 }, other: 1, newest: { id: ID, x: 1 } },
      { other: 1, newest: { x: 1 } },
    ],
  ])('loses %s', (_, value, expected) => {
    expect(JSON.parse(stripJson(JSON.stringify(value), traces) ?? '')).toEqual(expected);
  });

  it('stays as it is written when there is nothing to lose', () => {
    expect(stripJson('{ "a": [1] }', traces)).toBe('{ "a": [1] }');
  });

  it('that is none cannot be stripped', () => {
    expect(stripJson('{', traces)).toBeUndefined();
  });
});

describe('CSV', () => {
  it.each([
    ['the id', `${ID},x\r\n`],
    ['the id in quotes', `"${ID}",x\r\n`],
    ['a sentence over two lines', 'a,"Een vrouw liep\r\nanderhalf uur naar ""de dokter""."\r\n'],
    ['an address', `a,https://spaak.example/knelpunten/${ID}/\r\n`],
  ])('loses the row with %s', (_, row) => {
    expect(stripCsv(`id,text\r\nb,"een ""ander"""\r\n${row}c,d`, traces)).toBe('id,text\r\nb,"een ""ander"""\r\nc,d');
  });
});

describe('a calendar', () => {
  it.each([
    ['the id', `URL:https://spaak.example/knelpunten/${ID}/`],
    ['a folded address', `URL:https://spaak.example/knelpunten/2026-0\r\n 1-de-bus/`],
    ['a sentence', 'DESCRIPTION:Een vrouw liep\\nanderhalf uur\\, naar de dokter'],
  ])('loses the event with %s', (_, line) => {
    const event = (text: string) => `BEGIN:VEVENT\r\n${text}\r\nEND:VEVENT\r\n`;
    expect(stripCalendar(`BEGIN:VCALENDAR\r\n${event('SUMMARY:a')}${event(line)}END:VCALENDAR\r\n`, traces)).toBe(
      `BEGIN:VCALENDAR\r\n${event('SUMMARY:a')}END:VCALENDAR\r\n`,
    );
  });

  it('keeps a meeting at which it is read, without the lines that tell of it', () => {
    const site = siteSchema.parse({
      ...{ spaak: 1, name: 'Spaak', region: 'Regio', organisation: 'Werkplaats', contact: 'redactie@spaak.example' },
      url: 'https://spaak.example',
    });
    const read = (id: string, title: string) => ({ title, number: id.slice(0, 7), href: `/knelpunten/${id}/` });
    const cases = [read('2026-02-b', 'Het loket'), read(ID, 'De bus rijdt niet'), read('2026-03-c', 'De brief')];
    const write = (on: typeof cases) =>
      toMeetingCalendar(
        {
          ...{
            id: 'wonen',
            href: '/leerkringen/wonen/',
            title: 'Leerkring Wonen',
            example: false,
            today: '2026-11-24',
          },
          meetings: [
            {
              ...{ id: 'a', place: 'Het Veerhuis', cases: on },
              ...{ start: '2026-12-15T09:30:00+01:00', end: '2026-12-15T12:00:00+01:00' },
            },
          ],
        },
        site,
      );
    const unfold = (calendar: string) => calendar.replace(/\r\n /g, '');
    const kept = cases.filter(({ href }) => !href.includes(ID));
    expect(unfold(stripCalendar(write(cases), traces))).toBe(unfold(write(kept)));
  });
});
