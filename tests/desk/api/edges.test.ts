import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toClient } from '../../../src/desk/api/client.ts';
import { createLimiter } from '../../../src/desk/api/limiter.ts';
import { createOriginPolicy } from '../../../src/desk/api/origin.ts';
import type { Inbox } from '../../../src/desk/inbox/inbox.ts';
import { createSqliteInbox } from '../../../src/desk/inbox/sqlite.ts';
import { createSite, createTestDesk, MARK, NOW, SUBMISSION, SUBMISSION_FORM } from './support.ts';

const UNKNOWN = { code: '7K2M-0QXE-RV4T-9HBD' };
const RECOGNITION = { bottleneck: '2026-12-a' };

let site: ReturnType<typeof createSite>;
beforeAll(() => void (site = createSite()));
afterAll(() => site.remove());

describe('who sends too much', () => {
  it('waits, and others do not', async () => {
    const { post, inbox, logs } = createTestDesk(site.siteRoot, { limits: { submissionsPerHour: 2 } });
    const first = { 'x-forwarded-for': '192.0.2.1' };
    const statuses: number[] = [];
    for (const [path, body] of [
      ['/api/submissions', { ...SUBMISSION, title: '' }],
      ['/api/submissions', SUBMISSION],
      ['/api/recognitions', RECOGNITION],
      ['/api/recognitions', RECOGNITION],
      ['/api/submissions', SUBMISSION],
    ] as const)
      statuses.push((await post(path, body, first)).status);
    expect(statuses).toEqual([400, 201, 201, 429, 429]);
    const refused = await post('/api/submissions', SUBMISSION, first);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3500);
    expect(await refused.json()).toMatchObject({
      error: { code: 'too-many', message: expect.stringMatching(/over 60 minuten/) as string },
    });
    const page = await (await post('/api/submissions', SUBMISSION_FORM, { ...first, accept: 'text/html' })).text();
    expect(page).toContain('Twee weken.</textarea>');
    expect((await post('/api/submissions', SUBMISSION, { 'x-forwarded-for': '192.0.2.2' })).status).toBe(201);
    expect([(await inbox.list()).length, logs]).toEqual([3, []]);
  });

  it('of wrong codes finds nothing any more, not even with a right one', async () => {
    const { post, createEntry } = createTestDesk(site.siteRoot, { limits: { guessesPerHour: 2 } });
    const { code } = await createEntry();
    const statuses: number[] = [];
    for (const body of [{ code }, UNKNOWN, { code }, { code: 'x' }, { code }, UNKNOWN])
      statuses.push((await post('/api/submissions/status', body)).status);
    expect(statuses).toEqual([200, 404, 200, 404, 429, 429]);
  });

  it('is told the same of a code that nobody has and of what cannot be one', async () => {
    const { post } = createTestDesk(site.siteRoot);
    const answers = await Promise.all(
      [UNKNOWN.code, 'x', '7K2M'].map(async (code) => (await post('/api/submissions/withdraw', { code })).text()),
    );
    expect(new Set(answers).size).toBe(1);
  });
});

describe('a limiter', () => {
  it('lets go on in the next hour', () => {
    let now = 0;
    const limiter = createLimiter(1, () => now);
    expect(limiter.secondsToWait('a')).toBe(0);
    limiter.count('a');
    now = 1_800_000;
    expect([limiter.secondsToWait('a'), limiter.secondsToWait('b')]).toEqual([1800, 0]);
    now = 3_600_000;
    expect(limiter.secondsToWait('a')).toBe(0);
  });

  it('remembers no more clients than it has room for', () => {
    const limiter = createLimiter(1, () => 0);
    for (let index = 0; index <= 50_000; index += 1) limiter.count(String(index));
    expect(['0', '1', '50000'].map((client) => limiter.secondsToWait(client))).toEqual([0, 3600, 3600]);
  });
});

describe('a client', () => {
  it.each<[what: string, one: [string | undefined, string?], other: [string | undefined, string?], same: boolean]>([
    ['the same address', ['192.0.2.1'], ['192.0.2.1'], true],
    ['two addresses', ['192.0.2.1'], ['192.0.2.2'], false],
    ['an address in IPv6 dress', ['192.0.2.1'], ['::ffff:192.0.2.1'], true],
    ['one network of IPv6', ['2001:db8:0:1::1'], ['2001:0DB8::1:ffff:0:0:1'], true],
    ['two networks of IPv6', ['2001:db8:0:1::1'], ['2001:db8:0:2::1'], false],
    ['what a proxy nearby passes on', ['127.0.0.1', '192.0.2.1'], ['192.0.2.1'], true],
    ['what a proxy adds to what it was told', ['10.0.0.3', '6.6.6.6, 192.0.2.1'], ['192.0.2.1'], true],
    ['what somebody far away claims', ['192.0.2.1', '192.0.2.9'], ['192.0.2.1'], true],
    ['a proxy that tells nonsense', ['127.0.0.1', 'unknown'], ['127.0.0.1'], true],
    ['no address at all', [undefined], [''], true],
  ])('is told apart by %s', (_, one, other, same) => {
    expect(toClient(one[0], one[1]) === toClient(other[0], other[1])).toBe(same);
    expect(toClient(one[0], one[1])).not.toContain('192');
  });
});

