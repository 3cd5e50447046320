import { z } from 'zod';
import { isDay } from './dates.ts';

/** Ids of files: lower-case words joined by single hyphens, at most 80 characters. They are addresses, so permanent. */
export const idSchema = z
  .string()
  .max(80)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case words joined by single hyphens, such as 2026-31-wie-mag-toekennen',
  );

/** An annotation's id: the Amsterdam day of `created`, a hyphen, eight base32 characters (`[a-z2-7]`). */
export const annotationIdSchema = z
  .string()
  .regex(/^\d{8}-[a-z2-7]{8}$/, 'must be the day as yyyymmdd, a hyphen and eight characters of a-z and 2-7');

/** A code of a vocabulary; unique without regard to case, lower-cased in addresses. */
export const codeSchema = z.string().regex(/^[A-Za-z0-9-]+$/, 'must hold letters, digits and hyphens only');

/** A calendar day, `YYYY-MM-DD`. */
export const daySchema = z
  .string()
  .refine(isDay, 'must be a day that exists, written YYYY-MM-DD')
  .meta({ examples: ['2026-11-24'] });

/** A month or a day, `YYYY-MM` or `YYYY-MM-DD`. */
export const monthOrDaySchema = z
  .string()
  .refine(
    (text) => isDay(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text),
    'must be a month or day that exists, written YYYY-MM or YYYY-MM-DD',
  )
  .meta({ examples: ['2026-11'] });

/** A year, a month or a day: as near as somebody remembers. */
export const partialDateSchema = z
  .string()
  .refine(isPartialDate, 'must be a year, month or day that exists, written YYYY, YYYY-MM or YYYY-MM-DD')
  .meta({ examples: ['2026-11'] });

function isPartialDate(text: string): boolean {
  return isDay(/^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text);
}

/** An instant, ISO 8601 with an offset. */
export const instantSchema = z.iso.datetime({
  offset: true,
  error: 'must be a date and time with an offset, such as 2026-09-18T10:30:00+02:00',
});

/** An absolute web address. */
export const webAddressSchema = z.url({ protocol: /^https?$/, error: 'must be a full http or https address' });

/** One line of plain text. White space counts as one space, because YAML may fold it over lines. */
export function lineSchema(min: number, max: number) {
  return z
    .string()
    .overwrite((text) => text.replace(/\s+/g, ' ').trim())
    .min(min, `must be at least ${min} characters`)
    .max(max, `must be at most ${max} characters`);
}

/** Article of a law as people write it: `2.3.2`, `8a`, `3:2`. A string, because 2.10 is not 2.1. */
export const articleSchema = z
  .string()
  .regex(/^[0-9]+[a-z]{0,2}([.:][0-9]+[a-z]{0,2})*$/, 'must be an article number such as 2.3.2, 8a or 3:2');

/** Marks an invented entry; pages show it as "voorbeeld". */
export const exampleSchema = z.literal(true).optional();

/** Hits of the privacy check that an editor judged harmless: SHA-256 hex of `type:` and the NFC text of the hit. */
export const privacyAcceptedSchema = z
  .array(
    z.strictObject({
      /** Kind of personal data, such as `name`. */
      type: z.enum([
        'bsn',
        'phone',
        'email',
        'iban',
        'address',
        'birthdate',
        'name',
        'licence-plate',
        'case-number',
        'social-handle',
      ]),
      digest: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 digest in hex'),
      /** Why the text may stay. */
      reason: lineSchema(3, 200),
    }),
  )
  .optional();

/** A person in their function: who they are for the reader, never by name. */
export const functionarySchema = z.strictObject({
  /** Free text, such as "hoofd Toegang". */
  role: lineSchema(2, 80),
  organisation: lineSchema(2, 120),
});
