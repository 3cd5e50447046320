import type { APIRoute } from 'astro';
import { toSubmissionTemplate } from '../../feeds/submission-template.ts';
import { getPortal, getSubmissionForm } from '../../queries/site.ts';

/** Only a portal without a desk needs a file to fill in. */
export async function getStaticPaths() {
  const { site } = await getPortal();
  return site.desk ? [] : [{ params: { file: 'sjabloon.txt' } }];
}

export const GET: APIRoute = async () => {
  const { site } = await getPortal();
  return new Response(toSubmissionTemplate(await getSubmissionForm(), site.contact), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
