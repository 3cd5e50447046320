import type { EditedText } from '../../model/public-text.ts';
import type { Tombstone, WithdrawalReason } from '../../model/bottleneck.ts';

/** What editors do to what is public. Each resolves when it is committed; the site follows. */
export interface Publisher {
  /**
   * Publishes a text under the next number of the year. Asked again for the same text of the same submission it resolves
   * to what it became the first time.
   * @throws {ContentError} {RemoteError}
   */
  publish(text: EditedText, submission: string): Promise<{ id: string; commit: string }>;
  /**
   * Adds an annotation to a bottleneck: `write` makes its file for the dialogue as it is on `main`, again when that moved
   * meanwhile. Asked again for the same `line`, which its commit then has, it resolves to what was added the first time.
   * @throws {UnknownIdError} {ContentError} {RemoteError} and whatever `write` throws, with nothing changed.
   */
  annotate(bottleneck: string, write: (about: Published) => NewAnnotation, line?: string): Promise<AnnotationMade>;
  /** The ids of the annotations of a bottleneck as of a commit; undefined when that is not in the history any more. */
  listAnnotations(bottleneck: string, commit: string): Promise<string[] | undefined>;
  /** What is published under an id, with the version that a correction must name; undefined when nothing is. */
  find(id: string): Promise<Published | undefined>;
  /**
   * Corrects a bottleneck; with `privacy` it is blocked first, and quotes of what went are dropped.
   * @throws {UnknownIdError} {ContentError} {StaleError} when it is no longer at `version`, with nothing changed;
   * {RemoteError} too, but with `privacy` {OnlyBlockedError}.
   */
  correct(id: string, text: EditedText, options: { version: string; reason: 'correction' | 'privacy' }): Promise<Made>;
  /**
   * Takes down a bottleneck: blocked at once, a tombstone in its place.
   * @throws {UnknownIdError} {StaleError} with nothing changed, {OnlyBlockedError} to be asked again
   */
  withdraw(id: string, reason: Tombstone['withdrawnReason'], version?: string): Promise<Made>;
  /**
   * Takes down an annotation, by its id; the commit says why, where there is a reason.
   * @throws {UnknownIdError} {OnlyBlockedError} as above
   */
  withdrawAnnotation(id: string, reason?: WithdrawalReason): Promise<Made & { bottleneck: string }>;
}

export interface Published {
  id: string;
  /** Git's name for the file as it is. */
  version: string;
  source: string;
  annotations: { id: string; source: string }[];
}

export interface NewAnnotation {
  id: string;
  source: string;
}

export interface Made {
  commit: string;
}

export interface AnnotationMade extends Made {
  id: string;
}
