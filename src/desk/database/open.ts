import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MIGRATIONS } from './migrations.ts';

const OWNER_ONLY = 0o600;
/** How long another process may hold the database before a change gives up. */
const BUSY_MS = 5000;

/** https://www.sqlite.org/rescode.html */
const SQLITE_BUSY = 5;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

const DAMAGED = (path: string) =>
  `The inbox in ${path} is damaged, or is no inbox. Move the data folder away and restore a backup: ` +
  '"npm run spaak -- restore FILE".';

const STILL_THERE =
  'It is forgotten, but its traces are still in the files of the database, because another program holds them. ' +
  'Run "npm run spaak -- purge" once that is done.';

/** A commit is on the disk before it returns, and what is deleted is overwritten. */
const SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY;`;

/**
 * Opens the database in the file `path`, made when there is none, or in memory with `:memory:`. Only the account that
 * runs the desk can read its files.
 * @throws {Error} when a newer Spaak made it or it is damaged, with a message for the operator.
 */
export function openDatabase(path: string): DatabaseSync {
  const isFile = path !== ':memory:';
  if (isFile) {
    mkdirSync(dirname(path), { recursive: true });
    closeSync(openSync(path, 'a', OWNER_ONLY));
    restrictFiles(path);
  }
  const database = new DatabaseSync(path, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
  try {
    database.exec(SETTINGS);
    inTransaction(database, () => migrate(database, path));
    return database;
  } catch (error) {
    database.close();
    throw isDamaged(error) ? new Error(DAMAGED(path), { cause: error }) : error;
  }
}

/** Does `work` as one transaction: all of it is stored when this returns, or nothing of it when it throws. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  // IMMEDIATE: what is read here is still so when it is written.
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Leaves nothing of what was deleted in the files of the database, whoever else has them open.
 * @throws {Error} when another process holds them all the while, with a message for the operator.
 */
export function scrub(database: DatabaseSync): void {
  try {
    // What is deleted is overwritten, but not the copies that SQLite leaves where it moved a row to another page.
    database.exec('VACUUM');
  } catch (error) {
    throw isBusy(error) ? new Error(STILL_THERE, { cause: error }) : error;
  }
  // A row that another connection still reads is not taken out of the log.
  const { busy } = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
  if (busy !== 0) throw new Error(STILL_THERE);
}

function isBusy(error: unknown): boolean {
  return findCode(error) === SQLITE_BUSY;
}

function isDamaged(error: unknown): boolean {
  const code = findCode(error);
  return code === SQLITE_NOTADB || code === SQLITE_CORRUPT;
}

function findCode(error: unknown): unknown {
  return error instanceof Error && 'errcode' in error ? error.errcode : undefined;
}

function migrate(database: DatabaseSync, path: string): void {
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > MIGRATIONS.length)
    throw new Error(
      `The inbox in ${path} was made by a newer Spaak (its version is ${version}, this one reads up to ` +
        `${MIGRATIONS.length}). Start that version, or restore a backup that this one made.`,
    );
  for (const step of MIGRATIONS.slice(version)) database.exec(step);
  database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
}

/** SQLite gives the files it puts beside the database the mode of the database; those of an earlier run may differ. */
function restrictFiles(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(file)) chmodSync(file, OWNER_ONLY);
}
