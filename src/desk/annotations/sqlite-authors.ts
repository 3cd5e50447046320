import { openDatabase } from '../database/open.ts';
import type { Authors } from './authors.ts';

/** Authors in the SQLite file `path`, or in memory with `:memory:`. */
export function createSqliteAuthors(path: string): Authors & { close(): void } {
  const database = openDatabase(path);
  const insert = database.prepare('INSERT OR REPLACE INTO authors (annotation, person) VALUES (?, ?)');
  const find = database.prepare('SELECT person FROM authors WHERE annotation = ?');
  const list = database.prepare('SELECT annotation FROM authors WHERE person = ? ORDER BY annotation');
  const remove = database.prepare('DELETE FROM authors WHERE annotation = ?');
  return {
    add: (annotation, person) => void insert.run(annotation, person),
    find: (annotation) => (find.get(annotation) as { person: string } | undefined)?.person,
    list: (person) => list.all(person).map(({ annotation }) => String(annotation)),
    remove: (annotation) => void remove.run(annotation),
    close: () => database.close(),
  };
}
