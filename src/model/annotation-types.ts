import { z } from 'zod';
import { FREQUENCIES } from './bottleneck.ts';
import { holderSchema } from './expectation.ts';
import {
  annotationIdSchema,
  codeSchema,
  daySchema,
  functionarySchema,
  idSchema,
  lineSchema,
  partialDateSchema,
} from './fields.ts';
import { isPolicy, ROLES, type DialogueEvent, type Moves, type Role } from './moves.ts';
import { CLOSED_STATUSES, type Status } from './status.ts';

const POLICY = ['policyOfficer', 'alderman'] as const;
/** Statuses in which a first word of policy starts the dialogue. */
const NOT_YET_IN_DIALOGUE: readonly Status[] = ['open', 'acknowledged', 'reopened'];

/** Statuses in which the matter was over, for somebody. */
const REOPENABLE: readonly Status[] = ['answered', ...CLOSED_STATUSES];

const prose = z.string().trim().min(1, 'must say something').max(2000, 'must be at most 2,000 characters');
/** Ids of the questions that this answers. */
const answers = z.array(idSchema).optional();
/** Id of the circle that agreed, or in whose name it was recorded. */
const circle = idSchema.optional();

/**
 * The types of annotation. Schema, rights, forms, timeline and documentation follow from this table: a new type is one
 * entry here. `motivation` is the W3C Web Annotation motivation (https://www.w3.org/TR/annotation-vocab/#named-individuals),
 * `fields` stand in the order of the form, `effect` is the row of design.md §4.
 */
