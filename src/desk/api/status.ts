import { AGREED_LABEL } from '../../messages/desk.ts';
import { formatDay } from '../../messages/nl.ts';
import { toDismissed } from '../../messages/status.ts';
import { amsterdamDay } from '../../model/dates.ts';
import { compareText } from '../../model/order.ts';
import { SUBMISSION_STATES } from '../../model/submission.ts';
import { bottleneckHref } from '../../queries/addresses.ts';
import type { OpenQuestion } from '../annotations/open-question.ts';
import type { Filling } from '../fill-page.ts';
import type { Change, Entry } from '../inbox/inbox.ts';
import { listPossibleChanges } from '../inbox/states.ts';
import { ACTIONS, type StatusAnswer } from './schemas.ts';

/** What makes an action possible: one of these changes. */
const CHANGES: Record<(typeof ACTIONS)[number], readonly Change['type'][]> = {
  reply: ['answer', 'reply'],
  consent: ['consent', 'agree-merge'],
  withdraw: ['withdraw'],
  outcome: ['outcome'],
};

/** What the writer of an entry may know of it. `asked` is what policy asks of practice at its bottleneck now. */
export function toStatus(entry: Entry, asked?: OpenQuestion): StatusAnswer {
  const { number, kind, state, submitted, changed, questions, proposal, merge, reason } = entry;
  const question = state === 'information-requested' ? questions.at(-1)?.question : asked?.text;
  const isAsked = state === 'awaiting-consent';
  const bottleneck = isAsked ? merge?.bottleneck : entry.bottleneck;
  const possible = listPossibleChanges(entry);
  const dismissed = listDismissed(entry);
  return {
    ...{ number, kind, state },
    label: isAsked && proposal?.consented !== undefined ? AGREED_LABEL : SUBMISSION_STATES[state].label,
    submitted: amsterdamDay(submitted) ?? '',
    changed: amsterdamDay(changed) ?? '',
    ...(question !== undefined && { question }),
    ...(isAsked && proposal && { proposal: { text: proposal.text, digest: proposal.digest } }),
    ...(state === 'declined' && reason !== undefined && { reason }),
    ...(dismissed.length > 0 && { dismissed }),
    ...(bottleneck !== undefined && { bottleneck: { id: bottleneck, href: bottleneckHref(bottleneck) } }),
    actions: ACTIONS.filter((action) =>
      CHANGES[action].some((type) => possible.includes(type) && (type !== 'reply' || asked !== undefined)),
    ),
  };
}

/** The same for the page; `code` goes along with what the writer does next. */
export function toStatusFilling(status: StatusAnswer, code: string): Pick<Filling, 'values' | 'when'> {
  const { number, state, label, submitted, changed, question, proposal, reason, bottleneck, actions } = status;
  const { dismissed } = status;
  return {
    values: {
      ...{ code, number, label, question, reason },
      submitted: formatDay(submitted),
      changed: formatDay(changed),
      proposal: proposal?.text,
      digest: proposal?.digest,
      bottleneck: bottleneck?.href,
      merge: bottleneck?.id,
      dismissed: dismissed?.map(({ said, reason: why }) => toDismissed(formatDay(said), why)).join('\n\n'),
    },
    when: [
      ...['status', state],
      ...actions.map((action) => `can-${action}`),
      ...(proposal ? ['proposal'] : []),
      ...(bottleneck ? ['bottleneck'] : []),
      ...(reason !== undefined ? ['reason'] : []),
      ...(dismissed ? ['dismissed'] : []),
    ],
  };
}

function listDismissed({ outcomes, replies = [] }: Entry): NonNullable<StatusAnswer['dismissed']> {
  return [...outcomes, ...replies]
    .sort((a, b) => compareText(a.at, b.at))
    .flatMap(({ at, dismissed }) => (dismissed ? [{ said: amsterdamDay(at) ?? '', reason: dismissed.reason }] : []));
}
