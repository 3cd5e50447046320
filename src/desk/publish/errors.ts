import type { Published } from './publisher.ts';

/** The content would not be in order; a message for editors by field, or by place for a source. */
export class ContentError extends Error {
  readonly findings: readonly { file: string; line: number; message: string }[];
  constructor(findings: ContentError['findings']) {
    const places = findings.map(({ file, line, message }) => `${file}:${line} ${message}`);
    super(['The content is not in order:', ...places].join('\n'));
    this.findings = findings;
  }
}
/** SPAAK_REMOTE cannot be reached, refuses, or holds what cannot be taken over; a message for the operator. */
export class RemoteError extends Error {}
/** What is new at the remote and what is new here change the same place. */
export class ConflictError extends Error {
  /** Paths in the content folder; empty when the two have no history in common. */
  readonly paths: readonly string[];
  constructor(message: string, paths: readonly string[] = []) {
    super(message);
    this.paths = paths;
  }
}
/** The content repository is not what a desk left; a message for the operator. */
export class DamagedError extends Error {
  constructor(problem: string, options?: ErrorOptions) {
    super(`${problem} Move the data folder away and restore a backup: "npm run spaak -- restore FILE".`, options);
  }
}
/** Without git the site can be read, not changed; a message for the operator. */
export class GitMissingError extends Error {}
/** What a content folder holds may not become the first commit; a message for the operator. */
export class SeedRefusedError extends Error {}
export class UnknownIdError extends Error {}
/** It is blocked on the site, and still in the content; `cause` says why. */
export class OnlyBlockedError extends Error {}
/** It was changed meanwhile; `current` is what it is now. */
export class StaleError extends Error {
  readonly current: Published;
  constructor(current: Published) {
    super(`${current.id} was changed meanwhile.`);
    this.current = current;
  }
}
