/** Who wrote which annotation, by the id of their sign-in: it stands in no file, and says only what is somebody's own. */
export interface Authors {
  add(annotation: string, person: string): void;
  find(annotation: string): string | undefined;
  /** The annotations of somebody. */
  list(person: string): string[];
  /** For what is not there, or not any more. */
  remove(annotation: string): void;
}
