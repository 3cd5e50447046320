import type { SubmissionState } from '../../model/submission.ts';
import type { Change, Content, Entry, Event, Fate, Said } from './inbox.ts';

/** Nobody can be asked: these came without a tracking code, and none of their words become public. */
const FROM_CASE_PAGE: Transitions = {
  submitted: { take: 'in-review', publish: 'published', decline: 'declined' },
  'in-review': { publish: 'published', decline: 'declined' },
};

/** By kind of entry: what may happen in a state, and the state after it. A state that is not named is an end. */
const TRANSITIONS: Record<Content['kind'], Transitions> = {
  submission: {
    submitted: { take: 'in-review', withdraw: 'withdrawn' },
    'in-review': {
      edit: 'in-review',
      ask: 'information-requested',
      propose: 'awaiting-consent',
      'propose-merge': 'awaiting-consent',
      decline: 'declined',
      withdraw: 'withdrawn',
    },
    'information-requested': {
      edit: 'information-requested',
      answer: 'in-review',
      take: 'in-review',
      decline: 'declined',
      withdraw: 'withdrawn',
    },
    'awaiting-consent': {
      edit: 'in-review',
      consent: 'awaiting-consent',
      sign: 'awaiting-consent',
      'want-changes': 'in-review',
      'agree-merge': 'merged',
      publish: 'published',
      take: 'in-review',
      decline: 'declined',
      withdraw: 'withdrawn',
    },
    published: { outcome: 'published', reply: 'published', record: 'published', dismiss: 'published' },
    merged: { outcome: 'merged', record: 'merged', dismiss: 'merged', count: 'merged' },
  },
  recognition: FROM_CASE_PAGE,
  outcome: FROM_CASE_PAGE,
};

/** By change: who makes it, and whether it is news to the writer. */
const CHANGES: Record<ChangeType, { by: Event['by']; isNews: boolean }> = {
  take: { by: 'editor', isNews: false },
  edit: { by: 'editor', isNews: false },
  ask: { by: 'editor', isNews: true },
  answer: { by: 'writer', isNews: false },
  propose: { by: 'editor', isNews: true },
  consent: { by: 'writer', isNews: false },
  sign: { by: 'editor', isNews: false },
  'want-changes': { by: 'writer', isNews: false },
  publish: { by: 'editor', isNews: true },
  decline: { by: 'editor', isNews: true },
  'propose-merge': { by: 'editor', isNews: true },
  'agree-merge': { by: 'writer', isNews: false },
  withdraw: { by: 'writer', isNews: false },
  outcome: { by: 'writer', isNews: false },
  reply: { by: 'writer', isNews: false },
  record: { by: 'editor', isNews: false },
  dismiss: { by: 'editor', isNews: true },
  count: { by: 'editor', isNews: false },
};

const END_STATES: readonly SubmissionState[] = ['published', 'declined', 'merged', 'withdrawn'];
const CHANGE_TYPES = Object.keys(CHANGES) as ChangeType[];

/**
 * The state after `change`, or undefined when the entry's state forbids it. Consent, signature and publication count for
 * the very text that was proposed, by its digest; agreement to a merge for the bottleneck that was proposed.
 */
export function findNextState(entry: Asked, change: Change): SubmissionState | undefined {
  if (!isPossible(entry, change.type) || !isAllowed(entry, change)) return undefined;
  // Whoever agreed elsewhere is not asked again.
  if (change.type === 'propose-merge' && change.agreedElsewhere !== undefined) return 'merged';
  return findTarget(entry, change.type);
}

/**
 * The types of change that are possible now: `publish` once its text was agreed to, `consent` until then. Who makes one,
 * and what else it names, may still forbid it.
 */
export function listPossibleChanges(entry: Asked): ChangeType[] {
  return CHANGE_TYPES.filter((type) => isPossible(entry, type));
}

/** Who makes a change of this type. */
export function getActor(type: ChangeType): Event['by'] {
  return CHANGES[type].by;
}

/** Whether a writer who left an address wants to hear of a change of this type. */
export function isNews(type: ChangeType): boolean {
  return CHANGES[type].isNews;
}

/** The ids of the editors whose text it is, none of whom can sign it. */
export function listHands({ proposal, draft }: Pick<Asked, 'proposal' | 'draft'>): string[] {
  return [...(proposal ? [proposal.editor.id] : []), ...(draft?.editors ?? [])];
}

/** Whether an editor is still to make an annotation of what a writer said, or to dismiss it. */
export function isUnsettled({ recorded, dismissed }: Fate): boolean {
  return recorded === undefined && dismissed === undefined;
}

/** What its writer said after publication that is not settled, as a change names it. */
function listUnsettled({ outcomes, replies = [] }: Pick<Entry, 'outcomes' | 'replies'>): Unsettled[] {
  const list = (said: Said, all: readonly ({ at: string } & Fate)[]) =>
    all.flatMap((each) => (isUnsettled(each) ? [{ said, at: each.at }] : []));
  return [...list('outcome', outcomes), ...list('reply', replies)];
}

/** Whether nothing but an outcome can follow: from then on it is kept for so many days. */
export function isEnd(state: SubmissionState): boolean {
  return END_STATES.includes(state);
}

function findTarget({ kind, state }: Asked, type: ChangeType): SubmissionState | undefined {
  return TRANSITIONS[kind][state]?.[type];
}

function isPossible(entry: Asked, type: ChangeType): boolean {
  if (!findTarget(entry, type)) return false;
  const { kind, proposal, merge, events } = entry;
  if (type === 'consent') return proposal !== undefined && proposal.consented === undefined;
  if (type === 'sign') return proposal !== undefined && proposal.signed === undefined;
  if (type === 'publish') return kind !== 'submission' || proposal?.consented !== undefined;
  if (type === 'agree-merge') return merge !== undefined;
  if (type === 'record' || type === 'dismiss') return listUnsettled(entry).length > 0;
  // Once: the event stays when all else is forgotten.
  if (type === 'count') return events.every((event) => event.type !== 'count');
  return true;
}

function isAllowed(entry: Asked, change: Change): boolean {
  const { kind, hasCode, proposal, merge } = entry;
  switch (change.type) {
    case 'propose':
    case 'propose-merge':
      // Who has a code is asked, who has none cannot be.
      return hasCode === (change.agreedElsewhere === undefined);
    case 'consent':
      return change.digest === proposal?.digest;
    case 'sign':
      return change.digest === proposal?.digest && !listHands(entry).includes(change.editor.id);
    case 'publish':
      if (kind !== 'submission') return change.digest === undefined;
      return change.digest === proposal?.digest && (!change.fourEyes || proposal?.signed !== undefined);
    case 'agree-merge':
      return change.bottleneck === merge?.bottleneck;
    case 'record':
    case 'dismiss':
      return listUnsettled(entry).some(({ said, at }) => said === change.said && at === change.at);
    default:
      return true;
  }
}

type ChangeType = Change['type'];
type Transitions = Partial<Record<SubmissionState, Partial<Record<ChangeType, SubmissionState>>>>;
/** What of an entry decides. */
type Asked = Pick<
  Entry,
  'kind' | 'state' | 'hasCode' | 'draft' | 'proposal' | 'merge' | 'outcomes' | 'replies' | 'events'
>;
type Unsettled = Pick<Extract<Change, { type: 'record' }>, 'said' | 'at'>;
