import { FACETS, type Column, type Facet, type RowsFile } from '../rows.ts';

/** The values that each facet is limited to; any of them will do, and a facet without values limits nothing. */
export type Selection = Partial<Record<Facet, readonly string[]>>;
/** How many rows there would be with each value chosen. */
export type FacetCounts = Record<Facet, Record<string, number>>;
export type Order = 'nieuwste' | 'langst-wachtend';

export interface Rows {
  total: number;
  /** The day for which turns were counted, as days since 1970. */
  day: number;
  valuesOf(column: Column, row: number): string[];
  /** Since when the row waits, as days since 1970; undefined when it waits for nobody. */
  since(row: number): number | undefined;
  /** The rows that the selection leaves, in their order. */
  select(rows: readonly number[], selection: Selection): number[];
  /**
   * Of `rows`, how many there would be with each value: those that all other facets leave and that have it. A value of
   * a facet in which something is chosen thus says how many it adds or keeps.
   */
  count(rows: readonly number[], selection: Selection): FacetCounts;
  sort(rows: readonly number[], order: Order): number[];
}

export function createRows({ day, since, columns }: RowsFile): Rows {
  const placesOf = (facet: Column, row: number) => columns[facet].sets[columns[facet].rows[row] ?? -1] ?? [];
  const keepers = (selection: Selection) =>
    FACETS.map((facet) => {
      const wanted = new Set(selection[facet]);
      const { values, sets } = columns[facet];
      // A value that nothing has keeps nothing: it was asked for.
      const kept = sets.map((set) => wanted.size === 0 || set.some((place) => wanted.has(values[place] ?? '')));
      return { facet, keeps: (row: number) => kept[columns[facet].rows[row] ?? -1] === true };
    });

  return {
    total: since.length,
    day,
    valuesOf: (column, row) => placesOf(column, row).map((place) => columns[column].values[place] ?? ''),
    since: (row) => (since[row] === -1 ? undefined : since[row]),
    select(rows, selection) {
      const all = keepers(selection);
      return rows.filter((row) => all.every(({ keeps }) => keeps(row)));
    },
    count(rows, selection) {
      const all = keepers(selection);
      const tallies = FACETS.map((facet) => columns[facet].values.map(() => 0));
      for (const row of rows) {
        const refused = all.filter(({ keeps }) => !keeps(row));
        if (refused.length > 1) continue;
        FACETS.forEach((facet, index) => {
          if (refused.length === 1 && refused[0]?.facet !== facet) return;
          const tally = tallies[index];
          for (const place of tally ? placesOf(facet, row) : []) if (tally) tally[place] = (tally[place] ?? 0) + 1;
        });
      }
      return Object.fromEntries(
        FACETS.map((facet, index) => [
          facet,
          Object.fromEntries(columns[facet].values.map((value, place) => [value, tallies[index]?.[place] ?? 0])),
        ]),
      ) as FacetCounts;
    },
    sort(rows, order) {
      const waiting = (row: number) => (since[row] === -1 ? Infinity : (since[row] ?? Infinity));
      return order === 'nieuwste'
        ? rows.toSorted((a, b) => a - b)
        : // Infinity less Infinity is no number: of rows that wait for nobody the newest come first.
          rows.toSorted((a, b) => waiting(a) - waiting(b) || a - b);
    },
  };
}
