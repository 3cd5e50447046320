import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { locateContent } from '../content/location.ts';

/** The folder of this program, which builds run in. */
export const PROGRAM_FOLDER = fileURLToPath(new URL('../..', import.meta.url));

const ASTRO = fileURLToPath(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url));
const STOP_WITH_PARENT = new URL('stop-with-parent.ts', import.meta.url).href;

/**
 * Builds the site into `outDir` in a process of its own, so that a build that crashes or runs out of memory
 * takes nothing with it. It ends with this process. Never rejects: a build that fails says so in the result, with
 * everything it printed.
 */
export async function buildSite(outDir: string, options: BuildOptions = {}): Promise<BuildResult> {
  if (isInProgram(outDir)) return runAstro(outDir, options);
  // Astro moves files from the program's folder to an output elsewhere, which no two file systems allow. The copy that
  // stays among the caches of the content also makes the next build a short one.
  const { cacheFolder } = locateContent({ ...process.env, ...options.env }, PROGRAM_FOLDER);
  const draft = join(cacheFolder, 'output');
  const result = await runAstro(draft, options);
  if (!result.ok) return result;
  try {
    await rm(outDir, { recursive: true, force: true });
    await cp(draft, outDir, { recursive: true, mode: constants.COPYFILE_FICLONE });
    return result;
  } catch (error) {
    return { ...result, ok: false, output: `${result.output}\n${String(error)}\n` };
  }
}

function isInProgram(path: string): boolean {
  const way = relative(PROGRAM_FOLDER, resolve(PROGRAM_FOLDER, path));
  return !way.startsWith('..') && !isAbsolute(way);
}

function runAstro(outDir: string, options: BuildOptions): Promise<BuildResult> {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--import', STOP_WITH_PARENT, ASTRO, 'build', '--outDir', outDir], {
      cwd: PROGRAM_FOLDER,
      env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.signal && { signal: options.signal }),
    });
    let output = '';
    const collect = (chunk: string) => void (output += chunk);
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => collect(`${error.message}\n`));
    child.on('close', (code) => {
      done({ ok: code === 0, output, seconds: (performance.now() - started) / 1000 });
    });
  });
}

export interface BuildOptions {
  /** Variables laid over those of this process. */
  env?: NodeJS.ProcessEnv;
  /** Ends the build when aborted. */
  signal?: AbortSignal;
}

export interface BuildResult {
  ok: boolean;
  /** What the build printed, standard output and errors in the order they came. */
  output: string;
  seconds: number;
}
