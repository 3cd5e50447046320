import type { APIRoute, GetStaticPaths } from 'astro';
import { REGISTER_FORMATS } from '../../../feeds/processing-register.ts';
import { describeProcessing } from '../../../messages/processing-register.ts';
import { getPortal } from '../../../queries/site.ts';

/** Nothing in it changes with the content: the whole of what it says is in site.yaml. */
export const getStaticPaths = (async () => {
  const rows = describeProcessing((await getPortal()).site);
  return Object.keys(REGISTER_FORMATS).map((format) => ({
    params: { format },
    props: { rows },
    cacheKey: JSON.stringify(rows),
  }));
}) satisfies GetStaticPaths;

/** The model for the register of processing, as a file. */
export const GET: APIRoute<{ rows: ReturnType<typeof describeProcessing> }> = ({ params, props }) =>
  new Response(REGISTER_FORMATS[params.format ?? '']?.(props.rows));
