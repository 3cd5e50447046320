/**
 * Mail that waits to be sent, of all kinds: it is stored together with what it is about, and stays until the mail
 * server took it. One driver for each kind of database; `tests/desk/mail/outbox-conformance.ts` says what each must do.
 * All instants are ISO 8601 in UTC.
 */
export interface Outbox {
  /** Queues mail for the editors, once for each id. Resolves to whether it is new. */
  queue(mail: { id: string; kind: 'reminder'; detail: string }, at: string): Promise<boolean>;
  /**
   * Takes the mail that is due the longest; until `until` nobody else takes it. After a crash it is due again then.
   * Undefined when there is none. Mail to who has no address any more is never due.
   */
  claim(at: string, until: string): Promise<WaitingMail | undefined>;
  /** What became of mail that was claimed: sent, refused for good, put off until then, or nothing left to say. */
  settle(id: string, outcome: Outcome): Promise<void>;
  count(): Promise<{ waiting: number; failed: number }>;
  /** Forgets mail that was queued before this instant. What the editors were told stays, as they are told it once. */
  forget(before: string): Promise<void>;
  close(): Promise<void>;
}

export interface WaitingMail {
  /** The same each time that it is tried. */
  id: string;
  kind: 'confirmation' | 'digest' | 'writer' | 'reminder';
  /** Absent for what goes to the editors. */
  to?: string;
  /** Id of who follows. */
  subscriber?: string;
  /** Of the submission that there is news about. */
  number?: string;
  detail?: string;
  queued: string;
  /** How often the server put it off, and when first. */
  attempts: number;
  refused?: string;
}

export type Outcome =
  { type: 'sent' } | { type: 'failed' } | { type: 'put-off'; at: string; until: string } | { type: 'dropped' };
