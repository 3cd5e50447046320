import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeAnnotations } from '../../src/feeds/annotations-json-ld.ts';
import { findMeaning } from '../../src/messages/field-meanings.ts';
import { BEYOND_SCHEMAS, describeShape } from '../../src/messages/open-data.ts';
import { findLabel } from '../../src/messages/value-labels.ts';
import { annotationSchema } from '../../src/model/annotation.ts';
import { ANNOTATION_TYPE_NAMES, ANNOTATION_TYPES } from '../../src/model/annotation-types.ts';
import { bottleneckSchema } from '../../src/model/bottleneck.ts';
import { circleSchema } from '../../src/model/circle.ts';
import { expectationSchema } from '../../src/model/expectation.ts';
import { siteSchema } from '../../src/model/site.ts';
import { termListSchema } from '../../src/model/vocabulary.ts';
import { toCodebook, type CodebookField } from '../../src/queries/codebook.ts';
import { event } from '../model/support.ts';
import { overviewOf } from './support.ts';

const book = toCodebook();
const all: [of: string, fields: CodebookField[]][] = [
  ['the file', book.file],
  ['a bottleneck', book.bottleneck],
  ['a dialogue', book.dialogue],
  ['an annotation', book.annotation],
  ...book.types.map(({ name, fields }): [string, CodebookField[]] => [name, fields]),
  ['an expectation', book.expectation],
  ['a circle', book.circle],
  ...book.source.map(({ name, fields }): [string, CodebookField[]] => [`${name} in files`, fields]),
  ['a term', book.term],
];

describe.each(all)('the fields of %s', (_, fields) => {
  it('have each a meaning, a shape, and words for each value', () => {
    const silent = fields.filter((field) => !findMeaning(field.described) || !describeShape(field));
    expect(silent.map(({ path }) => path)).toEqual([]);
    const unnamed = fields.flatMap(({ path, described, schema }) =>
      (schema.enum ?? []).filter((value) => !findLabel(described, value)).map((value) => `${path}: ${value}`),
    );
    expect(unnamed).toEqual([]);
  });

  it('have each their own name', () => {
    expect(fields.map(({ path }) => path)).toEqual([...new Set(fields.map(({ path }) => path))]);
  });
});

describe('the codebook', () => {
  it('has every field of a bottleneck, in the data or in its file', () => {
    const paths = new Set([...book.bottleneck, ...(book.source[0]?.fields ?? [])].map(({ path }) => path));
    expect(Object.keys(bottleneckSchema.shape).filter((name) => !paths.has(name))).toEqual([]);
  });

  it.each(ANNOTATION_TYPE_NAMES)('has every field of the type %s, shared or its own', (type) => {
    const own = book.types.find(({ name }) => name === type);
    expect(own).toMatchObject({ label: ANNOTATION_TYPES[type].label, who: ANNOTATION_TYPES[type].who });
    const paths = new Set([...book.annotation, ...(own?.fields ?? [])].map(({ path }) => path));
    expect(Object.keys(ANNOTATION_TYPES[type].fields).filter((name) => !paths.has(name))).toEqual([]);
  });

  it('says of which vocabulary each code is', () => {
    const codes = all.flatMap(([of, fields]) =>
      fields.filter(({ shape, vocabulary }) => shape === 'code' && !vocabulary).map(({ path }) => `${of}: ${path}`),
    );
    // A term and the lists of them are where codes come from.
    expect(codes.filter((code) => !/^(?:a term|the file): /.test(code))).toEqual([]);
  });

  it('knows what annotations are given away without', () => {
    const full = event('comment', '2026-01-07', {
      by: { role: 'alderman', organisation: 'gemeente A', name: 'Anna Voorbeeld' },
      recordedBy: 'editor',
      evidence: 'meeting',
      target: { exact: 'een zin' },
      example: true,
      privacyAccepted: [{ type: 'name', digest: 'a'.repeat(64), reason: 'Naam van een straat.' }],
    });
    const described = describeAnnotations(
      {
        ...{ name: 'annotaties', before: 0, total: 1, oldest: 'annotaties' },
        annotations: [{ href: '/a/#d-1', bottleneck: '/a/', data: full.data, text: 'Een woord.', links: {} }],
      },
      overviewOf({}).site,
    );
    const written = JSON.stringify(described);
    const values: Record<string, string> = {
      'by.name': 'Anna Voorbeeld',
      'by.organisation': 'gemeente A',
      'by.role': 'alderman',
      evidence: 'meeting',
      recordedBy: '"editor"',
      privacyAccepted: 'a'.repeat(64),
      'target.exact': 'een zin',
      created: full.data.created,
    };
    const marked = Object.fromEntries(book.annotation.map(({ path, fileOnly }) => [path, fileOnly]));
    for (const [path, value] of Object.entries(values))
      expect([path, marked[path]]).toEqual([path, !written.includes(value)]);
  });

  it('lists what JSON Schema cannot say, all of it and nothing else', () => {
    const found = new Set<string>();
    const roots = {
      bottleneck: bottleneckSchema,
      annotation: annotationSchema,
      expectation: expectationSchema,
      circle: circleSchema,
      vocabulary: termListSchema,
      site: siteSchema,
    };
    for (const [name, schema] of Object.entries(roots)) collectRefinements(schema, name, found);
    // What goes beyond one file, or beyond a single check, has words too.
    expect(
      Object.keys(BEYOND_SCHEMAS)
        .filter((key) => !['references', 'lines'].includes(key))
        .toSorted(),
    ).toEqual([...found].toSorted());
  });
});

/** Dates are the same wherever they stand. */
const SHARED: readonly [RegExp, string][] = [
  [/written YYYY-MM-DD$/, 'day'],
  [/written YYYY-MM or YYYY-MM-DD$/, 'month-or-day'],
  [/written YYYY, YYYY-MM or YYYY-MM-DD$/, 'partial-date'],
];

/** The places of checks that are code. */
function collectRefinements(schema: z.core.$ZodType, path: string, found: Set<string>): void {
  const { def } = schema._zod;
  for (const check of def.checks ?? []) {
    const {
      check: kind,
      path: within = [],
      error,
    } = check._zod.def as unknown as {
      check: string;
      path?: string[];
      error?: (issue: object) => string | undefined;
    };
    if (kind !== 'custom') continue;
    const message = error?.({}) ?? '';
    const shared = SHARED.find(([pattern]) => pattern.test(message))?.[1];
    found.add(shared ?? [path, ...within].join('.'));
  }
  if (schema instanceof z.ZodObject)
    for (const [name, field] of Object.entries(schema.shape))
      collectRefinements(field as z.ZodType, `${path}.${name}`, found);
  if (schema instanceof z.ZodArray) collectRefinements(schema.element, path, found);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    collectRefinements(schema.unwrap(), path, found);
  if (schema instanceof z.ZodUnion) for (const option of schema.options) collectRefinements(option, path, found);
}
