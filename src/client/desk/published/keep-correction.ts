import type { PublishedAnswer } from '../../../desk/api/review-schemas.ts';
import type { EditedText } from '../../../model/public-text.ts';
import { published as words } from '../../../messages/review.ts';
import type { Api } from '../api.ts';
import type { Kept } from '../editor.ts';

export type CorrectionReason = 'correction' | 'privacy';

interface Options {
  reason: () => CorrectionReason | undefined;
  onMade: (commit: string) => void;
}

/** Corrects what is public, at the desk. */
export function keepCorrection(api: Api, id: string, { reason, onMade }: Options) {
  return async (text: EditedText, version: string): Promise<Kept> => {
    const why = reason();
    if (!why) return { kind: 'failed', message: words.noReason, fields: {} };
    const path = `/api/desk/bottlenecks/${encodeURIComponent(id)}`;
    const answer = await api.put<PublishedAnswer | { commit: string }>(path, { text, reason: why }, version);
    if (answer.kind === 'ok') {
      if ('commit' in answer.value) onMade(answer.value.commit);
      return { kind: 'kept', version };
    }
    if (answer.kind === 'failed') return answer;
    const { current } = answer;
    if (!('text' in current)) return { kind: 'failed', message: answer.message, fields: {} };
    return { kind: 'stale', text: current.text, version: current.version };
  };
}
