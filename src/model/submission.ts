import { z } from 'zod';
import { AFFECTED, FREQUENCIES, lawReferenceSchema } from './bottleneck.ts';
import { codeSchema, idSchema, lineSchema } from './fields.ts';

/** Longest answer to a prompt, in characters. */
const MAX_PROMPT = 5000;
/** More than any vocabulary has that people choose from. */
const MAX_CODES = 50;
/** Questions to policy that one submission may ask. */
export const MAX_QUESTIONS = 3;

/** What somebody wrote as an answer to a prompt: plain text, a blank line between paragraphs, `- ` before items. */
export function promptSchema(min: number) {
  return z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .min(min, `must be at least ${min} characters`)
    .max(MAX_PROMPT, `must be at most ${MAX_PROMPT} characters`);
}

/** An e-mail address that only the desk keeps. */
const emailSchema = z.email({ error: 'must be an e-mail address' }).max(254, 'must be at most 254 characters');

/** What a practitioner sends in: the raw text, for the editors only. */
export const submissionSchema = z.strictObject({
  /** In one sentence: what runs aground. */
  title: lineSchema(10, 120),
  /** What happens. */
  happens: promptSchema(10),
  /** What stands in the way. */
  obstacle: promptSchema(3),
  /** What would help. */
  helps: promptSchema(0).default(''),
  /** Codes of the vocabulary `domains`. */
  domains: z.array(codeSchema).min(1, 'must hold at least one').max(MAX_CODES, `may hold at most ${MAX_CODES}`),
  /** Codes of the vocabulary `kinds`. */
  kinds: z.array(codeSchema).min(1, 'must hold at least one').max(MAX_CODES, `may hold at most ${MAX_CODES}`),
  /** Code of the vocabulary `municipalities`, or `regio`. */
  municipality: codeSchema,
  /** Whether readers may see which municipality; else they see `regio`. */
  showMunicipality: z.boolean(),
  /** Code of the vocabulary `roles`, or `professional`. */
  role: codeSchema,
  /** Whether readers may see which role; else they see `professional`. */
  showRole: z.boolean(),
  frequency: z.enum(FREQUENCIES).optional(),
  /** How many households it touches in a year, as the writer estimates. */
  affected: z.enum(AFFECTED).optional(),
  laws: z.array(lawReferenceSchema).max(5, 'may hold at most 5').optional(),
  /** Questions to policy. */
  questions: z.array(lineSchema(3, 300)).max(MAX_QUESTIONS, `may hold at most ${MAX_QUESTIONS}`).optional(),
  /** For news about this submission. */
  email: emailSchema.optional(),
  /** Whether the address may be kept for news about what becomes of it. */
  keepInformed: z.boolean().optional(),
  /** The text that the writer agrees to later may be published under the portal's licence. */
  licence: z.literal(true, { error: 'must be agreed to' }),
});

/** "Ook bij ons": a practitioner elsewhere recognises a bottleneck. */
export const recognitionSubmissionSchema = z.strictObject({
  bottleneck: idSchema,
  /** Only the editors read it. */
  text: promptSchema(0).default(''),
  frequency: z.enum(FREQUENCIES).optional(),
});

/** Whether a bottleneck is solved where the practitioner works. */
export const outcomeSubmissionSchema = z.strictObject({
  bottleneck: idSchema,
  outcome: z.enum(['resolved', 'not-resolved']),
  /** From what this shows; only the editors read it. */
  text: promptSchema(3),
});

/** How far a submission is. `label` is what its writer reads. */
export const SUBMISSION_STATES = {
  submitted: { label: 'Ingestuurd' },
  'in-review': { label: 'De redactie leest het' },
  'information-requested': { label: 'De redactie heeft een vraag' },
  'awaiting-consent': { label: 'De redactie vraagt uw akkoord' },
  published: { label: 'Op de site' },
  declined: { label: 'Niet geplaatst' },
  merged: { label: 'Samengevoegd met een ander knelpunt' },
  withdrawn: { label: 'Teruggetrokken' },
} as const;

export type Submission = z.output<typeof submissionSchema>;
export type RecognitionSubmission = z.output<typeof recognitionSubmissionSchema>;
export type OutcomeSubmission = z.output<typeof outcomeSubmissionSchema>;
export type SubmissionState = keyof typeof SUBMISSION_STATES;
