import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { LockedError, takeLock, waitForLock } from '../../../src/desk/publish/lock.ts';
import { createTemporary } from './repository-support.ts';

const LOCK = pathToFileURL(resolve('src/desk/publish/lock.ts')).href;

it('lets one process have a data folder, until it is done or killed', async () => {
  const folder = createTemporary('lock');
  // Nobody keeps what takeLock returns, and what nobody keeps is collected.
  const program = `import { takeLock } from ${JSON.stringify(LOCK)}; takeLock(${JSON.stringify(folder)}); gc(); console.log('taken'); setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void other.kill('SIGKILL'));
  await once(other.stdout, 'data');
  expect(() => takeLock(folder)).toThrow(LockedError);
  const waiting = waitForLock(`${folder}/lock`);
  other.kill('SIGKILL');
  (await waiting)();
  const release = takeLock(folder);
  expect(() => takeLock(folder)).toThrow(`A desk runs on ${folder} already. Stop it first.`);
  release();
  takeLock(folder)();
});
