import { useState } from 'preact/hooks';
import { PUBLISH_HELP } from '../../../messages/help.ts';
import { actions as words } from '../../../messages/review.ts';
import { useDesk } from '../desk-context.ts';
import type { Trouble } from '../trouble.ts';
import type { ActionFormProps } from './action.ts';
import { ActionForm } from './action-form.tsx';
import { sendAction } from './send-action.ts';

/** The second pair of eyes vouches for the very text that its writer agreed to. */
export function SignForm({ review, onDone, onCancel, reload }: ActionFormProps) {
  const { api } = useDesk();
  const { number, proposal } = review;
  const [isSure, setSure] = useState(false);

  async function send(): Promise<Trouble | string | undefined> {
    if (!isSure) return words.tickFirst;
    return sendAction(api, {
      ...{ number, name: 'sign', body: { digest: proposal?.digest }, reload },
      onDone: (answer) => onDone(answer, words.signed),
    });
  }

  return (
    <ActionForm
      title={words.names.sign}
      text={words.signText}
      submit={words.sendSign}
      help={PUBLISH_HELP}
      onSubmit={send}
      onCancel={onCancel}
    >
      <div class="as-typed proposal" tabIndex={0} role="region" aria-label={words.exactText}>
        {proposal?.text}
      </div>
      <label class="tick">
        <input type="checkbox" checked={isSure} onChange={({ currentTarget }) => setSure(currentTarget.checked)} />
        {words.signSure}
      </label>
    </ActionForm>
  );
}
