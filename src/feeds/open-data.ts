import { listFields, toJsonSchema, type Field } from '../model/json-schema.ts';
import type { OpenBottleneck, OpenData } from '../model/open-data.ts';
import { writeCsv, type Column } from './csv.ts';

/** The schema of a bottleneck that is given away, by its name in `$defs`. */
const OPEN_BOTTLENECK = 'open-bottleneck';
/** It would make each row pages long. */
const NOT_IN_TABLE = 'text';

/** `knelpunten.json`. */
export function writeOpenData(data: OpenData): string {
  return `${JSON.stringify(data, undefined, 1)}\n`;
}

/** Tables that were written: a page says how large one is before it is a file. */
const tables = new WeakMap<object, string>();

/** `knelpunten.csv`: a row a bottleneck, a column for each field that holds a value, in the order of the schema. */
export function writeOpenTable(data: OpenData): string {
  const table = tables.get(data) ?? makeTable(data);
  tables.set(data, table);
  return table;
}

function makeTable({ bottlenecks }: OpenData): string {
  const columns = listTableFields().map(({ path, inList }): Column<OpenBottleneck> => {
    const names = path.split('.');
    return { name: path, isList: inList, read: (bottleneck) => readValues(bottleneck, names) };
  });
  return writeCsv(columns, bottlenecks);
}

/** How large the files are, in bytes. */
export function measureOpenData(data: OpenData): { table: number; whole: number } {
  return { table: Buffer.byteLength(writeOpenTable(data)), whole: Buffer.byteLength(writeOpenData(data)) };
}

/** The fields that have a column. */
function listTableFields(): Field[] {
  const schema = toJsonSchema('knelpunten');
  const fields = listFields(schema, { by: OPEN_BOTTLENECK, within: schema.$defs?.[OPEN_BOTTLENECK] ?? {} });
  return fields.filter(({ path, schema: { properties } }) => !properties && path !== NOT_IN_TABLE);
}

/** The values at a path: of each item of a list one, empty where an item has none. */
function readValues(value: unknown, names: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => readValues(item, names));
  const [name, ...rest] = names;
  if (name !== undefined && typeof value === 'object' && value !== null)
    return readValues((value as Record<string, unknown>)[name], rest);
  if (value === undefined) return [''];
  return [typeof value === 'string' ? value : JSON.stringify(value)];
}
