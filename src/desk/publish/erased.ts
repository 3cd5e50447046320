import { toLine, type Git } from './git.ts';
import { ERASED, findRef } from './refs.ts';

/** Git's names for the commits and files that `spaak erase` took away; none of them may come back from elsewhere. */
export async function listErased(git: Git): Promise<string[]> {
  const list = await findRef(git, ERASED);
  return list === undefined ? [] : toLine(await git.run(['cat-file', 'blob', list])).split('\n');
}

/** Which of these objects a repository does not have. */
export async function listMissing(git: Git, objects: readonly string[]): Promise<string[]> {
  if (objects.length === 0) return [];
  const input = objects.map((object) => `${object}\n`).join('');
  const lines = toLine(await git.run(['cat-file', '--batch-check=%(objectname)'], { input })).split('\n');
  return objects.filter((object, index) => lines[index] === `${object} missing`);
}
