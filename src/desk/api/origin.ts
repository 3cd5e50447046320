import type { MiddlewareHandler } from 'hono';
import { Refusal } from './refusal.ts';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether an `Origin` header names this portal. */
export type OriginPolicy = (origin: string) => boolean;

/** The portal's public address alone; while it has none, any name of this machine on the port that it listens to. */
export function createOriginPolicy({ url, port }: { url: string | undefined; port: () => number }): OriginPolicy {
  if (url !== undefined) return (origin) => origin === new URL(url).origin;
  return (origin) => {
    if (!URL.canParse(origin)) return false;
    const { protocol, hostname, port: asked, origin: parsed } = new URL(origin);
    return parsed === origin && protocol === 'http:' && LOOPBACK.test(hostname) && Number(asked || 80) === port();
  };
}

/**
 * Refuses to change anything for a page of another site. Browsers send `Origin` with every unsafe request; where one is
 * absent the browser must say itself that the request comes from the same origin. Not asked at `open` paths, which
 * programs may post to: what is asked there must hold a secret itself.
 */
export function onlyFromOwnPages(isOwnOrigin: OriginPolicy, open: readonly string[] = []): MiddlewareHandler {
  return async (c, next) => {
    if (open.includes(c.req.path)) return next();
    const origin = c.req.header('origin');
    const isOwn = origin === undefined ? c.req.header('sec-fetch-site') === 'same-origin' : isOwnOrigin(origin);
    if (!isOwn && !SAFE_METHODS.includes(c.req.method)) throw new Refusal('other-site');
    return next();
  };
}
