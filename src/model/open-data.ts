import { z } from 'zod';
import { bottleneckSchema } from './bottleneck.ts';
import { annotationIdSchema, daySchema, idSchema, lineSchema, webAddressSchema } from './fields.ts';
import { siteSchema } from './site.ts';
import { STATUSES, TURNS, type Status, type Turn } from './status.ts';
import { termSchema, VOCABULARY_NAMES } from './vocabulary.ts';

/** How far a promise is. */
const COMMITMENT_STATES = ['open', 'fulfilled', 'lapsed'] as const;

/** What a dialogue has come to, as it is given away. */
export const openDialogueSchema = z.strictObject({
  status: z.enum(Object.keys(STATUSES) as [Status, ...Status[]]),
  turn: z.enum(Object.keys(TURNS) as [Turn, ...Turn[]]),
  /** Absent when it is nobody's. */
  turnSince: daySchema.optional(),
  /** Organisations that have the turn, longest waiting first. */
  addressees: z.array(lineSchema(2, 120)),
  overdue: z.boolean(),
  unheard: z.boolean(),
  questions: z.strictObject({ answered: z.int().min(0), total: z.int().min(0) }),
  commitments: z.array(
    z.strictObject({
      id: annotationIdSchema,
      due: daySchema,
      state: z.enum(COMMITMENT_STATES),
      fulfilledOn: daySchema.optional(),
    }),
  ),
  reviewsDue: z.array(z.strictObject({ annotation: annotationIdSchema, on: daySchema })),
  /** The aggregate, and nothing else of who recognised it. */
  recognition: z.strictObject({ shown: z.union([z.enum(['none', 'some']), z.int().min(2)]) }),
});

const { mergedInto: _mergedInto, privacyAccepted: _privacyAccepted, ...given } = bottleneckSchema.shape;

/** A bottleneck as it is given away: its front matter, its reading text, and where its dialogue stands. */
export const openBottleneckSchema = z.strictObject({
  id: idSchema,
  /** Where it is read. */
  url: webAddressSchema,
  ...given,
  /** The reading text: a line a block, without markup. */
  text: z.string(),
  dialogue: openDialogueSchema,
});

/** The file `data/knelpunten.json`. It holds no counts: what is taken down leaves the list at once, and would leave them wrong. */
export const openDataSchema = z.strictObject({
  $schema: webAddressSchema,
  /** Version of the content's schema. */
  spaak: siteSchema.shape.spaak,
  site: siteSchema.shape.name,
  region: siteSchema.shape.region,
  organisation: siteSchema.shape.organisation,
  url: siteSchema.shape.url,
  licence: siteSchema.shape.licence.unwrap(),
  /** The day that it stands for. */
  generated: daySchema,
  responseDays: siteSchema.shape.responseDays.unwrap(),
  recognitionThreshold: siteSchema.shape.recognitionThreshold.unwrap(),
  /** What the codes stand for. */
  vocabulary: z.strictObject(
    Object.fromEntries(VOCABULARY_NAMES.map((name) => [name, z.array(termSchema)])) as Record<
      (typeof VOCABULARY_NAMES)[number],
      z.ZodArray<typeof termSchema>
    >,
  ),
  /** Newest first; merged and withdrawn ones are not in it. */
  bottlenecks: z.array(openBottleneckSchema),
});

export type OpenBottleneck = z.output<typeof openBottleneckSchema>;
export type OpenData = z.output<typeof openDataSchema>;
