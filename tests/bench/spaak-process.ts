import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { newPortal, writeNewFiles } from '../../src/content/scaffold.ts';

/** Site and desk in a process of their own, as `npm start` starts them. */
export interface SpaakProcess {
  /** All that it printed. */
  output: () => string;
  stop: () => Promise<void>;
}

/** Makes an empty portal with a desk in `folder` and starts it on `port`. @throws {Error} when it does not start. */
export async function startSpaak(folder: string, port: number, url: string): Promise<SpaakProcess> {
  const [content, data] = [join(folder, 'content'), join(folder, 'data')];
  for (const each of [content, data]) rmSync(each, { recursive: true, force: true });
  writeNewFiles(content, newPortal({ url }));
  const site = join(content, 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace('desk: false', 'desk: true'));

  const child = spawn(process.execPath, ['scripts/start.ts'], {
    env: { ...process.env, SPAAK_CONTENT: content, SPAAK_DATA: data, SPAAK_URL: url, HOST: '', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let output = '';
  const collect = (chunk: string) => void (output += chunk);
  child.stdout.setEncoding('utf8').on('data', collect);
  child.stderr.setEncoding('utf8').on('data', collect);
  const ready = Promise.withResolvers<true>();
  createInterface(child.stdout).on('line', (line) => line.startsWith('Spaak is at ') && ready.resolve(true));
  if ((await Promise.race([ready.promise, ended])) !== true) throw new Error(`Spaak did not start:\n${output}`);
  return {
    output: () => output,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
