import type { APIRoute } from 'astro';
import { listSchemaPages, type SchemaPage } from '../../../feeds/json-schema.ts';
import { getPortal } from '../../../queries/site.ts';

export async function getStaticPaths() {
  const { site } = await getPortal();
  return listSchemaPages(site);
}

/** What a file must be, as JSON Schema. */
export const GET: APIRoute = ({ props }) => new Response((props as SchemaPage).text);
