import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countAllMerged } from '../../../src/desk/annotations/count-merged.ts';
import { finishPracticeEvents } from '../../../src/desk/annotations/practice-events.ts';
import { queueAnswer, reviewAnswer } from '../../../src/desk/api/review-schemas.ts';
import { statusAnswer } from '../../../src/desk/api/schemas.ts';
import type { Change, Content } from '../../../src/desk/inbox/inbox.ts';
import { RemoteError } from '../../../src/desk/publish/errors.ts';
import { readDocument } from '../../../src/markdown/render.ts';
import { isWithdrawn, type Annotation } from '../../../src/model/annotation.ts';
import { NOT_IN_PLACE } from '../../../src/messages/annotate.ts';
import { ANNA, PUBLIC_TEXT } from '../api/review-support.ts';
import { createSite, createTestDesk, MARK, NOW, SUBMISSION, type TestDesk } from '../api/support.ts';
import { ask, file, ID, KNOWN, publish, readFiles } from './support.ts';

const digest = 'a'.repeat(64);
const PUBLISHED: Change[] = [
  { type: 'take' },
  { type: 'edit', text: PUBLIC_TEXT, editor: ANNA },
  { type: 'propose', text: 'Alles', digest, editor: ANNA },
  { type: 'consent', digest },
  { type: 'publish', bottleneck: ID, digest },
];
const AT = '2026-11-24T09:30:00.000Z';
const RAW = 'Anneke van het loket zegt dat het over is.';
const TEXT = 'Het loket is sinds een maand open.';
const QUESTION = '20261101-vraagvra';
const ASKED = [file(QUESTION, 'question', {}, 'Hoe vaak gebeurt dit?')];
const RESPONSE = [file('20261101-antwoord', 'response', { answers: ['wie', 'wanneer'] }, 'Zo zit het.')];

let site: ReturnType<typeof createSite>;
let desk: TestDesk;
beforeAll(() => void (site = createSite()));
afterAll(() => site.remove());
beforeEach(() => {
  desk = createTestDesk(site.siteRoot, { portal: () => KNOWN });
  publish(desk, RESPONSE);
});

const RECOGNITION: Content = { kind: 'recognition', recognition: { bottleneck: ID, text: RAW, frequency: 'weekly' } };
const outcome = (what: 'resolved' | 'not-resolved'): Content => ({
  kind: 'outcome',
  outcome: { bottleneck: ID, outcome: what, text: RAW },
});
const submit = async (content: Content) => (await desk.inbox.submit({ content, at: AT })).number;
const record = (number: string, body: object, who: Parameters<typeof ask>[1] = 'editor') =>
  ask(desk, who, `POST /api/desk/submissions/${number}/publish`, body);

function readLast(): { data: Annotation; text: string } {
  const { document } = readDocument(readFiles(desk).at(-1)?.source ?? '', { kind: 'annotation' });
  if (!document || isWithdrawn(document.data)) throw new Error('The last file cannot be read.');
  return { data: document.data, text: document.text };
}

const practice = { by: { role: 'practitioner' }, recordedBy: 'editor', created: '2026-11-24T10:30:00+01:00' };

