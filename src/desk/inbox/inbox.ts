import type { Day } from '../../model/dates.ts';
import type { EditedText } from '../../model/public-text.ts';
import type { OutcomeSubmission, RecognitionSubmission, Submission, SubmissionState } from '../../model/submission.ts';

/**
 * Where submissions wait: the only place that holds what somebody sent in, until it is forgotten. One driver for each
 * kind of database; `tests/desk/inbox/conformance.ts` says what each must do. All instants are ISO 8601 in UTC.
 */
export interface Inbox {
  /** Stores a submission, durably, before it resolves. Numbers are `I-<year>-<0001…>`, each given once. */
  submit(entry: NewEntry): Promise<{ number: string }>;
  /** Stores all of them or, when it rejects, none; the numbers are in the order of the entries. */
  submitAll(entries: readonly NewEntry[]): Promise<{ number: string }[]>;
  find(number: string): Promise<Entry | undefined>;
  /** By the keyed hash of its tracking code. */
  findByCode(codeHash: string): Promise<Entry | undefined>;
  /** The oldest change first; without texts. */
  list(filter?: { states?: readonly SubmissionState[] }): Promise<Summary[]>;
  /**
   * Makes one change, with its event and its mail, or nothing at all.
   * @throws {StaleEntryError} when the entry is no longer at `version`, {ImpossibleChangeError} when its state forbids
   * the change, {UnknownEntryError} when there is no such entry.
   */
  change(number: string, version: number, change: Change, at: string): Promise<Entry>;
  /** Mail about entries that waits to be sent, the oldest first. An outbox on the same database sends it. */
  listMail(): Promise<Mail[]>;
  /** Who wants to hear what becomes of the bottleneck that their entry ended as, and has an address. */
  listInformed(): Promise<Informed[]>;
  /** Keeps whose turn it is now, in words that are equal for the same turn; with mail when others were told before. */
  informOfTurn(number: string, turn: string, at: string): Promise<void>;
  /** Forgets the address of a writer who wants no more mail, and what waits for it. Resolves to whether there was one. */
  stopInforming(number: string): Promise<boolean>;
  /**
   * Forgets what was kept long enough: text and talk `retentionDays` after the end; the address too, unless its writer
   * wanted to be kept informed, then 30 days after `closedOn` says that the bottleneck was closed. What stays: number,
   * state, dates, the code's hash, the bottleneck. Resolves to how many entries lost something; when it does nothing of
   * it is left in the database's files.
   */
  forget(today: Day, options: ForgetOptions): Promise<number>;
  /**
   * Forgets at once the text and talk of what ended as one of these bottlenecks, or was about it: what was taken down
   * stands nowhere else either. Resolves to how many entries lost something, with the same promise as `forget`.
   */
  forgetTexts(bottlenecks: readonly string[]): Promise<number>;
  close(): Promise<void>;
}

export interface ForgetOptions {
  retentionDays: number;
  /** Since when nothing more is to be expected of a bottleneck. */
  closedOn: (bottleneck: string) => Day | undefined;
  /** Bottlenecks that were taken down: of what ended as one of them the texts go now. */
  takenDown?: readonly string[];
}

export interface NewEntry {
  content: Content;
  /** Keyed hash of the tracking code; absent for what has none. */
  codeHash?: string;
  at: string;
}

/** What was sent in: a write-up, or from a bottleneck's page a recognition or an outcome. */
export type Content =
  | { kind: 'submission'; submission: Submission }
  | { kind: 'recognition'; recognition: RecognitionSubmission }
  | { kind: 'outcome'; outcome: OutcomeSubmission };

