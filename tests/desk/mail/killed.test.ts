import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createSqliteOutbox } from '../../../src/desk/mail/sqlite-outbox.ts';
import { startMailServer } from '../../support/mail-server.ts';

const WORKER = fileURLToPath(new URL('../../support/mail-worker.ts', import.meta.url));

/** Resolves to the signal that ended it. */
function runWorker(work: object): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(process.execPath, [WORKER, JSON.stringify(work)], (error) => resolve(error?.signal ?? undefined));
  });
}

it('a desk that is killed between the yes of the mail server and its own note repeats the mail with the same id', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spaak-mail-'));
  const database = join(folder, 'inbox.sqlite');
  const server = await startMailServer();
  const outbox = createSqliteOutbox(database);
  try {
    // Due again, as it is some minutes after the first was killed.
    const now = Date.now();
    await outbox.queue({ id: 'reminder-x-due', kind: 'reminder', detail: '' }, new Date(now - 60_000).toISOString());
    expect(await runWorker({ database, url: server.url })).toBe('SIGKILL');
    expect(await outbox.count()).toEqual({ waiting: 1, failed: 0 });
    await outbox.settle('reminder-x-due', {
      type: 'put-off',
      at: new Date(now).toISOString(),
      until: new Date(now).toISOString(),
    });
    expect(await runWorker({ database, url: server.url })).toBe('SIGKILL');
    expect(server.mails.map(({ messageId }) => messageId)).toEqual(Array(2).fill('<reminder-x-due@spaak.example>'));
  } finally {
    await outbox.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});
