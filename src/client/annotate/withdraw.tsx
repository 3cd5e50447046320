import { useEffect, useRef, useState } from 'preact/hooks';
import { withdrawing as words } from '../../messages/annotate-page.ts';
import { ActionForm } from '../desk/submission/action-form.tsx';
import type { Trouble } from '../desk/trouble.ts';
import { focusBar } from './focus-bar.ts';

interface Props {
  /** Of what is taken back. */
  label: string;
  text?: string;
  /** Resolves to why not, or to undefined. */
  act: () => Promise<Trouble | undefined>;
}

/** Takes something back, once it is sure. */
export function Withdraw({ label, text = words.text, act }: Props) {
  const [isAsking, setAsking] = useState(false);
  const hasAsked = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasAsked.current && !isAsking) button.current?.focus();
    hasAsked.current = isAsking;
  }, [isAsking]);

  async function withdraw(): Promise<Trouble | undefined> {
    const trouble = await act();
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
      />
    );
  return (
    <button class="as-link" type="button" ref={button} onClick={() => setAsking(true)}>
      {words.button} <span class="vh">{words.which(label)}</span>
    </button>
  );
}
