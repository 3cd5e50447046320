import type { Content } from '../content/content.ts';
import { isWithdrawn } from '../model/annotation.ts';
import { amsterdamDay, type Day } from '../model/dates.ts';
import { foldDialogue } from '../model/dialogue.ts';
import { isTombstone } from '../model/kinds.ts';
import { CLOSED_STATUSES } from '../model/status.ts';
import type { Inbox } from './inbox/inbox.ts';

/**
 * Forgets what was kept long enough, as `content` has it today, and all of what was taken down; resolves to how many
 * entries lost something.
 * @throws {Error} when traces of it are still in the files, with a message for the operator.
 */
export async function forgetOldSubmissions(
  inbox: Pick<Inbox, 'forget'>,
  { today, retentionDays, content }: { today: Day; retentionDays: number; content: Known },
): Promise<number> {
  const takenDown = content.bottlenecks.flatMap(({ id, data }) => (isTombstone(data) ? [id] : []));
  // Most were forgotten when they were taken down; not when the desk was stopped just then.
  return inbox.forget(today, { retentionDays, closedOn: listClosedOn(content, today), takenDown });
}

/**
 * Since when nothing more is to be expected of a bottleneck, as it stands today: it was withdrawn, or its dialogue came
 * to an end and nobody reopened it. What was merged goes by the other one. Undefined while it goes on, and for what is
 * not in the content: that may be one broken file.
 */
export function listClosedOn({ bottlenecks, annotations }: Known, today: Day): (bottleneck: string) => Day | undefined {
  const byId = new Map(bottlenecks.map((bottleneck) => [bottleneck.id, bottleneck]));
  const byBottleneck = Map.groupBy(annotations, ({ bottleneck }) => bottleneck);

  const find = (id: string, seen: readonly string[] = []): Day | undefined => {
    const data = byId.get(id)?.data;
    if (!data || seen.includes(id)) return undefined;
    if (isTombstone(data)) return data.withdrawn;
    if (data.mergedInto !== undefined) return find(data.mergedInto, [...seen, id]);
    return findEnd({ id, data }, byBottleneck.get(id) ?? [], today);
  };
  return (bottleneck) => find(bottleneck);
}

/** The day from which its dialogue is closed without a break; a status changes on days of events alone. */
function findEnd(bottleneck: Folded[0], annotations: Folded[1], today: Day): Day | undefined {
  const days = annotations
    .flatMap(({ data }) => (isWithdrawn(data) ? [] : (amsterdamDay(data.created) ?? [])))
    .filter((day) => day <= today)
    .sort();
  const isOpen = (day: Day) => !CLOSED_STATUSES.includes(foldDialogue(bottleneck, annotations, day).status);
  return days[days.findLastIndex(isOpen) + 1];
}

type Known = Pick<Content, 'bottlenecks' | 'annotations'>;
type Folded = Parameters<typeof foldDialogue>;
