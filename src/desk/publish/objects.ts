import { ConflictError } from './errors.ts';
import { GitError, toLine, type Git } from './git.ts';

const NO_OBJECT = '0'.repeat(40);
const FILE_MODE = '100644';
/** Nobody's: history outlives whoever made it. */
const ADDRESS = 'redactie@spaak.invalid';

/** By path: the new content of a file, or undefined to take it away. */
export type Changes = Record<string, string | Uint8Array | undefined>;

/** Writes the tree of `base` with changes; resolves to its name. `git` has an index of its own. */
export async function writeTree(git: Git, base: string, changes: Changes): Promise<string> {
  await git.run(['read-tree', base]);
  const blobs: Record<string, string | undefined> = {};
  for (const [path, content] of Object.entries(changes))
    blobs[path] =
      content === undefined ? undefined : toLine(await git.run(['hash-object', '-w', '--stdin'], { input: content }));
  return writeIndex(git, blobs);
}

/** The same of what the index of `git` holds, with files by their names in git. */
export async function writeIndex(git: Git, blobs: Record<string, string | undefined>): Promise<string> {
  const lines = Object.entries(blobs).map(([path, blob]) =>
    blob === undefined ? `0 ${NO_OBJECT}\t${path}\0` : `${FILE_MODE} ${blob}\t${path}\0`,
  );
  await git.run(['update-index', '-z', '--index-info'], { input: lines.join('') });
  return toLine(await git.run(['write-tree']));
}

export interface CommitOptions {
  tree: string;
  parents: readonly string[];
  message: string;
  author: Author;
}

/** Whose commit it is: an organisation, never a person. */
export interface Author {
  name: string;
  at: Date;
}

export async function writeCommit(git: Git, { tree, parents, message, author }: CommitOptions): Promise<string> {
  const parentArgs = parents.flatMap((parent) => ['-p', parent]);
  return toLine(
    await git.extend(toIdentity(author)).run(['commit-tree', tree, ...parentArgs, '-F', '-'], { input: message }),
  );
}

/** Merges two commits into a tree. @throws {ConflictError} */
export async function mergeTrees(git: Git, ours: string, theirs: string): Promise<string> {
  try {
    return toLine(await git.run(['merge-tree', '--write-tree', ours, theirs]));
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (error.stderr.includes('unrelated histories')) throw new ConflictError('Both sides have no history in common.');
    if (error.status !== 1) throw error;
    throw new ConflictError('Both sides change the same place.', await listConflicts(git, ours, theirs));
  }
}

async function listConflicts(git: Git, ours: string, theirs: string): Promise<string[]> {
  const args = ['merge-tree', '--write-tree', '--name-only', '--no-messages', '-z', ours, theirs];
  const output = await git.run(args).catch((error: unknown) => {
    if (error instanceof GitError) return error.stdout;
    throw error;
  });
  // The name of the tree comes first.
  return output.toString().split('\0').slice(1).filter(Boolean);
}

export async function isAncestor(git: Git, ancestor: string, commit: string): Promise<boolean> {
  try {
    await git.run(['merge-base', '--is-ancestor', ancestor, commit]);
    return true;
  } catch (error) {
    if (error instanceof GitError && error.status === 1) return false;
    throw error;
  }
}

function toIdentity({ name, at }: Author): Record<string, string> {
  const date = `${Math.floor(at.getTime() / 1000)} +0000`;
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: ADDRESS,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: ADDRESS,
    GIT_COMMITTER_DATE: date,
  };
}
