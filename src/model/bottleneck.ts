import { z } from 'zod';
import {
  articleSchema,
  codeSchema,
  daySchema,
  exampleSchema,
  idSchema,
  lineSchema,
  monthOrDaySchema,
  privacyAcceptedSchema,
} from './fields.ts';

/** `municipality` of a bottleneck that names none. */
export const REGION_CODE = 'regio';
/** `role` of a writer who names none. */
export const PROFESSIONAL_CODE = 'professional';

export const FREQUENCIES = ['once', 'monthly', 'weekly', 'daily'] as const;
export const AFFECTED = ['1-5', '6-20', '21-100', '100+'] as const;

const questionSchema = z.strictObject({
  /** Unique within the bottleneck; answers refer to it. */
  id: idSchema,
  text: lineSchema(3, 300),
});

export const lawReferenceSchema = z.strictObject({
  /** Code of the vocabulary `laws`. */
  law: codeSchema,
  article: articleSchema.optional(),
  /** The paragraph (lid), as people write it. */
  paragraph: lineSchema(1, 20).optional(),
});

export const questionsSchema = z
  .array(questionSchema)
  .max(3, 'may hold at most 3 questions')
  .refine((questions) => new Set(questions.map(({ id }) => id)).size === questions.length, 'must have unique ids');

/** Front matter of `bottlenecks/<id>.mdx`: something in policy that does not work in practice. */
export const bottleneckSchema = z.strictObject({
  title: lineSchema(10, 120),
  /** What is wrong, in one or two sentences; shown in lists and search results. */
  summary: lineSchema(40, 320),
  /** When practice wrote it up; a month or a day. */
  reported: monthOrDaySchema,
  published: daySchema,
  /** Code of the vocabulary `municipalities`, or `regio`. */
  municipality: codeSchema,
  /** Codes of the vocabulary `domains`. */
  domains: z.array(codeSchema).min(1),
  /** Codes of the vocabulary `kinds`. */
  kinds: z.array(codeSchema).min(1),
  /** Code of the vocabulary `roles`, or `professional`. */
  role: codeSchema,
  laws: z.array(lawReferenceSchema).optional(),
  /** Code of the vocabulary `decision-levels`: who could change it. */
  decisionLevel: codeSchema.optional(),
  frequency: z.enum(FREQUENCIES).optional(),
  /** How many households it touches in a year, as the writer estimates. */
  affected: z.enum(AFFECTED).optional(),
  /** Ids of expectations that collide with this practice. */
  expectations: z.array(idSchema).optional(),
  /** Questions to policy. */
  questions: questionsSchema.optional(),
  /** Id of the bottleneck that this one was merged into. */
  mergedInto: idSchema.optional(),
  example: exampleSchema,
  privacyAccepted: privacyAcceptedSchema,
});

/** Why something is taken down: who can be recognised, its writer's wish, what is wrong, or something else. */
export const WITHDRAWAL_REASONS = ['privacy', 'writer', 'error', 'other'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** What stays of a withdrawn bottleneck: that there was one, and why it went. Nothing of its text. */
export const tombstoneSchema = z.strictObject({
  published: daySchema,
  withdrawn: daySchema,
  withdrawnReason: z.enum(WITHDRAWAL_REASONS),
  example: exampleSchema,
});

/** The number that readers use, `2026-31`; undefined for an id written by hand without one. */
export function bottleneckNumber(id: string): string | undefined {
  return /^(\d{4}-\d+)(?:-|$)/.exec(id)?.[1];
}

export type Bottleneck = z.output<typeof bottleneckSchema>;
export type Tombstone = z.output<typeof tombstoneSchema>;
