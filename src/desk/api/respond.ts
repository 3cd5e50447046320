import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillPage, type Filling } from '../fill-page.ts';
import { parseType } from './posted.ts';
import type { Refusal } from './refusal.ts';
import type { ApiContext, PostRoute, Reply } from './route.ts';

type Page = PostRoute['page'];

/** Answers with the page filled in to who posted a form or reads pages, with JSON to a program. */
export async function respond(
  c: ApiContext,
  siteRoot: string | undefined,
  route: Pick<PostRoute, 'page' | 'status'>,
  { json, filling }: Reply,
): Promise<Response> {
  return (await respondPage(c, siteRoot, route.page, filling, route.status)) ?? c.json(json, route.status);
}

/** The same for what was not taken in: what was typed is in the fields again. `page` is the page of its form, if any. */
export async function respondRefusal(
  c: ApiContext,
  siteRoot: string | undefined,
  refusal: Refusal,
  page?: Page,
): Promise<Response> {
  const { code, message, status, fields, headers, beside, more } = refusal;
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  const form = c.get('form');
  const filling = {
    values: { ...beside?.values, message },
    when: [...(beside?.when ?? page?.when ?? []), 'errors'],
    ...(fields && { errors: fields }),
    // Nobody agrees by a box that they ticked for something else.
    ...(form && code !== 'other-text' && { typed: form }),
  };
  return (
    (page && (await respondPage(c, siteRoot, page, filling, status))) ??
    c.json({ error: { code, message, ...(fields && { fields }) }, ...more }, status)
  );
}

/** Undefined when the client wants no page, or the release has none there. */
async function respondPage(
  c: ApiContext,
  siteRoot: string | undefined,
  { path }: Page,
  filling: Filling,
  status: PostRoute['status'] | Refusal['status'],
): Promise<Response | undefined> {
  if (siteRoot === undefined || !wantsPage(c.req.header('content-type'), c.req.header('accept'))) return undefined;
  const page = await readFile(join(siteRoot, path, 'index.html'), 'utf8').catch(() => undefined);
  return page === undefined ? undefined : c.html(fillPage(page, filling), status);
}

/** What was posted decides, unless a form is posted by a program that asks for JSON. */
function wantsPage(contentType: string | undefined, accept = ''): boolean {
  const type = parseType(contentType);
  if (type === 'json') return false;
  return accept.includes('text/html') || (type === 'form' && !accept.includes('json'));
}
