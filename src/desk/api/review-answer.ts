import { addDays, amsterdamDay, daysBetween, type Day } from '../../model/dates.ts';
import { digestText } from '../../markdown/public-text.ts';
import { findPersonalData } from '../../privacy/detect.ts';
import { bottleneckHref } from '../../queries/addresses.ts';
import { applyChange } from '../inbox/apply-change.ts';
import type { Change, Entry, Summary } from '../inbox/inbox.ts';
import { listHands, listPossibleChanges } from '../inbox/states.ts';
import { toDraft } from '../review-text.ts';
import type { PortalFacts } from './portal.ts';
import { REVIEW_ACTIONS, type QueueAnswer, type ReviewAnswer } from './review-schemas.ts';

type Action = (typeof REVIEW_ACTIONS)[number];
type Step = ReviewAnswer['step'];

/** The change that an action is. */
const CHANGES: Record<Action, Change['type']> = {
  edit: 'edit',
  ask: 'ask',
  decline: 'decline',
  merge: 'propose-merge',
  propose: 'propose',
  sign: 'sign',
  publish: 'publish',
};

/** What happens after the end, and does not put that off. */
const AFTERWARDS: readonly Entry['events'][number]['type'][] = ['outcome', 'reply', 'record', 'dismiss', 'count'];

/** What an editor sees of a submission, with what `editor` (an id) can do with it. */
export function toReview(entry: Entry, { editor, portal, today }: Onlooker): ReviewAnswer {
  const { version, hasCode, hasAddress, questions, merge, reason, bottleneck, outcomes, content, proposal } = entry;
  const draft = findDraft(entry);
  const end = findEnd(entry);
  return {
    ...toQueued(entry, findStep(entry, portal.fourEyes), today),
    ...{ version, hasCode, hasAddress, questions, outcomes },
    ...pick('replies', entry.replies),
    ...toSent(content),
    ...(draft && { draft }),
    ...(proposal && { proposal: toProposal(proposal) }),
    ...(merge && { merge: { bottleneck: merge.bottleneck, ...pick('changesWanted', merge.changesWanted) } }),
    ...pick('agreedElsewhere', entry.agreedElsewhere),
    ...pick('reason', reason),
    ...(bottleneck !== undefined && { bottleneck: { id: bottleneck, href: bottleneckHref(bottleneck) } }),
    ...(end !== undefined && content && { erasedOn: addDays(amsterdamDay(end) ?? '', portal.retentionDays) }),
    fourEyes: portal.fourEyes,
    actions: listActions(entry, editor, portal.fourEyes),
  };
}

/** A row of the queue; `hits` of the privacy check, for what is still to be reviewed. */
export function toQueueRow(summary: Summary, entry: Entry | undefined, { portal, today }: Onlooker): QueueRow {
  const step = entry ? findStep(entry, portal.fourEyes) : summary.unrecorded ? 'review' : 'ended';
  return { ...toQueued(summary, step, today), ...(entry && { hits: countHits(entry) }) };
}

/** What an editor made of it, or at first what can be taken over of what was sent in. */
export function findDraft({ draft, content, submitted }: Entry): ReviewAnswer['draft'] {
  if (draft) return { text: draft.text, digest: digestText(draft.text), editor: draft.editor.name };
  if (content?.kind !== 'submission') return undefined;
  return { text: toDraft(content.submission, amsterdamDay(submitted) ?? '') };
}

/**
 * As it is once an editor took it up, or back from a writer who does not answer, when a change of this type needs that.
 * What its writer agreed to is not taken back on the way to something else.
 */
export function takeUp(entry: Entry, type: Change['type'], at: string): Entry {
  const possible = listPossibleChanges(entry);
  const mayTake = possible.includes('take') && entry.proposal?.consented === undefined;
  return mayTake && !possible.includes(type) ? applyChange(entry, { type: 'take' }, at) : entry;
}

function listActions(entry: Entry, editor: string, fourEyes: boolean): Action[] {
  const { kind, proposal, state } = entry;
  return REVIEW_ACTIONS.filter((action) => {
    const type = CHANGES[action];
    if (!listPossibleChanges(takeUp(entry, type, entry.changed)).includes(type)) return false;
    // What came from a bottleneck's page becomes an event, not a text.
    if (kind !== 'submission') return action === 'decline' || action === 'publish';
    if (action === 'propose') return state !== 'awaiting-consent' || !proposal;
    if (action === 'sign') return fourEyes && !proposal?.signed && !listHands(entry).includes(editor);
    return action !== 'publish' || findStep(entry, fourEyes) === 'publish';
  });
}

/** When it ended; what its writer says afterwards does not put that off. */
function findEnd(entry: Entry): string | undefined {
  const isEnding = ({ type }: Entry['events'][number]) => !AFTERWARDS.includes(type);
  return findStep(entry, false) === 'ended' ? entry.events.findLast(isEnding)?.at : undefined;
}

function findStep({ state, proposal }: Entry, fourEyes: boolean): Step {
  if (state === 'submitted' || state === 'in-review') return 'review';
  if (state === 'information-requested') return 'writer';
  if (state !== 'awaiting-consent') return 'ended';
  if (proposal?.consented === undefined) return 'writer';
  return fourEyes && !proposal.signed ? 'sign' : 'publish';
}

function toQueued({ number, kind, state, title, submitted, changed }: Summary, step: Step, today: Day): QueueRow {
  const day = amsterdamDay(changed) ?? '';
  return {
    ...{ number, kind, state, step },
    ...pick('title', title),
    submitted: amsterdamDay(submitted) ?? '',
    changed: day,
    days: daysBetween(day, today),
  };
}

function toSent(content: Entry['content']): Pick<ReviewAnswer, 'raw' | 'about'> {
  if (content?.kind === 'submission') {
    const { email: _email, ...raw } = content.submission;
    return { raw };
  }
  if (content?.kind === 'recognition') return { about: content.recognition };
  return content ? { about: content.outcome } : {};
}

function toProposal(proposal: NonNullable<Entry['proposal']>): NonNullable<ReviewAnswer['proposal']> {
  const { text, digest, editor, consented, signed, changesWanted } = proposal;
  return {
    ...{ text, digest, editor: editor.name },
    ...pick('consented', consented),
    ...(signed && { signed: { editor: signed.editor.name, at: signed.at } }),
    ...pick('changesWanted', changesWanted),
  };
}

function countHits(entry: Entry): number {
  const text = entry.draft?.text ?? (entry.content?.kind === 'submission' ? entry.content.submission : undefined);
  if (text === undefined) return 0;
  const texts = typeof text === 'string' ? [text] : [text.title, text.happens, text.obstacle, text.helps];
  return texts.reduce((total, each) => total + findPersonalData(each).length, 0);
}

/** Absent rather than undefined. */
function pick<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, Value>>;
}

type QueueRow = QueueAnswer['entries'][number];

interface Onlooker {
  /** The id of who looks. */
  editor: string;
  portal: PortalFacts;
  today: Day;
}
