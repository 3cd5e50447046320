import type { DraftText, EditedText } from '../../../model/public-text.ts';
import type { Concern } from '../concerns.ts';
import type { Editor, EditorState } from '../editor.ts';
import type { Preview } from '../use-preview.ts';
import type { Mark } from './marks.ts';

/** What every part of the pane with the public text needs. */
export interface Editing {
  editor: Editor;
  state: EditorState;
  text: EditedText;
  preview: Preview;
  concerns: readonly Concern[];
  /** By field: what is new in it, beside what was sent in. */
  additions: Readonly<Record<string, readonly { start: number; end: number }[]>>;
}

export interface FieldsEditing extends Editing {
  text: DraftText;
}

export function isInFields(editing: Editing): editing is FieldsEditing {
  return typeof editing.text !== 'string';
}

/** What is marked under a field: what could identify a person before what is new. */
export function listMarks({ concerns, additions }: Pick<Editing, 'concerns' | 'additions'>, field: string): Mark[] {
  const hits = concerns
    .filter(({ accepted }) => accepted === undefined)
    .flatMap(({ certainty, places }) =>
      places.filter((place) => place.field === field).map(({ start, end }) => ({ start, end, kind: certainty })),
    );
  return [...hits, ...(additions[field] ?? []).map((range) => ({ ...range, kind: 'added' as const }))];
}
