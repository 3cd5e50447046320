import type { Content } from '../../content/content.ts';
import { addDays, amsterdamDay, type Day } from '../../model/dates.ts';
import type { Inbox } from '../inbox/inbox.ts';
import { isGone } from '../subscriptions/about.ts';
import { createSqliteSubscriptions } from '../subscriptions/sqlite.ts';
import type { Subscriptions } from '../subscriptions/subscriptions.ts';
import { queueDigests } from './digests.ts';
import { createMailLinks, type MailLinks } from './links.ts';
import { listNews, type News } from './news.ts';
import { createPostman } from './postman.ts';
import { listReminders, toReminderId } from './reminders.ts';
import { createSqliteOutbox } from './sqlite-outbox.ts';
import { toMessage, type MailFacts } from './to-message.ts';
import { createTransport, type Transport } from './transport.ts';
import { informOfTurns } from './turns.ts';
import { UNCONFIRMED_DAYS } from './write-letter.ts';

/** Days that is remembered what was sent, and that mail waits at most. */
const KEPT_DAYS = 30;

/** Mail with a desk: who follows, what they are told, and bringing it to the mail server. */
export interface Mailing {
  subscriptions: Subscriptions;
  links(): MailLinks;
  /** Numbers what is new in the content, and queues what writers and editors are to hear of it. */
  look(): Promise<void>;
  /** Queues what is new for who is to be told on this day. */
  queueDigests(day: Day): Promise<void>;
  /** Sends what is due. Resolves to how many mails the server took. */
  deliver(): Promise<number>;
  count(): Promise<{ waiting: number; failed: number }>;
  close(): Promise<void>;
}

/**
 * `database` holds the inbox too. Mail leads to `url` or, without one, to the address in site.yaml.
 * @throws {Error} when a newer Spaak made the database, with a message for the operator.
 */
export function createMailing(parts: MailingParts): Mailing {
  const { database, inbox, secret, url, getContent, now, clock = () => new Date(), log } = parts;
  const subscriptions = createSqliteSubscriptions(database);
  const outbox = createSqliteOutbox(database);
  const transport = typeof parts.smtp === 'string' ? createTransport(parts.smtp) : parts.smtp;
  let seen: { content: Content; today: Day; news: ReadonlyMap<string, News> } | undefined;

  function getFacts(): MailFacts {
    const content = getContent();
    const today = amsterdamDay(now()) ?? '';
    if (!content.site) throw new Error('The content has no site.yaml that can be used. No mail is sent.');
    if (seen?.content !== content || seen.today !== today)
      seen = { content, today, news: new Map(listNews(content, today).map((one) => [one.id, one])) };
    const links = createMailLinks(url ?? content.site.url, secret);
    return { site: content.site, content, news: seen.news, today, links };
  }

  let looked: ReadonlyMap<string, News> | undefined;
  const postman = createPostman({
    ...{ outbox, transport, clock, log },
    toMessage: (mail) => toMessage(mail, getFacts(), subscriptions),
  });

  return {
    subscriptions,
    links: () => getFacts().links,

    async look() {
      const at = clock().toISOString();
      await subscriptions.askAgain(at);
      const { content, today, news } = getFacts();
      if (looked === news) return;
      await subscriptions.recordNews([...news.keys()]);
      await informOfTurns(inbox, content, { today, at });
      for (const reminder of listReminders(content, today))
        await outbox.queue({ id: toReminderId(reminder), kind: 'reminder', detail: reminder.annotation }, at);
      looked = news;
    },

    async queueDigests(day) {
      const { content, news } = getFacts();
      await queueDigests(subscriptions, { news, content, today: day, at: clock().toISOString() });
    },

    async deliver() {
      // Before a mail is claimed: what cannot be written now waits.
      getFacts();
      return postman.deliver();
    },

    count: outbox.count,

    async close() {
      transport.close();
      await outbox.close();
      await subscriptions.close();
    },
  };
}

/**
 * Forgets addresses that nobody confirmed, who follows only what was taken down, and mail of long ago. What is left of
 * it in the files goes when the inbox forgets. Resolves to how many addresses went.
 */
export async function forgetMail(database: string, content: Pick<Content, 'bottlenecks'>, today: Day): Promise<number> {
  const subscriptions = createSqliteSubscriptions(database);
  const outbox = createSqliteOutbox(database);
  try {
    await outbox.forget(addDays(today, -KEPT_DAYS));
    return await subscriptions.forget(addDays(today, -UNCONFIRMED_DAYS), (about) => isGone(about, content));
  } finally {
    await outbox.close();
    await subscriptions.close();
  }
}

export interface MailingParts {
  /** Path of the inbox. */
  database: string;
  inbox: Pick<Inbox, 'listInformed' | 'informOfTurn'>;
  /** What links in mail are signed with. */
  secret: string;
  url: string | undefined;
  getContent: () => Content;
  /** Says which day it is. */
  now: () => Date;
  /** Says when mail is tried again: never the day that somebody set. */
  clock?: () => Date;
  /** Address of the mail server, or what stands for it in a test. */
  smtp: string | Transport;
  log: (line: string) => void;
}
