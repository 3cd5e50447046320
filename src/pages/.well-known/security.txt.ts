import type { APIRoute } from 'astro';
import { toSecurityTxt } from '../../feeds/well-known.ts';
import { getPortal } from '../../queries/site.ts';

export const GET: APIRoute = async () => {
  const { site, today } = await getPortal();
  return new Response(toSecurityTxt(site, today));
};
