import { parseArgs } from 'node:util';
import { runDigest } from '../../src/desk/mail/run-digest.ts';
import type { Command } from './command.ts';
import { readSettings } from './settings.ts';

export const digest: Command = {
  usage: 'digest',
  summary: 'Sends by mail what is new to who follows, and all other mail that waits. For cron; a desk may be running.',
  details: [
    'Who chose daily mail gets it once a day, who chose weekly mail on the first run of a week, which begins on Monday.',
    'Who has no news gets none. A desk that runs does the same by itself at seven; what one of them sent, the other does',
    'not. It says only how many were sent, and exits with 1 when the mail server did not take them all.',
    'SMTP_URL says which mail server.',
  ].join('\n'),
  async run(args) {
    parseArgs({ args, options: {} });
    const { sent, waiting, failed } = await runDigest(readSettings(), { log: console.error });
    console.log(`Sent ${count(sent)}. Waiting: ${waiting}. Refused for good in the last 30 days: ${failed}.`);
    return waiting > 0 ? 1 : 0;
  },
};

function count(mails: number): string {
  return mails === 1 ? '1 mail' : `${mails} mails`;
}
