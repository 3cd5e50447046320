import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { createBackup } from '../../src/desk/backup.ts';
import { digestRows } from '../../src/desk/database/digest.ts';
import { MIGRATIONS } from '../../src/desk/database/migrations.ts';
import { openDatabase } from '../../src/desk/database/open.ts';
import { createSqliteInbox } from '../../src/desk/inbox/sqlite.ts';
import { takeLock } from '../../src/desk/publish/lock.ts';
import { restoreBackup } from '../../src/desk/restore.ts';
import { getSecret } from '../../src/desk/secret.ts';
import { createTrackingCode, hashTrackingCode } from '../../src/desk/tracking-code.ts';
import { createPortal } from '../content/support.ts';
import { ADDRESSED, CHANGES, RECOGNITION, SUBMISSION } from './inbox/samples.ts';
import { createData, createTemporary, git, NOW, openRepository, page } from './publish/repository-support.ts';

const AT = '2026-11-24T09:30:00.000Z';
const TODAY = '2026-11-24';
/** Thirty days after what ended on the day of the backup. */
const LATER = '2026-12-24';

/** A data folder as a desk has it open: one submission that waits, one that was declined, somebody signed in. */
async function setUp({ withContent = true } = {}) {
  const data = createData();
  const repository = withContent ? await openRepository(data) : undefined;
  await repository?.commit(async () => ({
    changes: { 'pages/nieuw.mdx': page('Nieuw.') },
    message: 'Add a page\n',
    result: undefined,
  }));
  const secret = getSecret(data);
  const code = createTrackingCode();
  const path = join(data, 'inbox.sqlite');
  const inbox = createSqliteInbox(path);
  await inbox.submit({ content: ADDRESSED, codeHash: hashTrackingCode(code, secret), at: AT });
  const recognition = { ...RECOGNITION.recognition, text: 'Zwaluwstaart: ook in de flat.' };
  const declined = await inbox.submit({ content: { kind: 'recognition', recognition }, at: AT });
  await inbox.change(declined.number, 1, CHANGES.decline, AT);
  const database = openDatabase(path);
  database.exec(`INSERT INTO sessions VALUES ('sessie', 'Anna Redacteur', '${AT}', '${AT}', 'ververs', '${AT}')`);
  database.exec(`INSERT INTO sign_ins VALUES ('sleutel', '${AT}', 'nonce')`);
  database.close();
  const file = join(createTemporary('backup'), 'spaak.backup');
  return { data, inbox, code, file, bare: join(data, 'content.git') };
}

/** Restores into a folder that is not there yet. */
async function restore(file: string, today = TODAY, data = join(createTemporary('restored'), 'data')) {
  const result = await restoreBackup(file, { data, content: createPortal(), today });
  return { data, result };
}

function mode(path: string): number {
  return statSync(path).mode & 0o777;
}

function readAll(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1')).join('\n');
}

