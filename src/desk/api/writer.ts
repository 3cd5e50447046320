import type { z } from 'zod';
import { amsterdamDay } from '../../model/dates.ts';
import { toCase } from '../annotations/case.ts';
import { countMerged } from '../annotations/count-merged.ts';
import { findOpenQuestion, type OpenQuestion } from '../annotations/open-question.ts';
import { ImpossibleChangeError, StaleEntryError, type Change, type Entry } from '../inbox/inbox.ts';
import { hashTrackingCode, parseTrackingCode } from '../tracking-code.ts';
import { fieldProblems } from '../../messages/desk.ts';
import type { Desk } from './desk.ts';
import { toBody, type FieldKind } from './form-body.ts';
import { judge } from './judge.ts';
import type { FormFields } from './posted.ts';
import { Refusal, refuseTooMany } from './refusal.ts';
import type { PostRoute, Reply } from './route.ts';
import {
  codeBody,
  consentBody,
  outcomeOfOwnBody,
  replyBody,
  statusAnswer,
  withdrawBody,
  type StatusAnswer,
} from './schemas.ts';
import { toStatus, toStatusFilling } from './status.ts';

/** What a writer does with the tracking code of a submission. */
export function listWriterRoutes(desk: Desk): PostRoute[] {
  return [
    createRoute(desk, {
      name: 'status',
      summary: 'How far a submission is, and what its writer can do now.',
      body: codeBody,
      fields: { code: 'text' },
    }),
    createRoute(desk, {
      name: 'reply',
      summary: 'Answers the question of the editors or, after publication, of policy.',
      body: replyBody,
      fields: { code: 'text', text: 'text' },
      toChange: ({ text }, { asked }) =>
        asked ? { type: 'reply', question: asked.id, text } : { type: 'answer', text },
    }),
    createRoute(desk, {
      name: 'consent',
      summary:
        'Agrees to the text or the merge that was shown, by its digest or its bottleneck; or says what has to change.',
      body: consentBody,
      fields: { code: 'text', digest: 'text', bottleneck: 'text', agree: 'tick', changes: 'text' },
      toBody: toConsentBody,
      toChange: (body, { entry }) => toConsent(body, entry),
    }),
    createRoute(desk, {
      name: 'withdraw',
      summary: 'Withdraws a submission.',
      body: withdrawBody,
      fields: { code: 'text', confirm: 'tick' },
      toChange: () => ({ type: 'withdraw' }),
    }),
    createRoute(desk, {
      name: 'outcome',
      summary: 'Says, after publication, whether it is solved.',
      body: outcomeOfOwnBody,
      fields: { code: 'text', outcome: 'optional', text: 'text' },
      toChange: ({ outcome, text }) => ({ type: 'outcome', outcome, text }),
    }),
  ];
}

function createRoute<Body extends { code: string }>(desk: Desk, action: Action<Body>): PostRoute {
  const { name, summary, body: schema, fields, toChange } = action;
  return {
    kind: 'form',
    method: 'POST',
    path: `/api/submissions/${name}`,
    summary,
    status: 200,
    body: schema,
    answer: statusAnswer,
    page: { path: '/insturen/status/', when: ['form'] },
    toBody: (form) => action.toBody?.(form, fields) ?? toBody(form, fields),
    async post(body, client) {
      const verdict = judge(body, schema);
      if ('problems' in verdict && 'code' in verdict.problems)
        throw new Refusal('invalid', { fields: verdict.problems });
      // A body without a code was refused above.
      const { code, entry } = await findEntry(desk, (body as { code: string }).code, client);
      const asked = await findAsked(desk, entry);
      const beside = toStatusFilling(toStatus(entry, asked), code);
      if ('problems' in verdict) throw new Refusal('invalid', { fields: verdict.problems, beside });
      const change = toChange?.(verdict.data, { entry, asked });
      if (!change) return toReply(toStatus(entry, asked), code, []);
      const changed = await makeChange(desk, entry, { change, code });
      return toReply(toStatus(changed, await findAsked(desk, changed)), code, ['done']);
    },
  };
}

