import type { Content } from '../../content/content.ts';
import { openDocumentCache } from '../../content/document-cache.ts';
import { loadContent } from '../../content/load.ts';
import { locateContent } from '../../content/location.ts';
import { PROGRAM_FOLDER } from '../build-site.ts';
import { ContentError } from './errors.ts';
import type { Git } from './git.ts';
import { listTree } from './snapshot.ts';

/** Reads and checks a content folder. */
export type ContentCheck = (folder: string) => Promise<Content>;

const FILE_MODES = ['100644', '100755'];

/** The check that builds and the command line do, with a cache of its own. */
export function createContentCheck(): ContentCheck {
  return async (folder) => {
    const cache = openDocumentCache(locateContent({ SPAAK_CONTENT: folder }, PROGRAM_FOLDER).documents);
    try {
      return loadContent(folder, cache);
    } finally {
      cache.close();
    }
  };
}

/** Files only: a link, or another repository, could stand for anything. @throws {ContentError} */
export async function assertOnlyFiles(git: Git, commit: string): Promise<void> {
  const others = [...(await listTree(git, commit))].filter(([, { mode }]) => !FILE_MODES.includes(mode));
  if (others.length === 0) return;
  const message = 'Links to other files and to other repositories are not allowed. Put the file itself here.';
  throw new ContentError(others.map(([file]) => ({ file, line: 1, message })));
}
