import { bottleneckHref } from '../../queries/addresses.ts';
import type { Desk } from './desk.ts';
import { toBody } from './form-body.ts';
import { judge } from './judge.ts';
import { Refusal } from './refusal.ts';
import type { PostRoute, Reply } from './route.ts';
import { numberAnswer, outcomeBody, recognitionBody } from './schemas.ts';
import { takeIn } from './take-in.ts';

const PAGE = '/insturen/ontvangen/';
const FIELDS = { bottleneck: 'text', text: 'text', website: 'optional', opened: 'number' } as const;

/** The two short forms below a bottleneck. */
export function listAnswerRoutes(desk: Desk): PostRoute[] {
  return [createRecognitionRoute(desk), createOutcomeRoute(desk)];
}

function createRecognitionRoute(desk: Desk): PostRoute {
  return {
    kind: 'form',
    method: 'POST',
    path: '/api/recognitions',
    summary: 'Says that a bottleneck plays elsewhere too; for the editors.',
    status: 201,
    body: recognitionBody,
    answer: numberAnswer,
    page: { path: PAGE, when: ['recognition'] },
    toBody: (form) => toBody(form, { ...FIELDS, frequency: 'optional' }),
    async post(body, client) {
      const verdict = judge(body, recognitionBody);
      if ('problems' in verdict) throw refuse(desk, 'recognition', body, verdict.problems);
      const { website, opened, ...recognition } = verdict.data;
      assertOpen(desk, recognition.bottleneck);
      const entry = { content: { kind: 'recognition', recognition } } as const;
      return toReply(await takeIn(desk, entry, { website, opened, client }), recognition.bottleneck);
    },
  };
}

function createOutcomeRoute(desk: Desk): PostRoute {
  return {
    kind: 'form',
    method: 'POST',
    path: '/api/outcomes',
    summary: 'Says whether a bottleneck is solved where the writer works; for the editors.',
    status: 201,
    body: outcomeBody,
    answer: numberAnswer,
    page: { path: PAGE, when: ['outcome'] },
    toBody: (form) => toBody(form, { ...FIELDS, outcome: 'optional' }),
    async post(body, client) {
      const verdict = judge(body, outcomeBody);
      if ('problems' in verdict) throw refuse(desk, 'outcome', body, verdict.problems);
      const { website, opened, ...outcome } = verdict.data;
      assertOpen(desk, outcome.bottleneck);
      const entry = { content: { kind: 'outcome', outcome } } as const;
      return toReply(await takeIn(desk, entry, { website, opened, client }), outcome.bottleneck);
    },
  };
}

/** @throws {Refusal} when the bottleneck is not there, or not any more. */
function assertOpen({ portal }: Desk, bottleneck: string): void {
  const state = portal().bottlenecks.get(bottleneck)?.state;
  if (state !== 'open') throw new Refusal(state ? 'closed-bottleneck' : 'unknown-bottleneck', { beside: { when: [] } });
}

/** With the way back to the bottleneck, when there is one. */
function refuse({ portal }: Desk, kind: string, body: unknown, fields: Record<string, string>): Refusal {
  // A body without fields was refused before.
  const { bottleneck } = body as { bottleneck?: unknown };
  const isKnown = typeof bottleneck === 'string' && portal().bottlenecks.has(bottleneck);
  const values = isKnown ? { bottleneck: bottleneckHref(bottleneck) } : {};
  return new Refusal('invalid', { fields, beside: { values, when: [kind] } });
}

function toReply({ number }: { number: string }, bottleneck: string): Reply {
  const values = { number, bottleneck: bottleneckHref(bottleneck) };
  return { json: { number }, filling: { values, when: ['sent'] } };
}
