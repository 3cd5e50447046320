import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Git } from './git.ts';

/**
 * A place for objects that do not count yet. Git sees them beside those of the repository; what is refused leaves
 * nothing behind.
 */
export interface Quarantine {
  git: Git;
  /** Puts the objects among those of the repository. */
  admit(): void;
  close(): void;
}

/** One at a time for each repository. */
export function openQuarantine(repository: string, git: Git): Quarantine {
  const folder = join(repository, 'quarantine');
  const objects = join(repository, 'objects');
  // A process that was killed could not take its own away.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'objects'), { recursive: true });
  return {
    git: git.extend({
      GIT_OBJECT_DIRECTORY: join(folder, 'objects'),
      GIT_ALTERNATE_OBJECT_DIRECTORIES: objects,
      GIT_INDEX_FILE: join(folder, 'index'),
    }),
    admit() {
      for (const name of readdirSync(join(folder, 'objects')).filter(isFanOut)) {
        mkdirSync(join(objects, name), { recursive: true });
        for (const object of readdirSync(join(folder, 'objects', name)))
          renameSync(join(folder, 'objects', name, object), join(objects, name, object));
        syncFolder(join(objects, name));
      }
      syncFolder(objects);
    },
    close() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Puts all that a folder holds on the disk, so that it can be relied on once it has its name. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) syncTree(join(folder, entry.name));
    else syncFolder(join(folder, entry.name));
  }
  syncFolder(folder);
}

function syncFolder(path: string): void {
  if (!existsSync(path)) return;
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Loose objects stand in folders named after the first byte of their names. */
function isFanOut(name: string): boolean {
  return /^[0-9a-f]{2}$/.test(name);
}
