import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { locateContent } from '../content/location.ts';
import { claimOutput, emptyOutput, finishOutput } from './output-folder.ts';

/** Folders that a build makes anew each time, or that their own integration keeps. */
const REMADE = ['_astro'];
const KEPT = new Set(['pagefind', '.git']);

/**
 * Keeps the output folder true when Astro leaves pages of the last build in it (`emptyOutDir: false`, which saves
 * restoring thousands of files). Astro takes any file that is there for the page of its last build, so:
 * - a folder that is not the one of the last finished build is emptied first;
 * - what this build did not make is removed at the end. A withdrawn page must not stay.
 * A folder that holds anything else than the output of a build is refused.
 */
export function trueOutput(): AstroIntegration {
  const { root: content, cacheFolder } = locateContent();
  const stamp = join(cacheFolder, 'last-output');
  let folder = '';
  return {
    name: 'spaak-output',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        claimOutput(folder, [process.cwd(), content]);
        const isOfLastBuild = existsSync(stamp) && readFileSync(stamp, 'utf8') === folder;
        // Until this build is finished, nobody can say which build the files are of.
        rmSync(stamp, { force: true });
        if (!isOfLastBuild) emptyOutput(folder);
        for (const name of REMADE) rmSync(join(folder, name), { recursive: true, force: true });
      },
      'astro:build:done': ({ assets, logger }) => {
        const made = new Set([...assets.values()].flat().map((url) => relative(folder, fileURLToPath(url))));
        finishOutput(folder);
        const removed = removeOthers(folder, made);
        if (removed > 0) logger.info(`Removed ${removed} files that this build did not make`);
        mkdirSync(join(stamp, '..'), { recursive: true });
        writeFileSync(stamp, folder);
      },
    },
  };
}

/** Removes what is neither in `made` nor in `public/` nor in a folder that others keep; returns how many files. */
function removeOthers(folder: string, made: ReadonlySet<string>): number {
  const publicFiles = new Set(listFiles('public'));
  let removed = 0;
  for (const file of listFiles(folder)) {
    const [top = ''] = file.split(sep);
    if (made.has(file) || publicFiles.has(file) || REMADE.includes(top) || KEPT.has(top)) continue;
    rmSync(join(folder, file));
    removed += 1;
    removeEmptyFolders(folder, join(folder, file, '..'));
  }
  return removed;
}

function removeEmptyFolders(root: string, folder: string): void {
  for (let at = folder; at !== root && at.startsWith(root) && readdirSync(at).length === 0; at = join(at, '..'))
    rmdirSync(at);
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
