import type { Content } from '../../content/content.ts';
import { addDays, daysBetween, type Day } from '../../model/dates.ts';
import type { Site } from '../../model/site.ts';
import { confirmation, digest, followed, mailForm, reminder, writerNews } from '../../messages/mail.ts';
import { bottleneckHref } from '../../queries/addresses.ts';
import { findSubject, parseAbout } from '../subscriptions/about.ts';
import type { MailFrequency, Subscriber } from '../subscriptions/subscriptions.ts';
import type { Letter, Part } from './letter.ts';
import type { MailLinks } from './links.ts';
import type { News } from './news.ts';
import type { OpenPromise } from './reminders.ts';

/** Days that an address is kept which nobody confirmed. */
export const UNCONFIRMED_DAYS = 7;
/** Cases that one mail tells of. */
const MOST_TOPICS = 50;

/** A letter, with where its reader stops mail of its kind; absent where there is nothing to stop. */
export interface Written extends Letter {
  stop?: string;
}

/** Whom it comes from, and where its links lead. */
export interface Sender {
  site: Pick<Site, 'name'>;
  links: MailLinks;
}

/** Asks whether this address wants mail. */
export function writeConfirmation({ id, requests }: Subscriber, content: Known, { site, links }: Sender): Written {
  return {
    subject: confirmation.subject(site.name),
    parts: [
      text(confirmation.asked(site.name)),
      {
        kind: 'list',
        items: requests.map(({ about, frequency }) => confirmation.item(describeAbout(about, content), frequency)),
      },
      { kind: 'link', label: confirmation.confirm, href: links.confirm(id) },
      text(confirmation.otherwise(UNCONFIRMED_DAYS)),
    ],
  };
}

/** What is new, by case. `news` is not empty. */
export function writeDigest(
  { id, frequency, follows }: Subscriber & { frequency: MailFrequency },
  { news, content }: { news: readonly News[]; content: Known },
  { site, links }: Sender,
): Written {
  const topics = [...Map.groupBy(news, ({ bottleneck }) => bottleneck.id).values()];
  const titles = topics.flatMap(([first]) => first?.bottleneck.title ?? []);
  const left = topics.length - MOST_TOPICS;
  const names = follows.map((about) => describeAbout(about, content));
  return {
    subject: digest.subject(site.name, titles),
    parts: [
      text(digest.lede),
      ...topics.slice(0, MOST_TOPICS).flatMap((topic) => toTopic(topic, links)),
      ...(left > 0 ? [{ kind: 'link' as const, label: digest.more(left), href: links.page('/knelpunten/') }] : []),
      { kind: 'rule' },
      text(digest.why(frequency, names)),
      ...(follows.length < 2
        ? []
        : follows.map((about, index): Part => ({
            kind: 'link',
            label: digest.stopOne(names[index] ?? ''),
            href: links.manage(id, about),
          }))),
      { kind: 'link', label: digest.change, href: links.manage(id) },
    ],
    stop: links.manage(id),
  };
}

/** Tells a writer that there is news, and not a word of what it is. */
export function writeNews(number: string, { links }: Sender): Written {
  const stop = links.stopWriter(number);
  return {
    subject: writerNews.subject,
    parts: [
      text(writerNews.news(number)),
      { kind: 'link', label: writerNews.look, href: links.page('/insturen/status/') },
      text(writerNews.why),
      { kind: 'rule' },
      { kind: 'link', label: writerNews.stop, href: stop },
    ],
    stop,
  };
}

/** Reminds the editors of a promise, before its day or once it is there. */
export function writeReminder(
  { bottleneck, annotation, title, due, owner }: OpenPromise,
  today: Day,
  { links }: Sender,
): Written {
  const days = daysBetween(today, due);
  return {
    subject: days > 0 ? reminder.subjectSoon(days, title) : reminder.subjectNow(title),
    parts: [
      text(reminder.text(title, due)),
      text(reminder.owner(owner.role, owner.organisation)),
      text(days > 0 ? reminder.soon : reminder.now(addDays(due, 1))),
      { kind: 'link', label: reminder.look, href: links.page(`${bottleneckHref(bottleneck)}#d-${annotation}`) },
    ],
  };
}

/** What somebody follows, within a sentence. */
export function describeAbout(about: string, content: Known): string {
  const parsed = parseAbout(about);
  const subject = parsed && findSubject(parsed, content);
  if (!subject) return followed.gone;
  if (subject.kind === 'all') return followed.all;
  return subject.kind === 'domain' ? followed.domain(subject.label) : followed.bottleneck(subject.title);
}

/** The same of several, as lines for a page. */
export function listFollowed(abouts: readonly string[], frequency: MailFrequency, content: Known): string {
  return mailForm.list(
    abouts.map((about) => describeAbout(about, content)),
    frequency,
  );
}

function toTopic(news: readonly News[], links: MailLinks): Part[] {
  const [first] = news;
  if (!first) return [];
  const { bottleneck, href } = first;
  return [
    {
      kind: 'topic',
      title: bottleneck.title,
      href: links.page(news.length === 1 ? href : bottleneckHref(bottleneck.id)),
      lines: news.map(describeNews),
    },
  ];
}

function describeNews({ what, day }: News): string {
  switch (what.kind) {
    case 'published':
      return digest.published(day);
    case 'event':
      return digest.event(what.annotation, day);
    case 'lapsed':
      return digest.lapsed(day);
    case 'review':
      return digest.review(what.annotation, day);
  }
}

function text(words: string): Part {
  return { kind: 'text', text: words };
}

type Known = Pick<Content, 'bottlenecks' | 'vocabulary'>;
