import { useState } from 'preact/hooks';
import type { PublishedAnswer } from '../../../desk/api/review-schemas.ts';
import { TAKE_DOWN_HELP } from '../../../messages/help.ts';
import { published as words } from '../../../messages/review.ts';
import { toTrouble } from '../api.ts';
import { useDesk } from '../desk-context.ts';
import { ActionForm } from '../submission/action-form.tsx';
import type { Trouble } from '../trouble.ts';

interface Props {
  published: PublishedAnswer;
  onCancel: () => void;
  onWithdrawn: (commit: string) => void;
}

const REASONS = ['privacy', 'writer', 'error', 'other'] as const;

/** Takes a bottleneck off the site, at once. */
export function WithdrawForm({ published: { id, number, version }, onCancel, onWithdrawn }: Props) {
  const { api } = useDesk();
  const [reason, setReason] = useState<(typeof REASONS)[number]>();
  const [typed, setTyped] = useState('');

  async function send(): Promise<Trouble | string | undefined> {
    if (!reason) return words.noReason;
    if (typed.trim() !== number) return words.typeNumber(number);
    const path = `/api/desk/bottlenecks/${encodeURIComponent(id)}/withdraw`;
    const answer = await api.post<{ commit: string }>(path, { reason }, version);
    if (answer.kind !== 'ok') return toTrouble(answer);
    onWithdrawn(answer.value.commit);
    return undefined;
  }

  return (
    <ActionForm
      title={words.withdraw}
      text={words.withdrawText}
      submit={words.withdraw}
      help={TAKE_DOWN_HELP}
      onSubmit={send}
      onCancel={onCancel}
    >
      <fieldset class="field">
        <legend>{words.why}</legend>
        {REASONS.map((name) => (
          <label class="tick" key={name}>
            <input type="radio" name="reden" checked={reason === name} onChange={() => setReason(name)} />
            {words.withdrawReasons[name]}
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="bevestig-nummer">{words.confirmNumber(number)}</label>
        <input
          type="text"
          id="bevestig-nummer"
          autocomplete="off"
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </div>
    </ActionForm>
  );
}
