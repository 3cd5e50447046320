import type { z } from 'zod';
import { readDocument } from '../../markdown/render.ts';
import { circleMessage } from '../../messages/circle-desk.ts';
import { fileMessage } from '../../messages/public-text.ts';
import type { PortalFacts } from '../api/portal.ts';
import { Refusal } from '../api/refusal.ts';
import { showTexts } from '../annotations/judge-body.ts';
import { describeHit, listIdentifying } from '../free-text.ts';
import { circleTextSchema, type CircleText } from './circle-text.ts';

/** What is wrong, by field; of a meeting as `meetings.0.end`. */
type Problems = Record<string, string>;
type Problem = readonly [field: string, message: string];

interface Knowledge {
  bottlenecks: PortalFacts['bottlenecks'];
  /** What the circle is now; absent for a new one. */
  current?: CircleText | undefined;
}

/**
 * What was sent for a circle, when it is in order. What no reader sees is left out, and so are lines that were left
 * empty. No message repeats a word of it.
 * @throws {Refusal} `invalid` with what is wrong by field, `unknown-field`.
 */
export function judgeCircle(value: unknown, known: Knowledge): CircleText {
  const shown = withoutBlank(showTexts(value) as Record<string, unknown>);
  const { data, error } = circleTextSchema.safeParse(shown);
  if (!data) throw new Refusal('invalid', { fields: toProblems(error.issues.map((issue) => describe(issue, shown))) });
  const found = [...listUnknown(data, known), ...listPersonal(data)];
  if (found.length > 0) throw new Refusal('invalid', { fields: toProblems(found) });
  return data;
}

/** @throws {Refusal} `invalid` with what the check of the content would refuse in the file, by field. */
export function assertFileInOrder(source: string): void {
  const errors = readDocument(source, { kind: 'circle' }).findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const fields = listFields(source);
  throw new Refusal('invalid', {
    fields: toProblems(
      errors.map(({ line, rule, message }) => [
        fields[line - 1] ?? 'text',
        rule.startsWith('personal-data-') ? message : fileMessage(rule),
      ]),
    ),
  });
}

function describe({ code, path }: z.core.$ZodIssue, value: unknown): Problem {
  if (code === 'unrecognized_keys') throw new Refusal('unknown-field');
  const names = path.map(String);
  const at = path.reduce<unknown>(
    (within, step) => (within as Record<PropertyKey, unknown> | undefined)?.[step],
    value,
  );
  const isBlank = at === undefined || at === '' || (Array.isArray(at) && at.length === 0);
  return [names.join('.'), circleMessage(names, isBlank ? 'missing' : code)];
}

/** A bottleneck that can no longer be read may stay where it was. */
function listUnknown({ cases, meetings }: CircleText, { bottlenecks, current }: Knowledge): Problem[] {
  const before = new Set([...(current?.cases ?? []), ...(current?.meetings ?? []).flatMap((each) => each.cases)]);
  const meetingIds = new Set(current?.meetings.map(({ id }) => id));
  const judge = (id: string, path: string[]): Problem[] => {
    const state = bottlenecks.get(id)?.state;
    if (state === 'open' || (state === 'closed' && before.has(id))) return [];
    return [[path.join('.'), circleMessage(path, state ?? 'unknown')]];
  };
  return [
    ...cases.flatMap((id, index) => judge(id, ['cases', String(index)])),
    ...meetings.flatMap(({ id, cases: onTable }, at) => [
      ...(id === undefined || meetingIds.has(id)
        ? []
        : [[`meetings.${at}.id`, circleMessage(['meetings', 'id'], 'unknown')] as const]),
      ...onTable.flatMap((one, index) => judge(one, ['meetings', String(at), 'cases', String(index)])),
    ]),
  ];
}

/** What surely identifies somebody. Where people meet has an address. */
function listPersonal({ title, region = '', members, questions = [], meetings, text = '' }: CircleText): Problem[] {
  const texts: [field: string, text: string][] = [
    ...Object.entries({ title, region, text }),
    ...members.map((member, index): [string, string] => [`members.${index}`, member]),
    ...questions.map((question, index): [string, string] => [`questions.${index}`, question]),
    ...meetings.map(({ place }, index): [string, string] => [`meetings.${index}.place`, place]),
  ];
  return texts.flatMap(([field, words]): Problem[] => {
    const [hit] = listIdentifying(words).filter(({ type }) => type !== 'address' || !field.endsWith('.place'));
    return hit ? [[field, describeHit(words, hit)]] : [];
  });
}

/** Of one field the first is told. */
function toProblems(found: readonly Problem[]): Problems {
  return Object.fromEntries([...new Map(found.toReversed())].toReversed());
}

function withoutBlank(fields: Record<string, unknown>): Record<string, unknown> {
  const isBlank = (value: unknown) => typeof value === 'string' && value.trim() === '';
  const filled = Object.entries(fields).flatMap(([name, value]) => {
    if (name === 'region' && isBlank(value)) return [];
    return [[name, name === 'members' || name === 'questions' ? dropBlank(value, isBlank) : value] as const];
  });
  return Object.fromEntries(filled);
}

function dropBlank(value: unknown, isBlank: (each: unknown) => boolean): unknown {
  return Array.isArray(value) ? value.filter((each) => !isBlank(each)) : value;
}

/** By line of the file: the field that it was written from. */
function listFields(source: string): string[] {
  const lines = source.split('\n');
  const end = lines.indexOf('---', 1);
  let field = 'text';
  return lines.map((line, index) => (field = index < end ? (/^\w+(?=:)/.exec(line)?.[0] ?? field) : 'text'));
}
