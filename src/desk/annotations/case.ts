import { readDocument } from '../../markdown/render.ts';
import { isWithdrawn, type Annotation, type WithdrawnAnnotation } from '../../model/annotation.ts';
import type { AnnotationTypeName } from '../../model/annotation-types.ts';
import type { Bottleneck } from '../../model/bottleneck.ts';
import { amsterdamDay, type Day } from '../../model/dates.ts';
import { replayDialogue, type ReplayedDialogue } from '../../model/dialogue.ts';
import { isTombstone } from '../../model/kinds.ts';
import type { Published } from '../publish/publisher.ts';

/** A bottleneck and its dialogue, as they are published. */
export interface Case {
  id: string;
  data: Bottleneck;
  /** The reading text. */
  text: string;
  annotations: CaseAnnotation[];
}

export interface CaseAnnotation {
  id: string;
  data: Annotation | WithdrawnAnnotation;
  text: string;
}

/** An annotation that can be read. */
export type LiveAnnotation = CaseAnnotation & { data: Annotation };

/** @throws {Error} when a file of it is not in order, which the check of every commit forbids. */
export function toCase({ id, source, annotations }: Published): Case {
  const { document } = readDocument(source, { kind: 'bottleneck' });
  if (!document || isTombstone(document.data)) throw new Error(`The file of ${id} is not in order.`);
  return { id, data: document.data, text: document.text, annotations: annotations.map(toAnnotation) };
}

/** What the dialogue has come to on `day`; with `event`, as it would be after that. */
export function foldCase({ id, data, annotations }: Case, day: Day, event?: FoldedEvent): ReplayedDialogue {
  return replayDialogue({ id, data }, event ? [...annotations, event] : annotations, day);
}

/** The annotations up to and including `day` that were not withdrawn, the oldest first. */
export function listLive({ annotations }: Case, day: Day): LiveAnnotation[] {
  return annotations
    .filter((annotation): annotation is LiveAnnotation => !isWithdrawn(annotation.data))
    .filter(({ data }) => (amsterdamDay(data.created) ?? '') <= day)
    .sort((a, b) => Date.parse(a.data.created) - Date.parse(b.data.created));
}

/** Those of one type. */
export function listOfType<Name extends AnnotationTypeName>(
  list: readonly LiveAnnotation[],
  type: Name,
): (CaseAnnotation & { data: Extract<Annotation, { type: Name }> })[] {
  return list.filter(
    (annotation): annotation is CaseAnnotation & { data: Extract<Annotation, { type: Name }> } =>
      annotation.data.type === type,
  );
}

function toAnnotation({ id, source }: Published['annotations'][number]): CaseAnnotation {
  const { document } = readDocument(source, { kind: 'annotation' });
  if (!document) throw new Error(`The file of annotation ${id} is not in order.`);
  return { id, data: document.data, text: document.text };
}

type FoldedEvent = Pick<CaseAnnotation, 'id' | 'data'>;
