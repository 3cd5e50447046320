import type { ReviewAnswer } from '../../../desk/api/review-schemas.ts';
import { RECORD_HELP } from '../../../messages/help.ts';
import { dismissing as words, TOO_SHORT } from '../../../messages/review.ts';
import { useDesk } from '../desk-context.ts';
import type { Trouble } from '../trouble.ts';
import { useKeptWords } from '../use-kept-words.ts';
import { ActionForm } from './action-form.tsx';
import { sendAction } from './send-action.ts';
import { WordsField } from './words-field.tsx';

const SHORTEST = 10;

interface Props {
  review: ReviewAnswer;
  /** Which of what a writer said after publication. */
  said: { outcomeAt: string } | { replyAt: string };
  onDone: (answer: ReviewAnswer, says: string) => void;
  onCancel: () => void;
  reload: () => Promise<void>;
}

/** Makes no event of what a writer said: they read why. */
export function DismissForm({ review: { number }, said, onDone, onCancel, reload }: Props) {
  const { api } = useDesk();
  const key = [number, 'dismiss', ...Object.values(said)].join(' ');
  const [reason, setReason] = useKeptWords(key);

  async function send(): Promise<Trouble | string | undefined> {
    if (reason.trim().length < SHORTEST) return TOO_SHORT(SHORTEST);
    return sendAction(api, {
      ...{ number, name: 'dismiss', body: { ...said, reason: reason.trim() }, typed: [key], reload },
      onDone: (answer) => onDone(answer, words.done),
    });
  }

  return (
    <ActionForm
      title={words.name}
      text={words.text}
      submit={words.send}
      help={RECORD_HELP}
      onSubmit={send}
      onCancel={onCancel}
    >
      <WordsField id="reden-niet" label={words.reason} hint={words.hint} value={reason} onInput={setReason} />
    </ActionForm>
  );
}
