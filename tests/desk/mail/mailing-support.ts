import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Content } from '../../../src/content/content.ts';
import { loadContent } from '../../../src/content/load.ts';
import type { Inbox } from '../../../src/desk/inbox/inbox.ts';
import { createSqliteInbox } from '../../../src/desk/inbox/sqlite.ts';
import { createMailing, type Mailing } from '../../../src/desk/mail/create-mailing.ts';
import { createPortal, type Files } from '../../content/support.ts';
import { findLink, startMailServer, type MailServer } from '../../support/mail-server.ts';

export const SECRET = 'a secret for tests, long enough to be one';

/** Mail of a desk without the desk: what it works with, and a real mail server. */
export interface TestMailing {
  mailing: Mailing;
  inbox: Inbox;
  server: MailServer;
  logs: string[];
  /** SPAAK_DATA. */
  data: string;
  /** Moves the clock. */
  setTime(instant: string): void;
  getContent(): Content;
  /** Publishes a portal with these changes. */
  publish(changes: Files): void;
  /** Somebody who follows this by mail from now on; their id. */
  follow(about: string, frequency?: 'daily' | 'weekly', address?: string): Promise<string>;
  /** All that is done at seven o'clock on the day that it is; the mails that came of it. */
  runDay(): Promise<MailServer['mails']>;
  /** Sends what is due; the mails that came of it. */
  deliver(): Promise<MailServer['mails']>;
}

export async function createTestMailing(changes: Files = {}, start = '2026-02-10T10:00:00Z'): Promise<TestMailing> {
  const data = mkdtempSync(join(tmpdir(), 'spaak-mail-'));
  const database = join(data, 'inbox.sqlite');
  const server = await startMailServer();
  const inbox = createSqliteInbox(database);
  const logs: string[] = [];
  let content: Content = loadContent(createPortal(changes));
  let now = new Date(start);
  const mailing = createMailing({
    ...{ database, inbox, secret: SECRET, url: undefined, smtp: server.url },
    getContent: () => content,
    now: () => now,
    clock: () => now,
    log: (line) => logs.push(line),
  });
  onTestFinished(async () => {
    await mailing.close();
    await inbox.close();
    await server.stop();
    rmSync(data, { recursive: true });
  });
  const deliver = async () => {
    const before = server.mails.length;
    await mailing.deliver();
    return server.mails.slice(before);
  };
  await mailing.look();
  return {
    ...{ mailing, inbox, server, logs, data, deliver },
    getContent: () => content,
    setTime(instant) {
      now = new Date(instant);
    },
    publish(more) {
      content = loadContent(createPortal(more));
    },
    async follow(about, frequency = 'weekly', address = 'lezer@example.org') {
      await mailing.subscriptions.request({ address, about, frequency }, now.toISOString());
      const [mail] = await deliver();
      const token = new URL(findLink(mail, '/api/subscriptions/confirm')).searchParams.get('token');
      const id = token?.split('.')[1] ?? '';
      await mailing.subscriptions.confirm(id, now.toISOString().slice(0, 10));
      return id;
    },
    async runDay() {
      await mailing.look();
      await mailing.queueDigests(now.toISOString().slice(0, 10));
      return deliver();
    },
  };
}
