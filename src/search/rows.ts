/** What results can be limited to: the names of design.md's address parameters. */
export const FACETS = ['status', 'beurt', 'domein', 'soort', 'gemeente', 'wet', 'jaar'] as const;
/** What a row of the list shows beside that: questions answered as `1/3`, recognition, and three yes-or-noes. */
export const FACTS = ['questions', 'recognition', 'unheard', 'overdue', 'example'] as const;

export type Facet = (typeof FACETS)[number];
export type Fact = (typeof FACTS)[number];
export type Column = Facet | Fact;

/** What the browser knows of all bottlenecks without loading any: enough to count, to sort and to draw their rows. */
export interface RowsFile {
  /** The index that this belongs to, by Pagefind's name for it. */
  index: string;
  /** The day for which turns were counted, as days since 1970. */
  day: number;
  /** For each bottleneck, the newest first: since when it waits, as days since 1970; -1 when it waits for nobody. */
  since: number[];
  columns: Record<Column, CodedColumn>;
}

/** Most rows share their values with many others: each distinct set of values is written once. */
export interface CodedColumn {
  values: string[];
  /** Places in `values`. */
  sets: number[][];
  /** For each row, its place in `sets`. */
  rows: number[];
}

export type RowValues = Partial<Record<Column, readonly string[]>>;

export function toColumns(rows: readonly RowValues[]): RowsFile['columns'] {
  return Object.fromEntries(
    [...FACETS, ...FACTS].map((column) => [column, codeColumn(rows.map((row) => row[column] ?? []))]),
  ) as RowsFile['columns'];
}

function codeColumn(rows: readonly (readonly string[])[]): CodedColumn {
  const values = [...new Set(rows.flat())].sort();
  const place = new Map(values.map((value, index) => [value, index]));
  const sets = new Map<string, number>();
  const coded = rows.map((row) => {
    const key = JSON.stringify([...new Set(row.map((value) => place.get(value) ?? 0))].sort((a, b) => a - b));
    if (!sets.has(key)) sets.set(key, sets.size);
    return sets.get(key) ?? 0;
  });
  return { values, sets: [...sets.keys()].map((key) => JSON.parse(key) as number[]), rows: coded };
}

/** What we read of Pagefind's `pagefind-entry.json`. */
export interface EntryFile {
  version: string;
  languages: Record<string, { hash: string }>;
}

export function indexName({ languages }: EntryFile): string {
  return Object.values(languages)[0]?.hash ?? '';
}