/** @throws {Refusal} in the same words whether no submission has the code or it cannot be one. */
async function findEntry(desk: Desk, typed: string, client: string): Promise<{ code: string; entry: Entry }> {
  const { guesses } = desk.limits;
  const seconds = guesses.secondsToWait(client);
  if (seconds > 0) throw refuseTooMany(seconds);
  const code = parseTrackingCode(typed);
  const entry = code === undefined ? undefined : await desk.inbox.findByCode(hashTrackingCode(code, desk.secret));
  if (code !== undefined && entry) return { code, entry };
  guesses.count(client);
  throw new Refusal('unknown-code', { fields: { code: fieldProblems.code } });
}

/** What policy asks of practice where the entry was published, and its writer did not answer yet. */
async function findAsked({ publisher, now }: Desk, entry: Entry): Promise<OpenQuestion | undefined> {
  const { state, bottleneck, replies = [] } = entry;
  if (state !== 'published' || bottleneck === undefined || entry.kind !== 'submission') return undefined;
  const published = await publisher.find(bottleneck);
  const asked = published && findOpenQuestion(toCase(published), amsterdamDay(now()) ?? '');
  return asked && replies.every(({ question }) => question !== asked.id) ? asked : undefined;
}

async function makeChange(
  desk: Desk,
  entry: Entry,
  { change, code }: { change: Change; code: string },
): Promise<Entry> {
  const beside = toStatusFilling(toStatus(entry), code);
  if (isAboutOther(change, entry)) throw new Refusal('other-text', { beside });
  // What was taken down meanwhile would take this with it.
  if (change.type === 'agree-merge' && desk.portal().bottlenecks.get(change.bottleneck)?.state !== 'open')
    throw new Refusal('not-now', { beside });
  try {
    return await desk.turns.take(entry.number, async () => {
      const changed = await desk.inbox.change(entry.number, entry.version, change, desk.now().toISOString());
      return (await countMerged(desk, changed)).entry;
    });
  } catch (error) {
    if (!(error instanceof ImpossibleChangeError || error instanceof StaleEntryError)) throw error;
    const current = (await desk.inbox.find(entry.number)) ?? entry;
    throw new Refusal('not-now', { beside: toStatusFilling(toStatus(current), code) });
  }
}

/** Whether something else was shown than what the writer is asked about now. */
function isAboutOther(change: Change, { state, proposal, merge }: Entry): boolean {
  if (state !== 'awaiting-consent') return false;
  if (change.type === 'consent') return proposal !== undefined && change.digest !== proposal.digest;
  return change.type === 'agree-merge' && change.bottleneck !== merge?.bottleneck;
}

function toReply(status: StatusAnswer, code: string, words: readonly string[]): Reply {
  const { values = {}, when } = toStatusFilling(status, code);
  return { json: status, filling: { values, when: [...when, ...words] } };
}

/** There are two forms: one with a box to tick, one with a text to write. */
function toConsentBody(form: FormFields, fields: Record<string, FieldKind>): unknown {
  const { agree, ...body } = toBody(form, fields);
  return 'changes' in body && agree === false ? body : { ...body, agree };
}

/** What the writer is asked about is a text or, without one, a merge. */
function toConsent({ digest, bottleneck, changes }: z.output<typeof consentBody>, { merge }: Entry): Change {
  if (changes !== undefined) return { type: 'want-changes', text: changes };
  return merge ? { type: 'agree-merge', bottleneck: bottleneck ?? '' } : { type: 'consent', digest: digest ?? '' };
}

interface Action<Body> {
  /** Last part of its address. */
  name: string;
  summary: string;
  body: z.ZodType<Body>;
  fields: Record<string, FieldKind>;
  /** When a form has another shape. */
  toBody?: (form: FormFields, fields: Record<string, FieldKind>) => unknown;
  /** The change that is asked for; absent for looking only. */
  toChange?: (body: Body, about: { entry: Entry; asked: OpenQuestion | undefined }) => Change;
}
