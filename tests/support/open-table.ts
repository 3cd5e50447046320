import { parse } from 'csv-parse/sync';
import type { OpenBottleneck } from '../../src/model/open-data.ts';

/** A table as a reader gets it back by the rules of the codebook: by row, the cells by the names of their columns. */
export function readTable(csv: string): Record<string, string>[] {
  const rows = parse<Record<string, string>>(csv, { bom: true, columns: true, delimiter: ';' });
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, restoreCell(cell)])));
}

/** Without the apostrophe that keeps a spreadsheet from taking a cell for a formula. */
export function restoreCell(cell: string): string {
  return /^'+(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(cell) ? cell.slice(1) : cell;
}

/** The values of a list: between them is a bar, and a bar or backslash of their own has a backslash before it. */
export function splitList(cell: string): string[] {
  const items = [''];
  for (const [part] of cell.matchAll(/\\[^]|\||[^\\|]+/g)) {
    if (part === '|') items.push('');
    else items.push((items.pop() ?? '') + (part.startsWith('\\') ? part.slice(1) : part));
  }
  return items;
}

/** The row of a bottleneck, written down by hand, so that a column that reads another field shows. */
export function toRow({
  laws = [],
  questions = [],
  expectations = [],
  dialogue,
  ...one
}: OpenBottleneck): Record<string, string> {
  const join = (values: readonly (string | undefined)[]) =>
    values.map((value = '') => value.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join('|');
  return {
    id: one.id,
    url: one.url,
    title: one.title,
    summary: one.summary,
    reported: one.reported,
    published: one.published,
    municipality: one.municipality,
    domains: join(one.domains),
    kinds: join(one.kinds),
    role: one.role,
    'laws.law': join(laws.map(({ law }) => law)),
    'laws.article': join(laws.map(({ article }) => article)),
    'laws.paragraph': join(laws.map(({ paragraph }) => paragraph)),
    decisionLevel: one.decisionLevel ?? '',
    frequency: one.frequency ?? '',
    affected: one.affected ?? '',
    expectations: join(expectations),
    'questions.id': join(questions.map(({ id }) => id)),
    'questions.text': join(questions.map(({ text }) => text)),
    example: one.example ? 'true' : '',
    'dialogue.status': dialogue.status,
    'dialogue.turn': dialogue.turn,
    'dialogue.turnSince': dialogue.turnSince ?? '',
    'dialogue.addressees': join(dialogue.addressees),
    'dialogue.overdue': String(dialogue.overdue),
    'dialogue.unheard': String(dialogue.unheard),
    'dialogue.questions.answered': String(dialogue.questions.answered),
    'dialogue.questions.total': String(dialogue.questions.total),
    'dialogue.commitments.id': join(dialogue.commitments.map(({ id }) => id)),
    'dialogue.commitments.due': join(dialogue.commitments.map(({ due }) => due)),
    'dialogue.commitments.state': join(dialogue.commitments.map(({ state }) => state)),
    'dialogue.commitments.fulfilledOn': join(dialogue.commitments.map(({ fulfilledOn }) => fulfilledOn)),
    'dialogue.reviewsDue.annotation': join(dialogue.reviewsDue.map(({ annotation }) => annotation)),
    'dialogue.reviewsDue.on': join(dialogue.reviewsDue.map(({ on }) => on)),
    'dialogue.recognition.shown': String(dialogue.recognition.shown),
  };
}
