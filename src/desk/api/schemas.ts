import { z } from 'zod';
import { daySchema } from '../../model/fields.ts';
import {
  outcomeSubmissionSchema,
  promptSchema,
  recognitionSubmissionSchema,
  SUBMISSION_STATES,
  submissionSchema,
  type SubmissionState,
} from '../../model/submission.ts';

/** What a page sends along to tell people from programs. */
const guard = {
  /** A field that people do not see. */
  website: z.string().optional(),
  /** When the form was opened, in ms since 1970. */
  opened: z.int().nonnegative().optional(),
};

/** The tracking code, in any way of writing. */
const code = z.string().min(1);
const text = promptSchema(3);

export const submissionBody = submissionSchema
  .extend(guard)
  .refine(({ email, keepInformed }) => !keepInformed || email !== undefined, { path: ['email'] });
export const recognitionBody = recognitionSubmissionSchema.extend(guard);
export const outcomeBody = outcomeSubmissionSchema.extend(guard);

export const codeBody = z.strictObject({ code });
export const replyBody = z.strictObject({ code, text });
export const outcomeOfOwnBody = z.strictObject({ code, outcome: outcomeSubmissionSchema.shape.outcome, text });
export const withdrawBody = z.strictObject({ code, confirm: z.literal(true).default(true) });
/** Agreeing to the text or the merge that was shown, or saying what has to change. */
export const consentBody = z
  .strictObject({
    code,
    /** Of the proposed text; nothing when it is about merging. */
    digest: z.string().optional(),
    /** Id of the bottleneck that was proposed to merge with; nothing when it is about a text. */
    bottleneck: z.string().optional(),
    agree: z.literal(true).optional(),
    changes: text.optional(),
  })
  .refine(({ agree, changes }) => agree !== undefined || changes !== undefined, { path: ['agree'] })
  .refine(({ agree, changes }) => agree === undefined || changes === undefined, { path: ['changes'] });

/** What a writer can do now. */
export const ACTIONS = ['reply', 'consent', 'withdraw', 'outcome'] as const;
const states = Object.keys(SUBMISSION_STATES) as [SubmissionState, ...SubmissionState[]];

export const receiptAnswer = z.strictObject({ number: z.string(), code: z.string() });
export const numberAnswer = z.strictObject({ number: z.string() });
export const statusAnswer = z.strictObject({
  number: z.string(),
  kind: z.enum(['submission', 'recognition', 'outcome']),
  state: z.enum(states),
  label: z.string(),
  submitted: daySchema,
  changed: daySchema,
  /** To answer: of the editors or, after publication, of policy. */
  question: z.string().optional(),
  /** The exact text to agree to. */
  proposal: z.strictObject({ text: z.string(), digest: z.string() }).optional(),
  /** Why it is not published. */
  reason: z.string().optional(),
  /** Of what its writer said after publication: what no editor made an event of, the oldest first, and why. */
  dismissed: z.array(z.strictObject({ said: daySchema, reason: z.string() })).optional(),
  /** What it became, or would be merged with. */
  bottleneck: z.strictObject({ id: z.string(), href: z.string() }).optional(),
  actions: z.array(z.enum(ACTIONS)),
});
export const healthAnswer = z.strictObject({ status: z.enum(['ok', 'failing']) });
export const errorAnswer = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    /** In Dutch, for whoever sent it. */
    message: z.string(),
    /** By the name of the field in the form. */
    fields: z.record(z.string(), z.string()).optional(),
  }),
});

export type StatusAnswer = z.output<typeof statusAnswer>;
