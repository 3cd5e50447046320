import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../content/content.ts';
import type { Day } from '../model/dates.ts';
import { isTombstone } from '../model/kinds.ts';
import { createSqliteAuthors } from './annotations/sqlite-authors.ts';
import { createSqliteProposals } from './annotations/sqlite-proposals.ts';
import { forgetOldSubmissions } from './forget.ts';
import { toInboxPath } from './inbox/inbox-file.ts';
import { createSqliteInbox } from './inbox/sqlite.ts';
import { forgetMail } from './mail/create-mailing.ts';
import { createContentCheck, type ContentCheck } from './publish/content-check.ts';
import { blameDamage } from './publish/damage.ts';
import { createGit } from './publish/git.ts';
import { waitForLock } from './publish/lock.ts';
import { MAIN } from './publish/refs.ts';
import { checkOut } from './publish/work-tree.ts';

/**
 * Forgets in the inbox of a data folder what was kept long enough, also while a desk runs on it. Resolves to how many
 * entries lost something; undefined when there is no inbox.
 * @throws {Error} with a message for the operator.
 */
export async function purge({ data, content: seed, today, check }: PurgeOptions): Promise<number | undefined> {
  const path = toInboxPath(data);
  if (!existsSync(path)) return undefined;
  const content = await readPublished({ data, content: seed, ...(check && { check }) });
  if (!content.site)
    throw new Error(
      'The content has no site.yaml that can be used, which says how long things are kept. Nothing was forgotten. ' +
        '"npm run spaak -- check" says what is wrong.',
    );
  const { retentionDays } = content.site;
  const inbox = createSqliteInbox(path);
  try {
    // First: the inbox leaves nothing of it in the files.
    await forgetMail(path, content, today);
    forgetProposals(path, content, today);
    forgetTakenDown(path, today);
    return await forgetOldSubmissions(inbox, { today, retentionDays, content });
  } finally {
    await inbox.close();
  }
}

function forgetProposals(path: string, { bottlenecks }: Content, today: Day): void {
  const proposals = createSqliteProposals(path);
  const open = new Set(bottlenecks.flatMap(({ id, data }) => (isTombstone(data) ? [] : [id])));
  try {
    proposals.forget(today, (bottleneck) => open.has(bottleneck));
  } finally {
    proposals.close();
  }
}

function forgetTakenDown(path: string, today: Day): void {
  const authors = createSqliteAuthors(path);
  authors.forget(today);
  authors.close();
}

/** What is published or, before there is a repository, what it would be made of. */
export async function readPublished({
  data,
  content: seed,
  check = createContentCheck(),
}: Omit<PurgeOptions, 'today'>): Promise<Content> {
  const bare = join(data, 'content.git');
  if (!existsSync(bare)) return check(seed);
  const release = await waitForLock(join(data, 'content.lock'));
  try {
    // Where the desk too reads `main`, so that nothing more is left of it.
    const folder = join(data, 'check');
    await blameDamage(bare, () => checkOut(createGit(bare), MAIN, folder));
    return await check(folder);
  } finally {
    release();
  }
}

interface PurgeOptions {
  /** SPAAK_DATA. */
  data: string;
  /** SPAAK_CONTENT: read where there is no repository yet. */
  content: string;
  today: Day;
  check?: ContentCheck;
}
