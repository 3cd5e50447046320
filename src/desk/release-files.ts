import { readFileSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { getMimeType } from 'hono/utils/mime';

const INDEX = 'index.html';

/** Types that a file's name tells and its extension does not. */
const TYPES_BY_NAME: Record<string, string> = {
  'feed.json': 'application/feed+json',
  'feed.xml': 'application/atom+xml; charset=utf-8',
  'opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
};

/**
 * The files of the built site in `root` as an application: whatever is not one of them, in whatever odd spelling, is the
 * site's own 404 page.
 */
export function createReleaseFiles(root: string): Hono {
  const app = new Hono();
  app.use(etag(), fileHeaders(root));
  app.use(onlyPlainPaths, slashAtFolders(root), wholeFileWhenConditional, serveStatic({ root }));
  app.notFound((c) => respondNotFound(c, root));
  return app;
}

/**
 * The path in the release of the file that a request is for, as it would be looked for; undefined for a path that file
 * systems, proxies and browsers read in more than one way.
 */
export function findRequestedFile(c: Context): string | undefined {
  if (!isPlainPath(c.req.path) || !isPlainPath(new URL(c.req.url).pathname)) return undefined;
  try {
    return decodeURI(c.req.path.endsWith('/') ? c.req.path + INDEX : c.req.path).slice(1);
  } catch {
    return undefined;
  }
}

/** The media type of a file of the site. */
export function typeOf(file: string): string {
  return (
    TYPES_BY_NAME[file.slice(file.lastIndexOf('/') + 1)] ??
    getMimeType(file.toLowerCase()) ??
    'application/octet-stream'
  );
}

/** Refuses paths that are read in more than one way, and hidden files. */
const onlyPlainPaths: MiddlewareHandler = async (c, next) => {
  const isPlain = isPlainPath(c.req.path) && isPlainPath(new URL(c.req.url).pathname);
  return isPlain ? next() : c.notFound();
};

function isPlainPath(path: string): boolean {
  const hidden = path.replace(/^\/\.well-known\//, '/').includes('/.');
  return !hidden && !/[\0-\x1f\x7f\\]|\/\/|%2f|%5c|%00|%25/i.test(path);
}

/** Redirects `/x` to `/x/` when that is a page, so that its relative links work and each page has one address. */
function slashAtFolders(root: string): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.path.endsWith('/') || !findFile(join(root, c.req.path, INDEX))) return next();
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`${pathname}/${search}`, 308);
  };
}

/** `If-Range` asks for the rest of a file *if it did not change*; sending all of it is always right. */
const wholeFileWhenConditional: MiddlewareHandler = async (c, next) => {
  if (c.req.header('if-range') && c.req.header('range')) {
    const headers = new Headers(c.req.raw.headers);
    headers.delete('range');
    c.req.raw = new Request(c.req.raw, { headers });
  }
  return next();
};

/**
 * Caching and types. Only names with a digest of the content in them may be kept without asking: everything else can be
 * taken down, which must show at the next request.
 */
function fileHeaders(root: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers, ok } = c.res;
    headers.set('cache-control', 'no-cache');
    if (!ok) return;
    const path = c.req.path.endsWith('/') ? c.req.path + INDEX : c.req.path;
    const file = findFile(join(root, path));
    if (file) headers.set('etag', `W/"${file.size.toString(36)}-${file.mtimeMs.toString(36)}"`);
    if (path.startsWith('/_astro/')) headers.set('cache-control', 'public, max-age=31536000, immutable');
    const type = TYPES_BY_NAME[path.slice(path.lastIndexOf('/') + 1)];
    if (type) headers.set('content-type', type);
  };
}

function respondNotFound(c: Context, root: string): Response {
  const page = join(root, '404.html');
  if (!findFile(page)) return c.text('Not found', 404);
  return c.html(readFileSync(page, 'utf8'), 404);
}

function findFile(path: string): Stats | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() ? stats : undefined;
  } catch {
    // A name longer than the file system takes is an error to it, and to us a file that is not there.
    return undefined;
  }
}
