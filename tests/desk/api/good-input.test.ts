import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/desk/inbox/inbox.ts';
import {
  ASKED,
  createSite,
  createTestDesk,
  MERGE_PROPOSED,
  ORIGIN,
  PROPOSED,
  PUBLISHED,
  SUBMISSION,
  SUBMISSION_FORM,
  type TestDesk,
} from './support.ts';

const MERGE = { bottleneck: '2026-12-a' };
const DECLINED = [{ type: 'take' }, { type: 'decline', reason: 'Eén huishouden' }] as const;

const CODE = /[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}/;

let site: ReturnType<typeof createSite>;
let desk: TestDesk;
beforeAll(() => void (site = createSite()));
afterAll(() => site.remove());
beforeEach(() => void (desk = createTestDesk(site.siteRoot)));

async function findOnly(): Promise<Entry | undefined> {
  const [first, ...more] = await desk.inbox.list();
  expect(more).toEqual([]);
  return desk.inbox.find(first?.number ?? '');
}

describe('a submission', () => {
  it('in JSON is stored as it was judged, and its code finds it', async () => {
    const response = await desk.post('/api/submissions', {
      ...SUBMISSION,
      title: '  Na het ziekenhuis   wacht de hulp ',
      happens: 'Een.\r\n\r\nTwee.',
      laws: [{ law: 'wmo2015', article: '2.3.2' }],
      questions: ['Wie tekent?'],
      email: 'naam@organisatie.nl',
      keepInformed: true,
      website: '',
      opened: 0,
    });
    const { number, code } = (await response.json()) as { number: string; code: string };
    expect([response.status, number]).toEqual([201, 'I-2026-0001']);
    expect(code).toMatch(CODE);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await findOnly())?.content).toEqual({
      kind: 'submission',
      submission: {
        ...SUBMISSION,
        happens: 'Een.\n\nTwee.',
        laws: [{ law: 'wmo2015', article: '2.3.2' }],
        questions: ['Wie tekent?'],
        email: 'naam@organisatie.nl',
        keepInformed: true,
      },
    });
    const spoken = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await (await desk.post('/api/submissions/status', { code: spoken })).json()).toEqual({
      number,
      kind: 'submission',
      state: 'submitted',
      label: 'Ingestuurd',
      submitted: '2026-11-24',
      changed: '2026-11-24',
      actions: ['withdraw'],
    });
    expect(desk.logs).toEqual([]);
  });

  it('from a form is answered with the page and its receipt', async () => {
    const response = await desk.post('/api/submissions', SUBMISSION_FORM, { accept: 'text/html,*/*' });
    const page = await response.text();
    expect([response.status, response.headers.get('cache-control')]).toEqual([201, 'no-store']);
    expect(page).toMatch(new RegExp(`<div data-when="receipt"><b[^>]*>I-2026-0001</b> <b[^>]*>${CODE.source}</b>`));
    expect(page).toContain('<div data-when="form" hidden>');
    expect(page).toContain('<title>Insturen</title>');
    const { email: _email, ...stored } = { ...SUBMISSION, email: '' };
    expect((await findOnly())?.content).toEqual({
      kind: 'submission',
      submission: {
        ...stored,
        happens: 'Hulp komt te laat.\n\nTwee weken.',
        questions: ['Wie tekent?'],
        keepInformed: false,
      },
    });
  });

  it('from a form that is not right comes back with everything that was typed', async () => {
    const form = SUBMISSION_FORM.replace('title=Na+het+ziekenhuis', 'title=Na').replace('+wacht+de+hulp', '');
    const response = await desk.post('/api/submissions', form, { accept: 'text/html' });
    const page = await response.text();
    expect([response.status, await desk.inbox.list()]).toEqual([400, []]);
    for (const part of [
      '<title>Fout: Insturen</title>',
      '<div data-when="errors">',
      '<li><a href="#title">Maak de ene zin wat langer: minstens 10 tekens</a></li>',
      '<p data-error-for="title">Maak de ene zin wat langer: minstens 10 tekens</p>',
      '<input id="title" name="title" value="Na" aria-invalid="true">',
      '<textarea id="happens" name="happens">Hulp komt te laat.\n\nTwee weken.</textarea>',
      '<input type="checkbox" id="domains" name="domains" value="jeugd" checked>',
      '<input type="checkbox" name="domains" value="wonen">',
      '<option value="oeverland" selected>',
      '<input name="questions" value="Wie tekent?"><input name="questions" value=""><input name="questions" value="">',
      '<input type="checkbox" name="licence" checked>',
    ])
      expect(page.replaceAll('\r', '')).toContain(part);
  });

  it.each([
    ['a form by a program that asks for JSON', SUBMISSION_FORM, { accept: 'application/json' }, 'application/json'],
    ['a form by a program that asks for nothing', SUBMISSION_FORM, {}, 'text/html; charset=UTF-8'],
    ['JSON whatever is asked for', SUBMISSION, { accept: 'text/html' }, 'application/json'],
  ])('%s is answered in kind', async (_, body, headers, type) => {
    const response = await desk.post('/api/submissions', body, headers);
    expect([response.status, response.headers.get('content-type')]).toEqual([201, type]);
  });

  it('is answered in JSON where the release has no such page', async () => {
    const bare = createTestDesk(`${site.siteRoot}/insturen/status`);
    const response = await bare.post('/api/submissions', SUBMISSION_FORM, { accept: 'text/html' });
    expect([response.status, response.headers.get('content-type')]).toEqual([201, 'application/json']);
  });

  it('with a likely name is stored, for an editor to weigh', async () => {
    const happens = 'Mevrouw Jansen wacht twee weken op hulp.';
    expect((await desk.post('/api/submissions', { ...SUBMISSION, happens })).status).toBe(201);
  });

  it('with a certain hit is refused by its line, and nothing of it is repeated', async () => {
    const happens = 'Een regel.\r\n\r\nZijn BSN is 111222333.';
    const response = await desk.post('/api/submissions', { ...SUBMISSION, happens });
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      error: { code: 'invalid', fields: { happens: expect.stringMatching(/^Regel 3: .*BSN/) as string } },
    });
    expect(text).not.toContain('111222333');
  });

  it.each([
    ['Sec-Fetch-Site alone', { 'sec-fetch-site': 'same-origin' }],
    ['another name of this machine', { origin: 'http://127.0.0.1:4321' }],
    ['its name in IPv6', { origin: 'http://[::1]:4321' }],
  ])('is taken with %s', async (_, headers) => {
    const response = await desk.app.request('/api/submissions', {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
      body: JSON.stringify(SUBMISSION),
    });
    expect(response.status).toBe(201);
  });
});

