import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { isWithdrawn } from '../../src/model/annotation.ts';
import { ANNOTATION_TYPES } from '../../src/model/annotation-types.ts';
import { expandAnnotations, listExpanded, OA } from '../support/json-ld.ts';
import { getBuiltSite, readPage } from '../support/pages.ts';

const { annotations, bottlenecks } = loadContent('content');
const merged = new Set(bottlenecks.flatMap(({ id, data }) => ('mergedInto' in data && data.mergedInto ? id : [])));
const open = annotations.filter(
  ({ bottleneck, data }) => !isWithdrawn(data) && !ANNOTATION_TYPES[data.type].onlyCounted && !merged.has(bottleneck),
);

function readBuilt(): string {
  return readFileSync(join(getBuiltSite().root, 'data/annotaties.jsonld'), 'utf8');
}

describe('the open data of the dialogue', () => {
  it('is understood by a JSON-LD processor, every term of it', async () => {
    const items = listExpanded(await expandAnnotations(JSON.parse(readBuilt()) as object));
    expect(items.map((item) => String(item['@id']).split('#d-')[1]).toSorted()).toEqual(
      open.map(({ id }) => id).toSorted(),
    );
    for (const item of items) {
      expect(item['@type']).toEqual([`${OA}Annotation`]);
      const [motivation] = item[`${OA}motivatedBy`] as { '@id': string }[];
      expect(motivation?.['@id']).toMatch(/^http:\/\/www\.w3\.org\/ns\/oa#[a-z]+$/);
      expect(item[`${OA}hasTarget`]).toHaveLength(1);
    }
  });

  it('quotes every passage that is reacted to', async () => {
    const items = listExpanded(await expandAnnotations(JSON.parse(readBuilt()) as object));
    const quotes = items.flatMap((item) => {
      const [target] = item[`${OA}hasTarget`] as Record<string, Record<string, { '@value': string }[]>[]>[];
      return target?.[`${OA}hasSelector`]?.[0]?.[`${OA}exact`]?.[0]?.['@value'] ?? [];
    });
    const expected = open.flatMap(({ data }) => ('target' in data ? (data.target?.exact ?? []) : []));
    expect(quotes.toSorted()).toEqual(expected.toSorted());
  });

  it('gives addresses at which each annotation is read', () => {
    const ids = [...readBuilt().matchAll(/"id": "https:\/\/spaak\.example(\/knelpunten\/[^"#]+)#([^"]+)"/g)];
    expect(ids.length).toBeGreaterThanOrEqual(open.length);
    for (const [, page = '', place] of ids) expect(readPage(page)).toContain(`id="${place}"`);
  });

  it('holds no recognitions, nothing withdrawn and no name', () => {
    const text = readBuilt();
    const silent = annotations.filter((annotation) => !open.includes(annotation));
    expect(silent.filter(({ id }) => text.includes(id))).toEqual([]);
    expect(text).not.toMatch(/"recognition"|"spaak:(?:evidence|name)"/);
    const names = annotations.flatMap(({ data }) => ('name' in data.by ? (data.by.name ?? []) : []));
    expect(names.filter((name) => text.includes(name))).toEqual([]);
  });
});
