import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  dropLostQuotes,
  toTombstone,
  toWithdrawnAnnotation,
  withoutQuote,
} from '../../../src/desk/publish/take-down.ts';
import { readDocument } from '../../../src/markdown/render.ts';

const ROOT = resolve(import.meta.dirname, '../../../content');
const DAY = '2026-11-24';

const readAll = (pattern: string) =>
  globSync(pattern, { cwd: ROOT })
    .sort()
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')] as const);
const bottlenecks = readAll('bottlenecks/*.mdx');
const annotations = readAll('annotations/*/*.mdx');

const ANNOTATION = `---
type: question   # van de gemeente
created: "2026-04-18T14:35:00+02:00"
by: { role: policyOfficer, organisation: "gemeente Voorbeeld" }
target:
  exact: "Wie tekent, is onbekend."
  prefix: "Mevrouw De Wit vroeg het. "
  suffix: " Daarna bleef het stil."
inReplyTo: 20260418-rh3z3qrz
---

Wie zou het kunnen doen?
`;

describe('toTombstone', () => {
  it('keeps of every file of the content the day and whether it is an example', () => {
    expect(bottlenecks.length).toBeGreaterThan(30);
    for (const [path, source] of bottlenecks) {
      const made = toTombstone(source, { day: DAY, reason: 'privacy' });
      const { document: before } = readDocument(source, { kind: 'bottleneck' });
      const { document, findings } = readDocument(made, { kind: 'bottleneck' });
      expect(findings, path).toEqual([]);
      const wasWithdrawn = before && 'withdrawn' in before.data;
      expect(document?.data, path).toEqual(
        wasWithdrawn
          ? before.data
          : { published: before?.data.published, withdrawn: DAY, withdrawnReason: 'privacy', example: true },
      );
      expect(toTombstone(made, { day: '2027-01-01', reason: 'other' })).toBe(made);
    }
  });

  it('writes no more than that', () => {
    const source = '---\ntitle: "Een titel"\npublished: 2026-03-02\n---\n\nDe tekst.\n';
    expect(toTombstone(source, { day: DAY, reason: 'writer' })).toBe(
      `---\npublished: 2026-03-02\nwithdrawn: ${DAY}\nwithdrawnReason: writer\n---\n`,
    );
  });

  it.each<[what: string, source: string]>([
    ['nothing', ''],
    ['no front matter', 'De tekst.'],
    ['front matter that cannot be read', '---\ntitle: [\n---\n'],
    ['no day', '---\ntitle: "Een titel"\n---\n'],
    ['a day that does not exist', '---\npublished: 2026-02-30\n---\n'],
  ])('takes down a file with %s too', (_, source) => {
    expect(toTombstone(source, { day: DAY, reason: 'error' })).toBe(
      `---\npublished: ${DAY}\nwithdrawn: ${DAY}\nwithdrawnReason: error\n---\n`,
    );
  });
});

describe('withoutQuote', () => {
  it('leaves of every annotation of the content what is neither its text nor its passage', () => {
    expect(annotations.length).toBeGreaterThan(50);
    for (const [path, source] of annotations) {
      const made = withoutQuote(source);
      const { document: before } = readDocument(source, { kind: 'annotation' });
      const { document, findings } = readDocument(made, { kind: 'annotation' });
      expect(
        findings.filter(({ severity }) => severity === 'error'),
        path,
      ).toEqual([]);
      const { target: _target, ...kept } = { target: undefined, ...before?.data };
      expect(document?.data, path).toEqual(kept);
      expect(document?.text).toBe('');
      expect(isPartOf(made, source), path).toBe(true);
      expect(withoutQuote(made)).toBe(made);
    }
  });

  it('keeps the other lines as they are', () => {
    expect(withoutQuote(ANNOTATION)).toBe(`---
type: question   # van de gemeente
created: "2026-04-18T14:35:00+02:00"
by: { role: policyOfficer, organisation: "gemeente Voorbeeld" }
inReplyTo: 20260418-rh3z3qrz
---
`);
  });

  it.each<[what: string, source: string, expected: string]>([
    ['a passage in braces', "---\na: b\ntarget: { exact: 'c' }\nd: [ e,f ]\n---\ng", '---\na: b\nd: [ e,f ]\n---\n'],
    ['a passage over lines', '---\ntarget:\n  exact: >\n    c\n    d\n\na: b\n---\n', '---\n\na: b\n---\n'],
    ['a passage at the end', '---\na: b\ntarget:\n  exact: c\n---', '---\na: b\n---\n'],
    ['Windows line ends', '---\r\na: b\r\ntarget:\r\n  exact: c\r\nd: e\r\n---\r\nf', '---\r\na: b\r\nd: e\r\n---\n'],
    ['fields in braces', '---\n{ a: b, target: { exact: c } }\n---\nf', '---\n{a: b}\n---\n'],
  ])('takes out %s', (_, source, expected) => {
    expect(withoutQuote(source)).toBe(expected);
  });

  it('says so when it cannot read the file', () => {
    expect(() => withoutQuote('---\na: [\n---\n')).toThrow('front matter of this annotation cannot be read');
  });
});

