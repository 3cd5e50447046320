import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSqliteOutbox } from '../../../src/desk/mail/sqlite-outbox.ts';
import { createSqliteSubscriptions } from '../../../src/desk/subscriptions/sqlite.ts';
import { describeSubscriptions } from './conformance.ts';

describeSubscriptions('subscriptions in SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spaak-mail-'));
  const path = join(folder, 'inbox.sqlite');
  return {
    open: () => ({ subscriptions: createSqliteSubscriptions(path), outbox: createSqliteOutbox(path) }),
    remove: () => rmSync(folder, { recursive: true }),
  };
});
