import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderSubmission } from '../../src/markdown/render.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import type { Bottleneck } from '../../src/model/bottleneck.ts';
import { foldDialogue } from '../../src/model/dialogue.ts';
import type { OpenBottleneck, OpenData } from '../../src/model/open-data.ts';
import { readTable, toRow } from '../support/open-table.ts';
import { getBuiltSite, readPage } from '../support/pages.ts';

const TODAY = '2026-11-24';

interface File<Data> {
  id: string;
  source: string;
  data: Data;
}

const bottlenecks = readFiles<Bottleneck>('content/bottlenecks/*.mdx').filter(
  ({ data }) => !('withdrawn' in data) && !data.mergedInto,
);
const annotations = readFiles<Annotation>('content/annotations/*/*.mdx');

describe('knelpunten.json', () => {
  it('holds every bottleneck that can be read, the newest first', () => {
    const { bottlenecks: open } = readData();
    expect(open.map(({ id }) => id).toSorted()).toEqual(bottlenecks.map(({ id }) => id).toSorted());
    const days = open.map(({ published }) => published);
    expect(days).toEqual(days.toSorted().reverse());
  });

  it.each(bottlenecks.map((file) => [file.id, file] as const))(
    'says what the file says: %s',
    (id, { source, data }) => {
      const { url, text, dialogue, ...given } = find(id);
      const { privacyAccepted: _privacyAccepted, ...expected } = data;
      expect(given).toEqual({ id, ...expected });
      expect(text).toBe(renderSubmission(source).text);
      expect(readPage(new URL(url).pathname)).toContain('data-text');

      const own = annotations.filter(({ folder }) => folder === id);
      const { warnings: _warnings, ...folded } = foldDialogue({ id, data }, own, TODAY);
      const { addressees, ...told } = dialogue;
      // What is undefined is not written.
      expect(told).toEqual(JSON.parse(JSON.stringify(folded)));
      const referred = own.flatMap(({ data: event }) =>
        'addressee' in event && typeof event.addressee === 'object' ? [event.addressee.organisation] : [],
      );
      expect(addressees.filter((organisation) => !referred.includes(organisation))).toEqual([]);
      expect(addressees.length > 0).toBe(folded.turn === 'addressee');
    },
  );

  it('holds no names, no recognitions and nothing that was withdrawn', () => {
    const text = readBuilt('knelpunten.json') + readBuilt('knelpunten.csv');
    const silent = annotations.filter(({ data }) => 'withdrawn' in data || data.type === 'recognition');
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.filter(({ id }) => text.includes(id))).toEqual([]);
    const names = annotations.flatMap(({ data }) => ('name' in data.by ? (data.by.name ?? []) : []));
    expect(names.filter((name) => text.includes(name))).toEqual([]);
    expect(text).not.toContain('privacyAccepted');
  });

  it('is what its schema says, as every schema is built', () => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats(ajv);
    const schemas = readdirSync(join(getBuiltSite().root, 'data/schema'));
    for (const name of schemas) ajv.addSchema(JSON.parse(readBuilt(`schema/${name}`)) as AnySchemaObject);
    const validate = ajv.getSchema(readData().$schema);
    expect(validate?.(readData())).toBe(true);
    expect(schemas.toSorted()).toEqual(
      ['annotation', 'bottleneck', 'circle', 'expectation', 'knelpunten', 'site', 'vocabulary'].map(
        (name) => `${name}.json`,
      ),
    );
  });
});

describe('knelpunten.csv', () => {
  it('says what the JSON says', () => {
    expect(readTable(readBuilt('knelpunten.csv'))).toEqual(readData().bottlenecks.map(toRow));
  });
});

describe('the page about the data', () => {
  it('describes a data set that a JSON-LD processor understands, with files as large as it says', async () => {
    const [dataset = {}] = await expandDataset();
    expect(dataset['@type']).toEqual(['https://schema.org/Dataset']);
    for (const name of ['name', 'description', 'license', 'creator', 'spatialCoverage', 'temporalCoverage', 'keywords'])
      expect(dataset, name).toHaveProperty([`https://schema.org/${name}`]);
    const files = dataset['https://schema.org/distribution'] as Record<string, { '@value': string }[]>[];
    expect(files).toHaveLength(3);
    for (const file of files) {
      const value = (name: string) => file[`https://schema.org/${name}`]?.[0]?.['@value'];
      const { size } = statSync(join(getBuiltSite().root, new URL(value('contentUrl') ?? '').pathname));
      if (value('contentSize')) expect(value('contentSize')).toBe(`${size} B`);
    }
  });

  it('leads to every file, and to the codebook', () => {
    const page = readPage('/data/');
    const { root } = getBuiltSite();
    const files = globSync(['data/*.{json,csv}', 'data/annotaties.jsonld', 'data/schema/*.json'], { cwd: root });
    expect(files.length).toBeGreaterThan(8);
    for (const file of [...files, 'data/codeboek/', 'toezeggingen.ics', 'knelpunten/feed.xml'])
      expect(page).toContain(`href="/${file.replaceAll('\\', '/')}"`);
  });
});

function readFiles<Data>(pattern: string): (File<Data> & { folder: string })[] {
  return globSync(pattern).map((path) => {
    const source = readFileSync(path, 'utf8');
    const frontMatter = /^---\n([^]*?)\n---\n/.exec(source)?.[1] ?? '';
    // Every value as it is written: nothing becomes a number or a date.
    const data = fold(parse(frontMatter, { schema: 'failsafe' })) as Data;
    return { id: basename(path, '.mdx'), folder: basename(dirname(path)), source, data };
  });
}

/** Lines may be folded; the only value that is no text is the mark of an example. */
function fold(value: unknown, key?: string): unknown {
  if (Array.isArray(value)) return value.map((item) => fold(item));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fold(each, name)]));
  return key === 'example' ? value === 'true' : String(value).replace(/\s+/g, ' ').trim();
}

function readBuilt(file: string): string {
  return readFileSync(join(getBuiltSite().root, 'data', file), 'utf8');
}

function readData(): OpenData {
  return JSON.parse(readBuilt('knelpunten.json')) as OpenData;
}

function find(id: string): OpenBottleneck {
  const one = readData().bottlenecks.find((bottleneck) => bottleneck.id === id);
  if (!one) throw new Error(`${id} is not in the data.`);
  return one;
}

async function expandDataset(): Promise<Record<string, unknown>[]> {
  const script = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(readPage('/data/'))?.[1] ?? '';
  const options = {
    // Of the published context, which may not be fetched, only that each term is of its vocabulary.
    documentLoader: (url: string) =>
      Promise.resolve({ documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } }),
  };
  return jsonld.expand(JSON.parse(script) as object, options as Parameters<typeof jsonld.expand>[1]);
}
