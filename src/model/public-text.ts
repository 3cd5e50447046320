import { z } from 'zod';
import { AFFECTED, FREQUENCIES, lawReferenceSchema, questionsSchema } from './bottleneck.ts';
import { codeSchema, idSchema, lineSchema, monthOrDaySchema, privacyAcceptedSchema } from './fields.ts';
import { showLine } from './hidden-characters.ts';
import { normalizePlainText } from './plain-text.ts';
import { promptSchema } from './submission.ts';

/** Longest draft of one field, in characters. */
const MAX_DRAFT = 5000;

/**
 * What an editor makes of a submission, field by field: all that becomes public, but for the day of publication. Texts
 * are plain, as in a submission; `[weggelaten]` and `[onbekend]` in them stand for what was left out and what nobody
 * knows.
 */
export const publicTextSchema = z.strictObject({
  title: lineSchema(10, 120),
  summary: lineSchema(40, 320),
  /** A story from practice in which nobody can recognise anybody; may be empty. */
  story: promptSchema(0).default(''),
  happens: promptSchema(10),
  obstacle: promptSchema(3),
  helps: promptSchema(0).default(''),
  reported: monthOrDaySchema,
  municipality: codeSchema,
  role: codeSchema,
  domains: z.array(codeSchema).min(1, 'must hold at least one'),
  kinds: z.array(codeSchema).min(1, 'must hold at least one'),
  laws: z.array(lawReferenceSchema).max(5, 'may hold at most 5').optional(),
  decisionLevel: codeSchema.optional(),
  frequency: z.enum(FREQUENCIES).optional(),
  affected: z.enum(AFFECTED).optional(),
  expectations: z.array(idSchema).optional(),
  questions: questionsSchema.optional(),
  privacyAccepted: privacyAcceptedSchema,
});

/** The same while an editor is at it: any field may still be empty or too short. */
export const draftTextSchema = z.strictObject({
  ...publicTextSchema.shape,
  title: z.string().max(MAX_DRAFT),
  summary: z.string().max(MAX_DRAFT),
  story: z.string().max(MAX_DRAFT).default(''),
  happens: z.string().max(MAX_DRAFT),
  obstacle: z.string().max(MAX_DRAFT),
  helps: z.string().max(MAX_DRAFT).default(''),
  domains: z.array(codeSchema),
  kinds: z.array(codeSchema),
  questions: z
    .array(z.strictObject({ id: idSchema, text: z.string().max(MAX_DRAFT) }))
    .max(3)
    .optional(),
});

/** The fields that become sections of the text, with their headings, in its order. The story stands before them. */
export const SECTIONS = {
  happens: 'Wat er gebeurt',
  obstacle: 'Waar het knelt',
  helps: 'Wat zou helpen',
} as const;

/**
 * The same text, written in one way only: white space, hidden characters and lists that hold nothing make no difference.
 */
export function normalizePublicText<Text extends DraftText>(text: Text): Text {
  const { laws = [], expectations = [], questions = [], privacyAccepted = [], ...rest } = text;
  const asked = questions
    .map(({ id, text: words }) => ({ id, text: showLine(words) }))
    .filter(({ text: words }) => words);
  return withoutUndefined({
    ...rest,
    title: showLine(text.title),
    summary: showLine(text.summary),
    story: normalizePlainText(text.story),
    happens: normalizePlainText(text.happens),
    obstacle: normalizePlainText(text.obstacle),
    helps: normalizePlainText(text.helps),
    laws: orUndefined(
      laws.map(({ law, article, paragraph }) =>
        withoutUndefined({ law, article, paragraph: paragraph === undefined ? undefined : showLine(paragraph) }),
      ),
    ),
    expectations: orUndefined(expectations),
    questions: orUndefined(asked),
    privacyAccepted: orUndefined(
      privacyAccepted.map(({ type, digest, reason }) => ({ type, digest, reason: showLine(reason) })),
    ),
  }) as Text;
}

export type PublicText = z.output<typeof publicTextSchema>;
export type DraftText = z.output<typeof draftTextSchema>;
/** Fields, or for who wants components the whole source of the file. */
export type EditedText = DraftText | string;

function orUndefined<Item>(list: Item[]): Item[] | undefined {
  return list.length > 0 ? list : undefined;
}

function withoutUndefined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
