import { z } from 'zod';
import { newAnnotationId } from '../../content/scaffold.ts';
import { withdrawal } from '../../messages/withdrawal.ts';
import type { Annotation } from '../../model/annotation.ts';
import { ANNOTATION_TYPES, type AnnotationTypeName } from '../../model/annotation-types.ts';
import { amsterdamDay } from '../../model/dates.ts';
import { bottleneckHref } from '../../queries/addresses.ts';
import { writeAnnotation, type AnnotationEvent } from '../annotations/annotation-file.ts';
import { foldCase, listLive, listOfType, type Case } from '../annotations/case.ts';
import { narrowCircles } from '../annotations/choices.ts';
import { commitAnnotation, getCase } from '../annotations/commit-annotation.ts';
import { judgeBody, type Written } from '../annotations/judge-body.ts';
import { listOfferedTypes, mayWrite } from '../annotations/offer.ts';
import { mayPropose, type Proposal } from '../annotations/proposals.ts';
import type { Person } from '../people/person.ts';
import { STAFF_ROLES, type StaffRole } from '../people/roles.ts';
import { OnlyBlockedError, UnknownIdError } from '../publish/errors.ts';
import {
  annotateBody,
  annotatedAnswer,
  annotatingAnswer,
  confirmBody,
  proposedAnswer,
  withdrawBody,
  withdrawnAnswer,
  type AnnotatingAnswer,
} from './annotation-schemas.ts';
import type { Desk } from './desk.ts';
import { describeFailure } from './failure.ts';
import { refuseFailure } from './publish-failure.ts';
import { Refusal } from './refusal.ts';
import type { StaffReply, StaffRequest, StaffRoute } from './route.ts';

/** Whoever may confirm what a facilitator proposes. */
const POLICY = ['policyOfficer', 'alderman'] as const;

/** How people of policy, facilitators and editors take part in a dialogue. */
export function listAnnotationRoutes(desk: Desk): StaffRoute[] {
  const staff = { kind: 'staff', roles: STAFF_ROLES } as const;
  return [
    {
      ...{ ...staff, method: 'GET', status: 200 },
      path: '/api/annotations',
      query: ['bottleneck'],
      summary: 'Where a bottleneck stands, and what who asks may do there now.',
      answer: annotatingAnswer,
      act: async (request) => ({ json: await readAnnotating(desk, request) }),
    },
    {
      ...{ ...staff, method: 'POST', status: 201 },
      path: '/api/annotations',
      summary: 'Reacts to a bottleneck, or to a passage of it. What others must confirm is kept for them: 202.',
      body: annotateBody,
      answer: z.union([annotatedAnswer, proposedAnswer]),
      act: (request) => annotate(desk, request),
    },
    {
      ...{ kind: 'staff', roles: POLICY, method: 'POST', status: 201 },
      path: '/api/annotations/:id/confirm',
      summary: 'Takes over a promise that a facilitator proposed.',
      body: confirmBody,
      answer: annotatedAnswer,
      act: (request) => confirm(desk, request),
    },
    {
      ...{ ...staff, method: 'POST', status: 200 },
      path: '/api/annotations/:id/withdraw',
      summary: 'Takes an annotation or a proposal down, at once: one of your own, or as an editor any, with a reason.',
      body: withdrawBody,
      answer: withdrawnAnswer,
      act: (request) => withdraw(desk, request),
    },
  ];
}

async function readAnnotating(desk: Desk, { person, query }: StaffRequest): Promise<AnnotatingAnswer> {
  const about = await getCase(desk, query.bottleneck ?? '');
  const day = amsterdamDay(desk.now()) ?? '';
  const { status, turn, answeredBy, commitments } = foldCase(about, day);
  const live = listLive(about, day);
  const owners = new Map(listOfType(live, 'commitment').map(({ id, data }) => [id, data.owner]));
  const own = new Set(desk.authors.list(person.id));
  const proposals = desk.proposals.list(about.id);
  return {
    ...{ bottleneck: about.id, status, turn },
    types: listOfferedTypes(about, { role: person.role, known: narrowCircles(desk.portal(), person), day }),
    questions: (about.data.questions ?? []).map(({ id, text }) => ({
      ...{ id, text, answered: Object.hasOwn(answeredBy, id) },
    })),
    commitments: commitments.flatMap(({ id, due, state }) => {
      const owner = owners.get(id);
      return owner ? [{ id, due, state, owner }] : [];
    }),
    mine: [
      ...live.flatMap(({ id }) => (own.has(id) ? [id] : [])),
      ...proposals.flatMap((proposal) => (proposal.person === person.id ? [proposal.id] : [])),
    ],
    takenDown: desk.authors.listTakenDown(person.id, about.id).map(({ id, on, reason }) => ({
      ...{ id, on, reason },
      written: toDay(id),
    })),
    proposals: proposals.map(toProposalAnswer),
    pending: await listPending(desk, about),
  };
}

/** One by one, and so without what is counted only. */
async function listPending({ releases, publisher }: Desk, { id: bottleneck, annotations }: Case): Promise<string[]> {
  const { live } = releases.getStatus();
  const there = live ? await publisher.listAnnotations(bottleneck, live.commit) : [];
  const shown = annotations.filter(({ data }) => !ANNOTATION_TYPES[data.type].onlyCounted);
  return there ? shown.flatMap(({ id }) => (there.includes(id) ? [] : [id])) : [];
}

