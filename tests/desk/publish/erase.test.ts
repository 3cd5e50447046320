import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { erase as command } from '../../../scripts/commands/erase.ts';
import { locateContent } from '../../../src/content/location.ts';
import { hasErrors } from '../../../src/content/report.ts';
import { erase, EraseRefusedError } from '../../../src/desk/publish/erase.ts';
import { RemoteError } from '../../../src/desk/publish/errors.ts';
import { LockedError, takeLock } from '../../../src/desk/publish/lock.ts';
import { openReleaseFolders } from '../../../src/desk/publish/release-folders.ts';
import { CASE, createPortal, mdx, OTHER_CASE, PNG, PORTAL } from '../../content/support.ts';
import { setUpPublisher, text } from './publisher-support.ts';
import {
  byHand,
  createData,
  createTemporary,
  git,
  NOW,
  openRepository,
  page,
  readAll,
  readObjects,
} from './repository-support.ts';

const ID = '2026-01-wie-kent-toe';
const CANARY = /kanarie/i;
const QUOTING = `annotations/${ID}/20260301-aaaaaaaa.mdx`;
/** In the text, in what quotes it, in a picture that only it shows, and in a picture that it shared. */
const FILES = {
  [CASE]: PORTAL[CASE].replace('Twee wetten', 'De kanarie en twee wetten').replace(
    '(media/schema.png)',
    '(media/eigen.png)',
  ),
  [OTHER_CASE]: `${PORTAL[OTHER_CASE]}\n![Het schema](media/schema.png)\n`,
  [QUOTING]: mdx(
    'type: comment\ncreated: 2026-03-01T12:00:00+01:00\nby: { role: policyOfficer, organisation: gemeente Voorbeeldstad }\ntarget: { exact: De kanarie }',
    '\nWelke kanarie?\n',
  ),
  'media/eigen.png': Buffer.concat([PNG, Buffer.from('kanarie')]),
};

/** A desk that had the canary, took it down, and went on. */
async function setUp({ remote = undefined as string | undefined, isWithdrawn = true } = {}) {
  const content = createPortal(FILES);
  const made = await setUpPublisher({ content, ...(remote !== undefined && { remote }) });
  const { publisher, repository, bare } = made;
  await publisher.publish(text(), 'I-2026-0001');
  const files = {
    [CASE]: FILES[CASE].replace('wacht.', 'wacht op de kanarie.'),
    'pages/over.mdx': page('Door een ander.'),
  };
  byHand(remote ?? bare, files, 'De kanarie zingt');
  await repository.synchronize();
  const { source = '', version = '' } = (await publisher.find(ID)) ?? {};
  await publisher.correct(ID, source.replaceAll('kanarie', 'mus'), { version, reason: 'correction' });
  if (isWithdrawn) await publisher.withdraw(ID, 'privacy');
  await publisher.publish(text({ title: 'Een heel ander knelpunt' }), 'I-2026-0002');
  return { ...made, content };
}

function createRemote(): string {
  const remote = join(createTemporary('remote'), 'inhoud.git');
  git('.', 'init', '--quiet', '--bare', '--initial-branch=main', remote);
  return remote;
}

/** A built site of a commit; it says what it holds. */
function release(data: string, commit: string, words: string): void {
  const folders = openReleaseFolders(data);
  const place = folders.next();
  mkdirSync(place.root, { recursive: true });
  writeFileSync(join(place.root, 'index.html'), words);
  folders.goLive({ ...place, commit, day: '2026-11-24', program: '', since: '' });
}

/** Every commit on main with what it changed in other files, without its name. */
function readHistory(bare: string): string {
  const others = ['.', `:(exclude)${CASE}`, `:(exclude)annotations/${ID}`, ':(exclude)media/eigen.png'];
  return git(
    bare,
    'log',
    '--format=%an %ae %ad %cn %cd',
    '--full-history',
    '--name-only',
    '-p',
    '--no-abbrev',
    'main',
    '--',
    ...others,
  ).replaceAll(/^index .*$/gm, '');
}

