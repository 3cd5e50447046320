import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ASTRO = fileURLToPath(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url));

/**
 * Builds the site into `outDir` in a process of its own, so that a build that crashes or runs out of memory
 * takes nothing with it. Never rejects: a build that fails says so in the result, with everything it printed.
 */
export function buildSite(outDir: string, options: BuildOptions = {}): Promise<BuildResult> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [ASTRO, 'build', '--outDir', outDir], {
      cwd: ROOT,
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
      resolve({ ok: code === 0, output, seconds: (performance.now() - started) / 1000 });
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
