import { z } from 'zod';
import { annotateMessage, otherHolder } from '../../messages/annotate.ts';
import { fieldProblems } from '../../messages/desk.ts';
import { holderWords } from '../../messages/nl.ts';
import { textQuoteSchema } from '../../model/annotation.ts';
import { ANNOTATION_TYPES, type AnnotationTypeName } from '../../model/annotation-types.ts';
import { annotationIdSchema } from '../../model/fields.ts';
import { showText } from '../../model/hidden-characters.ts';
import { promptSchema } from '../../model/submission.ts';
import { Refusal } from '../api/refusal.ts';
import { listIdentifying } from '../free-text.ts';
import type { AnnotationEvent } from './annotation-file.ts';
import { listPortalChoices, type Known } from './choices.ts';
import { describeFields, mayHaveBody, needsBody } from './describe-fields.ts';
import { listProblems, type Problems } from './problems.ts';

/** What somebody wrote, without who they are. */
export type Written = Omit<AnnotationEvent, 'by' | 'evidence'> & { named: boolean };

/** What is sent for an annotation of a type: what all have, and the type's own fields. */
export function toBodySchema(type: AnnotationTypeName): z.ZodObject {
  return z.strictObject({
    bottleneck: z.string(),
    type: z.literal(type),
    body: promptSchema(0).optional(),
    target: textQuoteSchema.optional(),
    inReplyTo: annotationIdSchema.optional(),
    named: z.boolean().optional(),
    ...ANNOTATION_TYPES[type].fields,
  });
}

/**
 * What was sent for an annotation of a type, when it is in order. What no reader sees is left out, and so is what was
 * left empty.
 * @throws {Refusal} `invalid` with what is wrong by field, `unknown-field`.
 */
export function judgeBody(value: Record<string, unknown>, type: AnnotationTypeName, known: Known): Written {
  const schema = toBodySchema(type);
  const shown = withoutEmpty(showTexts(value) as Record<string, unknown>, Object.keys(schema.shape));
  const { data, error } = schema.safeParse(shown);
  const text = typeof shown.body === 'string' ? shown.body : '';
  const problems = {
    ...judgeText(text, type),
    ...(error
      ? listProblems(error.issues, shown)
      : { ...judgeChoices(shown, type, known), ...judgeHolder(data, known) }),
  };
  if (!data || Object.keys(problems).length > 0) throw new Refusal('invalid', { fields: problems });
  const { bottleneck: _bottleneck, type: _type, body = '', target, inReplyTo, named = false, ...rest } = data;
  // An answer has what it answers among its own fields.
  const isOwn = 'inReplyTo' in ANNOTATION_TYPES[type].fields;
  return {
    type,
    ...(target !== undefined && { target: toLine(target as z.output<typeof textQuoteSchema>) }),
    ...(inReplyTo !== undefined && !isOwn && { inReplyTo: inReplyTo as string }),
    fields: { ...rest, ...(isOwn && { inReplyTo }) },
    ...{ body: body as string, named: named as boolean },
  };
}

function judgeText(text: string, type: AnnotationTypeName): Problems {
  if (text === '') return needsBody(type) ? { body: annotateMessage('body', 'missing') } : {};
  if (!mayHaveBody(type)) return { body: annotateMessage('body', 'none') };
  const [hit] = listIdentifying(text);
  if (!hit) return {};
  const line = text.slice(0, hit.start).split('\n').length;
  return { body: text.includes('\n') ? fieldProblems.line(line, hit.advice) : hit.advice };
}

/** What is chosen from what the portal has; questions and annotations are looked up where the bottleneck stands. */
function judgeChoices(fields: Record<string, unknown>, type: AnnotationTypeName, known: Known): Problems {
  const wrong = describeFields(type).filter((field) => {
    const choices = listPortalChoices(field, known);
    const value = field.name.split('.').reduce<unknown>((within, step) => (within as typeof fields)[step], fields);
    return choices && value !== undefined && choices.every((choice) => choice.value !== value);
  });
  return Object.fromEntries(wrong.map(({ name }) => [name, annotateMessage(name, 'unknown')]));
}

/** An adjustment is told to who has the expectation: of residents it would else lack the words that they read. */
function judgeHolder({ expectation, addressee }: Record<string, unknown>, { expectations }: Known): Problems {
  const holder = expectations.get(String(expectation));
  if (holder === undefined || holder === addressee) return {};
  return { addressee: otherHolder(holderWords(holder).who) };
}

/** Every text in it as its reader sees it. */
export function showTexts(value: unknown): unknown {
  if (typeof value === 'string') return showText(value);
  if (Array.isArray(value)) return value.map(showTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, within]) => [name, showTexts(within)]));
}

function withoutEmpty(fields: Record<string, unknown>, known: readonly string[]): Record<string, unknown> {
  const isEmpty = (value: unknown) =>
    typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => !known.includes(name) || !isEmpty(value)));
}

/** As it stands in a file: a passage may go on over blocks. */
function toLine({ exact, prefix, suffix }: z.output<typeof textQuoteSchema>): z.output<typeof textQuoteSchema> {
  const line = (text: string) => text.replace(/\s+/g, ' ');
  return {
    exact: line(exact),
    ...(prefix && { prefix: line(prefix) }),
    ...(suffix && { suffix: line(suffix) }),
  };
}
