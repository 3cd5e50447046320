import { assertOnlyFiles } from './content-check.ts';
import { ConflictError, ContentError, RemoteError } from './errors.ts';
import { listErased, listMissing } from './erased.ts';
import type { Git } from './git.ts';
import { isAncestor, mergeTrees, writeCommit } from './objects.ts';
import { moveRefs, TRACKING } from './refs.ts';
import { erasedError, fetchMain, pushMain } from './remote.ts';
import type { Trunk } from './trunk.ts';

/** Times that something is made anew because the remote moved meanwhile. */
export const MOST_ATTEMPTS = 5;

/**
 * Takes over what is new at SPAAK_REMOTE, and brings there what is new here. Each call resolves to what `main` is there
 * then, which is what it is here. To be called alone.
 * @throws {RemoteError} {ContentError} {ConflictError} with `main` as it was, here and there.
 */
export function createTakeOver(git: Git, { getHead, getAuthor, land }: Trunk): () => Promise<string> {
  /** What was refused, so that it is not checked again every minute. */
  let refused: { theirs: string; head: string; error: Error } | undefined;

  async function merge(quarantined: Git, head: string, theirs: string) {
    const tree = await mergeTrees(quarantined, head, theirs);
    const message = 'Merge what is new at SPAAK_REMOTE';
    return { commit: await writeCommit(quarantined, { tree, parents: [head, theirs], message, author: getAuthor() }) };
  }

  /** Resolves to undefined when the remote, or `main`, moved meanwhile. */
  async function landTheirs(head: string, theirs: string): Promise<string | undefined> {
    if (refused?.theirs === theirs && refused.head === head) throw refused.error;
    try {
      await assertOnlyFiles(git, theirs);
      if (await isAncestor(git, head, theirs)) return await land(head, { build: async () => ({ commit: theirs }) });
      const push = (quarantined: Git, commit: string) => pushMain(quarantined, commit, { base: theirs, store: git });
      return await land(head, { build: (quarantined) => merge(quarantined, head, theirs), push });
    } catch (error) {
      if (error instanceof ContentError || error instanceof ConflictError) refused = { theirs, head, error };
      throw error;
    }
  }

  return async () => {
    const erased = await listErased(git);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const theirs = await fetchMain(git, (commit) => erased.includes(commit));
      if (theirs !== undefined) await assertNotErased(git, erased);
      const head = await getHead();
      if (theirs === head) return head;
      if (theirs !== undefined && !(await isAncestor(git, theirs, head))) {
        const landed = await landTheirs(head, theirs);
        if (landed !== undefined) return landed;
      } else if (await pushMain(git, head, { base: theirs, store: git })) {
        await moveRefs(git, { [TRACKING]: { to: head } });
        return head;
      }
    }
    throw tooBusyError();
  };
}

export function tooBusyError(): RemoteError {
  return new RemoteError('SPAAK_REMOTE changes all the time. Try again later.');
}

/** @throws {RemoteError} when what was fetched holds what was erased, which is then taken away again. */
async function assertNotErased(git: Git, erased: readonly string[]): Promise<void> {
  if ((await listMissing(git, erased)).length === erased.length) return;
  await git.run(['update-ref', '-d', TRACKING]);
  await git.run(['gc', '--quiet', '--prune=now']);
  throw erasedError();
}
