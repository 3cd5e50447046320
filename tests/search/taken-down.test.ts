import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSearch } from '../../src/search/client/engine.ts';
import { toColumns } from '../../src/search/rows.ts';

const RECORDS = ['bus', 'loket', 'brief'];
const ENTRY = { version: '1', languages: { nl: { hash: 'nl_x' } } };
/** What we use of Pagefind: every record holds every word. */
const PAGEFIND = `
const results = ${JSON.stringify(RECORDS)}.map((id) => ({
  id, score: 1, words: [0],
  async data() {
    const response = await fetch('fragment/' + id + '.pf_fragment');
    if (!response.ok) throw new Error('no fragment');
    return { url: '/knelpunten/' + id + '/', content: id, meta: { title: id, number: '2026-01' } };
  },
}));
export const createInstance = () => ({ init: async () => undefined, search: async () => ({ results }) });
`;

let folder = '';
let statuses: Record<string, number> = {};
let entry: object = ENTRY;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spaak-index-'));
  writeFileSync(join(folder, 'pagefind.js'), PAGEFIND);
  [statuses, entry] = [{}, ENTRY];
  const files: Record<string, () => object> = {
    'pagefind-entry.json': () => entry,
    'words.json': () => ({ index: 'nl_x', partial: false, words: '0bus' }),
    'groups.json': () => ({ index: 'nl_x', synonyms: [], related: [] }),
    'rows.json': () => ({
      index: 'nl_x',
      day: 0,
      since: RECORDS.map(() => -1),
      columns: toColumns(RECORDS.map(() => ({}))),
    }),
  };
  vi.stubGlobal('fetch', async (address: string) => {
    const name = address.slice(address.lastIndexOf('/') + 1);
    const file = files[name];
    return file ? Response.json(file()) : new Response('', { status: statuses[name.split('.')[0] ?? ''] ?? 200 });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
});

async function find(): Promise<string[]> {
  const search = createSearch(`${pathToFileURL(folder).href}/`);
  const { hits } = await search.search({ query: 'bus' });
  return hits.map(({ url }) => url);
}

describe('a search whose records', () => {
  it.each<[string, Record<string, number>, string[]]>([
    ['are all there lists all', {}, ['/knelpunten/bus/', '/knelpunten/loket/', '/knelpunten/brief/']],
    ['are taken down, one of them, lists the rest', { loket: 410 }, ['/knelpunten/bus/', '/knelpunten/brief/']],
    ['are deleted, one of them, lists the rest', { bus: 404 }, ['/knelpunten/loket/', '/knelpunten/brief/']],
    ['are all taken down lists none', { bus: 410, loket: 410, brief: 410 }, []],
  ])('%s', async (_, gone, expected) => {
    statuses = gone;
    expect(await find()).toEqual(expected);
  });

  it('cannot be had fails', async () => {
    statuses = { loket: 503 };
    await expect(find()).rejects.toThrow('no fragment');
  });
});
