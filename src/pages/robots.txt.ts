import type { APIRoute } from 'astro';
import { toRobotsTxt } from '../feeds/well-known.ts';
import { getPortal } from '../queries/site.ts';

export const GET: APIRoute = async () => {
  const { site } = await getPortal();
  return new Response(toRobotsTxt(site));
};
