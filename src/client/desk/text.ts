import type { DraftText, EditedText } from '../../model/public-text.ts';

/** The fields that hold free text, in the order in which a reader meets them. */
export const TEXT_FIELDS = ['title', 'summary', 'story', 'happens', 'obstacle', 'helps'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Free text, by where it stands: a field, `questions.0`, or `source`. */
export interface Passage {
  field: string;
  text: string;
}

export function listPassages(text: EditedText): Passage[] {
  if (typeof text === 'string') return [{ field: 'source', text }];
  return [
    ...TEXT_FIELDS.map((field) => ({ field, text: text[field] })),
    ...(text.questions ?? []).map((question, index) => ({ field: `questions.${index}`, text: question.text })),
  ];
}

/** The text with other words in one place. */
export function setPassage(text: EditedText, field: string, words: string): EditedText {
  if (typeof text === 'string') return words;
  const [name, index] = field.split('.');
  if (index === undefined) return { ...text, [field]: words };
  const questions = (text.questions ?? []).map((question, at) =>
    at === Number(index) && name === 'questions' ? { ...question, text: words } : question,
  );
  return { ...text, questions };
}

/** What can be kept: lines that were added and not yet filled in are left out, as are choices that were undone. */
export function toSendable(text: EditedText): EditedText {
  if (typeof text === 'string') return text;
  const { laws = [], questions = [], expectations = [], privacyAccepted = [], ...rest } = text;
  const chosen = laws.filter(({ law }) => law !== '');
  const asked = questions.filter((question) => question.text.trim() !== '');
  return {
    ...(withoutEmpty(rest) as DraftText),
    ...(chosen.length > 0 && { laws: chosen.map((law) => withoutEmpty(law) as typeof law) }),
    ...(asked.length > 0 && { questions: asked }),
    ...(expectations.length > 0 && { expectations }),
    ...(privacyAccepted.length > 0 && { privacyAccepted }),
  };
}

/** A question that is not there yet, with an id that no other has: answers refer to it. */
export function createQuestion(questions: DraftText['questions'] = []): { id: string; text: string } {
  const taken = new Set(questions.map(({ id }) => id));
  let place = questions.length + 1;
  while (taken.has(`vraag-${place}`)) place += 1;
  return { id: `vraag-${place}`, text: '' };
}

export function isSameText(one: EditedText, other: EditedText): boolean {
  return JSON.stringify(sorted(toSendable(one))) === JSON.stringify(sorted(toSendable(other)));
}

/** Fields that may be absent are absent when they are empty. */
function withoutEmpty(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => value !== undefined && (value !== '' || (TEXT_FIELDS as readonly string[]).includes(name)),
    ),
  );
}

/** Objects are the same whatever the order of their keys. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, each]) => [name, sorted(each)]));
}
