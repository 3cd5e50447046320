import type { EditedText } from '../../model/public-text.ts';
import type { Tombstone } from '../../model/bottleneck.ts';

/** What editors do to what is public. Each resolves when it is committed; the site follows. */
export interface Publisher {
  /**
   * Publishes a text under the next number of the year. Asked again for the same submission it resolves to what it
   * became the first time.
   * @throws {ContentError} {RemoteError}
   */
  publish(text: EditedText, submission: string): Promise<{ id: string; commit: string }>;
  /** What is published under an id, with the version that a correction must name; undefined when nothing is. */
  find(id: string): Promise<Published | undefined>;
  /**
   * Corrects a bottleneck; with `privacy` it is blocked first, and quotes of what went are dropped.
   * @throws {StaleError} when it is no longer at `version`, {ContentError} {RemoteError}
   */
  correct(id: string, text: EditedText, options: { version: string; reason: 'correction' | 'privacy' }): Promise<Made>;
  /** Takes down a bottleneck: blocked at once, a tombstone in its place. */
  withdraw(id: string, reason: Tombstone['withdrawnReason'], version?: string): Promise<Made>;
  /** Takes down an annotation, by its id. */
  withdrawAnnotation(id: string): Promise<Made>;
}

export interface Published {
  id: string;
  /** Git's name for the file as it is. */
  version: string;
  source: string;
  annotations: { id: string; source: string }[];
}

export interface Made {
  commit: string;
}
