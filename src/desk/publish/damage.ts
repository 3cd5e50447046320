import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DamagedError } from './errors.ts';
import { GitError } from './git.ts';

/** Does work in which git fails only when the repository `bare` is damaged. @throws {DamagedError} when it does. */
export async function blameDamage<Result>(bare: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new DamagedError(`The repository in ${bare} is damaged, or is none: ${error.message}`, { cause: error });
  }
}

/** Whether a desk ran on the data folder: with the first release on its way, it has a folder for them. */
export function hasHadDesk(data: string): boolean {
  return existsSync(join(data, 'releases'));
}

/**
 * What the content folder holds may have been taken down at the desk since: it does not take the place of a repository.
 * @throws {DamagedError} when a desk ran on the data folder, and its repository is gone.
 */
export function assertNotLost(data: string): void {
  const bare = join(data, 'content.git');
  if (!existsSync(bare) && hasHadDesk(data))
    throw new DamagedError(`The repository in ${bare} is gone, and with it what was published and taken down.`);
}
