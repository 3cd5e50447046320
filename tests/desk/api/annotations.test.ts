import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { annotatedAnswer, annotatingAnswer, proposedAnswer } from '../../../src/desk/api/annotation-schemas.ts';
import { Refusal } from '../../../src/desk/api/refusal.ts';
import { OnlyBlockedError, UnknownIdError } from '../../../src/desk/publish/errors.ts';
import { readDocument } from '../../../src/markdown/render.ts';
import { isWithdrawn, type Annotation } from '../../../src/model/annotation.ts';
import { NOT_IN_PLACE } from '../../../src/messages/annotate.ts';
import { digestHit } from '../../../src/privacy/accepted.ts';
import { ask, file, ID, KNOWN, publish, readFiles, SOURCE } from '../annotations/support.ts';
import { createSite, createTestDesk, type TestDesk } from './support.ts';

let site: ReturnType<typeof createSite>;
let desk: TestDesk;
beforeAll(() => void (site = createSite()));
afterAll(() => site.remove());
beforeEach(() => {
  desk = createTestDesk(site.siteRoot, { portal: () => KNOWN });
  publish(desk);
});

const POST = 'POST /api/annotations';
const GET = `GET /api/annotations?bottleneck=${ID}`;
const OWNER = { role: 'hoofd Toegang', organisation: 'Gemeente Voorbeeld' };
const PROMISE = { bottleneck: ID, type: 'commitment', body: 'Wij regelen het.', owner: OWNER, due: '2027-01-15' };
const COMMENT = { bottleneck: ID, type: 'comment', body: 'Dit speelt al lang.' };
const REFUSAL = {
  ...{ bottleneck: ID, type: 'refusal', reason: 'money', decidedBy: 'het college', reviewOn: '2027-06-01' },
  residentText: 'Wie belt, wacht nog tot de zomer.',
};
const ADJUSTMENT = {
  ...{ bottleneck: ID, type: 'adjustment', expectation: 'binnen-een-week', result: 'adjusted', addressee: 'resident' },
  ...{ from: 'Binnen een week.', to: 'Binnen drie weken.', agreedBy: [OWNER], reviewOn: '2027-06-01' },
  residentText: 'U hoort het binnen drie weken.',
};
const REFERRAL = {
  ...{ bottleneck: ID, type: 'referral' },
  addressee: { organisation: 'Zorgkantoor', decisionLevel: 'college' },
};

/** The newest event, as `spaak check` and the site read it. */
function readLast(): { data: Annotation; text: string; source: string } {
  const { source } = readFiles(desk).at(-1) ?? { source: '' };
  const { document } = readDocument(source, { kind: 'annotation' });
  if (!document || isWithdrawn(document.data)) throw new Error('The last file cannot be read.');
  return { data: document.data, text: document.text, source };
}

async function read(who: Parameters<typeof ask>[1]) {
  return annotatingAnswer.parse((await ask(desk, who, GET)).json);
}

