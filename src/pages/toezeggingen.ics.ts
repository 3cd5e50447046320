import type { APIRoute } from 'astro';
import { toPromiseCalendar } from '../feeds/calendar.ts';
import { getDatedPromises } from '../queries/feed-pages.ts';

export const GET: APIRoute = async () => {
  const { promises, site } = await getDatedPromises();
  return new Response(toPromiseCalendar(promises, site));
};
