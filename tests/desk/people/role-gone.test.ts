import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startIdentityProvider, type IdentityProvider } from '../../support/identity-provider.ts';
import { createTestPeople, createVisitor, PORTAL, toConfig, type TestPeople, type Visitor } from './support.ts';

const EDITOR = { groups: ['redactie'] };
const UNREACHABLE = /^desk: the provider does not say whether a role still holds: /;

let provider: IdentityProvider;
let tests: TestPeople;
let visitor: Visitor;

const start = async (options: { refreshes?: boolean } = {}, said: object = { claims: EDITOR, idClaims: {} }) => {
  provider = await startIdentityProvider([`${PORTAL}/api/auth/callback`], options);
  Object.assign(provider.account, said);
  tests = createTestPeople({ provider: toConfig(provider), url: undefined });
  visitor = createVisitor(tests);
  await visitor.signIn();
  provider.asked.length = 0;
};
const stop = async () => {
  await tests.close();
  await provider.close();
};
const ask = async () => (await visitor.ask('/api/guarded')).status;

describe('a role that is given by userinfo', () => {
  beforeEach(() => start());
  afterEach(stop);

  it.each<[title: string, change: () => void, status: number, asked: string[]]>([
    ['that is still there', () => undefined, 200, ['/me']],
    ['that is given by another rule', () => say({ groups: ['hoofdredactie'] }), 200, ['/me']],
    ['that is taken away', () => say({ groups: ['lezers'] }), 401, ['/me']],
    ['whose claim is gone', () => say({}), 401, ['/me']],
    ['that became another', () => say({ groups: ['beleid'] }), 401, ['/me']],
    ['with an access token that ran out', () => provider.revoke('access'), 200, ['/me', '/token', '/me']],
    ['of an account that is closed', () => provider.revoke('all'), 401, ['/me', '/token']],
    ['of a provider that is down', () => provider.setDown(true), 200, []],
  ])('%s is asked for after 5 minutes: %#', async (_, change, status, asked) => {
    await tests.restart({ provider: toConfig(provider, 'groups:redactie=editor,groups:hoofdredactie=editor') });
    await ask();
    change();
    tests.clock.pass(4.9);
    expect([await ask(), provider.asked.filter((path) => !path.includes('.well-known'))]).toEqual([200, []]);
    tests.clock.pass(0.1);
    expect([await ask(), await ask()]).toEqual([status, status]);
    expect(provider.asked.filter((path) => !path.includes('.well-known'))).toEqual(asked);
    expect(tests.rows('sessions').length).toBe(status === 200 ? 1 : 0);
  });

  it('is asked for again at the next check when the provider is back', async () => {
    provider.setDown(true);
    tests.clock.pass(5);
    expect([await ask(), tests.logs.length]).toEqual([200, 1]);
    expect(tests.logs[0]).toMatch(UNREACHABLE);
    provider.setDown(false);
    say({});
    tests.clock.pass(5);
    expect(await ask()).toBe(401);
  });

  it('is asked for once, however many requests come together', async () => {
    provider.revoke('access');
    tests.clock.pass(5);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([200, 200, 200]);
    expect(provider.asked).toEqual(['/me', '/token', '/me']);
  });

  it('keeps the newest tokens', async () => {
    const statuses = [];
    while (statuses.length < 3) {
      provider.revoke('access');
      tests.clock.pass(5);
      statuses.push(await ask());
    }
    expect(statuses).toEqual([200, 200, 200]);
  });

  it('is gone for who signs out while it is asked for', async () => {
    tests.clock.pass(5);
    const asking = ask();
    await visitor.ask('/api/auth/logout', { method: 'POST' });
    expect([await asking, tests.rows('sessions')]).toEqual([401, []]);
  });

  it.each<[title: string, change: () => Parameters<TestPeople['restart']>[0]]>([
    ['a rule that is gone', () => ({ provider: toConfig(provider, 'groups:beleid=policyOfficer') })],
    ['a rule that now gives another role', () => ({ provider: toConfig(provider, 'groups:redactie=alderman') })],
    ['another provider', () => ({ provider: { ...toConfig(provider), issuer: new URL('https://x.example') } })],
    ['no provider', () => ({ provider: undefined })],
  ])('ends the session at the first request with %s', async (_, change) => {
    await tests.restart(change());
    expect([await ask(), tests.rows('sessions'), provider.asked]).toEqual([401, [], []]);
  });
});

describe('a role that is given by the ID token alone', () => {
  afterEach(stop);

  it.each<[title: string, refreshes: boolean, change: () => void, status: number]>([
    ['is asked for by a new one', true, () => undefined, 200],
    ['ends when a new one does not give it', true, () => Object.assign(provider.account, { idClaims: {} }), 401],
    ['ends with the account', true, () => provider.revoke('all'), 401],
    ['holds while no new one can be asked for', false, () => Object.assign(provider.account, { idClaims: {} }), 200],
    ['ends with the access token where no new one can be asked for', false, () => provider.revoke('all'), 401],
  ])('%s', async (_, refreshes, change, status) => {
    await start({ refreshes }, { claims: {}, idClaims: EDITOR });
    change();
    tests.clock.pass(5);
    expect(await ask()).toBe(status);
  });
});

it('ends with an access token that ran out when there is no refresh token', async () => {
  await start({ refreshes: false });
  try {
    provider.revoke('access');
    tests.clock.pass(5);
    expect(await ask()).toBe(401);
  } finally {
    await stop();
  }
});

function say(claims: Record<string, unknown>): void {
  provider.account.claims = claims;
}
