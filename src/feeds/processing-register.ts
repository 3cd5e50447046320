import { register, type RegisterRow } from '../messages/processing-register.ts';
import { writeCsv, type Column } from './csv.ts';

const COLUMNS: readonly Column<RegisterRow>[] = (['name', 'article', 'text'] as const).map((key) => ({
  name: register.columns[key],
  isList: false,
  read: (row) => [row[key]],
}));

/** The model entry for the register of processing, by the ending of its file. */
export const REGISTER_FORMATS: Readonly<Record<string, (rows: readonly RegisterRow[]) => string>> = {
  csv: (rows) => writeCsv(COLUMNS, rows),
  txt: (rows) => {
    const blocks = rows.map(
      ({ name, article, text }) => `${name}${article && ` (${register.asked(article)})`}\n${text}`,
    );
    return `${[register.caption, register.notice, ...blocks].join('\n\n')}\n`;
  },
};