describe('erase', () => {
  it('leaves a tombstone, and the text nowhere', async () => {
    const { data, bare, content, repository } = await setUp();
    const tree = git(bare, 'ls-tree', '-r', 'main').split('\n');
    const history = readHistory(bare);
    const before = await repository.getHead();
    await repository.checkOut(git(bare, 'rev-list', '--max-parents=0', 'main'), join(data, 'source'));
    for (const root of [content, join(data, 'check'), join(data, 'source')]) {
      const { cacheFolder } = locateContent({ SPAAK_CONTENT: root });
      mkdirSync(cacheFolder, { recursive: true });
      writeFileSync(join(cacheFolder, 'page.html'), 'kanarie');
    }
    release(data, git(bare, 'rev-list', '--max-parents=0', 'main'), 'kanarie');
    release(data, before, 'Zonder.');
    expect(readObjects(bare)).toMatch(CANARY);

    const erased = await erase(ID, { folder: data, content, now: () => NOW });
    expect(erased).toEqual({
      commit: git(bare, 'rev-parse', 'main'),
      images: ['media/eigen.png'],
      isLiveKept: true,
      isInFolder: true,
    });
    expect(readObjects(bare)).not.toMatch(CANARY);
    expect(readAll(data)).not.toMatch(CANARY);
    for (const root of [content, join(data, 'check'), join(data, 'source')])
      expect(existsSync(locateContent({ SPAAK_CONTENT: root }).cacheFolder)).toBe(false);
    expect(readFileSync(join(data, 'current', 'index.html'), 'utf8')).toBe('Zonder.');
    expect(readdirSync(data).sort()).toEqual(['content.git', 'content.lock', 'current', 'lock', 'releases']);

    expect(git(bare, 'fsck', '--full', '--strict')).toBe('');
    expect(git(bare, 'ls-tree', '-r', 'main').split('\n')).toEqual(
      tree.filter((line) => !line.includes(`annotations/${ID}/`)),
    );
    expect(readHistory(bare)).toBe(history);
    expect(git(bare, 'log', '--format=%s', 'main').split('\n')).toEqual([
      'Erase 2026-01',
      'Publish 2026-04',
      'Withdraw 2026-01',
      'Correct 2026-01',
      'Erased',
      'Publish 2026-03',
      'Begin with the content folder',
    ]);
  });

  it('leaves what the desk said of what it published', async () => {
    const { publisher, data, bare, content } = await setUp();
    const { id } = await publisher.publish(text(), 'I-2026-0001');
    await publisher.withdraw(id, 'writer');
    await erase(id, { folder: data, content, now: () => NOW });
    const messages = git(bare, 'log', '--format=%B', 'main');
    expect(messages).toMatch(/^Publish 2026-03\n\nSubmission: I-2026-0001 [0-9a-f]{16}$/m);
    expect(messages).not.toContain('Erased');
  });

  it('lets the desk go on', async () => {
    const { data, content } = await setUp();
    await erase(ID, { folder: data, content, now: () => NOW });
    const { publisher, repository, bare } = await setUpPublisher({ content }, { data });
    expect(await publisher.find(ID)).toBeUndefined();
    expect((await publisher.publish(text(), 'I-2026-0003')).id).toMatch(/^2026-05-/);
    expect((await publisher.publish(text(), 'I-2026-0001')).id).toMatch(/^2026-03-/);
    // What still stands in the content folder does not come back by it.
    const left = Object.keys({ ...PORTAL, ...FILES }).filter((path) => path.includes(ID) || path === 'media/eigen.png');
    await expect(repository.takeOverFolder()).rejects.toMatchObject({ paths: left.sort() });
    for (const path of left) rmSync(join(content, path));
    writeFileSync(join(content, CASE), `${git(bare, 'show', `main:${CASE}`)}\n`);
    writeFileSync(join(content, 'pages/van-hand.mdx'), page('Met de hand.'));
    expect([await repository.takeOverFolder(), await repository.takeOverFolder()]).toEqual([true, false]);
    expect(readObjects(bare)).not.toMatch(CANARY);
  });

  it('removes the live release too when it holds the text', async () => {
    const { data, bare, content } = await setUp();
    release(data, git(bare, 'rev-list', '--max-parents=0', 'main'), 'kanarie');
    expect(await erase(ID, { folder: data, content, now: () => NOW })).toMatchObject({ isLiveKept: false });
    expect(readAll(data)).not.toMatch(CANARY);
    expect(existsSync(join(data, 'current'))).toBe(false);
  });

  it('can be done again for another', async () => {
    const { data, content, publisher, bare } = await setUp();
    await publisher.withdraw('2026-02-wachten-op-een-besluit', 'error');
    for (const id of [ID, '2026-02-wachten-op-een-besluit']) await erase(id, { folder: data, content, now: () => NOW });
    expect(readObjects(bare)).not.toMatch(/kanarie|duurt te lang/i);
    expect(hasErrors((await openRepository(data, { content })).getContent().findings)).toBe(false);
  });

  it.each([
    ['what is still published', '2026-02-wachten-op-een-besluit', 'Withdraw it at the desk first'],
    ['what is not there', 'is-er-niet', 'There is no bottleneck "is-er-niet"'],
  ])('refuses %s, and changes nothing', async (_, id, reason) => {
    const { data, content, bare } = await setUp();
    const objects = readObjects(bare);
    const refused = erase(id, { folder: data, content, now: () => NOW });
    await expect(refused).rejects.toThrow(EraseRefusedError);
    await expect(refused).rejects.toThrow(reason);
    expect(readObjects(bare)).toBe(objects);
  });

  it('refuses while a desk runs, and where there is no content', async () => {
    const folder = createData();
    onTestFinished(takeLock(folder));
    const options = { folder, content: createPortal(), now: () => NOW };
    await expect(erase(ID, options)).rejects.toThrow(LockedError);
    await expect(erase(ID, { ...options, folder: createData() })).rejects.toThrow(EraseRefusedError);
  });

  it('does not let the text come back from a remote', async () => {
    const remote = createRemote();
    const { data, content, bare } = await setUp({ remote });
    await erase(ID, { folder: data, content, now: () => NOW });
    const repository = await openRepository(data, { content, remote });
    const force = new RegExp('spaak erase');
    const isRefused = async () => {
      for (const refused of [
        repository.synchronize(),
        repository.commit(async () => ({ changes: { 'pages/x.mdx': page('X') }, message: 'Change\n', result: 0 })),
      ]) {
        await expect(refused).rejects.toThrow(RemoteError);
        await expect(refused).rejects.toThrow(force);
      }
      expect(readObjects(bare)).not.toMatch(CANARY);
    };
    await isRefused();
    // Somebody went on there, on the old history.
    byHand(remote, { 'pages/over.mdx': page('Verder op de oude.') });
    await isRefused();
    git(bare, 'push', '--quiet', '--force', remote, 'main');
    expect(await repository.synchronize()).toBe(false);
    await repository.commit(async () => ({ changes: { 'pages/x.mdx': page('X') }, message: 'Change\n', result: 0 }));
    expect(git(remote, 'rev-parse', 'main')).toBe(git(bare, 'rev-parse', 'main'));
  });

  it('comes to its end when it is killed between the old and the new', async () => {
    const { data, content, bare } = await setUp();
    await erase(ID, { folder: data, content, now: () => NOW });
    const head = git(bare, 'rev-parse', 'main');
    renameSync(bare, join(data, 'content.git.next'));
    git('.', 'init', '--quiet', '--bare', join(data, 'content.git.previous'));
    const repository = await openRepository(data, { content });
    expect(await repository.getHead()).toBe(head);
    expect(readdirSync(data).filter((name) => name.startsWith('content.git'))).toEqual(['content.git']);
  });

  it('says on the command line who must be told', async () => {
    const { data, content } = await setUp();
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const variables = {
      SPAAK_DATA: data,
      SPAAK_CONTENT: content,
      SPAAK_REMOTE: 'https://redactie:geheim@git.example/x.git',
      SPAAK_NOW: '2026-11-24',
    };
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    onTestFinished(() => {
      vi.unstubAllEnvs();
      log.mockRestore();
    });
    await expect(async () => command.run([])).rejects.toThrow('Say which bottleneck');
    expect(await command.run([ID])).toBe(0);
    const said = log.mock.calls.flat().join('\n');
    expect(said).toContain(`git --git-dir=${data}/content.git push --force "$SPAAK_REMOTE" main`);
    for (const who of ['clone', 'Backups', 'search engines', content]) expect(said).toContain(who);
    expect(said).not.toMatch(/geheim|kanarie/i);
  });
});
