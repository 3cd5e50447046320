import type { MiddlewareHandler } from 'hono';

const SECURE_HEADERS = {
  // The pages carry their own policy in a <meta>; browsers honour frame-ancestors in a header only.
  'content-security-policy': "frame-ancestors 'none'",
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Puts on every answer, errors too, what browsers need to be strict. */
export const secureHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(SECURE_HEADERS)) c.res.headers.set(name, value);
};
