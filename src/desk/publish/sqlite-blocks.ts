import { openDatabase } from '../database/open.ts';
import type { Block, Blocks } from './blocks.ts';

/** Blocks in the SQLite file `path`, or in memory with `:memory:`. */
export function createSqliteBlocks(
  path: string,
  { now = () => new Date() }: { now?: () => Date } = {},
): Blocks & { close(): void } {
  const database = openDatabase(path);
  const insert = database.prepare(
    'INSERT INTO blocks (id, bottleneck, since) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET made = NULL',
  );
  const update = database.prepare('UPDATE blocks SET made = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM blocks WHERE id = ?');
  // Asked for with every page.
  const entries = new Map<string, Block>();
  for (const row of database.prepare('SELECT id, bottleneck, since, made FROM blocks ORDER BY since, id').all()) {
    const { id, bottleneck, since, made } = row as Record<'id' | 'bottleneck' | 'since', string> & { made?: string };
    entries.set(id, { id, bottleneck, since, ...(made && { commit: made }) });
  }

  return {
    add: async ({ id, bottleneck }) => {
      const since = entries.get(id)?.since ?? now().toISOString();
      insert.run(id, bottleneck, since);
      entries.set(id, { id, bottleneck, since });
    },
    settle: async (id, commit) => {
      const entry = entries.get(id);
      if (!entry) throw new Error(`Nothing blocks ${id}. Block it before it is taken down.`);
      update.run(commit, id);
      entries.set(id, { ...entry, commit });
    },
    remove: async (id) => {
      remove.run(id);
      entries.delete(id);
    },
    list: () => [...entries.values()],
    close: () => database.close(),
  };
}
