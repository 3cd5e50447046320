import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startIdentityProvider, type IdentityProvider } from '../../support/identity-provider.ts';
import { createTestPeople, createVisitor, PORTAL, toConfig, type TestPeople, type Visitor } from './support.ts';

const SESSION = '__Host-spaak-session';
const HINT = 'spaak-staff';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let provider: IdentityProvider;
let tests: TestPeople;
let visitor: Visitor;

beforeAll(async () => {
  provider = await startIdentityProvider([`${PORTAL}/api/auth/callback`]);
});
afterAll(() => provider.close());
beforeEach(async () => {
  Object.assign(provider.account, { claims: { name: 'Noor', groups: ['redactie', 'beleid'] } });
  tests = createTestPeople({ provider: toConfig(provider), url: undefined });
  visitor = createVisitor(tests);
  await visitor.signIn('?role=editor');
  provider.asked.length = 0;
});
afterEach(async () => {
  provider.setDown(false);
  await tests.close();
});

const ask = async () => (await visitor.ask('/api/guarded')).status;
const passing = async (minutes: readonly number[]) => {
  const statuses = [];
  for (const each of minutes) {
    tests.clock.pass(each);
    statuses.push(await ask());
  }
  return statuses;
};

describe('a session', () => {
  it.each<[title: string, minutes: number[], statuses: number[]]>([
    ['lives on while it is used', [29, 29, 29], [200, 200, 200]],
    ['ends after 30 minutes without a request', [29, 30], [200, 401]],
    ['counts a request within a minute of another', [0.9, 29, 29], [200, 200, 200]],
    ['ends after 8 hours, however it is used', Array<number>(17).fill(28.3), [...Array<number>(16).fill(200), 401]],
    ['stays ended', [31, 0], [401, 401]],
  ])('%s', async (_, minutes, statuses) => {
    expect(await passing(minutes)).toEqual(statuses);
    expect(tests.rows('sessions').length).toBe(statuses.at(-1) === 200 ? 1 : 0);
  });

  it('says when it ends', async () => {
    const expires = async () => ((await (await visitor.ask('/api/me')).json()) as { expires: string }).expires;
    const first = await expires();
    for (let each = 0; each < 17; each += 1) {
      tests.clock.pass(27.5);
      await ask();
    }
    expect([first, await expires()]).toEqual(['2026-11-24T10:00:00.000Z', '2026-11-24T17:30:00.000Z']);
  });

  it('is seen at most once a minute', async () => {
    const seen = () => tests.rows('sessions')[0]?.seen;
    await passing([0.9]);
    const before = seen();
    await passing([0.2]);
    expect([before, seen()]).toEqual(['2026-11-24T09:30:00.000Z', '2026-11-24T09:31:06.000Z']);
  });

  it('leaves no row of somebody who never came back', async () => {
    tests.clock.pass(31);
    await createVisitor(tests).signIn('?role=editor');
    expect(tests.rows('sessions').length).toBe(1);
  });

  it('outlives a restart', async () => {
    await tests.restart({});
    expect(await ask()).toBe(200);
  });

  it('stands in the database without its token, and in cookies of the right kind', async () => {
    const callback = await visitor.toCallback('?role=editor');
    const lines = (await visitor.ask(callback)).headers.getSetCookie().filter((line) => !line.includes('sign-in'));
    expect(lines.map((line) => line.replace(/=[\w-]{43};/, '=…;'))).toEqual([
      `${SESSION}=…; Path=/; HttpOnly; Secure; SameSite=Lax`,
      `${HINT}=1; Max-Age=28800; Path=/; Secure; SameSite=Lax`,
    ]);
    expect(JSON.stringify(tests.rows('sessions'))).not.toContain(visitor.cookies.get(SESSION));
  });

  it.each<[title: string, token: () => string]>([
    ['a token that was not given out', () => 'x'.repeat(43)],
    ['what is no token', () => "' OR 1=1 --"],
    ['the hash of a token', () => tests.rows('sessions')[0]?.token_hash ?? ''],
  ])('is not for %s', async (_, token) => {
    visitor.cookies.set(SESSION, token());
    expect(await ask()).toBe(401);
  });
});

describe('a new sign-in', () => {
  it('gives a token that nobody had before, and ends the session of the old one', async () => {
    const old = visitor.cookies.get(SESSION) ?? '';
    await visitor.signIn('?role=policyOfficer');
    expect(visitor.cookies.get(SESSION)).not.toBe(old);
    expect(((await (await visitor.ask('/api/me')).json()) as { role: string }).role).toBe('policyOfficer');
    visitor.cookies.set(SESSION, old);
    expect([await ask(), tests.rows('sessions').length]).toEqual([401, 1]);
  });

  it('does not take over a token that was put there', async () => {
    const put = 'a'.repeat(43);
    const victim = createVisitor(tests);
    victim.cookies.set(SESSION, put);
    await victim.signIn('?role=editor');
    expect(victim.cookies.get(SESSION)).not.toBe(put);
    visitor.cookies.set(SESSION, put);
    expect(await ask()).toBe(401);
  });

  it('that fails leaves the session as it was', async () => {
    await visitor.ask('/api/auth/callback?code=x&state=x');
    expect(await ask()).toBe(200);
  });
});

describe('signing out', () => {
  it.each<[how: string, headers: Record<string, string>, expected: (number | string | null)[]]>([
    ['by a program', {}, [204, null]],
    ['by a form', FORM, [303, '/']],
  ])('%s ends the session and takes the cookies', async (_, headers, expected) => {
    const token = visitor.cookies.get(SESSION) ?? '';
    const answer = await visitor.ask('/api/auth/logout', { method: 'POST', headers });
    expect([answer.status, answer.headers.get('location')]).toEqual(expected);
    expect([[...visitor.cookies.keys()], tests.rows('sessions')]).toEqual([[], []]);
    visitor.cookies.set(SESSION, token);
    expect(await ask()).toBe(401);
  });

  it('without a session does nothing', async () => {
    const answer = await createVisitor(tests).ask('/api/auth/logout', { method: 'POST' });
    expect([answer.status, tests.rows('sessions').length]).toEqual([204, 1]);
  });
});

it('takes the hint from who is not signed in any more, and leaves the token: another answer may have set a new one', async () => {
  tests.clock.pass(31);
  await visitor.ask('/api/me');
  expect([...visitor.cookies.keys()]).toEqual([SESSION]);
});
