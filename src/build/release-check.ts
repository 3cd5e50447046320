import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { judgeFile } from './release-rules.ts';

const TEXT = /\.(?:html|svg|xml|css|m?js)$/;
/** So many are named; the rest is counted. */
const NAMED = 20;

/** Reads every built file and stops the build when one holds what no release may: the last guard, whatever went before. */
export function releaseCheck(): AstroIntegration {
  return {
    name: 'spaak-release-check',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = listTextFiles(folder);
        const violations = files.flatMap((file) => judgeFile(file, readFileSync(join(folder, file), 'utf8')));
        if (violations.length > 0) {
          const named = violations.slice(0, NAMED).map(({ file, what }) => `${file}: ${what}`);
          const rest = violations.length > NAMED ? [`and ${violations.length - NAMED} more`] : [];
          throw new Error(`This release holds what it must not:\n${[...named, ...rest].join('\n')}`);
        }
        logger.info(`Read ${files.length} files; none holds what it must not`);
      },
    },
  };
}

function listTextFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
