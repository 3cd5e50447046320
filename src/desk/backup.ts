import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { digestRows } from './database/digest.ts';
import { findInbox } from './inbox/inbox-file.ts';
import { assertNotLost, blameDamage } from './publish/damage.ts';
import { createGit } from './publish/git.ts';
import { waitForLock } from './publish/lock.ts';

const OWNER_ONLY = 0o600;
/** How long a desk that writes may hold the database. */
const BUSY_MS = 5000;
/** Who was signed in is nobody's to keep. */
const LEFT_OUT = ['sessions', 'sign_ins'];

/** The inbox as it is, with one table more. */
const BACKUP_TABLE = 'CREATE TABLE backup (name TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT';

/** What a row of that table holds. */
export const BACKUP_PARTS = {
  /** When it was made, ISO 8601. */
  made: 'made',
  /** The version of the database's schema. */
  schema: 'schema',
  /** A git bundle of the content repository, where there was one. */
  content: 'content.bundle',
  /** The file with the secret that tracking codes are hashed with, where there was one. */
  secret: 'secret',
  /** Of all else, without this row. */
  digest: 'digest',
} as const;

/**
 * Puts all that cannot be made again of the data folder `data` in one new `file`, also while a desk runs on it: the
 * inbox, the content with its history, the secret. What was cut short is not taken for a backup.
 * @throws {Error} with a message for the operator, and without a file.
 */
export async function createBackup(data: string, file: string, now: Date): Promise<{ hasSecret: boolean }> {
  const inbox = findInbox(data);
  claim(file);
  try {
    // First: what the inbox says is published is then in the repository, which comes later.
    copyInbox(inbox, file);
    const secret = readSecret(data);
    addParts(file, {
      [BACKUP_PARTS.made]: Buffer.from(now.toISOString()),
      [BACKUP_PARTS.content]: await bundleContent(data),
      [BACKUP_PARTS.secret]: secret,
    });
    return { hasSecret: secret !== undefined };
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

/** Takes the name, so that no other file is ever overwritten. */
function claim(file: string): void {
  try {
    closeSync(openSync(file, 'wx', OWNER_ONLY));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST')
      throw new Error(`${file} exists already. Nothing was written; choose another name.`, { cause: error });
    if (code === 'ENOENT') throw new Error(`There is no folder for ${file}. Make it first.`, { cause: error });
    throw error;
  }
}

function copyInbox(inbox: string, file: string): void {
  const database = new DatabaseSync(inbox, { timeout: BUSY_MS });
  try {
    database.prepare('VACUUM INTO ?').run(file);
  } finally {
    database.close();
  }
}

async function bundleContent(data: string): Promise<Buffer | undefined> {
  const bare = join(data, 'content.git');
  assertNotLost(data);
  if (!existsSync(bare)) return undefined;
  // Nobody puts another repository in its place meanwhile.
  const release = await waitForLock(join(data, 'content.lock'));
  try {
    return await blameDamage(bare, () => createGit(bare).run(['bundle', 'create', '--quiet', '-', '--all']));
  } finally {
    release();
  }
}

function readSecret(data: string): Buffer | undefined {
  const path = join(data, 'secret');
  return existsSync(path) ? readFileSync(path) : undefined;
}

function addParts(file: string, parts: Record<string, Buffer | undefined>): void {
  const database = new DatabaseSync(file);
  try {
    database.exec(`PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; ${BACKUP_TABLE}`);
    for (const table of LEFT_OUT) if (hasTable(database, table)) database.exec(`DELETE FROM ${table}`);
    const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    const insert = database.prepare('INSERT INTO backup VALUES (?, ?)');
    insert.run(BACKUP_PARTS.schema, Buffer.from(String(version)));
    for (const [name, content] of Object.entries(parts)) if (content) insert.run(name, content);
    database.exec('VACUUM');
    // Last: without it nobody takes this for a backup.
    insert.run(BACKUP_PARTS.digest, Buffer.from(digestRows(database)));
  } finally {
    database.close();
  }
}

function hasTable(database: DatabaseSync, name: string): boolean {
  return database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
}
