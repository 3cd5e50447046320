import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';

const MODULE = new URL('../../src/desk/stop-with-parent.ts', import.meta.url).href;
/** A program that would run for ever, and one that starts it and waits. */
const CHILD = 'setInterval(() => undefined, 1000); console.log("ready")';
const PARENT = `require('node:child_process').spawn(
  process.execPath, ['--import', ${JSON.stringify(MODULE)}, '-e', ${JSON.stringify(CHILD)}], { stdio: 'inherit' },
)`;

it('a program that was started with it ends when its parent is killed', async () => {
  const parent = spawn(process.execPath, ['-e', PARENT], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void parent.kill('SIGKILL'));
  const [first] = (await once(parent.stdout, 'data')) as [Buffer];
  expect(String(first)).toContain('ready');
  parent.kill('SIGKILL');
  // The last who holds it has ended.
  await once(parent.stdout, 'close');
});
