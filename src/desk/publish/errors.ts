import type { Published } from './publisher.ts';

/** The content would not be in order; a message for editors by field, or by place for a source. */
export class ContentError extends Error {
  readonly findings: readonly { file: string; line: number; message: string }[];
  constructor(findings: ContentError['findings']) {
    super('The content would not be in order.');
    this.findings = findings;
  }
}
export class RemoteError extends Error {}
/** What is new at the remote and what is new here change the same place. */
export class ConflictError extends Error {}
export class UnknownIdError extends Error {}
/** It was changed meanwhile; `current` is what it is now. */
export class StaleError extends Error {
  readonly current: Published;
  constructor(current: Published) {
    super(`${current.id} was changed meanwhile.`);
    this.current = current;
  }
}