describe('from the page of a case', () => {
  it.each<[string, Content, object, object]>([
    ['a recognition counts', RECOGNITION, {}, { type: 'recognition', frequency: 'weekly' }],
    [
      'an outcome says that it is solved',
      outcome('resolved'),
      { text: TEXT },
      { type: 'resolution', evidenceText: TEXT },
    ],
    ['an outcome says that it is not', outcome('not-resolved'), { text: TEXT }, { type: 'reopening', reason: TEXT }],
  ])('%s, in the words of the editor alone', async (_, content, body, expected) => {
    const number = await submit(content);
    const { json: before } = await ask(desk, 'editor', `GET /api/desk/submissions/${number}`);
    expect(reviewAnswer.parse(before).actions).toEqual(['decline', 'publish']);
    const { status, json } = await record(number, body);
    expect([status, reviewAnswer.parse(json)]).toMatchObject([
      200,
      { state: 'published', commit: 'c'.repeat(40), bottleneck: { id: ID }, actions: [] },
    ]);
    expect(readLast()).toEqual({ data: { ...practice, evidence: 'recognition', ...expected }, text: '' });
    expect(readFiles(desk).at(-1)?.source).not.toContain('Anneke');
    expect(await desk.inbox.find(number)).toMatchObject({ state: 'published', bottleneck: ID });
    expect((await record(number, body)).json.error?.code).toBe('not-possible');
  });

  it.each<[string, object, string | RegExp]>([
    ['no text', {}, 'Schrijf de tekst die op de site komt.'],
    ['blanks', { text: ' \n ' }, 'Schrijf de tekst die op de site komt.'],
    ['a phone number', { text: 'Bel 06 1234 5678.' }, /telefoonnummer/],
    ['too much', { text: 'x'.repeat(2001) }, /korter/],
  ])('is no event with %s', async (_, body, message) => {
    const number = await submit(outcome('resolved'));
    const before = await desk.snapshot();
    const { status, json } = await record(number, body);
    expect([status, json.error?.fields]).toEqual([
      400,
      { text: typeof message === 'string' ? message : (expect.stringMatching(message) as string) },
    ]);
    expect([readFiles(desk), await desk.snapshot()]).toEqual([RESPONSE, before]);
  });

  it('is no event where it makes no sense, and stays to be declined', async () => {
    publish(desk);
    const number = await submit(outcome('not-resolved'));
    const { status, json } = await record(number, { text: TEXT });
    expect([status, json.error?.message]).toEqual([409, NOT_IN_PLACE['nothing-to-reopen']]);
    expect((await desk.inbox.find(number))?.state).toBe('submitted');
  });

  it('is no event of what is closed', async () => {
    const number = await submit({ kind: 'recognition', recognition: { bottleneck: '2026-13-b', text: '' } });
    expect((await record(number, {})).status).toBe(410);
  });

  it.each(['policyOfficer', 'alderman', 'facilitator'] as const)(
    'is made an event by editors, and not by a %s',
    async (who) => {
      const number = await submit(RECOGNITION);
      expect((await record(number, {}, who)).status).toBe(403);
      expect(readFiles(desk)).toEqual(RESPONSE);
    },
  );
});

describe('a writer with a code', () => {
  const send = async (path: string, body: object) => {
    const response = await desk.post(`/api/submissions/${path}`, body);
    return { status: response.status, json: (await response.json()) as { actions: string[]; question?: string } };
  };
  const findReview = async (number: string) =>
    reviewAnswer.parse((await ask(desk, 'editor', `GET /api/desk/submissions/${number}`)).json);
  const findRow = async () =>
    queueAnswer.parse((await ask(desk, 'editor', 'GET /api/desk/submissions')).json).entries.map(({ step }) => step);

  it('says it is solved, which an editor records once', async () => {
    const { number, code } = await desk.createEntry(PUBLISHED);
    expect(await findRow()).toEqual(['ended']);
    await send('outcome', { code, outcome: 'resolved', text: RAW });
    expect(await findRow()).toEqual(['review']);
    const [said] = (await findReview(number)).outcomes;
    const { status, json } = await record(number, { outcomeAt: said?.at, text: TEXT });
    expect([status, json.commit]).toEqual([200, 'c'.repeat(40)]);
    expect(readLast().data).toEqual({ ...practice, type: 'resolution', evidenceText: TEXT, evidence: 'code' });
    const id = readFiles(desk).at(-1)?.id;
    expect((await findReview(number)).outcomes).toEqual([{ ...said, recorded: id }]);
    expect(await findRow()).toEqual(['ended']);
    expect((await record(number, { outcomeAt: said?.at, text: TEXT })).json.error?.code).toBe('not-possible');
    expect(readFiles(desk)).toHaveLength(2);
  });

  it('says it is not solved after all', async () => {
    const { number, code } = await desk.createEntry(PUBLISHED);
    await send('outcome', { code, outcome: 'not-resolved', text: RAW });
    await record(number, { outcomeAt: AT, text: TEXT });
    expect(readLast().data).toMatchObject({ type: 'reopening', reason: TEXT, evidence: 'code' });
  });

  it.each([{}, { text: TEXT }, { outcomeAt: '2020-01-01T00:00:00.000Z', text: TEXT }, { replyAt: AT, text: TEXT }])(
    'is not recorded by %j',
    async (body) => {
      const { number, code } = await desk.createEntry(PUBLISHED);
      await send('outcome', { code, outcome: 'resolved', text: RAW });
      expect((await record(number, body)).json.error?.code).toBe('not-possible');
    },
  );

  it('keeps the day that the text is erased on', async () => {
    const { number, code } = await desk.createEntry(PUBLISHED);
    const { erasedOn } = await findReview(number);
    await send('outcome', { code, outcome: 'resolved', text: RAW });
    await record(number, { outcomeAt: AT, text: TEXT });
    expect([erasedOn, (await findReview(number)).erasedOn]).toEqual(['2026-12-24', '2026-12-24']);
  });

  it('answers the question of policy, which an editor puts below it', async () => {
    publish(desk, ASKED);
    const { number, code } = await desk.createEntry(PUBLISHED);
    const { json: status } = await send('status', { code });
    expect([status.question, status.actions]).toEqual(['Hoe vaak gebeurt dit?', ['reply', 'outcome']]);
    const sent = await send('reply', { code, text: RAW });
    expect([sent.status, sent.json.question, sent.json.actions]).toEqual([200, undefined, ['outcome']]);
    expect(await findRow()).toEqual(['review']);
    expect((await findReview(number)).replies).toEqual([{ at: AT, question: QUESTION, text: RAW }]);
    await record(number, { replyAt: AT, text: 'Elke week.\n\n- twee keer' });
    expect(readLast()).toEqual({
      data: { ...practice, type: 'reply', inReplyTo: QUESTION, evidence: 'code' },
      text: 'Elke week.\ntwee keer',
    });
    expect(await findRow()).toEqual(['ended']);
  });

  it.each([
    ['nothing is asked', []],
    ['policy answered all', RESPONSE],
    [
      'somebody replied already',
      [...ASKED, file('20261102-antwoord', 'reply', { by: { role: 'practitioner' }, inReplyTo: QUESTION }, 'Vaak.')],
    ],
    [
      'it is solved',
      [...ASKED, file('20261102-opgelost', 'resolution', { by: { role: 'practitioner' }, evidenceText: 'Over.' })],
    ],
  ])('is asked nothing while %s', async (_, events) => {
    publish(desk, events);
    const { code } = await desk.createEntry(PUBLISHED);
    const { json } = await send('status', { code });
    expect([json.question, json.actions]).toEqual([undefined, ['outcome']]);
    expect((await send('reply', { code, text: RAW })).status).toBe(409);
  });

  it('is asked in the page, with the form', async () => {
    publish(desk, ASKED);
    const { code } = await desk.createEntry(PUBLISHED);
    const page = await (await desk.post('/api/submissions/status', `code=${code}`, { accept: 'text/html' })).text();
    expect(page).toContain('<form data-when="can-reply" method="post"');
    expect(page).toContain('<p data-fill="question">Hoe vaak gebeurt dit?</p>');
  });
});

