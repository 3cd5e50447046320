import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { ApiContext } from '../api/route.ts';
import { SESSION_MS } from './sessions.ts';
import { SIGN_IN_MS } from './sign-ins.ts';
import { isToken } from './token.ts';

/** No other host, and no page on http, can set a cookie of such a name. */
const SESSION = '__Host-spaak-session';
const SIGN_IN = '__Host-spaak-sign-in';
/** Tells pages that it is worth asking who is signed in; it proves nothing. */
const HINT = 'spaak-staff';

const EVERYWHERE = { path: '/', secure: true, sameSite: 'Lax' } as const;
const SECRET = { ...EVERYWHERE, httpOnly: true } as const;

export function readSessionToken(c: ApiContext): string | undefined {
  return onlyToken(getCookie(c, SESSION));
}

/** Until the browser is closed: the desk knows when it ends. */
export function setSession(c: ApiContext, token: string): void {
  setCookie(c, SESSION, token, SECRET);
  setCookie(c, HINT, '1', { ...EVERYWHERE, maxAge: SESSION_MS / 1000 });
}

export function clearSession(c: ApiContext): void {
  deleteCookie(c, SESSION, SECRET);
  deleteCookie(c, HINT, EVERYWHERE);
}

/** Nobody is signed in here. The token stays: another answer may just have set a new one, and an old one is worth nothing. */
export function clearHint(c: ApiContext): void {
  if (getCookie(c, HINT) !== undefined) deleteCookie(c, HINT, EVERYWHERE);
}

export function readSignInToken(c: ApiContext): string | undefined {
  return onlyToken(getCookie(c, SIGN_IN));
}

export function setSignIn(c: ApiContext, token: string): void {
  setCookie(c, SIGN_IN, token, { ...SECRET, maxAge: SIGN_IN_MS / 1000 });
}

export function clearSignIn(c: ApiContext): void {
  if (getCookie(c, SIGN_IN) !== undefined) deleteCookie(c, SIGN_IN, SECRET);
}

function onlyToken(text: string | undefined): string | undefined {
  return isToken(text) ? text : undefined;
}
