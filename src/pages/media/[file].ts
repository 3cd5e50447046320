import type { APIRoute } from 'astro';
import { getImage, listImages } from '../../queries/site.ts';

export async function getStaticPaths() {
  return listImages();
}

export const GET: APIRoute = async ({ params }) => {
  const { bytes, type } = await getImage(params.file ?? '');
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
};
