import type { WithdrawalReason } from '../../model/bottleneck.ts';
import type { Day } from '../../model/dates.ts';

/** Who wrote which annotation, by the id of their sign-in: it stands in no file, and says only what is somebody's own. */
export interface Authors {
  add(annotation: string, person: string): void;
  /** Of what was taken down by editors nobody is the author any more. */
  find(annotation: string): string | undefined;
  /** The annotations of somebody. */
  list(person: string): string[];
  /** For what is not there, or not any more. */
  remove(annotation: string): void;
  /** An editor took it down: whoever wrote it is told why. Keeps nothing where that is not known. */
  takeDown(annotation: string, takenDown: Omit<TakenDown, 'id'>): void;
  /** What editors took down of somebody, the oldest first. */
  listTakenDown(person: string, bottleneck: string): TakenDown[];
  /** Forgets what was taken down 90 days before `today`. */
  forget(today: Day): void;
}

export interface TakenDown {
  id: string;
  bottleneck: string;
  reason: WithdrawalReason;
  on: Day;
}

/** Days that whoever wrote it is told of. */
export const TOLD_DAYS = 90;
