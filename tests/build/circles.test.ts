import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { readFields } from '../../src/markdown/front-matter-writer.ts';
import { getBuiltSite, listPages, readPage } from '../support/pages.ts';

const CIRCLE = /^\/leerkringen\/([^/]+)\/$/;

interface Meeting {
  id: string;
  start: string;
  cases?: string[];
}

describe('the circles', () => {
  it('have a calendar each, with the meetings of its file and the bottlenecks that are read there', async () => {
    const circles = (await listPages()).flatMap((page) => CIRCLE.exec(page)?.[1] ?? []);
    expect(circles.length).toBeGreaterThan(0);
    for (const circle of circles) {
      const { meetings = [] } = readFields(readFileSync(`content/circles/${circle}.mdx`, 'utf8')) as {
        meetings?: Meeting[];
      };
      const text = readFileSync(join(getBuiltSite().root, 'leerkringen', `${circle}.ics`), 'utf8');
      const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
      const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
      expect(events.map(({ uid }) => uid.split('@')[0])).toEqual(meetings.map(({ id }) => `${id}.${circle}`));
      for (const [index, { cases = [] }] of meetings.entries())
        for (const id of cases) expect(events[index]?.description).toContain(`/knelpunten/${id}/`);
      expect(readPage(`/leerkringen/${circle}/`)).toContain(`href="/leerkringen/${circle}.ics"`);
    }
  });
});