async function annotate(desk: Desk, { person, body }: StaffRequest): Promise<StaffReply> {
  const sent = body as z.output<typeof annotateBody>;
  const type = sent.type as AnnotationTypeName;
  const isProposed = !mayWrite(person.role, type) && mayPropose(person.role, type);
  if (!mayWrite(person.role, type) && !isProposed) throw new Refusal('forbidden');
  const about = await getCase(desk, sent.bottleneck);
  const { named, ...written } = judgeBody(sent, type, narrowCircles(desk.portal(), person));
  if (isProposed) return { json: propose(desk, about, { person, written }), status: 202 };
  const event = { ...written, by: toAuthor(person, named) };
  return { json: await commit(desk, { ...event, bottleneck: about.id }, { person }) };
}

/** @throws {Refusal} as if somebody who may write it did. */
function propose(
  { proposals, now }: Desk,
  about: Case,
  { person, written }: { person: Person; written: Omit<Written, 'named'> },
): z.output<typeof proposedAnswer> {
  const { organisation } = toAuthor(person, false);
  writeAnnotation(about, { ...written, by: { role: 'policyOfficer', organisation } }, now());
  const proposal = {
    ...{ id: newAnnotationId(now()), bottleneck: about.id, person: person.id, written },
    by: { role: person.role, organisation },
    created: now().toISOString(),
  };
  proposals.add(proposal);
  return { proposal: { id: proposal.id } };
}

async function confirm(desk: Desk, { person, params, body }: StaffRequest): Promise<StaffReply> {
  const { named = false } = body as z.output<typeof confirmBody>;
  const proposal = desk.proposals.find(params.id ?? '');
  if (!proposal || !mayWrite(person.role, proposal.written.type)) throw new Refusal('unknown-annotation');
  const { bottleneck, written } = proposal;
  await getCase(desk, bottleneck);
  const event = { ...written, by: toAuthor(person, named), bottleneck };
  // Confirmed once, also when the desk stops before the proposal is gone.
  const json = await commit(desk, event, { person, line: `Proposal: ${proposal.id}` });
  desk.proposals.remove(proposal.id);
  return { json };
}

async function withdraw(desk: Desk, { person, params, body }: StaffRequest): Promise<StaffReply> {
  const id = params.id ?? '';
  const { authors, proposals, publisher, now } = desk;
  const proposal = proposals.find(id);
  const isOwn = (proposal ? proposal.person : authors.find(id)) === person.id;
  if (person.role !== 'editor' && !isOwn) throw new Refusal('forbidden');
  // Nobody has to say why they take back their own words.
  const reason = isOwn ? undefined : (body as z.output<typeof withdrawBody>).reason;
  if (!isOwn && reason === undefined) throw new Refusal('invalid', { fields: { reason: withdrawal.noReason } });
  const on = amsterdamDay(now()) ?? '';
  if (proposal) {
    const { bottleneck } = proposal;
    if (reason !== undefined) {
      authors.add(id, proposal.person);
      authors.takeDown(id, { bottleneck, reason, on });
    }
    proposals.remove(id);
    return { json: {} };
  }
  const { commit: made, bottleneck } = await refuseFailure(() =>
    publisher.withdrawAnnotation(id, reason).catch((error: unknown) => explain(desk, error)),
  );
  if (reason === undefined) authors.remove(id);
  else authors.takeDown(id, { bottleneck, reason, on });
  return { json: { commit: made } };
}

/** The day that an annotation or a proposal was written, by its id. */
function toDay(id: string): string {
  return id.replace(/^(\d{4})(\d{2})(\d{2})-.*$/, '$1-$2-$3');
}

async function commit(
  desk: Desk,
  event: AnnotationEvent & { bottleneck: string },
  options: Parameters<typeof commitAnnotation>[2],
): Promise<z.output<typeof annotatedAnswer>> {
  const { bottleneck } = event;
  const made = await commitAnnotation(desk, event, options);
  // The passage, or where it stands in the dialogue.
  const href = `${bottleneckHref(bottleneck)}#${event.target ? 'r' : 'd'}-${made.id}`;
  return { id: made.id, bottleneck, commit: made.commit, href };
}

/** @throws {Refusal} when the sign-in says no organisation: readers see at least that of whoever speaks. */
function toAuthor({ role, organisation, name }: Person, named: boolean): Annotation['by'] & { organisation: string } {
  if (organisation === undefined) throw new Refusal('no-organisation');
  return { role, organisation, ...(named && { name }) };
}

function toProposalAnswer({ id, by, created, written }: Proposal): AnnotatingAnswer['proposals'][number] {
  return {
    ...{ id, created: amsterdamDay(created) ?? '', fields: written.fields, text: written.body },
    by: { role: by.role as StaffRole, organisation: by.organisation },
  };
}

function explain({ log }: Desk, error: unknown): never {
  if (error instanceof OnlyBlockedError)
    log(`desk: an annotation is off the site, but its withdrawal is not committed: ${describeFailure(error.cause)}`);
  throw error instanceof UnknownIdError ? new Refusal('unknown-annotation') : error;
}