describe('the two forms below a bottleneck', () => {
  it.each([
    [
      '/api/recognitions',
      { bottleneck: '2026-12-a' },
      'bottleneck=2026-12-a&website=&frequency=&text=',
      { kind: 'recognition', recognition: { bottleneck: '2026-12-a', text: '' } },
    ],
    [
      '/api/outcomes',
      { bottleneck: '2026-12-a', outcome: 'resolved', text: 'Het is over.' },
      'bottleneck=2026-12-a&website=&outcome=resolved&text=Het+is+over.',
      { kind: 'outcome', outcome: { bottleneck: '2026-12-a', outcome: 'resolved', text: 'Het is over.' } },
    ],
  ])('%s takes JSON and a form', async (path, body, form, content) => {
    const response = await desk.post(path, body);
    expect([response.status, await response.json()]).toEqual([201, { number: 'I-2026-0001' }]);
    const page = await (await desk.post(path, form, { accept: 'text/html' })).text();
    expect(page).toContain('<p data-when="sent">Dank u wel: <b data-fill="number">I-2026-0002</b></p>');
    expect(page).toContain('href="/knelpunten/2026-12-a/"');
    const entries = await Promise.all((await desk.inbox.list()).map(({ number }) => desk.inbox.find(number)));
    expect(entries.map((entry) => entry?.content)).toEqual([content, content]);
  });

  it('show the form again, with the way back, when something is missing', async () => {
    const form = 'bottleneck=2026-12-a&text=Het+is+over.';
    const page = await (await desk.post('/api/outcomes', form, { accept: 'text/html' })).text();
    for (const part of [
      '<form data-when="outcome"><input name="bottleneck" value="2026-12-a">',
      '<textarea name="text">Het is over.</textarea>',
      '<form data-when="recognition" hidden>',
      'href="/knelpunten/2026-12-a/"',
    ])
      expect(page).toContain(part);
  });
});

