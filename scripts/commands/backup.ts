import { parseArgs } from 'node:util';
import { createBackup } from '../../src/desk/backup.ts';
import { createClock } from '../../src/desk/clock.ts';
import { UsageError, type Command } from './command.ts';
import { readSettings } from './settings.ts';

export const backup: Command = {
  usage: 'backup FILE',
  summary: 'Puts the inbox, the content with its history and the secret in one new file. A desk may be running.',
  details: [
    'The file holds what people sent in: keep it where only you can read it, and no longer than you need it.',
    'What should be forgotten meanwhile stays in it; "restore" leaves it out.',
  ].join('\n'),
  async run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Say which file, and only one.');
    const { SPAAK_DATA: data, SPAAK_NOW: day, SPAAK_SECRET: configured } = readSettings();
    const { hasSecret } = await createBackup(data, file, createClock(day)());
    console.log(`Made ${file}.`);
    if (configured !== undefined || !hasSecret)
      console.log('SPAAK_SECRET is not in it. Keep it too: without it no tracking code that was given out works.');
    return 0;
  },
};
