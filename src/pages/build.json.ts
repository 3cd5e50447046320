import type { APIRoute } from 'astro';
import packageJson from '../../package.json' with { type: 'json' };
import { getRelease } from '../queries/site.ts';

/** Which content, day and version of Spaak this release was made of. `commit` is null where the content is not under git. */
export const GET: APIRoute = async () => {
  const { commit, day } = await getRelease();
  return Response.json({ commit: commit ?? null, day, version: packageJson.version });
};
