import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startIdentityProvider, type IdentityProvider } from '../../support/identity-provider.ts';
import { createTestPeople, createVisitor, PORTAL, toConfig, toEnv, type TestPeople, type Visitor } from './support.ts';

const NOOR = { name: 'Noor Akkerman', werk: '  Werkplaats\n Oeverzicht ', groups: ['redactie'] };

let provider: IdentityProvider;
let tests: TestPeople;
let visitor: Visitor;

beforeAll(async () => {
  provider = await startIdentityProvider([`${PORTAL}/api/auth/callback`]);
});
afterAll(() => provider.close());
beforeEach(() => {
  Object.assign(provider.account, { subject: 'noor', claims: NOOR, idClaims: {} });
  provider.asked.length = 0;
  tests = createTestPeople({ provider: toConfig(provider), url: undefined });
  visitor = createVisitor(tests);
});
afterEach(async () => {
  provider.setDown(false);
  await tests.close();
});

describe('a sign-in at the provider', () => {
  it.each<[title: string, act: () => Promise<string>, ends: string]>([
    ['that is good', () => visitor.signIn(), '/desk/'],
    [
      'that comes from a page of the desk',
      () => visitor.signIn('?to=/desk/inzending/?nummer=7%23tekst'),
      '/desk/inzending/?nummer=7#tekst',
    ],
    ['of who has several roles and asked for one', () => asSeveral('?role=policyOfficer'), '/desk/'],
    ['of who asks for a role that they do not have, and has one', () => visitor.signIn('?role=alderman'), '/desk/'],
    ['with a public address', onPublicAddress, '/desk/'],
    ['by a claim within a claim', () => as({ realm_access: { roles: ['wethouder'] } }), '/desk/'],
    ['by a claim of one text', () => as({ groups: 'redactie' }), '/desk/'],
    ['by a claim in the ID token alone', () => as({}, { groups: ['kring'] }), '/desk/'],
  ])('%s starts a session', async (_, act, ends) => {
    expect([await act(), tests.rows('sessions').length, tests.rows('sign_ins').length]).toEqual([ends, 1, 0]);
    expect([...visitor.cookies.keys()].sort()).toEqual(['__Host-spaak-session', 'spaak-staff']);
    expect(tests.logs).toEqual([]);
  });

  it.each<[title: string, act: () => Promise<string>, ends: string]>([
    ['with another state', () => withCallback((query) => query.set('state', 'x'.repeat(43))), '/desk/?fout=mislukt'],
    ['without a state', () => withCallback((query) => query.delete('state')), '/desk/?fout=mislukt'],
    ['with another code', () => withCallback((query) => query.set('code', 'x')), '/desk/?fout=mislukt'],
    [
      'with another issuer',
      () => withCallback((query) => query.set('iss', 'https://x.example')),
      '/desk/?fout=mislukt',
    ],
    ['with another nonce', () => withChecks('nonce'), '/desk/?fout=mislukt'],
    ['with another PKCE verifier', () => withChecks('verifier'), '/desk/?fout=mislukt'],
    ['that the provider refuses', refused, '/desk/?fout=mislukt'],
    ['that takes 10 minutes', () => late(10), '/desk/?fout=verlopen'],
    ['in another browser', inOtherBrowser, '/desk/?fout=verlopen'],
    ['that nobody began', () => locate('/api/auth/callback?code=x&state=y'), '/desk/?fout=verlopen'],
    ['without a role', () => as({ groups: ['lezers'] }), '/desk/?fout=geen-rol'],
    ['with several roles', () => asSeveral(''), '/desk/?rollen=editor,policyOfficer'],
    [
      'with several roles, none of them the one asked for',
      () => asSeveral('?role=alderman'),
      '/desk/?rollen=editor,policyOfficer',
    ],
    [
      'with several roles, and one asked for that nobody has',
      () => asSeveral('?role=practitioner'),
      '/desk/?rollen=editor,policyOfficer',
    ],
    [
      'with several roles, on the way to a page',
      () => asSeveral('?to=/knelpunten/a/?reactie'),
      '/desk/?rollen=editor,policyOfficer&to=%2Fknelpunten%2Fa%2F%3Freactie',
    ],
    ['at a provider that is down by then', whileDown, '/desk/?fout=onbereikbaar'],
  ])('%s starts none', async (_, act, ends) => {
    expect([await act(), tests.rows('sessions').length, tests.rows('sign_ins').length]).toEqual([ends, 0, 0]);
    expect([...visitor.cookies.keys()]).toEqual([]);
  });

  it('is finished in the last minute', async () => {
    expect(await late(9)).toBe('/desk/');
  });

  it('is used once', async () => {
    const cookies = new Map<string, string>();
    const callback = await visitor.toCallback();
    for (const [name, value] of visitor.cookies) cookies.set(name, value);
    expect(await locate(callback)).toBe('/desk/');
    for (const [name, value] of cookies) visitor.cookies.set(name, value);
    expect(await locate(callback)).toBe('/desk/?fout=verlopen');
  });

  it('is taken the place of by the next in the same browser', async () => {
    const first = await visitor.toCallback();
    const second = await visitor.toCallback();
    expect(tests.rows('sign_ins').length).toBe(1);
    expect(await locate(first)).toBe('/desk/?fout=mislukt');
    expect(await locate(second)).toBe('/desk/?fout=verlopen');
  });

  it.each([
    '//elders.example',
    '/\\elders.example',
    '/\t/elders.example',
    '/./%2Felders.example/..//elders.example',
    'https://elders.example/desk/',
    'javascript:alert(1)',
    'desk/',
    '',
  ])('does not go on to %j', async (to) => {
    const ends = await visitor.signIn(`?to=${encodeURIComponent(to)}`);
    expect(new URL(ends, PORTAL).origin).toBe(PORTAL);
    expect(ends.startsWith('//')).toBe(false);
  });

  it('shows who it is by what the provider says, and no more', async () => {
    await visitor.signIn();
    const me = await visitor.ask('/api/me');
    const { name } = NOOR;
    expect([me.status, await me.json()]).toEqual([
      200,
      { name, role: 'editor', organisation: 'Werkplaats Oeverzicht', expires: '2026-11-24T10:00:00.000Z' },
    ]);
    const person = (await (await visitor.ask('/api/guarded')).json()) as { id: string };
    expect(person).toEqual({ id: person.id, name, role: 'editor', organisation: 'Werkplaats Oeverzicht' });
    expect(person.id).toMatch(/^[\w-]{22}$/);
  });

  it('gives somebody the same id each time, and others another', async () => {
    const ids = [];
    for (const subject of ['noor', 'sem', 'noor']) {
      const next = createVisitor(tests);
      provider.account.subject = subject;
      await next.signIn();
      ids.push(((await (await next.ask('/api/guarded')).json()) as { id: string }).id);
    }
    expect([ids[0] === ids[2], ids[0] === ids[1]]).toEqual([true, false]);
  });

  it('says by whom it is done to who is not signed in', async () => {
    const me = await visitor.ask('/api/me');
    const error = { code: 'not-signed-in', message: 'U bent niet ingelogd.' };
    expect([me.status, await me.json()]).toEqual([401, { error, signIn: 'provider' }]);
  });

  it('shows nothing of the tokens, in what it logs either', async () => {
    await withCallback((query) => query.set('code', 'geheim-geheim'));
    await refused();
    expect(tests.logs).toEqual([
      'desk: a sign-in failed: ResponseBodyError invalid_grant',
      'desk: a sign-in failed: AuthorizationResponseError access_denied',
    ]);
  });
});

