import { amsterdamDay } from '../../model/dates.ts';
import { createTickingClock } from '../clock.ts';
import type { Environment } from '../environment.ts';
import { findInbox } from '../inbox/inbox-file.ts';
import { createSqliteInbox } from '../inbox/sqlite.ts';
import type { ContentCheck } from '../publish/content-check.ts';
import { readPublished } from '../purge.ts';
import { getSecret } from '../secret.ts';
import { createMailing } from './create-mailing.ts';

/**
 * Tells by mail, now, what is new in the published content, and sends all else that waits; also while a desk runs: no
 * mail is sent by both. Resolves to how many were sent, and how many are left.
 * @throws {Error} with a message for the operator.
 */
export async function runDigest(environment: Environment, { log, check }: DigestOptions): Promise<DigestResult> {
  const { SMTP_URL: smtp, SPAAK_DATA: data, SPAAK_CONTENT: seed, SPAAK_NOW: day, SPAAK_URL: url } = environment;
  if (smtp === undefined)
    throw new Error(
      'No mail can be sent. Set SMTP_URL to the address of your mail server, such as ' +
        'smtps://user:password@mail.example:465, for the desk and for this command.',
    );
  const database = findInbox(data);
  const content = await readPublished({ data, content: seed, ...(check && { check }) });
  const secret = getSecret(data, environment.SPAAK_SECRET);
  const inbox = createSqliteInbox(database);
  const clock = createTickingClock(day);
  const mailing = createMailing({
    ...{ database, inbox, secret, url, smtp, clock, log },
    getContent: () => content,
    now: clock,
  });
  try {
    await mailing.look();
    await mailing.queueDigests(amsterdamDay(clock()) ?? '');
    const sent = await mailing.deliver();
    return { sent, ...(await mailing.count()) };
  } finally {
    await mailing.close();
    await inbox.close();
  }
}

interface DigestOptions {
  log: (line: string) => void;
  check?: ContentCheck;
}

export interface DigestResult {
  sent: number;
  /** Not taken by the mail server yet. */
  waiting: number;
  /** Refused by it for good. */
  failed: number;
}
