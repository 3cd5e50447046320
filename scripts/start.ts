// Builds the site and serves it on this machine.
import { existsSync } from 'node:fs';
import { buildSite } from '../src/desk/build-site.ts';
import { parseEnvironment, type Environment } from '../src/desk/environment.ts';
import { assertCanListen, listen } from '../src/desk/listen.ts';
import { createSiteApp } from '../src/desk/site.ts';

const SITE = '.spaak/site';
const stopping = new AbortController();

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
if (process.env.npm_lifecycle_event) stopWithParent();

const result = parseEnvironment(process.env);
if ('problems' in result) fail(result.problems.join('\n'));
else
  await start(result.environment).catch((error: unknown) =>
    fail(error instanceof Error ? error.message : String(error)),
  );

async function start({ HOST: host, PORT: port }: Environment): Promise<void> {
  await assertCanListen({ host, port });
  if (!(await build()) || stopping.signal.aborted) return;
  const server = await listen(createSiteApp(SITE), { host, port });
  stopping.signal.addEventListener('abort', () => void server.close());
  console.log(`Spaak is at ${server.origin}/`);
}

/** Whether there is a site to serve now; what went wrong is printed. */
async function build(): Promise<boolean> {
  const stopProgress = showProgress('Building the site …');
  const { ok, output, seconds } = await buildSite(SITE, { signal: stopping.signal });
  stopProgress();
  if (stopping.signal.aborted) return false;
  if (!ok || !existsSync(`${SITE}/index.html`)) {
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