describe('a program', () => {
  it.each([
    ['/api/submissions', SUBMISSION, ['number', 'code']],
    ['/api/recognitions', RECOGNITION, ['number']],
    ['/api/outcomes', { ...RECOGNITION, outcome: 'resolved', text: 'Het is over.' }, ['number']],
  ])('that fills in what people do not see gets a number for nothing from %s', async (path, body, keys) => {
    const { post, inbox } = createTestDesk(site.siteRoot);
    const response = await post(path, { ...body, website: 'https://example.org' });
    const answer = (await response.json()) as Record<string, string>;
    expect([response.status, Object.keys(answer), await inbox.list()]).toEqual([201, keys, []]);
    expect(answer.number).toMatch(/^I-2026-\d{4}$/);
  });

  it.each([
    ['in a second', NOW.getTime() - 1000, 429],
    ['at once', NOW.getTime(), 429],
    ['in three seconds', NOW.getTime() - 3000, 201],
    ['by a clock that runs ahead', NOW.getTime() + 60_000, 201],
  ])('that is done %s is answered as it should', async (_, opened, status) => {
    const { post, inbox } = createTestDesk(site.siteRoot);
    const response = await post('/api/submissions', { ...SUBMISSION, opened });
    expect([response.status, (await inbox.list()).length]).toEqual([status, status === 201 ? 1 : 0]);
    expect(response.headers.get('retry-after')).toBe(status === 429 ? '3' : null);
    expect((await post('/api/submissions', `${SUBMISSION_FORM}&opened=${opened}`)).status).toBe(status);
  });
});

describe('an inbox that fails', () => {
  const broken = (error: Error): Inbox => ({
    ...createSqliteInbox(':memory:'),
    submit: () => Promise.reject(error),
    findByCode: () => Promise.reject(error),
  });
  const trap = Object.assign(new Error(`${MARK}\n    at src/${MARK}.ts:1:1`), {
    stack: `Error: something else\n    at src/${MARK}.ts:1:1`,
  });

  it.each([
    ['an error', new TypeError(`cannot store ${MARK}`), /^desk: \/api\/submissions failed: TypeError/],
    ['an error whose trace cannot be trusted', trap, /^desk: \/api\/submissions failed: Error$/],
  ])('with %s is a 500 that says nothing of what was sent', async (_, error, line) => {
    const { post, logs } = createTestDesk(site.siteRoot, { inbox: broken(error) });
    const response = await post('/api/submissions', SUBMISSION);
    const text = await response.text();
    expect([response.status, JSON.parse(text)]).toMatchObject([500, { error: { code: 'failed' } }]);
    expect(logs).toEqual([expect.stringMatching(line)]);
    expect(text + logs.join()).not.toContain(MARK);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('gives back what was typed', async () => {
    const { post } = createTestDesk(site.siteRoot, { inbox: broken(new Error('full')) });
    const response = await post('/api/submissions', SUBMISSION_FORM, { accept: 'text/html' });
    expect([response.status, await response.text()]).toEqual([500, expect.stringContaining('Twee weken.</textarea>')]);
  });
});

describe('an origin', () => {
  it.each([
    ['https://spaak.example', 'https://spaak.example', true],
    ['https://spaak.example/', 'https://spaak.example', true],
    ['https://spaak.example', 'http://spaak.example', false],
    ['https://spaak.example', 'https://spaak.example:8443', false],
    ['https://spaak.example', 'https://www.spaak.example', false],
    ['https://spaak.example', 'http://localhost:80', false],
    [undefined, 'http://localhost', true],
    [undefined, 'http://127.0.0.2', true],
    [undefined, 'http://[::1]', true],
    [undefined, 'http://localhost:8080', false],
    [undefined, 'http://spaak.example', false],
    [undefined, 'null', false],
  ])('of a portal at %s is %s: %s', (url, origin, expected) => {
    expect(createOriginPolicy({ url, port: () => 80 })(origin)).toBe(expected);
  });
});
