import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSqliteInbox } from '../../../src/desk/inbox/sqlite.ts';
import { createSqliteOutbox } from '../../../src/desk/mail/sqlite-outbox.ts';
import { describeOutbox } from './outbox-conformance.ts';

describeOutbox('the outbox in SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spaak-mail-'));
  const path = join(folder, 'inbox.sqlite');
  return {
    open: () => ({ outbox: createSqliteOutbox(path), inbox: createSqliteInbox(path) }),
    remove: () => rmSync(folder, { recursive: true }),
  };
});
