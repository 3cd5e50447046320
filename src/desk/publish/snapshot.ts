import { GitError, toLine, type Git } from './git.ts';
import type { Snapshot } from './repository.ts';

/** A file in a commit. */
export interface TreeFile {
  /** As git writes it: `100644` for a file, `120000` for a link to another. */
  mode: string;
  /** Git's name for its bytes. */
  blob: string;
}

/** Opens a commit. What it holds is listed once, when it is first asked for. */
export function openSnapshot(git: Git, commit: string): Snapshot {
  let listing: Promise<Map<string, TreeFile>> | undefined;
  const list = () => (listing ??= listTree(git, commit));
  return {
    commit,
    getMessage: async () => toLine(await git.run(['log', '-1', '--format=%B', commit])),
    async read(path) {
      const file = (await list()).get(path);
      return file && (await git.run(['cat-file', 'blob', file.blob])).toString();
    },
    async getVersion(path) {
      return (await list()).get(path)?.blob;
    },
    async list(folder) {
      return [...(await list()).keys()].filter((path) => path.startsWith(`${folder}/`)).sort();
    },
    find: (text) => findText(git, commit, text),
  };
}

/** The files of a commit, by path. */
export async function listTree(git: Git, commit: string): Promise<Map<string, TreeFile>> {
  const lines = (await git.run(['ls-tree', '-r', '-z', '--full-tree', commit])).toString().split('\0').slice(0, -1);
  return new Map(
    lines.map((line) => {
      const [about = '', path = ''] = line.split('\t', 2);
      const [mode = '', , blob = ''] = about.split(' ');
      return [path, { mode, blob }];
    }),
  );
}

async function findText(git: Git, commit: string, text: string): Promise<string[]> {
  try {
    const found = await git.run(['grep', '-z', '-l', '-F', '--full-name', '-f', '-', commit], { input: text });
    // Each is named "<commit>:<path>".
    return toLine(found)
      .split('\0')
      .filter(Boolean)
      .map((name) => name.slice(commit.length + 1))
      .sort();
  } catch (error) {
    if (error instanceof GitError && error.status === 1) return [];
    throw error;
  }
}
