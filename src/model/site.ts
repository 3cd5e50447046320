import { z } from 'zod';
import { lineSchema, privacyAcceptedSchema, webAddressSchema } from './fields.ts';

/** `site.yaml`: who this portal is. */
export const siteSchema = z.strictObject({
  /** Version of the content's schema. */
  spaak: z.literal(1),
  name: lineSchema(2, 40),
  tagline: lineSchema(10, 160).optional(),
  /** The region whose teams write here. */
  region: lineSchema(2, 60),
  /** Who publishes the portal. */
  organisation: lineSchema(2, 120),
  /** Who pays the editors; readers may want to weigh that. */
  editorsEmployedBy: lineSchema(2, 120).optional(),
  /** Public e-mail address of the editors. */
  contact: z.email({ error: 'must be an e-mail address' }),
  /** Public address of the portal, which lives at the root of a host. */
  url: webAddressSchema.refine(isOrigin, 'must be an address without a path'),
  licence: lineSchema(2, 40).default('CC-BY-4.0'),
  /** Days that policy has before a bottleneck counts as overdue. */
  responseDays: z.int().min(1).max(365).default(42),
  /** From how many recognitions a number is shown; below it only "ook elders herkend". Protects small teams. */
  recognitionThreshold: z.int().min(2).max(100).default(3),
  /** Days that raw submissions are kept after their end. */
  retentionDays: z.int().min(1).max(365).default(30),
  /** Whether a second editor must sign before publication. */
  fourEyes: z.boolean().default(true),
  /** Whether a desk process runs beside this site. */
  desk: z.boolean().default(true),
  /** Path of a CSS file with design tokens, inside the content folder. */
  theme: z
    .string()
    .regex(/^[\w-]+(\/[\w-]+)*\.css$/, 'must be the path of a .css file inside the content folder')
    .optional(),
  privacyAccepted: privacyAcceptedSchema,
});

function isOrigin(url: string): boolean {
  // What is no address at all was refused before.
  return !URL.canParse(url) || (new URL(url).pathname === '/' && !/[?#]/.test(url));
}

export type Site = z.output<typeof siteSchema>;
