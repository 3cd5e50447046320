import type { ReviewAnswer } from '../../../desk/api/review-schemas.ts';
import { setKeptWords } from '../kept-words.ts';
import { toTrouble, type Api } from '../api.ts';
import type { Trouble } from '../trouble.ts';

interface Step {
  number: string;
  /** Last part of its address. */
  name: string;
  body: object;
  /** Keys of what was typed for it, which goes once it is sent. */
  typed?: readonly string[];
  onDone: (answer: ReviewAnswer) => void;
  reload: () => Promise<void>;
}

const CONFLICT = 409;

/** Takes one step with a submission. Resolves to why it was not taken, or to undefined. */
export async function sendAction(
  api: Api,
  { number, name, body, typed = [], ...then }: Step,
): Promise<Trouble | undefined> {
  const answer = await api.post<ReviewAnswer>(`/api/desk/submissions/${encodeURIComponent(number)}/${name}`, body);
  if (answer.kind === 'ok') {
    for (const key of typed) setKeptWords(key, '');
    then.onDone(answer.value);
    return undefined;
  }
  if (answer.kind === 'stale' || answer.status === CONFLICT) await then.reload();
  return toTrouble(answer);
}
