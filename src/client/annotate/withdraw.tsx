import { useEffect, useRef, useState } from 'preact/hooks';
import { withdrawing as words } from '../../messages/annotate-page.ts';
import { withdrawal } from '../../messages/withdrawal.ts';
import type { WithdrawalReason } from '../../model/bottleneck.ts';
import { ActionForm } from '../desk/submission/action-form.tsx';
import type { Trouble } from '../desk/trouble.ts';
import { WithdrawalReasons } from '../desk/withdrawal-reasons.tsx';
import { focusBar } from './focus-bar.ts';

interface Props {
  /** Of what is taken back. */
  label: string;
  text?: string;
  /** Of what is taken back, when it is somebody else's: editors say why. */
  ofOther?: string | undefined;
  /** Resolves to why not, or to undefined. */
  act: (reason?: WithdrawalReason) => Promise<Trouble | undefined>;
}

/** Takes something back, once it is sure. */
export function Withdraw({ label, text = words.text, ofOther, act }: Props) {
  const [reason, setReason] = useState<WithdrawalReason>();
  const [isAsking, setAsking] = useState(false);
  const hasAsked = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasAsked.current && !isAsking) button.current?.focus();
    hasAsked.current = isAsking;
  }, [isAsking]);

  async function withdraw(): Promise<Trouble | string | undefined> {
    if (ofOther !== undefined && !reason) return withdrawal.noReason;
    const trouble = await act(reason);
    if (!trouble) focusBar();
    return trouble;
  }

  if (isAsking)
    return (
      <ActionForm
        title={words.title(label)}
        text={text}
        submit={words.sure}
        onSubmit={withdraw}
        onCancel={() => setAsking(false)}
      >
        {ofOther !== undefined && <WithdrawalReasons id={ofOther} chosen={reason} onChoose={setReason} />}
      </ActionForm>
    );
  return (
    <button class="as-link" type="button" ref={button} onClick={() => setAsking(true)}>
      {words.button} <span class="vh">{words.which(label)}</span>
    </button>
  );
}
