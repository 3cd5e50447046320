import { z } from 'zod';
import { WITHDRAWAL_REASONS } from '../../model/bottleneck.ts';
import { daySchema } from '../../model/fields.ts';
import { draftTextSchema } from '../../model/public-text.ts';
import { lineSchema } from '../../model/fields.ts';
import { promptSchema, SUBMISSION_STATES, submissionSchema, type SubmissionState } from '../../model/submission.ts';

/** Fields, or the source of the file. */
const text = z.union([draftTextSchema, z.string().max(60_000)]);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const reason = promptSchema(10);

export const textBody = z.strictObject({ text });
export const askBody = z.strictObject({ question: promptSchema(10) });
export const declineBody = z.strictObject({ reason });
export const mergeBody = z.strictObject({ bottleneck: z.string(), agreedElsewhere: lineSchema(10, 300).optional() });
export const proposeBody = z.strictObject({ digest, agreedElsewhere: lineSchema(10, 300).optional() });
export const digestBody = z.strictObject({ digest });
/** Of a write-up the digest; of what else practice sent the words that an editor makes of it, and which it is. */
export const publishBody = z.strictObject({
  digest: digest.optional(),
  text: promptSchema(0).optional(),
  /** Of a published write-up: what its writer said at this instant. */
  outcomeAt: z.string().optional(),
  replyAt: z.string().optional(),
});
/** What its writer said at one of these instants. */
export const dismissBody = z
  .strictObject({ reason, outcomeAt: z.string().optional(), replyAt: z.string().optional() })
  .refine(({ outcomeAt, replyAt }) => (outcomeAt === undefined) !== (replyAt === undefined), { path: ['replyAt'] });
export const correctBody = z.strictObject({ text, reason: z.enum(['correction', 'privacy']) });
export const withdrawPublishedBody = z.strictObject({ reason: z.enum(WITHDRAWAL_REASONS) });

/** What an editor can do with a submission now. */
export const REVIEW_ACTIONS = ['edit', 'ask', 'decline', 'merge', 'propose', 'sign', 'publish'] as const;
const states = Object.keys(SUBMISSION_STATES) as [SubmissionState, ...SubmissionState[]];

const queued = {
  number: z.string(),
  kind: z.enum(['submission', 'recognition', 'outcome']),
  state: z.enum(states),
  /** What is to be done, and by whom: read it, wait for the writer, sign, publish; or nothing, it ended. */
  step: z.enum(['review', 'writer', 'sign', 'publish', 'ended']),
  title: z.string().optional(),
  submitted: daySchema,
  changed: daySchema,
  /** Days since it was last changed. */
  days: z.int(),
};

export const queueAnswer = z.strictObject({
  entries: z.array(z.strictObject({ ...queued, hits: z.int().optional() })),
});

/** `recorded` is the annotation that an editor made of it, `dismissed` why they made none. */
const said = {
  ...{ at: z.string(), text: z.string(), recorded: z.string().optional() },
  dismissed: z.strictObject({ at: z.string(), reason: z.string() }).optional(),
};

export const reviewAnswer = z.strictObject({
  ...queued,
  version: z.int(),
  /** As it was sent in, without the address; absent once it was forgotten. */
  raw: submissionSchema.omit({ email: true }).optional(),
  /** Of a recognition or an outcome. */
  about: z
    .strictObject({
      bottleneck: z.string(),
      text: z.string(),
      outcome: z.string().optional(),
      frequency: z.string().optional(),
    })
    .optional(),
  hasCode: z.boolean(),
  hasAddress: z.boolean(),
  questions: z.array(
    z.strictObject({
      asked: z.string(),
      question: z.string(),
      answered: z.string().optional(),
      answer: z.string().optional(),
    }),
  ),
  /** What an editor made of it; at first what can be taken over of the raw text. */
  draft: z.strictObject({ text, digest: digest.optional(), editor: z.string().optional() }).optional(),
  proposal: z
    .strictObject({
      text: z.string(),
      digest,
      editor: z.string(),
      consented: z.string().optional(),
      signed: z.strictObject({ editor: z.string(), at: z.string() }).optional(),
      changesWanted: z.string().optional(),
    })
    .optional(),
  merge: z.strictObject({ bottleneck: z.string(), changesWanted: z.string().optional() }).optional(),
  /** How a writer without a code agreed. */
  agreedElsewhere: z.string().optional(),
  reason: z.string().optional(),
  bottleneck: z.strictObject({ id: z.string(), href: z.string() }).optional(),
  /** What its writer said after publication. */
  outcomes: z.array(z.strictObject({ ...said, outcome: z.string() })),
  /** What its writer answered to a question of policy, by the id of that annotation. */
  replies: z.array(z.strictObject({ ...said, question: z.string() })).optional(),
  /** The day that the raw text is erased; once it ended. */
  erasedOn: daySchema.optional(),
  fourEyes: z.boolean(),
  /** What the editor who asks can do now. */
  actions: z.array(z.enum(REVIEW_ACTIONS)),
  /** Of the release to be, after publishing. */
  commit: z.string().optional(),
});

export const previewAnswer = z.strictObject({
  /** Safe HTML, as the page will show it; empty while there are problems. */
  html: z.string(),
  /** The file, but for its day of publication. */
  source: z.string(),
  digest,
  /** In Dutch, by field; `text` for a source. */
  problems: z.record(z.string(), z.string()),
  /** For a source: by place, in Dutch. `detail` is what the check of the file says, in English. */
  findings: z.array(
    z.strictObject({ line: z.int(), severity: z.string(), message: z.string(), detail: z.string().optional() }),
  ),
});

export const publishedListAnswer = z.strictObject({
  bottlenecks: z.array(
    z.strictObject({ id: z.string(), number: z.string(), title: z.string(), published: daySchema, href: z.string() }),
  ),
});
export const publishedAnswer = z.strictObject({
  id: z.string(),
  number: z.string(),
  href: z.string(),
  title: z.string(),
  version: z.string(),
  /** Fields when the desk can show it in fields, else its source. */
  text,
  annotations: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      created: daySchema,
      organisation: z.string().optional(),
      /** The beginning of its reading text. */
      excerpt: z.string(),
      withdrawn: daySchema.optional(),
    }),
  ),
});
export const madeAnswer = z.strictObject({ commit: z.string() });
export const buildsAnswer = z.strictObject({
  live: z.strictObject({ commit: z.string(), day: daySchema, since: z.string() }).optional(),
  running: z.strictObject({ commit: z.string(), started: z.string() }).optional(),
  waiting: z.strictObject({ commit: z.string() }).optional(),
  failed: z.strictObject({ commit: z.string(), at: z.string(), output: z.string() }).optional(),
  /** What is taken down, and not yet gone from the live release. */
  blocked: z.array(z.strictObject({ id: z.string(), bottleneck: z.string(), since: z.string() })),
  /** Why the remote repository and this one are not the same, if they are not. */
  remote: z.string().optional(),
});

export type QueueAnswer = z.output<typeof queueAnswer>;
export type ReviewAnswer = z.output<typeof reviewAnswer>;
export type PreviewAnswer = z.output<typeof previewAnswer>;
export type PublishedListAnswer = z.output<typeof publishedListAnswer>;
export type PublishedAnswer = z.output<typeof publishedAnswer>;
export type BuildsAnswer = z.output<typeof buildsAnswer>;
