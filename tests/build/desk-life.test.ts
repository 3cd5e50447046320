import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildSite } from '../../src/desk/build-site.ts';
import { createDeskClient, type DeskClient } from '../support/desk-client.ts';
import { runDesk, type RunningDesk } from '../support/running-desk.ts';
import { findInObjects, findTraces } from '../support/traces.ts';

const run = promisify(execFile);

/** What may never get out of the inbox. */
const PRIVATE = ['Zilverreiger', 'zilverreiger@voorbeeld.example', 'Kokmeeuw onder de brug', 'Aalscholver op de paal'];
/** What is published and stays. */
const STAYING = 'Een grutto staat er al een jaar.';
/** What is published, and then taken down. */
const PUBLIC = 'Een roerdomp wacht op een beschikking van de afdeling.';

let desk: RunningDesk;
let client: DeskClient;
let temporary: string;
let isBroken = false;

beforeAll(async () => {
  temporary = mkdtempSync(join(tmpdir(), 'spaak-life-'));
  // The desk's own too, which runs in this process.
  vi.stubEnv('TMPDIR', temporary);
  desk = await runDesk(async (outDir, options) =>
    isBroken ? { ok: false, output: 'out of space', seconds: 0 } : buildSite(outDir, options),
  );
  client = createDeskClient(desk.origin);
});

afterAll(async () => {
  await desk.remove();
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true, force: true });
});

/** One of the commands, with the desk still running. */
async function spaak(...args: string[]): Promise<string> {
  const env = { ...process.env, ...desk.variables, SPAAK_NOW: '2027-01-15', TMPDIR: temporary };
  const { stdout } = await run(process.execPath, ['scripts/spaak.ts', ...args], { env });
  return stdout;
}

/** Sends in, asks, answers, edits, agrees, signs and publishes `sentence`; resolves to the id of the bottleneck. */
async function publish(title: string, sentence: string): Promise<string> {
  const cookie = await client.signIn('redacteur-a');
  const { json: sent } = await client.ask('POST /api/submissions', {
    title,
    happens: `Het loket is dicht. ${PRIVATE[0]} stond er al twee keer voor niets, zegt de buurt.`,
    obstacle: 'De afdeling beslist.',
    helps: '',
    ...{ domains: ['wmo'], kinds: ['wachttijd'], municipality: 'regio', role: 'professional' },
    ...{ showMunicipality: false, showRole: false, licence: true, email: PRIVATE[1] },
  });
  const at = `/api/desk/submissions/${sent.number}`;
  await client.ask(`POST ${at}/ask`, { question: `Wie bedoelt u? ${PRIVATE[2]}?` }, { cookie });
  const { code } = sent;
  await client.ask('POST /api/submissions/reply', { code, text: `Iedereen. ${PRIVATE[3]}, en de anderen.` });
  const digest = await client.bringToSignature(sent, {
    summary: 'Wie bij het loket komt, wacht op een beschikking van een afdeling die dicht is.',
    happens: `Het loket is dicht. ${sentence}`,
  });
  const { json } = await client.ask(`POST ${at}/publish`, { digest }, { cookie });
  await desk.releases.settle();
  return json.bottleneck?.id ?? '';
}

/** The files of the live release whose answer holds the text, packed or not. */
async function findServed(text: string): Promise<string[]> {
  const root = desk.releases.getRoot() ?? '';
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found: string[] = [];
  for (const { parentPath, name } of files) {
    const path = relative(root, join(parentPath, name)).replace(/index\.html$/, '');
    const response = await fetch(`${desk.origin}/${path}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    const whole = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    if (whole.includes(text)) found.push(path);
  }
  return found;
}

describe('a submission, from the form until nothing is left of it', { timeout: 300_000 }, () => {
  let id = '';

  it('is published without a word of what was private', async () => {
    expect(await publish('De grutto van het loket', STAYING)).toBe('2026-17-de-grutto-van-het-loket');
    expect(await findServed(STAYING)).toContain('knelpunten/2026-17-de-grutto-van-het-loket/');
    for (const phrase of PRIVATE) expect(await findServed(phrase)).toEqual([]);
  });

  it('once it is forgotten, is nowhere but in what is public, with the desk still running', async () => {
    expect(findTraces(desk.data, PRIVATE)).not.toEqual([]);
    await spaak('purge');
    expect(findTraces(desk.data, PRIVATE)).toEqual([]);
    expect(desk.listCaches().flatMap((folder) => findTraces(folder, PRIVATE))).toEqual([]);
    expect(findTraces(temporary, PRIVATE)).toEqual([]);
    expect(findInObjects(join(desk.data, 'content.git'), PRIVATE)).toEqual([]);
    for (const phrase of PRIVATE) expect(desk.logs.join('\n')).not.toContain(phrase);
  });

  it('taken down while builds fail, is answered nowhere at once', async () => {
    id = await publish('De vogels van het loket', PUBLIC);
    expect(await findServed(PUBLIC)).toContain(`knelpunten/${id}/`);
    isBroken = true;
    const started = performance.now();
    const cookie = await client.signIn('redacteur-a');
    await client.ask(`POST /api/desk/bottlenecks/${id}/withdraw`, { reason: 'privacy' }, { cookie });
    const page = await fetch(`${desk.origin}/knelpunten/${id}/`);
    expect([page.status, await page.text()]).toEqual([410, expect.not.stringContaining('roerdomp') as string]);
    expect(performance.now() - started).toBeLessThan(5000);
    await desk.releases.settle();
    expect(desk.releases.getStatus().failed).toBeDefined();
    for (const phrase of [PUBLIC, 'De vogels van het loket']) expect(await findServed(phrase)).toEqual([]);
    expect((await fetch(`${desk.origin}/`)).status).toBe(200);
    expect((await fetch(`${desk.origin}/knelpunten/`)).status).toBe(200);
  });

  it('after the next good build is left in the history of git alone', async () => {
    isBroken = false;
    desk.releases.request('');
    await desk.releases.settle();
    expect((await fetch(`${desk.origin}/knelpunten/${id}/`)).status).toBe(200);
    const left = findTraces(desk.data, [PUBLIC]).filter((path) => !path.startsWith(join(desk.data, 'content.git')));
    expect(left).toEqual([]);
    expect(desk.listCaches().flatMap((folder) => findTraces(folder, [PUBLIC]))).toEqual([]);
    expect(findInObjects(join(desk.data, 'content.git'), [PUBLIC])).not.toEqual([]);
  });

  it('once it is erased, is nowhere', async () => {
    await desk.stop();
    const told = await spaak('erase', id);
    expect(told).toContain('Backups');
    expect(findTraces(desk.data, [PUBLIC])).toEqual([]);
    expect(findInObjects(join(desk.data, 'content.git'), [PUBLIC])).toEqual([]);
    expect(findTraces(temporary, [PUBLIC])).toEqual([]);
  });
});
