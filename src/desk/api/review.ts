import type { z } from 'zod';
import { digestText } from '../../markdown/public-text.ts';
import { amsterdamDay } from '../../model/dates.ts';
import { countMerged } from '../annotations/count-merged.ts';
import { recordPractice } from '../annotations/practice-events.ts';
import { applyChange } from '../inbox/apply-change.ts';
import type { Change, Editor, Entry } from '../inbox/inbox.ts';
import { agreement } from '../../messages/desk.ts';
import { describeForWriter, judgeText, previewText } from '../review-text.ts';
import type { Desk } from './desk.ts';
import { refuseFailure } from './publish-failure.ts';
import { Refusal } from './refusal.ts';
import { findDraft, takeUp, toQueueRow, toReview } from './review-answer.ts';
import {
  askBody,
  declineBody,
  digestBody,
  dismissBody,
  mergeBody,
  previewAnswer,
  proposeBody,
  publishBody,
  queueAnswer,
  reviewAnswer,
  textBody,
  type ReviewAnswer,
} from './review-schemas.ts';
import type { StaffReply, StaffRequest, StaffRoute } from './route.ts';

const ROLES = ['editor'] as const;
const OPEN = ['submitted', 'in-review', 'information-requested', 'awaiting-consent'] as const;

/** What editors do with what was sent in. */
export function listReviewRoutes(desk: Desk): StaffRoute[] {
  return [
    {
      ...{ kind: 'staff', roles: ROLES, status: 200, method: 'GET' },
      path: '/api/desk/submissions',
      summary: 'What was sent in, the longest unchanged first.',
      answer: queueAnswer,
      act: (request) => listQueue(desk, request),
    },
    {
      ...{ kind: 'staff', roles: ROLES, status: 200, method: 'GET' },
      path: '/api/desk/submissions/:number',
      summary: 'One submission, with what can be done with it. Its ETag is the version that a change names.',
      answer: reviewAnswer,
      act: async (request) => toReply(desk, request, await getEntry(desk, request)),
    },
    {
      ...{ kind: 'staff', roles: ROLES, status: 200, method: 'PUT' },
      path: '/api/desk/submissions/:number/text',
      summary: 'Keeps what an editor made of it. What was agreed to before is void.',
      body: textBody,
      answer: reviewAnswer,
      act: (request) => edit(desk, request),
    },
    createAction(desk, {
      name: 'ask',
      summary: 'Asks its writer something.',
      body: askBody,
      toChange: ({ question }) => ({ change: { type: 'ask', question } }),
    }),
    createAction(desk, {
      name: 'decline',
      summary: 'Ends it without publishing; the reason is told to its writer.',
      body: declineBody,
      toChange: ({ reason }) => ({ change: { type: 'decline', reason } }),
    }),
    createAction(desk, {
      name: 'merge',
      summary: 'Asks its writer whether it may be counted to a bottleneck that is there already.',
      body: mergeBody,
      toChange: (body, entry) => toMerge(desk, body, entry),
    }),
    createAction(desk, {
      name: 'propose',
      summary: 'Asks its writer to agree to the text with this digest.',
      body: proposeBody,
      toChange: (body, entry, { person }) => toProposal(desk, body, entry, person),
    }),
    createAction(desk, {
      name: 'sign',
      summary: 'Vouches for the text with this digest, as the second editor.',
      body: digestBody,
      toChange: ({ digest }, _entry, { person }) => ({ change: { type: 'sign', digest, editor: toEditor(person) } }),
    }),
    createAction(desk, {
      name: 'publish',
      summary:
        'Publishes the text with this digest, which its writer agreed to; or makes an event of what else was sent.',
      body: publishBody,
      toChange: (body, entry) =>
        entry.state === 'awaiting-consent' || body.digest !== undefined
          ? publish(desk, body.digest, entry)
          : recordPractice(desk, entry, body),
    }),
    createAction(desk, {
      name: 'dismiss',
      summary: 'Makes no event of what its writer said after publication; the reason is told to its writer.',
      body: dismissBody,
      toChange: ({ reason, outcomeAt, replyAt = '' }) => ({
        change:
          outcomeAt === undefined
            ? { type: 'dismiss', said: 'reply', at: replyAt, reason }
            : { type: 'dismiss', said: 'outcome', at: outcomeAt, reason },
      }),
    }),
    {
      ...{ kind: 'staff', roles: ROLES, status: 200, method: 'POST' },
      path: '/api/desk/preview',
      summary: 'A text as it will look, and what is wrong with it. Nothing is kept.',
      body: textBody,
      answer: previewAnswer,
      act: async ({ body }) => {
        const { text } = body as z.output<typeof textBody>;
        return { json: previewText(text, { portal: desk.portal(), today: today(desk) }) };
      },
    },
  ];
}

async function listQueue(desk: Desk, request: StaffRequest): Promise<StaffReply> {
  const onlooker = { editor: request.person.id, portal: desk.portal(), today: today(desk) };
  const summaries = await desk.inbox.list();
  const entries = await Promise.all(
    summaries.map(async (summary) => {
      const isOpen = OPEN.some((state) => state === summary.state);
      return toQueueRow(summary, isOpen ? await desk.inbox.find(summary.number) : undefined, onlooker);
    }),
  );
  return { json: { entries } };
}