describe('too many sign-ins from one place', () => {
  const PER_HOUR = 300;

  it('are told to a program as 429, and to a browser on the page of the desk, which keeps where it goes', async () => {
    for (let count = 0; count < PER_HOUR; count += 1) await visitor.ask('/api/auth/login');
    const answer = await visitor.ask('/api/auth/login');
    expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
      429,
      'too-many',
    ]);
    const page = await visitor.ask('/api/auth/login?to=/a/', { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('location')]).toEqual([302, '/desk/?fout=te-vaak&to=%2Fa%2F']);
  });
});

describe('a provider that cannot be reached', () => {
  it('is told to a program as 503, to a browser on the page of the desk, and to the operator', async () => {
    provider.setDown(true);
    const answer = await visitor.ask('/api/auth/login');
    expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
      503,
      'no-sign-in',
    ]);
    const page = await visitor.ask('/api/auth/login', { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('location')]).toEqual([302, '/desk/?fout=onbereikbaar']);
    expect(tests.logs[0]).toMatch(/^desk: nobody can sign in: OIDC_ISSUER gives no answer .*OAUTH_[A-Z_]+$/);
  });

  it('is asked again for the next', async () => {
    provider.setDown(true);
    await visitor.ask('/api/auth/login');
    provider.setDown(false);
    expect(await visitor.signIn()).toBe('/desk/');
  });

  it('is told apart in the log from one that answers', async () => {
    const gone = await startIdentityProvider([]);
    await gone.close();
    await tests.restart({ provider: toConfig(gone) });
    await visitor.ask('/api/auth/login');
    expect(tests.logs[0]).toMatch(/TypeError ECONNREFUSED$/);
  });

  it('is looked up once', async () => {
    await visitor.signIn();
    await visitor.signIn();
    expect(provider.asked.filter((path) => path.includes('.well-known')).length).toBe(1);
  });
});

