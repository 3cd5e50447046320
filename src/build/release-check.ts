import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { locateContent } from '../content/location.ts';
import { judgeFile } from './release-rules.ts';

const TEXT = /\.(?:html|svg|xml|css|m?js)$/;
/** So many are named; the rest is counted. */
const NAMED = 20;

/** What was judged, by path: size and time of writing. A file that is still that file need not be read again. */
type Judged = Record<string, string>;

/** Reads every built file and stops the build when one holds what no release may: the last guard, whatever went before. */
export function releaseCheck(): AstroIntegration {
  const memory = join(locateContent().cacheFolder, 'release-check.json');
  return {
    name: 'spaak-release-check',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        // Other rules, or another folder, and all is judged anew.
        const rules = createHash('sha256')
          .update(readFileSync('src/build/release-rules.ts'))
          .update(folder)
          .digest('hex');
        const before = readMemory(memory, rules);
        const now: Judged = Object.fromEntries(
          listTextFiles(folder).map((file) => [file, fingerprint(join(folder, file))]),
        );
        const fresh = Object.keys(now).filter((file) => now[file] !== before[file]);
        const violations = fresh.flatMap((file) => judgeFile(file, readFileSync(join(folder, file), 'utf8')));
        if (violations.length > 0) {
          const named = violations.slice(0, NAMED).map(({ file, what }) => `${file}: ${what}`);
          const rest = violations.length > NAMED ? [`and ${violations.length - NAMED} more`] : [];
          throw new Error(`This release holds what it must not:\n${[...named, ...rest].join('\n')}`);
        }
        mkdirSync(join(memory, '..'), { recursive: true });
        writeFileSync(memory, JSON.stringify({ rules, judged: now }));
        logger.info(`${Object.keys(now).length} files hold nothing they must not; ${fresh.length} of them are new`);
      },
    },
  };
}

function readMemory(memory: string, rules: string): Judged {
  try {
    const { rules: then, judged } = JSON.parse(readFileSync(memory, 'utf8')) as { rules: string; judged: Judged };
    return then === rules ? judged : {};
  } catch {
    return {};
  }
}

function fingerprint(path: string): string {
  const { size, mtimeMs, ino } = statSync(path);
  return `${size} ${mtimeMs} ${ino}`;
}

function listTextFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
