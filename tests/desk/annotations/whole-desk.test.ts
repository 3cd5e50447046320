import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { buildSite } from '../../../src/desk/build-site.ts';
import { createDeskClient, type DeskClient } from '../../support/desk-client.ts';
import { runDesk, type RunningDesk } from '../../support/running-desk.ts';
import { git } from '../publish/repository-support.ts';

const ID = '2024-02-een-huisbezoek-drie-systemen';

let desk: RunningDesk;
let client: DeskClient;
/** Lets builds end; before the first waits none does. */
let release: PromiseWithResolvers<undefined> | undefined;

const build: typeof buildSite = async (outDir) => {
  await release?.promise;
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'index.html'), '<!doctype html><title>Spaak</title>');
  return { ok: true, output: '', seconds: 0 };
};

beforeAll(async () => {
  desk = await runDesk(build);
  client = createDeskClient(desk.origin);
}, 120_000);
afterAll(() => desk.remove());

/** What the desk says may be done, to one of the invented people. */
async function read(cookie: string) {
  const { json } = await client.ask(`GET /api/annotations?bottleneck=${ID}`, undefined, { cookie });
  return json as unknown as {
    status: string;
    turn: string;
    mine: string[];
    pending: string[];
    proposals: { id: string }[];
  };
}

it('takes a promise of a facilitator, confirmed by an alderman, to the live release and back', async () => {
  const [facilitator, alderman] = [await client.signIn('begeleider'), await client.signIn('wethouder')];
  const owner = { role: 'hoofd Toegang', organisation: 'gemeente Voorbeeldstad' };
  const promise = {
    bottleneck: ID,
    type: 'commitment',
    body: 'Wij voegen de systemen samen.',
    owner,
    due: '2027-06-01',
  };
  await client.ask('POST /api/annotations', promise, { cookie: facilitator });
  const [proposal] = (await read(alderman)).proposals;

  release = Promise.withResolvers();
  const made = await client.ask(`POST /api/annotations/${proposal?.id}/confirm`, {}, { cookie: alderman });
  const { id, commit } = made.json as unknown as { id: string; commit: string };
  expect(await read(alderman)).toMatchObject({
    status: 'in-progress',
    turn: 'policy',
    mine: [id],
    pending: [id],
    proposals: [],
  });
  release.resolve(undefined);
  await desk.releases.settle();
  expect((await read(alderman)).pending).toEqual([]);

  const bare = join(desk.data, 'content.git');
  expect(git(bare, 'log', '-1', '--format=%B', commit)).toBe(
    `Add annotation ${id} to 2024-02\n\nProposal: ${proposal?.id}`,
  );
  const file = git(bare, 'show', `${commit}:annotations/${ID}/${id}.mdx`);
  expect(file).toContain('role: alderman\n  organisation: gemeente Voorbeeldstad\n');
  expect(file).not.toMatch(/Aisha|Joris/);

  await expect(client.ask(`POST /api/annotations/${id}/withdraw`, {}, { cookie: facilitator })).rejects.toThrow('403');
  await client.ask(`POST /api/annotations/${id}/withdraw`, {}, { cookie: alderman });
  await desk.releases.settle();
  expect(await read(alderman)).toMatchObject({ mine: [], pending: [] });
}, 120_000);

it('makes an event of what practice sent, once, and only through an editor', async () => {
  const [editor, policy] = [await client.signIn('redacteur-a'), await client.signIn('beleid')];
  const { json } = await client.ask('POST /api/outcomes', {
    bottleneck: ID,
    outcome: 'resolved',
    text: 'Bij ons werkt het.',
  });
  const path = `POST /api/desk/submissions/${json.number}/publish`;
  await expect(client.ask(path, { text: 'Het werkt.' }, { cookie: policy })).rejects.toThrow('403');
  const resolution = { bottleneck: ID, type: 'resolution', evidenceText: 'Het werkt.' };
  await expect(client.ask('POST /api/annotations', resolution, { cookie: policy })).rejects.toThrow('403');
  const { json: made } = await client.ask(path, { text: 'De systemen praten met elkaar.' }, { cookie: editor });
  expect(made.state).toBe('published');
  await expect(client.ask(path, { text: 'Het werkt.' }, { cookie: editor })).rejects.toThrow('not-possible');
  expect((await read(policy)).status).toBe('resolved');
  const files = git(
    join(desk.data, 'content.git'),
    'grep',
    '-h',
    '-e',
    'evidenceText',
    'main',
    '--',
    `annotations/${ID}`,
  );
  expect(files).toBe('evidenceText: De systemen praten met elkaar.');
}, 120_000);
