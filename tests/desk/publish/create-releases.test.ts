import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locateContent } from '../../../src/content/location.ts';
import { PROGRAM_FOLDER } from '../../../src/desk/build-site.ts';
import type { ReleasesOptions } from '../../../src/desk/publish/create-releases.ts';
import type { Releases } from '../../../src/desk/publish/releases.ts';
import { createTestReleases, DAY, type TestReleases } from './releases-support.ts';

const CASE = { id: '2026-01-een-knelpunt', bottleneck: '2026-01-een-knelpunt' };

let test: TestReleases;
let releases: Releases;

beforeEach(() => {
  test = createTestReleases();
  releases = test.open();
});
afterEach(async () => {
  await releases.close();
  test.remove();
});

/** Makes a release of a commit that is the head from then on. */
async function release(commit: string, options?: { fresh?: boolean }): Promise<void> {
  test.state.head = commit;
  releases.request(commit, options);
  (await test.nextBuild()).succeed();
  await releases.settle();
}

describe('a release', () => {
  it('is not there before the first build', () => {
    expect([releases.getRoot(), releases.getPrevious(), releases.getStatus()]).toEqual([undefined, undefined, {}]);
  });

  it('is built of the head, into a folder of its own, and told to the build', async () => {
    releases.request('c1');
    const { root, options, succeed } = await test.nextBuild();
    expect(root).toBe(join(test.folder, 'releases/1'));
    expect(options.env).toEqual({ SPAAK_CONTENT: join(test.folder, 'source'), SPAAK_COMMIT: 'c1', SPAAK_NOW: DAY });
    expect(releases.getStatus()).toMatchObject({ running: { commit: 'c1' } });
    expect(releases.getRoot()).toBeUndefined();
    succeed();
    await releases.settle();
    expect(releases.getStatus()).toMatchObject({ live: { commit: 'c1', day: DAY } });
    expect(releases.getStatus()).not.toHaveProperty('running');
    expect(test.readLive()).toBe('c1');
  });

  it('leaves the one before it, and no older one', async () => {
    for (const commit of ['c1', 'c2', 'c3']) await release(commit);
    expect([releases.getRoot(), releases.getPrevious()]).toEqual([
      join(test.folder, 'releases/3'),
      join(test.folder, 'releases/2'),
    ]);
    expect(test.listReleases()).toEqual(['2', '2.json', '3', '3.json']);
    expect(test.readLive()).toBe('c3');
  });

  it.each<[string, Partial<ReleasesOptions>, string, number]>([
    ['not of the same commit, day and program', {}, 'c1', 1],
    ['of another commit', {}, 'c2', 2],
    ['on another day', { day: '2026-11-25' }, 'c1', 2],
    ['by another program', { getProgram: () => 'p2' }, 'c1', 2],
  ])('is made again %s', async (_, options, commit, number) => {
    await release('c1');
    await releases.close();
    releases = test.open(options);
    test.state.head = commit;
    releases.request(commit);
    if (number > 1) (await test.nextBuild()).succeed();
    await releases.settle();
    expect(releases.getRoot()).toBe(join(test.folder, `releases/${number}`));
    expect(test.started).toEqual([]);
  });

  it('is told of when it is live', async () => {
    const told: (string | undefined)[] = [];
    releases = test.open({ onLive: ({ commit }) => void told.push(`${commit} ${test.readLive()}`) });
    await release('c1');
    expect(told).toEqual(['c1 c1']);
  });

  it('stays live when who is told of it fails', async () => {
    releases = test.open({ onLive: () => Promise.reject(new Error('The mail server is away.')) });
    await release('c1');
    expect(releases.getStatus()).not.toHaveProperty('failed');
    expect(test.logs.at(-1)).toContain('The mail server is away.');
  });
});

describe('requests', () => {
  it('wait for the build that runs, and become one build of the newest', async () => {
    releases.request('c1');
    const first = await test.nextBuild();
    for (const commit of ['c2', 'c3', 'c4']) {
      test.state.head = commit;
      releases.request(commit);
    }
    expect(releases.getStatus()).toMatchObject({ running: { commit: 'c1' }, waiting: { commit: 'c4' } });
    first.succeed();
    const second = await test.nextBuild();
    expect(second.options.env?.SPAAK_COMMIT).toBe('c4');
    second.succeed();
    await releases.settle();
    expect([test.started, test.readLive()]).toEqual([[], 'c4']);
  });

  it('that come late, of an older commit, do not bring it back', async () => {
    await release('c2');
    releases.request('c1');
    await releases.settle();
    expect([test.started, test.readLive()]).toEqual([[], 'c2']);
  });

  it('are not heard any more after closing, which ends the build', async () => {
    releases.request('c1');
    await test.nextBuild();
    await releases.close();
    releases.request('c2');
    await releases.settle();
    expect(releases.getStatus()).toEqual({});
    expect(test.listReleases()).toEqual([]);
  });
});

