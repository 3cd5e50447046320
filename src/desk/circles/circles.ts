import type { AnnotationTypeName } from '../../model/annotation-types.ts';
import type { Circle } from '../../model/circle.ts';

/** The circles of the portal: what facilitators make and change. Each change resolves when it is committed. */
export interface Circles {
  /** As the content is now, in the order of their ids. */
  list(): { id: string; data: Circle }[];
  /** What was recorded in the name of a circle, the oldest first. */
  listRecorded(id: string): Recorded[];
  find(id: string): Promise<CircleFile | undefined>;
  /** Whether readers have this version: the release of `commit` has it. Undefined when that is not in the history. */
  isIn(file: Pick<CircleFile, 'id' | 'version'>, commit: string): Promise<boolean | undefined>;
  /**
   * Adds a circle, under an id that is made of its title and that no other has.
   * @throws {ContentError} {RemoteError} with nothing changed.
   */
  add(title: string, source: string): Promise<CircleMade>;
  /**
   * Changes a circle: `write` makes its file of the one that is there.
   * @throws {UnknownCircleError} {StaleCircleError} when it is no longer at `version`, {ContentError} {RemoteError}, and
   * whatever `write` throws, with nothing changed.
   */
  change(id: string, version: string, write: (source: string) => string): Promise<CircleMade>;
}

export interface CircleFile {
  id: string;
  /** Git's name for the file as it is. */
  version: string;
  source: string;
}

export interface CircleMade extends CircleFile {
  commit: string;
}

/** An annotation that names a circle. */
export interface Recorded {
  id: string;
  bottleneck: string;
  type: AnnotationTypeName;
  label: string;
  /** The instant at which it was made. */
  created: string;
}

export class UnknownCircleError extends Error {}
/** It was changed meanwhile; `current` is what it is now. */
export class StaleCircleError extends Error {
  readonly current: CircleFile;
  constructor(current: CircleFile) {
    super(`${current.id} was changed meanwhile.`);
    this.current = current;
  }
}
