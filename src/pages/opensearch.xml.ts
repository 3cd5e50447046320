import type { APIRoute } from 'astro';
import { toOpenSearch } from '../feeds/opensearch.ts';
import { getPortal } from '../queries/site.ts';

export const GET: APIRoute = async () => {
  const { site } = await getPortal();
  return new Response(toOpenSearch(site));
};