describe('what an editor does not pass on', () => {
  const REASON = 'Dit staat al bij het knelpunt.';
  const dismiss = (number: string, body: object, who: Parameters<typeof ask>[1] = 'editor') =>
    ask(desk, who, `POST /api/desk/submissions/${number}/dismiss`, body);
  const readStatus = async (code: string) =>
    statusAnswer.parse(await (await desk.post('/api/submissions/status', { code })).json());

  it.each([
    ['outcome', { outcomeAt: AT }],
    ['reply', { replyAt: AT }],
  ] as const)('leaves the queue as the %s that it was, and its writer reads why', async (said, which) => {
    publish(desk, ASKED);
    const { number, code } = await desk.createEntry(PUBLISHED);
    const body = { code, text: RAW, ...(said === 'outcome' && { outcome: 'resolved' }) };
    await desk.post(`/api/submissions/${said}`, body);
    expect(await readStatus(code)).not.toHaveProperty('dismissed');
    const { status, json } = await dismiss(number, { ...which, reason: REASON });
    const review = reviewAnswer.parse(json);
    expect([status, said === 'outcome' ? review.outcomes : review.replies]).toMatchObject([
      200,
      [{ at: AT, dismissed: { at: AT, reason: REASON } }],
    ]);
    const { json: queue } = await ask(desk, 'editor', 'GET /api/desk/submissions');
    expect(queueAnswer.parse(queue).entries.map(({ step }) => step)).toEqual(['ended']);
    expect((await readStatus(code)).dismissed).toEqual([{ said: '2026-11-24', reason: REASON }]);
    expect((await record(number, { ...which, text: TEXT })).json.error?.code).toBe('not-possible');
    expect(readFiles(desk)).toEqual(ASKED);
  });

  it('is told in the page, of each what was said about it', async () => {
    const { number, code } = await desk.createEntry(PUBLISHED);
    for (const reason of ['Dit staat er al.', 'Hier gaat het <b>niet</b> over.']) {
      await desk.post('/api/submissions/outcome', { code, outcome: 'resolved', text: RAW });
      await dismiss(number, { outcomeAt: AT, reason });
    }
    const page = await (await desk.post('/api/submissions/status', `code=${code}`, { accept: 'text/html' })).text();
    expect(page).toContain(
      'Op uw antwoord van 24 november 2026: Dit staat er al.\n\n' +
        'Op uw antwoord van 24 november 2026: Hier gaat het &#x3C;b>niet&#x3C;/b> over.',
    );
  });

  it.each<[string, object, number]>([
    ['without a reason', { outcomeAt: AT }, 400],
    ['with a reason of a word', { outcomeAt: AT, reason: 'Nee.' }, 400],
    ['without saying which', { reason: REASON }, 400],
    ['of two at once', { outcomeAt: AT, replyAt: AT, reason: REASON }, 400],
    ['of another moment', { outcomeAt: '2020-01-01T00:00:00.000Z', reason: REASON }, 409],
    ['as what it was not', { replyAt: AT, reason: REASON }, 409],
  ])('is refused %s', async (_, body, status) => {
    const { number, code } = await desk.createEntry(PUBLISHED);
    await desk.post('/api/submissions/outcome', { code, outcome: 'resolved', text: RAW });
    const before = await desk.snapshot();
    expect([(await dismiss(number, body)).status, await desk.snapshot()]).toEqual([status, before]);
  });
});

