import type { APIRoute } from 'astro';
import { describeAnnotations } from '../../feeds/annotations-json-ld.ts';
import type { AnnotationFile } from '../../queries/annotation-files.ts';
import { getAnnotationFile, listAnnotationPages } from '../../queries/feed-pages.ts';

export async function getStaticPaths() {
  return listAnnotationPages();
}

/** All annotations: annotaties.jsonld, and the files that it leads to. */
export const GET: APIRoute = async ({ props }) => {
  const { set, site } = await getAnnotationFile(props as AnnotationFile);
  return new Response(`${JSON.stringify(describeAnnotations(set, site), undefined, 1)}\n`);
};
