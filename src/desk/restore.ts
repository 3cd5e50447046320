import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { loadContent } from '../content/load.ts';
import type { Day } from '../model/dates.ts';
import { BACKUP_PARTS } from './backup.ts';
import { digestRows } from './database/digest.ts';
import { MIGRATIONS } from './database/migrations.ts';
import { createGit, GitError } from './publish/git.ts';
import { takeLock } from './publish/lock.ts';
import { initRepository } from './publish/make-repository.ts';
import { syncTree } from './publish/quarantine.ts';
import { purge } from './purge.ts';

const OWNER_ONLY = 0o600;
/** What a restored folder has, in the order in which it appears: the inbox says that all is there. */
const RESTORED = ['secret', 'content.git', 'inbox.sqlite'];
/** What belongs to another inbox, or was made of other content. */
const IN_THE_WAY = [
  ...[...RESTORED, 'inbox.sqlite-wal', 'inbox.sqlite-shm', 'content.git.next', 'content.git.previous'],
  ...['releases', 'current'],
];

/**
 * Puts back what a backup holds, without what should have been forgotten since. All of it is there, or nothing.
 * @throws {Error} with a message for the operator.
 */
export async function restoreBackup(file: string, { data, content, today }: RestoreOptions): Promise<Restored> {
  const found = IN_THE_WAY.filter((name) => existsSync(join(data, name)));
  if (found.length > 0)
    throw new Error(
      `${data} is in use: it holds ${found.join(', ')}. Nothing was restored. Stop the desk, move that folder ` +
        'elsewhere, and restore again; or let SPAAK_DATA name another folder.',
    );
  const release = takeLock(data);
  // Within the folder: names then change on one file system.
  const draft = join(data, 'restore.new');
  try {
    // A process that was killed could not take its own away.
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    const inbox = join(draft, 'inbox.sqlite');
    copyFileSync(file, inbox);
    chmodSync(inbox, OWNER_ONLY);
    const { made, secret, bundle } = takeApart(inbox, file);
    if (secret) writeFileSync(join(draft, 'secret'), secret, { mode: OWNER_ONLY });
    if (bundle) await restoreRepository(draft, bundle, file);
    const forgotten = await purge({ data: draft, content, today, check: async (folder) => loadContent(folder) });
    putInPlace(draft, data);
    return { made, forgotten: forgotten ?? 0, hasSecret: secret !== undefined };
  } finally {
    rmSync(draft, { recursive: true, force: true });
    release();
  }
}

/** Leaves an inbox in `path`, and returns what stood beside it. */
function takeApart(path: string, file: string): { made: string; secret?: Uint8Array; bundle?: Uint8Array } {
  const database = new DatabaseSync(path);
  try {
    const parts = readParts(database);
    if (!parts) throw new Error(`${file} is not a backup that "spaak backup" made. Nothing was restored.`);
    const { made, schema, secret, [BACKUP_PARTS.content]: bundle } = parts;
    if (Number(toText(schema)) > MIGRATIONS.length)
      throw new Error(`${file} was made by a newer Spaak. Nothing was restored; use that version.`);
    if (!isWhole(database, toText(parts.digest))) throw damaged(file);
    database.exec('PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; DROP TABLE backup; VACUUM');
    return { made: toText(made), ...(secret && { secret }), ...(bundle && { bundle }) };
  } catch (error) {
    throw isFromSqlite(error) ? damaged(file, error) : error;
  } finally {
    database.close();
  }
}

function readParts(database: DatabaseSync): Partial<Record<string, Uint8Array>> | undefined {
  const table = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'backup'").get();
  if (!table) return undefined;
  const rows = database.prepare('SELECT name, content FROM backup').all() as { name: string; content: Uint8Array }[];
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
}

function isWhole(database: DatabaseSync, digest: string): boolean {
  const [{ integrity_check: verdict } = {}] = database.prepare('PRAGMA integrity_check').all();
  if (verdict !== 'ok') return false;
  database.prepare('DELETE FROM backup WHERE name = ?').run(BACKUP_PARTS.digest);
  return digestRows(database) === digest;
}

async function restoreRepository(folder: string, bundle: Uint8Array, file: string): Promise<void> {
  const path = join(folder, BACKUP_PARTS.content);
  writeFileSync(path, bundle, { mode: OWNER_ONLY });
  try {
    const draft = await initRepository(join(folder, 'content.git'));
    const git = createGit(draft);
    await git.run(['fetch', '--quiet', '--no-write-fetch-head', path, '+refs/*:refs/*']);
    await git.run(['fsck', '--full', '--no-dangling', '--no-progress']);
    syncTree(draft);
    renameSync(draft, join(folder, 'content.git'));
  } catch (error) {
    throw error instanceof GitError ? damaged(file, error) : error;
  } finally {
    rmSync(path);
  }
}

function putInPlace(draft: string, data: string): void {
  const names = RESTORED.filter((name) => existsSync(join(draft, name)));
  const placed: string[] = [];
  try {
    for (const name of names) {
      renameSync(join(draft, name), join(data, name));
      placed.push(name);
    }
  } catch (error) {
    for (const name of placed) renameSync(join(data, name), join(draft, name));
    throw error;
  }
}

function damaged(file: string, cause?: unknown): Error {
  return new Error(`${file} is damaged. Nothing was restored; use another backup.`, { cause });
}

function isFromSqlite(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error;
}

function toText(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString();
}

interface RestoreOptions {
  /** SPAAK_DATA. */
  data: string;
  /** SPAAK_CONTENT: says how long things are kept when the backup holds no content. */
  content: string;
  today: Day;
}

interface Restored {
  /** When the backup was made, ISO 8601. */
  made: string;
  /** How many entries lost what should have been forgotten since. */
  forgotten: number;
  hasSecret: boolean;
}
