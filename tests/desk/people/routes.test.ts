import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPeople } from '../../../src/desk/people/create-people.ts';
import type { ProviderConfig } from '../../../src/desk/people/provider-config.ts';
import { createTestPeople, createVisitor, type TestPeople } from './support.ts';

const NOBODY = 'nobody';
/** By role, who it is when nobody is asked at a provider. */
const PEOPLE = { editor: 'redacteur-a', policyOfficer: 'beleid', alderman: 'wethouder', facilitator: 'begeleider' };
const EVERYBODY = [NOBODY, 'editor', 'policyOfficer', 'alderman', 'facilitator'] as const;

/** Every route of sign-in, with what somebody who is signed in gets and what nobody gets. One without a row fails. */
const TABLE: Record<string, { staff: number; nobody: number; body?: object }> = {
  'GET /api/me': { staff: 200, nobody: 401 },
  'POST /api/auth/logout': { staff: 204, nobody: 204 },
  'POST /api/auth/try': { staff: 200, nobody: 200, body: { person: 'beleid' } },
  // To the desk, which says what went wrong where something did.
  'GET /api/auth/login': { staff: 302, nobody: 302 },
  'GET /api/auth/callback': { staff: 302, nobody: 302 },
};

const PROVIDER: ProviderConfig = {
  issuer: new URL('https://login.example'),
  clientId: 'spaak',
  clientSecret: 'x',
  rules: [{ claim: 'groups', value: 'redactie', role: 'editor' }],
};

let tests: TestPeople;
beforeEach(() => {
  tests = createTestPeople({ provider: undefined, url: undefined });
});
afterEach(() => tests.close());

it('every route of sign-in, with a provider and without, has a row in the table', async () => {
  const names: string[] = [];
  for (const provider of [undefined, PROVIDER]) {
    const people = createPeople({
      provider,
      database: ':memory:',
      url: undefined,
      now: () => new Date(),
      log: () => undefined,
    });
    names.push(...people.routes.map(({ method, path }) => `${method} ${path}`));
    await people.close();
  }
  expect([...new Set(names)].sort()).toEqual(Object.keys(TABLE).sort());
});

describe.each(Object.entries(TABLE))('%s', (route, { staff, nobody, body }) => {
  it.each(EVERYBODY)('gives %s what is theirs', async (who) => {
    const visitor = createVisitor(tests);
    const post = (value: object) => ({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(value),
    });
    if (who !== NOBODY) await visitor.ask('/api/auth/try', post({ person: PEOPLE[who] }));
    const [method, path = ''] = route.split(' ');
    const response = await visitor.ask(path, method === 'POST' ? post(body ?? {}) : {});
    expect(response.status).toBe(who === NOBODY ? nobody : staff);
  });
});
