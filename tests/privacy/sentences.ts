// Labelled sentences that a detector of personal data is measured with: `work` to develop against, `unseen` to measure
// only. All persons, numbers and addresses in them are invented.
//
// How a privacy editor labelled them:
// - A match is what must go: the name without "mevrouw", the number without "dossiernummer", the date without "geboren",
//   an address with its addition and postcode but without its place. Borders are a choice: let overlap with the same type
//   count as found.
// - `minimum` is the least certainty that will do: `certain` where form or check digits leave no doubt, `likely` where the
//   words around it decide, `possible` where two editors could differ (public numbers, shared mailboxes, a street or
//   postcode alone, a year of birth, officials, a bare first name). `possible` counts neither for nor against.
// - The exact age of a minor is `possible` alone and `likely` beside a name or an address. A group ("16 tot 27 jaar") is
//   no hit, nor is the age of an adult.
// - A sentence without hits is a look-alike: whatever is found there as certain or likely is wrong.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export const PERSONAL_DATA_TYPES = [
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
] as const;

const ENTRY = z.strictObject({
  text: z.string().refine((text) => text.trim() === text && text.normalize('NFC') === text && text !== '', {
    error: 'text is empty, not NFC, or has white space around it',
  }),
  hits: z.array(
    z.strictObject({
      type: z.enum(PERSONAL_DATA_TYPES),
      /** Exact substring of the text. */
      match: z.string().min(1),
      /** Which one, from 0, of a match that occurs more than once. */
      occurrence: z.int().nonnegative().optional(),
      minimum: z.enum(['certain', 'likely', 'possible']),
    }),
  ),
});

/** All sentences of one file, labels in order of place. Throws on the first label that is wrong. */
export function readSentences(name: SentenceFile): Sentence[] {
  const file = `sentences-${name}.json`;
  const entries = z.array(z.unknown()).parse(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')));
  return entries.map((entry, index) => {
    try {
      return parseSentence(entry);
    } catch (error) {
      throw new Error(`${file}, sentence ${index}: ${JSON.stringify(entry)}`, { cause: error });
    }
  });
}

/** One entry of a file. Throws when its form is wrong, a match is absent or ambiguous, or labels overlap. */
export function parseSentence(entry: unknown): Sentence {
  const { text, hits } = ENTRY.parse(entry);
  const labels = hits
    .map(({ type, match, occurrence, minimum }) => {
      const start = getStart(text, match, occurrence);
      return { type, start, end: start + match.length, minimum };
    })
    .sort((a, b) => a.start - b.start);
  let end = 0;
  for (const label of labels) {
    if (label.start < end) throw new Error(`“${text.slice(label.start, label.end)}” overlaps the label before it`);
    end = label.end;
  }
  return { text, hits: labels };
}

function getStart(text: string, match: string, occurrence: number | undefined): number {
  const starts: number[] = [];
  for (let at = text.indexOf(match); at !== -1; at = text.indexOf(match, at + 1)) starts.push(at);
  if (starts.length > 1 && occurrence === undefined) {
    throw new Error(`“${match}” occurs ${starts.length} times: say which with occurrence, from 0`);
  }
  const start = starts[occurrence ?? 0];
  if (start === undefined)
    throw new Error(`“${match}” occurs ${starts.length} times, not at occurrence ${occurrence ?? 0}`);
  return start;
}

export type SentenceFile = 'work' | 'unseen';

export type PersonalDataType = (typeof PERSONAL_DATA_TYPES)[number];

/** Offsets are UTF-16, `end` is exclusive. */
export interface Label {
  type: PersonalDataType;
  start: number;
  end: number;
  minimum: 'certain' | 'likely' | 'possible';
}

export interface Sentence {
  text: string;
  hits: Label[];
}