describe('what was merged', () => {
  const MERGING: Change[] = [{ type: 'take' }, { type: 'propose-merge', bottleneck: ID }];
  const AGREED = { bottleneck: ID, agree: true };
  const listLines = () => desk.calls.flatMap(([name, , , line]) => (name === 'annotate' ? [line] : []));

  it('counts at the other bottleneck once its writer agrees', async () => {
    const { number, code } = await desk.createEntry(MERGING);
    expect((await desk.post('/api/submissions/consent', { code, ...AGREED })).status).toBe(200);
    expect(readLast()).toEqual({ data: { ...practice, type: 'recognition', evidence: 'code' }, text: '' });
    expect(listLines()).toEqual([expect.stringMatching(`^Submission: ${number} [0-9a-f]{16}$`)]);
    expect(await desk.inbox.find(number)).toMatchObject({ state: 'merged', bottleneck: ID });
    await countAllMerged({ ...desk.parts, ...desk, portal: () => KNOWN, now: () => NOW, log: () => undefined });
    expect(readFiles(desk)).toHaveLength(2);
  });

  it('counts with how often it plays, and none of its words', async () => {
    const content = { kind: 'submission', submission: { ...SUBMISSION, frequency: 'daily' } } as const;
    const { number } = await desk.inbox.submit({ content, at: AT });
    const { status, json } = await ask(desk, 'editor', `POST /api/desk/submissions/${number}/merge`, {
      ...{ bottleneck: ID, agreedElsewhere: 'Aan de telefoon.' },
    });
    expect([status, json]).toMatchObject([200, { state: 'merged', commit: 'c'.repeat(40) }]);
    expect(readLast()).toEqual({
      data: { ...practice, type: 'recognition', evidence: 'recognition', frequency: 'daily' },
      text: '',
    });
    expect(readFiles(desk).at(-1)?.source).not.toContain(MARK);
  });

  it('is merged also while it cannot be counted, and counts the next night', async () => {
    const { code, number } = await desk.createEntry(MERGING);
    const { annotate } = desk.parts.publisher;
    desk.parts.publisher.annotate = () => Promise.reject(new RemoteError(MARK));
    expect((await desk.post('/api/submissions/consent', { code, ...AGREED })).status).toBe(200);
    expect([readFiles(desk), (await desk.inbox.find(number))?.state]).toEqual([RESPONSE, 'merged']);
    expect(desk.logs).toEqual([expect.stringContaining(`${number} is merged, and not counted yet`)]);
    expect(desk.logs.join()).not.toContain(MARK);
    desk.parts.publisher.annotate = annotate;
    for (let night = 0; night < 2; night += 1)
      await countAllMerged({ ...desk.parts, ...desk, portal: () => KNOWN, now: () => NOW, log: () => undefined });
    expect(readLast().data.type).toBe('recognition');
    expect(readFiles(desk)).toHaveLength(2);
  });

  it('is no second time when the desk stopped before the inbox knew', async () => {
    const { number } = await desk.createEntry([...MERGING, { type: 'agree-merge', bottleneck: ID }]);
    const stopped = { ...desk.inbox, change: () => Promise.reject(new Error('It stopped.')) };
    const parts = { ...desk.parts, portal: () => KNOWN, now: () => NOW, log: () => undefined };
    await countAllMerged({ ...parts, inbox: stopped });
    const files = readFiles(desk);
    expect(files).toHaveLength(2);
    await countAllMerged({ ...parts, inbox: desk.inbox });
    expect(readFiles(desk)).toEqual(files);
    expect((await desk.inbox.find(number))?.events.at(-1)?.type).toBe('count');
  });

  it('is left alone where the other bottleneck was closed', async () => {
    await desk.createEntry([
      ...[{ type: 'take' } as const, { type: 'propose-merge', bottleneck: '2026-13-b' } as const],
      { type: 'agree-merge', bottleneck: '2026-13-b' },
    ]);
    const logs: string[] = [];
    const log = (line: string) => void logs.push(line);
    await countAllMerged({ ...desk.parts, ...desk, portal: () => KNOWN, now: () => NOW, log });
    expect([readFiles(desk), logs]).toEqual([RESPONSE, []]);
  });
});

