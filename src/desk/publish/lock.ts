import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';

const SQLITE_BUSY = 5;
const RETRY_MS = 15;

/** What this process holds: SQLite lets go of a database that is collected, also when nobody meant to release it. */
const held = new Set<DatabaseSync>();

/** Somebody else holds the data folder; a message for the operator. */
export class LockedError extends Error {}

/**
 * Takes the data folder for this process alone, until the returned function is called or the process dies.
 * @throws {LockedError} when another process has it.
 */
export function takeLock(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const release = tryLock(join(folder, 'lock'));
  if (release) return release;
  throw new LockedError(`A desk runs on ${folder} already. Stop it first.`);
}

/** The same for what takes a moment: resolves when nobody else holds the lock in `path`. */
export async function waitForLock(path: string): Promise<() => void> {
  for (;;) {
    const release = tryLock(path);
    if (release) return release;
    await wait(RETRY_MS + Math.random() * RETRY_MS);
  }
}

/** SQLite's lock on a file goes with the process that holds it, however that ends. */
function tryLock(path: string): (() => void) | undefined {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    held.add(database);
    return () => {
      held.delete(database);
      database.close();
    };
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
}
