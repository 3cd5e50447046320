import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/** SHA-256, in hex, of every row of every table: SQLite notices damage to its pages, not to what stands in them. */
export function digestRows(database: DatabaseSync): string {
  const hash = createHash('sha256');
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
  for (const { name } of tables) {
    hash.update(`table ${String(name)}\0`);
    for (const row of database.prepare(`SELECT * FROM "${String(name)}"`).iterate())
      for (const value of Object.values(row)) {
        const bytes = value instanceof Uint8Array ? value : Buffer.from(String(value));
        hash.update(`${typeof value} ${bytes.length}\0`).update(bytes);
      }
  }
  return hash.digest('hex');
}