describe('toWithdrawnAnnotation', () => {
  it('keeps of every annotation of the content its type, its time and the role of who wrote it', () => {
    for (const [path, source] of annotations) {
      const made = toWithdrawnAnnotation(source, DAY);
      const { document: before } = readDocument(source, { kind: 'annotation' });
      const { document, findings } = readDocument(made, { kind: 'annotation' });
      expect(findings, path).toEqual([]);
      if (!before) throw new Error(`${path} does not pass.`);
      const { type, created, by } = before.data;
      const withdrawn = 'withdrawn' in before.data ? before.data.withdrawn : DAY;
      expect(document?.data, path).toEqual({ type, created, by: { role: by.role }, withdrawn, example: true });
      expect(toWithdrawnAnnotation(made, '2027-01-01')).toBe(made);
    }
  });

  it('writes no more than that', () => {
    expect(toWithdrawnAnnotation(ANNOTATION, DAY)).toBe(`---
type: question
created: "2026-04-18T14:35:00+02:00"
by:
  role: policyOfficer
withdrawn: ${DAY}
---
`);
  });
});

describe('dropLostQuotes', () => {
  const lost = (text: string) => dropLostQuotes(ANNOTATION, text);

  it('drops a passage that is not there any more, and says that there was one', () => {
    expect(lost('Er staat nu iets anders.')).toBe(`---
type: question   # van de gemeente
created: "2026-04-18T14:35:00+02:00"
by: { role: policyOfficer, organisation: "gemeente Voorbeeld" }
inReplyTo: 20260418-rh3z3qrz
targetOmitted: true
---

Wie zou het kunnen doen?
`);
  });

  it('drops the words around a passage when they are not there any more', () => {
    expect(lost('Wie tekent, is onbekend. Daarna bleef het stil.')).toBe(
      ANNOTATION.replace(/ {2}prefix.*\n {2}suffix.*\n/, ''),
    );
  });

  it.each<[what: string, text: string]>([
    ['where it was', 'Mevrouw De Wit vroeg het.\nWie tekent, is onbekend. Daarna bleef het stil.'],
    [
      'at more than one place where it may have been',
      'Mevrouw De Wit vroeg het. Wie tekent, is onbekend. Daarna bleef het stil. '.repeat(2),
    ],
  ])('leaves a passage that stands %s', (_, text) => {
    expect(lost(text)).toBeUndefined();
  });

  it('leaves an annotation of the whole', () => {
    expect(dropLostQuotes(withoutQuote(ANNOTATION), 'Er staat nu iets anders.')).toBeUndefined();
  });

  it('does so for every annotation of the content', () => {
    let dropped = 0;
    for (const [path, source] of annotations) {
      const made = dropLostQuotes(source, 'Er staat nu iets anders.');
      const { document: before } = readDocument(source, { kind: 'annotation' });
      const hasTarget = before !== undefined && 'target' in before.data;
      expect(made !== undefined, path).toBe(hasTarget);
      if (made === undefined || !hasTarget) continue;
      dropped += 1;
      const { document, findings } = readDocument(made, { kind: 'annotation' });
      expect(
        findings.filter(({ severity }) => severity === 'error'),
        path,
      ).toEqual([]);
      const { target: _target, ...kept } = before.data as { target?: unknown };
      expect(document?.data, path).toEqual({ ...kept, targetOmitted: true });
      expect(document?.text).toBe(before.text);
      expect(isPartOf(made.replace('targetOmitted: true\n', ''), source), path).toBe(true);
    }
    expect(dropped).toBeGreaterThan(20);
  });
});

/** Whether the lines of `part` are lines of `whole`, in their order: nothing was written anew. */
function isPartOf(part: string, whole: string): boolean {
  const lines = whole.split('\n').values();
  return part.split('\n').every((line) => lines.some((other) => other === line));
}
