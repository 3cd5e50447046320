import type { z } from 'zod';
import { fieldProblems } from '../../messages/desk.ts';
import { status as statusWords } from '../../messages/status.ts';
import { fieldMessage } from '../../messages/submit.ts';
import { describeHit, isReadable, listIdentifying } from '../free-text.ts';
import type { CodeField, PortalFacts } from './portal.ts';
import { Refusal } from './refusal.ts';

/** Free text of writers, which the privacy check looks through: a certain hit may not come in, others an editor weighs. */
const FREE_TEXT = ['title', 'happens', 'obstacle', 'helps', 'questions', 'paragraph', 'text', 'changes'];

/** What is wrong, by the name of the field in the form. */
type Problems = Record<string, string>;
type Verdict<Data> = { data: Data } | { problems: Problems };

/**
 * Judges what somebody sent: its shape, its characters, its codes and what could identify a person in it. No message
 * repeats a word of it.
 * @throws {Refusal} when it is not a map of fields that are all known.
 */
export function judge<Data>(
  value: unknown,
  schema: z.ZodType<Data>,
  { codes, freeText = FREE_TEXT }: Knowledge = {},
): Verdict<Data> {
  const result = schema.safeParse(value);
  const texts = listTexts(value);
  const found = [
    ...(result.error?.issues ?? []).map((issue) => judgeIssue(issue, value)),
    ...texts.filter(({ text }) => !isReadable(text)).map(({ field }) => [field, fieldProblems.character] as const),
    ...(codes ? listUnknownCodes(value, codes) : []).map((field) => [field, fieldMessage(field, 'unknown')] as const),
    ...texts.flatMap(({ field, key, text }) => (freeText.includes(key) ? judgePrivacy(field, text) : [])),
  ];
  if (result.success && found.length === 0) return { data: result.data };
  // Of one field the first is told.
  return { problems: Object.fromEntries([...new Map(found.toReversed())].toReversed()) };
}

function judgeIssue(issue: z.core.$ZodIssue, value: unknown): readonly [field: string, message: string] {
  if (issue.path.length === 0) throw new Refusal(issue.code === 'unrecognized_keys' ? 'unknown-field' : 'unreadable');
  const field = toFormName(issue.path.map(String));
  return [field, describe(field, toCode(issue, value))];
}

function describe(field: string, code: string): string {
  const own: Readonly<Record<string, string>> = statusWords.missing;
  return (code === 'missing' && Object.hasOwn(own, field) ? own[field] : undefined) ?? fieldMessage(field, code);
}

/** The code of an issue in the table of messages. */
function toCode(issue: z.core.$ZodIssue, value: unknown): string {
  const at = issue.path.reduce<unknown>((within, step) => (isRecord(within) ? within[String(step)] : undefined), value);
  if (isBlank(at)) return 'missing';
  return issue.code === 'invalid_value' ? 'unknown' : issue.code;
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

/** The form asks for one law, its article beside it. */
function toFormName([field = '', ...rest]: readonly string[]): string {
  if (field !== 'laws') return field;
  return rest.at(-1) === 'article' || rest.at(-1) === 'paragraph' ? 'article' : 'law';
}

/** Every text in it, two lists or maps deep, with the field and the key that it stands under. */
function listTexts(value: unknown, path: readonly string[] = []): { field: string; key: string; text: string }[] {
  const key = path.findLast((step) => !/^\d+$/.test(step)) ?? '';
  if (typeof value === 'string') return [{ field: toFormName(path), key, text: value }];
  if (!isRecord(value) || path.length > 2) return [];
  return Object.entries(value).flatMap(([name, within]) => listTexts(within, [...path, name]));
}

function listUnknownCodes(value: unknown, codes: PortalFacts['codes']): string[] {
  if (!isRecord(value)) return [];
  return (Object.keys(codes) as CodeField[]).flatMap((field) => {
    const given = [value[field]].flat().map((each) => (isRecord(each) ? each.law : each));
    const isKnown = given.every((code) => typeof code !== 'string' || code === '' || codes[field].has(code));
    return isKnown ? [] : [toFormName([field])];
  });
}

function judgePrivacy(field: string, text: string): (readonly [field: string, message: string])[] {
  const [hit] = listIdentifying(text);
  return hit ? [[field, describeHit(text, hit)]] : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

interface Knowledge {
  /** Those that exist, where there are codes in it. */
  codes?: PortalFacts['codes'];
  /** Keys of free text; what an editor writes about it is not. */
  freeText?: readonly string[];
}
