import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';

/** Is in the folder while a build is at it: who finds it knows that the rest is of a build too. */
const UNFINISHED = '.spaak-build';
/** Is in every finished one. */
const FINISHED = 'build.json';
/** Of who keeps the built site in git. */
const GIT = '.git';
const MOST_NAMED = 5;

/**
 * Takes `folder` for the output of a build, which may then remove everything in it. `kept` are folders that may not go.
 * @throws {Error} when it holds what no build made, with nothing changed; a message for developers.
 */
export function claimOutput(folder: string, kept: readonly string[]): void {
  for (const other of kept)
    if (isWithin(other, folder))
      throw new Error(`${folder} holds ${other}, which a build would remove. Choose another.`);
  const names = listOutput(folder);
  if (names.length > 0 && !names.includes(UNFINISHED) && !isFinished(folder)) {
    const list = [...names.slice(0, MOST_NAMED), ...(names.length > MOST_NAMED ? ['…'] : [])].join(', ');
    throw new Error(`${folder} holds what no build made (${list}). Choose a new folder, or empty this one yourself.`);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, UNFINISHED), '');
}

/** Says that the build is done. */
export function finishOutput(folder: string): void {
  rmSync(join(folder, UNFINISHED), { force: true });
}

/** Removes all that a build made. */
export function emptyOutput(folder: string): void {
  for (const name of listOutput(folder))
    if (name !== UNFINISHED) rmSync(join(folder, name), { recursive: true, force: true });
}

function listOutput(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name !== GIT) : [];
}

function isFinished(folder: string): boolean {
  try {
    const made: unknown = JSON.parse(readFileSync(join(folder, FINISHED), 'utf8'));
    return typeof made === 'object' && made !== null && 'day' in made && 'version' in made;
  } catch {
    return false;
  }
}

/** Whether `path` is `folder` or in it, wherever links lead. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(toReal(folder), toReal(path));
  return !way.startsWith('..') && !isAbsolute(way);
}

function toReal(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}
