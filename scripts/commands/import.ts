import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadContent } from '../../src/content/load.ts';
import { createClock } from '../../src/desk/clock.ts';
import { COLUMNS, REQUIRED_COLUMNS } from '../../src/desk/import-columns.ts';
import { importSubmissions, type ImportedRow } from '../../src/desk/import-submissions.ts';
import { toInboxPath } from '../../src/desk/inbox/inbox-file.ts';
import { createSqliteInbox } from '../../src/desk/inbox/sqlite.ts';
import { getSecret } from '../../src/desk/secret.ts';
import { UsageError, type Command } from './command.ts';
import { readSettings } from './settings.ts';

export const importList: Command = {
  usage: 'import FILE.csv [--skip-refused]',
  summary: 'Puts the rows of a list into the inbox of the editors: all of them, or none when one is refused.',
  details: [
    'The file is UTF-8, with ; or , between cells. Its first row names the columns, in English or Dutch:',
    ...Object.values(COLUMNS).map((names) => `  ${names.join(', ')}`),
    `A row needs ${REQUIRED_COLUMNS.join(', ')}; the rest may be left out.`,
    '',
    'Terms of a vocabulary stand there by code or by label; several are divided by | , or ;.',
    'An article may follow a law: "wmo2015 2.3.2". Questions are divided by | or a line break.',
    'Yes is ja, yes, true, x or 1. "licence" says that what its writer agrees to may be published.',
    '',
    'The report names rows as a spreadsheet does. It never repeats what they hold.',
    '--skip-refused takes the rows that are in order and leaves the others.',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'skip-refused': { type: 'boolean' } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Say which file, and only one.');
    const bytes = readBytes(file);
    const { SPAAK_CONTENT: content, SPAAK_DATA: data, SPAAK_NOW: day, SPAAK_SECRET: configured } = readSettings();
    const { site, vocabulary } = loadContent(content);
    if (!site) throw new Error('The content cannot be used. "npm run spaak -- check" says why.');
    // A desk that finds an inbox without a secret takes that for lost.
    getSecret(data, configured);
    const inbox = createSqliteInbox(toInboxPath(data));
    try {
      const at = createClock(day)().toISOString();
      const rows = await importSubmissions(bytes, inbox, { vocabulary, at, skipRefused: values['skip-refused'] });
      console.log(formatReport(rows));
      return rows.some(({ number }) => number !== undefined) ? 0 : 1;
    } finally {
      await inbox.close();
    }
  },
};

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError('There is no such file, or it cannot be read.');
  }
}

function formatReport(rows: readonly ImportedRow[]): string {
  const taken = rows.filter(({ number }) => number !== undefined).length;
  const refused = rows.filter(({ reasons }) => reasons.length > 0).length;
  const lines = rows.map(({ row, reasons, number }) => {
    if (number !== undefined) return `Row ${row}: taken as ${number}`;
    return reasons.length > 0 ? `Row ${row}: refused: ${reasons.join('; ')}` : `Row ${row}: in order, not taken`;
  });
  const advice =
    taken === 0 ? ' Nothing was taken. Correct what was refused, or take the others with --skip-refused.' : '';
  return [...lines, '', `${taken} taken, ${refused} refused.${advice}`].join('\n');
}
