import { execFileSync } from 'node:child_process';

/** The commit that a content folder stands at; undefined where it is not under git, or there is no git. */
export function findCommit(folder: string): string | undefined {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}
