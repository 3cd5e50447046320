import { globSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProviderConfig } from '../../../src/desk/people/provider-config.ts';
import { createTestPeople, createVisitor, toEnv, type TestPeople } from './support.ts';

const PROVIDER: ProviderConfig = {
  issuer: new URL('https://login.example'),
  clientId: 'spaak',
  clientSecret: 'x',
  rules: [{ claim: 'groups', value: 'redactie', role: 'editor' }],
};
const NO_SIGN_IN =
  'Niemand kan hier nu inloggen: er is nog geen inlogdienst ingesteld. Vraag de beheerder van deze site.';

/** Everything that has to hold, as it may be. */
const GOOD = { provider: undefined, url: undefined, address: '127.0.0.1', http: '1.1', headers: {} };

let tests: TestPeople;
beforeEach(() => {
  tests = createTestPeople({ provider: undefined, url: undefined });
});
afterEach(() => tests.close());

/** Who leads the circles of the example content. */
function readCircleLeader(): string {
  const circles = globSync('content/circles/*.mdx').map((path) => readFileSync(path, 'utf8'));
  const leaders = new Set(
    circles.map((circle) => /^facilitator:\n(?: .*\n)*? {2}organisation: (.+)$/m.exec(circle)?.[1]),
  );
  expect(leaders.size).toBe(1);
  return String([...leaders][0]);
}

describe('choosing somebody to be', () => {
  it.each<[title: string, change: Partial<Conditions>]>([
    ['with nothing set', {}],
    ['with a loopback address as SPAAK_URL', { url: 'http://127.0.0.1:8080' }],
    ['with localhost as SPAAK_URL', { url: 'http://localhost:4321' }],
    ['over IPv6', { address: '::1', headers: { host: '[::1]:4321' } }],
    ['over IPv4 in IPv6', { address: '::ffff:127.0.0.1', headers: { host: '127.0.0.1' } }],
  ])('signs in %s', async (_, change) => {
    const { answer, me } = await choose({ ...GOOD, ...change });
    expect([answer.status, me.status]).toEqual([200, 200]);
    expect(await me.json()).toMatchObject({ role: 'editor' });
  });

  it.each<[title: string, change: Partial<Conditions>, me: number]>([
    ['a provider is set up', { provider: PROVIDER }, 401],
    ['SPAAK_URL is public', { url: 'https://spaak.example' }, 503],
    ['SPAAK_URL begins as a loopback address', { url: 'https://localhost.spaak.example' }, 503],
    ['the socket is of another machine', { address: '192.0.2.7' }, 503],
    ['the socket is of another machine over IPv6', { address: '2001:db8::1' }, 503],
    ['the socket is of another machine on this network', { address: '10.0.0.2' }, 503],
    ['there is no socket', { address: undefined }, 503],
    ['the Host is another name', { headers: { host: 'spaak.example' } }, 503],
    ['the Host begins as a loopback name', { headers: { host: 'localhost.spaak.example' } }, 503],
    ['the Host is a loopback address that nobody types', { headers: { host: '127.0.0.2:4321' } }, 503],
    ['the Host is empty', { headers: { host: '' } }, 503],
    ['there is a Forwarded header', { headers: { forwarded: 'for=127.0.0.1' } }, 503],
    ['there is an X-Forwarded-For header', { headers: { 'x-forwarded-for': '127.0.0.1' } }, 503],
    ['there is an X-Forwarded-Host header', { headers: { 'x-forwarded-host': 'localhost' } }, 503],
    ['there is an X-Forwarded-Proto header', { headers: { 'x-forwarded-proto': 'http' } }, 503],
    ['there is an X-Forwarded header of another kind', { headers: { 'X-Forwarded-Port': '80' } }, 503],
    ['there is an X-Real-IP header', { headers: { 'x-real-ip': '127.0.0.1' } }, 503],
    ['there is a Via header', { headers: { via: '1.1 proxy' } }, 503],
    ['it is asked in HTTP/1.0', { http: '1.0' }, 503],
  ])('is not there when %s', async (_, change, status) => {
    const { answer, me } = await choose({ ...GOOD, ...change });
    expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
      404,
      'not-found',
    ]);
    const { signIn } = (await me.json()) as { signIn?: string };
    expect([me.status, signIn]).toEqual([status, status === 401 ? 'provider' : undefined]);
    expect([answer.headers.getSetCookie(), tests.rows('sessions')]).toEqual([[], []]);
  });

  it.each([
    ['redacteur-a', 'editor', 'Werkplaats Voorbeeld'],
    ['redacteur-b', 'editor', 'Werkplaats Voorbeeld'],
    ['beleid', 'policyOfficer', 'gemeente Voorbeeldstad'],
    ['wethouder', 'alderman', 'gemeente Voorbeeldstad'],
    // So that there is something to lead.
    ['begeleider', 'facilitator', readCircleLeader()],
  ])('as %s gives the role %s', async (person, role, organisation) => {
    const visitor = createVisitor(tests);
    const answer = await visitor.ask('/api/auth/try', { method: 'POST', body: `person=${person}`, headers: FORM });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk/']);
    const me = (await (await visitor.ask('/api/me')).json()) as Record<string, string>;
    expect(me).toMatchObject({ role, organisation, name: expect.stringContaining('(voorbeeld)') as string });
  });

  it('gives both editors an id of their own', async () => {
    const ids = ['redacteur-a', 'redacteur-b', 'redacteur-a'].map(async (person) => {
      const visitor = createVisitor(tests);
      await visitor.ask('/api/auth/try', toPost({ person }));
      return ((await (await visitor.ask('/api/guarded')).json()) as { id: string }).id;
    });
    const [first, second, again] = await Promise.all(ids);
    expect([first === again, first === second]).toEqual([true, false]);
  });

  it.each([[{ person: 'directeur' }], [{}], [[]], [null], [{ person: 'beleid', role: 'editor' }]])(
    'refuses %j',
    async (body) => {
      const answer = await createVisitor(tests).ask('/api/auth/try', toPost(body));
      expect([answer.status, await answer.json()]).toMatchObject([400, { error: { code: 'invalid', fields: {} } }]);
      expect(tests.rows('sessions')).toEqual([]);
    },
  );

  it('is offered to who is not signed in', async () => {
    const visitor = createVisitor(tests);
    expect(await (await visitor.ask('/api/me')).json()).toMatchObject({ signIn: 'try' });
    expect((await visitor.ask('/api/auth/login')).headers.get('location')).toBe('/desk/');
  });
});

