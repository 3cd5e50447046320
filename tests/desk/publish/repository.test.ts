import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ContentError, DamagedError, GitMissingError } from '../../../src/desk/publish/errors.ts';
import { CASE, PORTAL } from '../../content/support.ts';
import {
  countObjects,
  createData,
  createTemporary,
  git,
  openRepository,
  page,
  readObjects,
} from './repository-support.ts';

const OLD = new Date('2026-01-01T00:00:00Z');

function draft(changes: Record<string, string | undefined>, message = 'Change\n') {
  return async () => ({ changes, message, result: undefined });
}

async function setUp() {
  const data = createData();
  return { data, bare: join(data, 'content.git'), repository: await openRepository(data) };
}

describe('a content repository', () => {
  it('opens a commit for reading', async () => {
    const { bare, repository } = await setUp();
    const snapshot = await repository.open();
    expect(snapshot.commit).toBe(await repository.getHead());
    expect(await snapshot.read(CASE)).toBe(PORTAL[CASE]);
    expect(await snapshot.getVersion(CASE)).toBe(git(bare, 'rev-parse', `main:${CASE}`));
    expect(await snapshot.list('bottlenecks')).toEqual(
      Object.keys(PORTAL).filter((path) => path.startsWith('bottlenecks/')),
    );
    expect(await snapshot.find('media/schema.png')).toEqual([CASE]);
    expect(await snapshot.find('staat nergens')).toEqual([]);
    expect([await snapshot.read('bottlenecks'), await snapshot.read('../x'), await snapshot.getVersion('x')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('commits what is new, changed and gone, and shows it', async () => {
    const { bare, repository } = await setUp();
    const before = await repository.getHead();
    const changes = {
      'pages/nieuw.mdx': page('Nieuw.'),
      'pages/over.mdx': undefined,
      [CASE]: PORTAL[CASE].replace('wacht.', 'wacht lang.'),
    };
    const { commit } = await repository.commit(draft(changes, 'Change 1\n\nSubmission: I-2026-0001\n'));
    expect(git(bare, 'diff', '--name-status', before, commit).split('\n')).toEqual([
      `M\t${CASE}`,
      'A\tpages/nieuw.mdx',
      'D\tpages/over.mdx',
    ]);
    expect(repository.getContent().pages.map(({ id }) => id)).toEqual(['nieuw']);
    expect(git(bare, 'log', '-1', '--format=%an <%ae>|%cn <%ce>|%aI|%B', 'main')).toBe(
      'Werkplaats Voorbeeld <redactie@spaak.invalid>|Werkplaats Voorbeeld <redactie@spaak.invalid>|2026-11-24T09:30:00+00:00|' +
        'Change 1\n\nSubmission: I-2026-0001',
    );
    expect(git(bare, 'fsck', '--full', '--strict')).toBe('');
  });

  it('makes no commit of what changes nothing', async () => {
    const { repository } = await setUp();
    const head = await repository.getHead();
    expect((await repository.commit(draft({}))).commit).toBe(head);
  });

  it('refuses what is not in order and keeps nothing of it', async () => {
    const { data, bare, repository } = await setUp();
    const [head, objects] = [await repository.getHead(), countObjects(bare)];
    const wrong = repository.commit(draft({ [CASE]: undefined, 'pages/kanarie.mdx': page('Kanarie.') }));
    await expect(wrong).rejects.toThrow(ContentError);
    await expect(wrong).rejects.toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ file: 'circles/wonen.mdx', severity: 'error' }),
      ]) as unknown,
    });
    expect([await repository.getHead(), countObjects(bare)]).toEqual([head, objects]);
    expect(repository.getContent().pages.map(({ id }) => id)).toEqual(['over']);
    expect(existsSync(join(data, 'check', 'pages', 'kanarie.mdx'))).toBe(false);
    expect(readObjects(bare)).not.toContain('Kanarie');
    // And the next one lands.
    await repository.commit(draft({ 'pages/goed.mdx': page('Goed.') }));
    expect(git(bare, 'log', '--format=%s', 'main').split('\n')).toEqual(['Change', 'Begin with the content folder']);
  });

  it('passes on what the maker of a commit throws', async () => {
    const { repository } = await setUp();
    const failure = repository.commit(async () => {
      throw new RangeError('No more numbers.');
    });
    await expect(failure).rejects.toThrow(RangeError);
  });

  it('asks again when main moved meanwhile', async () => {
    const { bare, repository } = await setUp();
    const seen: number[] = [];
    await repository.commit(async (snapshot) => {
      seen.push((await snapshot.list('pages')).length);
      if (seen.length === 1) moveByHand(bare, 'pages/ander.mdx', page('Van een ander.'));
      return { changes: { 'pages/mijn.mdx': page('Van mij.') }, message: 'Change\n', result: undefined };
    });
    expect(seen).toEqual([1, 2]);
    expect(git(bare, 'ls-tree', '--name-only', 'main', 'pages/').split('\n')).toEqual([
      'pages/ander.mdx',
      'pages/mijn.mdx',
      'pages/over.mdx',
    ]);
  });

  it('lands 20 commits at once of 4 who know nothing of each other, each once', async () => {
    const { data, bare, repository } = await setUp();
    const others = await Promise.all([1, 2, 3].map(() => openRepository(data)));
    const made = await Promise.all(
      [repository, ...others].flatMap((one, of) =>
        [1, 2, 3, 4, 5].map((each) =>
          one.commit(async (snapshot) => {
            const number = (await snapshot.list('pages')).length;
            const changes = { [`pages/nummer-${number}.mdx`]: page(`Van ${of}.`) };
            return {
              changes,
              message: `Change\n\nSubmission: ${of}-${each}\n`,
              result: { number, line: `${of}-${each}` },
            };
          }),
        ),
      ),
    );
    const numbers = made.map(({ result }) => result.number);
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(git(bare, 'rev-list', '--count', 'main')).toBe('21');
    expect(git(bare, 'fsck', '--full', '--strict')).toBe('');
    for (const { commit, result } of made)
      expect(await repository.findCommit(`Submission: ${result.line}`)).toBe(commit);
    expect(await repository.findCommit('Submission: ')).toBeUndefined();
  }, 60_000);

  it('puts a commit in a folder, touching only what differs', async () => {
    const { repository } = await setUp();
    const folder = join(createTemporary('work'), 'source');
    const first = await repository.getHead();
    await repository.checkOut(first, folder);
    expect(readFileSync(join(folder, 'media/schema.png'))).toEqual(PORTAL['media/schema.png']);
    const { ino, mtimeMs } = statSync(join(folder, CASE));
    const { commit } = await repository.commit(
      draft({
        'pages/over.mdx': undefined,
        'circles/wonen.mdx': undefined,
        'annotations/2026-01-wie-kent-toe/20260207-ffffffff.mdx': undefined,
      }),
    );
    await repository.checkOut(commit, folder);
    expect(statSync(join(folder, CASE))).toMatchObject({ ino, mtimeMs });
    expect(existsSync(join(folder, 'pages'))).toBe(false);
    expect(existsSync(join(folder, 'circles'))).toBe(false);
  });

  it('puts right a folder that somebody touched, or that was left half', async () => {
    const { repository } = await setUp();
    const folder = join(createTemporary('work'), 'source');
    const head = await repository.getHead();
    await repository.checkOut(head, folder);
    writeFileSync(join(folder, 'pages/over.mdx'), 'Iets anders.');
    await repository.checkOut(head, folder);
    expect(readFileSync(join(folder, 'pages/over.mdx'), 'utf8')).toBe(PORTAL['pages/over.mdx']);
    // Git was killed while it wrote: a file that its index does not know, and its lock.
    writeFileSync(join(folder, 'pages/half.mdx'), 'Half');
    writeFileSync(`${folder}.index.lock`, '');
    await repository.checkOut(head, folder);
    expect(readdirSync(join(folder, 'pages'))).toEqual(['over.mdx']);
  });

  it('goes on where a process was killed', async () => {
    const { data, bare, repository } = await setUp();
    for (const lock of ['refs/heads/main.lock', 'packed-refs.lock']) {
      writeFileSync(join(bare, lock), '');
      utimesSync(join(bare, lock), OLD, OLD);
    }
    mkdirSync(join(bare, 'quarantine', 'objects'), { recursive: true });
    writeFileSync(join(bare, 'quarantine', 'index'), 'half');
    mkdirSync(join(data, 'content.git.new'));
    await repository.commit(draft({ 'pages/nieuw.mdx': page('Nieuw.') }));
    await openRepository(data);
    expect(readdirSync(data).sort()).toEqual(['check', 'check.index', 'content.git', 'content.lock']);
    expect(existsSync(join(bare, 'quarantine'))).toBe(false);
  });

  it('heeds no settings of the machine', async () => {
    const home = createTemporary('home');
    mkdirSync(join(home, 'git'));
    writeFileSync(join(home, 'hook'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    mkdirSync(join(home, 'hooks'));
    for (const hook of ['reference-transaction', 'pre-commit'])
      writeFileSync(join(home, 'hooks', hook), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const settings = `[core]\n\thooksPath = ${home}/hooks\n\tautocrlf = true\n[commit]\n\tgpgsign = true\n`;
    for (const file of ['.gitconfig', 'git/config']) writeFileSync(join(home, file), settings);
    writeFileSync(join(home, 'git', 'attributes'), '* text eol=crlf\n');
    for (const [name, value] of Object.entries({
      HOME: home,
      XDG_CONFIG_HOME: home,
      GIT_DIR: home,
      GIT_INDEX_FILE: home,
    }))
      vi.stubEnv(name, value);
    try {
      const data = createData();
      const repository = await openRepository(data);
      await repository.commit(draft({ 'pages/nieuw.mdx': page('Nieuw.') }));
      expect(readFileSync(join(data, 'check/pages/nieuw.mdx'), 'utf8')).toBe(page('Nieuw.'));
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it.each<[what: string, damage: (bare: string) => void]>([
    ['has no HEAD', (bare) => rmSync(join(bare, 'HEAD'))],
    ['has an empty HEAD', (bare) => writeFileSync(join(bare, 'HEAD'), '')],
    ['has a main that is no commit', (bare) => writeFileSync(join(bare, 'refs/heads/main'), 'x'.repeat(40))],
    ['has lost its branches', (bare) => rmSync(join(bare, 'refs'), { recursive: true })],
    ['has lost its objects', (bare) => rmSync(join(bare, 'objects', 'pack'), { recursive: true })],
    ['has half a configuration', (bare) => writeFileSync(join(bare, 'config'), '[core\n')],
    ['is an empty folder', (bare) => readdirSync(bare).map((name) => rmSync(join(bare, name), { recursive: true }))],
  ])('that %s tells the operator what to do', async (_, damage) => {
    const { data, bare } = await setUp();
    damage(bare);
    await expect(openRepository(data)).rejects.toThrow(DamagedError);
    await expect(openRepository(data)).rejects.toThrow(`${bare} is damaged, or is none: git`);
  });

  it('that is gone is not made anew where a desk ran: what was taken down would be back', async () => {
    const { data, bare } = await setUp();
    mkdirSync(join(data, 'releases'));
    rmSync(bare, { recursive: true });
    await expect(openRepository(data)).rejects.toThrow(`The repository in ${bare} is gone`);
    expect(existsSync(bare)).toBe(false);
  });

  it('says that there is no git', async () => {
    vi.stubEnv('PATH', '');
    try {
      await expect(openRepository(createData())).rejects.toThrow(GitMissingError);
      await expect(openRepository(createData())).rejects.toThrow('Install git and start again.');
    } finally {
      vi.unstubAllEnvs();
    }
  });
});

/** A commit on main by somebody who uses git. */
function moveByHand(bare: string, path: string, text: string): void {
  const work = createTemporary('hand');
  git(work, 'clone', '--quiet', bare, '.');
  writeFileSync(join(work, path), text);
  git(work, 'add', '--all');
  git(work, 'commit', '--quiet', '-m', 'By hand');
  git(work, 'push', '--quiet', 'origin', 'main');
}