describe('when the desk stops between the commit and the inbox', () => {
  it('the same is not made twice, by hand or at the next start', async () => {
    const recognition = await submit(RECOGNITION);
    const { number, code } = await desk.createEntry(PUBLISHED);
    for (const what of ['resolved', 'not-resolved'])
      await desk.post('/api/submissions/outcome', { code, outcome: what, text: RAW });
    // What it was, in another inbox of the same content.
    const before = await Promise.all([recognition, number].map((each) => desk.inbox.find(each)));
    const stopped = { ...desk.inbox, change: () => Promise.reject(new Error('It stopped.')) };
    const other = createTestDesk(site.siteRoot, {
      portal: () => KNOWN,
      inbox: stopped,
      publisher: desk.parts.publisher,
    });
    expect((await ask(other, 'editor', `POST /api/desk/submissions/${recognition}/publish`, {})).status).toBe(500);
    const made = { outcomeAt: AT, text: TEXT };
    expect((await ask(other, 'editor', `POST /api/desk/submissions/${number}/publish`, made)).status).toBe(500);
    expect(await Promise.all([recognition, number].map((each) => desk.inbox.find(each)))).toEqual(before);
    const files = readFiles(desk);

    const lines = new Map(
      desk.calls.flatMap(([, , added, line]) =>
        typeof line === 'string' ? [[line, (added as { id: string }).id]] : [],
      ),
    );
    const repository = {
      findCommit: (line: string) => Promise.resolve(lines.has(line) ? line : undefined),
      open: (line?: string) =>
        Promise.resolve({
          getMessage: () => Promise.resolve(`Add annotation ${lines.get(line ?? '')} to 2026-12\n`),
        } as never),
    };
    expect(await finishPracticeEvents({ inbox: desk.inbox, repository, now: () => new Date(AT) })).toBe(2);
    expect((await desk.inbox.find(recognition))?.state).toBe('published');
    const outcomes = (await desk.inbox.find(number))?.outcomes;
    expect(outcomes?.map(({ recorded }) => recorded)).toEqual([files.at(-1)?.id, undefined]);
    expect(await finishPracticeEvents({ inbox: desk.inbox, repository, now: () => new Date(AT) })).toBe(0);
    expect(readFiles(desk)).toEqual(files);

    // The other outcome, of the very same moment, is still one of its own.
    await record(number, { outcomeAt: AT, text: 'Toch niet.' });
    expect(readLast().data).toMatchObject({ type: 'reopening', reason: 'Toch niet.' });
  });

  it('is finished by doing it again', async () => {
    const number = await submit(RECOGNITION);
    const stopped = { ...desk.inbox, change: () => Promise.reject(new Error('It stopped.')) };
    const other = createTestDesk(site.siteRoot, {
      portal: () => KNOWN,
      inbox: stopped,
      publisher: desk.parts.publisher,
    });
    await ask(other, 'editor', `POST /api/desk/submissions/${number}/publish`, {});
    const files = readFiles(desk);
    expect((await record(number, {})).status).toBe(200);
    expect([readFiles(desk), (await desk.inbox.find(number))?.state]).toEqual([files, 'published']);
  });
});
