import { createTurns } from '../turns.ts';
import type { Block, Blocks } from './blocks.ts';
import { ContentError, OnlyBlockedError, StaleError, UnknownIdError } from './errors.ts';
import type { Made } from './publisher.ts';
import type { Releases } from './releases.ts';
import type { ContentRepository, Draft, Snapshot } from './repository.ts';

/** How something goes. */
export interface TakeDown {
  /** What changes. @throws {UnknownIdError} when it is gone already, {StaleError} */
  plan: (snapshot: Snapshot) => Promise<Draft<unknown>>;
  /** Whether it stays, with another text. */
  isCorrection?: boolean;
}

interface Parts {
  repository: ContentRepository;
  blocks: Blocks;
  releases: Pick<Releases, 'request'>;
}

/**
 * Takes things down: blocked on the live site first, then out of the content, then a release without it from nothing.
 * What cannot be committed stays blocked, until somebody takes it down again; only a correction that is refused as it is
 * leaves all as it was.
 */
export function createTakeDown({ repository, blocks, releases }: Parts) {
  const turns = createTurns();

  const settle = async (id: string, commit: string): Promise<Made> => {
    await blocks.settle(id, commit);
    releases.request(commit, { fresh: true });
    return { commit };
  };

  /** As it was before: not blocked, or waiting for a release, or not committed yet. */
  const putBack = async (id: string, before: Block | undefined) => {
    if (!before) await blocks.remove(id);
    else if (before.commit !== undefined) await settle(id, before.commit);
  };

  const takeDown = async (block: OwnBlock, { plan, isCorrection = false }: TakeDown): Promise<Made> => {
    const { id } = block;
    await plan(await repository.open());
    const before = blocks.list().find((each) => each.id === id);
    await blocks.add(block);
    let commit: string;
    try {
      ({ commit } = await repository.commit(plan));
    } catch (error) {
      // Somebody took it down elsewhere, and that came here just now.
      if (error instanceof UnknownIdError) await settle(id, await repository.getHead());
      else if (error instanceof StaleError || (isCorrection && error instanceof ContentError))
        await putBack(id, before);
      else throw new OnlyBlockedError(`${id} is blocked, but not taken down yet.`, { cause: error });
      throw error;
    }
    return settle(id, commit);
  };

  return (block: OwnBlock, how: TakeDown): Promise<Made> => turns.take(block.id, () => takeDown(block, how));
}

type OwnBlock = Pick<Block, 'id' | 'bottleneck'>;
