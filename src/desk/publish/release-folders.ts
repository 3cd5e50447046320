import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../../model/dates.ts';

const FOLDER = 'releases';
/** For web servers and people: a link to the folder of the live release. */
const LIVE_LINK = 'current';
/** Is there while a release from nothing is needed. */
const FRESH_MARK = 'fresh';

/** A built site that can be served. */
export interface Release {
  number: number;
  /** Its folder, absolute. */
  root: string;
  /** What it was made of. */
  commit: string;
  day: Day;
  /** A digest of the program that made it. */
  program: string;
  /** ISO 8601 in UTC: when it became live. */
  since: string;
}

/**
 * The releases in a data folder: `releases/<n>`, each with what it was made of in `releases/<n>.json`, which is written
 * when it is whole. Whatever happens in between, the live one is a whole one.
 */
export function openReleaseFolders(data: string) {
  const folder = join(data, FOLDER);
  const link = join(data, LIVE_LINK);
  const mark = join(folder, FRESH_MARK);
  mkdirSync(folder, { recursive: true });
  const live = findLive(link, folder);
  const isFreshNeeded = () => existsSync(mark);
  // What a release from nothing is to replace may hold what was taken down.
  const previous = live && !isFreshNeeded() ? findBefore(live.number, folder) : undefined;
  for (const number of listNumbers(folder))
    if (number !== live?.number && number !== previous?.number)
      for (const path of pathsOf(number, folder)) rmSync(path, { recursive: true, force: true });
  let last = Math.max(0, ...listNumbers(folder));

  return {
    /** As they were found. */
    live,
    previous,
    /** The place of the next release, which does not exist yet. */
    next(): Pick<Release, 'number' | 'root'> {
      last += 1;
      return { number: last, root: join(folder, String(last)) };
    },
    /** Makes a built release the live one, in one step. */
    goLive(release: Release): void {
      const { number, commit, day, program, since } = release;
      writeFileSync(join(folder, `${number}.json`), JSON.stringify({ commit, day, program, since }));
      const fresh = `${link}.new`;
      rmSync(fresh, { force: true });
      symlinkSync(join(FOLDER, String(number)), fresh, 'dir');
      renameSync(fresh, link);
    },
    /** Deletes all releases but these, whole or half. */
    async keepOnly(kept: readonly Pick<Release, 'number'>[]): Promise<void> {
      const gone = listNumbers(folder).filter((number) => !kept.some((release) => release.number === number));
      for (const path of gone.flatMap((number) => pathsOf(number, folder)))
        await rm(path, { recursive: true, force: true, maxRetries: 3 });
    },
    /** Whether the next release must be made from nothing; remembered on the disk. */
    isFreshNeeded,
    needFresh: () => writeFileSync(mark, ''),
    forgetFresh: () => rmSync(mark, { force: true }),
  };
}

function findLive(link: string, folder: string): Release | undefined {
  try {
    return findWhole(Number(/(\d+)[\\/]?$/.exec(readlinkSync(link))?.[1]), folder);
  } catch {
    return undefined;
  }
}

function findBefore(number: number, folder: string): Release | undefined {
  const earlier = listNumbers(folder).filter((other) => other < number);
  return earlier
    .reverse()
    .map((other) => findWhole(other, folder))
    .find((release) => release !== undefined);
}

function findWhole(number: number, folder: string): Release | undefined {
  const [root, made] = pathsOf(number, folder);
  if (!existsSync(made) || !existsSync(join(root, 'index.html'))) return undefined;
  try {
    const { commit, day, program, since } = JSON.parse(readFileSync(made, 'utf8')) as Omit<Release, 'number' | 'root'>;
    return { number, root, commit, day, program, since };
  } catch {
    // Where the power went, the file may be there without what was written in it.
    return undefined;
  }
}

function pathsOf(number: number, folder: string): [root: string, made: string] {
  return [join(folder, String(number)), join(folder, `${number}.json`)];
}

/** Ascending. */
function listNumbers(folder: string): number[] {
  const numbers = readdirSync(folder).flatMap((name) => /^(\d+)(?:\.json)?$/.exec(name)?.[1] ?? []);
  return [...new Set(numbers.map(Number))].sort((a, b) => a - b);
}
