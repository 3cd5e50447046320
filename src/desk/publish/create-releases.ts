import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { locateContent } from '../../content/location.ts';
import { currentDay } from '../../model/dates.ts';
import { buildSite, PROGRAM_FOLDER } from '../build-site.ts';
import type { Block, Blocks } from './blocks.ts';
import { digestProgram } from './program-digest.ts';
import { openReleaseFolders, type Release } from './release-folders.ts';
import type { BuildsStatus, Releases } from './releases.ts';
import type { ContentRepository } from './repository.ts';
import { toShownOutput } from './shown-output.ts';

/** The work tree that builds read. */
const SOURCE = 'source';
const ON_THE_WAY = join(PROGRAM_FOLDER, '.astro', '.prerender');

export interface ReleasesOptions {
  /** SPAAK_DATA. */
  folder: string;
  repository: Pick<ContentRepository, 'getHead' | 'checkOut'>;
  /** Taken away as soon as a release is live that holds none of it. */
  blocks?: Pick<Blocks, 'list' | 'remove'>;
  /** Blocks what a release of this commit, the live one, may not show any more; called before each build. */
  blockLost?: (live: string) => Promise<void>;
  build?: typeof buildSite;
  now?: () => Date;
  /** SPAAK_NOW. */
  day?: string | undefined;
  /** A digest of the program that builds. */
  getProgram?: () => string;
  log?: (line: string) => void;
  /** Called each time that a release is live. */
  onLive?: (release: Pick<Release, 'commit' | 'day' | 'root'>) => void | Promise<void>;
}

/**
 * Releases in SPAAK_DATA. A build is of `main` as it is when the build begins, which holds every commit that was asked
 * for, in whatever order. With a block settled by then the release is a fresh one, after which that block goes.
 */
export function createReleases(options: ReleasesOptions): Releases {
  const { folder, repository, blocks, blockLost, build = buildSite, now = () => new Date(), day, onLive } = options;
  const { getProgram = digestProgram, log = (line: string) => console.log(line) } = options;
  const folders = openReleaseFolders(folder);
  const source = join(folder, SOURCE);
  const closing = new AbortController();
  let { live, previous } = folders;
  let waiting: BuildsStatus['waiting'];
  let running: BuildsStatus['running'];
  let failed: BuildsStatus['failed'];
  let working: Promise<void> | undefined;
  let freshRequests = 0;

  async function work(): Promise<void> {
    try {
      while (waiting && !closing.signal.aborted) {
        const { commit: asked } = waiting;
        waiting = undefined;
        running = { commit: asked, started: now().toISOString() };
        await release().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
        running = undefined;
      }
    } finally {
      working = undefined;
    }
  }

  async function release(): Promise<void> {
    if (live) await blockLost?.(live.commit);
    // In this order: what is settled now is gone from the commit that is then the head.
    const settled = blocks?.list().filter(({ commit }) => commit !== undefined) ?? [];
    const commit = await repository.getHead();
    if (running) running = { ...running, commit };
    const made = { commit, day: currentDay(day, now()), program: getProgram() };
    const isFresh = folders.isFreshNeeded() || settled.length > 0;
    if (!isFresh && live && isMadeOf(live, made)) {
      failed = undefined;
      return;
    }
    const answered = freshRequests;
    const place = folders.next();
    try {
      if (!(await buildInto(place.root, { ...made, isFresh }))) return;
      goLive({ ...place, ...made, since: now().toISOString() }, isFresh);
    } finally {
      if (live?.number !== place.number) await rm(place.root, { recursive: true, force: true });
    }
    if (isFresh) for (const block of settled) if (isStill(block)) await blocks?.remove(block.id);
    await discard(isFresh && answered === freshRequests);
    await announce();
  }

  /** Whether there is a whole site in `root` now. */
  async function buildInto(root: string, made: Made & { isFresh: boolean }): Promise<boolean> {
    if (made.isFresh) await forgetCaches(source);
    await repository.checkOut(made.commit, source);
    const { ok, output, seconds } = await build(root, {
      env: { SPAAK_CONTENT: source, SPAAK_COMMIT: made.commit, SPAAK_NOW: made.day },
      signal: closing.signal,
    });
    if (closing.signal.aborted) return false;
    if (ok && existsSync(join(root, 'index.html'))) {
      log(`Built the site of ${made.commit.slice(0, 7)} (${Math.round(seconds)} s)`);
      return true;
    }
    fail(output);
    return false;
  }

  function goLive(next: Release, isFresh: boolean): void {
    folders.goLive(next);
    previous = isFresh ? undefined : live;
    live = next;
    failed = undefined;
  }

  /** Deletes what is not served any more. Until that is done, it may hold what was taken down. */
  async function discard(isFreshDone: boolean): Promise<void> {
    try {
      await folders.keepOnly([live, previous].filter((kept) => kept !== undefined));
      if (isFreshDone) folders.forgetFresh();
    } catch (error) {
      folders.needFresh();
      log(
        `Old releases in ${join(folder, 'releases')} could not be deleted; the next build tries again. ${String(error)}`,
      );
    }
  }

  async function announce(): Promise<void> {
    try {
      if (live) await onLive?.(live);
    } catch (error) {
      log(`A new release is live, but not all that follows it could be done: ${String(error)}`);
    }
  }

  /** Not when it was blocked anew since. */
  function isStill({ id, commit }: Block): boolean {
    return blocks?.list().some((block) => block.id === id && block.commit === commit) ?? false;
  }

  function fail(output: string): void {
    if (closing.signal.aborted || !running) return;
    failed = { commit: running.commit, at: now().toISOString(), output: toShownOutput(output, folder) };
    log(`The site of ${running.commit.slice(0, 7)} could not be built, so what was live stays. /desk/ says why.`);
  }

  return {
    getRoot: () => live?.root,
    getPrevious: () => previous?.root,
    request(commit, { fresh = false } = {}) {
      if (closing.signal.aborted) return;
      if (fresh) {
        folders.needFresh();
        freshRequests += 1;
      }
      waiting = { commit };
      working ??= work();
    },
    getStatus: () => ({
      ...(live && { live: { commit: live.commit, day: live.day, since: live.since } }),
      ...(running && { running }),
      ...(waiting && { waiting }),
      ...(failed && { failed }),
    }),
    async settle() {
      while (working) await working;
    },
    async close() {
      closing.abort();
      await working;
    },
  };
}

type Made = Pick<Release, 'commit' | 'day' | 'program'>;

function isMadeOf(release: Release, made: Made): boolean {
  return release.commit === made.commit && release.day === made.day && release.program === made.program;
}

/** Astro's and our own of the content in `source`. */
async function forgetCaches(source: string): Promise<void> {
  const { cacheFolder } = locateContent({ SPAAK_CONTENT: source }, PROGRAM_FOLDER);
  await rm(cacheFolder, { recursive: true, force: true });
  // Where the output lies outside the program, Astro puts what it makes on the way here; a build that was cut off leaves it.
  if (!source.startsWith(PROGRAM_FOLDER)) await rm(ON_THE_WAY, { recursive: true, force: true });
}
