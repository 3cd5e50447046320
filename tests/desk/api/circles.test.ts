import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  circleAnswer,
  circleMadeAnswer,
  circlesAnswer,
  type CircleMadeAnswer,
} from '../../../src/desk/api/circle-schemas.ts';
import { writeCircle } from '../../../src/desk/circles/circle-file.ts';
import { WHO } from '../../support/staff.ts';
import { createSite, createTestDesk, MARK, ORIGIN, type TestDesk } from './support.ts';

const MEETING = {
  ...{ start: '2026-12-15T09:30:00+01:00', end: '2026-12-15T12:00:00+01:00', place: 'Het Veerhuis, Waterdam' },
  cases: ['2026-12-a'],
};
const CIRCLE = { title: 'Leerkring Wonen', members: ['Wijkteam Noord', 'gemeente'], meetings: [MEETING], cases: [] };

let site: ReturnType<typeof createSite>;
let desk: TestDesk;
beforeAll(() => void (site = createSite()));
afterAll(() => site.remove());
beforeEach(() => void (desk = createTestDesk(site.siteRoot)));

interface Answer {
  status: number;
  version: string | null;
  json: Record<string, unknown> & { error?: { code: string; fields?: Record<string, string> } };
}

async function ask(call: string, body?: unknown, version?: string): Promise<Answer> {
  const [method = '', path = ''] = call.split(' ');
  const response = await desk.app.request(path, {
    method,
    headers: {
      ...{ origin: ORIGIN, 'content-type': 'application/json', [WHO]: 'facilitator/fia' },
      ...(version !== undefined && { 'if-match': version }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    version: response.headers.get('etag'),
    json: (await response.json()) as Answer['json'],
  };
}

async function make(changes: object = {}): Promise<CircleMadeAnswer> {
  return circleMadeAnswer.parse((await ask('POST /api/circles', { ...CIRCLE, ...changes })).json);
}

/** Puts a circle there that another organisation leads. */
function putOther(): void {
  const text = { title: 'Elders', members: ['Wijkteam Zuid'], meetings: [], cases: [] };
  const source = writeCircle(text, { role: 'begeleider', organisation: 'Een andere werkplaats' });
  desk.parts.circleFiles.set('elders', { id: 'elders', version: '1', source });
}

describe('a circle', () => {
  it('is made, of the organisation of the session, and read', async () => {
    const { status, version, json } = await ask('POST /api/circles', CIRCLE);
    const made = circleMadeAnswer.parse(json);
    expect([status, version]).toEqual([201, '"1"']);
    expect(made).toMatchObject({
      ...{ id: 'leerkring-wonen', href: '/leerkringen/leerkring-wonen/', isOwn: true, commit: 'c'.repeat(40) },
      facilitator: { role: 'begeleider', organisation: 'Werkplaats' },
      cases: [{ id: '2026-12-a', number: '2026-12', title: 'Een hek om het loket', isOpen: true }],
    });
    const read = await ask('GET /api/circles/leerkring-wonen');
    const { commit: _commit, ...rest } = made;
    expect([read.version, circleAnswer.parse(read.json)]).toEqual(['"1"', rest]);
  });

  it('is in the list, one’s own first, with the meeting that comes next', async () => {
    putOther();
    const past = { ...MEETING, start: '2026-05-28T13:00:00+02:00', end: '2026-05-28T15:00:00+02:00' };
    const later = { ...MEETING, start: '2027-01-28T13:00:00+01:00', end: '2027-01-28T15:00:00+01:00' };
    await make({ meetings: [later, MEETING, past] });
    const { circles } = circlesAnswer.parse((await ask('GET /api/circles')).json);
    expect(circles.map(({ id, isOwn, next }) => [id, isOwn, next?.start])).toEqual([
      ['leerkring-wonen', true, MEETING.start],
      ['elders', false, undefined],
    ]);
  });

  it('is changed by who names its version, and keeps the ids of its meetings', async () => {
    const { circle } = await make();
    const [planned] = circle.meetings;
    const moved = { ...planned, start: '2027-03-28T13:00:00+02:00', end: '2027-03-28T15:00:00+02:00' };
    const { status, version, json } = await ask(
      'PUT /api/circles/leerkring-wonen',
      { ...circle, title: 'Leerkring Huizen', meetings: [moved, MEETING] },
      '"1"',
    );
    const next = circleMadeAnswer.parse(json);
    expect([status, version, next.id, next.circle.title]).toEqual([200, '"2"', 'leerkring-wonen', 'Leerkring Huizen']);
    expect(next.circle.meetings.map(({ id }) => id)).toEqual([expect.any(String), planned?.id]);
    expect(next.circle.meetings[1]?.start).toBe(moved.start);
  });

  it.each([
    ['without a version', undefined, 428, 'no-version'],
    ['of an older one', '"0"', 409, 'stale'],
  ])('is not changed %s', async (_, version, status, code) => {
    const { circle } = await make();
    const answer = await ask('PUT /api/circles/leerkring-wonen', { ...circle, title: 'Mijn titel' }, version);
    expect([answer.status, answer.json.error?.code]).toEqual([status, code]);
    expect(desk.calls).toEqual([['addCircle', 'leerkring-wonen']]);
  });

  it('comes with both texts when somebody was first, also at the last moment', async () => {
    const { circle } = await make();
    const theirs = { ...circle, title: 'Hun titel' };
    await ask('PUT /api/circles/leerkring-wonen', theirs, '"1"');
    const mine = { ...circle, title: 'Mijn titel' };
    const late = await ask('PUT /api/circles/leerkring-wonen', mine, '"1"');
    expect(late.json).toMatchObject({
      error: { code: 'stale' },
      current: { version: '2', circle: theirs },
      yours: mine,
    });
    // What it is made of is found, and then moves on.
    const { find } = desk.parts.circles;
    desk.parts.circles.find = async (id) => {
      const file = await find(id);
      return file && { ...file, version: '1' };
    };
    const raced = await ask('PUT /api/circles/leerkring-wonen', mine, '"1"');
    expect(raced).toMatchObject({ status: 409, json: { current: { version: '2', circle: theirs }, yours: mine } });
  });

  it('of another organisation is read, not changed', async () => {
    putOther();
    const read = circleAnswer.parse((await ask('GET /api/circles/elders')).json);
    expect(read.isOwn).toBe(false);
    const { status, json } = await ask('PUT /api/circles/elders', CIRCLE, '"1"');
    expect([status, json.error?.code, desk.calls]).toEqual([403, 'other-circle', []]);
  });

  it('that there is not is not found', async () => {
    for (const call of ['GET /api/circles/weg', 'PUT /api/circles/weg'])
      expect(await ask(call, call.startsWith('PUT') ? CIRCLE : undefined, '"1"')).toMatchObject({
        ...{ status: 404, json: { error: { code: 'unknown-circle' } } },
      });
  });

  it('is nobody’s whose sign-in says no organisation', async () => {
    const people = { routes: [], get: () => Promise.resolve({ id: 'x', name: 'Fia', role: 'facilitator' as const }) };
    desk = createTestDesk(site.siteRoot, { people });
    expect(await ask('POST /api/circles', CIRCLE)).toMatchObject({
      ...{ status: 409, json: { error: { code: 'no-organisation' } } },
    });
  });

  it('may go on naming what can no longer be read, and name nothing more of that kind', async () => {
    const text = { title: 'Wonen', members: ['Wijkteam Noord'], meetings: [], cases: ['2026-13-b'] };
    const source = writeCircle(text, { role: 'begeleider', organisation: 'Werkplaats' });
    desk.parts.circleFiles.set('wonen', { id: 'wonen', version: '1', source });
    expect((await ask('PUT /api/circles/wonen', { ...text, title: 'Huizen' }, '"1"')).status).toBe(200);
    const { status, json } = await ask('POST /api/circles', { ...CIRCLE, cases: ['2026-13-b'] });
    expect([status, Object.keys(json.error?.fields ?? {})]).toEqual([400, ['cases.0']]);
  });

  it('leaves out what no reader sees, and empty lines', async () => {
    const { circle } = await make({
      ...{ title: 'Leer\u200bkring  Wonen', members: ['Wijkteam Noord', ' '], questions: [''], region: ' ' },
      text: 'Eerst dit.\r\n\r\n- een\r\n- twee',
    });
    expect(circle).toMatchObject({ title: 'Leerkring Wonen', members: ['Wijkteam Noord'] });
    expect(circle).not.toHaveProperty('questions');
    expect(circle).not.toHaveProperty('region');
    expect(circle.text).toBe('Eerst dit.\n\n- een\n- twee');
  });
});

describe('what is sent for a circle', () => {
  const at = (changes: object) => ({ meetings: [{ ...MEETING, ...changes }] });
  it.each<[string, object, string]>([
    ['no title', { title: '' }, 'title'],
    ['a long title', { title: MARK.repeat(30) }, 'title'],
    ['a title that is none', { title: 3 }, 'title'],
    ['no members', { members: [' '] }, 'members'],
    ['a long member', { members: ['Wijkteam', MARK.repeat(20)] }, 'members.1'],
    ['a short question', { questions: [MARK, 'x'] }, 'questions.1'],
    ['a long text', { text: MARK.repeat(500) }, 'text'],
    ['a bottleneck that there is not', { cases: ['2026-12-a', 'weg'] }, 'cases.1'],
    ['the same on the table', at({ cases: ['weg'] }), 'meetings.0.cases.0'],
    ['too many bottlenecks', { cases: Array.from({ length: 41 }, (_, index) => `x-${index}`) }, 'cases'],
    ['a meeting without a beginning', at({ start: undefined }), 'meetings.0.start'],
    ['a meeting on a day without a zone', at({ start: '2026-12-15T09:30:00' }), 'meetings.0.start'],
    ['a meeting on a day that does not exist', at({ start: '2026-02-30T09:30:00+01:00' }), 'meetings.0.start'],
    ['a meeting that ends before it begins', at({ end: MEETING.start }), 'meetings.0.end'],
    ['a meeting nowhere', at({ place: '' }), 'meetings.0.place'],
    ['a meeting with an id of its own', at({ id: 'mijn-id' }), 'meetings.0.id'],
    ['a number that identifies somebody in the text', { text: `${MARK}, bsn 111222333` }, 'text'],
    ['an address of mail in a question', { questions: [`Wie is ${MARK}@example.org?`] }, 'questions.0'],
    ['an address of mail as a place', at({ place: `${MARK}@example.org` }), 'meetings.0.place'],
    ['an address in the text', { text: 'Kerkstraat 12, 1234 AB Waterdam' }, 'text'],
  ])('is refused with %s, by its field and in words', async (_, changes, field) => {
    const { status, json } = await ask('POST /api/circles', { ...CIRCLE, ...changes });
    expect([status, json.error?.code, Object.keys(json.error?.fields ?? {})]).toEqual([400, 'invalid', [field]]);
    expect(json.error?.fields?.[field]).toMatch(/^[A-Z].{9,}/);
    expect(JSON.stringify([json, desk.logs])).not.toContain(MARK);
    expect(desk.calls).toEqual([]);
  });

  it.each([
    ['a field of nobody', { ...CIRCLE, facilitator: { role: 'x', organisation: 'Y' } }, 'unknown-field'],
    ['a field of nobody in a meeting', { ...CIRCLE, meetings: [{ ...MEETING, vol: true }] }, 'unknown-field'],
    ['a list', [], 'unreadable'],
    ['null', null, 'unreadable'],
  ])('is refused when it is %s', async (_, body, code) => {
    const { status, json } = await ask('POST /api/circles', body);
    expect([status, json.error?.code, desk.calls]).toEqual([400, code, []]);
  });

  it('may name the address where people meet', async () => {
    const { circle } = await make(at({ place: 'Kerkstraat 12, 1234 AB Waterdam' }));
    expect(circle.meetings[0]?.place).toBe('Kerkstraat 12, 1234 AB Waterdam');
  });
});
