import { dropField, readFields, setField } from '../../markdown/front-matter-writer.ts';
import { toSource } from '../../markdown/public-text.ts';
import { readDocument } from '../../markdown/render.ts';
import type { Tombstone } from '../../model/bottleneck.ts';
import type { Day } from '../../model/dates.ts';
import { isTombstone } from '../../model/kinds.ts';
import type { EditedText } from '../../model/public-text.ts';
import { isTakenDown, toAnnotationPath, toBottleneckPath } from './published.ts';
import type { Published } from './publisher.ts';
import type { Draft, Snapshot } from './repository.ts';
import { dropLostQuotes, toTombstone, toWithdrawnAnnotation, withoutQuote } from './take-down.ts';

type Changes = Draft<unknown>['changes'];

/** A picture as a text refers to it. */
const IMAGE = /\bmedia\/[A-Za-z0-9][\w.-]*\.(?:png|jpe?g|webp|avif|gif)\b/gi;

/** Which files change when a bottleneck is corrected. */
export async function planCorrection(
  snapshot: Snapshot,
  { id, source, annotations }: Published,
  { text, reason }: { text: EditedText; reason: 'correction' | 'privacy' },
): Promise<Changes> {
  const corrected = keepFields(text, source);
  const changes: Changes = corrected === source ? {} : { [toBottleneckPath(id)]: corrected };
  const { document } = readDocument(corrected, { kind: 'bottleneck' });
  // What cannot be read is refused by the check.
  if (!document) return changes;
  const { data, text: readingText } = document;
  const questions = isTombstone(data) ? [] : (data.questions ?? []).map((question) => question.id);
  for (const annotation of annotations) {
    const answering = keepAnswers(annotation.source, questions);
    const kept = reason === 'privacy' ? (dropLostQuotes(answering, readingText) ?? answering) : answering;
    if (kept !== annotation.source) changes[toAnnotationPath(id, annotation.id)] = kept;
  }
  return reason === 'privacy' ? withoutLostImages(snapshot, changes) : changes;
}

/** Which files change when a bottleneck is taken down: its own, its annotations and what only they showed. */
export async function planWithdrawal(
  snapshot: Snapshot,
  { id, source, annotations }: Published,
  { reason, day }: { reason: Tombstone['withdrawnReason']; day: Day },
): Promise<Changes> {
  const changes: Changes = { [toBottleneckPath(id)]: toTombstone(source, { reason, day }) };
  for (const annotation of annotations)
    if (!isTakenDown(annotation.source, 'annotation'))
      changes[toAnnotationPath(id, annotation.id)] = keepAnswers(withoutQuote(annotation.source), []);
  return withoutLostImages(snapshot, changes);
}

/** Which files change when an annotation is taken down. */
export async function planAnnotationWithdrawal(
  snapshot: Snapshot,
  { path, source }: { path: string; source: string },
  day: Day,
): Promise<Changes> {
  return withoutLostImages(snapshot, { [path]: toWithdrawnAnnotation(source, day) });
}

/** Questions go with the text that asked them: of what an annotation answers only those that are still asked stay. */
function keepAnswers(source: string, questions: readonly string[]): string {
  const answers = readFields(source)?.answers;
  if (!Array.isArray(answers)) return source;
  const lost = answers.flatMap((answer, index) => (questions.includes(String(answer)) ? [] : [index]));
  if (lost.length === answers.length) return dropField(source, ['answers']) ?? source;
  // From the last one: those before it keep their places.
  return lost.reduceRight((so, index) => dropField(so, ['answers', String(index)]) ?? so, source);
}

/** The source of a corrected text, with what stands in the file and no editor types. */
function keepFields(text: EditedText, current: string): string {
  const { published, mergedInto, example } = readFields(current) ?? {};
  const source = toSource(text, String(published));
  if (typeof text === 'string') return source;
  const kept = { mergedInto, example };
  return Object.entries(kept).reduce(
    (so, [name, value]) => (value === undefined ? so : (setField(so, name, value as string | true) ?? so)),
    source,
  );
}

/** Takes away the pictures too that the changed files showed and nothing shows any more. */
async function withoutLostImages(snapshot: Snapshot, changes: Changes): Promise<Changes> {
  const paths = Object.keys(changes);
  const before = (await Promise.all(paths.map((path) => snapshot.read(path)))).map((source) => source ?? '');
  const after = new Set(Object.values(changes).flatMap((source) => listImages(source ?? '')));
  const lost: Changes = {};
  for (const image of new Set(before.flatMap(listImages))) {
    if (after.has(image) || (await snapshot.getVersion(image)) === undefined) continue;
    const shownBy = (await snapshot.find(image)).filter((path) => !paths.includes(path));
    if (shownBy.length === 0) lost[image] = undefined;
  }
  return { ...changes, ...lost };
}

/** Pictures that a text refers to. */
export function listImages(source: string): string[] {
  return [...source.matchAll(IMAGE)].map(([path]) => path);
}
