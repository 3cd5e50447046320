import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { getBuiltSite, listPages, readPage } from '../support/pages.ts';

describe('the promises', () => {
  it('are on pages of at most thirty', async () => {
    const pages = (await listPages()).filter((page) => /^\/toezeggingen\/(?:pagina\/\d+\/)?$/.test(page));
    expect(pages).toContain('/toezeggingen/');
    for (const page of pages) {
      const rows = readPage(page).match(/class="said"/g) ?? [];
      expect(rows.length, page).toBeLessThanOrEqual(30);
    }
  });

  it('of which the day is still to come, or went by, are in a calendar', () => {
    const text = readFileSync(join(getBuiltSite().root, 'toezeggingen.ics'), 'utf8');
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    const places = events.map(({ component }) => new URL(String(component.getFirstPropertyValue('url'))));
    expect(events.length).toBeGreaterThan(0);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    for (const { pathname, hash } of places) expect(readPage(pathname)).toContain(`id="${hash.slice(1)}"`);
    const lapsed = events.map(({ startDate, summary }) => [startDate.toString() < '2026-11-24', summary]);
    for (const [isPast, summary] of lapsed)
      expect(summary).toMatch(isPast ? /^Toezegging verlopen: / : /^Toezegging: /);
  });
});
