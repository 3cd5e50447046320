import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listRoutes } from '../../../src/desk/api/api.ts';
import type { Desk } from '../../../src/desk/api/desk.ts';
import { writeCircle } from '../../../src/desk/circles/circle-file.ts';
import type { Change } from '../../../src/desk/inbox/inbox.ts';
import { digestText } from '../../../src/markdown/public-text.ts';
import { WHO } from '../../support/staff.ts';
import { publish } from '../annotations/support.ts';
import { ANNA, PUBLIC_TEXT } from './review-support.ts';
import { ASKED, createSite, createTestDesk, NOW, ORIGIN, PUBLISHED, SUBMISSION, type TestDesk } from './support.ts';

const ROLES = ['editor', 'policyOfficer', 'alderman', 'facilitator'] as const;
const NOBODY = 'nobody';
type Who = (typeof ROLES)[number] | typeof NOBODY;

const EVERYONE = [NOBODY, ...ROLES] as const;
const EDITORS = ['editor'] as const;
const FACILITATORS = ['facilitator'] as const;

const digest = digestText(PUBLIC_TEXT);
const EDITED: Change[] = [{ type: 'take' }, { type: 'edit', text: PUBLIC_TEXT, editor: ANNA }];
const PROPOSED: Change[] = [...EDITED, { type: 'propose', text: 'Alles', digest, editor: ANNA }];
const AGREED: Change[] = [...PROPOSED, { type: 'consent', digest }];
const SIGNED: Change[] = [...AGREED, { type: 'sign', digest, editor: { id: 'id-bert', name: 'bert' } }];

const SAID: Change = { type: 'outcome', outcome: 'resolved', text: 'Het loket is open.' };

const CIRCLE = { title: 'Leerkring Wonen', members: ['Wijkteam Noord'], meetings: [], cases: ['2026-12-a'] };

function putCircle({ parts }: TestDesk): void {
  const source = writeCircle({ ...CIRCLE, title: 'Leerkring' }, { role: 'begeleider', organisation: 'Werkplaats' });
  parts.circleFiles.set('2026-12-a', { id: '2026-12-a', version: '1', source });
}

/** A request that is right for whoever may make it, after these changes of a submission. */
interface Row {
  who: readonly Who[];
  status: number;
  changes?: readonly Change[];
  body?: (code: string) => object;
  /** What its address asks for. */
  query?: string;
  /** What is there before. */
  before?: (desk: TestDesk) => void;
}

