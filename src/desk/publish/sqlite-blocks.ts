import { openDatabase } from '../database/open.ts';
import type { Block, Blocks } from './blocks.ts';

/** A block, with how many are at taking it down just now. */
interface Entry extends Block {
  pending: number;
}

/**
 * Blocks in the SQLite file `path`, or in memory with `:memory:`. What is taken down twice at once stays blocked until
 * nobody is at it any more; only then the list says from which commit on it is gone.
 */
export function createSqliteBlocks(
  path: string,
  { now = () => new Date() }: { now?: () => Date } = {},
): Blocks & { close(): void } {
  const database = openDatabase(path);
  const insert = database.prepare('INSERT OR IGNORE INTO blocks (id, bottleneck, since) VALUES (?, ?, ?)');
  const update = database.prepare('UPDATE blocks SET made = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM blocks WHERE id = ?');
  const entries = new Map<string, Entry>();
  for (const row of database.prepare('SELECT id, bottleneck, since, made FROM blocks ORDER BY since, id').all()) {
    const { id, bottleneck, since, made } = row as Record<'id' | 'bottleneck' | 'since', string> & { made?: string };
    entries.set(id, { id, bottleneck, since, pending: 0, ...(made && { commit: made }) });
  }

  return {
    add: async ({ id, bottleneck }) => {
      const entry = entries.get(id) ?? { id, bottleneck, since: now().toISOString(), pending: 0 };
      insert.run(id, bottleneck, entry.since);
      entries.set(id, { ...entry, pending: entry.pending + 1 });
    },
    settle: async (id, commit) => {
      const entry = entries.get(id);
      if (!entry) throw new Error(`Nothing blocks ${id}. Block it before it is taken down.`);
      update.run(commit, id);
      entries.set(id, { ...entry, commit, pending: Math.max(0, entry.pending - 1) });
    },
    remove: async (id) => {
      const entry = entries.get(id);
      const pending = Math.max(0, (entry?.pending ?? 0) - 1);
      // One who gave up takes nothing away from who is still at it, nor from what was taken down before.
      if (entry && entry.pending > 0 && (pending > 0 || entry.commit !== undefined)) {
        entries.set(id, { ...entry, pending });
        return;
      }
      remove.run(id);
      entries.delete(id);
    },
    list: () =>
      [...entries.values()].map(({ id, bottleneck, since, commit, pending }) => ({
        ...{ id, bottleneck, since },
        ...(commit !== undefined && pending === 0 && { commit }),
      })),
    close: () => database.close(),
  };
}
