import { useState } from 'preact/hooks';
import { actions as words } from '../../../messages/review.ts';
import { SaveState } from '../editing/save-state.tsx';
import { useBarSize } from '../use-bar-size.ts';
import type { ActionFormProps } from './action.ts';
import { AskForm } from './ask-form.tsx';
import { DeclineForm } from './decline-form.tsx';
import { MergeForm } from './merge-form.tsx';
import { ProposeForm } from './propose-form.tsx';
import { PublishForm } from './publish-form.tsx';
import { SignForm } from './sign-form.tsx';

const FORMS = {
  propose: ProposeForm,
  sign: SignForm,
  publish: PublishForm,
  ask: AskForm,
  merge: MergeForm,
  decline: DeclineForm,
};
type Name = keyof typeof FORMS;
const NAMES = Object.keys(FORMS) as Name[];
const PRIMARY: readonly Name[] = ['propose', 'sign', 'publish'];

interface Props extends Omit<ActionFormProps, 'onCancel'> {
  canEdit: boolean;
}

/** What can be done next, and the form of what somebody chose. */
export function ActionBar({ review, editing, canEdit, onDone, ...rest }: Props) {
  const [chosen, setChosen] = useState<Name>();
  const measure = useBarSize();
  const { actions, step, state } = review;
  const voids = canEdit && state === 'awaiting-consent';
  const Form = chosen && FORMS[chosen];

  function cancel(): void {
    const name = chosen;
    setChosen(undefined);
    setTimeout(() => document.querySelector<HTMLElement>(`[data-action="${name}"]`)?.focus());
  }

  const form = Form && (
    <Form
      {...{ review, editing, ...rest }}
      onCancel={cancel}
      onDone={(answer, says) => {
        setChosen(undefined);
        onDone(answer, says);
      }}
    />
  );
  // A text that is being changed is proposed anew; until then what was agreed to stands.
  const offered = NAMES.filter(
    (name) => actions.includes(name) && !(canEdit && (name === 'sign' || name === 'publish')),
  );
  const isForAnother = step === 'sign' && !actions.includes('sign') && !canEdit;
  if (offered.length === 0 && !canEdit && step === 'ended') return null;
  return (
    <div class={form ? 'desk-actions open' : 'desk-actions'} ref={measure} role="group" aria-label={words.label}>
      {form ?? (
        <>
          {offered.map((name) => (
            <button
              key={name}
              data-action={name}
              class={`nl-button nl-button--${PRIMARY.includes(name) ? 'primary' : 'secondary'}`}
              type="button"
              onClick={() => setChosen(name)}
            >
              {words.names[name]}
            </button>
          ))}
          {isForAnother && (
            <button
              class="nl-button nl-button--primary"
              type="button"
              aria-disabled="true"
              aria-describedby="volgende-stap"
            >
              {words.names.sign}
            </button>
          )}
          {canEdit && <SaveState editor={editing.editor} state={editing.state} voids={voids} />}
          <p id="volgende-stap">{voids ? words.voids : words.next(review)}</p>
        </>
      )}
    </div>
  );
}
