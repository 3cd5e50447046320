import type { Block, Blocks } from './blocks.ts';
import { StaleError, UnknownIdError } from './errors.ts';
import type { Made } from './publisher.ts';
import type { Releases } from './releases.ts';
import type { ContentRepository, Draft, Snapshot } from './repository.ts';

/** How something goes. */
export interface TakeDown {
  /** What changes. @throws {UnknownIdError} {StaleError} before anything is blocked. */
  plan: (snapshot: Snapshot) => Promise<Draft<unknown>>;
  /** Whether it is gone already; absent for what stays, without a part of its text. */
  isDone?: (snapshot: Snapshot) => Promise<boolean>;
}

interface Parts {
  repository: ContentRepository;
  blocks: Blocks;
  releases: Pick<Releases, 'request'>;
}

/**
 * Takes things down: blocked on the live site first, then out of the content, then a release without it from nothing.
 * What goes as a whole stays blocked when the commit fails, until somebody takes it down again.
 */
export function createTakeDown({ repository, blocks, releases }: Parts) {
  /** Blocked, but not committed. */
  const left = new Set<string>();

  const settle = async (id: string, commit: string): Promise<Made> => {
    await blocks.settle(id, commit);
    releases.request(commit, { fresh: true });
    return { commit };
  };

  return async (block: Pick<Block, 'id' | 'bottleneck'>, { plan, isDone }: TakeDown): Promise<Made> => {
    const { id } = block;
    const snapshot = await repository.open();
    if (await isDone?.(snapshot)) {
      // The desk stopped after the commit, before it could say so.
      if (!isUnsettled(blocks, id)) throw new UnknownIdError(`${id} was withdrawn already.`);
      return settle(id, snapshot.commit);
    }
    await plan(snapshot);
    const wasLeft = left.delete(id);
    if (!wasLeft) await blocks.add(block);
    let commit: string;
    try {
      ({ commit } = await repository.commit(plan));
    } catch (error) {
      // Somebody else was first, or what may stay is not gone.
      const isOver = !isDone || error instanceof UnknownIdError || error instanceof StaleError;
      if (wasLeft || !isOver) left.add(id);
      else await blocks.remove(id);
      throw error;
    }
    return settle(id, commit);
  };
}

function isUnsettled(blocks: Blocks, id: string): boolean {
  return blocks.list().some((block) => block.id === id && block.commit === undefined);
}