describe('an annotation', () => {
  it.each([
    ['policyOfficer', { ...COMMENT }],
    ['alderman', { ...PROMISE, answers: ['wie'] }],
    ['policyOfficer', REFUSAL],
    ['facilitator', { ...ADJUSTMENT, meanwhile: 'Het team belt terug.', circle: 'wonen' }],
    ['editor', REFERRAL],
    ['policyOfficer', { bottleneck: ID, type: 'acknowledgement' }],
  ] as const)('of %s becomes a file that says what was sent', async (role, body) => {
    const { status, json } = await ask(desk, role, POST, body);
    const { id, href, commit } = annotatedAnswer.parse(json);
    expect([status, commit, href]).toEqual([201, 'c'.repeat(40), `/knelpunten/${ID}/#d-${id}`]);
    const { data, text } = readLast();
    const { bottleneck: _bottleneck, body: said = '', ...fields } = body as Record<string, unknown>;
    expect(data).toEqual({
      ...fields,
      created: '2026-11-24T10:30:00+01:00',
      by: { role, organisation: 'Werkplaats' },
    });
    expect([text, id]).toEqual([said, expect.stringMatching(/^20261124-[a-z2-7]{8}$/)]);
  });

  it.each(['comment', 'referral', 'commitment', 'adjustment'])(
    'of the type %s is recorded for a circle',
    async (type) => {
      const bodies: Record<string, object> = { comment: COMMENT, referral: REFERRAL, commitment: PROMISE };
      const body = { ...(bodies[type] ?? ADJUSTMENT), circle: 'wonen' };
      const { status } = await ask(desk, 'facilitator', POST, body);
      if (type === 'commitment') {
        const [proposal] = (await read('policyOfficer')).proposals;
        expect([status, proposal?.fields.circle]).toEqual([202, 'wonen']);
        await ask(desk, 'policyOfficer', `POST /api/annotations/${proposal?.id}/confirm`, {});
      }
      expect(readLast().data).toMatchObject({ type, circle: 'wonen' });
    },
  );

  it.each([
    ['a facilitator of another organisation', 'facilitator', 'elders'],
    ['a facilitator of no such circle', 'facilitator', 'weg'],
    ['somebody of policy', 'policyOfficer', 'wonen'],
    ['an editor', 'editor', 'wonen'],
  ] as const)('is not recorded for a circle by %s', async (_, role, circle) => {
    const { status, json } = await ask(desk, role, POST, { ...COMMENT, circle });
    expect([status, json.error?.fields, readFiles(desk)]).toEqual([400, { circle: 'Kies iets uit de lijst.' }, []]);
  });

  it.each([
    ['facilitator', [{ value: 'wonen', label: 'Leerkring Wonen' }]],
    ['policyOfficer', undefined],
    ['editor', undefined],
  ] as const)('of %s asks for the circles in whose name they speak', async (role, choices) => {
    const { types } = await read(role);
    for (const { fields } of types.filter(({ type }) => ['comment', 'referral', 'adjustment'].includes(type)))
      expect(fields.find(({ name }) => name === 'circle')?.choices).toEqual(choices);
  });

  it('keeps its passage, and leads to it', async () => {
    const target = { exact: 'Hulp komt te laat.', prefix: '', suffix: ' Wie belt,\n wacht.' };
    const { json } = await ask(desk, 'policyOfficer', POST, { ...COMMENT, target });
    expect(json.href).toBe(`/knelpunten/${ID}/#r-${json.id}`);
    expect(readLast().data.target).toEqual({ exact: 'Hulp komt te laat.', suffix: ' Wie belt, wacht.' });
  });

  it.each([
    ['what is not there', { exact: 'Hulp komt op tijd.' }],
    ['what is there twice', { exact: 'wacht' }],
    ['what stands beside other words twice', { exact: 'Wie', prefix: 'Niemand ' }],
  ])('is refused on %s', async (_, target) => {
    const { status, json } = await ask(desk, 'policyOfficer', POST, { ...COMMENT, target });
    expect([status, json.error?.code, readFiles(desk)]).toEqual([409, 'no-passage', []]);
  });

  it.each([
    ['*niet vet*', '*niet vet*'],
    ['<Callout> en {accolades} en [een](x)', '<Callout> en {accolades} en [een](x)'],
    ['import x from "y"', 'import x from "y"'],
    ['Eerst dit.\r\n\r\n- een\r\n- twee', 'Eerst dit.\neen\ntwee'],
    ['onzicht\u200bbaar', 'onzichtbaar'],
    ['---\ntype: resolution\n---', '--- type: resolution ---'],
  ])('takes %j for what it says', async (body, text) => {
    expect((await ask(desk, 'policyOfficer', POST, { ...COMMENT, body })).status).toBe(201);
    expect(readLast().text).toBe(text);
  });

  it.each(['regel: "aan" # zo', '- een\n- twee', '2026-01-01', '| blok', "'t is & dat"])(
    'keeps %j in a field',
    async (residentText) => {
      expect((await ask(desk, 'policyOfficer', POST, { ...REFUSAL, residentText })).status).toBe(201);
      expect(readLast().data).toMatchObject({ residentText });
    },
  );

  it('has a name only when who wrote it chose so', async () => {
    await ask(desk, 'policyOfficer/Ilse Veldkamp', POST, { ...COMMENT, named: false });
    expect(readLast().data.by).toEqual({ role: 'policyOfficer', organisation: 'Werkplaats' });
    await ask(desk, 'policyOfficer/Ilse Veldkamp', POST, { ...COMMENT, named: true });
    expect(readLast().data.by).toEqual({ role: 'policyOfficer', organisation: 'Werkplaats', name: 'Ilse Veldkamp' });
  });

  it('has the organisation of the session, or is refused', async () => {
    const people = {
      routes: [],
      get: () => Promise.resolve({ id: 'x', name: 'Ilse', role: 'policyOfficer' as const }),
    };
    desk = createTestDesk(site.siteRoot, { portal: () => KNOWN, people });
    publish(desk);
    const { status, json } = await ask(desk, 'policyOfficer', POST, COMMENT);
    expect([status, json.error?.code]).toEqual([409, 'no-organisation']);
  });

  it('stands behind what is there, when the clock stands still or runs behind', async () => {
    const created = '2026-11-24T17:00:00+01:00';
    publish(desk, [file('20261124-vraagvra', 'question', { created })]);
    for (const body of ['Eerst.', 'Daarna.']) await ask(desk, 'policyOfficer', POST, { ...COMMENT, body });
    const times = readFiles(desk).map(({ source }) => /^created: "(.*)"$/m.exec(source)?.[1]);
    expect(times).toEqual([created, '2026-11-24T17:00:01+01:00', '2026-11-24T17:00:02+01:00']);
  });

  it('has the offset of summer in summer', async () => {
    desk = createTestDesk(site.siteRoot, { portal: () => KNOWN, now: () => new Date('2026-07-01T22:30:00Z') });
    publish(desk);
    const { json } = await ask(desk, 'policyOfficer', POST, COMMENT);
    expect([json.id.slice(0, 8), readLast().data.created]).toEqual(['20260702', '2026-07-02T00:30:00+02:00']);
  });
});

