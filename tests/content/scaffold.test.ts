import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import {
  newAnnotation,
  newBottleneck,
  newCircle,
  newExpectation,
  newPortal,
  writeNewFiles,
} from '../../src/content/scaffold.ts';
import { ANNOTATION_TYPE_NAMES } from '../../src/model/annotation-types.ts';
import { createFolder } from './support.ts';

/** Just after midnight on 2 February in Amsterdam. */
const NOW = new Date('2026-02-01T23:30:00Z');
const TITLE = 'Eén loket voor álle hulp';

/** An empty portal with one bottleneck. */
function createPortal() {
  const root = createFolder({});
  writeNewFiles(root, newPortal({}));
  const bottleneck = newBottleneck(TITLE, root, loadContent(root), NOW);
  writeNewFiles(root, [bottleneck]);
  return { root, bottleneck: '2026-01-een-loket-voor-alle-hulp' };
}

describe('an empty portal', () => {
  it('passes the check, holds no examples, and starts the vocabularies', () => {
    const root = createFolder({});
    writeNewFiles(root, newPortal({ name: 'Spaak Noord', region: 'Noord', url: 'https://noord.example' }));
    const content = loadContent(root);
    expect(content.findings).toEqual([]);
    expect(content).toMatchObject({
      site: { name: 'Spaak Noord', region: 'Noord', url: 'https://noord.example' },
      bottlenecks: [],
      annotations: [],
      circles: [],
      expectations: [],
    });
    expect(content.vocabulary.domains.length).toBeGreaterThan(0);
    expect(content.vocabulary.kinds.length).toBeGreaterThan(0);
  });

  it('is not written over another', () => {
    const root = createFolder({ 'vocabulary/kinds.yaml': '[]' });
    expect(() => writeNewFiles(root, newPortal({}))).toThrow(
      'vocabulary/kinds.yaml exists already. Nothing was written.',
    );
    expect(readdirSync(root)).toEqual(['vocabulary']);
  });
});

describe('a new bottleneck', () => {
  it('passes the check as it is', () => {
    const { root, bottleneck } = createPortal();
    const { findings, bottlenecks } = loadContent(root);
    expect(findings).toEqual([]);
    expect(bottlenecks).toMatchObject([
      { id: bottleneck, data: { title: TITLE, published: '2026-02-02', reported: '2026-02' } },
    ]);
  });

  it.each<[title: string, files: string[], title2: string | undefined, id: string]>([
    ['starts a year at 1', ['2025-07-a.mdx', '2027-03-b.mdx'], 'Wachten op hulp', '2026-01-wachten-op-hulp'],
    [
      'counts on from the highest of the year',
      ['2026-02-a.mdx', '2026-10-b.mdx', '2026-9-c.mdx'],
      'Wachten',
      '2026-11-wachten',
    ],
    ['has a name without a title', [], undefined, '2026-01-nieuw-knelpunt'],
    ['keeps letters and digits of its title only', [], '¿Wat? – “zo” & 3 × per dag…', '2026-01-wat-zo-3-per-dag'],
    [
      'has a name of 80 characters at most',
      [],
      'woord '.repeat(30).trim(),
      `2026-01-${'woord-'.repeat(12)}`.slice(0, -1),
    ],
  ])('%s', (_, files, title, id) => {
    const root = createFolder(Object.fromEntries(files.map((name) => [`bottlenecks/${name}`, ''])));
    const { path } = newBottleneck(title, root, loadContent(root), NOW);
    expect(path).toBe(`bottlenecks/${id}.mdx`);
    expect(id.length).toBeLessThanOrEqual(80);
  });
});

describe('a new circle or expectation', () => {
  it.each<[title: string | undefined]>([
    [undefined],
    ['Leerkring: «Wonen» & zorg'],
    ['"Aanhalingstekens": # en - meer'],
  ])('passes the check as it is, titled %s', (title) => {
    const { root } = createPortal();
    writeNewFiles(root, [newCircle(title), newExpectation(title)]);
    expect(loadContent(root).findings).toEqual([]);
  });
});

describe('a new annotation', () => {
  it.each(ANNOTATION_TYPE_NAMES)('of type %s passes the check, or that names what to fill in', (type) => {
    const { root, bottleneck } = createPortal();
    const file = newAnnotation(bottleneck, type, undefined, undefined, NOW);
    writeNewFiles(root, [file]);
    expect(file.path).toMatch(/\/20260202-[a-z2-7]{8}\.mdx$/);
    const { findings } = loadContent(root);
    const lines = file.source.split('\n');
    for (const { line, message } of findings.filter(({ severity }) => severity === 'error'))
      expect(`${lines[line - 1]} ${message}`).toMatch(/vul-in|is required/);
  });

  it('is by who is named', () => {
    const { source } = newAnnotation('2026-01-a', 'reopening', 'facilitator', 'Werkplaats Noord', NOW);
    expect(source).toContain('by:\n  role: facilitator\n  organisation: Werkplaats Noord\n');
    expect(newAnnotation('2026-01-a', 'reopening', undefined, 'Werkplaats Noord', NOW).source).not.toContain(
      'organisation',
    );
  });
});
