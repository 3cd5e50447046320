import type { Feed } from './feed.ts';

/** A feed that lies at `self`, as JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export function toJsonFeed({ page, title, description, author, entries }: Feed, self: string): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    description,
    language: 'nl',
    authors: [{ name: author }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.paragraphs.join('\n\n'),
      date_published: entry.at,
      authors: [{ name: entry.author }],
      ...(entry.tags.length > 0 && { tags: entry.tags }),
    })),
  };
  return `${JSON.stringify(feed, undefined, 1)}\n`;
}
