import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { locateContent } from '../../src/content/location.ts';
import type { buildSite } from '../../src/desk/build-site.ts';
import { parseEnvironment } from '../../src/desk/environment.ts';
import { listen } from '../../src/desk/listen.ts';
import { openDesk, type OpenDesk } from '../../src/desk/open-desk.ts';
import { copyContent } from './content-copy.ts';

/** The whole desk, as `npm start` opens it, on a copy of the example content. */
export interface RunningDesk extends Pick<OpenDesk, 'releases'> {
  origin: string;
  /** SPAAK_DATA. */
  data: string;
  /** What it was started with. */
  variables: NodeJS.ProcessEnv;
  /** What the operator would read. */
  logs: string[];
  /** What it and its builds keep outside of the data folder. */
  listCaches(): string[];
  stop(): Promise<void>;
  /** Stops it and takes everything away. */
  remove(): Promise<void>;
}

/** Resolves when its first release is live. `build` makes the releases, the real one when absent; `more` is set too. */
export async function runDesk(build?: typeof buildSite, more: NodeJS.ProcessEnv = {}): Promise<RunningDesk> {
  const content = copyContent();
  // Inside the project, as the outputs of other tests are.
  const data = resolve(content.output, '..', 'data');
  const variables = { SPAAK_CONTENT: content.root, SPAAK_DATA: data, SPAAK_NOW: '2026-11-24', ...more };
  const parsed = parseEnvironment(variables);
  if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
  const logs: string[] = [];
  let port = 0;
  const { app, releases, close } = await openDesk(parsed.environment, {
    port: () => port,
    log: (line) => logs.push(line),
    ...(build && { build }),
  });
  const server = await listen(app, { host: '127.0.0.1', port: 0 });
  port = Number(new URL(server.origin).port);
  await releases.settle();
  const stop = async () => {
    await server.close();
    await close();
  };
  const listCaches = () =>
    ['source', 'check']
      .map((name) => locateContent({ SPAAK_CONTENT: join(data, name) }).cacheFolder)
      .filter((folder) => existsSync(folder));
  return {
    ...{ origin: server.origin, data, variables, logs, releases, listCaches, stop },
    async remove() {
      await stop();
      for (const folder of listCaches()) rmSync(folder, { recursive: true, force: true });
      content.remove();
    },
  };
}
