import type { APIRoute } from 'astro';
import { toShard } from '../../../feeds/brief/shard.ts';
import { getBriefCases, listBriefShards } from '../../../queries/brief-pages.ts';

export async function getStaticPaths() {
  return listBriefShards();
}

/** What letters tell of the bottlenecks of one domain that were published in one year. */
export const GET: APIRoute = async ({ props }) => {
  const { cases } = props as Awaited<ReturnType<typeof listBriefShards>>[number]['props'];
  return Response.json(toShard(await getBriefCases(cases)));
};
