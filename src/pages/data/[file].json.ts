import type { APIRoute } from 'astro';
import { writeOpenData } from '../../feeds/open-data.ts';
import type { OpenDataFile } from '../../queries/open-data.ts';
import { getOpenData, listOpenDataPages } from '../../queries/open-data-pages.ts';

export async function getStaticPaths() {
  return listOpenDataPages();
}

/** All bottlenecks: knelpunten.json, and the files of one year each. */
export const GET: APIRoute = async ({ props }) =>
  new Response(writeOpenData(await getOpenData((props as OpenDataFile).year)));