describe('a build that fails', () => {
  it('leaves the live release, and says why', async () => {
    await release('c1');
    test.state.head = 'c2';
    releases.request('c2');
    (await test.nextBuild()).fail('bottlenecks/x.mdx:3:1 error unknown-field\n');
    await releases.settle();
    expect(releases.getStatus()).toMatchObject({
      live: { commit: 'c1' },
      failed: { commit: 'c2', output: 'bottlenecks/x.mdx:3:1 error unknown-field' },
    });
    expect([test.readLive(), test.listReleases()]).toEqual(['c1', ['1', '1.json']]);
    expect(test.logs.join()).not.toContain('x.mdx');
  });

  it('is forgotten when a later one succeeds', async () => {
    releases.request('c1');
    (await test.nextBuild()).fail('');
    await release('c2');
    expect(releases.getStatus()).not.toHaveProperty('failed');
  });

  it('is tried again when it is asked for again', async () => {
    releases.request('c1');
    (await test.nextBuild()).fail('');
    await releases.settle();
    await release('c1');
    expect(test.readLive()).toBe('c1');
  });

  it.each<[string, string, RegExp]>([
    ['where things are', `at ${PROGRAM_FOLDER}src/a.ts and file://${PROGRAM_FOLDER}b.ts`, /^at src\/a\.ts and b\.ts$/],
    ['whose machine it is', `${homedir()}/x`, /^x$/],
    ['colours', '\u001B[31mfout\u001B[39m', /^fout$/],
    ['all that came before', `${'regel\n'.repeat(2000)}het einde`, /^[^]{3000,4000}het einde$/],
  ])('does not tell %s', async (_, output, shown) => {
    releases.request('c1');
    (await test.nextBuild()).fail(output);
    await releases.settle();
    expect(releases.getStatus().failed?.output).toMatch(shown);
  });

  it.each([
    ['the files cannot be had', { checkOut: () => Promise.reject(new Error('The disk is full.')) }],
    ['the head cannot be read', { getHead: () => Promise.reject(new Error('The disk is full.')) }],
  ])('is also one of which %s', async (_, broken) => {
    releases = test.open({ repository: { getHead: async () => 'c1', checkOut: async () => undefined, ...broken } });
    releases.request('c1');
    await releases.settle();
    expect(releases.getStatus().failed?.output).toBe('The disk is full.');
  });
});

describe('a fresh release', () => {
  it('is built without what was kept of earlier builds, and leaves no other release', async () => {
    await release('c1');
    await release('c2');
    const { cacheFolder: cache } = locateContent({ SPAAK_CONTENT: join(test.folder, 'source') }, PROGRAM_FOLDER);
    mkdirSync(cache, { recursive: true });
    test.state.head = 'c3';
    releases.request('c3', { fresh: true });
    const build = await test.nextBuild();
    expect(existsSync(cache)).toBe(false);
    build.succeed();
    await releases.settle();
    expect([releases.getPrevious(), test.listReleases(), test.readLive()]).toEqual([undefined, ['3', '3.json'], 'c3']);
  });

  it('is made of the same commit again', async () => {
    await release('c1');
    await release('c1', { fresh: true });
    expect(test.listReleases()).toEqual(['2', '2.json']);
  });

  it('stays needed through requests that need none', async () => {
    releases.request('c1');
    const first = await test.nextBuild();
    releases.request('c2', { fresh: true });
    releases.request('c3');
    first.succeed();
    (await test.nextBuild()).succeed();
    await releases.settle();
    expect(test.listReleases()).toEqual(['2', '2.json']);
  });

  it.each(['the build fails', 'the desk stops', 'one is asked for while one is built'])(
    'stays needed when %s',
    async (what) => {
      await release('c1');
      releases.request('c2', { fresh: true });
      const build = await test.nextBuild();
      if (what === 'the build fails') build.fail('');
      if (what === 'the desk stops') {
        await releases.close();
        releases = test.open();
      }
      if (what === 'one is asked for while one is built') {
        releases.request('c3', { fresh: true });
        build.succeed();
        (await test.nextBuild()).fail('');
      }
      await releases.settle();
      const before = test.listReleases();
      await release('c4');
      expect(test.listReleases()).toHaveLength(2);
      expect(before).toContain('fresh');
    },
  );
});