export const ANNOTATION_TYPES = {
  comment: defineType({
    label: 'Opmerking',
    icon: 'comment',
    motivation: 'commenting',
    who: ROLES,
    fields: { circle },
    effect: (moves, { role }) => {
      if (isPolicy(role)) moves.become('in-dialogue', NOT_YET_IN_DIALOGUE);
    },
  }),
  recognition: defineType({
    label: 'Ook bij ons',
    icon: 'recognition',
    motivation: 'assessing',
    who: ['practitioner'],
    fields: {
      frequency: z.enum(FREQUENCIES).optional(),
      since: partialDateSchema.optional(),
    },
    // Only the aggregate may be shown: one team's recognition could identify it.
    onlyCounted: true,
    effect: (moves) => moves.recognise(),
  }),
  acknowledgement: defineType({
    label: 'Gezien',
    icon: 'acknowledgement',
    motivation: 'assessing',
    who: POLICY,
    fields: {},
    effect: (moves) => moves.become('acknowledged', ['open', 'reopened']),
  }),
  question: defineType({
    label: 'Vraag',
    icon: 'question',
    motivation: 'questioning',
    who: [...POLICY, 'facilitator'],
    fields: {},
    effect: (moves, { role }) => {
      if (isPolicy(role)) moves.become('in-dialogue', NOT_YET_IN_DIALOGUE);
      moves.pass('practice');
    },
  }),
  reply: defineType({
    label: 'Antwoord van de praktijk',
    icon: 'reply',
    motivation: 'replying',
    who: ['practitioner'],
    fields: { inReplyTo: annotationIdSchema },
    effect: (moves) => {
      if (moves.turn === 'practice') moves.pass('policy');
    },
  }),
  context: defineType({
    label: 'Toelichting',
    icon: 'context',
    motivation: 'describing',
    who: POLICY,
    fields: {
      /** What policy says of the rules: there is one, there is room, or something else. */
      says: z.enum(['rule-exists', 'room-exists', 'other']),
      answers,
    },
    effect: (moves) => moves.become('in-dialogue', NOT_YET_IN_DIALOGUE),
  }),
  referral: defineType({
    label: 'Doorgezet',
    icon: 'referral',
    motivation: 'linking',
    who: [...POLICY, 'editor', 'facilitator'],
    fields: {
      /** Who must answer now. */
      addressee: z.strictObject({ organisation: lineSchema(2, 120), decisionLevel: codeSchema }),
      circle,
    },
    effect: (moves, { data }) => {
      moves.become('escalated');
      moves.refer(data.addressee.organisation);
    },
  }),
  response: defineType({
    label: 'Reactie van beleid',
    icon: 'response',
    motivation: 'replying',
    who: POLICY,
    fields: { answers },
    whenClosed: 'with-answers',
    effect: (moves) => {
      if (moves.hasOpenPromise) return;
      if (moves.allAnswered) {
        moves.become('answered');
        moves.pass('practice');
      } else {
        moves.become('in-dialogue', [...NOT_YET_IN_DIALOGUE, 'escalated']);
      }
    },
  }),
  commitment: defineType({
    label: 'Toezegging',
    icon: 'commitment',
    motivation: 'replying',
    who: POLICY,
    fields: {
      /** Who keeps the promise. */
      owner: functionarySchema,
      /** The last day on which it can be kept in time. */
      due: daySchema,
      answers,
      circle,
    },
    whenClosed: 'acts',
    effect: (moves, { day, data }) => {
      if (data.due < day) moves.warn('due-in-the-past');
      moves.become('in-progress');
      moves.pass('policy');
      moves.promise(data.due);
    },
  }),
  fulfilment: defineType({
    label: 'Nagekomen',
    icon: 'fulfilment',
    motivation: 'assessing',
    who: POLICY,
    fields: {
      /** Id of the promise that was kept. */
      commitment: annotationIdSchema,
    },
    effect: (moves, { data }) => {
      if (!moves.fulfil(data.commitment)) return;
      moves.become('answered');
      moves.pass('practice');
    },
  }),
  refusal: defineType({
    label: 'Eerlijk nee',
    icon: 'refusal',
    motivation: 'replying',
    who: POLICY,
    fields: {
      reason: z.enum(['law', 'money', 'mandate', 'other']),
      /** Who took the decision. */
      decidedBy: prose,
      /** When the no is looked at again. */
      reviewOn: daySchema,
      /** What residents may and may not expect, in their words. */
      residentText: prose,
      answers,
    },
    whenClosed: 'acts',
    effect: (moves, { day, data }) => {
      if (data.reviewOn <= day) moves.warn('review-in-the-past');
      moves.become('not-solvable');
      moves.pass('nobody');
      moves.reviewOn(data.reviewOn, 'policy');
    },
  }),
  adjustment: defineType({
    label: 'Verwachting bijgesteld',
    icon: 'adjustment',
    motivation: 'assessing',
    who: ['facilitator'],
    fields: {
      /** Id of the expectation. */
      expectation: idSchema,
      result: z.enum(['adjusted', 'dropped', 'kept']),
      /** Whose expectation it is. */
      addressee: holderSchema,
      from: prose,
      to: prose,
      agreedBy: z.array(functionarySchema).min(1),
      /** When the agreement is looked at again. */
      reviewOn: daySchema,
      /** What residents may and may not expect, in their words; required when they hold the expectation. */
      residentText: prose.optional(),
      /** What the team does and does not do until then. */
      meanwhile: prose.optional(),
      circle,
    },
    whenClosed: 'acts',
    effect: (moves, { day, data }) => {
      if (data.reviewOn <= day) moves.warn('review-in-the-past');
      moves.become('expectation-adjusted');
      moves.pass('nobody');
      moves.reviewOn(data.reviewOn, 'circle');
    },
  }),
  resolution: defineType({
    label: 'Opgelost',
    icon: 'resolution',
    motivation: 'assessing',
    who: ['practitioner'],
    fields: {
      /** How practice noticed. */
      evidenceText: prose,
    },
    whenClosed: 'acts',
    effect: (moves) => {
      moves.become('resolved');
      moves.pass('nobody');
    },
  }),
  reopening: defineType({
    label: 'Heropend',
    icon: 'reopening',
    motivation: 'assessing',
    who: ['practitioner', 'facilitator'],
    fields: {
      /** Why it is not over. */
      reason: prose,
    },
    whenClosed: 'acts',
    effect: (moves) => {
      if (!REOPENABLE.includes(moves.status)) moves.warn('nothing-to-reopen');
      moves.become('reopened');
      moves.pass('policy');
    },
  }),
} as const;

export type AnnotationTypeName = keyof typeof ANNOTATION_TYPES;

/** Names of the types, in the order of the table. */
export const ANNOTATION_TYPE_NAMES = Object.keys(ANNOTATION_TYPES) as AnnotationTypeName[];

interface AnnotationType<Fields extends z.ZodRawShape> {
  /** The word on pages. */
  label: string;
  /** Name of the icon. */
  icon: string;
  motivation: 'assessing' | 'commenting' | 'describing' | 'linking' | 'questioning' | 'replying';
  who: readonly Role[];
  fields: Fields;
  /** Never shown, fed or exported one by one. Such a file has no body. */
  onlyCounted?: boolean;
  /** What it may do to a closed bottleneck; nothing when absent. */
  whenClosed?: 'acts' | 'with-answers';
  effect(moves: Moves, event: DialogueEvent<z.output<z.ZodObject<Fields>>>): void;
}

function defineType<Fields extends z.ZodRawShape>(type: AnnotationType<Fields>): AnnotationType<Fields> {
  return type;
}
