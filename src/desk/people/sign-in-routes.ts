import { signInProblems } from '../../messages/sign-in.ts';
import { toClient } from '../api/client.ts';
import type { Limiter } from '../api/limiter.ts';
import { Refusal, refuseTooMany } from '../api/refusal.ts';
import type { ApiContext, ApiEnv, PlainRoute } from '../api/route.ts';
import { appoint, chooseRole, listHeldRoles, type Statement } from './appoint.ts';
import { clearSignIn, readSignInToken, setSignIn } from './cookies.ts';
import { findLoopbackOrigin } from './loopback.ts';
import type { Person } from './person.ts';
import { describeProviderFailure, isUnreachable } from './provider-failure.ts';
import type { Checks, Provider } from './provider.ts';
import { toReturnPath } from './return-path.ts';
import { isStaffRole } from './roles.ts';
import { noAnswer } from './schemas.ts';
import type { Proof } from './sessions.ts';
import type { SignIn, SignIns } from './sign-ins.ts';

const LOGIN = '/api/auth/login';
const CALLBACK = '/api/auth/callback';
const DESK = '/desk/';

/** To the provider and back. Browsers come here themselves, so what goes wrong is told on the page of the desk. */
export function listSignInRoutes(parts: SignInParts): PlainRoute[] {
  const route = { kind: 'plain', method: 'GET', status: 302, answer: noAnswer } as const;
  return [
    {
      ...route,
      path: LOGIN,
      summary: 'Goes to the provider to sign in: as `role`, and then on to the path `to`.',
      respond: (c) => leave(c, parts),
    },
    {
      ...route,
      path: CALLBACK,
      summary: 'Where the provider sends people back to.',
      respond: (c) => comeBack(c, parts),
    },
  ];
}

async function leave(c: ApiContext, parts: SignInParts): Promise<Response> {
  const { provider, url, signIns, log } = parts;
  if (!provider && parts.mayTry(c)) return c.redirect(DESK, 302);
  const to = toReturnPath(c.req.query('to'));
  const origin = url === undefined ? findLoopbackOrigin(c.req.header('host')) : new URL(url).origin;
  if (!provider || origin === undefined) return refuse(c, to, { problem: 'geen-inlog' });
  const seconds = countLogin(c, parts.logins);
  if (seconds > 0) return refuse(c, to, { problem: 'te-vaak', refusal: refuseTooMany(seconds) });
  const role = c.req.query('role');
  try {
    const { address, checks } = await provider.begin(`${origin}${CALLBACK}`);
    const signIn: SignIn = { checks, to, ...(isStaffRole(role) && { role }) };
    const earlier = readSignInToken(c);
    if (earlier !== undefined) signIns.take(earlier);
    setSignIn(c, signIns.start(signIn));
    return c.redirect(address, 302);
  } catch (error) {
    log(`desk: nobody can sign in: OIDC_ISSUER gives no answer as a provider does: ${describeProviderFailure(error)}`);
    return refuse(c, to, { problem: 'onbereikbaar' });
  }
}

async function comeBack(c: ApiContext, parts: SignInParts): Promise<Response> {
  const { provider, signIns, enter, log } = parts;
  const token = readSignInToken(c);
  clearSignIn(c);
  const signIn = token === undefined ? undefined : signIns.take(token);
  if (!provider || !signIn) return backToDesk(c, DESK, { fout: 'verlopen' });
  const { to } = signIn;
  try {
    const statement = await readStatement(provider, new URL(c.req.url).search, signIn.checks);
    const held = listHeldRoles(statement, provider.config);
    if (held.length === 0) return backToDesk(c, to, { fout: 'geen-rol' });
    const role = chooseRole(held, signIn.role);
    if (role === undefined) return backToDesk(c, to, { rollen: held.join(',') });
    const { person, proof } = appoint(statement, role, provider.config);
    enter(c, person, proof);
    return c.redirect(to, 302);
  } catch (error) {
    log(`desk: a sign-in failed: ${describeProviderFailure(error)}`);
    return backToDesk(c, to, { fout: isUnreachable(error) ? 'onbereikbaar' : 'mislukt' });
  }
}

async function readStatement(provider: Provider, query: string, checks: Checks): Promise<Statement> {
  const tokens = await provider.finish(query, checks);
  return { tokens, idClaims: tokens.idClaims ?? {}, userInfo: (await provider.findUserInfo(tokens)) ?? {} };
}

/** Each one is kept for minutes and asks something of the provider. Seconds to wait for the next, when there were too many. */
function countLogin(c: ApiContext, logins: Limiter): number {
  // Requests that come from no socket, as in tests, have no such environment.
  const bindings = c.env as ApiEnv['Bindings'] | undefined;
  const client = toClient(bindings?.incoming?.socket.remoteAddress, c.req.header('x-forwarded-for'));
  const seconds = logins.secondsToWait(client);
  if (seconds === 0) logins.count(client);
  return seconds;
}

/** @throws {Refusal} to a program. */
function refuse(c: ApiContext, to: string, { problem, refusal }: { problem: Problem; refusal?: Refusal }): Response {
  if (c.req.header('accept')?.includes('text/html')) return backToDesk(c, to, { fout: problem });
  throw refusal ?? new Refusal('no-sign-in', { message: signInProblems[problem] });
}

/** What the page of the desk tells or asks, and where it goes on once somebody is signed in. */
function backToDesk(c: ApiContext, to: string, says: { fout: Problem } | { rollen: string }): Response {
  const [[name, value] = []] = Object.entries(says);
  const onwards = to === DESK ? '' : `&to=${encodeURIComponent(to)}`;
  return c.redirect(`${DESK}?${name}=${value}${onwards}`, 302);
}

type Problem = keyof typeof signInProblems;

interface SignInParts {
  provider: Provider | undefined;
  /** The portal's public address. */
  url: string | undefined;
  signIns: SignIns;
  logins: Limiter;
  mayTry: (c: ApiContext) => boolean;
  /** Starts the session of this browser. */
  enter: (c: ApiContext, person: Person, proof: Proof) => void;
  log: (line: string) => void;
}
