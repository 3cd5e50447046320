import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { listen } from '../../src/desk/listen.ts';
import { createSiteApp } from '../../src/desk/site.ts';
import { createDeskClient, type DeskClient } from '../support/desk-client.ts';
import { createRandom } from './random.ts';
import { makePortal, startSpaak } from './spaak-process.ts';

const FOLDER = resolve('.cache/bench/releases');
const PORT = 4397;
const URL = `http://localhost:${PORT}`;
/** From the request to publish until the release is live takes about this long. */
const LONGEST_MS = 6000;
const BETWEEN_LOOKS_MS = 20;

/**
 * Kills the whole desk (SIGKILL) at a random moment of a publication, from the commit until the release is live, again
 * and again, while a web server serves what is live; fails when a page was ever not there, or a publication is missing,
 * twice, or half.
 */
export async function benchReleases(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { publications: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' } },
  });
  const random = createRandom(Number(values.seed));
  makePortal(FOLDER, URL);
  const client = createDeskClient(URL);
  let desk = await startSpaak(FOLDER, PORT, URL);
  const visitor = await visit();
  const wanted: string[] = [];
  for (let index = 0; index < Number(values.publications); index += 1) {
    const { number, digest } = await prepare(client, index);
    wanted.push(number);
    void publish(client, number, digest).catch(() => undefined);
    await wait(random(LONGEST_MS));
    await desk.kill();
    desk = await startSpaak(FOLDER, PORT, URL);
    // Whoever saw no answer asks again, unless it is published by now.
    await publish(client, number, digest).catch(() => undefined);
  }
  await settle(client);
  const seen = await visitor.stop();
  const published = await listPublished(client, wanted);
  const fetched = await Promise.all(published.map(async (id) => (await fetch(`${URL}/knelpunten/${id}/`)).status));
  await desk.stop();
  const files = readdirSync(join(FOLDER, 'data/source/bottlenecks'));
  const numbers = new Set(files.map((name) => name.split('-').slice(0, 2).join('-')));
  const fsck = runFsck();
  console.log(
    '| kills (SIGKILL) | published | files | numbers | pages | looks at what is live | not there | fsck --strict |',
  );
  console.log('|---:|---:|---:|---:|---:|---:|---:|---|');
  const pages = fetched.filter((status) => status === 200).length;
  console.log(
    `| ${[wanted.length, published.length, files.length, numbers.size, pages, seen.looks, seen.missed, fsck].join(' | ')} |`,
  );
  const counts = new Set([wanted.length, published.length, files.length, numbers.size, pages]);
  if (counts.size > 1 || seen.missed > 0 || fsck !== 'ok') process.exitCode = 1;
}

/** Looks at pages of what is live, as any web server would serve it, until it is stopped. */
async function visit(): Promise<{ stop: () => Promise<{ looks: number; missed: number }> }> {
  const server = await listen(createSiteApp(join(FOLDER, 'data/current')), { host: '127.0.0.1', port: 0 });
  const seen = { looks: 0, missed: 0 };
  const over = new AbortController();
  const looking = (async () => {
    while (!over.signal.aborted) {
      for (const path of ['/', '/knelpunten/', '/build.json', '/pagefind/pagefind.js']) {
        const { ok } = await fetch(`${server.origin}${path}`, { headers: { connection: 'close' } });
        seen.looks += 1;
        if (!ok) seen.missed += 1;
      }
      await wait(BETWEEN_LOOKS_MS);
    }
  })();
  return {
    async stop() {
      over.abort();
      await looking;
      await server.close();
      return seen;
    },
  };
}

/** Sends in a submission and brings it to where it may be published. */
async function prepare(client: DeskClient, index: number): Promise<{ number: string; digest: string }> {
  const { json } = await client.ask('POST /api/submissions', {
    title: `Het loket is dicht op dag ${index + 1}`,
    happens: 'Wie om vier uur komt, staat voor een dichte deur.',
    obstacle: 'De openingstijden zijn van een andere afdeling.',
    helps: '',
    ...{ domains: ['wmo'], kinds: ['wachttijd'], municipality: 'regio', role: 'professional' },
    ...{ showMunicipality: false, showRole: false, licence: true },
  });
  const summary = 'Het loket is dicht op de uren dat mensen kunnen komen, en niemand gaat daarover.';
  return { number: json.number, digest: await client.bringToSignature(json, { summary }) };
}

async function publish(client: DeskClient, number: string, digest: string): Promise<void> {
  const cookie = await client.signIn('redacteur-a');
  await client.ask(`POST /api/desk/submissions/${number}/publish`, { digest }, { cookie });
}

/** Waits until what is committed is live. */
async function settle(client: DeskClient): Promise<void> {
  const cookie = await client.signIn('redacteur-a');
  for (;;) {
    const { json } = await client.ask('GET /api/builds', undefined, { cookie });
    if (!json.running && !json.waiting) return;
    await wait(BETWEEN_LOOKS_MS);
  }
}

async function listPublished(client: DeskClient, numbers: readonly string[]): Promise<string[]> {
  const cookie = await client.signIn('redacteur-a');
  const ids = numbers.map(async (number) => {
    const { json } = await client.ask(`GET /api/desk/submissions/${number}`, undefined, { cookie });
    return json.state === 'published' ? (json.bottleneck?.id ?? []) : [];
  });
  return (await Promise.all(ids)).flat();
}

function runFsck(): string {
  try {
    execFileSync('git', ['--git-dir', join(FOLDER, 'data/content.git'), 'fsck', '--full', '--strict'], {
      stdio: 'pipe',
    });
    return 'ok';
  } catch {
    return 'broken';
  }
}