describe('a writer', () => {
  it.each([
    ['answers', 'reply', ASKED, { text: 'Elke week.' }, { state: 'in-review', actions: ['withdraw'] }],
    [
      'agrees',
      'consent',
      PROPOSED,
      { digest: 'd1', agree: true },
      { state: 'awaiting-consent', label: 'U bent akkoord. De redactie plaatst de tekst', actions: ['withdraw'] },
    ],
    ['wants changes', 'consent', PROPOSED, { digest: 'd1', changes: 'Andere woorden' }, { state: 'in-review' }],
    [
      'agrees to merging',
      'consent',
      MERGE_PROPOSED,
      { bottleneck: '2026-12-a', agree: true },
      { state: 'merged', bottleneck: { id: '2026-12-a', href: '/knelpunten/2026-12-a/' } },
    ],
    [
      'agrees to merging from a form',
      'consent',
      MERGE_PROPOSED,
      { digest: '', bottleneck: '2026-12-a', agree: true },
      { state: 'merged' },
    ],
    [
      'agrees to a text from a form',
      'consent',
      PROPOSED,
      { digest: 'd1', bottleneck: '', agree: true },
      { state: 'awaiting-consent' },
    ],
    ['wants no merging', 'consent', MERGE_PROPOSED, { changes: 'Dit is iets anders' }, { state: 'in-review' }],
    ['withdraws', 'withdraw', [], {}, { state: 'withdrawn', actions: [] }],
    ['says it is solved', 'outcome', PUBLISHED, { outcome: 'resolved', text: 'Het is over.' }, { state: 'published' }],
  ] as const)('%s', async (_, action, changes, body, expected) => {
    const { code, number } = await desk.createEntry(changes);
    const response = await desk.post(`/api/submissions/${action}`, { code, ...body });
    expect([response.status, await response.json()]).toMatchObject([200, { number, ...expected }]);
    expect((await desk.inbox.find(number))?.version).toBe(changes.length + 2);
  });

  it.each([
    ['the question', ASKED, { question: 'Hoe vaak?', actions: ['reply', 'withdraw'] }],
    [
      'the text to agree to',
      PROPOSED,
      { proposal: { text: 'De tekst & <niets> meer', digest: 'd1' }, actions: ['consent', 'withdraw'] },
    ],
    [
      'what it would be merged with',
      MERGE_PROPOSED,
      { bottleneck: { id: '2026-12-a', href: '/knelpunten/2026-12-a/' }, actions: ['consent', 'withdraw'] },
    ],
    ['why it was declined', DECLINED, { reason: 'Eén huishouden' }],
    ['where it stands', PUBLISHED, { bottleneck: { id: '2026-12-a', href: '/knelpunten/2026-12-a/' } }],
  ] as const)('sees %s, and nothing of before', async (_, changes, expected) => {
    const { code } = await desk.createEntry(changes);
    const status: unknown = await (await desk.post('/api/submissions/status', { code })).json();
    expect(status).toMatchObject(expected);
    const shown = ['question', 'proposal', 'reason', 'bottleneck'].filter((key) => key in (status as object));
    expect(shown).toEqual(Object.keys(expected).filter((key) => key !== 'actions'));
  });

  it.each([
    ['reply', [], { text: 'Elke week.' }],
    ['consent', [], { digest: 'd1', agree: true }],
    ['consent', ASKED, { digest: 'd1', changes: 'Andere woorden' }],
    ['consent', [...PROPOSED, { type: 'take' }], { digest: 'd2', agree: true }],
    ['consent', [...MERGE_PROPOSED, { type: 'take' }], { bottleneck: '2026-12-a', agree: true }],
    ['outcome', [], { outcome: 'resolved', text: 'Het is over.' }],
    ['withdraw', [{ type: 'withdraw' }], {}],
  ] as const)('cannot %s when it is not the time', async (action, changes, body) => {
    const { code, number } = await desk.createEntry(changes);
    const before = await desk.inbox.find(number);
    const response = await desk.post(`/api/submissions/${action}`, { code, ...body });
    expect([response.status, await response.json()]).toMatchObject([409, { error: { code: 'not-now' } }]);
    expect(await desk.inbox.find(number)).toEqual(before);
  });

  it.each([
    ['of a merge whose place a text took', [...MERGE_PROPOSED, { type: 'take' }, ...PROPOSED.slice(1)], MERGE],
    [
      'of a merge with another bottleneck',
      [{ type: 'take' }, { type: 'propose-merge', bottleneck: '2026-14-c' }],
      MERGE,
    ],
    ['of a merge without saying with what', MERGE_PROPOSED, {}],
    ['of a merge that a text stood for', MERGE_PROPOSED, { digest: 'd1' }],
    [
      'of a text whose place a merge took',
      [...PROPOSED, { type: 'take' }, ...MERGE_PROPOSED.slice(1)],
      { digest: 'd1' },
    ],
  ] as const)('is told when it is no longer what was shown: consent %s', async (_, changes, shown) => {
    const { code, number } = await desk.createEntry(changes);
    const before = await desk.inbox.find(number);
    const response = await desk.post('/api/submissions/consent', { code, ...shown, agree: true });
    expect([response.status, await response.json()]).toMatchObject([409, { error: { code: 'other-text' } }]);
    expect(await desk.inbox.find(number)).toEqual(before);
  });

  it('is shown in the page what it is about now, with nothing ticked, and can go on from there', async () => {
    const { code } = await desk.createEntry([{ type: 'take' }, { type: 'propose-merge', bottleneck: '2026-14-c' }]);
    const form = `code=${code}&digest=&bottleneck=2026-12-a&agree=on`;
    const response = await desk.post('/api/submissions/consent', form, { accept: 'text/html' });
    const page = await response.text();
    expect(response.status).toBe(409);
    expect(page).toContain('name="bottleneck" data-fill-value="merge" value="2026-14-c"');
    expect(page).not.toContain('checked');
  });

  it('agrees to a merge in the page, which says with what', async () => {
    const { code, number } = await desk.createEntry(MERGE_PROPOSED);
    const page = await (await desk.post('/api/submissions/status', `code=${code}`, { accept: 'text/html' })).text();
    expect(page).toContain('name="bottleneck" data-fill-value="merge" value="2026-12-a"');
    const form = `code=${code}&digest=&bottleneck=2026-12-a&agree=on`;
    expect((await desk.post('/api/submissions/consent', form, { accept: 'text/html' })).status).toBe(200);
    expect((await desk.inbox.find(number))?.state).toBe('merged');
  });

  it.each([
    ['published', PUBLISHED, 'Op de site', ['outcome']],
    ['declined', DECLINED, 'Niet geplaatst', []],
    ['withdrawn', [{ type: 'withdraw' }], 'Teruggetrokken', []],
  ] as const)('still sees that it was %s when all else is forgotten', async (state, changes, label, actions) => {
    const { code, number } = await desk.createEntry(changes);
    const toPage = async () =>
      (await desk.post('/api/submissions/status', `code=${code}`, { accept: 'text/html' })).text();
    expect(await toPage()).toContain(
      state === 'declined' ? '<p data-when="reason">Omdat' : '<p data-when="reason" hidden>',
    );
    expect(await desk.inbox.forget('2027-01-01', { retentionDays: 30, closedOn: () => undefined })).toBe(1);
    const dates = { submitted: '2026-11-24', changed: '2026-11-24' };
    const where = { bottleneck: { id: '2026-12-a', href: '/knelpunten/2026-12-a/' } };
    expect(await (await desk.post('/api/submissions/status', { code })).json()).toEqual({
      ...{ number, kind: 'submission', state, label, actions, ...dates, ...(state === 'published' && where) },
    });
    const page = await toPage();
    expect(page).toContain(`<h2 data-fill="label">${label}</h2>`);
    expect(page).toContain('<p data-when="reason" hidden>');
  });

  it('can say that it is solved when all else is forgotten', async () => {
    const { code, number } = await desk.createEntry(PUBLISHED);
    await desk.inbox.forget('2027-01-01', { retentionDays: 30, closedOn: () => undefined });
    const body = { code, outcome: 'resolved', text: 'Het is over.' };
    expect((await desk.post('/api/submissions/outcome', body)).status).toBe(200);
    expect((await desk.inbox.find(number))?.outcomes).toMatchObject([{ text: 'Het is over.' }]);
  });

  it('goes on in the page: the code goes along, and a wrong answer leaves the question there', async () => {
    const { code } = await desk.createEntry(ASKED);
    const status = await (await desk.post('/api/submissions/status', `code=${code}`, { accept: 'text/html' })).text();
    for (const part of [
      '<section data-when="status"><h2 data-fill="label">De redactie heeft een vraag</h2>',
      '<p data-fill="changed">24 november 2026</p>',
      '<form data-when="can-reply" method="post"',
      '<p data-fill="question">Hoe vaak?</p>',
      `name="code" data-fill-value="code" value="${code}"`,
      '<form data-when="form" method="post" action="/api/submissions/status" hidden>',
    ])
      expect(status).toContain(part);

    const wrong = await desk.post('/api/submissions/reply', `code=${code}&text=+`, { accept: 'text/html' });
    const page = await wrong.text();
    expect(wrong.status).toBe(400);
    for (const part of [
      '<section data-when="status">',
      '<p data-fill="question">Hoe vaak?</p>',
      '<p data-error-for="text">Schrijf hier uw antwoord</p>',
    ])
      expect(page).toContain(part);

    const done = await desk.post('/api/submissions/reply', `code=${code}&text=Vaak`, { accept: 'text/html' });
    expect(await done.text()).toContain('<p data-when="done">Gelukt</p>');
  });
});

