import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertOnlyFiles } from './content-check.ts';
import { createGit, type Git } from './git.ts';
import { syncTree } from './quarantine.ts';
import { MAIN, moveRefs, SEED } from './refs.ts';
import { fetchMain, toRemoteAccess } from './remote.ts';
import { commitSeed, readSeed } from './seed.ts';

/** Files are what their bytes are, whatever a commit says about them. */
const ATTRIBUTES = '* -text -eol -ident -filter -working-tree-encoding\n';

/** Names beside `content.git`, each of which says how far somebody came. */
const NAMES = {
  /** Being made; of no worth yet. */
  draft: 'content.git.new',
  /** Whole, and to take the place of the present one. */
  next: 'content.git.next',
  /** Whose place was taken. */
  previous: 'content.git.previous',
};

/**
 * Makes the repository `bare` as a whole or not at all: of the remote or, where there is none or nothing in it, of the
 * content folder.
 * @throws {ContentError} {SeedRefusedError} {RemoteError}
 */
export async function makeRepository(bare: string, options: MakeOptions): Promise<void> {
  const draft = await initRepository(bare);
  const git = createGit(draft, options.remote === undefined ? {} : toRemoteAccess(options.remote));
  const cloned = options.remote === undefined ? undefined : await fetchMain(git, () => false);
  const commit = cloned ?? (await makeSeed(draft, options));
  if (cloned !== undefined) await assertOnlyFiles(git, cloned);
  await options.assertInOrder(git, commit);
  await moveRefs(git, { [MAIN]: { to: commit }, ...(cloned === undefined && { [SEED]: { to: commit } }) });
  await git.run(['repack', '-a', '-d', '-q']);
  syncTree(draft);
  renameSync(draft, bare);
}

export interface MakeOptions {
  content: string;
  now: () => Date;
  remote?: string | undefined;
  isPublic?: boolean;
  assertInOrder: (git: Git, commit: string) => Promise<void>;
}

/** Makes an empty repository beside `bare`; resolves to its folder. */
export async function initRepository(bare: string): Promise<string> {
  const draft = join(bare, '..', NAMES.draft);
  rmSync(draft, { recursive: true, force: true });
  await createGit(draft).run(['init', '--bare', '--quiet', '--initial-branch=main', '--template=']);
  mkdirSync(join(draft, 'info'), { recursive: true });
  writeFileSync(join(draft, 'info', 'attributes'), ATTRIBUTES);
  return draft;
}

/** Puts a whole repository in the place of the present one, of which nothing is left. */
export function replaceRepository(folder: string, draft: string): void {
  syncTree(draft);
  renameSync(draft, join(folder, NAMES.next));
  renameSync(join(folder, 'content.git'), join(folder, NAMES.previous));
  recoverRepository(folder);
}

/** Comes to the end of what a process that was killed was at, or takes away what it made. */
export function recoverRepository(folder: string): void {
  const [bare, next] = [join(folder, 'content.git'), join(folder, NAMES.next)];
  if (!existsSync(bare) && existsSync(next)) renameSync(next, bare);
  if (!existsSync(bare)) return;
  for (const name of Object.values(NAMES)) rmSync(join(folder, name), { recursive: true, force: true });
}

async function makeSeed(draft: string, { content: root, isPublic = false, now }: MakeOptions): Promise<string> {
  const seed = readSeed({ root, isPublic });
  // All of it is put on the disk at once when it is packed, which is much faster than file by file.
  const git = createGit(draft, { settings: { 'core.fsync': 'none' } });
  try {
    return await commitSeed(git, root, seed, now());
  } finally {
    rmSync(join(draft, 'index'), { force: true });
  }
}
