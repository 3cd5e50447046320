import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createContentCheck } from '../../../src/desk/publish/content-check.ts';
import { ConflictError, ContentError, RemoteError } from '../../../src/desk/publish/errors.ts';
import { createPortal, PORTAL } from '../../content/support.ts';
import { startGitServer } from '../../support/git-server.ts';
import {
  countObjects,
  createData,
  createTemporary,
  git,
  openRepository,
  page,
  readAll,
  readObjects,
} from './repository-support.ts';

const LOGIN = { user: 'desk-van-spaak', password: 'een geheim: 100%' };
const PAGE = 'pages/nieuw.mdx';

/** A remote with the small portal, or empty, behind a server, and a way to work on it as somebody else would. */
async function setUpRemote({ isEmpty = false, login = undefined as typeof LOGIN | undefined } = {}) {
  const folder = createTemporary('remote');
  const remote = join(folder, 'inhoud.git');
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', remote);
  const server = await startGitServer(folder, login);
  onTestFinished(server.close);
  const work = join(folder, 'work');
  git(folder, 'clone', '--quiet', remote, work);
  /** Somebody else's commit: files by path, or undefined to take one away. */
  const push = (files: Record<string, string | Uint8Array | undefined>, force = false) => {
    if (git(remote, 'branch') !== '') git(work, 'pull', '--quiet', '--rebase', 'origin', 'main');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(work, path)), { recursive: true });
      if (text === undefined) rmSync(join(work, path));
      else writeFileSync(join(work, path), text);
    }
    git(work, 'add', '--all');
    git(work, 'commit', '--quiet', '-m', 'Van een ander');
    git(work, 'push', '--quiet', ...(force ? ['--force'] : []), 'origin', 'HEAD:main');
    return git(work, 'rev-parse', 'HEAD');
  };
  if (!isEmpty) push(PORTAL);
  return { remote, address: server.toAddress('inhoud.git'), push, work, stop: server.close };
}

async function setUp(options?: Parameters<typeof setUpRemote>[0]) {
  const there = await setUpRemote(options);
  const data = createData();
  const repository = await openRepository(data, { remote: there.address });
  return { ...there, data, bare: join(data, 'content.git'), repository };
}

function draft(text = 'Van het desk.', path = PAGE) {
  return async () => ({ changes: { [path]: page(text) }, message: 'Change\n', result: undefined });
}

function getMain(folder: string): string {
  return git(folder, 'rev-parse', 'main');
}

