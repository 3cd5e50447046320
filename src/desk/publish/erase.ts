import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { locateContent } from '../../content/location.ts';
import { KIND_FOLDERS } from '../../model/kinds.ts';
import { PROGRAM_FOLDER } from '../build-site.ts';
import { blameDamage } from './damage.ts';
import { copyHistory, listVersions, type CopyOptions } from './erase-history.ts';
import { listErased, listMissing } from './erased.ts';
import { assertGit, createGit, toLine, type Git } from './git.ts';
import { takeLock, waitForLock } from './lock.ts';
import { initRepository, recoverRepository, replaceRepository } from './make-repository.ts';
import { writeCommit, writeTree } from './objects.ts';
import { listImages } from './plan-change.ts';
import { isTakenDown, toBottleneckPath, toNumber } from './published.ts';
import { ERASED, findRef, MAIN, moveRefs, SEED } from './refs.ts';
import { openReleaseFolders } from './release-folders.ts';
import { listTree, openSnapshot, type TreeFile } from './snapshot.ts';
import { removeWorkTree } from './work-tree.ts';

/** Work trees in SPAAK_DATA: of the check and of builds. */
const WORK_TREES = ['check', 'source'];

/** What Astro makes on the way when it builds to a folder outside the project. */
const BUILD_REMAINS = '.astro/.prerender';

/** The site in SPAAK_DATA of before the portal had a desk. */
const DESKLESS_SITE = 'site';

/** It may not be erased as things are; a message for the operator. */
export class EraseRefusedError extends Error {}

export interface EraseOptions {
  /** SPAAK_DATA. */
  folder: string;
  /** SPAAK_CONTENT. */
  content: string;
  now: () => Date;
}

export interface Erased {
  /** What `main` is now. */
  commit: string;
  /** Pictures that went too. */
  images: string[];
  /** Whether the live release is still there: it holds nothing of what was erased. */
  isLiveKept: boolean;
  /** Whether files by this name stand in SPAAK_CONTENT too, which nobody touched. */
  isInFolder: boolean;
}

/**
 * Makes the history of the content anew as if a withdrawn bottleneck had never been there, but for its tombstone, and
 * takes away all on this machine that was made of the old one.
 * @throws {EraseRefusedError} {LockedError} with nothing changed.
 */
export async function erase(id: string, options: EraseOptions): Promise<Erased> {
  await assertGit();
  const { folder } = options;
  const locks = [takeLock(folder)];
  try {
    locks.push(await waitForLock(join(folder, 'content.lock')));
    recoverRepository(folder);
    return await eraseAlone(id, options);
  } finally {
    for (const release of locks) release();
  }
}

async function eraseAlone(id: string, { folder, content, now }: EraseOptions): Promise<Erased> {
  const bare = join(folder, 'content.git');
  const git = createGit(bare);
  const { tombstone, before } = await findTombstone(git, bare, id);
  const text = [toBottleneckPath(id), `${KIND_FOLDERS.annotation}/${id}`];
  const refs = [MAIN, ...((await findRef(git, SEED)) === undefined ? [] : [SEED])];
  const images = await listOwnImages(git, { refs, paths: text });
  const draft = await initRepository(bare);
  await copyHistory(git, draft, { refs, paths: [...text, ...images] });
  const fresh = createGit(draft);
  const commit = await putBack(fresh, draft, { id, tombstone, at: now(), author: await getAuthor(git) });
  await forbid(git, fresh, { refs, paths: [...text, ...images] });
  await assertSame(fresh, before, [...text.slice(1), ...images]);
  const isLiveKept = await isGoneFromLive(git, folder, id);

  replaceRepository(folder, draft);
  for (const name of WORK_TREES) removeWorkTree(join(folder, name));
  for (const root of [content, ...WORK_TREES.map((name) => join(folder, name))])
    rmSync(locateContent({ SPAAK_CONTENT: root }, PROGRAM_FOLDER).cacheFolder, { recursive: true, force: true });
  for (const path of [join(PROGRAM_FOLDER, BUILD_REMAINS), join(folder, DESKLESS_SITE)])
    rmSync(path, { recursive: true, force: true });
  await removeReleases(folder, isLiveKept);
  return { commit, images, isLiveKept, isInFolder: text.some((path) => existsSync(join(content, path))) };
}

