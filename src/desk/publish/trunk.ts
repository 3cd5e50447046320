import { join } from 'node:path';
import type { Content } from '../../content/content.ts';
import type { ContentCheck } from './content-check.ts';
import { ContentError } from './errors.ts';
import { toLine, type Git } from './git.ts';
import { isAncestor, type Author } from './objects.ts';
import { openQuarantine } from './quarantine.ts';
import { createQueue } from './queue.ts';
import { clearStaleLocks, MAIN, moveRefs, TRACKING, type Move } from './refs.ts';
import { checkOut } from './work-tree.ts';

/** `main`, which only moves to what passed the check. */
export interface Trunk {
  getHead(): Promise<string>;
  /** What `main` holds. */
  getContent(): Content;
  getAuthor(): Author;
  /** Does one thing at a time, also beside other processes. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Checks a commit of any repository, in the check folder. @throws {ContentError} */
  assertInOrder(git: Git, commit: string): Promise<void>;
  /** Reads `main` as it is, in order or not. */
  readMain(): Promise<void>;
  /**
   * Moves `main` from `head` to a new commit, after the check. Resolves to it, or to undefined when somebody was first.
   * @throws {ContentError}, and what `build` and `push` throw, with nothing changed and nothing kept.
   */
  land(head: string, landing: Landing): Promise<string | undefined>;
}

export interface Landing {
  /** Makes the commit, and says what moves with `main`. `git` keeps what is made apart until all went well. */
  build: (git: Git) => Promise<{ commit: string; moves?: Record<string, Move> }>;
  /** Brings it elsewhere, before `main` moves; resolves to whether it is there. */
  push?: ((git: Git, commit: string) => Promise<boolean>) | undefined;
}

export interface TrunkOptions {
  /** SPAAK_DATA. */
  folder: string;
  git: Git;
  check: ContentCheck;
  now: () => Date;
}

export function createTrunk({ folder, git, check, now }: TrunkOptions): Trunk {
  const bare = join(folder, 'content.git');
  const checkFolder = join(folder, 'check');
  const queue = createQueue(join(folder, 'content.lock'));
  let main: { commit: string; content: Content } | undefined;
  /** The commit that the check folder holds. */
  let inFolder: string | undefined;

  const getHead = async () => toLine(await git.run(['rev-parse', '--verify', MAIN]));
  const read = async (from: Git, commit: string) => {
    inFolder = undefined;
    await checkOut(from, commit, checkFolder);
    const content = await check(checkFolder);
    inFolder = commit;
    return content;
  };
  const readInOrder = async (from: Git, commit: string) => {
    const content = await read(from, commit);
    const errors = content.findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new ContentError(errors);
    return content;
  };
  const readMain = async () => {
    const commit = await getHead();
    if (inFolder !== commit || main?.commit !== commit) main = { commit, content: await read(git, commit) };
  };

  return {
    getHead,
    getContent() {
      if (!main) throw new Error('The content of main was not read.');
      return main.content;
    },
    getAuthor: () => ({ name: main?.content.site?.organisation ?? 'Redactie', at: now() }),
    alone: (work) =>
      queue(async () => {
        await clearStaleLocks(bare);
        try {
          return await work();
        } finally {
          // Nothing stays in the check folder of what was refused.
          if (main && inFolder !== main.commit) await readMain();
        }
      }),
    async assertInOrder(from, commit) {
      await readInOrder(from, commit);
    },
    readMain,
    async land(head, { build, push }) {
      const quarantine = openQuarantine(bare, git);
      try {
        const { commit, moves = {} } = await build(quarantine.git);
        const content = await readInOrder(quarantine.git, commit);
        if (push && !(await push(quarantine.git, commit))) return undefined;
        quarantine.admit();
        const pushed = push && { [TRACKING]: { to: commit } };
        const isMoved = await moveRefs(git, { [MAIN]: { from: head, to: commit }, ...moves, ...pushed });
        if (isMoved) main = { commit, content };
        // What was pushed may have come here by another way.
        return isMoved || (await isAncestor(git, commit, await getHead())) ? commit : undefined;
      } finally {
        quarantine.close();
      }
    },
  };
}
