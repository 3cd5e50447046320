import { z } from 'zod';
import {
  exampleSchema,
  functionarySchema,
  idSchema,
  instantSchema,
  lineSchema,
  privacyAcceptedSchema,
} from './fields.ts';

/** What there is to know of a meeting. */
export const MEETING_FIELDS = {
  /** It never changes: calendars know a meeting by it. */
  id: idSchema,
  start: instantSchema,
  end: instantSchema,
  place: lineSchema(3, 160),
  /** Ids of the bottlenecks on the table. */
  cases: z.array(idSchema).default([]),
};

const meetingSchema = z
  .strictObject(MEETING_FIELDS)
  .refine(({ start, end }) => Date.parse(end) > Date.parse(start), { path: ['end'], error: 'must be after start' });

/** Front matter of `circles/<id>.mdx`: practice and policy that meet around cases. */
export const circleSchema = z.strictObject({
  title: lineSchema(3, 160),
  region: lineSchema(2, 60).optional(),
  facilitator: functionarySchema,
  /** Organisations that take part. */
  members: z.array(lineSchema(2, 120)).min(1),
  meetings: z
    .array(meetingSchema)
    .refine((meetings) => new Set(meetings.map(({ id }) => id)).size === meetings.length, 'must have unique ids')
    .default([]),
  /** Ids of the bottlenecks that the circle reads. */
  cases: z.array(idSchema).default([]),
  /** What the circle wants to find out. */
  questions: z.array(lineSchema(3, 300)).optional(),
  example: exampleSchema,
  privacyAccepted: privacyAcceptedSchema,
});

export type Circle = z.output<typeof circleSchema>;
