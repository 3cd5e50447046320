import { addDays } from '../../model/dates.ts';
import { openDatabase } from '../database/open.ts';
import { TOLD_DAYS, type Authors, type TakenDown } from './authors.ts';

/** Authors in the SQLite file `path`, or in memory with `:memory:`. */
export function createSqliteAuthors(path: string): Authors & { close(): void } {
  const database = openDatabase(path);
  const insert = database.prepare('INSERT OR REPLACE INTO authors (annotation, person) VALUES (?, ?)');
  const find = database.prepare('SELECT person FROM authors WHERE annotation = ? AND reason IS NULL');
  const list = database.prepare(
    'SELECT annotation FROM authors WHERE person = ? AND reason IS NULL ORDER BY annotation',
  );
  const remove = database.prepare('DELETE FROM authors WHERE annotation = ?');
  const takeDown = database.prepare(
    'UPDATE authors SET bottleneck = :bottleneck, reason = :reason, taken_down = :on WHERE annotation = :annotation',
  );
  const listTakenDown = database.prepare(
    `SELECT annotation AS id, bottleneck, reason, taken_down AS "on" FROM authors
     WHERE person = ? AND bottleneck = ? AND reason IS NOT NULL ORDER BY taken_down, annotation`,
  );
  const forget = database.prepare('DELETE FROM authors WHERE taken_down <= ?');
  return {
    add: (annotation, person) => void insert.run(annotation, person),
    find: (annotation) => (find.get(annotation) as { person: string } | undefined)?.person,
    list: (person) => list.all(person).map(({ annotation }) => String(annotation)),
    remove: (annotation) => void remove.run(annotation),
    takeDown: (annotation, { bottleneck, reason, on }) => void takeDown.run({ annotation, bottleneck, reason, on }),
    listTakenDown: (person, bottleneck) =>
      (listTakenDown.all(person, bottleneck) as unknown as TakenDown[]).map((row) => ({ ...row })),
    forget: (today) => void forget.run(addDays(today, -TOLD_DAYS)),
    close: () => database.close(),
  };
}
