import type { Mail } from '../api/desk.ts';
import { createTickingClock } from '../clock.ts';
import type { Environment } from '../environment.ts';
import { createMailing, type MailingParts } from './create-mailing.ts';
import { startMailRound } from './mail-round.ts';

/** Mail as a desk that runs has it; undefined where no mail server is set. Closed after the last answer. */
export function openMail(
  { SMTP_URL: smtp, SPAAK_URL: url, SPAAK_NOW: day }: Environment,
  parts: Omit<MailingParts, 'smtp' | 'url' | 'clock'>,
): OpenMail | undefined {
  if (smtp === undefined) return undefined;
  const mailing = createMailing({ ...parts, smtp, url, clock: createTickingClock(day) });
  const round = startMailRound({ mailing, now: parts.now, log: parts.log });
  return {
    mail: {
      subscriptions: mailing.subscriptions,
      content: parts.getContent,
      look: mailing.look,
      hurry: round.hurry,
    },
    async close() {
      await round.close();
      await mailing.close();
    },
  };
}

export interface OpenMail {
  /** For the routes. */
  mail: Mail;
  close(): Promise<void>;
}
