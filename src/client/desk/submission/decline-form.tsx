import { useState } from 'preact/hooks';
import { DECLINE_HELP } from '../../../messages/help.ts';
import { actions as words, TOO_SHORT } from '../../../messages/review.ts';
import { useDesk } from '../desk-context.ts';
import type { Trouble } from '../trouble.ts';
import { useKeptWords } from '../use-kept-words.ts';
import type { ActionFormProps } from './action.ts';
import { ActionForm } from './action-form.tsx';
import { sendAction } from './send-action.ts';
import { WordsField } from './words-field.tsx';

const SHORTEST = 10;

/** Ends it without publishing: the writer reads why. */
export function DeclineForm({ review, onDone, onCancel, reload }: Omit<ActionFormProps, 'editing' | 'onProblems'>) {
  const { api } = useDesk();
  const { number, hasCode } = review;
  const key = `${number} decline`;
  const [reason, setReason] = useKeptWords(key);
  const [isSure, setSure] = useState(false);

  async function send(): Promise<Trouble | string | undefined> {
    if (reason.trim().length < SHORTEST) return TOO_SHORT(SHORTEST);
    if (!isSure) return words.tickFirst;
    return sendAction(api, {
      ...{ number, name: 'decline', body: { reason: reason.trim() }, typed: [key], reload },
      onDone: (answer) => onDone(answer, hasCode ? words.declined : words.declinedWithoutCode),
    });
  }

  return (
    <ActionForm
      title={words.names.decline}
      text={hasCode ? words.declineText : words.declineWithoutCode}
      submit={words.names.decline}
      help={DECLINE_HELP}
      onSubmit={send}
      onCancel={onCancel}
    >
      <WordsField
        id="reden"
        label={words.reason}
        hint={hasCode ? words.reasonHint : words.reasonWithoutCode}
        value={reason}
        onInput={setReason}
      />
      <label class="tick">
        <input type="checkbox" checked={isSure} onChange={({ currentTarget }) => setSure(currentTarget.checked)} />
        {words.declineSure}
      </label>
    </ActionForm>
  );
}
