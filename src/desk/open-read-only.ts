import type { Hono } from 'hono';
import { toInboxPath } from './inbox/inbox-file.ts';
import { hasHadDesk } from './publish/damage.ts';
import { takeLock } from './publish/lock.ts';
import { openReleaseFolders } from './publish/release-folders.ts';
import { createSqliteBlocks } from './publish/sqlite-blocks.ts';
import { createSiteApp } from './site.ts';

/**
 * What readers see while the desk cannot run, of a data folder that a desk was run on: its live release, without what was
 * taken down. Undefined where there never was a desk.
 * @throws {LockedError}
 * @throws {Error} when there is no release that can be shown, with a message for the operator.
 */
export function openReadOnly(folder: string): { app: Hono; close: () => void } | undefined {
  if (!hasHadDesk(folder)) return undefined;
  const release = takeLock(folder);
  const { live, previous } = openReleaseFolders(folder);
  if (!live) {
    release();
    // The content folder may hold what was taken down at the desk since.
    throw new Error(`There is no site in ${folder} that was built before, so there is nothing to show.`);
  }
  const blocks = createSqliteBlocks(toInboxPath(folder));
  const app = createSiteApp({ root: () => live.root, previous: () => previous?.root, blocks });
  return {
    app,
    close() {
      blocks.close();
      release();
    },
  };
}
