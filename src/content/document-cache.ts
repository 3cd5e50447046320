import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Root } from 'hast';
import type { Finding } from '../markdown/finding.ts';
import type { Reference } from '../markdown/guard.ts';
import type { Heading } from '../markdown/to-hast.ts';
import type { Kind, KindData } from '../model/kinds.ts';

/** What is kept of a file that passed, except its tree. */
export interface CachedDocument {
  data: KindData[Kind];
  /** The reading text. */
  text: string;
  headings: Heading[];
  references: Reference[];
  /** Warnings and notes; a file with errors is not kept. */
  findings: Finding[];
}

/** Rendered documents by digest, outside Astro's data store, so that a build parses only what changed. */
export interface DocumentCache {
  find(digest: string): CachedDocument | undefined;
  /** @throws when the digest is unknown: whoever asks has it from this cache. */
  getTree(digest: string): Root;
  /** Adds documents and forgets all whose digest is not in `keep`: what was taken down must not stay in a cache. */
  update(added: readonly { digest: string; document: CachedDocument; tree: Root }[], keep: ReadonlySet<string>): void;
  close(): void;
}

/** Opens a cache in an SQLite file, or in memory when there is no `file`. */
export function openDocumentCache(file?: string): DocumentCache {
  if (file) mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file ?? ':memory:');
  database.exec(`
    PRAGMA busy_timeout = 10000;
    PRAGMA secure_delete = ON;
    CREATE TABLE IF NOT EXISTS documents (digest TEXT PRIMARY KEY, document TEXT NOT NULL, tree TEXT NOT NULL) WITHOUT ROWID;
  `);
  const selectDocument = database.prepare('SELECT document FROM documents WHERE digest = ?');
  const selectTree = database.prepare('SELECT tree FROM documents WHERE digest = ?');
  const selectDigests = database.prepare('SELECT digest FROM documents');
  const insert = database.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?, ?)');
  const remove = database.prepare('DELETE FROM documents WHERE digest = ?');

  return {
    find(digest) {
      const row = selectDocument.get(digest);
      return row && (JSON.parse(String(row.document)) as CachedDocument);
    },
    getTree(digest) {
      const row = selectTree.get(digest);
      if (!row) throw new Error(`The document cache has no ${digest}. Build again.`);
      return JSON.parse(String(row.tree)) as Root;
    },
    update(added, keep) {
      const stale = selectDigests.all().filter(({ digest }) => !keep.has(String(digest)));
      if (added.length === 0 && stale.length === 0) return;
      database.exec('BEGIN IMMEDIATE');
      for (const { digest } of stale) remove.run(String(digest));
      for (const { digest, document, tree } of added)
        insert.run(digest, JSON.stringify(document), JSON.stringify(tree));
      database.exec('COMMIT');
    },
    close() {
      database.close();
    },
  };
}
