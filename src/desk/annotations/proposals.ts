import type { Day } from '../../model/dates.ts';
import type { Role } from '../../model/moves.ts';
import type { AnnotationTypeName } from '../../model/annotation-types.ts';
import type { Written } from './judge-body.ts';

/** What somebody proposed that others may say: kept at the desk until one of them does. */
export interface Proposals {
  add(proposal: Proposal): void;
  find(id: string): Proposal | undefined;
  /** About a bottleneck, the oldest first. */
  list(bottleneck: string): Proposal[];
  /** Confirmed, or taken back. Nothing of it is left in the database's files. */
  remove(id: string): void;
  /**
   * Forgets what is 90 days old on `today`, and all about bottlenecks that are not `open` any more, with the same
   * promise. Returns how many went.
   */
  forget(today: Day, open: (bottleneck: string) => boolean): number;
}

export interface Proposal {
  id: string;
  bottleneck: string;
  /** The id of who proposed it. */
  person: string;
  by: { role: Role; organisation: string };
  /** ISO 8601 in UTC. */
  created: string;
  written: Omit<Written, 'named'>;
}

/** By who may not write it themselves: what they may propose. */
const PROPOSED: Partial<Record<Role, readonly AnnotationTypeName[]>> = { facilitator: ['commitment'] };

/** Days that a proposal waits. */
export const PROPOSAL_DAYS = 90;

export function mayPropose(role: Role, type: AnnotationTypeName): boolean {
  return PROPOSED[role]?.includes(type) === true;
}
