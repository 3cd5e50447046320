import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createDraft } from './drafts.ts';

const SERVER = fileURLToPath(new URL('desk-server.ts', import.meta.url));

/** A desk in a process of its own. */
export interface DeskProcess {
  origin: string;
  /** SIGKILL: nothing is finished, closed or written any more. @throws {Error} when it had ended before. */
  kill: () => Promise<void>;
}

/** Starts a desk on the inbox in `path`. @throws {Error} when it ends before it listens. */
export async function startDesk(path: string, secret: string): Promise<DeskProcess> {
  const child = spawn(process.execPath, [SERVER, path, secret], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const told = await Promise.race([once(createInterface(child.stdout), 'line'), ended]);
  const [origin] = told as unknown[];
  if (typeof origin !== 'string') throw new Error('The desk ended before it listened.');
  return {
    origin,
    async kill() {
      child.kill('SIGKILL');
      const [status, signal] = (await ended) as [number | null, string | null];
      if (signal !== 'SIGKILL') throw new Error(`The desk had ended by itself, with status ${status ?? 'none'}.`);
    },
  };
}

/** Sends in the draft of this key. @throws {TypeError} when the desk is gone, {Error} when it does not take it. */
export async function sendDraft(origin: string, key: number): Promise<{ number: string; code: string }> {
  const response = await fetch(`${origin}/api/submissions`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify(createDraft(key)),
  });
  const text = await response.text();
  if (response.status !== 201) throw new Error(`The desk answered ${response.status}: ${text}`);
  return JSON.parse(text) as { number: string; code: string };
}
