import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locateContent } from '../../src/content/location.ts';

/** A copy of the example content that a test may change, with caches of its own. */
export interface ContentCopy {
  /** The content folder. */
  root: string;
  /** A folder that does not exist yet, for a build's output. */
  output: string;
  /** Removes the copy, its output and its caches. */
  remove(): void;
}

export function copyContent(from = 'content'): ContentCopy {
  const folder = mkdtempSync(join(tmpdir(), 'spaak-content-'));
  const root = join(folder, 'content');
  cpSync(from, root, { recursive: true });
  return {
    root,
    output: join(folder, 'site'),
    remove() {
      rmSync(folder, { recursive: true, force: true });
      rmSync(locateContent({ SPAAK_CONTENT: root }).cacheFolder, { recursive: true, force: true });
    },
  };
}
