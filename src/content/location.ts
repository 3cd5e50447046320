import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/** Where the content is and where what was made of it is kept; from the environment and the folder that npm runs in. */
export interface ContentLocation {
  /** The content folder, absolute. */
  root: string;
  /** A folder for caches of this content alone, so that two portals on one machine never share one. */
  cacheFolder: string;
  /** The document cache. */
  documents: string;
}

export function locateContent(
  environment: NodeJS.ProcessEnv = process.env,
  folder: string = process.cwd(),
): ContentLocation {
  const root = resolve(folder, environment.SPAAK_CONTENT || 'content');
  const cacheFolder = join(folder, '.cache', createHash('sha256').update(root).digest('hex').slice(0, 12));
  return { root, cacheFolder, documents: join(cacheFolder, 'documents.sqlite') };
}
