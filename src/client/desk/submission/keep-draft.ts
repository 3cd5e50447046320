import type { ReviewAnswer } from '../../../desk/api/review-schemas.ts';
import type { EditedText } from '../../../model/public-text.ts';
import type { Api } from '../api.ts';
import type { Kept } from '../editor.ts';

/** Keeps what an editor makes of a submission, at the desk. `onAnswer` gets the submission as it then is, kept or not. */
export function keepDraft(api: Api, number: string, onAnswer: (review: ReviewAnswer) => void) {
  return async (text: EditedText, version: string): Promise<Kept> => {
    const path = `/api/desk/submissions/${encodeURIComponent(number)}/text`;
    const answer = await api.put<ReviewAnswer>(path, { text }, version);
    if (answer.kind === 'ok') {
      onAnswer(answer.value);
      return { kind: 'kept', version: String(answer.value.version) };
    }
    if (answer.kind === 'failed') return { kind: 'failed', message: answer.message, fields: answer.fields };
    const { draft, state, version: newest } = answer.current;
    onAnswer(answer.current);
    // It came to its end meanwhile, and was forgotten.
    if (!draft) return { kind: 'failed', message: answer.message, fields: {} };
    return {
      ...{ kind: 'stale', text: draft.text, version: String(newest) },
      ...(draft.editor !== undefined && { by: draft.editor }),
      ...(state === 'awaiting-consent' && { isAsked: true }),
    };
  };
}
