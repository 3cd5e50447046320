import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPostman, type Postman } from '../../../src/desk/mail/postman.ts';
import { createSqliteOutbox } from '../../../src/desk/mail/sqlite-outbox.ts';
import type { Outbox, WaitingMail } from '../../../src/desk/mail/outbox.ts';
import { createTransport, type Message } from '../../../src/desk/mail/transport.ts';
import { findFreePort, startMailServer, type MailServer } from '../../support/mail-server.ts';

const START = Date.parse('2026-11-24T09:00:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let folder = '';
let outbox: Outbox;
let now = START;
let logs: string[] = [];
let port = 0;
let server: MailServer | undefined;
const closers: (() => unknown)[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spaak-mail-'));
  outbox = createSqliteOutbox(join(folder, 'inbox.sqlite'));
  [now, logs, port] = [START, [], await findFreePort()];
});
afterEach(async () => {
  for (const close of closers.splice(0)) close();
  await server?.stop();
  server = undefined;
  await outbox.close();
  rmSync(folder, { recursive: true });
});

const start = async () => (server = await startMailServer(port));
const queue = (...ids: string[]) =>
  Promise.all(ids.map((id) => outbox.queue({ id, kind: 'reminder', detail: '' }, new Date(now).toISOString())));
const toIds = () => server?.mails.map(({ messageId }) => messageId);

function createOne(changes: Partial<Parameters<typeof createPostman>[0]> = {}): Postman {
  const transport = createTransport(`smtp://127.0.0.1:${port}`);
  closers.push(transport.close);
  return createPostman({
    ...{ outbox, transport },
    toMessage: async (mail) => toMessage(mail),
    clock: () => new Date(now),
    log: (line) => logs.push(line),
    ...changes,
  });
}

function toMessage({ id }: WaitingMail): Message {
  const from = { name: 'Spaak', address: 'redactie@spaak.example' };
  return { id, host: 'spaak.example', from, to: `${id}@example.org`, subject: id, text: id, html: id, isList: false };
}

describe('the postman', () => {
  it('sends all that is due once, in order', async () => {
    await start();
    await queue('a', 'b', 'c');
    const postman = createOne();
    expect(await postman.deliver()).toBe(3);
    expect(await postman.deliver()).toBe(0);
    expect(toIds()).toEqual(['<a@spaak.example>', '<b@spaak.example>', '<c@spaak.example>']);
    expect(logs).toEqual([]);
  });

  it('keeps everything while the mail server is down, and tells it once', async () => {
    await queue('a', 'b');
    const postman = createOne();
    for (let day = 0; day < 5; day += 1) {
      expect(await postman.deliver()).toBe(0);
      now += 24 * HOUR_MS;
    }
    expect(await outbox.count()).toEqual({ waiting: 2, failed: 0 });
    expect(logs).toEqual(['mail: the mail server takes no mail (ESOCKET). What waits is kept, and tried again.']);
    await start();
    expect(await postman.deliver()).toBe(2);
    expect(logs.at(-1)).toBe('mail: the mail server takes mail again');
  });

  it('waits longer each time before it tries a server that is down', async () => {
    await queue('a', 'b', 'c');
    const postman = createOne();
    await postman.deliver();
    await start();
    now += MINUTE_MS - 1;
    expect(await postman.deliver()).toBe(0);
    now += 1;
    // The one that was tried is due again later.
    expect(await postman.deliver()).toBe(2);
    now += 5 * MINUTE_MS;
    expect(await postman.deliver()).toBe(1);
  });

  it.each(['recipient', 'message'] as const)('tries again what the server puts off at the %s', async (at) => {
    const { mails } = await start();
    let isBusy = true;
    if (server) server.refuse = (to) => (isBusy && to.startsWith('a@') ? { at, code: 450 } : undefined);
    await queue('a', 'b');
    const postman = createOne();
    expect(await postman.deliver()).toBe(1);
    isBusy = false;
    expect(await postman.deliver()).toBe(0);
    now += MINUTE_MS;
    expect(await postman.deliver()).toBe(1);
    expect(mails.map(({ subject }) => subject)).toEqual(['b', 'a']);
    expect(logs).toEqual([]);
  });

  it('gives up what was put off for three days', async () => {
    await start();
    if (server) server.refuse = () => ({ at: 'recipient', code: 450 });
    await queue('a');
    const postman = createOne();
    for (let hours = 0; hours < 71; hours += 1) {
      await postman.deliver();
      now += HOUR_MS;
    }
    expect(await outbox.count()).toEqual({ waiting: 1, failed: 0 });
    for (let hours = 0; hours < 6; hours += 1) {
      now += HOUR_MS;
      await postman.deliver();
    }
    expect(await outbox.count()).toEqual({ waiting: 0, failed: 1 });
  });

  it.each(['recipient', 'message'] as const)(
    'keeps what is refused at the %s for good, and tells it without an address',
    async (at) => {
      await start();
      if (server) server.refuse = (to) => (to.startsWith('a@') ? { at, code: 550 } : undefined);
      await queue('a', 'b');
      expect(await createOne().deliver()).toBe(1);
      now += 24 * HOUR_MS;
      expect(await createOne().deliver()).toBe(0);
      expect(await outbox.count()).toEqual({ waiting: 0, failed: 1 });
      const code = at === 'recipient' ? 'EENVELOPE' : 'EMESSAGE';
      expect(logs).toEqual([`mail: the mail server refused a mail for good (550 ${code}). Of these 1 are kept.`]);
    },
  );

  it('sends again, with the same id, what was cut short between the yes of the server and the outbox', async () => {
    await start();
    await queue('a');
    const cut: Outbox = { ...outbox, settle: () => Promise.reject(new Error('The power is off.')) };
    await expect(createOne({ outbox: cut }).deliver()).rejects.toThrow('The power is off.');
    expect(await createOne().deliver()).toBe(0);
    now += 5 * MINUTE_MS;
    expect(await createOne().deliver()).toBe(1);
    expect(await createOne().deliver()).toBe(0);
    expect(toIds()).toEqual(['<a@spaak.example>', '<a@spaak.example>']);
  });

  it('sends each mail once beside another', async () => {
    await start();
    const ids = Array.from({ length: 20 }, (_, index) => `m${index}`);
    await queue(...ids);
    const other = createSqliteOutbox(join(folder, 'inbox.sqlite'));
    const sent = await Promise.all([createOne().deliver(), createOne({ outbox: other }).deliver()]);
    await other.close();
    expect(sent[0] + sent[1]).toBe(20);
    expect(toIds()?.sort()).toEqual(ids.map((id) => `<${id}@spaak.example>`).sort());
  });

  it('lets go what there is nothing to say of any more', async () => {
    await start();
    await queue('a', 'b');
    const postman = createOne({ toMessage: async (mail) => (mail.id === 'a' ? undefined : toMessage(mail)) });
    expect(await postman.deliver()).toBe(1);
    expect(await outbox.count()).toEqual({ waiting: 0, failed: 0 });
  });
});
