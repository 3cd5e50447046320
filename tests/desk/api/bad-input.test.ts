import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ASKED,
  createSite,
  createTestDesk,
  MARK,
  MERGE_PROPOSED,
  ORIGIN,
  PROPOSED,
  PUBLISHED,
  SUBMISSION,
  SUBMISSION_FORM,
  type TestDesk,
} from './support.ts';

const LONG = `${MARK} `.repeat(1000);
const BSN = `${MARK}, BSN 111222333`;
const JSON_TYPE = { 'content-type': 'application/json' };
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };
const TEN_MB = `{"title":"${MARK.repeat(900_000)}"}`;

/** Every public route that takes something in: a good body, in JSON and as a form; and what else is wrong in a field. */
interface Case {
  path: string;
  changes?: Parameters<TestDesk['createEntry']>[0];
  body: (code: string) => Record<string, unknown>;
  form: (code: string) => string;
  /** A field that may stand in a form once. */
  single: string;
  /** What is laid over the good body, the status and the field that is told about. */
  wrong: [what: string, over: Record<string, unknown>, field: string, status?: number][];
}

const wrongText: Case['wrong'] = [
  ['no text', { text: undefined }, 'text'],
  ['an empty text', { text: ' \n ' }, 'text'],
  ['a short text', { text: 'ab' }, 'text'],
  ['a text that is too long', { text: LONG }, 'text'],
  ['a number for a text', { text: 12345 }, 'text'],
  ['a list for a text', { text: [MARK] }, 'text'],
  ['null for a text', { text: null }, 'text'],
  ['half a character', { text: `${MARK} \ud83d` }, 'text'],
  ['a NUL', { text: `${MARK} \0` }, 'text'],
  ['a BSN', { text: BSN }, 'text'],
];
const wrongCode: Case['wrong'] = [
  ['no code', { code: undefined }, 'code'],
  ['an empty code', { code: '' }, 'code'],
  ['a number for a code', { code: 1234 }, 'code'],
  ['a list for a code', { code: [MARK] }, 'code'],
  ['a code that nobody has', { code: '7K2M-0QXE-RV4T-9HBD' }, 'code', 404],
  ['what cannot be a code', { code: MARK }, 'code', 404],
  ['a code that is too long', { code: LONG }, 'code', 404],
];
const wrongBottleneck: Case['wrong'] = [
  ['no bottleneck', { bottleneck: undefined }, 'bottleneck'],
  ['an address for a bottleneck', { bottleneck: `../${MARK}` }, 'bottleneck'],
  ['a long bottleneck', { bottleneck: 'a'.repeat(81) }, 'bottleneck'],
  ['a bottleneck that is not there', { bottleneck: '2026-99-weg' }, '', 404],
  ['the name of a method for a bottleneck', { bottleneck: 'constructor' }, '', 404],
  ['a bottleneck that is closed', { bottleneck: '2026-13-b' }, '', 410],
  ['a text for a time', { opened: MARK }, 'opened'],
  ['a list for the field that people do not see', { website: [MARK] }, 'website'],
];
const wrongOutcome: Case['wrong'] = [
  ['no outcome', { outcome: undefined }, 'outcome'],
  ['another outcome', { outcome: MARK }, 'outcome'],
  ['a list of outcomes', { outcome: ['resolved'] }, 'outcome'],
];

