import { parseArgs } from 'node:util';
import { purge as purgeInbox } from '../../src/desk/purge.ts';
import { currentDay } from '../../src/model/dates.ts';
import type { Command } from './command.ts';
import { readSettings } from './settings.ts';

export const purge: Command = {
  usage: 'purge',
  summary: 'Forgets now what was kept long enough, as the desk does every night. A desk may be running.',
  details: [
    'Of a submission its text, and what its writer and the editors told each other, go "retentionDays" after its end;',
    'so does the address, unless its writer wanted to be kept informed: then 30 days after the bottleneck was closed.',
    'Its number, state, dates and tracking code stay. It says only how many lost something.',
  ].join('\n'),
  async run(args) {
    parseArgs({ args, options: {} });
    const { SPAAK_DATA: data, SPAAK_CONTENT: content, SPAAK_NOW: day } = readSettings();
    const count = await purgeInbox({ data, content, today: currentDay(day, new Date()) });
    if (count === undefined) console.log(`There is no inbox in ${data}: there is nothing to forget.`);
    else console.log(`${count === 1 ? '1 submission' : `${count} submissions`} lost what was kept long enough.`);
    return 0;
  },
};
