import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedAnswer, queueAnswer, reviewAnswer } from '../../../src/desk/api/review-schemas.ts';
import type { Change } from '../../../src/desk/inbox/inbox.ts';
import { createSqliteInbox } from '../../../src/desk/inbox/sqlite.ts';
import { ContentError, OnlyBlockedError, RemoteError, StaleError } from '../../../src/desk/publish/errors.ts';
import { digestText, toSource } from '../../../src/markdown/public-text.ts';
import type { EditedText } from '../../../src/model/public-text.ts';
import { WHO } from '../../support/staff.ts';
import { ANNA, PUBLIC_TEXT } from './review-support.ts';
import { ASKED, createSite, createTestDesk, MERGE_PROPOSED, ORIGIN, type TestDesk } from './support.ts';

const digest = digestText(PUBLIC_TEXT);
const BERT = { id: 'id-bert', name: 'bert' };
const EDITED: Change[] = [{ type: 'take' }, { type: 'edit', text: PUBLIC_TEXT, editor: ANNA }];
const PROPOSED: Change[] = [...EDITED, { type: 'propose', text: 'Alles', digest, editor: ANNA }];
const AGREED: Change[] = [...PROPOSED, { type: 'consent', digest }];
const SIGNED: Change[] = [...AGREED, { type: 'sign', digest, editor: BERT }];
const PUBLISHED: Change[] = [...SIGNED, { type: 'publish', bottleneck: '2026-12-a', digest, fourEyes: true }];

let site: ReturnType<typeof createSite>;
beforeAll(() => void (site = createSite()));
afterAll(() => site.remove());

