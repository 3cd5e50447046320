import type { APIRoute } from 'astro';
import { getPortal } from '../queries/site.ts';

/** The region's own look; empty where it has none. */
export const GET: APIRoute = async () => {
  const { theme } = await getPortal();
  return new Response(theme ?? '');
};
