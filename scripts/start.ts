// Builds the site and serves it on this machine, with its desk.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { openDocumentCache } from '../src/content/document-cache.ts';
import { loadContent } from '../src/content/load.ts';
import { locateContent } from '../src/content/location.ts';
import { createOriginPolicy } from '../src/desk/api/origin.ts';
import { toPortalFacts } from '../src/desk/api/portal.ts';
import { createDesk } from '../src/desk/app.ts';
import { buildSite } from '../src/desk/build-site.ts';
import { createClock } from '../src/desk/clock.ts';
import { parseEnvironment, type Environment } from '../src/desk/environment.ts';
import { createSqliteInbox } from '../src/desk/inbox/sqlite.ts';
import { assertCanListen, listen } from '../src/desk/listen.ts';
import { getSecret } from '../src/desk/secret.ts';
import { createSiteApp } from '../src/desk/site.ts';

const stopping = new AbortController();
/** With PORT=0 the machine chooses. */
const ports = { listening: 0 };

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
if (process.env.npm_lifecycle_event) stopWithParent();

const result = parseEnvironment(process.env);
if ('problems' in result) fail(result.problems.join('\n'));
else
  await start(result.environment).catch((error: unknown) =>
    fail(error instanceof Error ? error.message : String(error)),
  );

async function start(environment: Environment): Promise<void> {
  const { HOST: host, PORT: port, SPAAK_DATA: data } = environment;
  const siteRoot = join(data, 'site');
  await assertCanListen({ host, port });
  if (!(await build(siteRoot)) || stopping.signal.aborted) return;
  const { app, close } = openApp(siteRoot, environment);
  try {
    const server = await listen(app, { host, port });
    ports.listening = Number(new URL(server.origin).port || 80);
    whenStopping(() => void server.close().then(close));
    console.log(`Spaak is at ${server.origin}/`);
  } catch (error) {
    await close();
    throw error;
  }
}

/** The site, and the desk beside it where the portal has one. `close` comes after the last answer. */
function openApp(siteRoot: string, environment: Environment): { app: Hono; close: () => Promise<void> } {
  const { SPAAK_DATA: data, SPAAK_URL: url, SPAAK_SECRET: configured, SPAAK_NOW: day } = environment;
  const content = readContent();
  if (!content.site?.desk) return { app: createSiteApp(siteRoot), close: async () => undefined };
  const secret = getSecret(data, configured);
  const inbox = createSqliteInbox(join(data, 'inbox.sqlite'));
  const app = createDesk({
    ...{ siteRoot, inbox, secret },
    isOwnOrigin: createOriginPolicy({ url, port: () => ports.listening }),
    now: createClock(day),
    portal: toPortalFacts(content),
  });
  return { app, close: inbox.close };
}

function readContent() {
  const { root, documents } = locateContent();
  const cache = openDocumentCache(documents);
  try {
    return loadContent(root, cache);
  } finally {
    cache.close();
  }
}

function whenStopping(act: () => void): void {
  if (stopping.signal.aborted) act();
  else stopping.signal.addEventListener('abort', act);
}

/** Whether there is a site to serve now; what went wrong is printed. */
async function build(siteRoot: string): Promise<boolean> {
  const stopProgress = showProgress('Building the site …');
  const { ok, output, seconds } = await buildSite(siteRoot, { signal: stopping.signal });
  stopProgress();
  if (stopping.signal.aborted) return false;
  if (!ok || !existsSync(join(siteRoot, 'index.html'))) {
    fail(`${output.trimEnd()}\n\nThe site could not be built; what went wrong stands above.`);
    return false;
  }
  console.log(`Built the site (${Math.round(seconds)} s)`);
  return true;
}

/** Prints `text`, and on a terminal the seconds that pass, until the returned function is called. */
function showProgress(text: string): () => void {
  if (!process.stdout.isTTY) {
    console.log(text);
    return () => undefined;
  }
  const started = Date.now();
  const draw = () => process.stdout.write(`\r${text} (${Math.round((Date.now() - started) / 1000)} s)`);
  draw();
  const timer = setInterval(draw, 1000);
  return () => {
    clearInterval(timer);
    process.stdout.write('\r\u001B[K');
  };
}

/** npm gives SIGTERM to the shell that it runs this in, and the shell dies without passing it on. */
function stopWithParent(): void {
  const parent = process.ppid;
  const timer = setInterval(() => process.ppid !== parent && stopping.abort(), 500);
  timer.unref();
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