describe('a session of an invented person', () => {
  it.each<[title: string, change: Partial<Conditions>, status: number]>([
    ['goes on as it began', {}, 200],
    ['ends once a provider is set up', { provider: PROVIDER }, 401],
    ['ends once SPAAK_URL is public', { url: 'https://spaak.example' }, 503],
    ['ends when it is used from another machine', { address: '192.0.2.7' }, 503],
    ['ends when it is used through a proxy', { headers: { 'x-forwarded-for': '127.0.0.1' } }, 503],
  ])('%s', async (_, change, status) => {
    const visitor = createVisitor(tests);
    await visitor.ask('/api/auth/try', toPost({ person: 'beleid' }));
    const { provider, url, address, headers } = { ...GOOD, ...change };
    await tests.restart({ provider, url });
    const answer = await visitor.ask('/api/guarded', { headers, env: toEnv(address) });
    expect([answer.status, tests.rows('sessions').length]).toEqual([status, status === 200 ? 1 : 0]);
  });
});

describe('a public portal without a provider', () => {
  beforeEach(() => tests.restart({ url: 'https://spaak.example' }));

  it.each([
    ['/api/me', 503],
    ['/api/guarded', 503],
    ['/api/auth/login', 503],
  ])('answers %s with %i, and why', async (path, status) => {
    const answer = await createVisitor(tests).ask(path);
    expect([answer.status, await answer.json()]).toEqual([
      status,
      { error: { code: 'no-sign-in', message: NO_SIGN_IN } },
    ]);
  });

  it('tells so on the page of the desk', async () => {
    const answer = await createVisitor(tests).ask('/api/auth/login', { headers: { accept: 'text/html,*/*' } });
    expect(answer.headers.get('location')).toBe('/desk/?fout=geen-inlog');
    const back = await createVisitor(tests).ask('/api/auth/callback?code=x');
    expect(back.headers.get('location')).toBe('/desk/?fout=verlopen');
  });

  it('says to the operator what to do', () => {
    expect(tests.logs).toEqual([
      'desk: nobody can sign in: SPAAK_URL is public and there is no provider. ' +
        'Set OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_ROLES.',
    ]);
  });
});

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

async function choose({ provider, url, address, http, headers }: Conditions) {
  await tests.restart({ provider, url });
  const visitor = createVisitor(tests);
  const env = toEnv(address, http);
  const post = toPost({ person: 'redacteur-a' });
  const answer = await visitor.ask('/api/auth/try', { ...post, env, headers: { ...post.headers, ...headers } });
  return { answer, me: await visitor.ask('/api/me', { env, headers }) };
}

function toPost(body: unknown) {
  return { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

interface Conditions {
  provider: ProviderConfig | undefined;
  url: string | undefined;
  /** Of the socket. */
  address: string | undefined;
  http: string;
  headers: Record<string, string>;
}
