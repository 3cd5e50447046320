import { stringify } from 'csv-stringify/sync';

/** A column of a table. */
export interface Column<Row> {
  name: string;
  /** Whether a cell holds a list. */
  isList: boolean;
  /** What is in a cell: nothing, one value, or a list of values. */
  read: (row: Row) => readonly string[];
}

/**
 * What makes a spreadsheet take a cell for a formula, full-width forms too; apostrophes before it count as well, so that
 * the one we put there can be taken away again. https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
/** Line breaks of any system are quoted: the library looks for those that it writes. */
const LINE_BREAK = /[\r\n]/;

/**
 * A table as Dutch Excel reads it: UTF-8 with a byte order mark, `;` between cells, a head, and CRLF after each row
 * (https://www.rfc-editor.org/rfc/rfc4180). Lists are joined by `|`; within a list `\` and `|` have a `\` before them. A
 * cell that a spreadsheet could take for a formula has an apostrophe before it.
 */
export function writeCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const table = rows.map((row) => columns.map(({ isList, read }) => toCell(read(row), isList)));
  return stringify([columns.map(({ name }) => name), ...table], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    quoted_match: LINE_BREAK,
  });
}

function toCell(values: readonly string[], isList: boolean): string {
  const cell = isList ? values.map((value) => value.replace(/[\\|]/g, String.raw`\$&`)).join('|') : values.join('');
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
