import { nextCircleId } from '../../content/scaffold.ts';
import { findCircle, isWithdrawn } from '../../model/annotation.ts';
import { ANNOTATION_TYPES } from '../../model/annotation-types.ts';
import { KIND_FOLDERS } from '../../model/kinds.ts';
import { GitError } from '../publish/git.ts';
import type { Releases } from '../publish/releases.ts';
import type { ContentRepository, Snapshot } from '../publish/repository.ts';
import {
  StaleCircleError,
  UnknownCircleError,
  type CircleFile,
  type CircleMade,
  type Circles,
  type Recorded,
} from './circles.ts';

interface Options {
  repository: ContentRepository;
  releases: Pick<Releases, 'request'>;
}

/** Circles by commits in the repository; asks for a release after each. */
export function createCircles({ repository, releases }: Options): Circles {
  return {
    list: () => repository.getContent().circles.map(({ id, data }) => ({ id, data })),
    listRecorded: (circle) =>
      repository
        .getContent()
        .annotations.flatMap(({ id, bottleneck, data }): Recorded[] => {
          if (isWithdrawn(data) || findCircle(data) !== circle) return [];
          const { type, created } = data;
          return [{ id, bottleneck, type, label: ANNOTATION_TYPES[type].label, created }];
        })
        .sort((a, b) => Date.parse(a.created) - Date.parse(b.created)),
    find: async (id) => read(await repository.open(), id),
    async isIn({ id, version }, commit) {
      try {
        return (await (await repository.open(commit)).getVersion(toPath(id))) === version;
      } catch (error) {
        if (error instanceof GitError) return undefined;
        throw error;
      }
    },
    add: (title, source) =>
      // A message names no title: history outlives what is taken down.
      commit('Add a circle\n', async (snapshot) => {
        const taken = (await snapshot.list(KIND_FOLDERS.circle)).map(toId);
        return { id: nextCircleId(title, taken), source };
      }),
    change: (id, version, write) =>
      commit('Change a circle\n', async (snapshot) => {
        const current = await read(snapshot, id);
        if (!current) throw new UnknownCircleError(`There is no circle ${id}.`);
        if (current.version !== version) throw new StaleCircleError(current);
        return { id, source: write(current.source) };
      }),
  };

  async function commit(
    message: string,
    make: (snapshot: Snapshot) => Promise<Pick<CircleFile, 'id' | 'source'>>,
  ): Promise<CircleMade> {
    const made = await repository.commit(async (snapshot) => {
      const { id, source } = await make(snapshot);
      const isSame = (await snapshot.read(toPath(id))) === source;
      return { changes: isSame ? {} : { [toPath(id)]: source }, message, result: id };
    });
    releases.request(made.commit);
    const file = await read(await repository.open(made.commit), made.result);
    if (!file) throw new Error(`The commit has no circle ${made.result}.`);
    return { ...file, commit: made.commit };
  }
}

async function read(snapshot: Snapshot, id: string): Promise<CircleFile | undefined> {
  const path = toPath(id);
  const [source, version] = [await snapshot.read(path), await snapshot.getVersion(path)];
  return source === undefined || version === undefined ? undefined : { id, version, source };
}

function toPath(id: string): string {
  return `${KIND_FOLDERS.circle}/${id}.mdx`;
}

function toId(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx$/, '');
}