describe('what is wrong', () => {
  it.each<[string, object, readonly string[]]>([
    ['no text', { ...COMMENT, body: ' \n ' }, ['body']],
    ['a text that is too long', { ...COMMENT, body: 'x'.repeat(5001) }, ['body']],
    ['a text that is too long once it is escaped', { ...COMMENT, body: '* '.repeat(2400) }, ['body']],
    ['a phone number', { ...COMMENT, body: 'Bel mevrouw op 06 1234 5678.' }, ['body']],
    ['a phone number in a field', { ...REFUSAL, residentText: 'Bel 06 1234 5678.' }, ['residentText']],
    ['a phone number in a part', { ...PROMISE, owner: { ...OWNER, role: 'bel 06 1234 5678' } }, ['owner']],
    ['fields that are needed', { bottleneck: ID, type: 'commitment', body: 'Ja.' }, ['owner', 'due']],
    [
      'parts that are needed',
      { ...REFERRAL, addressee: { organisation: '' } },
      ['addressee.organisation', 'addressee.decisionLevel'],
    ],
    ['parts that are too short', { ...PROMISE, owner: { role: 'x' } }, ['owner.role', 'owner.organisation']],
    ['a day that does not exist', { ...PROMISE, due: '2027-02-30' }, ['due']],
    [
      'a level that does not exist',
      { ...REFERRAL, addressee: { organisation: 'Zorgkantoor', decisionLevel: 'paus' } },
      ['addressee.decisionLevel'],
    ],
    ['a value that is none', { ...REFUSAL, reason: 'zomaar' }, ['reason']],
    ['a passage of nothing', { ...COMMENT, target: { exact: '' } }, ['target.exact']],
    ['a passage that is too long', { ...COMMENT, target: { exact: 'x'.repeat(501) } }, ['target.exact']],
  ])('is told by field: %s', async (_, body, fields) => {
    const { status, json } = await ask(desk, 'policyOfficer', POST, body);
    expect([status, json.error?.code, Object.keys(json.error?.fields ?? {})]).toEqual([400, 'invalid', fields]);
    expect(JSON.stringify(json)).not.toMatch(/1234|zomaar|paus/);
    expect(readFiles(desk)).toEqual([]);
  });

  it.each<[string, object, readonly string[]]>([
    ['an expectation that does not exist', { ...ADJUSTMENT, expectation: 'is-er-niet' }, ['expectation']],
    ['a circle that does not exist', { ...ADJUSTMENT, circle: 'is-er-niet' }, ['circle']],
    ['somebody else than who expected it', { ...ADJUSTMENT, expectation: 'van-de-raad' }, ['addressee']],
    ['no words for residents who expected it', { ...ADJUSTMENT, residentText: '' }, ['residentText']],
    [
      'somebody of a list without a function',
      { ...ADJUSTMENT, agreedBy: [OWNER, { role: '', organisation: 'GGD' }] },
      ['agreedBy.1.role'],
    ],
    ['nobody who agreed', { ...ADJUSTMENT, agreedBy: [] }, ['agreedBy']],
  ])('in an adjustment is told by field: %s', async (_, body, fields) => {
    const { status, json } = await ask(desk, 'facilitator', POST, body);
    expect([status, Object.keys(json.error?.fields ?? {})]).toEqual([400, fields]);
  });

  it('is nested without end, and cannot be read', async () => {
    const nested = JSON.parse(`${'['.repeat(4000)}${']'.repeat(4000)}`) as unknown;
    const { status, json } = await ask(desk, 'policyOfficer', POST, { ...COMMENT, nested });
    expect([status, json.error?.code]).toEqual([400, 'unreadable']);
  });

  it('says on which line a text names somebody, with advice', async () => {
    const body = 'Een regel.\n\nBel haar op 06 1234 5678.';
    const { json } = await ask(desk, 'policyOfficer', POST, { ...COMMENT, body });
    expect(json.error?.fields).toEqual({ body: expect.stringMatching(/^Regel 3: .*telefoonnummer/) as string });
  });

  it.each([
    ['who wrote it', { by: { role: 'practitioner' } }],
    ['when', { created: '2020-01-01T12:00:00+01:00' }],
    ['that an editor recorded it', { recordedBy: 'editor', evidence: 'code' }],
    ['what was judged harmless', { privacyAccepted: [] }],
    ['that it is an example', { example: true }],
    ['a field of another type', { due: '2027-01-15' }],
  ])('is to say %s', async (_, more) => {
    const { status, json } = await ask(desk, 'policyOfficer', POST, { ...COMMENT, ...more });
    expect([status, json.error?.code, readFiles(desk)]).toEqual([400, 'unknown-field', []]);
  });

  it.each<[string, object, number, string]>([
    ['an unknown type', { ...COMMENT, type: 'decree' }, 400, 'invalid'],
    ['an unknown bottleneck', { ...COMMENT, bottleneck: '2026-99-x' }, 404, 'unknown-bottleneck'],
    ['a closed bottleneck', { ...COMMENT, bottleneck: '2026-13-b' }, 410, 'closed-bottleneck'],
  ])('is %s', async (_, body, status, code) => {
    const answer = await ask(desk, 'policyOfficer', POST, body);
    expect([answer.status, answer.json.error?.code]).toEqual([status, code]);
  });

  it('quotes what editors judged harmless where it stands, and nothing else of the kind', async () => {
    const accepted = { type: 'phone', digest: digestHit('phone', '06 1234 5678'), reason: 'Een voorbeeldnummer' };
    const [head = '', body = ''] = SOURCE.split('\n---\n');
    const yaml = `privacyAccepted:\n  - { type: phone, digest: ${accepted.digest}, reason: "Een voorbeeldnummer" }`;
    const source = `${head}\n${yaml}\n---\n${body.replace('Hulp komt te laat.', 'Hulp op 06 1234 5678 komt te laat.')}`;
    publish(desk, [], source);
    const target = { exact: 'Hulp op 06 1234 5678' };
    expect((await ask(desk, 'policyOfficer', POST, { ...COMMENT, target })).status).toBe(201);
    expect(readLast().data).toMatchObject({ target, privacyAccepted: [accepted] });
    const other = await ask(desk, 'policyOfficer', POST, { ...COMMENT, target: { exact: 'Hulp op 06 8765 4321' } });
    expect(other.json.error?.code).toBe('no-passage');
  });
});

