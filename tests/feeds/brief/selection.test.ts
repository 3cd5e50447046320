import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDocumentCache } from '../../../src/content/document-cache.ts';
import { loadContent } from '../../../src/content/load.ts';
import {
  formatSelection,
  listShards,
  nameShard,
  parseSelection,
  selectCases,
  type Selection,
} from '../../../src/feeds/brief/selection.ts';
import { ADDRESSEES, type Addressee } from '../../../src/messages/brief.ts';
import { addDays } from '../../../src/model/dates.ts';
import { groupBriefs, toBriefIndex } from '../../../src/queries/brief.ts';
import { toOverview } from '../../../src/queries/content-overview.ts';

const cache = openDocumentCache();
const content = loadContent('content', cache);
const { site } = content;
if (!site) throw new Error('The example content has no site.yaml.');
const overview = toOverview({ ...content, site }, { today: '2026-11-24', getTree: cache.getTree });
const index = toBriefIndex(overview);
const shards = groupBriefs(overview);

const day = fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2023-11-01', days));
const everyDomain = content.vocabulary.domains.map(({ code }) => code);
const everyId = [...content.bottlenecks.map(({ id }) => id), '2026-99-dit-is-er-niet'];
const selections: fc.Arbitrary<Selection> = fc.record(
  {
    addressee: fc.constantFrom(...(Object.keys(ADDRESSEES) as Addressee[])),
    from: day,
    until: day,
    domains: fc.subarray(everyDomain, { maxLength: 4 }),
    picked: fc.subarray(everyId, { maxLength: 5 }),
  },
  { requiredKeys: ['addressee', 'domains', 'picked'] },
);

/** Of the files themselves, by the words of the page. */
function askFiles({ from, until, domains, picked }: Selection): string[] {
  const ids: string[] = [];
  for (const { id, data } of content.bottlenecks) {
    if ('withdrawn' in data || data.mergedInto !== undefined) continue;
    const isQuery = from !== undefined || until !== undefined || domains.length > 0;
    let isIn = isQuery;
    if (from !== undefined && data.published < from) isIn = false;
    if (until !== undefined && data.published > until) isIn = false;
    if (domains.length > 0 && !data.domains.some((code) => domains.includes(code))) isIn = false;
    if (isIn || picked.includes(id)) ids.push(id);
  }
  return ids.sort();
}

describe('a selection', () => {
  it('has exactly what the files say, each once, and the files of data for it hold all of that', () => {
    let most = 0;
    fc.assert(
      fc.property(selections, (selection) => {
        const selected = selectCases(index.cases, selection);
        expect(selected.map(({ id }) => id).sort()).toEqual(askFiles(selection));
        const held = listShards(selected, index).flatMap(
          (shard) => shards.find((one) => nameShard(one) === nameShard(shard))?.cases ?? [],
        );
        const ids = new Set(held.map(({ id }) => id));
        expect(selected.filter(({ id }) => !ids.has(id))).toEqual([]);
        most = Math.max(most, selected.length);
      }),
      { numRuns: 500 },
    );
    expect(most).toBeGreaterThan(20);
  });

  it.each<[what: string, selection: Partial<Selection>, ids: string[]]>([
    ['nothing at all', {}, []],
    ['both days of a period', { from: '2026-02-01', until: '2026-02-03' }, ['a', 'b', 'c']],
    ['one day', { from: '2026-02-02', until: '2026-02-02' }, ['b']],
    ['from a day on', { from: '2026-02-03' }, ['c', 'd']],
    ['a domain at any time', { domains: ['wonen'] }, ['a', 'd']],
    ['one of two domains, once', { domains: ['wonen', 'jeugd'] }, ['a', 'c', 'd']],
    ['a period and a domain', { until: '2026-02-02', domains: ['wonen'] }, ['a']],
    ['what was picked alone', { picked: ['c'] }, ['c']],
    ['what was picked beside a period', { until: '2026-02-01', picked: ['d', 'a'] }, ['a', 'd']],
    ['what is not there', { picked: ['x'] }, []],
  ])('of %s', (_, selection, ids) => {
    const cases = [
      { id: 'a', published: '2026-02-01', domains: ['wonen', 'jeugd'] },
      { id: 'b', published: '2026-02-02', domains: ['ggz'] },
      { id: 'c', published: '2026-02-03', domains: ['jeugd'] },
      { id: 'd', published: '2026-03-01', domains: ['wonen'] },
    ];
    const found = selectCases(cases, { addressee: 'raad', domains: [], picked: [], ...selection });
    expect(found.map(({ id }) => id)).toEqual(ids);
  });
});

describe('the files of data', () => {
  it('hold every bottleneck that can be read, at each of its domains in its year', () => {
    for (const { id, data } of content.bottlenecks) {
      const isOpen = !('withdrawn' in data) && data.mergedInto === undefined;
      const places = shards.filter(({ cases }) => cases.some((one) => one.id === id)).map(nameShard);
      const expected = isOpen ? data.domains.map((code) => `${code}-${data.published.slice(0, 4)}`) : [];
      expect(places.sort(), id).toEqual(expected.sort());
    }
    expect(index.shards).toEqual(shards.map(({ domain, year, cases }) => ({ domain, year, count: cases.length })));
  });

  it('are few, and small', () => {
    const some = [
      { domain: 'wonen', year: '2026', count: 9 },
      { domain: 'jeugd', year: '2026', count: 2 },
      { domain: 'wonen', year: '2025', count: 1 },
    ];
    const of = (domains: string[], published = '2026-02-01') => ({ id: domains.join(), published, domains });
    const names = (...cases: ReturnType<typeof of>[]) => listShards(cases, { shards: some }).map(nameShard);
    expect(names(of(['wonen', 'jeugd']))).toEqual(['jeugd-2026']);
    expect(names(of(['wonen', 'jeugd']), of(['wonen']))).toEqual(['wonen-2026']);
    expect(names(of(['wonen'], '2025-01-01'), of(['wonen']))).toEqual(['wonen-2025', 'wonen-2026']);
    expect(names(of(['jeugd', 'wonen']), of(['wonen', 'ggz']))).toEqual(['wonen-2026']);
    expect(names()).toEqual([]);
  });
});

describe('an address', () => {
  it('says a selection, and is read back as it', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        expect(parseSelection(formatSelection(selection))).toEqual(selection);
      }),
    );
  });

  it.each<[address: string, selection: Partial<Selection>]>([
    ['', { addressee: 'raad' }],
    ['?aan=College', { addressee: 'college' }],
    ['?aan=koning&van=2026-02-30&tot=gisteren', { addressee: 'raad' }],
    ['?aan=toString', { addressee: 'raad' }],
    ['?domein=Wonen&domein=wonen&domein=&domein=<b>', { addressee: 'raad', domains: ['wonen'] }],
    ['?knelpunt=../../etc&knelpunt=2026-15-a', { addressee: 'raad', picked: ['2026-15-a'] }],
    ['?van=2026-01-01&tot=2026-06-30', { addressee: 'raad', from: '2026-01-01', until: '2026-06-30' }],
  ])('%s is read for what makes sense in it', (address, selection) => {
    expect(parseSelection(address)).toEqual({ domains: [], picked: [], ...selection });
  });
});