function edit(desk: Desk, request: StaffRequest): Promise<StaffReply> {
  const { text } = request.body as z.output<typeof textBody>;
  return desk.turns.take(request.params.number ?? '', async () => {
    const entry = await getEntry(desk, request);
    if (String(entry.version) !== request.version)
      throw new Refusal('stale', { more: { current: toReply(desk, request, entry).json, yours: text } });
    return toReply(desk, request, await change(desk, entry, { type: 'edit', text, editor: toEditor(request.person) }));
  });
}

function createAction<Body>(desk: Desk, { name, summary, body, toChange }: Action<Body>): StaffRoute {
  return {
    ...{ kind: 'staff', roles: ROLES, status: 200, method: 'POST' },
    path: `/api/desk/submissions/:number/${name}`,
    summary,
    body,
    answer: reviewAnswer,
    act: (request) =>
      desk.turns.take(request.params.number ?? '', async () => {
        const entry = await getEntry(desk, request);
        const made = await toChange(request.body as Body, entry, request);
        const { entry: changed, ...counted } = await countMerged(desk, await change(desk, entry, made.change));
        const { json, version } = toReply(desk, request, changed);
        return { json: { ...json, ...counted, ...made.beside }, version };
      }),
  };
}

/** @throws {Refusal} when there is no such bottleneck that it could be counted to. */
function toMerge({ portal }: Desk, { bottleneck, agreedElsewhere }: z.output<typeof mergeBody>, entry: Entry): Made {
  assertAskable(entry, agreedElsewhere);
  const target = portal().bottlenecks.get(bottleneck);
  if (target?.state !== 'open') throw new Refusal(target ? 'closed-bottleneck' : 'unknown-bottleneck');
  return { change: { type: 'propose-merge', bottleneck, ...(agreedElsewhere !== undefined && { agreedElsewhere }) } };
}

/** @throws {Refusal} when the text is another than the editor saw, or not in order. */
function toProposal(
  desk: Desk,
  { digest, agreedElsewhere }: z.output<typeof proposeBody>,
  entry: Entry,
  person: StaffRequest['person'],
): Made {
  assertAskable(entry, agreedElsewhere);
  const text = findDraft(entry)?.text;
  if (text === undefined || digestText(text) !== digest) throw new Refusal('other-text');
  const portal = desk.portal();
  const { problems, findings } = judgeText(text, { ...portal, isNew: true });
  if (Object.keys(problems).length > 0) throw new Refusal('invalid', { fields: problems, more: { findings } });
  const proposal = { text: describeForWriter(text, portal.vocabulary), digest, editor: toEditor(person) };
  return { change: { type: 'propose', ...proposal, ...(agreedElsewhere !== undefined && { agreedElsewhere }) } };
}

/** Who has a tracking code is asked by it; of others the editors must say how they agreed. */
function assertAskable({ hasCode }: Entry, agreedElsewhere: string | undefined): void {
  if (hasCode === (agreedElsewhere === undefined)) return;
  throw new Refusal('invalid', { fields: { agreedElsewhere: hasCode ? agreement.needless : agreement.missing } });
}

/** The commit comes first: when the desk stops in between, the next start finds it by its line and finishes. */
async function publish(desk: Desk, digest: string | undefined, entry: Entry): Promise<Made> {
  const { fourEyes } = desk.portal();
  const { proposal, draft } = entry;
  const isReady = proposal?.consented !== undefined && (!fourEyes || proposal.signed !== undefined);
  if (entry.state !== 'awaiting-consent' || !isReady || !draft) throw new Refusal('not-possible');
  if (proposal.digest !== digest || digestText(draft.text) !== digest) throw new Refusal('other-text');
  const { id, commit } = await refuseFailure(() => desk.publisher.publish(draft.text, entry.number));
  return { change: { type: 'publish', bottleneck: id, digest, fourEyes }, beside: { commit } };
}

/** Whoever does something with what was just sent in takes it up, and back who waits for an answer. */
function change({ inbox, now }: Desk, entry: Entry, made: Change): Promise<Entry> {
  const at = now().toISOString();
  return refuseFailure(async () => {
    const ready = takeUp(entry, made.type, at);
    // Before anything is stored: taking up alone is not what was asked for.
    applyChange(ready, made, at);
    const { number, version } = entry;
    const taken = ready === entry ? entry : await inbox.change(number, version, { type: 'take' }, at);
    return inbox.change(number, taken.version, made, at);
  });
}

async function getEntry({ inbox }: Desk, { params }: StaffRequest): Promise<Entry> {
  const entry = await inbox.find(params.number ?? '');
  if (!entry) throw new Refusal('unknown-submission');
  return entry;
}

function toEditor({ id, name }: StaffRequest['person']): Editor {
  return { id, name };
}

function toReply(desk: Desk, { person }: StaffRequest, entry: Entry): { json: ReviewAnswer; version: string } {
  const json = toReview(entry, { editor: person.id, portal: desk.portal(), today: today(desk) });
  return { json, version: String(entry.version) };
}

function today({ now }: Desk): string {
  return amsterdamDay(now()) ?? '';
}

interface Action<Body> {
  /** Last part of its address. */
  name: string;
  summary: string;
  body: z.ZodType<Body>;
  /** What it does to the entry. */
  toChange: (body: Body, entry: Entry, request: StaffRequest) => Made | Promise<Made>;
}

interface Made {
  change: Change;
  /** What the answer holds beside the entry. */
  beside?: Pick<ReviewAnswer, 'commit'>;
}
