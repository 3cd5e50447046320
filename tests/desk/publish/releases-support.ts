import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildOptions, BuildResult } from '../../../src/desk/build-site.ts';
import { createReleases, type ReleasesOptions } from '../../../src/desk/publish/create-releases.ts';
import { createSqliteBlocks } from '../../../src/desk/publish/sqlite-blocks.ts';

export const DAY = '2026-11-24';

/** A build that is under way, until the test lets it end. */
export interface Build {
  root: string;
  options: BuildOptions;
  succeed(): void;
  fail(output: string): void;
}

/** Releases in a folder of their own, of which the test does the builds. */
export function createTestReleases(folder = mkdtempSync(join(tmpdir(), 'spaak-releases-'))) {
  const blocks = createSqliteBlocks(join(folder, 'inbox.sqlite'));
  const logs: string[] = [];
  const started: Build[] = [];
  let arrived: (build: Build) => void = () => undefined;
  const state = { head: 'c1' };

  const build = (root: string, options: BuildOptions = {}): Promise<BuildResult> =>
    new Promise((resolve) => {
      mkdirSync(root, { recursive: true });
      writeFileSync(join(root, 'half.html'), '');
      const end = (ok: boolean, output: string) => resolve({ ok, output, seconds: 1 });
      options.signal?.addEventListener('abort', () => end(false, 'aborted'));
      const one = {
        ...{ root, options },
        succeed() {
          writeFileSync(join(root, 'index.html'), options.env?.SPAAK_COMMIT ?? '');
          end(true, '');
        },
        fail: (output: string) => end(false, output),
      };
      started.push(one);
      arrived(one);
    });

  const open = (options: Partial<ReleasesOptions> = {}) =>
    createReleases({
      ...{ folder, blocks, build, day: DAY, getProgram: () => 'p1', log: (line) => void logs.push(line) },
      repository: {
        getHead: async () => state.head,
        checkOut: async (commit, source) => {
          mkdirSync(source, { recursive: true });
          writeFileSync(join(source, 'commit'), commit);
        },
      },
      ...options,
    });

  return {
    ...{ folder, blocks, logs, started, state, open },
    /** The next build that starts, or has started already. */
    nextBuild: (): Promise<Build> => {
      const waiting = started.shift();
      return waiting
        ? Promise.resolve(waiting)
        : new Promise((resolve) => {
            arrived = (one) => {
              started.splice(started.indexOf(one), 1);
              arrived = () => undefined;
              resolve(one);
            };
          });
    },
    /** Names in the folder of releases. */
    listReleases: () => readdirSync(join(folder, 'releases')).sort(),
    /** What a web server that follows the link serves. */
    readLive: () => {
      const page = join(folder, 'current/index.html');
      return existsSync(page) ? readFileSync(page, 'utf8') : undefined;
    },
    remove() {
      blocks.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type TestReleases = ReturnType<typeof createTestReleases>;
