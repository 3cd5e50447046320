import type { Entry, Inbox } from './inbox/inbox.ts';
import { RemoteError } from './publish/errors.ts';
import { toSubmissionLine } from './publish/published.ts';
import type { Publisher } from './publish/publisher.ts';
import type { ContentRepository } from './publish/repository.ts';

/**
 * Tells the inbox what was committed before the desk stopped, and not told it: done at start, before anybody can change
 * anything. Resolves to how many there were.
 */
export async function finishPublications({ inbox, repository, publisher, now }: Parts): Promise<number> {
  let finished = 0;
  for (const { number } of await inbox.list({ states: ['awaiting-consent'] })) {
    const entry = await inbox.find(number);
    if (!isAgreed(entry)) continue;
    const line = toSubmissionLine(number, entry.draft.text);
    if ((await repository.findCommit(line)) === undefined) continue;
    const published = await publisher.publish(entry.draft.text, number).catch(unlessReachable);
    if (!published) continue;
    const change = { type: 'publish', bottleneck: published.id, digest: entry.proposal.digest } as const;
    await inbox.change(number, entry.version, change, now().toISOString());
    finished += 1;
  }
  return finished;
}

/** A remote that is down keeps no desk from starting: who publishes it again later finds the same commit. */
function unlessReachable(error: unknown): undefined {
  if (!(error instanceof RemoteError)) throw error;
}

function isAgreed(entry: Entry | undefined): entry is Entry & Required<Pick<Entry, 'draft' | 'proposal'>> {
  return entry?.draft !== undefined && entry.proposal?.consented !== undefined;
}

interface Parts {
  inbox: Inbox;
  repository: Pick<ContentRepository, 'findCommit'>;
  publisher: Pick<Publisher, 'publish'>;
  now: () => Date;
}
