import { z } from 'zod';
import { circleSchema, MEETING_FIELDS } from '../../model/circle.ts';
import { idSchema, lineSchema } from '../../model/fields.ts';
import { promptSchema } from '../../model/submission.ts';

/** More than people can read together, and little enough for one page. */
const MOST_CASES = 40;
const MOST_MEETINGS = 60;
const MOST_LINES = 40;

/** What a facilitator makes of a circle, field by field. */
export const circleTextSchema = z.strictObject({
  title: circleSchema.shape.title,
  region: circleSchema.shape.region,
  /** Organisations that take part. */
  members: z.array(lineSchema(2, 120)).min(1).max(MOST_LINES),
  meetings: z
    .array(
      z
        .strictObject({
          ...MEETING_FIELDS,
          id: idSchema.optional(),
          cases: z.array(idSchema).max(MOST_CASES).default([]),
        })
        .refine(({ start, end }) => Date.parse(end) > Date.parse(start), { path: ['end'] }),
    )
    .max(MOST_MEETINGS)
    .default([]),
  /** Ids of the bottlenecks, in the order in which they are read. */
  cases: z.array(idSchema).max(MOST_CASES).default([]),
  /** What the circle wants to find out. */
  questions: z.array(lineSchema(3, 300)).max(MOST_LINES).optional(),
  /** What is written about it, as plain text; absent when the file holds more than that, which then stays. */
  text: promptSchema(0).optional(),
});

export type CircleText = z.output<typeof circleTextSchema>;
