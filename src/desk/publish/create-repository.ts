import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createContentCheck, type ContentCheck } from './content-check.ts';
import { assertNotLost, blameDamage } from './damage.ts';
import { ContentError, RemoteError } from './errors.ts';
import { assertGit, createGit, toLine, type Git } from './git.ts';
import { makeRepository, recoverRepository } from './make-repository.ts';
import { writeCommit, writeTree } from './objects.ts';
import { findRef, MAIN, SEED } from './refs.ts';
import { pushMain, toRemoteAccess } from './remote.ts';
import type { ContentRepository, Draft, Snapshot } from './repository.ts';
import { listSeedChanges, mergeSeed, readSeed } from './seed.ts';
import { openSnapshot } from './snapshot.ts';
import { createTakeOver, MOST_ATTEMPTS, tooBusyError } from './take-over.ts';
import { createTrunk } from './trunk.ts';
import { checkOut } from './work-tree.ts';

export interface RepositoryOptions {
  /** SPAAK_DATA. */
  folder: string;
  /** SPAAK_CONTENT: the first commit is made of it where there is neither a repository nor a remote. */
  content: string;
  now: () => Date;
  /** SPAAK_REMOTE. */
  remote?: string | undefined;
  /** Whether everybody can see the portal: it then does not begin with examples. */
  isPublic?: boolean;
  /** Reads and checks a folder; the content check when absent. */
  check?: ContentCheck;
}

/**
 * Opens the content repository in SPAAK_DATA; where there is none it is cloned, or made of the content folder. It is
 * there as a whole or not at all.
 * @throws {GitMissingError} {DamagedError} {ContentError} {SeedRefusedError} {RemoteError}
 */
export async function createContentRepository(options: RepositoryOptions): Promise<ContentRepository> {
  const { folder, content: root, now, remote, isPublic = false, check = createContentCheck() } = options;
  const bare = join(folder, 'content.git');
  const git = createGit(bare, remote === undefined ? {} : toRemoteAccess(remote));
  const trunk = createTrunk({ folder, git, check, now });
  const { getHead, getContent, getAuthor, land } = trunk;
  const takeOver = remote === undefined ? undefined : createTakeOver(git, trunk);

  await assertGit();
  mkdirSync(folder, { recursive: true });
  await trunk.alone(async () => {
    recoverRepository(folder);
    if (remote === undefined) assertNotLost(folder);
    if (!existsSync(bare)) await makeRepository(bare, { ...options, assertInOrder: trunk.assertInOrder });
    await blameDamage(bare, async () => {
      await git.run(['gc', '--auto', '--quiet']);
      await trunk.readMain();
    });
  });

  const commitDraft = async <Result>(make: (snapshot: Snapshot) => Promise<Draft<Result>>) => {
    for (let attempt = 0; !takeOver || attempt < MOST_ATTEMPTS; attempt += 1) {
      const theirs = await takeOver?.().catch(blameRemote);
      const head = await getHead();
      const { changes, message, result } = await make(openSnapshot(git, head));
      if (Object.keys(changes).length === 0) return { commit: head, result };
      const build = async (quarantined: Git) => {
        const tree = await writeTree(quarantined, head, changes);
        return { commit: await writeCommit(quarantined, { tree, parents: [head], message, author: getAuthor() }) };
      };
      const push = (quarantined: Git, commit: string) => pushMain(quarantined, commit, { base: theirs, store: git });
      const commit = await land(head, { build, push: takeOver && push });
      if (commit !== undefined) return { commit, result };
    }
    throw tooBusyError();
  };

  const mergeFolder = async () => {
    const seed = takeOver ? undefined : await findRef(git, SEED);
    if (seed === undefined) return false;
    const { paths } = readSeed({ root, isPublic });
    const changes = await listSeedChanges(git, root, { paths, commit: seed });
    if (Object.keys(changes).length === 0) return false;
    const head = await getHead();
    const build = async (quarantined: Git) => {
      const merged = await mergeSeed(quarantined, head, { seed, changes, author: getAuthor() });
      return { commit: merged.commit, moves: { [SEED]: { from: seed, to: merged.seed } } };
    };
    return (await land(head, { build })) !== undefined;
  };

  return {
    getHead,
    getContent,
    open: async (commit) => openSnapshot(git, commit ?? (await getHead())),
    commit: (make) => trunk.alone(() => commitDraft(make)),
    findCommit: (line) => findCommit(git, line),
    checkOut: (commit, to) => checkOut(git, commit, to),
    synchronize: () =>
      trunk.alone(async () => {
        const before = await getHead();
        await takeOver?.();
        return (await getHead()) !== before;
      }),
    takeOverFolder: () => trunk.alone(mergeFolder),
  };
}

/** The newest commit on `main` with a line: git finds the words, which may stand in a longer line too. */
async function findCommit(git: Git, line: string): Promise<string | undefined> {
  const args = ['log', '-z', '--format=%H%n%B', '--fixed-strings', `--grep=${line}`, MAIN];
  const commits = toLine(await git.run(args)).split('\0');
  return commits.map((text) => text.split('\n')).find(([, ...lines]) => lines.includes(line))?.[0];
}

/** For who only wants to commit, what is wrong at the remote is the remote's trouble. */
function blameRemote(error: unknown): never {
  if (!(error instanceof ContentError)) throw error;
  const files = [...new Set(error.findings.map(({ file }) => file))].join(', ');
  throw new RemoteError(`SPAAK_REMOTE holds what is not in order; correct it there: ${files}.`);
}
