import type { APIRoute } from 'astro';
import { toSitemap } from '../feeds/sitemap.ts';
import { getPortal, listAddresses } from '../queries/site.ts';

export const GET: APIRoute = async () => {
  const { site } = await getPortal();
  return new Response(toSitemap(await listAddresses(), site.url));
};
