// Builds the site and serves it on this machine, with its desk.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { openDocumentCache } from '../src/content/document-cache.ts';
import { loadContent } from '../src/content/load.ts';
import { locateContent } from '../src/content/location.ts';
import { buildSite } from '../src/desk/build-site.ts';
import { parseEnvironment, type Environment } from '../src/desk/environment.ts';
import { assertCanListen, listen } from '../src/desk/listen.ts';
import { openDesk } from '../src/desk/open-desk.ts';
import { openReadOnly } from '../src/desk/open-read-only.ts';
import { GitMissingError } from '../src/desk/publish/errors.ts';
import { createSiteApp } from '../src/desk/site.ts';

const stopping = new AbortController();
/** Where it listens; with PORT=0 the machine chooses. */
let origin = '';

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
if (process.env.npm_lifecycle_event) stopWithParent();

const result = parseEnvironment(process.env);
if ('problems' in result) fail(result.problems.join('\n'));
else
  await start(result.environment).catch((error: unknown) =>
    fail(error instanceof Error ? error.message : String(error)),
  );

async function start(environment: Environment): Promise<void> {
  await assertCanListen(toPlace(environment));
  if (!hasDesk(environment)) return startSite(environment);
  try {
    await startDesk(environment);
  } catch (error) {
    if (!(error instanceof GitMissingError)) throw error;
    console.error(`${error.message}\nUntil then the site can be read, and nothing can be sent in.`);
    const opened = openReadOnly(environment.SPAAK_DATA);
    if (!opened) return startSite(environment);
    await serve(opened.app, environment, async () => opened.close());
    announce();
  }
}

/** What is live is served at once, and told once it is of the content as it is. */
async function startDesk(environment: Environment): Promise<void> {
  const { app, releases, close } = await openDesk(environment, { port: getPort, log: console.error });
  const stop = await serve(app, environment, close);
  const stopProgress = showProgress('Building the site …');
  await Promise.race([releases.settle(), whenStopping()]);
  stopProgress();
  if (stopping.signal.aborted) return;
  const { failed } = releases.getStatus();
  if (failed) console.error(`${failed.output.trimEnd()}\n\nThe site could not be built; what went wrong stands above.`);
  if (releases.getRoot() !== undefined) {
    announce();
    return;
  }
  process.exitCode = 1;
  await stop();
}

/** The site alone, as any file host serves it. */
async function startSite(environment: Environment): Promise<void> {
  const root = join(environment.SPAAK_DATA, 'site');
  const stopProgress = showProgress('Building the site …');
  const { ok, output, seconds } = await buildSite(root, { signal: stopping.signal });
  stopProgress();
  if (stopping.signal.aborted) return;
  if (!ok || !existsSync(join(root, 'index.html'))) {
    fail(`${output.trimEnd()}\n\nThe site could not be built; what went wrong stands above.`);
    return;
  }
  console.log(`Built the site (${Math.round(seconds)} s)`);
  await serve(createSiteApp(root), environment, async () => undefined);
  announce();
}

/** Until the program is told to stop, or the returned function is called. */
async function serve(app: Hono, environment: Environment, close: () => Promise<void>): Promise<() => Promise<void>> {
  try {
    const server = await listen(app, toPlace(environment));
    origin = server.origin;
    const stop = async () => {
      await server.close();
      await close();
    };
    void whenStopping().then(stop);
    return stop;
  } catch (error) {
    await close();
    throw error;
  }
}

/** Whether this portal has a desk; one that is kept elsewhere has. What is wrong with the content, the build says. */
function hasDesk({ SPAAK_REMOTE: remote }: Environment): boolean {
  if (remote !== undefined) return true;
  const { root, documents } = locateContent();
  const cache = openDocumentCache(documents);
  try {
    return loadContent(root, cache).site?.desk ?? false;
  } finally {
    cache.close();
  }
}

function getPort(): number {
  return Number(new URL(origin).port || 80);
}

function toPlace({ HOST: host, PORT: port }: Environment): { host: string; port: number } {
  return { host, port };
}

function whenStopping(): Promise<void> {
  return new Promise((resolve) => {
    if (stopping.signal.aborted) resolve();
    else stopping.signal.addEventListener('abort', () => resolve());
  });
}

function announce(): void {
  console.log(`Spaak is at ${origin}/`);
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
