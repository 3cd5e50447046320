import { z } from 'zod';
import { codeSchema, lineSchema, webAddressSchema } from './fields.ts';

/** The lists of a vocabulary, each a file `vocabulary/<name>.yaml`. */
export const VOCABULARY_NAMES = ['domains', 'kinds', 'laws', 'municipalities', 'roles', 'decision-levels'] as const;

export const termSchema = z.strictObject({
  /** What files and addresses use. */
  code: codeSchema,
  /** What readers see. */
  label: lineSchema(1, 80),
  /** One sentence that says what belongs here. */
  description: lineSchema(3, 300).optional(),
  /** Where the term is defined, such as the text of a law. */
  url: webAddressSchema.optional(),
});

export const termListSchema = z.array(termSchema).superRefine((terms, context) => {
  const seen = new Set<string>();
  for (const [index, { code }] of terms.entries()) {
    if (seen.has(code.toLowerCase())) {
      context.addIssue({
        code: 'custom',
        path: [index, 'code'],
        message: `is used twice ("${code}"); codes are unique without regard to case`,
      });
    }
    seen.add(code.toLowerCase());
  }
});

/** Groups of words that search treats as one; added to the built-in lexicon. */
export const synonymsSchema = z.array(z.array(lineSchema(2, 60)).min(2));

export type VocabularyName = (typeof VOCABULARY_NAMES)[number];
export type Term = z.output<typeof termSchema>;
export type Vocabulary = Record<VocabularyName, Term[]>;
