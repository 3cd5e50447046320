import { newAnnotationId } from '../../content/scaffold.ts';
import { writeFrontMatter } from '../../markdown/front-matter-writer.ts';
import { readDocument } from '../../markdown/render.ts';
import { NOT_IN_PLACE, annotateMessage } from '../../messages/annotate.ts';
import { fileMessage } from '../../messages/public-text.ts';
import { annotationSchema, type Annotation, type TextQuote } from '../../model/annotation.ts';
import type { AnnotationTypeName } from '../../model/annotation-types.ts';
import type { Bottleneck } from '../../model/bottleneck.ts';
import { amsterdamDay } from '../../model/dates.ts';
import { parsePlainText, toMarkdown } from '../../model/plain-text.ts';
import { matchTextQuote } from '../../model/text-quote.ts';
import { digestHit } from '../../privacy/accepted.ts';
import { findPersonalData } from '../../privacy/detect.ts';
import { Refusal } from '../api/refusal.ts';
import { foldCase, type Case } from './case.ts';
import { findMoment, toAmsterdamTime } from './created.ts';
import { listProblems } from './problems.ts';

/** What is to be written, but for its time and its id. */
export interface AnnotationEvent {
  type: AnnotationTypeName;
  by: Annotation['by'];
  /** For an event of practice, which an editor writes: what they went by. */
  evidence?: Annotation['evidence'];
  target?: TextQuote;
  inReplyTo?: string;
  /** Of its type, in the order of the table. */
  fields: Record<string, unknown>;
  /** Plain text. */
  body: string;
}

export interface AnnotationFile {
  id: string;
  source: string;
}

/**
 * The file of an event, which always parses again to what it says, at the end of the dialogue as it is now.
 * @throws {Refusal} `invalid` with what is wrong by field, `no-passage` when its quote is not at exactly one place,
 * `not-in-place` when it makes no sense where the bottleneck stands.
 */
export function writeAnnotation(about: Case, event: AnnotationEvent, now: Date): AnnotationFile {
  const moment = findMoment(about, now);
  const id = newAnnotationId(moment);
  const data = toData(event, toAmsterdamTime(moment), about.data);
  const { error } = annotationSchema.safeParse(data);
  if (error) throw new Refusal('invalid', { fields: listProblems(error.issues, data) });
  if (event.target && matchTextQuote(about.text, event.target).state !== 'anchored') throw new Refusal('no-passage');
  assertInPlace(about, { id, data }, amsterdamDay(moment) ?? '');
  const body = toMarkdown(parsePlainText(event.body));
  const source = `${writeFrontMatter(data)}${body && `\n${body}\n`}`;
  assertInOrder(source);
  return { id, source };
}

/** In the order in which people write it. */
function toData(event: AnnotationEvent, created: string, { privacyAccepted = [] }: Bottleneck): Annotation {
  const { type, by, evidence, target, inReplyTo, fields } = event;
  // A passage may hold what the editors judged harmless where it stands.
  const accepted = privacyAccepted.filter((one) => target && isHit(target, one));
  return {
    ...{ type, created, by },
    ...(evidence && { recordedBy: 'editor', evidence }),
    ...(target && { target }),
    ...(inReplyTo !== undefined && { inReplyTo }),
    ...fields,
    ...(accepted.length > 0 && { privacyAccepted: accepted }),
  } as Annotation;
}

function isHit(target: TextQuote, accepted: { type: string; digest: string }): boolean {
  return [target.exact, target.prefix ?? '', target.suffix ?? ''].some((text) =>
    findPersonalData(text).some(
      ({ type, start, end }) => type === accepted.type && digestHit(type, text.slice(start, end)) === accepted.digest,
    ),
  );
}

function assertInPlace(about: Case, event: { id: string; data: Annotation }, day: string): void {
  const warning = foldCase(about, day, event).warnings.find(({ annotation }) => annotation === event.id);
  if (warning) throw new Refusal('not-in-place', { message: NOT_IN_PLACE[warning.rule] });
}

function assertInOrder(source: string): void {
  const { findings } = readDocument(source, { kind: 'annotation' });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const fields = listFields(source);
  const problems = errors.map(
    ({ line, rule, message }) => [fields[line - 1] ?? 'body', toMessage(rule, message)] as const,
  );
  // Of one field the first is told.
  throw new Refusal('invalid', { fields: Object.fromEntries(problems.toReversed()) });
}

function toMessage(rule: string, message: string): string {
  if (rule.startsWith('personal-data-')) return message;
  return rule === 'body-too-long' ? annotateMessage('body', 'too_big') : fileMessage(rule);
}

/** By line of the file: the field that it was written from. */
function listFields(source: string): string[] {
  const lines = source.split('\n');
  const end = lines.indexOf('---', 1);
  let field = 'body';
  return lines.map((line, index) => (field = index < end ? (/^\w+(?=:)/.exec(line)?.[0] ?? field) : 'body'));
}