/** Every route, with who may use it and what they get. A route without a row fails. */
const TABLE: Record<string, Row> = {
  'POST /api/submissions': { who: EVERYONE, status: 201, body: () => SUBMISSION },
  'POST /api/submissions/status': { who: EVERYONE, status: 200, body: (code) => ({ code }) },
  'POST /api/submissions/reply': {
    ...{ who: EVERYONE, status: 200, changes: ASKED },
    body: (code) => ({ code, text: 'Elke week.' }),
  },
  'POST /api/submissions/consent': {
    ...{ who: EVERYONE, status: 200, changes: PROPOSED },
    body: (code) => ({ code, agree: true, digest }),
  },
  'POST /api/submissions/withdraw': { who: EVERYONE, status: 200, body: (code) => ({ code }) },
  'POST /api/submissions/outcome': {
    ...{ who: EVERYONE, status: 200, changes: PUBLISHED },
    body: (code) => ({ code, outcome: 'resolved', text: 'Het loket is open.' }),
  },
  'POST /api/recognitions': { who: EVERYONE, status: 201, body: () => ({ bottleneck: '2026-12-a' }) },
  'POST /api/outcomes': {
    ...{ who: EVERYONE, status: 201 },
    body: () => ({ bottleneck: '2026-12-a', outcome: 'resolved', text: 'Het loket is open.' }),
  },
  // There is no mail server here; tests of their own have one.
  'POST /api/subscriptions': {
    who: EVERYONE,
    status: 503,
    body: () => ({ email: 'lezer@example.org', about: 'alles' }),
  },
  'GET /api/subscriptions/confirm': { who: EVERYONE, status: 503 },
  'POST /api/subscriptions/confirm': { who: EVERYONE, status: 503, body: () => ({ token: 'x' }) },
  'POST /api/subscriptions/change': {
    ...{ who: EVERYONE, status: 503 },
    body: () => ({ token: 'x', frequency: 'daily' }),
  },
  'GET /api/subscriptions/unsubscribe': { who: EVERYONE, status: 503 },
  'POST /api/subscriptions/unsubscribe': { who: EVERYONE, status: 503, body: () => ({ token: 'x' }) },
  'GET /api/health': { who: EVERYONE, status: 200 },
  'GET /api/openapi.json': { who: EVERYONE, status: 200 },
  'GET /api/desk/submissions': { who: EDITORS, status: 200 },
  'GET /api/desk/submissions/:number': { who: EDITORS, status: 200 },
  'PUT /api/desk/submissions/:number/text': { who: EDITORS, status: 200, body: () => ({ text: PUBLIC_TEXT }) },
  'POST /api/desk/submissions/:number/ask': {
    ...{ who: EDITORS, status: 200 },
    body: () => ({ question: 'Hoe vaak gebeurt dit?' }),
  },
  'POST /api/desk/submissions/:number/decline': {
    ...{ who: EDITORS, status: 200 },
    body: () => ({ reason: 'Dit gaat over een huishouden.' }),
  },
  'POST /api/desk/submissions/:number/merge': {
    ...{ who: EDITORS, status: 200 },
    body: () => ({ bottleneck: '2026-12-a' }),
  },
  'POST /api/desk/submissions/:number/propose': {
    ...{ who: EDITORS, status: 200, changes: EDITED },
    body: () => ({ digest }),
  },
  'POST /api/desk/submissions/:number/sign': {
    ...{ who: EDITORS, status: 200, changes: AGREED },
    body: () => ({ digest }),
  },
  'POST /api/desk/submissions/:number/dismiss': {
    ...{ who: EDITORS, status: 200, changes: [...PUBLISHED, SAID] },
    body: () => ({ outcomeAt: NOW.toISOString(), reason: 'Dit staat er al.' }),
  },
  'POST /api/desk/submissions/:number/publish': {
    ...{ who: EDITORS, status: 200, changes: SIGNED },
    body: () => ({ digest }),
  },
  'POST /api/desk/preview': { who: EDITORS, status: 200, body: () => ({ text: PUBLIC_TEXT }) },
  'GET /api/desk/bottlenecks': { who: EDITORS, status: 200 },
  'GET /api/desk/bottlenecks/:id': { who: EDITORS, status: 200 },
  'PUT /api/desk/bottlenecks/:id': {
    ...{ who: EDITORS, status: 200 },
    body: () => ({ text: PUBLIC_TEXT, reason: 'correction' }),
  },
  'POST /api/desk/bottlenecks/:id/withdraw': { who: EDITORS, status: 200, body: () => ({ reason: 'writer' }) },
  'GET /api/annotations': { who: ROLES, status: 200, query: '?bottleneck=2026-12-a' },
  'POST /api/annotations': {
    ...{ who: ROLES, status: 201 },
    body: () => ({ bottleneck: '2026-12-a', type: 'comment', body: 'Dit speelt al lang.' }),
  },
  'POST /api/annotations/:id/confirm': {
    ...{ who: ['policyOfficer', 'alderman'], status: 201 },
    body: () => ({}),
    before: ({ parts }) =>
      parts.proposals.add({
        ...{ id: '2026-12-a', bottleneck: '2026-12-a', person: 'id-fia', created: '2026-11-24T09:00:00.000Z' },
        by: { role: 'facilitator', organisation: 'Leerkring' },
        written: {
          type: 'commitment',
          fields: { owner: { role: 'hoofd Toegang', organisation: 'Gemeente' }, due: '2027-01-15' },
          body: 'Het mandaat komt er.',
        },
      }),
  },
  'POST /api/annotations/:id/withdraw': { who: EDITORS, status: 200, body: () => ({ reason: 'error' }) },
  'GET /api/circles': { who: FACILITATORS, status: 200 },
  'POST /api/circles': { who: FACILITATORS, status: 201, body: () => CIRCLE },
  'GET /api/circles/:id': { who: FACILITATORS, status: 200, before: putCircle },
  'PUT /api/circles/:id': { who: FACILITATORS, status: 200, body: () => CIRCLE, before: putCircle },
  'GET /api/builds': { who: EDITORS, status: 200 },
};

let site: ReturnType<typeof createSite>;
beforeAll(() => void (site = createSite()));
afterAll(() => site.remove());

async function ask(
  desk: TestDesk,
  route: string,
  who: Who,
  { changes = [], body, query = '', before }: Row,
): Promise<Response> {
  const [method = '', path = ''] = route.split(' ');
  const { number, code } = await desk.createEntry(changes);
  publish(desk);
  before?.(desk);
  return desk.app.request(path.replace(':number', number).replace(':id', '2026-12-a') + query, {
    method,
    headers: {
      origin: ORIGIN,
      'content-type': 'application/json',
      'if-match': `"${changes.length + 1}"`,
      ...(who !== NOBODY && { [WHO]: `${who}/dora` }),
    },
    ...(body && { body: JSON.stringify(body(code)) }),
  });
}

describe('every route', () => {
  // Nothing of it is used to list them; those of sign-in have a table beside their tests.
  const routes = listRoutes({ people: { routes: [] } } as unknown as Desk);

  it('has a row in the table, and every row a route', () => {
    expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(TABLE).sort());
  });

  it('is described', async () => {
    const response = await createTestDesk(site.siteRoot).app.request('/api/openapi.json');
    const { paths } = (await response.json()) as { paths: Record<string, object> };
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).flatMap((key) => (key === 'parameters' ? [] : `${key.toUpperCase()} ${path}`)),
    );
    expect(described.sort()).toEqual(
      routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`).sort(),
    );
  });
});

describe.each(Object.entries(TABLE))('%s', (route, row) => {
  it.each(EVERYONE)('gives %s what is theirs', async (who) => {
    const desk = createTestDesk(site.siteRoot);
    const response = await ask(desk, route, who, row);
    if (row.who.includes(who)) {
      expect([response.status, await response.text()]).toEqual([row.status, expect.anything()]);
      return;
    }
    expect(response.status).toBe(who === NOBODY ? 401 : 403);
    expect(await response.json()).toMatchObject({ error: { code: who === NOBODY ? 'not-signed-in' : 'forbidden' } });
    expect(desk.calls).toEqual([]);
  });
});
