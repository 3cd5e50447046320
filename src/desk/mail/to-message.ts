import type { Content } from '../../content/content.ts';
import type { Day } from '../../model/dates.ts';
import type { Site } from '../../model/site.ts';
import type { Subscriptions } from '../subscriptions/subscriptions.ts';
import { parseDetail, selectNews } from './digests.ts';
import { renderHtml, renderText } from './letter.ts';
import type { MailLinks } from './links.ts';
import type { News } from './news.ts';
import type { WaitingMail } from './outbox.ts';
import { listOpenPromises } from './reminders.ts';
import type { Message } from './transport.ts';
import { writeConfirmation, writeDigest, writeNews, writeReminder, type Written } from './write-letter.ts';

/** What mail is written of, as it is now. */
export interface MailFacts {
  site: Site;
  content: Content;
  /** All news there is, by its id. */
  news: ReadonlyMap<string, News>;
  today: Day;
  links: MailLinks;
}

/** Mail that waits, as it is to be read now; undefined when there is nothing to say any more. */
export async function toMessage(
  mail: WaitingMail,
  facts: MailFacts,
  subscriptions: Subscriptions,
): Promise<Message | undefined> {
  const { site, links } = facts;
  const written = await write(mail, facts, subscriptions);
  if (!written) return undefined;
  return {
    id: mail.id,
    host: new URL(links.page('/')).hostname,
    from: { name: site.name, address: site.contact },
    to: mail.to ?? site.contact,
    subject: written.subject,
    text: renderText(written),
    html: renderHtml(written),
    ...(written.stop !== undefined && { stop: written.stop }),
    isList: mail.kind === 'digest',
  };
}

async function write(mail: WaitingMail, facts: MailFacts, subscriptions: Subscriptions): Promise<Written | undefined> {
  const { content, today } = facts;
  switch (mail.kind) {
    case 'confirmation': {
      const subscriber = await subscriptions.find(mail.subscriber ?? '');
      return subscriber && subscriber.requests.length > 0 ? writeConfirmation(subscriber, content, facts) : undefined;
    }
    case 'digest': {
      const subscriber = await subscriptions.find(mail.subscriber ?? '');
      if (subscriber?.frequency === undefined) return undefined;
      const { follows, upTo } = parseDetail(mail.detail);
      const detail = { follows: follows.filter(({ about }) => subscriber.follows.includes(about)), upTo };
      const news = await selectNews(subscriptions, { detail, news: facts.news, content });
      const reader = { ...subscriber, frequency: subscriber.frequency };
      return news.length > 0 ? writeDigest(reader, { news, content }, facts) : undefined;
    }
    case 'writer':
      return writeNews(mail.number ?? '', facts);
    case 'reminder': {
      const promise = listOpenPromises(content, today).find(({ annotation }) => annotation === mail.detail);
      return promise && writeReminder(promise, today, facts);
    }
  }
}
