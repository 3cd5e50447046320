import { z } from 'zod';
import { exampleSchema, lineSchema, privacyAcceptedSchema } from './fields.ts';

/** Front matter of `pages/<id>.mdx`: a page of the portal's own, such as `over`. */
export const pageSchema = z.strictObject({
  title: lineSchema(2, 120),
  summary: lineSchema(10, 320).optional(),
  example: exampleSchema,
  privacyAccepted: privacyAcceptedSchema,
});

export type Page = z.output<typeof pageSchema>;
