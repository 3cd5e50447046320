import { z } from 'zod';
import { exampleSchema, lineSchema, partialDateSchema, privacyAcceptedSchema, webAddressSchema } from './fields.ts';

/** Who holds an expectation, with the Dutch word that pages and addresses use. */
export const HOLDERS = {
  resident: 'inwoner',
  organisation: 'organisatie',
  alderman: 'wethouder',
  officer: 'ambtenaar',
  council: 'raad',
  state: 'rijk',
} as const;

export const holderSchema = z.enum(['resident', 'organisation', 'alderman', 'officer', 'council', 'state']);

/** Front matter of `expectations/<id>.mdx`: what somebody expects of neighbourhood teams. */
export const expectationSchema = z.strictObject({
  title: lineSchema(3, 160),
  /** Who expects it. */
  holder: holderSchema,
  /** The expectation itself, as its holder would say it. */
  statement: lineSchema(3, 500),
  /** Where it was put down. */
  source: z
    .strictObject({ title: lineSchema(3, 160), url: webAddressSchema.optional(), date: partialDateSchema.optional() })
    .optional(),
  since: partialDateSchema.optional(),
  example: exampleSchema,
  privacyAccepted: privacyAcceptedSchema,
});

export type Holder = z.output<typeof holderSchema>;
export type Expectation = z.output<typeof expectationSchema>;
