import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAM_FOLDER } from '../build-site.ts';

/** What a site is made with, beside its content. */
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** A digest of this program as it is on the disk: another program makes another site of the same content. */
export function digestProgram(): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => listFiles(join(PROGRAM_FOLDER, source))))
    hash.update(`${path.slice(PROGRAM_FOLDER.length)}\n`).update(readFileSync(path));
  return hash.digest('hex');
}

function listFiles(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats ? [path] : [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
