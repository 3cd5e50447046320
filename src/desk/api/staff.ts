import type { z } from 'zod';
import type { Desk } from './desk.ts';
import { judge } from './judge.ts';
import { readPosted } from './posted.ts';
import { Refusal } from './refusal.ts';
import type { ApiContext, StaffRoute } from './route.ts';

/** Answers who is signed in, in a role that may, with the version of what it is about. */
export async function respondStaff(c: ApiContext, { people }: Desk, route: StaffRoute): Promise<Response> {
  const person = await people.get(c);
  if (!route.roles.includes(person.role)) throw new Refusal('forbidden');
  const version = parseVersion(c.req.header('if-match'));
  if (route.method === 'PUT' && version === undefined) throw new Refusal('no-version');
  const body = route.body && parseBody(await readJson(c.req.raw), route.body);
  const params = c.req.param() as Record<string, string>;
  const reply = await route.act({
    person,
    params,
    query: c.req.query(),
    body,
    ...(version !== undefined && { version }),
  });
  if (reply.version !== undefined) c.header('etag', `"${reply.version}"`);
  return c.json(reply.json, reply.status ?? route.status);
}

/** What stands between the quotes of the one tag; a weak tag is taken for a strong one, as proxies make them weak. */
function parseVersion(header: string | undefined): string | undefined {
  return /^(?:W\/)?"([^"]+)"$/.exec(header?.trim() ?? '')?.[1];
}

async function readJson(request: Request): Promise<unknown> {
  const posted = await readPosted(request);
  if ('form' in posted) throw new Refusal('wrong-type');
  return posted.json;
}

function parseBody(value: unknown, schema: z.ZodType): unknown {
  const verdict = judge(value, schema, { freeText: [] });
  if ('problems' in verdict) throw new Refusal('invalid', { fields: verdict.problems });
  return verdict.data;
}