describe('a repository with SPAAK_REMOTE', () => {
  it('begins with what is there, not with the content folder', async () => {
    const { remote, repository, bare } = await setUp();
    expect(await repository.getHead()).toBe(getMain(remote));
    expect(repository.getContent().bottlenecks).toHaveLength(2);
    expect(git(bare, 'for-each-ref', '--format=%(refname)').split('\n')).toEqual([
      'refs/heads/main',
      'refs/remotes/origin/main',
    ]);
    expect(await repository.takeOverFolder()).toBe(false);
  });

  it('begins with the content folder when nothing is there, and brings it there', async () => {
    const { remote, repository } = await setUp({ isEmpty: true });
    expect(await repository.synchronize()).toBe(false);
    expect(getMain(remote)).toBe(await repository.getHead());
  });

  it('does not begin with what is not in order', async () => {
    const { address, push } = await setUpRemote();
    push({ 'pages/over.mdx': 'Zonder kop.' });
    const data = createData();
    await expect(openRepository(data, { remote: address })).rejects.toThrow(ContentError);
    expect(readdirSync(data)).not.toContain('content.git');
  });

  it('pushes each commit', async () => {
    const { remote, repository, bare } = await setUp({ login: LOGIN });
    for (const text of ['Eén.', 'Twee.']) {
      const { commit } = await repository.commit(draft(text));
      expect([getMain(remote), getMain(bare), git(bare, 'rev-parse', 'origin/main')]).toEqual([commit, commit, commit]);
    }
    expect(git(remote, 'log', '--format=%s', 'main').split('\n')).toEqual(['Change', 'Change', 'Van een ander']);
    expect(git(bare, 'fsck', '--full', '--strict')).toBe('');
  });

  it('takes over what others pushed', async () => {
    const { push, remote, repository } = await setUp();
    const theirs = push({ 'pages/van-een-ander.mdx': page('Van een ander.') });
    expect([await repository.synchronize(), await repository.synchronize()]).toEqual([true, false]);
    expect(await repository.getHead()).toBe(theirs);
    expect(repository.getContent().pages).toHaveLength(2);
    push({ 'pages/nog-een.mdx': page('Nog een.') });
    const { commit } = await repository.commit(draft());
    expect(git(remote, 'ls-tree', '--name-only', commit, 'pages/').split('\n')).toHaveLength(4);
  });

  it('makes a commit anew when somebody pushes just before it', async () => {
    const { push, remote, repository } = await setUp();
    const seen: number[] = [];
    const { commit } = await repository.commit(async (snapshot) => {
      seen.push((await snapshot.list('pages')).length);
      if (seen.length < 3) push({ [`pages/van-een-ander-${seen.length}.mdx`]: page('Van een ander.') });
      return { changes: { [PAGE]: page('Van het desk.') }, message: 'Change\n', result: undefined };
    });
    expect(seen).toEqual([1, 2, 3]);
    expect(getMain(remote)).toBe(commit);
    expect(git(remote, 'ls-tree', '--name-only', 'main', 'pages/').split('\n')).toHaveLength(4);
  });

  it('gives up when that goes on and on, and keeps nothing', async () => {
    const { push, bare, repository } = await setUp();
    let count = 0;
    const refused = repository.commit(async () => {
      count += 1;
      push({ 'pages/over.mdx': page(`Van een ander, ${count}.`) });
      return { changes: { [PAGE]: page('Kanarie.') }, message: 'Change\n', result: undefined };
    });
    await expect(refused).rejects.toThrow(RemoteError);
    expect(count).toBe(5);
    expect(readObjects(bare)).not.toContain('Kanarie');
  });

  it('does not take over what is not in order, says where, and goes on once it is put right', async () => {
    const { address, push } = await setUpRemote();
    const data = createData();
    const check = vi.fn(createContentCheck());
    const repository = await openRepository(data, { remote: address, check });
    const head = await repository.getHead();
    push({ 'circles/wonen.mdx': page('Geen kring.') });
    const refused = repository.synchronize();
    await expect(refused).rejects.toThrow(ContentError);
    await expect(refused).rejects.toMatchObject({ findings: [{ file: 'circles/wonen.mdx' }, {}] });
    const checks = check.mock.calls.length;
    await expect(repository.synchronize()).rejects.toThrow(ContentError);
    expect(check.mock.calls).toHaveLength(checks);
    await expect(repository.commit(draft())).rejects.toThrow(
      new RemoteError('SPAAK_REMOTE holds what is not in order; correct it there: circles/wonen.mdx.'),
    );
    expect([await repository.getHead(), repository.getContent().circles.length]).toEqual([head, 1]);
    push({ 'circles/wonen.mdx': PORTAL['circles/wonen.mdx'] });
    expect(await repository.synchronize()).toBe(true);
  });

  it('refuses a link to another file', async () => {
    const { push, work, repository } = await setUp();
    symlinkSync('/etc/hostname', join(work, 'pages/link.mdx'));
    symlinkSync('/etc', join(work, 'buiten'));
    push({});
    const refused = repository.synchronize();
    await expect(refused).rejects.toMatchObject({ findings: [{ file: 'buiten' }, { file: 'pages/link.mdx' }] });
  });

  it('merges what was done on both sides before they knew each other', async () => {
    const { data, repository, ...both } = await setUpApart();
    both.push({ 'pages/van-een-ander.mdx': page('Van een ander.') });
    expect(await repository.synchronize()).toBe(true);
    expect(getMain(both.remote)).toBe(await repository.getHead());
    expect(git(both.remote, 'ls-tree', '--name-only', 'main', 'pages/').split('\n')).toHaveLength(3);
    expect(git(join(data, 'content.git'), 'fsck', '--full', '--strict')).toBe('');
  });

  it('reports that both sides change the same place, and forces nothing', async () => {
    const { repository, ...both } = await setUpApart();
    const theirs = both.push({ [PAGE]: page('Van een ander.') });
    const head = await repository.getHead();
    for (const refused of [repository.synchronize(), repository.synchronize(), repository.commit(draft())]) {
      await expect(refused).rejects.toThrow(ConflictError);
      await expect(refused).rejects.toMatchObject({ paths: [PAGE] });
    }
    expect([await repository.getHead(), getMain(both.remote)]).toEqual([head, theirs]);
  });

  it('reports that the other side is something else altogether', async () => {
    const { address } = await setUpRemote();
    const data = createData();
    await openRepository(data);
    const repository = await openRepository(data, { remote: address });
    await expect(repository.synchronize()).rejects.toThrow(ConflictError);
  });

  it('changes nothing when the remote cannot be reached', async () => {
    const { bare, repository, stop } = await setUp({ login: LOGIN });
    const before = [await repository.getHead(), countObjects(bare)];
    await stop();
    for (const refused of [repository.commit(draft()), repository.synchronize()])
      await expect(refused).rejects.toThrow(new RemoteError('SPAAK_REMOTE cannot be used: nothing answers there'));
    expect([await repository.getHead(), countObjects(bare)]).toEqual(before);
  });

  it('keeps nothing of what the remote refuses', async () => {
    const { remote, bare, repository } = await setUp();
    mkdirSync(join(remote, 'hooks'), { recursive: true });
    writeFileSync(join(remote, 'hooks/pre-receive'), '#!/bin/sh\necho Kanarie >&2\nexit 1\n', { mode: 0o755 });
    const before = [await repository.getHead(), countObjects(bare)];
    const refused = repository.commit(draft('Kanarie.'));
    await expect(refused).rejects.toThrow(new RemoteError('SPAAK_REMOTE cannot be used: it refuses the change'));
    expect([await repository.getHead(), countObjects(bare)]).toEqual(before);
    expect(readObjects(bare)).not.toContain('Kanarie');
  });

  it.each([
    ['a wrong password', (address: string) => address.replace('geheim', 'ander'), 'it does not let us in'],
    ['a wrong place', (address: string) => address.replace('inhoud', 'elders'), 'there is no repository there'],
  ])('says of %s what is wrong, without the address', async (_, change, reason) => {
    const { address } = await setUpRemote({ login: LOGIN });
    const refused = openRepository(createData(), { remote: change(address) });
    await expect(refused).rejects.toThrow(new RemoteError(`SPAAK_REMOTE cannot be used: ${reason}`));
  });

  it('signs in without a word of it on a command line or on the disk', async () => {
    const { address } = await setUpRemote({ login: LOGIN });
    const folder = createTemporary('path');
    const seen = join(folder, 'seen');
    // Stands before git, and before the programs that git starts by the same name.
    const real = git(folder, '--exec-path');
    writeFileSync(join(folder, 'git'), `#!/bin/sh\necho "$@" >> ${seen}\nexec ${real}/git "$@"\n`, { mode: 0o755 });
    vi.stubEnv('PATH', `${folder}:${process.env.PATH ?? ''}`);
    const data = createData();
    try {
      const repository = await openRepository(data, { remote: address });
      await repository.commit(draft());
    } finally {
      vi.unstubAllEnvs();
    }
    expect(readAll(seen)).toContain('push --quiet origin');
    for (const secret of [LOGIN.user, LOGIN.password, encodeURIComponent(LOGIN.password)])
      expect([readAll(seen).includes(secret), readAll(data).includes(secret)]).toEqual([false, false]);
  });

  it('lets two desks work on one remote', async () => {
    const { address, remote } = await setUpRemote();
    const desks = await Promise.all([1, 2].map(() => openRepository(createData(), { remote: address })));
    const commits = desks.flatMap((desk, of) =>
      [1, 2, 3].map((each) => desk.commit(draft('-', `pages/van-${of}-${each}.mdx`))),
    );
    await Promise.all(commits);
    expect(git(remote, 'ls-tree', '--name-only', 'main', 'pages/').split('\n')).toHaveLength(7);
  });
});

/** A desk that worked on its own, until it was given a remote with what it began with. */
async function setUpApart() {
  const there = await setUpRemote({ isEmpty: true });
  const data = createData();
  const content = createPortal();
  const alone = await openRepository(data, { content });
  git(join(data, 'content.git'), 'push', '--quiet', there.remote, 'main');
  await alone.commit(draft());
  return { ...there, data, repository: await openRepository(data, { content, remote: there.address }) };
}
