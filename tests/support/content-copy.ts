import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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

/**
 * Inside the project: builds into folders outside of it share one folder of Astro's for what they make on the way, and
 * two of them at once would take each other's scripts away.
 */
const OUTPUTS = resolve('.cache/outputs');

export function copyContent(from = 'content'): ContentCopy {
  const folder = mkdtempSync(join(tmpdir(), 'spaak-content-'));
  const root = join(folder, 'content');
  cpSync(from, root, { recursive: true });
  mkdirSync(OUTPUTS, { recursive: true });
  const outputs = mkdtempSync(join(OUTPUTS, 'site-'));
  return {
    root,
    output: join(outputs, 'site'),
    remove() {
      for (const made of [folder, outputs]) rmSync(made, { recursive: true, force: true });
      rmSync(locateContent({ SPAAK_CONTENT: root }).cacheFolder, { recursive: true, force: true });
    },
  };
}
