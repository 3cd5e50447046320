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
  /** SIGKILL: nothing is finished, closed or written any more. */
  kill: () => Promise<void>;
}

/** Makes an empty portal with a desk in `folder`, in the place of what was there. */
export function makePortal(folder: string, url: string): void {
  const content = join(folder, 'content');
  for (const each of [content, join(folder, 'data')]) rmSync(each, { recursive: true, force: true });
  writeNewFiles(content, newPortal({ url }));
  const site = join(content, 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace('desk: false', 'desk: true'));
}

/** Starts the portal in `folder` on `port`. @throws {Error} when it does not start. */
export async function startSpaak(folder: string, port: number, url: string): Promise<SpaakProcess> {
  const folders = { SPAAK_CONTENT: join(folder, 'content'), SPAAK_DATA: join(folder, 'data') };
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    env: { ...process.env, ...folders, SPAAK_URL: url, HOST: '', PORT: String(port) },
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
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { output: () => output, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}
