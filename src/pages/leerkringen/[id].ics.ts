import type { APIRoute } from 'astro';
import { toMeetingCalendar } from '../../feeds/circle-calendar.ts';
import { listCircleCalendars } from '../../queries/feed-pages.ts';

type Props = Awaited<ReturnType<typeof listCircleCalendars>>[number]['props'];

export async function getStaticPaths() {
  return listCircleCalendars();
}

export const GET: APIRoute = ({ props }) => {
  const { calendar, site } = props as Props;
  return new Response(toMeetingCalendar(calendar, site));
};
