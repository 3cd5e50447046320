import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Block } from '../../../src/desk/publish/blocks.ts';
import { createPublisher } from '../../../src/desk/publish/create-publisher.ts';
import type { RepositoryOptions } from '../../../src/desk/publish/create-repository.ts';
import { createSqliteBlocks } from '../../../src/desk/publish/sqlite-blocks.ts';
import type { DraftText } from '../../../src/model/public-text.ts';
import { draftText } from '../../support/public-text.ts';
import { createData, NOW, openRepository } from './repository-support.ts';

/** A text that can be published on the small portal. */
export function text(changes: Partial<DraftText> = {}): DraftText {
  return draftText({ kinds: ['samenloop'], ...changes });
}

/** A publisher on the small portal that tells, in order, what it asked of whom. */
export async function setUpPublisher(
  options: Partial<RepositoryOptions> = {},
  { data = createData(), database = ':memory:' } = {},
) {
  const repository = await openRepository(data, options);
  const sqlite = createSqliteBlocks(database, { now: () => NOW });
  onTestFinished(sqlite.close);
  const told: string[] = [];
  const publisher = createPublisher({
    repository: {
      ...repository,
      commit: async (make) => {
        const before = await repository.getHead();
        const made = await repository.commit(make);
        if (made.commit !== before) told.push('commit');
        return made;
      },
    },
    blocks: {
      ...sqlite,
      add: (block) => (told.push(`block ${block.id} of ${block.bottleneck}`), sqlite.add(block)),
      settle: (id, commit) => (told.push(`settle ${id}`), sqlite.settle(id, commit)),
      remove: (id) => (told.push(`unblock ${id}`), sqlite.remove(id)),
    },
    releases: { request: (_commit, { fresh = false } = {}) => void told.push(fresh ? 'build anew' : 'build') },
    now: () => NOW,
  });
  const listBlocks = (): Pick<Block, 'id' | 'commit'>[] =>
    sqlite.list().map(({ id, commit }) => ({ id, ...(commit !== undefined && { commit }) }));
  return { data, bare: join(data, 'content.git'), repository, blocks: sqlite, publisher, told, listBlocks };
}
