import type { APIRoute } from 'astro';
import { writeOpenTable } from '../../feeds/open-data.ts';
import { getOpenData } from '../../queries/open-data-pages.ts';

/** All bottlenecks as a table. */
export const GET: APIRoute = async () => new Response(writeOpenTable(await getOpenData()));
