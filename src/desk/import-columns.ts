import { AFFECTED as AFFECTED_LABELS, FREQUENCY as FREQUENCY_LABELS } from '../messages/nl.ts';
import { PROFESSIONAL_CODE, REGION_CODE } from '../model/bottleneck.ts';
import type { Term, Vocabulary } from '../model/vocabulary.ts';

/** The names that a column of a list may have, in English and Dutch, by the field of a submission. */
export const COLUMNS = {
  title: ['title', 'titel'],
  happens: ['happens', 'wat gebeurt er'],
  obstacle: ['obstacle', 'wat houdt het tegen'],
  helps: ['helps', 'wat zou helpen'],
  domains: ['domains', 'domein', 'domeinen'],
  kinds: ['kinds', 'soort', 'soorten'],
  municipality: ['municipality', 'gemeente'],
  showMunicipality: ['show municipality', 'toon gemeente'],
  role: ['role', 'functie'],
  showRole: ['show role', 'toon functie'],
  frequency: ['frequency', 'hoe vaak'],
  affected: ['affected', 'hoeveel huishoudens'],
  laws: ['laws', 'wet', 'wetten'],
  questions: ['questions', 'vraag', 'vragen'],
  email: ['email', 'e-mail', 'e-mailadres'],
  keepInformed: ['keep informed', 'op de hoogte houden'],
  licence: ['licence', 'licentie'],
} as const;

export type Column = keyof typeof COLUMNS;

/** Columns without which no row can be a submission. */
export const REQUIRED_COLUMNS: readonly Column[] = ['title', 'happens', 'obstacle', 'domains', 'kinds', 'licence'];

const YES = ['ja', 'yes', 'true', 'waar', 'x', '1'];
const NO = ['nee', 'no', 'false', 'onwaar', '0', ''];

/** The column that goes by this name; capitals, blanks and punctuation do not matter. */
export function findColumn(name: string): Column | undefined {
  return (Object.keys(COLUMNS) as Column[]).find((column) =>
    [column, ...COLUMNS[column]].some((known) => simplify(known) === simplify(name)),
  );
}

/**
 * What a row's cells say, as a submission that is still to be judged. Terms stand in them by code or by label; a value
 * that is in no list stays as it is, and `unknown` names its column.
 */
export function toSubmission(
  cells: Partial<Record<Column, string>>,
  vocabulary: Vocabulary,
): { submission: Record<string, unknown>; unknown: Column[] } {
  const unknown = new Set<Column>();
  const choose = (column: Column, value: string, terms: readonly Pick<Term, 'code' | 'label'>[]): string => {
    const term = findTerm(value, terms);
    if (!term) unknown.add(column);
    return term?.code ?? value;
  };
  const chooseOne = (column: Column, terms: readonly Pick<Term, 'code' | 'label'>[], otherwise?: string) => {
    const value = cells[column]?.trim();
    return value ? choose(column, value, terms) : otherwise;
  };
  const chooseAll = (column: Column, terms: readonly Term[]) =>
    splitTerms(cells[column], terms).map((value) => choose(column, value, terms));
  const read = (column: Column): boolean | string => toBoolean(cells[column] ?? '');

  const submission = {
    title: cells.title ?? '',
    happens: cells.happens ?? '',
    obstacle: cells.obstacle ?? '',
    helps: cells.helps ?? '',
    domains: chooseAll('domains', vocabulary.domains),
    kinds: chooseAll('kinds', vocabulary.kinds),
    municipality: chooseOne('municipality', [toTerm(REGION_CODE), ...vocabulary.municipalities], REGION_CODE),
    showMunicipality: read('showMunicipality'),
    role: chooseOne('role', [toTerm(PROFESSIONAL_CODE), ...vocabulary.roles], PROFESSIONAL_CODE),
    showRole: read('showRole'),
    frequency: chooseOne('frequency', toTerms(FREQUENCY_LABELS)),
    affected: chooseOne('affected', toTerms(AFFECTED_LABELS)),
    laws: orAbsent(
      splitTerms(cells.laws, vocabulary.laws).map((value) =>
        toLaw(value, vocabulary.laws, (law) => choose('laws', law, vocabulary.laws)),
      ),
    ),
    questions: orAbsent(split(cells.questions, /[|\n]/)),
    email: cells.email?.trim() || undefined,
    keepInformed: cells.keepInformed === undefined ? undefined : read('keepInformed'),
    licence: read('licence'),
  };
  return { submission, unknown: [...unknown] };
}

/** A law alone, or with an article behind it: "wmo2015 2.3.2", "Wmo 2015 artikel 2.3.2". */
function toLaw(
  value: string,
  laws: readonly Term[],
  choose: (law: string) => string,
): { law: string; article?: string } {
  if (findTerm(value, laws)) return { law: choose(value) };
  const [, law = value, article] = /^(.+?)\s+(?:art(?:ikel|\.)?\s+)?(\S+)$/i.exec(value) ?? [];
  return { law: choose(law), ...(article !== undefined && { article }) };
}

/** A label may hold a comma itself. */
function splitTerms(cell: string | undefined, terms: readonly Term[]): string[] {
  return cell !== undefined && findTerm(cell, terms) ? [cell] : split(cell, /[|;,\n]/);
}

/** A truth; what is neither yes nor no stays as it is, for the schema to refuse. */
function toBoolean(value: string): boolean | string {
  const word = value.trim().toLowerCase();
  return YES.includes(word) ? true : NO.includes(word) ? false : value;
}

function findTerm(value: string, terms: readonly Pick<Term, 'code' | 'label'>[]) {
  const wanted = value.trim().toLowerCase();
  return terms.find(({ code, label }) => [code, label].some((name) => name.toLowerCase() === wanted));
}

function toTerms(labels: Record<string, string>): Pick<Term, 'code' | 'label'>[] {
  return Object.entries(labels).map(([code, label]) => ({ code, label }));
}

function toTerm(code: string): Pick<Term, 'code' | 'label'> {
  return { code, label: code };
}

function split(cell: string | undefined, separator: RegExp): string[] {
  return (cell ?? '')
    .split(separator)
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

function orAbsent<Value>(values: Value[]): Value[] | undefined {
  return values.length > 0 ? values : undefined;
}

function simplify(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
