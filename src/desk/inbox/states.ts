import type { SubmissionState } from '../../model/submission.ts';
import type { Change, Content, Entry, Event } from './inbox.ts';

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
      ask: 'information-requested',
      propose: 'awaiting-consent',
      'propose-merge': 'awaiting-consent',
      decline: 'declined',
      withdraw: 'withdrawn',
    },
    'information-requested': {
      answer: 'in-review',
      take: 'in-review',
      decline: 'declined',
      withdraw: 'withdrawn',
    },
    'awaiting-consent': {
      consent: 'awaiting-consent',
      'want-changes': 'in-review',
      'agree-merge': 'merged',
      publish: 'published',
      take: 'in-review',
      decline: 'declined',
      withdraw: 'withdrawn',
    },
    published: { outcome: 'published' },
    merged: { outcome: 'merged' },
  },
  recognition: FROM_CASE_PAGE,
  outcome: FROM_CASE_PAGE,
};

/** By change: who makes it, and whether it is news to the writer. */
const CHANGES: Record<ChangeType, { by: Event['by']; isNews: boolean }> = {
  take: { by: 'editor', isNews: false },
  ask: { by: 'editor', isNews: true },
  answer: { by: 'writer', isNews: false },
  propose: { by: 'editor', isNews: true },
  consent: { by: 'writer', isNews: false },
  'want-changes': { by: 'writer', isNews: false },
  publish: { by: 'editor', isNews: true },
  decline: { by: 'editor', isNews: true },
  'propose-merge': { by: 'editor', isNews: true },
  'agree-merge': { by: 'writer', isNews: false },
  withdraw: { by: 'writer', isNews: false },
  outcome: { by: 'writer', isNews: false },
};

const CHANGE_TYPES = Object.keys(CHANGES) as ChangeType[];

/**
 * The state after `change`, or undefined when the entry's state forbids it. Consent and publication count for the very
 * text that was proposed, by its digest.
 */
export function findNextState(entry: Asked, change: Change): SubmissionState | undefined {
  return isPossible(entry, change.type) && isAboutSameText(entry, change) ? findTarget(entry, change.type) : undefined;
}

/** The types of change that are possible now: `publish` once its text was agreed to, `consent` until then. */
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

function findTarget({ kind, state }: Asked, type: ChangeType): SubmissionState | undefined {
  return TRANSITIONS[kind][state]?.[type];
}

function isPossible(entry: Asked, type: ChangeType): boolean {
  if (!findTarget(entry, type)) return false;
  if (type === 'consent') return entry.proposal !== undefined && entry.proposal.consented === undefined;
  if (type === 'publish') return entry.kind !== 'submission' || entry.proposal?.consented !== undefined;
  if (type === 'agree-merge') return entry.merge !== undefined;
  return true;
}

function isAboutSameText({ kind, proposal }: Asked, change: Change): boolean {
  if (change.type !== 'consent' && change.type !== 'publish') return true;
  return change.digest === (kind === 'submission' ? proposal?.digest : undefined);
}

type ChangeType = Change['type'];
type Transitions = Partial<Record<SubmissionState, Partial<Record<ChangeType, SubmissionState>>>>;
/** What of an entry decides. */
type Asked = Pick<Entry, 'kind' | 'state' | 'proposal' | 'merge'>;