describe('what makes no sense where the bottleneck stands', () => {
  const FULFILMENT = { bottleneck: ID, type: 'fulfilment', commitment: '20261101-toezeggi' };
  const KEPT = [
    file('20261101-toezeggi', 'commitment', { owner: OWNER, due: '2027-01-15' }, 'Dat doen wij.'),
    file('20261102-nagekome', 'fulfilment', { commitment: '20261101-toezeggi' }),
  ];

  it.each<[keyof typeof NOT_IN_PLACE, object]>([
    ['unknown-question', { ...PROMISE, answers: ['wie', 'waarom'] }],
    ['unknown-commitment', { ...FULFILMENT, commitment: '20261101-vaneenan' }],
    ['already-fulfilled', FULFILMENT],
    ['unknown-reply-target', { ...COMMENT, inReplyTo: '20261101-vaneenan' }],
    ['due-in-the-past', { ...PROMISE, due: '2026-11-23' }],
    ['review-in-the-past', { ...REFUSAL, reviewOn: '2026-11-24' }],
  ])('is refused: %s', async (rule, body) => {
    publish(desk, KEPT);
    const { status, json } = await ask(desk, 'policyOfficer', POST, body);
    expect([status, json.error?.code, json.error?.message]).toEqual([409, 'not-in-place', NOT_IN_PLACE[rule]]);
    expect(readFiles(desk)).toEqual(KEPT);
  });

  it('is refused to a facilitator who opens what is open', async () => {
    const { json } = await ask(desk, 'facilitator', POST, { bottleneck: ID, type: 'reopening', reason: 'Het speelt.' });
    expect(json.error?.message).toBe(NOT_IN_PLACE['nothing-to-reopen']);
  });
});

