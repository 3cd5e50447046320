import type { Day } from '../../model/dates.ts';

export const MAIL_FREQUENCIES = ['daily', 'weekly'] as const;
export type MailFrequency = (typeof MAIL_FREQUENCIES)[number];

/**
 * Who follows by mail, and what was told: the only place that holds their addresses, until they stop. Mail that comes of
 * it waits in the outbox of the same database. One driver for each kind of database;
 * `tests/desk/subscriptions/conformance.ts` says what each must do. All instants are ISO 8601 in UTC.
 */
export interface Subscriptions {
  /**
   * Keeps what somebody asked for this address, until it is confirmed. One mail a day asks whether it is right: when
   * there was one today already, `askAgain` does it on another.
   */
  request(request: FollowRequest, at: string): Promise<void>;
  /** Asks about what was requested after the last question, where that was on another day. */
  askAgain(at: string): Promise<void>;
  find(id: string): Promise<Subscriber | undefined>;
  /** Confirms all that was requested: news from now on is told. Undefined when there is nobody of that id. */
  confirm(id: string, today: Day): Promise<Subscriber | undefined>;
  /** How often news comes, of all that is followed. Undefined when there is nobody of that id. */
  setFrequency(id: string, frequency: MailFrequency): Promise<Subscriber | undefined>;
  /** Stops following one thing, or everything: then the address goes at once. What is left; undefined when nobody is. */
  stop(id: string, about?: string): Promise<Subscriber | undefined>;
  /** Numbers the news that has no number yet, in this order. */
  recordNews(ids: readonly string[]): Promise<void>;
  /** The highest number; 0 when there is no news. */
  getLastNews(): Promise<number>;
  /** Ids of the news after one number up to another, in order. */
  listNews(after: number, upTo: number): Promise<string[]>;
  /** Who is to be told today: the daily ones not told today, the weekly ones not told since `monday`. */
  listDue(today: Day, monday: Day): Promise<DueSubscriber[]>;
  /** Has told somebody what is new up to number `upTo`; with a mail, whose detail is given, or as there was nothing. */
  tell(id: string, told: { today: Day; upTo: number; detail?: string }, at: string): Promise<void>;
  /** Forgets what was not confirmed before this instant, and what follows only what is gone. Resolves to how many. */
  forget(before: string, isGone: (about: string) => boolean): Promise<number>;
  close(): Promise<void>;
}

export interface FollowRequest {
  address: string;
  /** As `formatAbout` writes it. */
  about: string;
  frequency: MailFrequency;
}

/** Without the address: that stands in the mail alone. */
export interface Subscriber {
  id: string;
  /** Absent until the address was confirmed. */
  frequency?: MailFrequency;
  /** What is followed, and what was asked for but not confirmed. */
  follows: string[];
  requests: Omit<FollowRequest, 'address'>[];
}

export interface DueSubscriber {
  id: string;
  /** With the number of the last news that need not be told. */
  follows: { about: string; since: number }[];
}
