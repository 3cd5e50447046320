import type { Day } from './dates.ts';
import type { Status, Turn } from './status.ts';

/** Who speaks in a dialogue. P of design.md §4 is policyOfficer or alderman. */
export const ROLES = ['practitioner', 'policyOfficer', 'alderman', 'facilitator', 'editor'] as const;
export type Role = (typeof ROLES)[number];

/** Whether `role` speaks for policy. */
export function isPolicy(role: Role): boolean {
  return role === 'policyOfficer' || role === 'alderman';
}

/** What an annotation's effect may look at. `data` holds the fields of its own type. */
export interface DialogueEvent<Fields> {
  id: string;
  role: Role;
  day: Day;
  data: Fields;
}

/**
 * What an annotation may do to a dialogue; the fold carries it out. On a closed bottleneck `become`, `pass` and
 * `reviewOn` do nothing, unless the type acts on closed ones.
 */
export interface Moves {
  readonly status: Status;
  readonly turn: Turn;
  /** Every question is answered, or there are none. */
  readonly allAnswered: boolean;
  /** The status rests on a promise that is neither fulfilled nor past its due day. */
  readonly hasOpenPromise: boolean;
  /** Sets the status; with `from`, only when it is one of those. */
  become(status: Status, from?: readonly Status[]): void;
  /** Gives the turn. Its clock starts now, unless it already was theirs. */
  pass(turn: Turn): void;
  /** The turn goes to `organisation`, until somebody of policy there reacts. */
  refer(organisation: string): void;
  /** Starts a promise whose due day is `due`. */
  promise(due: Day): void;
  /** Marks a promise as kept; true when that leaves none unfulfilled. Warns when it is no promise of this bottleneck. */
  fulfil(commitment: string): boolean;
  /** The day on which this outcome is looked at again, and by whom. */
  reviewOn(day: Day, turn: Turn): void;
  /** Counts one more team that knows this. */
  recognise(): void;
  /** Says that the event makes no sense where it stands. */
  warn(rule: WarningRule): void;
}

/** Rule ids of what makes no sense where it stands; permanent. */
export type WarningRule =
  | 'unknown-type'
  | 'invalid-date'
  | 'role-not-allowed'
  | 'unknown-question'
  | 'unknown-commitment'
  | 'already-fulfilled'
  | 'unknown-reply-target'
  | 'nothing-to-reopen'
  | 'due-in-the-past'
  | 'review-in-the-past';
