import { KIND_FOLDERS } from '../../model/kinds.ts';
import { isWhole } from '../blocked/traces.ts';
import type { Block, Blocks } from './blocks.ts';
import { GitError } from './git.ts';
import { isTakenDown, toAnnotationPath, toBottleneckPath } from './published.ts';
import type { ContentRepository, Snapshot } from './repository.ts';

/** A field of what is withdrawn; other files may hold the word too. */
const WITHDRAWN = 'withdrawn';

/**
 * Blocks what a release that was made of the commit `live` shows and `main` does not hold any more, whoever took it
 * down, and settles what was taken down when the desk stopped before it could say so.
 */
export async function blockLost({ repository, blocks }: Parts, live: string | undefined): Promise<void> {
  const now = await repository.open();
  const then = live === undefined || live === now.commit ? undefined : await repository.open(live);
  for (const own of then ? await listLost(then, now) : [])
    if (!blocks.list().some(({ id }) => id === own.id)) await blocks.add(own);
  for (const block of blocks.list())
    if (block.commit === undefined && (await isGone(now, block))) await blocks.settle(block.id, now.commit);
}

async function listLost(then: Snapshot, now: Snapshot): Promise<Own[]> {
  const changed = await listChanged(then, now);
  const lost: Own[] = [];
  for (const own of (changed ?? (await now.find(WITHDRAWN))).flatMap(parsePath))
    if ((await isGone(now, own)) && !(changed && (await isGone(then, own)))) lost.push(own);
  return lost;
}

/** Paths that hold something else now; undefined when what was there then is not known any more, as after `erase`. */
async function listChanged(then: Snapshot, now: Snapshot): Promise<string[] | undefined> {
  try {
    const paths: string[] = [];
    for (const path of [...(await then.list(KIND_FOLDERS.bottleneck)), ...(await then.list(KIND_FOLDERS.annotation))])
      if ((await now.getVersion(path)) !== (await then.getVersion(path))) paths.push(path);
    return paths;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

async function isGone(snapshot: Snapshot, own: Own): Promise<boolean> {
  const { id, bottleneck } = own;
  const source = await snapshot.read(isWhole(own) ? toBottleneckPath(id) : toAnnotationPath(bottleneck, id));
  return source === undefined || isTakenDown(source, isWhole(own) ? 'bottleneck' : 'annotation');
}

/** What a file is of, when that can be blocked. */
function parsePath(path: string): Own[] {
  const [folder, bottleneck = '', id] = path.replace(/\.mdx$/, '').split('/');
  if (folder === KIND_FOLDERS.bottleneck) return [{ id: bottleneck, bottleneck }];
  return folder === KIND_FOLDERS.annotation && id !== undefined ? [{ id, bottleneck }] : [];
}

type Own = Pick<Block, 'id' | 'bottleneck'>;

interface Parts {
  repository: Pick<ContentRepository, 'open'>;
  blocks: Blocks;
}
