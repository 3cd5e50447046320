import { globSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeSchema, listSchemaPages } from '../../src/feeds/json-schema.ts';
import { listFields, listObjects, SCHEMA_NAMES, type SchemaName } from '../../src/model/json-schema.ts';
import { overviewOf } from '../queries/support.ts';

const { site } = overviewOf({});

/** The files of the content by what they must be. */
const FILES: Record<Exclude<SchemaName, 'knelpunten'>, string> = {
  bottleneck: 'content/bottlenecks/*.mdx',
  annotation: 'content/annotations/*/*.mdx',
  expectation: 'content/expectations/*.mdx',
  circle: 'content/circles/*.mdx',
  vocabulary: 'content/vocabulary/!(synonyms).yaml',
  site: 'content/site.yaml',
};

const BOTTLENECK = {
  title: 'Wie mag hulp bij het huishouden toekennen?',
  summary: 'Twee wetten wijzen naar elkaar, zodat niemand de hulp bij het huishouden toekent.',
  reported: '2026-01',
  published: '2026-01-05',
  municipality: 'regio',
  domains: ['wmo'],
  kinds: ['samenloop'],
  role: 'professional',
};
const ANNOTATION = {
  type: 'commitment',
  created: '2026-03-02T12:00:00+01:00',
  by: { role: 'alderman', organisation: 'gemeente Waterdam' },
  owner: { role: 'hoofd Toegang', organisation: 'gemeente Waterdam' },
  due: '2026-06-01',
};
const EXPECTATION = { title: 'Binnen een week', holder: 'resident', statement: 'Een besluit binnen een week.' };
const CIRCLE = {
  title: 'Leerkring Wonen',
  facilitator: { role: 'begeleider', organisation: 'Werkplaats' },
  members: ['Wijkteam Noord'],
};
const SITE = {
  spaak: 1,
  name: 'Spaak',
  region: 'Noord',
  organisation: 'Werkplaats',
  contact: 'redactie@spaak.example',
  url: 'https://spaak.example',
};

function compile(name: SchemaName) {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: false });
  addFormats(ajv);
  return ajv.compile(describeSchema(name, site));
}

describe.each(SCHEMA_NAMES)('the schema of %s', (name) => {
  const schema = describeSchema(name, site);

  it('is JSON Schema 2020-12, without a keyword that means nothing', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(new Ajv2020().validateSchema(schema)).toBe(true);
    expect(() => compile(name)).not.toThrow();
  });

  it('has its own address, a title and what it is of', () => {
    expect(schema.$id).toBe(`https://spaak.example/data/schema/${name}.json`);
    expect(schema.title).toBeTruthy();
    expect(schema.description).toBeTruthy();
  });

  it('says in words what each field means', () => {
    const silent = listObjects(schema, name).flatMap(({ by, within }) =>
      listFields(schema, { by, within, own: true })
        .filter(({ property }) => !property.description)
        .map(({ path }) => `${by}.${path}`),
    );
    expect(silent).toEqual([]);
  });
});

describe('the schemas', () => {
  it.each(Object.entries(FILES))('take every file of the content: %s', (name, pattern) => {
    const validate = compile(name as SchemaName);
    const files = globSync(pattern);
    expect(files.length).toBeGreaterThan(0);
    const refused = files.filter((file) => !validate(readYaml(file)));
    expect(refused).toEqual([]);
  });

  it.each<[SchemaName, string, object | unknown[]]>([
    ['bottleneck', 'a key of its own', { ...BOTTLENECK, status: 'open' }],
    ['bottleneck', 'no title', { ...BOTTLENECK, title: undefined }],
    ['bottleneck', 'a short title', { ...BOTTLENECK, title: 'Kort' }],
    ['bottleneck', 'no domain', { ...BOTTLENECK, domains: [] }],
    ['bottleneck', 'a day that is none', { ...BOTTLENECK, published: '2026-02-30' }],
    ['bottleneck', 'a month that is none', { ...BOTTLENECK, reported: '2026-13' }],
    ['bottleneck', 'an article as a number', { ...BOTTLENECK, laws: [{ law: 'wmo', article: 2.1 }] }],
    ['bottleneck', 'another frequency', { ...BOTTLENECK, frequency: 'yearly' }],
    [
      'bottleneck',
      'four questions',
      { ...BOTTLENECK, questions: 'abcd'.split('').map((id) => ({ id, text: 'Mag dit?' })) },
    ],
    [
      'bottleneck',
      'a title beside its withdrawal',
      { ...BOTTLENECK, withdrawn: '2026-02-01', withdrawnReason: 'error' },
    ],
    ['annotation', 'another type', { ...ANNOTATION, type: 'complaint' }],
    ['annotation', 'a role that may not', { ...ANNOTATION, by: { role: 'practitioner' } }],
    ['annotation', 'a field of another type', { ...ANNOTATION, says: 'other' }],
    ['annotation', 'no day', { ...ANNOTATION, due: undefined }],
    ['annotation', 'no offset', { ...ANNOTATION, created: '2026-03-02T12:00:00' }],
    ['annotation', 'a passage without words', { ...ANNOTATION, target: { prefix: 'a' } }],
    ['expectation', 'another holder', { ...EXPECTATION, holder: 'insurer' }],
    [
      'expectation',
      'a source that is no address',
      { ...EXPECTATION, source: { title: 'Nota', url: 'ftp://a.example' } },
    ],
    ['expectation', 'a year that is none', { ...EXPECTATION, since: '26' }],
    ['circle', 'no members', { ...CIRCLE, members: [] }],
    [
      'circle',
      'a meeting without a place',
      { ...CIRCLE, meetings: [{ id: 'a', start: ANNOTATION.created, end: ANNOTATION.created }] },
    ],
    ['vocabulary', 'a space in a code', [{ code: 'a b', label: 'A' }]],
    ['vocabulary', 'no label', [{ code: 'a' }]],
    ['site', 'another version', { ...SITE, spaak: 2 }],
    ['site', 'a contact that is none', { ...SITE, contact: 'de redactie' }],
    ['site', 'a threshold that protects nobody', { ...SITE, recognitionThreshold: 1 }],
  ])('refuse %s with %s', (name, _, value) => {
    // As a file would hold it, without what is undefined.
    expect(compile(name)(JSON.parse(JSON.stringify(value)))).toBe(false);
  });

  it.each<[SchemaName, object]>([
    ['bottleneck', BOTTLENECK],
    ['annotation', ANNOTATION],
    ['expectation', EXPECTATION],
    ['circle', CIRCLE],
    ['site', SITE],
  ])('take what those are made of: %s', (name, value) => {
    expect(compile(name)(value)).toBe(true);
  });

  it('are made again exactly when they differ', () => {
    const keys = listSchemaPages(site).map(({ cacheKey }) => cacheKey);
    expect(listSchemaPages(site).map(({ cacheKey }) => cacheKey)).toEqual(keys);
    const others = listSchemaPages({ ...site, url: 'https://elders.example' });
    expect(others.filter(({ cacheKey }) => keys.includes(cacheKey))).toEqual([]);
  });
});

function readYaml(file: string): unknown {
  const source = readFileSync(file, 'utf8');
  return parse(file.endsWith('.mdx') ? (/^---\n([^]*?)\n---\n/.exec(source)?.[1] ?? '') : source) as unknown;
}