const CASES: Case[] = [
  {
    path: '/api/submissions',
    body: () => ({ ...SUBMISSION }),
    form: () => SUBMISSION_FORM,
    single: 'title',
    wrong: [
      ['no title', { title: undefined }, 'title'],
      ['an empty title', { title: '   ' }, 'title'],
      ['a short title', { title: 'Kort' }, 'title'],
      ['a long title', { title: LONG.slice(0, 121) }, 'title'],
      ['a map for a title', { title: { [MARK]: 1 } }, 'title'],
      ['no story', { happens: undefined }, 'happens'],
      ['a story that is too long', { happens: LONG }, 'happens'],
      ['a story with half a character', { happens: `${MARK} \udc00 verder` }, 'happens'],
      ['a story with a NUL', { happens: `${MARK} \0 verder` }, 'happens'],
      ['no obstacle', { obstacle: '' }, 'obstacle'],
      ['a wish that is too long', { helps: LONG }, 'helps'],
      ['no domain', { domains: [] }, 'domains'],
      ['a text for domains', { domains: 'jeugd' }, 'domains'],
      ['an unknown domain', { domains: ['jeugd', MARK] }, 'domains'],
      ['a domain in capitals', { domains: ['JEUGD'] }, 'domains'],
      ['what cannot be a domain', { domains: [`${MARK} & co`] }, 'domains'],
      ['a map for a domain', { domains: [{ law: 'jeugd' }] }, 'domains'],
      ['an unknown kind', { kinds: ['constructor'] }, 'kinds'],
      ['no municipality', { municipality: undefined }, 'municipality'],
      ['an unknown municipality', { municipality: MARK }, 'municipality'],
      ['a text for a tick', { showMunicipality: 'on' }, 'showMunicipality'],
      ['an unknown role', { role: MARK }, 'role'],
      ['an unknown frequency', { frequency: MARK }, 'frequency'],
      ['an unknown number of households', { affected: '7' }, 'affected'],
      ['an unknown law', { laws: [{ law: MARK }] }, 'law'],
      ['an article without a law', { laws: [{ article: '2.3' }] }, 'law'],
      ['what cannot be an article', { laws: [{ law: 'wmo2015', article: MARK }] }, 'article'],
      ['too many laws', { laws: Array(6).fill({ law: 'wmo2015' }) }, 'law'],
      ['a BSN for a paragraph', { laws: [{ law: 'wmo2015', paragraph: 'BSN 111222333' }] }, 'article'],
      ['too many questions', { questions: Array(4).fill('Hoe lang nog?') }, 'questions'],
      ['a question that is too long', { questions: [LONG.slice(0, 301)] }, 'questions'],
      ['a number for a question', { questions: [12345] }, 'questions'],
      ['what cannot be an address', { email: MARK }, 'email'],
      ['an address that is too long', { email: `${'a'.repeat(250)}@b.nl` }, 'email'],
      ['news without an address', { keepInformed: true }, 'email'],
      ['no agreement', { licence: undefined }, 'licence'],
      ['an agreement refused', { licence: false }, 'licence'],
      ['a text for an agreement', { licence: 'on' }, 'licence'],
      ['a text for a time', { opened: MARK }, 'opened'],
      ['a time before time', { opened: -1 }, 'opened'],
      ...(['title', 'happens', 'obstacle', 'helps'] as const).map((field): Case['wrong'][number] => [
        `a BSN in ${field}`,
        { [field]: BSN },
        field,
      ]),
      ['an e-mail address in a question', { questions: [`${MARK}: jan.jansen@gmail.com`] }, 'questions'],
      ['an account number in a story', { happens: `${MARK} NL91 ABNA 0417 1643 00` }, 'happens'],
    ],
  },
  {
    path: '/api/submissions/status',
    body: (code) => ({ code }),
    form: (code) => `code=${code}`,
    single: 'code',
    wrong: wrongCode,
  },
  {
    path: '/api/submissions/reply',
    changes: ASKED,
    body: (code) => ({ code, text: 'Elke week.' }),
    form: (code) => `code=${code}&text=Elke+week`,
    single: 'text',
    wrong: [...wrongCode, ...wrongText],
  },
  {
    path: '/api/submissions/consent',
    changes: PROPOSED,
    body: (code) => ({ code, digest: 'd1', agree: true }),
    form: (code) => `code=${code}&digest=d1&agree=on`,
    single: 'digest',
    wrong: [
      ...wrongCode,
      ['no digest', { digest: undefined }, '', 409],
      ['another digest', { digest: 'd2' }, '', 409],
      ['a list for a digest', { digest: ['d1'] }, 'digest'],
      ['a list for a bottleneck', { bottleneck: ['2026-12-a'] }, 'bottleneck'],
      ['neither agreement nor changes', { agree: undefined }, 'agree'],
      ['a text for an agreement', { agree: 'on' }, 'agree'],
      ['agreement and changes', { changes: 'Andere woorden' }, 'changes'],
      ['changes that are too long', { agree: undefined, changes: LONG }, 'changes'],
      ['changes with a BSN', { agree: undefined, changes: BSN }, 'changes'],
    ],
  },
  {
    path: '/api/submissions/consent',
    changes: MERGE_PROPOSED,
    body: (code) => ({ code, bottleneck: '2026-12-a', agree: true }),
    form: (code) => `code=${code}&digest=&bottleneck=2026-12-a&agree=on`,
    single: 'bottleneck',
    wrong: [
      ['no bottleneck', { bottleneck: undefined }, '', 409],
      ['another bottleneck', { bottleneck: '2026-13-b' }, '', 409],
      ['a digest for a bottleneck', { bottleneck: undefined, digest: 'd1' }, '', 409],
    ],
  },
  {
    path: '/api/submissions/withdraw',
    body: (code) => ({ code }),
    form: (code) => `code=${code}&confirm=on`,
    single: 'confirm',
    wrong: [...wrongCode, ['no confirmation', { confirm: false }, 'confirm']],
  },
  {
    path: '/api/submissions/outcome',
    changes: PUBLISHED,
    body: (code) => ({ code, outcome: 'resolved', text: 'Niemand wacht meer.' }),
    form: (code) => `code=${code}&outcome=resolved&text=Niemand+wacht`,
    single: 'outcome',
    wrong: [...wrongCode, ...wrongOutcome, ...wrongText],
  },
  {
    path: '/api/recognitions',
    body: () => ({ bottleneck: '2026-12-a', text: 'Bij ons ook.', frequency: 'weekly' }),
    form: () => 'bottleneck=2026-12-a&website=&frequency=&text=',
    single: 'bottleneck',
    wrong: [
      ...wrongBottleneck,
      ...wrongText.filter(([what]) => !/no text|empty|short/.test(what)),
      ['an unknown frequency', { frequency: MARK }, 'frequency'],
    ],
  },
  {
    path: '/api/outcomes',
    body: () => ({ bottleneck: '2026-12-a', outcome: 'not-resolved', text: 'Het speelt nog.' }),
    form: () => 'bottleneck=2026-12-a&website=&outcome=resolved&text=Het+is+over',
    single: 'outcome',
    wrong: [...wrongBottleneck, ...wrongOutcome, ...wrongText],
  },
];

