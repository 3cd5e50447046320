import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from '../secure-headers.ts';
import { listAnswerRoutes } from './answers.ts';
import { toClient } from './client.ts';
import type { Desk } from './desk.ts';
import { onlyFromOwnPages } from './origin.ts';
import { readPosted } from './posted.ts';
import { Refusal } from './refusal.ts';
import { respond, respondRefusal } from './respond.ts';
import type { ApiContext, ApiEnv, PostRoute, Route } from './route.ts';
import { listServiceRoutes } from './service.ts';
import { createSubmissionRoute } from './submissions.ts';
import { describeFailure } from './failure.ts';
import { listWriterRoutes } from './writer.ts';

/** Of a request's body. */
const MOST_BYTES = 64 * 1024;

/** Everything under `/api`. No answer is kept by anybody, and none repeats to others what was sent. */
export function createApi(desk: Desk): Hono<ApiEnv> {
  const routes = listRoutes(desk);
  const api = new Hono<ApiEnv>();
  api.use(secureHeaders, noStore, onlyFromOwnPages(desk.isOwnOrigin), limitBody);
  for (const route of routes) {
    if (route.method === 'GET') api.get(route.path, async (c) => toJson(c, await route.read()));
    else api.post(route.path, (c) => post(c, desk, route));
    api.all(route.path, () => {
      throw new Refusal('wrong-method', { headers: { allow: route.method === 'GET' ? 'GET, HEAD' : 'POST' } });
    });
  }
  api.notFound((c) => respondRefusal(c, desk.siteRoot, new Refusal('not-found')));
  api.onError((error, c) => respondError(c, desk, error, routes));
  return api;
}

function listRoutes(desk: Desk): Route[] {
  const routes = [createSubmissionRoute(desk), ...listWriterRoutes(desk), ...listAnswerRoutes(desk)];
  return [...routes, ...listServiceRoutes(desk, routes)];
}

const noStore: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('cache-control', 'no-store');
};

const limitBody = bodyLimit({
  maxSize: MOST_BYTES,
  onError() {
    throw new Refusal('too-large');
  },
});

async function post(c: ApiContext, desk: Desk, route: PostRoute): Promise<Response> {
  const posted = await readPosted(c.req.raw);
  if ('form' in posted) c.set('form', posted.form);
  const body = 'form' in posted ? route.toBody(posted.form) : posted.json;
  // Requests that come from no socket, as in tests, have no such environment.
  const bindings = c.env as ApiEnv['Bindings'] | undefined;
  const client = toClient(bindings?.incoming?.socket.remoteAddress, c.req.header('x-forwarded-for'));
  return respond(c, desk.siteRoot, route, await route.post(body, client));
}

function respondError(c: ApiContext, desk: Desk, error: Error, routes: readonly Route[]): Promise<Response> {
  const route = routes.find(({ path }) => path === c.req.path);
  const isRefusal = error instanceof Refusal;
  if (!isRefusal) desk.log(`desk: ${route?.path ?? 'no address'} failed: ${describeFailure(error)}`);
  return respondRefusal(
    c,
    desk.siteRoot,
    isRefusal ? error : new Refusal('failed'),
    route?.method === 'POST' ? route.page : undefined,
  );
}

function toJson(c: Context, { status, json }: { status: 200 | 401 | 503; json: unknown }): Response {
  return c.json(json, status);
}
