import type { ReviewAnswer } from '../../../desk/api/review-schemas.ts';
import type { EditedText } from '../../../model/public-text.ts';
import type { Api } from '../api.ts';
import type { Kept } from '../editor.ts';

/** Keeps what an editor makes of a submission, at the desk. `onKept` gets the submission as it then is. */
export function keepDraft(api: Api, number: string, onKept: (review: ReviewAnswer) => void) {
  return async (text: EditedText, version: string): Promise<Kept> => {
    const path = `/api/desk/submissions/${encodeURIComponent(number)}/text`;
    const answer = await api.put<ReviewAnswer>(path, { text }, version);
    if (answer.kind === 'ok') {
      onKept(answer.value);
      return { kind: 'kept', version: String(answer.value.version) };
    }
    if (answer.kind === 'failed') return { kind: 'failed', message: answer.message, fields: answer.fields };
    const { draft, version: newest } = answer.current;
    const by = draft?.editor;
    return { kind: 'stale', text: draft?.text ?? text, version: String(newest), ...(by !== undefined && { by }) };
  };
}