/** @throws {EraseRefusedError} unless the bottleneck was withdrawn. */
async function findTombstone(git: Git, bare: string, id: string) {
  if (!existsSync(bare)) throw new EraseRefusedError(`There is no content repository in ${bare}.`);
  const snapshot = openSnapshot(git, MAIN);
  const tombstone = await blameDamage(bare, () => snapshot.read(toBottleneckPath(id)));
  if (tombstone === undefined) throw new EraseRefusedError(`There is no bottleneck "${id}" in the content.`);
  if (!isTakenDown(tombstone, 'bottleneck'))
    throw new EraseRefusedError(`"${id}" is still published. Withdraw it at the desk first; readers see that at once.`);
  return { tombstone, before: await listTree(git, MAIN) };
}

/** Pictures that the erased texts ever showed and no other text shows now. */
async function listOwnImages(git: Git, { refs, paths }: { refs: string[]; paths: string[] }): Promise<string[]> {
  const snapshot = openSnapshot(git, MAIN);
  const images = new Set<string>();
  for (const blob of await listVersions(git, { refs, paths }))
    for (const image of listImages((await git.run(['cat-file', 'blob', blob])).toString())) images.add(image);
  const own: string[] = [];
  for (const image of images) {
    const shownBy = (await snapshot.find(image)).filter((file) => !isWithin(file, paths));
    if (shownBy.length === 0) own.push(image);
  }
  return own.sort();
}

async function putBack(
  fresh: Git,
  draft: string,
  { id, tombstone, at, author }: { id: string; tombstone: string; at: Date; author: string },
): Promise<string> {
  const index = join(draft, 'index');
  const git = fresh.extend({ GIT_INDEX_FILE: index });
  const head = toLine(await fresh.run(['rev-parse', MAIN]));
  const tree = await writeTree(git, head, { [toBottleneckPath(id)]: tombstone });
  const message = `Erase ${toNumber(id)}\n`;
  const commit = await writeCommit(git, { tree, parents: [head], message, author: { name: author, at } });
  rmSync(index, { force: true });
  await moveRefs(fresh, { [MAIN]: { from: head, to: commit } });
  return commit;
}

/** Whose commits the present ones are. */
async function getAuthor(git: Git): Promise<string> {
  return toLine(await git.run(['log', '-1', '--format=%an', MAIN]));
}

/** Remembers which commits and files are no more, so that none comes back from elsewhere. */
async function forbid(git: Git, fresh: Git, { refs, paths }: CopyOptions): Promise<void> {
  const commits = toLine(await git.run(['rev-list', ...refs])).split('\n');
  const gone = await listMissing(fresh, [...commits, ...(await listVersions(git, { refs, paths }))]);
  const forbidden = [...gone, ...(await listErased(git))];
  if (forbidden.length === 0) return;
  const blob = toLine(await fresh.run(['hash-object', '-w', '--stdin'], { input: `${forbidden.join('\n')}\n` }));
  await moveRefs(fresh, { [ERASED]: { to: blob } });
}

/** @throws {Error} when anything else than what was to go differs. */
async function assertSame(fresh: Git, before: Map<string, TreeFile>, gone: readonly string[]): Promise<void> {
  await fresh.run(['fsck', '--full', '--strict']);
  const isGone = (path: string) => isWithin(path, gone);
  const write = (files: Map<string, TreeFile>) =>
    [...files]
      .filter(([path]) => !isGone(path))
      .map(([path, { mode, blob }]) => `${mode} ${blob} ${path}`)
      .join('\n');
  const after = await listTree(fresh, MAIN);
  if (write(after) !== write(before) || [...after.keys()].some(isGone))
    throw new Error('The new history does not give the same content. Nothing was changed; please report this.');
}

/** Whether the live release was made when the bottleneck had been withdrawn already. */
async function isGoneFromLive(git: Git, folder: string, id: string): Promise<boolean> {
  const { live } = openReleaseFolders(folder);
  if (!live) return false;
  const source = await openSnapshot(git, live.commit)
    .read(toBottleneckPath(id))
    .catch(() => undefined);
  return source !== undefined && isTakenDown(source, 'bottleneck');
}

/** Whether a file is one of `paths`, or in one of them. */
function isWithin(file: string, paths: readonly string[]): boolean {
  return paths.some((path) => file === path || file.startsWith(`${path}/`));
}

async function removeReleases(folder: string, isLiveKept: boolean): Promise<void> {
  const folders = openReleaseFolders(folder);
  folders.needFresh();
  if (!isLiveKept) rmSync(join(folder, 'current'), { force: true });
  await folders.keepOnly(isLiveKept && folders.live ? [folders.live] : []);
}
