// `npm run check`: what needs no run to see that it is wrong. Part of `npm test`, so that it is counted there.
import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { beforeAll, describe, it } from 'vitest';

const PARTS: [sentence: string, command: string][] = [
  ['types hold', 'astro check --minimumFailingSeverity hint --minimumSeverity hint'],
  ['lint finds nothing', 'eslint --max-warnings 0 .'],
  ['files are formatted (npx prettier --write .)', 'prettier --check --log-level warn .'],
  ['no file, export or dependency is unused', 'knip --no-progress'],
];

// The linter needs the types that Astro makes of the content collections.
beforeAll(() => runTool('astro sync'));

describe.concurrent('check', () => {
  it.for(PARTS)('%s', ([, command]) => runTool(command));
});

/** Runs a tool of node_modules; rejects with all that it printed when it fails. */
function runTool(command: string): Promise<void> {
  const path = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'development' };
  return new Promise((done, reject) => {
    const child = spawn(command, { env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: string) => void (output += chunk);
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('close', (code) => (code === 0 ? done() : reject(toFailure(command, output))));
  });
}

function toFailure(command: string, output: string): Error {
  const error = new Error(`${command}\n\n${output.trim()}`);
  // Where this file called the tool says nothing about what the tool found.
  error.stack = '';
  return error;
}
