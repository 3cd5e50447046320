import { lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { GitError, toLine, type Git } from './git.ts';

export const MAIN = 'refs/heads/main';
/** What SPAAK_CONTENT looked like when it was last taken over. */
export const SEED = 'refs/spaak/seed';
/** A list of commits that `spaak erase` made anew, so that they cannot come back from elsewhere. */
export const ERASED = 'refs/spaak/erased';
/** `main` of SPAAK_REMOTE as it was last seen. */
export const TRACKING = 'refs/remotes/origin/main';

const LOCKED_FILES = [...[MAIN, SEED, ERASED, TRACKING], 'HEAD', 'packed-refs', 'config'];
/** Git holds a lock for milliseconds; one of this age was left by a process that was killed. */
const STALE_MS = 2000;

/** What a name stands for; undefined when there is no such name. */
export async function findRef(git: Git, ref: string): Promise<string | undefined> {
  try {
    return toLine(await git.run(['rev-parse', '--quiet', '--verify', ref]));
  } catch (error) {
    if (error instanceof GitError && error.status === 1) return undefined;
    throw error;
  }
}

/** From what it is now to what it will be; `from` is undefined when that does not matter. */
export interface Move {
  from?: string | undefined;
  to: string;
}

/** Moves names together, by compare-and-swap. Resolves to whether each was still where it is moved from. */
export async function moveRefs(git: Git, moves: Record<string, Move>): Promise<boolean> {
  const lines = Object.entries(moves).map(([ref, { from, to }]) => `update ${ref} ${to}${from ? ` ${from}` : ''}`);
  try {
    await git.run(['update-ref', '--stdin'], { input: ['start', ...lines, 'prepare', 'commit', ''].join('\n') });
    return true;
  } catch (error) {
    for (const [ref, { from }] of Object.entries(moves))
      if (from !== undefined && (await findRef(git, ref)) !== from) return false;
    throw error;
  }
}

/** Takes away what a killed process left locked, once it is sure that nobody is at it. */
export async function clearStaleLocks(repository: string): Promise<void> {
  for (const file of LOCKED_FILES) {
    const lock = join(repository, `${file}.lock`);
    for (let age = findAge(lock); age !== undefined; age = findAge(lock)) {
      if (age > STALE_MS) rmSync(lock, { force: true });
      else await wait(STALE_MS / 20);
    }
  }
}

function findAge(path: string): number | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat && Date.now() - stat.mtimeMs;
}