describe('what practice says', () => {
  it.each(['recognition', 'reply', 'resolution'])('no session of policy or the editors writes: %s', async (type) => {
    const bodies = {
      recognition: {},
      reply: { inReplyTo: '20261101-vraagvra' },
      resolution: { evidenceText: 'Het is over.' },
    };
    publish(desk, [file('20261101-vraagvra', 'question', {}, 'Hoe vaak?')]);
    for (const role of ['policyOfficer', 'alderman', 'facilitator', 'editor'] as const) {
      const body = { bottleneck: ID, type, body: 'Ja.', ...bodies[type as keyof typeof bodies] };
      expect((await ask(desk, role, POST, body)).json.error?.code).toBe('forbidden');
      expect((await ask(desk, role, POST, { ...body, by: { role: 'practitioner' } })).status).toBe(403);
    }
    expect(readFiles(desk)).toHaveLength(1);
  });

  it('is written by nobody who says to be of practice', async () => {
    for (const body of [COMMENT, { bottleneck: ID, type: 'resolution', evidenceText: 'Over.' }])
      expect((await ask(desk, 'practitioner', POST, body)).status).toBe(403);
  });
});

describe('what may be done', () => {
  it('is told with where the bottleneck stands', async () => {
    publish(desk, [
      file('20261101-toezeggi', 'commitment', { owner: OWNER, due: '2026-11-20', answers: ['wie'] }, 'Dat doen wij.'),
      file('20261102-ookbijon', 'recognition', { by: { role: 'practitioner' } }),
      file('20270101-straksst', 'comment', {}, 'Pas later.'),
    ]);
    const { types, ...answer } = await read('policyOfficer');
    expect(answer).toEqual({
      ...{ bottleneck: ID, status: 'in-progress', turn: 'policy', mine: [], takenDown: [], proposals: [] },
      questions: [
        { id: 'wie', text: 'Wie tekent?', answered: true },
        { id: 'wanneer', text: 'Wanneer gaat dat in?', answered: false },
      ],
      commitments: [{ id: '20261101-toezeggi', due: '2026-11-20', state: 'lapsed', owner: OWNER }],
      // Never one team that knows it.
      pending: ['20261101-toezeggi', '20270101-straksst'],
    });
    const fulfilment = types.find(({ type }) => type === 'fulfilment');
    expect(fulfilment?.fields[0]?.choices).toEqual([
      { value: '20261101-toezeggi', label: 'Toezegging, 1 november 2026, Gemeente Voorbeeld' },
    ]);
  });

  it('has a word for every field, in the order of the form', async () => {
    const { types } = await read('facilitator');
    for (const { fields } of types) for (const { name, label } of fields) expect(label).not.toBe(name);
    const adjustment = types.find(({ type }) => type === 'adjustment');
    expect(adjustment?.fields.map(({ name, kind, required }) => `${name} ${kind}${required ? '' : '?'}`)).toEqual([
      'expectation expectation',
      'result choice',
      'addressee choice',
      'from longText',
      'to longText',
      'agreedBy functionaries',
      'reviewOn day',
      'residentText longText?',
      'meanwhile longText?',
      'circle choice?',
    ]);
    expect(adjustment?.fields.find(({ name }) => name === 'circle')?.choices).toEqual([
      { value: 'wonen', label: 'Leerkring Wonen' },
    ]);
  });

  it('has a part of a field by its own name', async () => {
    const { types } = await read('editor');
    const referral = types.find(({ type }) => type === 'referral');
    expect(referral?.fields.map(({ name, kind }) => [name, kind])).toEqual([
      ['addressee.organisation', 'text'],
      ['addressee.decisionLevel', 'decisionLevel'],
    ]);
    expect(referral?.fields[1]?.choices).toEqual([{ value: 'college', label: 'College' }]);
  });

  it('is no adjustment where there is no expectation', async () => {
    desk = createTestDesk(site.siteRoot);
    publish(desk);
    expect((await read('facilitator')).types.map(({ type }) => type)).not.toContain('adjustment');
  });

  it.each([
    ['?bottleneck=2026-99-x', 404],
    ['?bottleneck=2026-13-b', 410],
    ['', 404],
  ])('is not told of %s', async (query, status) => {
    expect((await ask(desk, 'editor', `GET /api/annotations${query}`)).status).toBe(status);
  });

  it('says what is not in the live release yet', async () => {
    const live = { commit: 'b'.repeat(40), day: '2026-11-24', since: '2026-11-24T09:00:00.000Z' };
    const asked: unknown[] = [];
    const parts = createTestDesk(site.siteRoot).parts;
    desk = createTestDesk(site.siteRoot, {
      portal: () => KNOWN,
      releases: { ...parts.releases, getStatus: () => ({ live }) },
      publisher: {
        ...parts.publisher,
        find: (id) => Promise.resolve(desk.published.get(id)),
        listAnnotations: (...call) => (asked.push(call), Promise.resolve(['20261101-oudeoude'])),
      },
    });
    publish(desk, [
      file('20261101-oudeoude', 'comment', {}, 'Oud.'),
      file('20261102-nieuwnie', 'comment', {}, 'Nieuw.'),
    ]);
    expect((await read('editor')).pending).toEqual(['20261102-nieuwnie']);
    expect(asked).toEqual([[ID, live.commit]]);
  });
});

