import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const FILE = 'tests/markdown/render-properties.test.ts';
/** Kinds of text in that file. */
const PROPERTIES = 8;

/** Renders so many texts that look like MDX, and stops at the first that throws, differs or gives unsafe HTML. */
export async function benchFuzz(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { texts: { type: 'string', default: '20000' } } });
  const runs = Math.ceil(Number(values.texts) / PROPERTIES);
  const started = performance.now();
  const { status } = spawnSync('vitest', ['run', '--project', 'unit', '--testTimeout', '3600000', FILE], {
    stdio: 'inherit',
    env: { ...process.env, SPAAK_FUZZ_RUNS: String(runs) },
  });
  console.log(`${runs * PROPERTIES} texts in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  process.exitCode = status ?? 1;
  return Promise.resolve();
}
