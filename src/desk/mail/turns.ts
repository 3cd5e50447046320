import type { Content } from '../../content/content.ts';
import type { Day } from '../../model/dates.ts';
import { foldDialogue } from '../../model/dialogue.ts';
import { isTombstone } from '../../model/kinds.ts';
import type { Inbox } from '../inbox/inbox.ts';
import { findLiving } from './news.ts';

/** Has the inbox tell writers who asked for it that it is another's turn now at the bottleneck they wrote. */
export async function informOfTurns(
  inbox: Pick<Inbox, 'listInformed' | 'informOfTurn'>,
  { bottlenecks, annotations }: Known,
  { today, at }: { today: Day; at: string },
): Promise<void> {
  for (const { number, bottleneck } of await inbox.listInformed()) {
    const id = findLiving(bottleneck, bottlenecks);
    const data = bottlenecks.find((one) => one.id === id)?.data;
    if (!data || isTombstone(data)) continue;
    const own = annotations.filter((annotation) => annotation.bottleneck === id);
    const { turn, turnSince } = foldDialogue({ id, data }, own, today);
    await inbox.informOfTurn(number, [turn, turnSince].filter(Boolean).join(' '), at);
  }
}

type Known = Pick<Content, 'bottlenecks' | 'annotations'>;