describe('withdrawing', () => {
  const withdraw = (who: Parameters<typeof ask>[1], id: string, body = {}) =>
    ask(desk, who, `POST /api/annotations/${id}/withdraw`, body);

  it('is for who wrote it, and for editors', async () => {
    const { json } = await ask(desk, 'policyOfficer/ilse', POST, COMMENT);
    expect((await read('policyOfficer/ilse')).mine).toEqual([json.id]);
    expect((await read('policyOfficer/joris')).mine).toEqual([]);
    for (const who of ['policyOfficer/joris', 'alderman', 'facilitator'] as const)
      expect((await withdraw(who, json.id)).json.error?.code).toBe('forbidden');
    // In whatever role they are now.
    expect(await withdraw('alderman/ilse', json.id)).toEqual({ status: 200, json: { commit: 'c'.repeat(40) } });
    expect((await withdraw('alderman/ilse', json.id)).status).toBe(403);
    expect((await withdraw('editor', json.id, { reason: 'error' })).status).toBe(200);
    expect(desk.calls.filter(([what]) => what === 'withdrawAnnotation')).toEqual([
      ['withdrawAnnotation', json.id, undefined],
      ['withdrawAnnotation', json.id, 'error'],
    ]);
  });

  it.each([
    ['none', {}],
    ['one that there is not', { reason: 'boos' }],
  ])('is not for an editor who gives no reason: %s', async (_, body) => {
    const { json } = await ask(desk, 'policyOfficer/ilse', POST, COMMENT);
    const answer = await withdraw('editor', json.id, body);
    expect([answer.status, Object.keys(answer.json.error?.fields ?? {})]).toEqual([400, ['reason']]);
    expect((await read('policyOfficer/ilse')).mine).toEqual([json.id]);
  });

  it('by an editor is told with its reason to who wrote it, and to nobody else', async () => {
    const { json } = await ask(desk, 'policyOfficer/ilse', POST, COMMENT);
    await withdraw('editor', json.id, { reason: 'privacy' });
    const told = { id: json.id, written: '2026-11-24', on: '2026-11-24', reason: 'privacy' };
    expect(await read('policyOfficer/ilse')).toMatchObject({ mine: [], takenDown: [told] });
    for (const who of ['policyOfficer/joris', 'editor'] as const) expect((await read(who)).takenDown).toEqual([]);
  });

  it('of an editor’s own asks for no reason, and tells nothing', async () => {
    const { json } = await ask(desk, 'editor/noor', POST, COMMENT);
    expect((await withdraw('editor/noor', json.id)).status).toBe(200);
    expect((await read('editor/noor')).takenDown).toEqual([]);
  });

  it.each<[Error, number, string]>([
    [new UnknownIdError('x'), 404, 'unknown-annotation'],
    [new OnlyBlockedError('x', { cause: new Error('y') }), 503, 'only-blocked'],
  ])('that fails (%#) keeps whose it is', async (failure, status, code) => {
    const { parts } = createTestDesk(site.siteRoot);
    const publisher = { ...parts.publisher, withdrawAnnotation: () => Promise.reject(failure) };
    desk = createTestDesk(site.siteRoot, { publisher, authors: parts.authors });
    parts.authors.add('20261101-eigeneig', 'id-ilse');
    const answer = await withdraw('policyOfficer/ilse', '20261101-eigeneig');
    expect([answer.status, answer.json.error?.code]).toEqual([status, code]);
    expect(parts.authors.find('20261101-eigeneig')).toBe('id-ilse');
  });

  it('is not for what could not be committed', async () => {
    const { parts } = createTestDesk(site.siteRoot);
    const publisher = {
      ...parts.publisher,
      annotate: (_id: string, write: (about: never) => unknown) => {
        write({ id: ID, version: 'v1', source: SOURCE, annotations: [] } as never);
        return Promise.reject(new Refusal('no-storage'));
      },
    };
    desk = createTestDesk(site.siteRoot, { portal: () => KNOWN, publisher, authors: parts.authors });
    parts.published.set(ID, { id: ID, version: 'v1', source: SOURCE, annotations: [] });
    expect((await ask(desk, 'policyOfficer/ilse', POST, COMMENT)).status).toBe(503);
    expect(parts.authors.list('id-ilse')).toEqual([]);
  });
});

