import { existsSync, mkdirSync, rmSync } from 'node:fs';
import type { Git } from './git.ts';

/**
 * Makes `folder` hold the files of a commit and nothing else. Files that are the same already are left as they are, by
 * the index that is kept beside the folder. One at a time for each folder.
 */
export async function checkOut(git: Git, commit: string, folder: string): Promise<void> {
  // Git holds the lock while it writes files: one that was left says that it did not come to the end.
  if (!existsSync(toIndex(folder)) || existsSync(`${toIndex(folder)}.lock`)) removeWorkTree(folder);
  mkdirSync(folder, { recursive: true });
  try {
    await git
      .extend({ GIT_WORK_TREE: folder, GIT_INDEX_FILE: toIndex(folder) })
      .run(['read-tree', '-u', '--reset', commit]);
  } catch (error) {
    removeWorkTree(folder);
    throw error;
  }
}

/** Takes away a folder that a commit was put in, with what belongs to it. */
export function removeWorkTree(folder: string): void {
  for (const path of [folder, toIndex(folder), `${toIndex(folder)}.lock`])
    rmSync(path, { recursive: true, force: true });
}

function toIndex(folder: string): string {
  return `${folder}.index`;
}
