import { z } from 'zod';
import { ANNOTATION_TYPE_NAMES } from '../../model/annotation-types.ts';
import { WITHDRAWAL_REASONS } from '../../model/bottleneck.ts';
import { daySchema, functionarySchema } from '../../model/fields.ts';
import { STATUSES, TURNS, type Status, type Turn } from '../../model/status.ts';
import { FIELD_KINDS } from '../annotations/describe-fields.ts';
import { toBodySchema } from '../annotations/judge-body.ts';
import { STAFF_ROLES } from '../people/roles.ts';

const types = ANNOTATION_TYPE_NAMES as [string, ...string[]];
const statuses = Object.keys(STATUSES) as [Status, ...Status[]];
const turns = Object.keys(TURNS) as [Turn, ...Turn[]];

/**
 * What every annotation has. The fields of its type are judged in their own words, after who may write it; each type's
 * are described beside it.
 */
export const annotateBody = z
  .looseObject({ bottleneck: z.string(), type: z.enum(types) })
  .meta({ oneOf: ANNOTATION_TYPE_NAMES.map((type) => describe(toBodySchema(type))) });
export const confirmBody = z.strictObject({ named: z.boolean().optional() });

/** `reason` is for editors, of what somebody else wrote. */
export const withdrawBody = z.strictObject({ reason: z.enum(WITHDRAWAL_REASONS).optional() });

export const annotatedAnswer = z.strictObject({
  id: z.string(),
  bottleneck: z.string(),
  /** Of the release to be. */
  commit: z.string(),
  href: z.string(),
});
/** What somebody else has to confirm. */
export const proposedAnswer = z.strictObject({ proposal: z.strictObject({ id: z.string() }) });
/** Without a commit when it was a proposal, which is in no release. */
export const withdrawnAnswer = z.strictObject({ commit: z.string().optional() });

const fieldAnswer = z.strictObject({
  /** Of a part of a field: `addressee.organisation`. */
  name: z.string(),
  kind: z.enum(FIELD_KINDS),
  required: z.boolean(),
  label: z.string(),
  hint: z.string().optional(),
  choices: z.array(z.strictObject({ value: z.string(), label: z.string() })).optional(),
});

export const annotatingAnswer = z.strictObject({
  bottleneck: z.string(),
  status: z.enum(statuses),
  turn: z.enum(turns),
  /** What the role of who asks may do where the bottleneck stands now. */
  types: z.array(
    z.strictObject({
      type: z.enum(types),
      label: z.string(),
      /** In the order of the form. */
      fields: z.array(fieldAnswer),
      needsBody: z.boolean(),
      mayTarget: z.boolean(),
    }),
  ),
  questions: z.array(z.strictObject({ id: z.string(), text: z.string(), answered: z.boolean() })),
  commitments: z.array(
    z.strictObject({
      id: z.string(),
      due: daySchema,
      state: z.enum(['open', 'fulfilled', 'lapsed']),
      owner: functionarySchema,
    }),
  ),
  /** Ids of what who asks wrote or proposed, and did not withdraw. */
  mine: z.array(z.string()),
  /** What editors took down of who asks, and why. */
  takenDown: z.array(
    z.strictObject({ id: z.string(), written: daySchema, on: daySchema, reason: z.enum(WITHDRAWAL_REASONS) }),
  ),
  /** What others proposed, to be confirmed. */
  proposals: z.array(
    z.strictObject({
      id: z.string(),
      by: z.strictObject({ role: z.enum(STAFF_ROLES), organisation: z.string() }),
      created: daySchema,
      fields: z.record(z.string(), z.unknown()),
      text: z.string(),
    }),
  ),
  /** Ids of what is committed, and not in the live release. */
  pending: z.array(z.string()),
});

export type AnnotatingAnswer = z.output<typeof annotatingAnswer>;

function describe(schema: z.ZodType): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}
