import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { routePath } from 'hono/route';
import { UNSUBSCRIBE_PATH } from '../mail/links.ts';
import { secureHeaders } from '../secure-headers.ts';
import { listAnnotationRoutes } from './annotations.ts';
import { listAnswerRoutes } from './answers.ts';
import { listCircleRoutes } from './circles.ts';
import { toClient } from './client.ts';
import type { Desk } from './desk.ts';
import { onlyFromOwnPages } from './origin.ts';
import { readPosted } from './posted.ts';
import { Refusal } from './refusal.ts';
import { respond, respondRefusal } from './respond.ts';
import { listPublishedRoutes } from './published.ts';
import { listReviewRoutes } from './review.ts';
import type { ApiContext, ApiEnv, PostRoute, ReadRoute, Route } from './route.ts';
import { listServiceRoutes } from './service.ts';
import { respondStaff } from './staff.ts';
import { createSubmissionRoute } from './submissions.ts';
import { listSubscriptionRoutes } from './subscriptions.ts';
import { describeFailure } from './failure.ts';
import { listWriterRoutes } from './writer.ts';

/** Of a request's body. */
const MOST_BYTES = 64 * 1024;

/** Everything under `/api`. No answer is kept by anybody, and none repeats to others what was sent. */
export function createApi(desk: Desk): Hono<ApiEnv> {
  const routes = listRoutes(desk);
  const api = new Hono<ApiEnv>();
  api.use(secureHeaders, noStore, onlyFromOwnPages(desk.isOwnOrigin, [UNSUBSCRIBE_PATH]), limitBody);
  for (const route of routes) api.on(route.method, route.path, (c) => answer(c, desk, route));
  for (const [path, methods] of listMethods(routes))
    api.all(path, () => {
      throw new Refusal('wrong-method', { headers: { allow: methods.join(', ') } });
    });
  api.notFound((c) => respondRefusal(c, desk.siteRoot(), new Refusal('not-found')));
  api.onError((error, c) => respondError(c, desk, error, routes));
  return api;
}

/** Every address of the API. */
export function listRoutes(desk: Desk): Route[] {
  const routes = [
    createSubmissionRoute(desk),
    ...listWriterRoutes(desk),
    ...listAnswerRoutes(desk),
    ...listSubscriptionRoutes(desk),
    ...desk.people.routes,
    ...listReviewRoutes(desk),
    ...listPublishedRoutes(desk),
    ...listAnnotationRoutes(desk),
    ...listCircleRoutes(desk),
  ];
  return [...routes, ...listServiceRoutes(desk, routes)];
}

function answer(c: ApiContext, desk: Desk, route: Route): Response | Promise<Response> {
  switch (route.kind) {
    case 'read':
      return read(c, route);
    case 'form':
      return post(c, desk, route);
    case 'plain':
      return route.respond(c);
    case 'staff':
      return respondStaff(c, desk, route);
  }
}

function listMethods(routes: readonly Route[]): Map<string, string[]> {
  const byPath = Map.groupBy(routes, ({ path }) => path);
  return new Map(
    [...byPath].map(([path, same]) => [
      path,
      same.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
    ]),
  );
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

async function read(c: ApiContext, route: ReadRoute): Promise<Response> {
  const { status, json } = await route.read();
  return c.json(json, status);
}

async function post(c: ApiContext, desk: Desk, route: PostRoute): Promise<Response> {
  const posted = await readPosted(c.req.raw);
  if ('form' in posted) c.set('form', posted.form);
  const body = 'form' in posted ? route.toBody(posted.form) : posted.json;
  // Requests that come from no socket, as in tests, have no such environment.
  const bindings = c.env as ApiEnv['Bindings'] | undefined;
  const client = toClient(bindings?.incoming?.socket.remoteAddress, c.req.header('x-forwarded-for'));
  return respond(c, desk.siteRoot(), route, await route.post(body, client));
}

function respondError(c: ApiContext, desk: Desk, error: Error, routes: readonly Route[]): Promise<Response> {
  const path = routePath(c, -1);
  const isRefusal = error instanceof Refusal;
  const same = routes.filter((each) => each.path === path);
  const [page] = same.flatMap((each) => ('page' in each ? each.page : []));
  // The address as it was made, without what stands in its places.
  const place = same.length > 0 ? path : 'no address';
  if (!isRefusal) desk.log(`desk: ${place} failed: ${describeFailure(error)}`);
  const refusal = isRefusal ? error : new Refusal('failed');
  return respondRefusal(c, desk.siteRoot(), refusal, page);
}
