import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { restoreBackup } from '../../src/desk/restore.ts';
import { currentDay } from '../../src/model/dates.ts';
import { UsageError, type Command } from './command.ts';
import { readSettings } from './settings.ts';

export const restore: Command = {
  usage: 'restore FILE',
  summary: 'Puts a backup back into an empty SPAAK_DATA, without what should have been forgotten since.',
  async run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Say which file, and only one.');
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`There is no file ${file}.`);
    const { SPAAK_DATA: data, SPAAK_CONTENT: content, SPAAK_NOW: day, SPAAK_SECRET: configured } = readSettings();
    const today = currentDay(day, new Date());
    const { made, forgotten, hasSecret } = await restoreBackup(file, { data, content, today });
    console.log(
      [
        `Restored ${file} of ${made} into ${data}.`,
        `${forgotten === 1 ? '1 submission' : `${forgotten} submissions`} lost what was kept long enough.`,
        'What was corrected or taken down on the site after that day is there again: do it once more.',
        ...(hasSecret || configured !== undefined
          ? []
          : ['Start the desk with the SPAAK_SECRET it had: without it no tracking code that was given out works.']),
      ].join('\n'),
    );
    return 0;
  },
};
