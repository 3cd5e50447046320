import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { buildSite } from '../../src/desk/build-site.ts';
import { parseEnvironment } from '../../src/desk/environment.ts';
import { createSqliteInbox } from '../../src/desk/inbox/sqlite.ts';
import { openDesk } from '../../src/desk/open-desk.ts';
import { openReadOnly } from '../../src/desk/open-read-only.ts';
import { createSqliteBlocks } from '../../src/desk/publish/sqlite-blocks.ts';
import { CASE, COMMITMENT, createPortal, mdx, PORTAL } from '../content/support.ts';
import { ADDRESSED, CHANGES } from './inbox/samples.ts';
import { byHand, createData, createTemporary, git, openRepository } from './publish/repository-support.ts';

const ID = '2026-01-wie-kent-toe';
const PAGE = `/knelpunten/${ID}/`;
/** Takes the bottleneck down. */
const DOWN = {
  [CASE]: mdx('published: 2026-01-05\nwithdrawn: 2026-11-24\nwithdrawnReason: privacy'),
  [COMMITMENT]: PORTAL[COMMITMENT].replace('answers: [wie]\n', ''),
};

/** A site of one page, made at once. */
const buildPage: typeof buildSite = async (root, options) => {
  for (const path of ['index.html', `.${PAGE}index.html`]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `Made of ${options?.env?.SPAAK_COMMIT ?? ''}`);
  }
  return { ok: true, output: '', seconds: 0 };
};

/** A site that takes for ever. */
const buildForEver: typeof buildSite = async (_root, options) => {
  while (!options?.signal?.aborted) await new Promise((resolve) => setTimeout(resolve, 20));
  return { ok: false, output: '', seconds: 0 };
};

async function open(data: string, { remote, build = buildPage }: { remote?: string; build?: typeof buildSite } = {}) {
  const variables = { SPAAK_CONTENT: createPortal(), SPAAK_DATA: data, ...(remote && { SPAAK_REMOTE: remote }) };
  const parsed = parseEnvironment(variables);
  if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
  const logs: string[] = [];
  const log = (line: string) => void logs.push(line);
  const desk = await openDesk(parsed.environment, { port: () => 4321, log, build });
  onTestFinished(desk.close);
  return { ...desk, logs };
}

async function createRemote(): Promise<string> {
  const remote = join(createTemporary('remote'), 'inhoud.git');
  git('.', 'init', '--quiet', '--bare', '--initial-branch=main', remote);
  await (await openRepository(createData(), { remote })).synchronize();
  return remote;
}

describe('a desk that starts', () => {
  it('does not show what was withdrawn at the remote meanwhile, nor builds it', async () => {
    const [data, remote] = [createData(), await createRemote()];
    const before = await open(data, { remote });
    await before.releases.settle();
    expect((await before.app.request(PAGE)).status).toBe(200);
    await before.close();
    byHand(remote, DOWN);
    const { app, releases } = await open(data, { remote, build: buildForEver });
    expect((await app.request(PAGE)).status).toBe(410);
    await vi.waitUntil(() => releases.getStatus().running !== undefined);
    expect(releases.getStatus().running?.commit).toBe(git(remote, 'rev-parse', 'main'));
  });

  it('finishes a withdrawal that it could not tell of, and makes a release without it from nothing', async () => {
    const data = createData();
    const before = await open(data);
    await before.releases.settle();
    await before.close();
    const blocks = createSqliteBlocks(join(data, 'inbox.sqlite'));
    await blocks.add({ id: ID, bottleneck: ID });
    blocks.close();
    byHand(join(data, 'content.git'), DOWN);
    const { app, releases } = await open(data);
    await releases.settle();
    expect(releases.getPrevious()).toBeUndefined();
    expect((await app.request(PAGE)).status).toBe(200);
    expect(await (await app.request(PAGE)).text()).toContain(git(join(data, 'content.git'), 'rev-parse', 'main'));
  });

  it('forgets what was kept long enough while it was off', async () => {
    const data = createData();
    await (await open(data)).close();
    const inbox = createSqliteInbox(join(data, 'inbox.sqlite'));
    onTestFinished(inbox.close);
    const at = '2020-01-01T12:00:00Z';
    const { number } = await inbox.submit({ content: ADDRESSED, at });
    await inbox.change(number, 1, CHANGES.take, at);
    await inbox.change(number, 2, CHANGES.decline, at);
    await open(data);
    await vi.waitUntil(async () => (await inbox.find(number))?.content === undefined);
  });

  it('goes on when the remote is gone', async () => {
    const [data, remote] = [createData(), await createRemote()];
    await (await open(data, { remote })).close();
    const { app, logs } = await open(data, { remote: `${remote}-weg` });
    expect((await app.request('/api/health')).status).toBe(200);
    expect(logs.join('\n')).toContain('SPAAK_REMOTE cannot be used');
  });
});

describe('without what a desk needs', () => {
  it('the live release is shown, without what was taken down', async () => {
    const data = createData();
    const desk = await open(data);
    await desk.releases.settle();
    const before = await desk.app.request(PAGE);
    await desk.close();
    const blocks = createSqliteBlocks(join(data, 'inbox.sqlite'));
    await blocks.add({ id: ID, bottleneck: ID });
    blocks.close();
    const opened = openReadOnly(data);
    onTestFinished(() => opened?.close());
    const [page, home] = [await opened?.app.request(PAGE), await opened?.app.request('/')];
    expect([before.status, page?.status, home?.status]).toEqual([200, 410, 200]);
    expect(await home?.text()).toContain('Made of ');
  });

  it('nothing is made of the content folder, once a desk ran', async () => {
    const data = createData();
    await (await open(data, { build: buildForEver })).close();
    expect(() => openReadOnly(data)).toThrow('nothing to show');
    // The folder is free again.
    expect(() => openReadOnly(data)).toThrow('nothing to show');
  });

  it('there is no live release where there never was a desk', () => {
    expect(openReadOnly(createData())).toBeUndefined();
  });
});
