import { z } from 'zod';
import { ANNOTATION_TYPE_NAMES } from '../../model/annotation-types.ts';
import { daySchema, functionarySchema } from '../../model/fields.ts';
import { circleTextSchema } from '../circles/circle-text.ts';

const types = ANNOTATION_TYPE_NAMES as [string, ...string[]];
const { $schema: _dialect, ...described } = z.toJSONSchema(circleTextSchema, { io: 'input' });

/** Judged in its own words, after whose circle it is. */
export const circleBody = z.looseObject({}).meta({ ...described });

const meeting = z.strictObject({ id: z.string(), start: z.string(), end: z.string(), place: z.string() });

export const circlesAnswer = z.strictObject({
  /** One's own first, then by title. */
  circles: z.array(
    z.strictObject({
      id: z.string(),
      href: z.string(),
      title: z.string(),
      region: z.string().optional(),
      /** Of its facilitator. */
      organisation: z.string(),
      /** Whether who asks may change it. */
      isOwn: z.boolean(),
      cases: z.int(),
      next: meeting.optional(),
    }),
  ),
});

export const circleAnswer = z.strictObject({
  id: z.string(),
  href: z.string(),
  /** What a change must name; the ETag too. */
  version: z.string(),
  facilitator: functionarySchema,
  isOwn: z.boolean(),
  /** Whether the live release shows this version; absent when there is none yet. */
  isLive: z.boolean().optional(),
  /** Without `text` when the file holds more than plain text: it then stays when none is sent. */
  circle: circleTextSchema,
  /** What is known of the bottlenecks that it names; of one that was withdrawn no title. */
  cases: z.array(
    z.strictObject({
      id: z.string(),
      number: z.string(),
      title: z.string().optional(),
      href: z.string(),
      isOpen: z.boolean(),
    }),
  ),
  /** What was recorded in its name, the oldest first. */
  recorded: z.array(
    z.strictObject({
      ...{ id: z.string(), bottleneck: z.string(), type: z.enum(types), label: z.string() },
      ...{ day: daySchema, href: z.string() },
    }),
  ),
});

/** With the commit of the release to be. */
export const circleMadeAnswer = circleAnswer.extend({ commit: z.string() });

export type CirclesAnswer = z.output<typeof circlesAnswer>;
export type CircleAnswer = z.output<typeof circleAnswer>;
export type CircleMadeAnswer = z.output<typeof circleMadeAnswer>;
