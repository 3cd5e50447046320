// Queries and drafts over the example content with the write-ups they should find: `tune` to develop against, `unseen`
// to measure only. A write-up that is not named is graded 0. All drafts and the people in them are invented.
//
// How they were judged, by reading every write-up with its reactions:
// - 2 is what the searcher looks for: the write-up is about it, or about half about it. 1 clearly helps: a part of it,
//   or an answer in a reaction, is of use. That a word occurs is not enough.
// - A bare abbreviation of a law: 2 for what cites that law, 1 for what is about its subject without citing it.
// - An article: what cites that article of that law; without a law, what cites that number of any. No 1 for neighbours.
// - A phrase: what holds these words in this order, in its text or in a reaction. A number: that write-up.
// - A half-remembered title: that write-up, and 1 at most for another that could be meant.
// - A draft: 2 for the write-up about the same bottleneck, 1 for what its writer should read too.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export const QUERY_KINDS = [
  'inflection',
  'compound',
  'typo',
  'synonym',
  'abbreviation',
  'sentence',
  'number',
  'article',
  'half-remembered',
  'phrase',
  'word',
] as const;

const TEXT = z.string().refine((text) => text !== '' && text.trim() === text && text.normalize('NFC') === text, {
  error: 'text is empty, not NFC, or has white space around it',
});

/** By id of a bottleneck; at least one is what the searcher looks for. */
const RELEVANT = z
  .record(z.string().regex(/^\d{4}-\d{2}-[a-z0-9-]+$/), z.union([z.literal(1), z.literal(2)]))
  .refine((relevant) => Object.values(relevant).includes(2), { error: 'nothing has grade 2' });

const JUDGED = z.strictObject({
  queries: z.array(z.strictObject({ query: TEXT, kind: z.enum(QUERY_KINDS), relevant: RELEVANT })),
  drafts: z.array(z.strictObject({ text: TEXT, relevant: RELEVANT })),
});

/** One half of the judged set. Throws when its form is wrong. */
export function readJudged(half: JudgedHalf): Judged {
  return parseJudged(JSON.parse(readFileSync(new URL(`${half}.json`, import.meta.url), 'utf8')));
}

/** Throws when the form is wrong, a grade is not 1 or 2, or nothing has grade 2. */
export function parseJudged(value: unknown): Judged {
  return JUDGED.parse(value);
}

export type JudgedHalf = 'tune' | 'unseen';

export type QueryKind = (typeof QUERY_KINDS)[number];

export type Judged = z.output<typeof JUDGED>;
