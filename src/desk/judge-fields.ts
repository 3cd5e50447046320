import type { z } from 'zod';
import { toSource, UNPUBLISHED } from '../markdown/public-text.ts';
import { readDocument } from '../markdown/render.ts';
import { fieldProblems } from '../messages/desk.ts';
import { fileMessage, publicTextMessage } from '../messages/public-text.ts';
import { normalizePublicText, publicTextSchema, SECTIONS, type DraftText } from '../model/public-text.ts';
import { digestHit } from '../privacy/accepted.ts';
import { describeHit, isReadable, listIdentifying } from './free-text.ts';
import { listUnknownCodes, type Knowledge } from './judge-codes.ts';

/** What is wrong, by the field. */
export type Problems = Record<string, string>;
type Problem = readonly [field: string, message: string];

/**
 * What must be different before these fields can be public, in Dutch, the first problem of each; empty when nothing
 * is. No message repeats a word of the text.
 */
export function judgeFields(text: DraftText, known: Knowledge): Problems {
  const normal = normalizePublicText(text);
  const texts = listTexts(text);
  const found: Problem[] = [
    ...(publicTextSchema.safeParse(normal).error?.issues ?? []).map((issue) => describeIssue(issue, normal)),
    ...texts.filter((one) => !isReadable(one.text)).map(({ field }) => [field, fieldProblems.character] as const),
    ...listUnknownCodes(normal, known).map((field) => [field, publicTextMessage(field, 'unknown')] as const),
    ...texts.flatMap((one) => judgePrivacy(one, text.privacyAccepted)),
  ];
  // Of one field the first is told. The file is looked at when its fields are right: it would say the same again.
  const problems = found.length > 0 ? found : judgeFile(normal);
  return Object.fromEntries([...new Map(problems.toReversed())].toReversed());
}

function describeIssue({ code, path }: z.core.$ZodIssue, value: DraftText): Problem {
  const [field = 'text', ...rest] = path.map(String);
  const at = path.reduce<unknown>((within, step) => (within as Record<PropertyKey, unknown>)[step], value);
  const isBlank = at === undefined || at === '' || (Array.isArray(at) && at.length === 0);
  const about = field === 'laws' ? (rest.at(-1) ?? field) : field;
  return [field, publicTextMessage(about, isBlank ? 'missing' : code === 'invalid_value' ? 'unknown' : code)];
}

function listTexts(text: DraftText): { field: string; text: string }[] {
  const { title, summary, story, happens, obstacle, helps, laws = [], questions = [], privacyAccepted = [] } = text;
  const one = Object.entries({ title, summary, story, happens, obstacle, helps });
  const more = {
    laws: laws.map(({ paragraph = '' }) => paragraph),
    questions: questions.map((question) => question.text),
    privacyAccepted: privacyAccepted.map(({ reason }) => reason),
  };
  return [
    ...one.map(([field, words]) => ({ field, text: words })),
    ...Object.entries(more).flatMap(([field, list]) => list.map((words) => ({ field, text: words }))),
  ];
}

/** What surely identifies somebody, unless an editor judged it harmless. */
function judgePrivacy(
  { field, text }: { field: string; text: string },
  accepted: DraftText['privacyAccepted'],
): Problem[] {
  const [hit] = listIdentifying(text).filter(({ type, start, end }) => {
    const digest = digestHit(type, text.slice(start, end));
    return !accepted?.some((one) => one.type === type && one.digest === digest);
  });
  return hit ? [[field, describeHit(text, hit)]] : [];
}

/** What the check would refuse in the file, by the field that it was written from. */
function judgeFile(text: DraftText): Problem[] {
  const source = toSource(text, UNPUBLISHED);
  const { findings } = readDocument(source, { kind: 'bottleneck' });
  const fields = listFields(source);
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ line, rule, message }) => [
      rule === 'front-matter-too-large' ? 'text' : (fields[line - 1] ?? 'text'),
      rule.startsWith('personal-data-') ? message : fileMessage(rule),
    ]);
}

/** By line of the file: the field that it was written from. */
function listFields(source: string): string[] {
  const sections = new Map(Object.entries(SECTIONS).map(([field, heading]) => [`## ${heading}`, field]));
  const lines = source.split('\n');
  const body = lines.indexOf('---', 1);
  let field = 'text';
  return lines.map((line, index) => {
    const starts = index < body ? /^\w+(?=:)/.exec(line)?.[0] : line === '<Story>' ? 'story' : sections.get(line);
    return (field = starts ?? field);
  });
}