describe('a block', () => {
  it('goes with the first release of what it is gone from, which is fresh', async () => {
    await release('c1');
    await test.blocks.add(CASE);
    await test.blocks.settle(CASE.id, 'c2');
    await release('c2');
    expect([test.blocks.list(), test.listReleases()]).toEqual([[], ['2', '2.json']]);
  });

  it.each<[string, () => Promise<void>]>([
    ['is not settled', async () => test.blocks.add(CASE)],
    [
      'is settled after the build began',
      async () => {
        await test.blocks.add(CASE);
        releases.request('c2');
        const build = await test.nextBuild();
        await test.blocks.settle(CASE.id, 'c3');
        build.succeed();
        await releases.settle();
      },
    ],
    [
      'is blocked anew during the build',
      async () => {
        await test.blocks.add(CASE);
        await test.blocks.settle(CASE.id, 'c2');
        releases.request('c2');
        const build = await test.nextBuild();
        await test.blocks.add(CASE);
        build.succeed();
        await releases.settle();
      },
    ],
    [
      'is settled but cannot be built',
      async () => {
        await test.blocks.add(CASE);
        await test.blocks.settle(CASE.id, 'c2');
        releases.request('c2');
        (await test.nextBuild()).fail('');
        await releases.settle();
      },
    ],
  ])('stays when it %s', async (_, happen) => {
    await release('c1');
    test.state.head = 'c2';
    await happen();
    expect(test.blocks.list()).toMatchObject([CASE]);
  });

  it('that is settled is remembered through a restart, and makes the next release a fresh one', async () => {
    await release('c1');
    await test.blocks.add(CASE);
    await test.blocks.settle(CASE.id, 'c1');
    await releases.close();
    releases = test.open();
    await release('c1');
    expect([test.blocks.list(), test.listReleases()]).toEqual([[], ['2', '2.json']]);
  });
});

describe('before each build', () => {
  it('what the live release may not show any more is blocked, and the release is then a fresh one', async () => {
    const seen: string[] = [];
    releases = test.open({
      blockLost: async (live) => {
        seen.push(live);
        if (live !== 'c2') return;
        await test.blocks.add(CASE);
        await test.blocks.settle(CASE.id, 'c3');
      },
    });
    for (const commit of ['c1', 'c2', 'c3']) await release(commit);
    expect(seen).toEqual(['c1', 'c2']);
    expect([test.blocks.list(), test.listReleases()]).toEqual([[], ['3', '3.json']]);
  });
});

describe('a start', () => {
  it('serves what was live, with the one before', async () => {
    await release('c1');
    await release('c2');
    await releases.close();
    releases = test.open();
    expect([releases.getRoot(), releases.getPrevious()]).toEqual([
      join(test.folder, 'releases/2'),
      join(test.folder, 'releases/1'),
    ]);
    expect(releases.getStatus()).toMatchObject({ live: { commit: 'c2', day: DAY } });
  });

  it('deletes what was left half, and gives no number twice', async () => {
    await release('c1');
    await releases.close();
    for (const half of ['2', '3']) mkdirSync(join(test.folder, 'releases', half));
    writeFileSync(join(test.folder, 'releases/3/index.html'), '');
    symlinkSync('releases/3', join(test.folder, 'current.new'));
    releases = test.open();
    expect([test.listReleases(), test.readLive()]).toEqual([['1', '1.json'], 'c1']);
    await release('c2');
    expect(test.readLive()).toBe('c2');
  });

  it.each(['', '{"commit":"c1","d', 'null'])(
    'takes a release that says %j of itself for no whole one',
    async (said) => {
      for (const commit of ['c1', 'c2']) await release(commit);
      await releases.close();
      writeFileSync(join(test.folder, 'releases/1.json'), said);
      releases = test.open();
      expect([test.listReleases(), test.readLive()]).toEqual([['2', '2.json'], 'c2']);
      await releases.close();
      writeFileSync(join(test.folder, 'releases/2.json'), said);
      releases = test.open();
      expect([test.listReleases(), releases.getRoot()]).toEqual([[], undefined]);
    },
  );

  it.each(['releases/9', '../elsewhere', 'releases/1'])('takes a link to %s for no release', (target) => {
    mkdirSync(join(test.folder, 'releases/1'));
    symlinkSync(target, join(test.folder, 'current'));
    releases = test.open();
    expect(releases.getRoot()).toBeUndefined();
  });
});
