import { CsvError, parse } from 'csv-parse/sync';
import { submissionSchema, type Submission } from '../model/submission.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { isReadable, listIdentifying } from './free-text.ts';
import { COLUMNS, findColumn, REQUIRED_COLUMNS, toSubmission, type Column } from './import-columns.ts';
import type { Inbox } from './inbox/inbox.ts';

const SEPARATORS = [';', ','];
/** Where people write what they like: what surely identifies somebody may not come in. */
const FREE_TEXT: readonly Column[] = ['title', 'happens', 'obstacle', 'helps', 'questions'];

/** What became of a row. Rows count as in a spreadsheet: the first one holds the names of the columns. */
export interface ImportedRow {
  row: number;
  /** Why it was refused, without a word of what it holds; empty when it is in order. */
  reasons: string[];
  /** The number it got, when it was taken. */
  number?: string;
}

/** The file as a whole cannot be read; nothing was taken. Its message holds no word of the file. */
export class UnreadableListError extends Error {}

/**
 * Puts the rows of a CSV file into the inbox: all of them, or with `skipRefused` those that are in order, or none.
 * @throws {UnreadableListError}
 */
export async function importSubmissions(
  bytes: Uint8Array,
  inbox: Pick<Inbox, 'submitAll'>,
  { vocabulary, at, skipRefused = false }: { vocabulary: Vocabulary; at: string; skipRefused?: boolean | undefined },
): Promise<ImportedRow[]> {
  const rows = judgeRows(readTable(decode(bytes)), vocabulary);
  const whole = rows.filter((row): row is JudgedRow & { submission: Submission } => row.submission !== undefined);
  const isTaken = whole.length === rows.length || skipRefused;
  const numbers =
    isTaken && whole.length > 0
      ? await inbox.submitAll(whole.map(({ submission }) => ({ content: { kind: 'submission', submission }, at })))
      : [];
  const numberOf = new Map(whole.map(({ row }, index) => [row, numbers[index]?.number]));
  return rows.map(({ row, reasons }) => {
    const number = numberOf.get(row);
    return { row, reasons, ...(number !== undefined && { number }) };
  });
}

interface JudgedRow {
  row: number;
  reasons: string[];
  submission?: Submission;
}

function judgeRows({ columns, records }: Table, vocabulary: Vocabulary): JudgedRow[] {
  return records.map(({ row, cells }) => {
    if (cells.length !== columns.length)
      return { row, reasons: [`has ${cells.length} cells where the first row has ${columns.length}`] };
    const named = Object.fromEntries(columns.map((column, index) => [column, cells[index]]));
    const { submission, unknown } = toSubmission(named, vocabulary);
    const result = submissionSchema.safeParse(submission);
    const identifying = FREE_TEXT.flatMap((column) =>
      listFreeTextProblems(column, cells[columns.indexOf(column)] ?? ''),
    );
    const reasons = [
      ...unknown.map((column) => `${column} holds what is not in its list`),
      ...(result.error?.issues ?? [])
        .filter(({ path }) => !unknown.includes(path[0] as Column))
        .map(({ path, message }) => `${String(path[0])} ${/^must|^may/.test(message) ? message : 'cannot be read'}`),
      ...identifying,
    ];
    return { row, reasons: [...new Set(reasons)], ...(reasons.length === 0 && { submission: result.data }) };
  });
}

function listFreeTextProblems(column: Column, text: string): string[] {
  return [
    ...listIdentifying(text).map(({ type }) => `${column} holds what identifies a person (${type})`),
    ...(!isReadable(text) ? [`${column} holds a control character`] : []),
  ];
}

function decode(bytes: Uint8Array): string {
  try {
    // Takes a byte order mark away.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableListError(
      'This file is not UTF-8. In a spreadsheet, save it as "CSV UTF-8"; Excel has that among its file types.',
    );
  }
}

interface Table {
  columns: Column[];
  records: { row: number; cells: string[] }[];
}

/** The separator is the one that gives the first row the most names of columns. */
function readTable(text: string): Table {
  const [separator = ';'] = SEPARATORS.toSorted((one, other) => countColumns(text, other) - countColumns(text, one));
  const [names = [], ...rest] = readRecords(text, separator);
  const records = rest
    .map((cells, index) => ({ row: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (records.length === 0) throw new UnreadableListError('There is no row below the names of the columns.');
  return { columns: readColumns(names), records };
}

function countColumns(text: string, separator: string): number {
  try {
    return (readRecords(text, separator, 1)[0] ?? []).filter(findColumn).length;
  } catch (error) {
    // Quotation marks stand wrong when cells are not divided by this.
    if (error instanceof UnreadableListError) return 0;
    throw error;
  }
}

/** Which column stands where. Names are not repeated: without a row of names they are what somebody wrote. */
function readColumns(names: readonly string[]): Column[] {
  const found = names.map(findColumn);
  const columns = found.filter((column) => column !== undefined);
  const problems = [
    ...found.flatMap((column, index) => (column ? [] : [`The name of column ${index + 1} is not known.`])),
    ...columns
      .filter((column, index) => columns.indexOf(column) !== index)
      .map((column) => `${column} is there twice.`),
    ...REQUIRED_COLUMNS.filter((column) => !columns.includes(column)).map(
      (column) => `There is no column ${COLUMNS[column].map((name) => `"${name}"`).join(' or ')}.`,
    ),
  ];
  if (problems.length > 0)
    throw new UnreadableListError(['The first row must hold the names of the columns.', ...problems].join('\n'));
  return columns;
}

function readRecords(text: string, delimiter: string, to?: number): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, ...(to !== undefined && { to }) });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as { lines?: number };
    throw new UnreadableListError(
      `A quotation mark stands wrong${lines === undefined ? '' : ` at line ${lines}`}. A cell that begins with one ends with one, and doubles those within.`,
    );
  }
}
