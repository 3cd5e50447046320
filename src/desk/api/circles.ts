import { amsterdamDay, type Day } from '../../model/dates.ts';
import { compareText } from '../../model/order.ts';
import { bottleneckHref, circleHref } from '../../queries/addresses.ts';
import { parseCircle, rewriteCircle, writeCircle } from '../circles/circle-file.ts';
import { StaleCircleError, type CircleFile, type CircleMade } from '../circles/circles.ts';
import { assertFileInOrder, judgeCircle } from '../circles/judge-circle.ts';
import type { Person } from '../people/person.ts';
import {
  circleAnswer,
  circleBody,
  circleMadeAnswer,
  circlesAnswer,
  type CircleAnswer,
  type CircleMadeAnswer,
  type CirclesAnswer,
} from './circle-schemas.ts';
import type { Desk } from './desk.ts';
import { refuseFailure } from './publish-failure.ts';
import { Refusal } from './refusal.ts';
import type { StaffReply, StaffRequest, StaffRoute } from './route.ts';

const ROLES = ['facilitator'] as const;
/** What who leads a circle is called in it, until somebody writes something else in its file. */
const FACILITATOR = 'begeleider';

/** What facilitators do with circles. */
export function listCircleRoutes(desk: Desk): StaffRoute[] {
  const staff = { kind: 'staff', roles: ROLES } as const;
  return [
    {
      ...{ ...staff, method: 'GET', status: 200 },
      path: '/api/circles',
      summary: 'The circles, those of the own organisation first.',
      answer: circlesAnswer,
      act: async ({ person }) => ({ json: listCircles(desk, person) }),
    },
    {
      ...{ ...staff, method: 'POST', status: 201 },
      path: '/api/circles',
      summary: 'Makes a circle of the own organisation. Its id comes from the title, and stays.',
      body: circleBody,
      answer: circleMadeAnswer,
      act: (request) => addCircle(desk, request),
    },
    {
      ...{ ...staff, method: 'GET', status: 200 },
      path: '/api/circles/:id',
      summary: 'One circle. Its ETag is the version that a change names.',
      answer: circleAnswer,
      act: (request) => readCircle(desk, request),
    },
    {
      ...{ ...staff, method: 'PUT', status: 200 },
      path: '/api/circles/:id',
      summary: 'Changes a circle of the own organisation. A meeting without an id gets one, which never changes.',
      body: circleBody,
      answer: circleMadeAnswer,
      act: (request) => changeCircle(desk, request),
    },
  ];
}

function listCircles({ circles, now }: Desk, person: Person): CirclesAnswer {
  const today: Day = amsterdamDay(now()) ?? '';
  const rows = circles.list().map(({ id, data }): CirclesAnswer['circles'][number] => {
    const { title, region, facilitator, cases, meetings } = data;
    const [next] = meetings
      .filter(({ start }) => (amsterdamDay(start) ?? '') >= today)
      .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
    return {
      ...{ id, href: circleHref(id), title },
      ...(region !== undefined && { region }),
      organisation: facilitator.organisation,
      isOwn: facilitator.organisation === person.organisation,
      cases: cases.length,
      ...(next && { next: { id: next.id, start: next.start, end: next.end, place: next.place } }),
    };
  });
  return { circles: rows.sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || compareText(a.title, b.title)) };
}

async function readCircle(desk: Desk, { person, params }: StaffRequest): Promise<StaffReply> {
  const file = await getFile(desk, params.id);
  return { json: await toAnswer(desk, file, person), version: file.version };
}

async function addCircle(desk: Desk, { person, body }: StaffRequest): Promise<StaffReply> {
  const { organisation } = person;
  if (organisation === undefined) throw new Refusal('no-organisation');
  const text = judgeCircle(body, { bottlenecks: desk.portal().bottlenecks });
  const source = writeCircle(text, { role: FACILITATOR, organisation });
  assertFileInOrder(source);
  const made = await refuseFailure(() => desk.circles.add(text.title, source));
  return toReply(desk, made, person);
}

async function changeCircle(desk: Desk, { person, params, body, version = '' }: StaffRequest): Promise<StaffReply> {
  const file = await getFile(desk, params.id);
  const current = getParsed(file);
  if (current.facilitator.organisation !== person.organisation) throw new Refusal('other-circle');
  const refuseStale = async (now: CircleFile) =>
    new Refusal('stale', { more: { current: await toAnswer(desk, now, person), yours: body } });
  // Whether it is in order depends on what it is a change of.
  if (file.version !== version) throw await refuseStale(file);
  const text = judgeCircle(body, { bottlenecks: desk.portal().bottlenecks, current: current.text });
  const write = (source: string) => {
    const next = rewriteCircle(text, source);
    assertFileInOrder(next);
    return next;
  };
  try {
    return await toReply(desk, await refuseFailure(() => desk.circles.change(file.id, version, write)), person);
  } catch (error) {
    if (error instanceof StaleCircleError) throw await refuseStale(error.current);
    throw error;
  }
}

async function getFile({ circles }: Desk, id = ''): Promise<CircleFile> {
  const file = await circles.find(id);
  if (!file) throw new Refusal('unknown-circle');
  return file;
}

/** @throws {Error} when the file is not in order, which the check of every commit forbids. */
function getParsed({ id, source }: CircleFile): NonNullable<ReturnType<typeof parseCircle>> {
  const parsed = parseCircle(source);
  if (!parsed) throw new Error(`The file of the circle ${id} is not in order.`);
  return parsed;
}

async function toReply(desk: Desk, made: CircleMade, person: Person): Promise<StaffReply> {
  const json: CircleMadeAnswer = { ...(await toAnswer(desk, made, person)), commit: made.commit };
  return { json, version: made.version };
}

async function toAnswer(desk: Desk, file: CircleFile, person: Person): Promise<CircleAnswer> {
  const { text, facilitator } = getParsed(file);
  const { live } = desk.releases.getStatus();
  const isLive = live && (await desk.circles.isIn(file, live.commit));
  const { bottlenecks } = desk.portal();
  const named = new Set([...text.cases, ...text.meetings.flatMap(({ cases }) => cases)]);
  return {
    ...{ id: file.id, href: circleHref(file.id), version: file.version, facilitator, circle: text },
    isOwn: facilitator.organisation === person.organisation,
    ...(isLive !== undefined && { isLive }),
    cases: [...named].map((id) => {
      const { number = id, title, state } = bottlenecks.get(id) ?? {};
      return {
        ...{ id, number, href: bottleneckHref(id), isOpen: state === 'open' },
        ...(title !== undefined && { title }),
      };
    }),
    recorded: desk.circles.listRecorded(file.id).map(({ id, bottleneck, type, label, created }) => ({
      ...{ id, bottleneck, type, label, day: amsterdamDay(created) ?? '' },
      href: `${bottleneckHref(bottleneck)}#d-${id}`,
    })),
  };
}
