import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { notices } from '../messages/desk.ts';
import { createScreens } from './blocked/screen.ts';
import { toNoticePage } from './notice-page.ts';
import type { Blocks } from './publish/blocks.ts';
import { createReleaseFiles, findRequestedFile, typeOf } from './release-files.ts';
import { secureHeaders } from './secure-headers.ts';

/** What pages that are still open ask of the release they came from. */
const OF_OPEN_PAGES = /^\/(?:_astro|pagefind)\//;
/** The live release and the one before it. */
const SERVED = 2;
/** A release may go while it is asked for a file; so often another one takes over. */
const TRIES = 3;
const RETRY_SECONDS = '10';

export interface SiteOptions {
  /** Folder of the live release; undefined before there is one. */
  root: () => string | undefined;
  /** Folder of the release before it. */
  previous?: () => string | undefined;
  /** What the live release may not show. */
  blocks?: Pick<Blocks, 'list'>;
}

/**
 * The built site in a folder, or in the live release, as an application: what a file host does, and nothing that needs
 * the desk. What is blocked is not shown, from the next request on. Answers GET and HEAD only.
 */
export function createSiteApp(site: string | SiteOptions): Hono {
  const options = typeof site === 'string' ? { root: () => site } : site;
  const { root, previous = () => undefined, blocks } = options;
  const screens = blocks && createScreens(blocks);
  const getFiles = createFilesByFolder();

  /** What a release answers, as far as it may. */
  async function answerFrom(folder: string, c: Context): Promise<Response> {
    const file = findRequestedFile(c);
    const verdict = file === undefined ? undefined : await screens?.judge(folder, file);
    switch (verdict?.kind) {
      case 'stripped':
        return respondStripped(c, file ?? '', verdict.body);
      case 'gone':
        return respondNotice(c, folder, 410);
      case 'withheld':
        return respondNotice(c, folder, 503);
      default:
        return getFiles(folder).fetch(c.req.raw, c.env as object | undefined);
    }
  }

  const app = new Hono();
  app.use(secureHeaders, onlyReading, compress());
  app.all('*', async (c) => {
    for (let tried = 1; ; tried += 1) {
      const folder = root();
      if (folder === undefined) return respondNotYet(c);
      const answer = await answerFrom(folder, c);
      if (answer.status !== 404) return answer;
      if (folder !== root() && tried < TRIES) continue;
      const before = OF_OPEN_PAGES.test(c.req.path) ? previous() : undefined;
      const old = before === undefined ? answer : await answerFrom(before, c);
      return old.status === 404 ? answer : old;
    }
  });
  return app;
}

const onlyReading: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  return c.text('Method not allowed', 405, { allow: 'GET, HEAD' });
};

function createFilesByFolder(): (folder: string) => Hono {
  const known = new Map<string, Hono>();
  return (folder) => {
    const files = known.get(folder) ?? createReleaseFiles(folder);
    known.delete(folder);
    known.set(folder, files);
    for (const old of [...known.keys()].slice(0, -SERVED)) known.delete(old);
    return files;
  };
}

function respondStripped(c: Context, file: string, body: string | Uint8Array): Response {
  const headers = { 'content-type': typeOf(file), 'cache-control': 'no-store' };
  return c.body(typeof body === 'string' ? body : new Uint8Array(body), 200, headers);
}

async function respondNotice(c: Context, folder: string, status: 410 | 503): Promise<Response> {
  const isBottleneck = c.req.path.startsWith('/knelpunten/');
  const notice = status === 503 ? notices.withheld : isBottleneck ? notices.gone : notices.goneFile;
  const like = await readFile(join(folder, '404.html'), 'utf8').catch(() => undefined);
  return respondPage(c, toNoticePage(notice, like), status);
}

function respondNotYet(c: Context): Response {
  return respondPage(c, toNoticePage(notices.notYet), 503);
}

function respondPage(c: Context, page: string, status: 410 | 503): Response {
  return c.html(page, status, {
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    ...(status === 503 && { 'retry-after': RETRY_SECONDS }),
  });
}
