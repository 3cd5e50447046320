import { execFileSync } from 'node:child_process';

/**
 * The commit that a content folder stands at: SPAAK_COMMIT where whoever builds says so, because it took the files out
 * of the repository; undefined where it is not under git, or there is no git.
 */
export function findCommit(folder: string): string | undefined {
  if (process.env.SPAAK_COMMIT) return process.env.SPAAK_COMMIT;
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
