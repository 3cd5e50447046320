import type { APIRoute } from 'astro';
import packageJson from '../../package.json' with { type: 'json' };
import { findCommit } from '../content/commit.ts';
import { locateContent } from '../content/location.ts';
import { getPortal } from '../queries/site.ts';

/** Which content, day and version of Spaak this release was made of. `commit` is null where the content is not under git. */
export const GET: APIRoute = async () => {
  const { today } = await getPortal();
  return Response.json({ commit: findCommit(locateContent().root) ?? null, day: today, version: packageJson.version });
};