describe('createBackup', () => {
  it('makes one file that only its owner can read, while the desk runs, and names no other', async () => {
    const { data, inbox, file } = await setUp();
    expect(await createBackup(data, file, NOW)).toEqual({ hasSecret: true });
    expect([readdirSync(dirname(file)), mode(file)]).toEqual([['spaak.backup'], 0o600]);
    const bytes = readFileSync(file, 'latin1');
    for (const words of ['doordeweeks', 'Zwaluwstaart']) expect(bytes).toContain(words);
    for (const words of ['sessie', 'Anna Redacteur', 'ververs', 'sleutel', 'nonce']) expect(bytes).not.toContain(words);
    expect((await inbox.list()).map(({ number }) => number)).toEqual(['I-2026-0001', 'I-2026-0002']);
    await inbox.close();
  });

  it('refuses to overwrite a file, and leaves it as it is', async () => {
    const { data, file } = await setUp({ withContent: false });
    writeFileSync(file, 'van gisteren');
    await expect(createBackup(data, file, NOW)).rejects.toThrow(`${file} exists already. Nothing was written`);
    expect([readdirSync(dirname(file)), readFileSync(file, 'utf8')]).toEqual([['spaak.backup'], 'van gisteren']);
  });

  it.each([
    ['there is no inbox', () => createTemporary('data'), 'spaak.backup', /^There is no inbox in /],
    [
      'its folder is not there',
      async () => (await setUp({ withContent: false })).data,
      'weg/x',
      /^There is no folder for /,
    ],
    [
      'something of it cannot be read',
      async () => {
        const { data } = await setUp({ withContent: false });
        mkdirSync(join(data, 'content.git'));
        return data;
      },
      'spaak.backup',
      /is damaged, or is none: git bundle failed/,
    ],
  ])('leaves nothing when %s', async (_, createFolder, name, message) => {
    const folder = createTemporary('backup');
    await expect(createBackup(await createFolder(), join(folder, name), NOW)).rejects.toThrow(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says when there is no secret to keep', async () => {
    const data = createTemporary('data');
    openDatabase(join(data, 'inbox.sqlite')).close();
    expect(await createBackup(data, join(createTemporary('backup'), 'x'), NOW)).toEqual({ hasSecret: false });
  });
});

describe('restoreBackup', () => {
  it('puts back the inbox, the content with its history and the secret', async () => {
    const { data, inbox, code, file, bare } = await setUp();
    const expected = await Promise.all(['I-2026-0001', 'I-2026-0002'].map((number) => inbox.find(number)));
    await createBackup(data, file, NOW);
    const before = readFileSync(file);
    const { data: restored, result } = await restore(file);
    expect(result).toEqual({ made: AT, forgotten: 0, hasSecret: true });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(restored).sort()).toEqual(['content.git', 'inbox.sqlite', 'lock', 'secret']);
    expect(['inbox.sqlite', 'secret'].map((name) => mode(join(restored, name)))).toEqual([0o600, 0o600]);

    const again = createSqliteInbox(join(restored, 'inbox.sqlite'));
    expect(await again.findByCode(hashTrackingCode(code, getSecret(restored)))).toEqual(expected[0]);
    expect(await again.find('I-2026-0002')).toEqual(expected[1]);
    expect(await again.submit({ content: SUBMISSION, at: AT })).toEqual({ number: 'I-2026-0003' });

    const other = join(restored, 'content.git');
    expect(git(other, 'for-each-ref')).toBe(git(bare, 'for-each-ref'));
    expect(git(other, 'rev-list', '--all')).toBe(git(bare, 'rev-list', '--all'));
    expect(git(other, 'symbolic-ref', 'HEAD')).toBe('refs/heads/main');
    git(other, 'fsck', '--full', '--strict');
    const repository = await openRepository(restored);
    expect(repository.getContent().pages.map(({ id }) => id)).toContain('nieuw');
    await Promise.all([inbox.close(), again.close()]);
  });

  it('leaves out what should have been forgotten since', async () => {
    const { data, inbox, file } = await setUp();
    await createBackup(data, file, NOW);
    const { data: restored, result } = await restore(file, LATER);
    expect(result.forgotten).toBe(1);
    const bytes = readAll(restored);
    for (const words of ['Zwaluwstaart', 'één huishouden']) expect(bytes).not.toContain(words);
    // What still waits is there.
    expect(bytes).toContain('doordeweeks');
    await inbox.close();
  });

  it.each(['inbox.sqlite', 'inbox.sqlite-wal', 'content.git', 'secret', 'current'])(
    'refuses a folder that holds %s, says what to do, and leaves it as it is',
    async (name) => {
      const { data, file } = await setUp({ withContent: false });
      await createBackup(data, file, NOW);
      const taken = createTemporary('taken');
      writeFileSync(join(taken, name), 'van een ander');
      await expect(restore(file, TODAY, taken)).rejects.toThrow(
        new RegExp(`^${taken} is in use: it holds ${name}\\. Nothing was restored\\. Stop the desk, move`),
      );
      expect([readdirSync(taken), readFileSync(join(taken, name), 'utf8')]).toEqual([[name], 'van een ander']);
    },
  );

  it.each<[what: string, spoil: (bytes: Buffer) => Buffer, message: RegExp]>([
    ['is cut off', (bytes) => bytes.subarray(0, bytes.length - 5000), /is damaged\. Nothing was restored/],
    ['is empty', () => Buffer.alloc(0), /is not a backup that "spaak backup" made/],
    ['is something else', () => Buffer.from('Geachte redactie,'.repeat(400)), /is damaged/],
    ['has a word of a submission changed', (bytes) => replace(bytes, 'doordeweeks', 'doordewaaks'), /is damaged/],
    ['has its content changed', (bytes) => spoilAfter(bytes, '# v2 git bundle'), /is damaged/],
    ['has its pages changed', (bytes) => spoilAfter(bytes, 'CREATE TABLE outbox'), /is damaged/],
  ])('refuses a file that %s, and leaves nothing', async (_, spoil, message) => {
    const { data, inbox, file } = await setUp();
    await createBackup(data, file, NOW);
    const spoiled = join(createTemporary('backup'), 'spoiled');
    writeFileSync(spoiled, spoil(readFileSync(file)));
    const place = createTemporary('restored');
    await expect(restore(spoiled, TODAY, place)).rejects.toThrow(message);
    expect(readdirSync(place)).toEqual(['lock']);
    await inbox.close();
  });

  it('refuses content that git finds broken, though the file is as it was made', async () => {
    const { data, inbox, file } = await setUp();
    await createBackup(data, file, NOW);
    const database = new DatabaseSync(file);
    database.exec(`DELETE FROM backup WHERE name = 'digest';
      UPDATE backup SET content = substr(content, 1, length(content) - 30) WHERE name = 'content.bundle'`);
    database.prepare('INSERT INTO backup VALUES (?, ?)').run('digest', Buffer.from(digestRows(database)));
    database.close();
    const place = createTemporary('restored');
    await expect(restore(file, TODAY, place)).rejects.toThrow(`${file} is damaged. Nothing was restored`);
    expect(readdirSync(place)).toEqual(['lock']);
    await inbox.close();
  });

  it('refuses a backup that was cut short while it was made', async () => {
    const { data, inbox, file } = await setUp({ withContent: false });
    await createBackup(data, file, NOW);
    const database = new DatabaseSync(file);
    database.exec("DELETE FROM backup WHERE name = 'digest'");
    database.close();
    await expect(restore(file)).rejects.toThrow(`${file} is damaged. Nothing was restored`);
    await inbox.close();
  });

  it('takes away what a restore that was killed left', async () => {
    const { data, inbox, file } = await setUp({ withContent: false });
    await createBackup(data, file, NOW);
    const place = createTemporary('restored');
    mkdirSync(join(place, 'restore.new'));
    writeFileSync(join(place, 'restore.new', 'inbox.sqlite'), 'half');
    await restore(file, TODAY, place);
    expect(readdirSync(place).sort()).toEqual(['inbox.sqlite', 'lock', 'secret']);
    await inbox.close();
  });

  it('refuses a folder that a desk runs on', async () => {
    const { data, inbox, file } = await setUp({ withContent: false });
    await createBackup(data, file, NOW);
    const place = createTemporary('restored');
    const release = takeLock(place);
    await expect(restore(file, TODAY, place)).rejects.toThrow(`A desk runs on ${place} already. Stop it first.`);
    release();
    expect(readdirSync(place)).toEqual(['lock']);
    await inbox.close();
  });

  it('refuses an inbox that is no backup, and one of a newer Spaak', async () => {
    const { data, inbox, file } = await setUp({ withContent: false });
    const copy = join(createTemporary('backup'), 'copy');
    await inbox.close();
    copyFileSync(join(data, 'inbox.sqlite'), copy);
    await expect(restore(copy)).rejects.toThrow(`${copy} is not a backup that "spaak backup" made`);
    await createBackup(data, file, NOW);
    const database = new DatabaseSync(file);
    database
      .prepare("UPDATE backup SET content = ? WHERE name = 'schema'")
      .run(Buffer.from(String(MIGRATIONS.length + 1)));
    database.close();
    await expect(restore(file)).rejects.toThrow(`${file} was made by a newer Spaak`);
  });

  it('takes over the inbox of an older version', async () => {
    const data = createTemporary('data');
    const path = join(data, 'inbox.sqlite');
    const database = new DatabaseSync(path);
    for (const step of MIGRATIONS.slice(0, 1)) database.exec(step);
    database.exec(`PRAGMA user_version = 1; INSERT INTO numbers VALUES ('2026', 41)`);
    database.close();
    const file = join(createTemporary('backup'), 'old');
    await createBackup(data, file, NOW);
    const { data: restored } = await restore(file);
    const inbox = createSqliteInbox(join(restored, 'inbox.sqlite'));
    expect(await inbox.submit({ content: SUBMISSION, at: AT })).toEqual({ number: 'I-2026-0042' });
    await inbox.close();
  });
});

function replace(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
}

/** Another byte some way after `mark`. */
function spoilAfter(bytes: Buffer, mark: string): Buffer {
  const spoiled = Buffer.from(bytes);
  const place = spoiled.indexOf(mark) + 40;
  spoiled[place] = (spoiled[place] ?? 0) ^ 0xff;
  return spoiled;
}
