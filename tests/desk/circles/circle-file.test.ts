import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseCircle, rewriteCircle, writeCircle } from '../../../src/desk/circles/circle-file.ts';
import type { CircleText } from '../../../src/desk/circles/circle-text.ts';
import { readFields } from '../../../src/markdown/front-matter-writer.ts';
import { readDocument } from '../../../src/markdown/render.ts';

const LEADER = { role: 'begeleider', organisation: 'Werkplaats' };

function circle(changes: Partial<CircleText> = {}): CircleText {
  return { title: 'Leerkring Wonen', members: ['Wijkteam Noord'], meetings: [], cases: [], ...changes };
}

function meeting(changes: Partial<CircleText['meetings'][number]> = {}): CircleText['meetings'][number] {
  return {
    ...{ start: '2026-12-15T08:30:00Z', end: '2026-12-15T11:00:00Z', place: 'Het Veerhuis', cases: [] },
    ...changes,
  };
}

function read(source: string): NonNullable<ReturnType<typeof parseCircle>> {
  const { findings } = readDocument(source, { kind: 'circle' });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const parsed = parseCircle(source);
  if (!parsed) throw new Error('The file cannot be read.');
  return parsed;
}

describe('the file of a circle', () => {
  it.each<[string, Partial<CircleText>]>([
    ['little', {}],
    ['a region, questions and words', { region: 'Drie Stromen', questions: ['Wie tekent?'], text: 'Eén.\n\n- a\n- b' }],
    [
      'words that look like markup',
      { text: '<Callout> {x}\n\nimport x from "y"\n\n# geen kop', title: 'Titel: "zo" #1' },
    ],
    ['bottlenecks in an order', { cases: ['2026-02-b', '2026-01-a'] }],
  ])('says %s again', (_, changes) => {
    const text = circle(changes);
    const { text: again, facilitator } = read(writeCircle(text, LEADER));
    expect([{ ...again, text: again.text ?? '' }, facilitator]).toEqual([{ text: '', ...text }, LEADER]);
  });

  it('has meetings on the clock of Amsterdam, the first one first, each with an id', () => {
    const meetings = [meeting(), meeting({ start: '2026-06-15T07:30:00Z', end: '2026-06-15T10:00:00Z' })];
    const written = read(writeCircle(circle({ meetings }), LEADER)).text.meetings;
    expect(written.map(({ start, end }) => [start, end])).toEqual([
      ['2026-06-15T09:30:00+02:00', '2026-06-15T12:00:00+02:00'],
      ['2026-12-15T09:30:00+01:00', '2026-12-15T12:00:00+01:00'],
    ]);
    const ids = written.map(({ id }) => id);
    expect(ids).toEqual([expect.stringMatching(/^[a-z2-7]{8}$/), expect.stringMatching(/^[a-z2-7]{8}$/)]);
    expect(new Set(ids).size).toBe(2);
  });

  it('may name the address where people meet, and no other', () => {
    const place = 'Kerkstraat 12, 1234 AB Waterdam';
    const source = writeCircle(circle({ meetings: [meeting({ place })] }), LEADER);
    expect(read(source).text.meetings[0]?.place).toBe(place);
    const moved = read(source).text.meetings.map((one) => ({ ...one, place: 'Het Veerhuis' }));
    expect(readFields(rewriteCircle(circle({ meetings: moved }), source))).not.toHaveProperty('privacyAccepted');
  });
});

const BESIDE = [
  '---',
  'title: Leerkring Wonen',
  'facilitator: {role: voorzitter, organisation: Werkplaats}',
  'members: [Wijkteam Noord]',
  'meetings:',
  '  - {id: mei-2026, start: 2026-05-28T11:00:00Z, end: 2026-05-28T13:00:00Z, place: De Wissel, cases: [2026-01-a]}',
  'example: true',
  'privacyAccepted:',
  `  - {type: name, digest: ${'a'.repeat(64)}, reason: Een plaatsnaam.}`,
  '---',
  '',
  '## Een kop',
  '',
  '<Callout type="info">Let op.</Callout>',
  '',
].join('\n');

describe('a change of a circle', () => {
  it('keeps what a facilitator does not see', () => {
    const { text } = read(BESIDE);
    expect(text).not.toHaveProperty('text');
    const next = rewriteCircle({ ...text, title: 'Leerkring Huizen' }, BESIDE);
    const { title: _title, meetings: _before, ...fields } = readFields(BESIDE) ?? {};
    expect(readFields(next)).toMatchObject({ ...fields, title: 'Leerkring Huizen' });
    expect(next.slice(next.indexOf('## '))).toBe(BESIDE.slice(BESIDE.indexOf('## ')));
  });

  it('writes words where somebody writes them', () => {
    const { text } = read(BESIDE);
    expect(read(rewriteCircle({ ...text, text: 'Anders.' }, BESIDE)).text.text).toBe('Anders.');
  });

  it('keeps the id of a meeting that moves', () => {
    const { text } = read(BESIDE);
    const meetings = text.meetings.map((one) => ({
      ...one,
      start: '2027-01-01T09:00:00Z',
      end: '2027-01-01T10:00:00Z',
    }));
    expect(read(rewriteCircle({ ...text, meetings }, BESIDE)).text.meetings[0]).toMatchObject({
      ...{ id: 'mei-2026', start: '2027-01-01T10:00:00+01:00' },
    });
  });

  it('is none when nothing changes, in every circle of the examples too', async () => {
    const files = await Array.fromAsync(glob('content/circles/*.mdx'));
    expect(files.length).toBeGreaterThan(0);
    for (const source of [BESIDE, ...files.map((file) => readFileSync(file, 'utf8'))])
      expect(rewriteCircle(read(source).text, source)).toBe(source);
  });
});
