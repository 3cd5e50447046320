import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { claimOutput, emptyOutput, finishOutput, isWithin } from '../build/output-folder.ts';
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
  const { root, cacheFolder } = locateContent({ ...process.env, ...options.env }, PROGRAM_FOLDER);
  let result: BuildResult = { ok: false, output: '', seconds: 0 };
  try {
    claimOutput(outDir, [PROGRAM_FOLDER, root]);
    if (isWithin(outDir, PROGRAM_FOLDER)) return await runAstro(outDir, options);
    // Astro moves files from the program's folder to an output elsewhere, which no two file systems allow. The copy that
    // stays among the caches of the content also makes the next build a short one.
    const draft = join(cacheFolder, 'output');
    result = await runAstro(draft, options);
    if (!result.ok) return result;
    emptyOutput(outDir);
    await cp(draft, outDir, { recursive: true, mode: constants.COPYFILE_FICLONE });
    finishOutput(outDir);
    return result;
  } catch (error) {
    const problem = `${error instanceof Error ? error.message : String(error)}\n`;
    options.onOutput?.(problem);
    return { ...result, ok: false, output: `${result.output}${problem}` };
  }
}

function runAstro(outDir: string, options: BuildOptions): Promise<BuildResult> {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      ['--import', STOP_WITH_PARENT, ASTRO, 'build', ...(options.args ?? []), '--outDir', outDir],
      {
        cwd: PROGRAM_FOLDER,
        env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...options.env },
        stdio: ['ignore', 'pipe', 'pipe'],
        ...(options.signal && { signal: options.signal }),
      },
    );
    let output = '';
    const collect = (chunk: string) => {
      output += chunk;
      options.onOutput?.(chunk);
    };
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
  /** More arguments for Astro. */
  args?: readonly string[];
  /** Called with what the build prints, as it prints it. */
  onOutput?: (chunk: string) => void;
}

export interface BuildResult {
  ok: boolean;
  /** What the build printed, standard output and errors in the order they came. */
  output: string;
  seconds: number;
}
