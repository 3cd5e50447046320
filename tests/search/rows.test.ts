import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRows, type Selection } from '../../src/search/client/rows.ts';
import { FACETS, toColumns, type RowValues } from '../../src/search/rows.ts';

/** Few values, so that random selections meet them; the last of each is in no row. */
const VALUES = {
  status: ['open', 'gezien', 'opgelost', 'heropend'],
  beurt: ['beleid', 'praktijk', 'niemand', 'leerkring'],
  domein: ['jeugd', 'wmo', 'wonen', 'nergens'],
  soort: ['samenloop', 'wachten', 'geld', 'nergens'],
  gemeente: ['gx1', 'gx2', 'gx3', 'nergens'],
  wet: ['wmo2015', 'pw', 'jw', 'nergens'],
  jaar: ['2024', '2025', '2026', '2023'],
};

const chosen = (values: readonly string[], max: number) => fc.subarray([...values], { maxLength: max });
const rowValues: fc.Arbitrary<RowValues> = fc.record({
  status: chosen(VALUES.status.slice(0, 3), 1),
  beurt: chosen(VALUES.beurt.slice(0, 3), 1),
  domein: chosen(VALUES.domein.slice(0, 3), 3),
  soort: chosen(VALUES.soort.slice(0, 3), 2),
  gemeente: chosen(VALUES.gemeente.slice(0, 3), 1),
  wet: chosen(VALUES.wet.slice(0, 3), 3),
  jaar: chosen(VALUES.jaar.slice(0, 3), 1),
});
const selections: fc.Arbitrary<Selection> = fc.record(
  Object.fromEntries(FACETS.map((facet) => [facet, chosen(VALUES[facet], 2)])),
  { requiredKeys: [] },
);

/** Whether a row has one at least of the values that each facet asks for. */
function fits(row: RowValues, selection: Selection): boolean {
  return FACETS.every((facet) => {
    const wanted = selection[facet] ?? [];
    return wanted.length === 0 || wanted.some((value) => row[facet]?.includes(value));
  });
}

describe('the rows', () => {
  it('select and count as looking at each row would', () => {
    fc.assert(
      fc.property(fc.array(rowValues, { maxLength: 40 }), selections, fc.gen(), (all, selection, gen) => {
        const { select, count } = createRows({
          index: '',
          day: 0,
          since: all.map(() => -1),
          columns: toColumns(all),
        });
        const found = all.map((_, row) => row).filter(() => gen(fc.boolean));
        expect(select(found, selection)).toEqual(found.filter((row) => fits(all[row] ?? {}, selection)));
        const counts = count(found, selection);
        for (const facet of FACETS) {
          for (const value of VALUES[facet]) {
            const others: Selection = { ...selection, [facet]: [] };
            const held = found.filter((row) => fits(all[row] ?? {}, others) && all[row]?.[facet]?.includes(value));
            expect(counts[facet][value] ?? 0, `${facet} ${value}`).toBe(held.length);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are sorted by age, and by who waits longest with nobody last', () => {
    const { sort, since } = createRows({
      index: '',
      day: 20_000,
      since: [19_990, -1, 19_900, 19_990, -1],
      columns: toColumns([{}, {}, {}, {}, {}]),
    });
    expect(sort([4, 2, 3, 0, 1], 'nieuwste')).toEqual([0, 1, 2, 3, 4]);
    expect(sort([4, 2, 3, 0, 1], 'langst-wachtend')).toEqual([2, 0, 3, 1, 4]);
    expect([since(0), since(1)]).toEqual([19_990, undefined]);
  });

  it('know what each row shows', () => {
    const { valuesOf } = createRows({
      index: '',
      day: 0,
      since: [-1, -1],
      columns: toColumns([{ domein: ['wonen', 'jeugd'], questions: ['1/3'] }, {}]),
    });
    expect(valuesOf('domein', 0)).toEqual(['jeugd', 'wonen']);
    expect(valuesOf('questions', 0)).toEqual(['1/3']);
    expect(valuesOf('domein', 1)).toEqual([]);
    expect(valuesOf('domein', 9)).toEqual([]);
  });
});
