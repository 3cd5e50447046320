import { useState } from 'preact/hooks';
import type { PublishedAnswer } from '../../../desk/api/review-schemas.ts';
import { TAKE_DOWN_HELP } from '../../../messages/help.ts';
import { published as words, saving } from '../../../messages/review.ts';
import type { Editing } from '../editing/editing.ts';
import { ActionForm } from '../submission/action-form.tsx';
import type { Trouble } from '../trouble.ts';
import type { CorrectionReason } from './keep-correction.ts';
import { useBarSize } from '../use-bar-size.ts';
import { WithdrawForm } from './withdraw-form.tsx';

interface Props {
  published: PublishedAnswer;
  editing: Editing;
  setReason: (reason: CorrectionReason) => void;
  onProblems: () => void;
  onWithdrawn: (commit: string) => void;
}

const REASONS = ['correction', 'privacy'] as const;

/** What can be done with what is public. */
export function CorrectBar({ published, editing, setReason, onProblems, onWithdrawn }: Props) {
  const [open, setOpen] = useState<'correct' | 'withdraw'>();
  const [reason, choose] = useState<CorrectionReason>();
  const measure = useBarSize();
  const { editor, state } = editing;
  const isChanged = !editor.isKept();

  async function correct(): Promise<Trouble | string | undefined> {
    if (!reason) return words.noReason;
    if (Object.keys(editing.preview.problems).length > 0) {
      onProblems();
      return words.notInOrder;
    }
    setReason(reason);
    if (await editor.save()) {
      setOpen(undefined);
      return undefined;
    }
    const { status, message = '', findings } = editor.get();
    if (status === 'stale') setOpen(undefined);
    return status === 'stale' ? undefined : { says: message, findings };
  }

  if (open === 'withdraw')
    return (
      <div class="desk-actions open">
        <WithdrawForm
          published={published}
          onCancel={() => setOpen(undefined)}
          onWithdrawn={(commit) => {
            setOpen(undefined);
            onWithdrawn(commit);
          }}
        />
      </div>
    );
  if (open === 'correct')
    return (
      <div class="desk-actions open">
        <ActionForm
          title={words.correct}
          submit={words.sendCorrection}
          help={TAKE_DOWN_HELP}
          onSubmit={correct}
          onCancel={() => setOpen(undefined)}
        >
          <fieldset class="field">
            <legend>{words.why}</legend>
            {REASONS.map((name) => (
              <label class="tick" key={name}>
                <input type="radio" name="reden" checked={reason === name} onChange={() => choose(name)} />
                <span>
                  <b>{words.reasons[name].label}</b> {words.reasons[name].text}
                </span>
              </label>
            ))}
          </fieldset>
        </ActionForm>
      </div>
    );
  return (
    <div class="desk-actions" ref={measure} role="group" aria-label={words.steps}>
      <button
        class="nl-button nl-button--primary"
        type="button"
        aria-disabled={isChanged ? undefined : 'true'}
        aria-describedby="correctie-stand"
        onClick={() => isChanged && setOpen('correct')}
      >
        {words.correct}
      </button>
      <button class="nl-button nl-button--secondary" type="button" onClick={() => setOpen('withdraw')}>
        {words.withdraw}
      </button>
      <p id="correctie-stand" role="status" class={state.status === 'failed' ? 'wrong' : undefined}>
        {state.status === 'failed' ? state.message : isChanged ? saving.changed : words.nothingChanged}
      </p>
    </div>
  );
}