describe('what is asked without sending anything', () => {
  it.each([['/api/health', 200, { status: 'ok' }]])('%s is answered with %i', async (path, status, expected) => {
    const response = await desk.app.request(path);
    expect([response.status, await response.json()]).toEqual([status, expected]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const head = await desk.app.request(path, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([status, '']);
  });

  it('/api/health says so when the inbox does not answer', async () => {
    await desk.inbox.close();
    const response = await desk.app.request('/api/health');
    expect([response.status, await response.json()]).toEqual([503, { status: 'failing' }]);
  });

  it('/api/openapi.json describes by the schemas that judge', async () => {
    const document = (await (await desk.app.request('/api/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema?: object }> } }>>;
    };
    expect(document.openapi).toMatch(/^3\.1/);
    const { schema } = document.paths['/api/submissions']?.post?.requestBody?.content['application/json'] ?? {};
    expect(schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      properties: { title: { type: 'string', minLength: 10, maxLength: 120 }, licence: { const: true } },
    });
  });

  it('the site is beside it', async () => {
    const [home, gone] = await Promise.all(['/', '/nergens/'].map(async (path) => desk.app.request(path)));
    expect([home?.status, await home?.text(), gone?.status]).toEqual([200, '<!doctype html><title>Spaak</title>', 404]);
    const posted = await desk.app.request('/', { method: 'POST', headers: { origin: ORIGIN } });
    expect(posted.status).toBe(405);
  });
});
