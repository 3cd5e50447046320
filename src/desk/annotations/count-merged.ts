import type { Desk } from '../api/desk.ts';
import { describeFailure } from '../api/failure.ts';
import { Refusal } from '../api/refusal.ts';
import type { Entry } from '../inbox/inbox.ts';
import { commitAnnotation, getCase } from './commit-annotation.ts';
import { findUncounted } from './unwritten.ts';

/**
 * Counts what was merged as a recognition at its bottleneck, once: that is what its writer agreed to. Resolves to the
 * entry as it is then. What cannot be counted now does not keep a merge from being made: it is tried again every night.
 */
export async function countMerged(desk: Counting, entry: Entry): Promise<{ entry: Entry; commit?: string }> {
  const uncounted = findUncounted(entry);
  if (!uncounted) return { entry };
  const { bottleneck, line, toEvent, toChange } = uncounted;
  try {
    await getCase(desk, bottleneck);
    const event = { ...toEvent(''), bottleneck, by: { role: 'practitioner' } } as const;
    const { id, commit } = await commitAnnotation(desk, event, { line });
    const { number, version } = entry;
    return { entry: await desk.inbox.change(number, version, toChange(id), desk.now().toISOString()), commit };
  } catch (error) {
    // Where it was merged to may be closed meanwhile: there is nothing to count at.
    if (!(error instanceof Refusal && error.code === 'closed-bottleneck'))
      desk.log(`desk: ${entry.number} is merged, and not counted yet: ${describeFailure(error)}`);
    return { entry };
  }
}

/** Counts all that was merged and not counted. */
export async function countAllMerged(desk: Counting): Promise<void> {
  for (const { number, uncounted } of await desk.inbox.list({ states: ['merged'] })) {
    const entry = uncounted ? await desk.inbox.find(number) : undefined;
    if (entry) await countMerged(desk, entry);
  }
}

type Counting = Pick<Desk, 'inbox' | 'portal' | 'publisher' | 'authors' | 'now' | 'log'>;