let site: ReturnType<typeof createSite>;
beforeAll(() => void (site = createSite()));
afterAll(() => site.remove());

interface Answer {
  error: { code: string; message: string; fields?: Record<string, string> };
}

describe.each(CASES)('$path', ({ path, changes, body, form, single, wrong }) => {
  let desk: TestDesk;
  let code = '';
  let before = '';
  beforeEach(async () => {
    desk = createTestDesk(site.siteRoot);
    ({ code } = await desk.createEntry(changes));
    before = await desk.snapshot();
  });

  /** Says in Dutch what is wrong, repeats nothing, stores nothing, logs nothing. */
  async function expectRefused(response: Response, status: number): Promise<Answer['error']> {
    const text = await response.text();
    const { error } = JSON.parse(text) as Answer;
    expect({ status: response.status, error }).toMatchObject({ status, error: { code: expect.any(String) as string } });
    expect(error.message).toMatch(/^[A-Z].*\.$/);
    for (const message of Object.values(error.fields ?? {})) expect(message).toMatch(/^[A-Z].{9,}/);
    expect(text).not.toContain(MARK);
    expect(text).not.toContain(code);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await desk.snapshot()).toBe(before);
    expect(desk.logs).toEqual([]);
    return error;
  }

  it('takes the good body, in JSON and as a form', async () => {
    expect((await desk.post(path, body(code))).ok).toBe(true);
    const other = createTestDesk(site.siteRoot);
    const entry = await other.createEntry(changes);
    expect((await other.post(path, form(entry.code))).ok).toBe(true);
  });

  it.each(wrong)('refuses %s', async (_, over, field, status = 400) => {
    const error = await expectRefused(await desk.post(path, { ...body(code), ...over }), status);
    if (field) expect(Object.keys(error.fields ?? {})).toEqual([field]);
  });

  it.each<[what: string, headers: Partial<Record<string, string>>]>([
    ['no origin', { origin: undefined }],
    ['another origin', { origin: `https://${MARK}.example` }],
    ['no origin to speak of', { origin: 'null' }],
    ['an empty origin', { origin: '' }],
    ['another port', { origin: 'http://localhost:4322' }],
    ['https where there is none', { origin: 'https://localhost:4321' }],
    ['an origin with a path', { origin: `${ORIGIN}/` }],
    ['a name that begins alike', { origin: 'http://localhost.example:4321' }],
    ['another origin of the same browser', { origin: 'https://example.org', 'sec-fetch-site': 'same-origin' }],
    ['another site, by its own word', { origin: undefined, 'sec-fetch-site': 'cross-site' }],
    ['a page below the same domain', { origin: undefined, 'sec-fetch-site': 'same-site' }],
    ['a typed address', { origin: undefined, 'sec-fetch-site': 'none' }],
  ])('refuses %s', async (_, over) => {
    const headers = Object.entries({ origin: ORIGIN, ...JSON_TYPE, ...over }).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    const response = await desk.app.request(path, { method: 'POST', headers, body: JSON.stringify(body(code)) });
    await expectRefused(response, 403);
  });

  it.each<[what: string, headers: Record<string, string>, body: BodyInit | null, status: number]>([
    ['no content type', { 'content-type': '' }, '{}', 415],
    ['plain text', { 'content-type': 'text/plain' }, '{}', 415],
    ['JSON of another kind', { 'content-type': 'application/json-seq' }, '{}', 415],
    ['a form in parts', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--', 415],
    ['another character set', { 'content-type': 'application/json; charset=utf-16' }, '{}', 415],
    ['a compressed body', { ...JSON_TYPE, 'content-encoding': 'gzip' }, '{}', 415],
    ['ten megabytes', JSON_TYPE, TEN_MB, 413],
    ['ten megabytes of form', FORM_TYPE, TEN_MB, 413],
    ['ten megabytes of plain text', { 'content-type': 'text/plain' }, TEN_MB, 413],
    ['one byte over the limit', JSON_TYPE, ' '.repeat(64 * 1024 + 1), 413],
    ['nothing', JSON_TYPE, null, 400],
    ['no JSON', JSON_TYPE, MARK, 400],
    ['half of JSON', JSON_TYPE, `{"title":"${MARK}`, 400],
    ['JSON that is no UTF-8', JSON_TYPE, new Uint8Array([0x22, 0xff, 0x22]), 400],
    ['a list', JSON_TYPE, `["${MARK}"]`, 400],
    ['a text', JSON_TYPE, `"${MARK}"`, 400],
    ['null', JSON_TYPE, 'null', 400],
    ['JSON nested very deep', JSON_TYPE, '['.repeat(30_000) + ']'.repeat(30_000), 400],
    ['a field nested deep', JSON_TYPE, `{"x":${'['.repeat(4_000)}${']'.repeat(4_000)}}`, 400],
    ['maps nested very deep', JSON_TYPE, `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`, 400],
    ['a form that is cut off', FORM_TYPE, `${single}=${MARK}%E0%A4`, 400],
    ['a form with a loose percent sign', FORM_TYPE, `${single}=100%`, 400],
    ['a form with half a character', FORM_TYPE, `${single}=%ED%A0%80`, 400],
    ['a form that is no UTF-8', FORM_TYPE, new Uint8Array([0x61, 0x3d, 0xff]), 400],
    ['an empty form', FORM_TYPE, '', 400],
  ])('refuses %s', async (_, headers, sent, status) => {
    const response = await desk.app.request(path, {
      method: 'POST',
      headers: { origin: ORIGIN, accept: 'application/json', ...headers },
      body: sent,
    });
    await expectRefused(response, status);
  });

  it('refuses ten megabytes that come in pieces of no announced length', async () => {
    const piece = new TextEncoder().encode(MARK.repeat(1000));
    let left = 10_000_000;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        left -= piece.length;
        if (left > 0) controller.enqueue(piece);
        else controller.close();
      },
    });
    const request = { method: 'POST', headers: { origin: ORIGIN, ...JSON_TYPE }, body: stream, duplex: 'half' };
    await expectRefused(await desk.app.request(path, request), 413);
    expect(left).toBeGreaterThan(9_000_000);
  });

  it.each(['extra', MARK, '__proto__', 'constructor', 'prototype', 'toString', ''])(
    'refuses the unknown field "%s", in JSON and as a form',
    async (name) => {
      const json = JSON.stringify(body(code)).replace(/\}$/, `,${JSON.stringify(name)}:{"x":"${MARK}"}}`);
      const headers = { origin: ORIGIN, accept: 'application/json' };
      const post = (type: object, sent: string) =>
        desk.app.request(path, { method: 'POST', headers: { ...headers, ...type }, body: sent });
      await expectRefused(await post(JSON_TYPE, json), 400);
      await expectRefused(await post(FORM_TYPE, `${form(code)}&${name}=${MARK}`), 400);
    },
  );

  it('refuses a field that a form sends twice', async () => {
    const response = await desk.post(path, `${form(code)}&${single}=${MARK}`, { accept: 'application/json' });
    await expectRefused(response, 400);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'GET', 'OPTIONS'])('refuses %s', async (method) => {
    const response = await desk.app.request(path, { method, headers: { origin: ORIGIN } });
    await expectRefused(response, 405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it('says in the page what is wrong to who posts a form, with what was typed', async () => {
    const response = await desk.post(path, `${single}=%22%3E%3Ci%3E${MARK}`, { accept: 'text/html' });
    const page = await response.text();
    expect(response.status).toBe(single === 'code' ? 404 : 400);
    expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(page).toContain('<title>Fout: ');
    expect(page).not.toContain(`"><i>${MARK}`);
    expect([await desk.snapshot(), desk.logs]).toEqual([before, []]);
  });
});

describe('what is not there', () => {
  it.each([
    ['GET', '/api'],
    ['GET', '/api/'],
    ['GET', '/api/nergens'],
    ['GET', '/api/submissions/'],
    ['GET', `/api/submissions/${MARK}`],
    ['POST', '/api/nergens'],
    ['DELETE', '/api/nergens'],
    ['GET', '/api/%E0%A4%A'],
  ])('%s %s is a 404 in JSON', async (method, path) => {
    const { app, logs } = createTestDesk(site.siteRoot);
    const response = await app.request(path, { method, headers: { origin: ORIGIN, accept: 'text/html' } });
    const text = await response.text();
    expect([response.status, (JSON.parse(text) as Answer).error.code, logs]).toEqual([404, 'not-found', []]);
    expect(text).not.toContain(MARK);
  });
});