/** Asks as an editor, `anna` unless another is named. */
async function ask(desk: TestDesk, call: string, { body, version, who = 'anna', type }: Asked = {}) {
  const [method = '', path = ''] = call.split(' ');
  const response = await desk.app.request(path, {
    method,
    headers: {
      ...{ origin: ORIGIN, [WHO]: `editor/${who}`, 'content-type': type ?? 'application/json' },
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, etag: response.headers.get('etag'), json: (await response.json()) as Answer };
}

interface Asked {
  body?: unknown;
  version?: string | number;
  who?: string;
  type?: string;
}
type Answer = Record<string, unknown> & { error?: { code: string; fields?: Record<string, string> } };

describe('the queue', () => {
  it.each<[string, readonly Change[], string]>([
    ['what was just sent in', [], 'review'],
    ['what waits for an answer', ASKED, 'writer'],
    ['what waits for consent', PROPOSED, 'writer'],
    ['what waits for a writer to agree to a merge', MERGE_PROPOSED, 'writer'],
    ['what waits for a second editor', AGREED, 'sign'],
    ['what can be published', SIGNED, 'publish'],
    ['what was published', PUBLISHED, 'ended'],
  ])('tells whose turn it is for %s', async (_, changes, step) => {
    const desk = createTestDesk(site.siteRoot);
    const { number } = await desk.createEntry(changes);
    const { status, json } = await ask(desk, 'GET /api/desk/submissions');
    expect(status).toBe(200);
    expect(queueAnswer.parse(json).entries).toMatchObject([{ number, step, days: 0 }]);
  });

  it('counts what the privacy check finds in what is to be reviewed', async () => {
    const desk = createTestDesk(site.siteRoot);
    const text = { ...PUBLIC_TEXT, happens: 'Mevrouw de Wit belt 06 1234 5678.' };
    await desk.createEntry([{ type: 'take' }, { type: 'edit', text, editor: ANNA }]);
    const { json } = await ask(desk, 'GET /api/desk/submissions');
    expect(queueAnswer.parse(json).entries[0]?.hits).toBeGreaterThan(1);
  });
});

describe('a submission at the desk', () => {
  it('shows what was sent in without the address, and what can be taken over of it', async () => {
    const desk = createTestDesk(site.siteRoot);
    const { number } = await desk.createEntry();
    const { json, etag } = await ask(desk, `GET /api/desk/submissions/${number}`);
    const review = reviewAnswer.parse(json);
    expect(etag).toBe('"1"');
    expect(review.raw).not.toHaveProperty('email');
    expect(review.draft?.text).toMatchObject({
      title: 'Na het ziekenhuis wacht de hulp',
      role: 'professional',
      summary: '',
    });
    expect(review.actions).toEqual(['edit', 'ask', 'decline', 'merge', 'propose']);
  });

  it.each<[string, string, readonly Change[], readonly string[]]>([
    ['who proposed it', 'anna', AGREED, ['edit', 'decline']],
    ['a second editor', 'bert', AGREED, ['edit', 'decline', 'sign']],
    [
      'who touched it before another did',
      'bert',
      [...EDITED.slice(0, 1), { type: 'edit', text: PUBLIC_TEXT, editor: BERT }, ...AGREED.slice(1)],
      ['edit', 'decline'],
    ],
    ['anybody, once it is signed', 'anna', SIGNED, ['edit', 'decline', 'publish']],
    ['who proposed it, before its writer agreed', 'anna', PROPOSED, ['edit', 'ask', 'decline', 'merge']],
    ['a second editor, before its writer agreed', 'bert', PROPOSED, ['edit', 'ask', 'decline', 'merge', 'sign']],
    ['anybody, while its writer does not answer', 'bert', ASKED, ['edit', 'ask', 'decline', 'merge', 'propose']],
    [
      'anybody, while its writer thinks of a merge',
      'bert',
      MERGE_PROPOSED,
      ['edit', 'ask', 'decline', 'merge', 'propose'],
    ],
    ['nobody, once it is published', 'anna', PUBLISHED, []],
  ])('offers %s what they can do', async (_, who, changes, actions) => {
    const desk = createTestDesk(site.siteRoot);
    const { number } = await desk.createEntry(changes);
    const { json } = await ask(desk, `GET /api/desk/submissions/${number}`, { who });
    expect(reviewAnswer.parse(json).actions).toEqual(actions);
  });

  it('is not there for an unknown number', async () => {
    expect((await ask(createTestDesk(site.siteRoot), 'GET /api/desk/submissions/I-2026-0999')).status).toBe(404);
  });
});

describe('a writer who does not answer', () => {
  it('is asked something else, or to agree', async () => {
    const desk = createTestDesk(site.siteRoot);
    const { number } = await desk.createEntry([...EDITED, { type: 'ask', question: 'Hoe vaak?' }]);
    const at = `POST /api/desk/submissions/${number}`;
    const asked = await ask(desk, `${at}/ask`, { body: { question: 'Speelt het nog wel?' } });
    expect(reviewAnswer.parse(asked.json)).toMatchObject({ state: 'information-requested', questions: [{}, {}] });
    const proposed = await ask(desk, `${at}/propose`, { body: { digest } });
    expect(reviewAnswer.parse(proposed.json).state).toBe('awaiting-consent');
  });

  it('of a merge that went away meanwhile cannot agree to it any more', async () => {
    const desk = createTestDesk(site.siteRoot, {});
    const changes: Change[] = [{ type: 'take' }, { type: 'propose-merge', bottleneck: '2026-13-b' }];
    const { number, code } = await desk.createEntry(changes);
    const answer = await desk.post('/api/submissions/consent', { code, agree: true, bottleneck: '2026-13-b' });
    expect([answer.status, (await desk.inbox.find(number))?.state]).toEqual([409, 'awaiting-consent']);
  });
});

describe('editing', () => {
  const put = (desk: TestDesk, number: string, asked: Asked) =>
    ask(desk, `PUT /api/desk/submissions/${number}/text`, { body: { text: PUBLIC_TEXT }, ...asked });

  it('takes it up, and keeps the text', async () => {
    const desk = createTestDesk(site.siteRoot);
    const { number } = await desk.createEntry();
    const { status, etag, json } = await put(desk, number, { version: 1 });
    expect([status, etag, reviewAnswer.parse(json).state]).toEqual([200, '"3"', 'in-review']);
    expect(reviewAnswer.parse(json).draft).toEqual({ text: PUBLIC_TEXT, digest, editor: 'anna' });
  });

  it.each([
    ['without a version', { version: undefined }, 428, 'no-version'],
    ['with a version of before', { version: 2 }, 409, 'stale'],
    ['as a form', { version: 3, type: 'application/x-www-form-urlencoded', body: 'text=x' }, 415, 'wrong-type'],
    ['with a field that is not known', { version: 3, body: { text: { ...PUBLIC_TEXT, id: 'x' } } }, 400, 'invalid'],
    ['with no text', { version: 3, body: {} }, 400, 'invalid'],
  ])('is refused %s, and nothing changes', async (_, asked, status, code) => {
    const desk = createTestDesk(site.siteRoot);
    const { number } = await desk.createEntry(EDITED);
    const before = await desk.snapshot();
    const answer = await put(desk, number, asked as Asked);
    expect([answer.status, answer.json.error?.code]).toEqual([status, code]);
    expect(await desk.snapshot()).toBe(before);
  });

  it('gives who comes second both texts', async () => {
    const desk = createTestDesk(site.siteRoot);
    const { number } = await desk.createEntry(EDITED);
    const others = { ...PUBLIC_TEXT, obstacle: 'Twee handtekeningen.' };
    await put(desk, number, { version: 3, body: { text: others }, who: 'bert' });
    const { json } = await put(desk, number, { version: 3 });
    expect(json).toMatchObject({ current: { draft: { text: others, editor: 'bert' } }, yours: PUBLIC_TEXT });
  });

  it('after consent makes the writer, and the second editor, agree again', async () => {
    const desk = createTestDesk(site.siteRoot);
    const { number } = await desk.createEntry(SIGNED);
    const text = { ...PUBLIC_TEXT, helps: 'Een mandaat voor het team.' };
    const { json } = await put(desk, number, { version: SIGNED.length + 1, body: { text } });
    expect(reviewAnswer.parse(json)).toMatchObject({ state: 'in-review', step: 'review' });
    expect(reviewAnswer.parse(json).proposal).toBeUndefined();
    expect((await ask(desk, `POST /api/desk/submissions/${number}/publish`, { body: { digest } })).status).toBe(409);
    expect(desk.calls).toEqual([]);
  });
});

describe('proposing', () => {
  const propose = (desk: TestDesk, number: string, asked = digest) =>
    ask(desk, `POST /api/desk/submissions/${number}/propose`, { body: { digest: asked } });

  it('asks the writer to agree to all that becomes public', async () => {
    const desk = createTestDesk(site.siteRoot);
    const { number, code } = await desk.createEntry(EDITED);
    expect((await propose(desk, number)).status).toBe(200);
    const status = (await (await desk.post('/api/submissions/status', { code })).json()) as {
      proposal: { text: string };
    };
    for (const part of [PUBLIC_TEXT.title, PUBLIC_TEXT.summary, PUBLIC_TEXT.obstacle, 'Jeugd', 'Regels botsen'])
      expect(status.proposal.text).toContain(part);
  });

  it('is refused for another text than the editor saw', async () => {
    const desk = createTestDesk(site.siteRoot);
    const { number } = await desk.createEntry(EDITED);
    expect((await propose(desk, number, 'a'.repeat(64))).json.error?.code).toBe('other-text');
  });

  it.each([
    ['without a summary', { summary: '' }, 'summary'],
    ['with a phone number', { happens: 'Bel haar op 06 1234 5678, zij wacht al twee weken.' }, 'happens'],
    ['with a domain that does not exist', { domains: ['zorg-op-zee'] }, 'domains'],
  ])('is refused for a text %s', async (_, part, field) => {
    const desk = createTestDesk(site.siteRoot);
    const text = { ...PUBLIC_TEXT, ...part };
    const { number } = await desk.createEntry([{ type: 'take' }, { type: 'edit', text, editor: ANNA }]);
    const { status, json } = await propose(desk, number, digestText(text));
    expect([status, Object.keys(json.error?.fields ?? {})]).toEqual([400, [field]]);
  });
});

describe('signing', () => {
  it.each([
    ['who proposed it', 'anna', digest, 409],
    ['a second editor', 'bert', digest, 200],
    ['a second editor, of another text', 'bert', 'a'.repeat(64), 409],
  ])('by %s', async (_, who, asked, status) => {
    const desk = createTestDesk(site.siteRoot);
    const { number } = await desk.createEntry(AGREED);
    const answer = await ask(desk, `POST /api/desk/submissions/${number}/sign`, { who, body: { digest: asked } });
    expect(answer.status).toBe(status);
  });
});

describe('publishing', () => {
  const publish = (desk: TestDesk, number: string, asked = digest) =>
    ask(desk, `POST /api/desk/submissions/${number}/publish`, { body: { digest: asked } });

  it('commits the very text that was agreed to', async () => {
    const desk = createTestDesk(site.siteRoot);
    const { number } = await desk.createEntry(SIGNED);
    const { status, json } = await publish(desk, number);
    expect(status).toBe(200);
    expect(reviewAnswer.parse(json)).toMatchObject({
      state: 'published',
      commit: 'c'.repeat(40),
      bottleneck: { id: '2026-31-na-het-ziekenhuis' },
      erasedOn: '2026-12-24',
    });
    expect(desk.calls).toEqual([['publish', PUBLIC_TEXT, number]]);
  });

  it.each<[string, readonly Change[], string, string]>([
    ['before its writer agreed', PROPOSED, digest, 'not-possible'],
    ['before a second editor signed', AGREED, digest, 'not-possible'],
    ['of another text', SIGNED, 'a'.repeat(64), 'other-text'],
    [
      'again',
      [...SIGNED, { type: 'publish', bottleneck: '2026-12-a', digest, fourEyes: true }],
      digest,
      'not-possible',
    ],
  ])('is refused %s', async (_, changes, asked, code) => {
    const desk = createTestDesk(site.siteRoot);
    const { number } = await desk.createEntry(changes);
    const { status, json } = await publish(desk, number, asked);
    expect([status, json.error?.code, desk.calls]).toEqual([409, code, []]);
  });

  it.each<[Error, number, string]>([
    [new ContentError([{ file: 'bottlenecks/x.mdx', line: 3, message: 'is wrong' }]), 409, 'not-in-order'],
    [new RemoteError('unreachable'), 503, 'no-storage'],
  ])('that fails (%#) changes nothing', async (failure, status, code) => {
    const staff = createTestDesk(site.siteRoot);
    const desk = createTestDesk(site.siteRoot, {
      publisher: { ...staff.parts.publisher, publish: () => Promise.reject(failure) },
    });
    const { number } = await desk.createEntry(SIGNED);
    const before = await desk.snapshot();
    const answer = await publish(desk, number);
    expect([answer.status, answer.json.error?.code]).toEqual([status, code]);
    expect(await desk.snapshot()).toBe(before);
  });

  it('is not crossed by a writer who withdraws meanwhile', async () => {
    const { promise, resolve } = Promise.withResolvers<{ id: string; commit: string }>();
    const started = Promise.withResolvers<undefined>();
    const { parts } = createTestDesk(site.siteRoot);
    const desk = createTestDesk(site.siteRoot, {
      publisher: {
        ...parts.publisher,
        publish() {
          started.resolve(undefined);
          return promise;
        },
      },
    });
    const { number, code } = await desk.createEntry(SIGNED);
    const publishing = publish(desk, number);
    await started.promise;
    const withdrawing = desk.post('/api/submissions/withdraw', { code });
    // Long enough for it to get through, if it could.
    await desk.post('/api/submissions/status', { code });
    resolve({ id: '2026-31-x', commit: 'c'.repeat(40) });
    expect([(await publishing).status, (await withdrawing).status]).toEqual([200, 409]);
    expect((await desk.inbox.find(number))?.state).toBe('published');
  });
});

describe('a published bottleneck', () => {
  const ID = '2026-12-a';
  const source = toSource(PUBLIC_TEXT, '2026-11-20');
  const PUBLISHED_FILE = { id: ID, version: 'v7', source, annotations: [] };

  it('is shown in fields when the desk made it, else as its source', async () => {
    const desk = createTestDesk(site.siteRoot);
    desk.published.set(ID, PUBLISHED_FILE);
    const { json, etag } = await ask(desk, `GET /api/desk/bottlenecks/${ID}`);
    expect([etag, publishedAnswer.parse(json).text]).toEqual(['"v7"', PUBLIC_TEXT]);
    const written = source.replace('\n---\n', '\nexample: true\n---\n');
    desk.published.set(ID, { ...PUBLISHED_FILE, source: written });
    expect(publishedAnswer.parse((await ask(desk, `GET /api/desk/bottlenecks/${ID}`)).json).text).toBe(written);
  });

  it.each<[string, string | undefined, { text: EditedText; reason?: string }, number]>([
    ['without a version', undefined, { text: PUBLIC_TEXT, reason: 'correction' }, 428],
    ['without a reason', 'v7', { text: PUBLIC_TEXT }, 400],
    ['with a text that is not in order', 'v7', { text: { ...PUBLIC_TEXT, title: '' }, reason: 'privacy' }, 400],
    ['with a source that is not in order', 'v7', { text: 'Geen front matter', reason: 'privacy' }, 400],
    ['as it should', 'v7', { text: PUBLIC_TEXT, reason: 'privacy' }, 200],
    ['in source', 'v7', { text: source, reason: 'correction' }, 200],
  ])('is corrected %s', async (_, version, body, status) => {
    const desk = createTestDesk(site.siteRoot);
    const answer = await ask(desk, `PUT /api/desk/bottlenecks/${ID}`, { body, ...(version && { version }) });
    expect(answer.status).toBe(status);
    expect(desk.calls).toEqual(status === 200 ? [['correct', ID, body.text, { version, reason: body.reason }]] : []);
  });

  it.each<[string, string, object]>([
    ['withdrawn', `POST /api/desk/bottlenecks/${ID}/withdraw`, { reason: 'privacy' }],
    ['corrected for privacy', `PUT /api/desk/bottlenecks/${ID}`, { text: PUBLIC_TEXT, reason: 'privacy' }],
  ])('is %s, though what was sent in cannot be forgotten yet', async (_, call, body) => {
    const inbox = createSqliteInbox(':memory:');
    const failing = { ...inbox, forgetTexts: () => Promise.reject(new Error('De kanarie is nog te lezen.')) };
    const desk = createTestDesk(site.siteRoot, { inbox: failing });
    const { status, json } = await ask(desk, call, { body, version: 'v7' });
    expect([status, json]).toEqual([200, { commit: 'c'.repeat(40) }]);
    expect(desk.logs).toEqual([expect.stringMatching(/^desk: .* not forgotten yet/)]);
    expect(desk.logs[0]).not.toContain('kanarie');
  });

  it.each<[string, Error, object]>([
    ['the remote', new RemoteError('unreachable'), {}],
    [
      'other content',
      new ContentError([{ file: 'pages/x.mdx', line: 3, message: 'is wrong' }]),
      { findings: [{ file: 'pages/x.mdx' }] },
    ],
    ['the disk', new TypeError('De kanarie is weg.'), {}],
  ])('is off the site, and says so, when %s keeps a withdrawal from being committed', async (_, cause, more) => {
    const { parts } = createTestDesk(site.siteRoot);
    const fail = () => Promise.reject(new OnlyBlockedError('It is blocked only.', { cause }));
    const desk = createTestDesk(site.siteRoot, { publisher: { ...parts.publisher, withdraw: fail } });
    const { status, json } = await ask(desk, `POST /api/desk/bottlenecks/${ID}/withdraw`, {
      body: { reason: 'privacy' },
    });
    expect([status, json]).toMatchObject([503, { error: { code: 'only-blocked' }, ...more }]);
    expect(desk.logs).toEqual([expect.stringMatching(`^desk: .* not committed: ${cause.constructor.name}`)]);
    expect(desk.logs[0]).not.toContain('kanarie');
  });

  it('gives who comes second both texts', async () => {
    const { parts } = createTestDesk(site.siteRoot);
    const desk = createTestDesk(site.siteRoot, {
      publisher: { ...parts.publisher, correct: () => Promise.reject(new StaleError(PUBLISHED_FILE)) },
    });
    const yours = { ...PUBLIC_TEXT, obstacle: 'Twee handtekeningen.' };
    const body = { text: yours, reason: 'correction' };
    const { status, json } = await ask(desk, `PUT /api/desk/bottlenecks/${ID}`, { body, version: 'v6' });
    expect(status).toBe(409);
    expect(json).toMatchObject({ error: { code: 'stale' }, current: { text: PUBLIC_TEXT, version: 'v7' }, yours });
  });

  it.each([
    ['of the version that was looked at', 'v7'],
    ['whatever its version', undefined],
  ])('is withdrawn %s', async (_, version) => {
    const desk = createTestDesk(site.siteRoot);
    const asked = { body: { reason: 'writer' }, ...(version !== undefined && { version }) };
    expect((await ask(desk, `POST /api/desk/bottlenecks/${ID}/withdraw`, asked)).status).toBe(200);
    expect(desk.calls).toEqual([['withdraw', ID, 'writer', version]]);
  });

  it('is listed by title, the newest first, without what was withdrawn', async () => {
    const { json } = await ask(createTestDesk(site.siteRoot), 'GET /api/desk/bottlenecks');
    expect(json).toEqual({
      bottlenecks: [
        {
          ...{ id: ID, number: '2026-12', title: 'Een hek om het loket', published: '2026-03-01' },
          href: '/knelpunten/2026-12-a/',
        },
      ],
    });
  });
});
