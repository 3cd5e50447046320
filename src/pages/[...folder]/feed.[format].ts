import type { APIRoute } from 'astro';
import { toAtom } from '../../feeds/atom.ts';
import { toFeed } from '../../feeds/feed.ts';
import { toJsonFeed } from '../../feeds/json-feed.ts';
import { getFeed, listFeedPages } from '../../queries/feed-pages.ts';
import type { FeedSource } from '../../queries/feeds.ts';

export async function getStaticPaths() {
  return listFeedPages();
}

/** All feeds, as Atom (feed.xml) and as JSON Feed (feed.json). */
export const GET: APIRoute = async ({ props, params }) => {
  const page = await getFeed(props as FeedSource);
  const feed = toFeed(page, page.site);
  const write = params.format === 'json' ? toJsonFeed : toAtom;
  return new Response(write(feed, new URL(`feed.${params.format}`, feed.page).href));
};
