import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, scrub } from '../../../src/desk/database/open.ts';
import { MIGRATIONS } from '../../../src/desk/database/migrations.ts';
import { createSqliteInbox } from '../../../src/desk/inbox/sqlite.ts';
import { describeInbox } from './conformance.ts';
import { ADDRESSED, ANNA, CHANGES, SUBMISSION } from './samples.ts';

const AT = '2026-11-24T09:00:00.000Z';
const WORKERS = 3;
const PER_WORKER = 20;

describeInbox('the inbox in SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spaak-inbox-'));
  return {
    open: () => createSqliteInbox(join(folder, 'inbox.sqlite')),
    readFiles: () => readFiles(folder),
    remove: () => rmSync(folder, { recursive: true }),
  };
});

describe('createSqliteInbox', () => {
  let folder = '';
  let path = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'spaak-inbox-'));
    path = join(folder, 'data', 'inbox.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('works in memory, apart from every other', async () => {
    const [one, other] = [createSqliteInbox(':memory:'), createSqliteInbox(':memory:')];
    await one.submit({ content: SUBMISSION, at: AT });
    expect(await one.list()).toHaveLength(1);
    expect(await other.list()).toEqual([]);
    await Promise.all([one.close(), other.close()]);
  });

  it('lets only its owner read its files, those of before too', async () => {
    const inbox = createSqliteInbox(path);
    await inbox.submit({ content: SUBMISSION, at: AT });
    const files = [path, `${path}-wal`, `${path}-shm`];
    expect(files.map(readMode)).toEqual([0o600, 0o600, 0o600]);
    for (const file of files) chmodSync(file, 0o644);
    const again = createSqliteInbox(path);
    expect(files.map(readMode)).toEqual([0o600, 0o600, 0o600]);
    await Promise.all([inbox.close(), again.close()]);
  });

  it('refuses the database of a newer version and leaves it as it is', () => {
    withDatabase(openDatabase(path), (database) => database.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`));
    expect(() => createSqliteInbox(path)).toThrow(
      `The inbox in ${path} was made by a newer Spaak (its version is ${MIGRATIONS.length + 1}, this one reads up to ${MIGRATIONS.length}).`,
    );
    withDatabase(new DatabaseSync(path), (database) => {
      expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: MIGRATIONS.length + 1 });
    });
  });

  it('refuses a file that is no database', () => {
    const file = join(folder, 'inbox.sqlite');
    writeFileSync(file, 'Dit is een brief.'.repeat(100));
    expect(() => createSqliteInbox(file)).toThrow(`The inbox in ${file} is damaged, or is no inbox.`);
  });

  it.each([
    ['an entry', 'entries', 'INSERT'],
    ['its event', 'events', 'INSERT'],
    ['its number', 'numbers', 'UPDATE'],
  ])('stores nothing at all when %s cannot be stored', async (_, table, verb) => {
    const inbox = createSqliteInbox(path);
    await inbox.submit({ content: SUBMISSION, at: AT });
    const before = dump(path);
    sabotage(path, verb, table);
    await expect(inbox.submit({ content: ADDRESSED, at: AT })).rejects.toThrow('no room');
    repair(path);
    expect(dump(path)).toEqual(before);
    expect(await inbox.submit({ content: SUBMISSION, at: AT })).toEqual({ number: 'I-2026-0002' });
    await inbox.close();
  });

  it.each([
    ['the entry', 'entries', 'UPDATE'],
    ['the event', 'events', 'INSERT'],
    ['the mail', 'mail', 'INSERT'],
  ])('changes nothing at all when %s cannot be stored', async (_, table, verb) => {
    const inbox = createSqliteInbox(path);
    await inbox.submit({ content: ADDRESSED, at: AT });
    await inbox.change('I-2026-0001', 1, CHANGES.take, AT);
    const before = dump(path);
    sabotage(path, verb, table);
    await expect(inbox.change('I-2026-0001', 2, CHANGES.ask, AT)).rejects.toThrow('no room');
    repair(path);
    expect(dump(path)).toEqual(before);
    expect(await inbox.change('I-2026-0001', 2, CHANGES.ask, AT)).toMatchObject({ version: 3 });
    await inbox.close();
  });

  it('takes over an inbox of before there was forgetting', async () => {
    const ended = '2026-11-20T10:00:00.000Z';
    withDatabase(createOld(path, 3), (database) => {
      const insert = database.prepare(
        `INSERT INTO entries (number, kind, state, version, submitted, changed, bottleneck, code_hash, address, content, talk)
         VALUES (?, 'submission', ?, 2, ?, ?, ?, ?, ?, ?, ?)`,
      );
      const event = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?)');
      const add = (number: string, state: string, type: string, submission: object) => {
        const content = JSON.stringify({ kind: 'submission', submission });
        const row = [number, state, AT, AT, state === 'published' ? '2026-17-a' : null, null, 'schrijver@example.org'];
        const { lastInsertRowid: id } = insert.run(...(row as string[]), content, null);
        event.run(id, 1, AT, 'submit', 'writer');
        event.run(id, 2, ended, type, 'editor');
        event.run(id, 3, AT, 'outcome', 'writer');
      };
      const { submission } = SUBMISSION;
      add('I-2026-0001', 'published', 'publish', { ...submission, keepInformed: true });
      add('I-2026-0002', 'published', 'publish', { ...submission, keepInformed: false });
      add('I-2026-0003', 'declined', 'decline', submission);
      add('I-2026-0004', 'in-review', 'take', submission);
    });
    const inbox = createSqliteInbox(path);
    expect((await inbox.list()).map(({ title }) => title)).toEqual(Array(4).fill(SUBMISSION.submission.title));
    const options = { retentionDays: 30, closedOn: () => undefined };
    expect(await inbox.forget('2026-12-19', options)).toBe(0);
    expect(await inbox.forget('2026-12-20', options)).toBe(3);
    const entries = await Promise.all((await inbox.list()).map(({ number }) => inbox.find(number)));
    expect(entries.map((entry) => [entry?.title !== undefined, entry?.hasAddress])).toEqual([
      [false, true],
      [false, false],
      [false, false],
      [true, true],
    ]);
    await inbox.close();
  });

  it('takes over mail that waited before it could be sent', async () => {
    withDatabase(createOld(path, 4), (database) => {
      database.exec(`
        INSERT INTO entries (id, number, kind, state, version, submitted, changed, address)
          VALUES (7, 'I-2026-0001', 'submission', 'in-review', 4, '${AT}', '${AT}', 'schrijver@example.org');
        INSERT INTO events VALUES (7, 3, '${AT}', 'ask', 'editor'), (7, 4, '2026-11-25T09:00:00.000Z', 'propose', 'editor');
        INSERT INTO outbox VALUES (7, 3), (7, 4)`);
    });
    const inbox = createSqliteInbox(path);
    expect((await inbox.listMail()).map(({ number, to, at }) => [number, to, at])).toEqual([
      ['I-2026-0001', 'schrijver@example.org', AT],
      ['I-2026-0001', 'schrijver@example.org', '2026-11-25T09:00:00.000Z'],
    ]);
    await inbox.close();
  });

  it('takes over a draft of before all who touched it were kept', async () => {
    const inbox = createSqliteInbox(path);
    await inbox.submit({ content: SUBMISSION, at: AT });
    await inbox.change('I-2026-0001', 1, CHANGES.take, AT);
    await inbox.change('I-2026-0001', 2, CHANGES.edit, AT);
    withDatabase(new DatabaseSync(path), (database) =>
      database.exec("UPDATE entries SET talk = json_remove(talk, '$.draft.editors')"),
    );
    expect((await inbox.find('I-2026-0001'))?.draft?.editors).toEqual([ANNA.id]);
    await inbox.close();
  });

  it('has no mail waiting for who left no address', async () => {
    const inbox = createSqliteInbox(path);
    await inbox.submit({ content: SUBMISSION, at: AT });
    await inbox.change('I-2026-0001', 1, CHANGES.take, AT);
    await inbox.change('I-2026-0001', 2, CHANGES.ask, AT);
    expect(dump(path).mail).toEqual([]);
    await inbox.close();
  });

  it('goes on counting after 9999', async () => {
    const inbox = createSqliteInbox(path);
    await inbox.submit({ content: SUBMISSION, at: AT });
    withDatabase(new DatabaseSync(path), (database) => database.exec('UPDATE numbers SET last = 9999'));
    expect(await inbox.submit({ content: SUBMISSION, at: AT })).toEqual({ number: 'I-2026-10000' });
    await inbox.close();
  });

  it('makes threads that open and write one new file at the same time wait for each other', async () => {
    const workerData = { path, count: PER_WORKER };
    const workers = Array.from(
      { length: WORKERS },
      () => new Worker(new URL('submit-worker.ts', import.meta.url), { workerData }),
    );
    const numbers = (await Promise.all(workers.map((worker) => once(worker, 'message')))).flat(2);
    expect(numbers).toHaveLength(WORKERS * PER_WORKER);
    expect(new Set(numbers).size).toBe(numbers.length);
    const inbox = createSqliteInbox(path);
    expect((await inbox.list()).map(({ number }) => number).sort()).toEqual(numbers.sort());
    await inbox.close();
  });
});

describe('openDatabase', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['secure_delete', 1],
    ['temp_store', 2],
    ['foreign_keys', 1],
    ['busy_timeout', 5000],
  ])('sets %s to %s', (pragma, value) => {
    const folder = mkdtempSync(join(tmpdir(), 'spaak-inbox-'));
    withDatabase(openDatabase(join(folder, 'inbox.sqlite')), (database) => {
      expect(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})).toEqual([value]);
    });
    rmSync(folder, { recursive: true });
  });
});

describe('scrub', () => {
  let folder = '';
  let path = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'spaak-inbox-'));
    path = join(folder, 'inbox.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([
    ['reads', 'BEGIN', 'SELECT count(*) FROM entries'],
    ['writes', 'BEGIN IMMEDIATE', 'SELECT 1'],
  ])('says what to do when somebody %s all the while, and works afterwards', (_, begin, look) => {
    const [one, other] = [openDatabase(path), openDatabase(path)];
    one.exec("PRAGMA busy_timeout = 0; INSERT INTO numbers VALUES ('Zwaluwstaart', 1)");
    other.exec(begin);
    other.prepare(look).get();
    if (begin === 'BEGIN') one.exec('DELETE FROM numbers');
    expect(() => scrub(one)).toThrow(/still in the files of the database.*\n?.*npm run spaak -- purge/);
    other.exec('COMMIT');
    one.exec('DELETE FROM numbers');
    scrub(one);
    expect(readFiles(folder)).not.toContain('Zwaluwstaart');
    one.close();
    other.close();
  });
});

/** All bytes of all files in a folder. */
function readFiles(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

/** The database of a Spaak that had taken this many steps. */
function createOld(path: string, steps: number): DatabaseSync {
  openDatabase(path).close();
  rmSync(path);
  const database = new DatabaseSync(path);
  for (const step of MIGRATIONS.slice(0, steps)) database.exec(step);
  database.exec(`PRAGMA user_version = ${steps}`);
  return database;
}

/** Makes every write of this kind fail, as a full disk would. */
function sabotage(path: string, verb: string, table: string): void {
  withDatabase(new DatabaseSync(path), (database) =>
    database.exec(`CREATE TRIGGER sabotage BEFORE ${verb} ON ${table} BEGIN SELECT RAISE(ABORT, 'no room'); END`),
  );
}

function repair(path: string): void {
  withDatabase(new DatabaseSync(path), (database) => database.exec('DROP TRIGGER sabotage'));
}

/** All rows of all tables. */
function dump(path: string): Record<string, unknown[]> {
  return withDatabase(new DatabaseSync(path), (database) => {
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    return Object.fromEntries(
      tables.map(({ name }): [string, unknown[]] => [
        String(name),
        database.prepare(`SELECT * FROM ${String(name)}`).all(),
      ]),
    );
  });
}

function withDatabase<T>(database: DatabaseSync, use: (database: DatabaseSync) => T): T {
  try {
    return use(database);
  } finally {
    database.close();
  }
}

function readMode(file: string): number {
  return statSync(file).mode & 0o777;
}
