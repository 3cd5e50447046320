import { z } from 'zod';
import type { Content } from '../../content/content.ts';
import { addDays, type Day } from '../../model/dates.ts';
import { parseAbout } from '../subscriptions/about.ts';
import type { DueSubscriber, Subscriptions } from '../subscriptions/subscriptions.ts';
import { isAbout, type News } from './news.ts';

/** What a digest that waits is about: it is written when it is sent, of what can be read then. */
export interface DigestDetail {
  follows: DueSubscriber['follows'];
  upTo: number;
}

const detailSchema = z.object({
  follows: z.array(z.object({ about: z.string(), since: z.int() })),
  upTo: z.int(),
});

/** Queues what is new for everybody who is to be told on this day; who has no news gets no mail. */
export async function queueDigests(
  subscriptions: Subscriptions,
  { news, content, today, at }: { news: ReadonlyMap<string, News>; content: Known; today: Day; at: string },
): Promise<void> {
  const upTo = await subscriptions.getLastNews();
  for (const { id, follows } of await subscriptions.listDue(today, findMonday(today))) {
    const detail: DigestDetail = { follows, upTo };
    const found = await selectNews(subscriptions, { detail, news, content });
    const told = { today, upTo, ...(found.length > 0 && { detail: JSON.stringify(detail) }) };
    await subscriptions.tell(id, told, at);
  }
}

/** The news of a digest that can be read now, the oldest first. `news` is all there is, by its id. */
export async function selectNews(
  subscriptions: Pick<Subscriptions, 'listNews'>,
  { detail, news, content }: { detail: DigestDetail; news: ReadonlyMap<string, News>; content: Known },
): Promise<News[]> {
  const found = new Set<News>();
  for (const { about, since } of detail.follows) {
    const parsed = parseAbout(about);
    for (const id of parsed ? await subscriptions.listNews(since, detail.upTo) : []) {
      const one = news.get(id);
      if (parsed && one && isAbout(parsed, one, content)) found.add(one);
    }
  }
  return [...news.values()].filter((one) => found.has(one));
}

export function parseDetail(detail: string | undefined): DigestDetail {
  return detailSchema.parse(JSON.parse(detail ?? ''));
}

/** The Monday on or before a day. */
function findMonday(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

type Known = Pick<Content, 'bottlenecks'>;
