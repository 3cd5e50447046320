import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findFreePorts } from './ask.ts';
import { CHECKS, type Scene } from './nginx-checks.ts';
import { startNginx, type Nginx } from './nginx-server.ts';
import { startRecorder } from './recorder.ts';
import { makePortal, startSpaak } from './spaak-process.ts';

const PORTAL = resolve('.cache/bench/nginx');

/**
 * Puts the nginx of this machine, with the example of the operator's page, in front of site and desk, and asks both what
 * the page promises. Prints a table, and fails when something is not so.
 */
export async function benchNginx(): Promise<void> {
  const [http = 0, https = 0, upstream = 0, control = 0, desk = 0] = await findFreePorts(5);
  const ports = { http, https, upstream, control, desk };
  const folder = mkdtempSync(join(tmpdir(), 'spaak-nginx-'));
  mkdirSync(PORTAL, { recursive: true });
  let nginx: Nginx | undefined;
  try {
    nginx = await startNginx(folder, ports);
    const url = `https://localhost:${https}`;
    makePortal(PORTAL, url);
    const spaak = await startSpaak(PORTAL, desk, url);
    const recorder = await startRecorder(upstream, desk);
    const stopDesk = async () => {
      recorder.close();
      await spaak.stop();
    };
    try {
      await report(nginx, { folder, ports, ca: nginx.ca, recorder, stopDesk });
    } finally {
      await stopDesk();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await nginx?.stop();
    rmSync(folder, { recursive: true });
  }
}

async function report({ version }: Nginx, scene: Scene): Promise<void> {
  console.log(`| checked with ${version} | result |`);
  console.log('|---|---|');
  for (const { what, look } of CHECKS) {
    const problems = await look(scene).catch((error: unknown) => [String(error)]);
    console.log(`| ${what} | ${problems.length === 0 ? 'yes' : `**no**: ${problems.join('; ')}`} |`);
    if (problems.length > 0) process.exitCode = 1;
  }
}