describe('a promise of a facilitator', () => {
  const propose = async () =>
    proposedAnswer.parse((await ask(desk, 'facilitator/aisha', POST, PROMISE)).json).proposal.id;
  const confirm = (who: Parameters<typeof ask>[1], id: string, body = {}) =>
    ask(desk, who, `POST /api/annotations/${id}/confirm`, body);

  it('is a proposal at the desk, and no event', async () => {
    const answer = await ask(desk, 'facilitator/aisha', POST, { ...PROMISE, target: { exact: 'Hulp komt te laat.' } });
    expect([answer.status, readFiles(desk), desk.calls]).toEqual([202, [], []]);
    const { proposal } = proposedAnswer.parse(answer.json);
    for (const who of ['policyOfficer', 'editor', 'facilitator/bo'] as const) {
      const { proposals, mine } = await read(who);
      expect([proposals, mine]).toEqual([
        [
          {
            ...{ id: proposal.id, by: { role: 'facilitator', organisation: 'Werkplaats' }, created: '2026-11-24' },
            ...{ fields: { owner: OWNER, due: '2027-01-15' }, text: 'Wij regelen het.' },
          },
        ],
        [],
      ]);
    }
    expect((await read('facilitator/aisha')).mine).toEqual([proposal.id]);
    expect((await read('facilitator')).types.find(({ type }) => type === 'commitment')?.label).toBe(
      'Toezegging (voorstel)',
    );
  });

  it.each([
    ['without who keeps it', { owner: undefined }, 400],
    ['that is past', { due: '2026-11-01' }, 409],
    ['on what is not there', { target: { exact: 'Hulp komt op tijd.' } }, 409],
    ['to an unknown question', { answers: ['waarom'] }, 409],
  ])('is refused %s, as it would be to policy', async (_, part, status) => {
    expect((await ask(desk, 'facilitator', POST, { ...PROMISE, ...part })).status).toBe(status);
    expect((await read('policyOfficer')).proposals).toEqual([]);
  });

  it('becomes that of who confirms it', async () => {
    const id = await propose();
    for (const who of ['facilitator/aisha', 'editor'] as const) expect((await confirm(who, id)).status).toBe(403);
    const { status, json } = await confirm('alderman/joris', id, { named: true });
    expect([status, json.bottleneck]).toEqual([201, ID]);
    const { data, text } = readLast();
    expect(data).toMatchObject({ type: 'commitment', owner: OWNER, due: '2027-01-15' });
    expect([data.by, text]).toEqual([
      { role: 'alderman', organisation: 'Werkplaats', name: 'joris' },
      'Wij regelen het.',
    ]);
    const { proposals, mine } = await read('alderman/joris');
    expect([proposals, mine]).toEqual([[], [json.id]]);
    expect((await confirm('alderman/joris', id)).json.error?.code).toBe('unknown-annotation');
  });

  it('is confirmed once, also when the desk stops before it is forgotten', async () => {
    const id = await propose();
    const proposal = desk.parts.proposals.find(id);
    const first = await confirm('alderman', id);
    if (proposal) desk.parts.proposals.add(proposal);
    const second = await confirm('policyOfficer', id);
    expect([second.status, second.json.id, readFiles(desk)]).toEqual([201, first.json.id, [expect.anything()]]);
    expect(readFiles(desk)).toHaveLength(1);
  });

  it('is not confirmed when the bottleneck moved on', async () => {
    const id = await propose();
    const late = createTestDesk(site.siteRoot, {
      ...{ portal: () => KNOWN, proposals: desk.parts.proposals },
      now: () => new Date('2027-02-01T12:00:00Z'),
    });
    publish(late);
    const answer = await ask(late, 'alderman', `POST /api/annotations/${id}/confirm`, {});
    expect([answer.status, answer.json.error?.message]).toEqual([409, NOT_IN_PLACE['due-in-the-past']]);
    expect((await read('policyOfficer')).proposals).toHaveLength(1);
  });

  it('is taken back by who proposed it or an editor, and leaves no trace', async () => {
    for (const [who, status] of [
      ['facilitator/aisha', 200],
      ['editor', 200],
      ['policyOfficer', 403],
      ['facilitator/bo', 403],
    ] as const) {
      const id = await propose();
      const body = who === 'editor' ? { reason: 'error' } : {};
      const answer = await ask(desk, who, `POST /api/annotations/${id}/withdraw`, body);
      expect([who, answer.status]).toEqual([who, status]);
      if (status === 200) {
        expect([answer.json, (await read('editor')).proposals]).toEqual([{}, []]);
        const told = who === 'editor' ? [expect.objectContaining({ id, reason: 'error' })] : [];
        expect((await read('facilitator/aisha')).takenDown).toEqual(told);
      } else desk.parts.proposals.remove(id);
    }
    expect(desk.calls).toEqual([]);
  });

  it('goes with its bottleneck', async () => {
    await propose();
    await ask(desk, 'editor', `POST /api/desk/bottlenecks/${ID}/withdraw`, { reason: 'privacy' });
    expect(desk.parts.proposals.list(ID)).toEqual([]);
  });
});

it('says nothing of what was written to the operator', async () => {
  for (const body of [
    COMMENT,
    { ...COMMENT, body: 'Zwaluwstaart 06 1234 5678' },
    { ...COMMENT, target: { exact: 'Zwaluwstaart' } },
  ])
    await ask(desk, 'policyOfficer', POST, body);
  expect(desk.logs.join('\n')).not.toContain('Zwaluwstaart');
});
