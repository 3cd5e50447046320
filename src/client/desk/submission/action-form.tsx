import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { HelpTarget } from '../../../messages/help.ts';
import { actions as words } from '../../../messages/review.ts';
import { HelpLink } from '../help-link.tsx';
import { TroubleText } from '../trouble-text.tsx';
import type { Trouble } from '../trouble.ts';

interface Props {
  title: string;
  text?: string;
  submit: string;
  isDisabled?: boolean;
  /** What the manual says of it. */
  help?: HelpTarget;
  /** Resolves to why it was not done, or to undefined. */
  onSubmit: () => Promise<Trouble | string | undefined>;
  onCancel: () => void;
  children?: ComponentChildren;
}

/** The form of one step. It says itself what went wrong, and keeps what was typed. */
export function ActionForm({ title, text, submit, isDisabled = false, help, onSubmit, onCancel, children }: Props) {
  const [trouble, setTrouble] = useState<Trouble>();
  const [isBusy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    if (isBusy || isDisabled) return;
    setBusy(true);
    setTrouble(undefined);
    const why = await onSubmit();
    setBusy(false);
    setTrouble(typeof why === 'string' ? { says: why } : why);
  }

  return (
    <form class="action-form" aria-label={title} noValidate onSubmit={(event) => void send(event)}>
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {text && <p>{text}</p>}
      {children}
      {trouble && <TroubleText trouble={trouble} />}
      <p class="row-of-buttons">
        <button
          class="nl-button nl-button--primary"
          type="submit"
          aria-disabled={isDisabled || isBusy ? 'true' : undefined}
        >
          {isBusy ? words.busy : submit}
        </button>
        <button class="nl-button nl-button--secondary" type="button" onClick={onCancel}>
          {words.cancel}
        </button>
        {help && <HelpLink to={help} />}
      </p>
    </form>
  );
}