export interface Entry extends Summary {
  /** Absent once it was forgotten. */
  content?: Content;
  /** The editor's questions and what the writer answered, the oldest first. */
  questions: { asked: string; question: string; answered?: string; answer?: string }[];
  /** What an editor makes of it, with who touched it last, and the ids of all who ever did. */
  draft?: { text: EditedText; editor: Editor; editors: string[] };
  /**
   * All that would become public, in words for its writer, with the digest of the very file, when the writer agreed to
   * it, which second editor signed it, and what the writer wants changed. The writer is asked about it in the state
   * `awaiting-consent` only. Never beside `merge`.
   */
  proposal?: {
    text: string;
    digest: string;
    editor: Editor;
    consented?: string;
    signed?: { editor: Editor; at: string };
    changesWanted?: string;
  };
  /** The bottleneck that it would be merged into if the writer agrees, and why they do not. */
  merge?: { bottleneck: string; changesWanted?: string };
  /** How a writer without a tracking code agreed to the proposal or the merge, in an editor's words. */
  agreedElsewhere?: string;
  /** Whether its writer has a tracking code. Who has none is asked by the editors themselves. */
  hasCode: boolean;
  /** Whether there is an address that news goes to. */
  hasAddress: boolean;
  /** Told to the writer. */
  reason?: string;
  /**
   * What the writer said after publication, the oldest first. `recorded` is the id of the annotation that an editor made
   * of it, `dismissed` why they made none: told to the writer.
   */
  outcomes: ({ at: string; outcome: 'resolved' | 'not-resolved'; text: string } & Fate)[];
  /** What the writer answered to a question of policy, an annotation, in the same way; absent while there is nothing. */
  replies?: ({ at: string; question: string; text: string } & Fate)[];
  events: Event[];
}

/** What an editor did with something that its writer said: one or the other, or nothing yet. */
export interface Fate {
  recorded?: string;
  dismissed?: { at: string; reason: string };
}

export interface Summary {
  number: string;
  kind: Content['kind'];
  state: SubmissionState;
  /** Goes up by one at each change. */
  version: number;
  /** Of the draft, else of what was sent in; absent where there is none, or it was forgotten. */
  title?: string;
  submitted: string;
  changed: string;
  /** Id of the bottleneck that it became, was merged into, or is about. */
  bottleneck?: string;
  /** In a list: the writer said something after publication that no editor made an event of, or dismissed. */
  unrecorded?: true;
  /** In a list: it was merged, and is not counted at that bottleneck yet. */
  uncounted?: true;
}

/** What happened, without a word of what was written. */
export interface Event {
  at: string;
  type: 'submit' | Change['type'];
  by: 'writer' | 'editor';
}

export type Change =
  /** An editor takes it up, or takes it back from a writer who does not answer: what was agreed to lapses. */
  | { type: 'take' }
  /** Keeps what an editor made of it. What was proposed before is void: its writer is asked again. */
  | { type: 'edit'; text: EditedText; editor: Editor }
  | { type: 'ask'; question: string }
  | { type: 'answer'; text: string }
  /** `agreedElsewhere` says how a writer without a tracking code agreed: for those always, and for those alone. */
  | { type: 'propose'; text: string; digest: string; editor: Editor; agreedElsewhere?: string }
  | { type: 'consent'; digest: string }
  /** A second editor vouches for the text: never who proposed it or touched it. */
  | { type: 'sign'; digest: string; editor: Editor }
  /** To the proposal, or to the merge. */
  | { type: 'want-changes'; text: string }
  /**
   * `digest` is that of the text the writer agreed to and, with `fourEyes`, a second editor signed; a recognition or
   * outcome has none and ends with its event.
   */
  | { type: 'publish'; bottleneck: string; digest?: string; fourEyes?: boolean }
  | { type: 'decline'; reason: string }
  | { type: 'propose-merge'; bottleneck: string; agreedElsewhere?: string }
  /** To a merge with this bottleneck: not with one that took its place meanwhile. */
  | { type: 'agree-merge'; bottleneck: string }
  | { type: 'withdraw' }
  /** After publication: the writer says whether it is solved. */
  | { type: 'outcome'; outcome: 'resolved' | 'not-resolved'; text: string }
  /** After publication: the writer answers a question of policy, an annotation. */
  | { type: 'reply'; question: string; text: string }
  /** An annotation was made of the first outcome or reply of this instant of which there was none. */
  | { type: 'record'; said: Said; at: string; annotation: string }
  /** None is made of it; the reason is told to its writer. */
  | { type: 'dismiss'; said: Said; at: string; reason: string }
  /** What was merged is a recognition at its bottleneck now. */
  | { type: 'count' };

/** What a writer says after publication. */
export type Said = 'outcome' | 'reply';

/** An editor: the id of their sign-in, and the name that colleagues read. Forgotten with the talk. */
export interface Editor {
  id: string;
  name: string;
}

export interface Informed {
  number: string;
  bottleneck: string;
  /** What was kept last; absent before the first time. */
  turn?: string;
}

/** It says only that there is news. */
export interface Mail {
  id: string;
  to: string;
  number: string;
  at: string;
}

export class UnknownEntryError extends Error {}
export class ImpossibleChangeError extends Error {}
export class StaleEntryError extends Error {}