describe('the way back', () => {
  it.each([
    ['a name of this machine', { host: '127.0.0.1:4321' }, 'http://127.0.0.1:4321/api/auth/callback'],
    ['another name', { host: 'elders.example' }, undefined],
  ])('without SPAAK_URL is by %s: %j', async (_, headers, expected) => {
    const answer = await visitor.ask('/api/auth/login', { headers });
    const location = answer.headers.get('location');
    expect(location === null ? undefined : new URL(location).searchParams.get('redirect_uri')).toBe(expected);
    expect(answer.status).toBe(expected === undefined ? 503 : 302);
  });
});

it('signs in at a provider that takes the secret in the body only, and gives no refresh token', async () => {
  const other = await startIdentityProvider([`${PORTAL}/api/auth/callback`], {
    refreshes: false,
    method: 'client_secret_post',
  });
  Object.assign(other.account, { claims: NOOR });
  try {
    await tests.restart({ provider: toConfig(other) });
    expect(await visitor.signIn()).toBe('/desk/');
  } finally {
    await other.close();
  }
});

async function as(claims: Record<string, unknown>, idClaims: Record<string, unknown> = {}): Promise<string> {
  Object.assign(provider.account, { claims, idClaims });
  return visitor.signIn();
}

async function asSeveral(query: string): Promise<string> {
  Object.assign(provider.account, { claims: { groups: ['beleid', 'redactie'] } });
  return visitor.signIn(query);
}

async function withCallback(change: (query: URLSearchParams) => void): Promise<string> {
  const callback = new URL(await visitor.toCallback(), PORTAL);
  change(callback.searchParams);
  return locate(`${callback.pathname}${callback.search}`);
}

async function withChecks(name: string): Promise<string> {
  const callback = await visitor.toCallback();
  tests.run(`UPDATE sign_ins SET checks = json_set(checks, '$.checks.${name}', '${'y'.repeat(43)}')`);
  return locate(callback);
}

async function refused(): Promise<string> {
  const state = new URL(await visitor.toCallback(), PORTAL).searchParams.get('state') ?? '';
  return locate(
    `/api/auth/callback?error=access_denied&error_description=geheim&state=${state}&iss=${provider.issuer}`,
  );
}

async function late(minutes: number): Promise<string> {
  const callback = await visitor.toCallback();
  tests.clock.pass(minutes);
  return locate(callback);
}

async function inOtherBrowser(): Promise<string> {
  const callback = await visitor.toCallback();
  visitor.cookies.clear();
  const answer = await locate(callback);
  // The first browser never comes.
  tests.run('DELETE FROM sign_ins');
  return answer;
}

async function whileDown(): Promise<string> {
  const callback = await visitor.toCallback();
  provider.setDown(true);
  return locate(callback);
}

async function onPublicAddress(): Promise<string> {
  await tests.restart({ url: PORTAL });
  const location = (await visitor.ask('/api/auth/login', { headers: { host: 'x' } })).headers.get('location') ?? '';
  expect(new URL(location).searchParams.get('redirect_uri')).toBe(`${PORTAL}/api/auth/callback`);
  return visitor.signIn();
}

async function locate(path: string): Promise<string> {
  const answer = await visitor.ask(path, { env: toEnv('192.0.2.7') });
  return answer.headers.get('location') ?? String(answer.status);
}
