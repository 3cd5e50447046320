import { useEffect, useRef, useState } from 'preact/hooks';
import type { Letter } from '../../../feeds/brief/letter-input.ts';
import { record as words } from '../../../messages/brief.ts';
import { useStore } from '../../desk/use-store.ts';
import { RecordForm } from './form.tsx';
import type { Recording } from './recording.ts';
import { RecordSteps } from './steps.tsx';

interface Props {
  letter: Letter;
  recording: Recording;
}

/** Lets an editor record that this letter was sent. What is under way stays, whatever becomes of the letter. */
export function RecordPanel({ letter, recording }: Props) {
  const { order } = useStore(recording);
  const [isOpen, setOpen] = useState(false);
  const hasOpened = useRef(false);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasOpened.current && !isOpen) opener.current?.focus();
    hasOpened.current = isOpen;
  }, [isOpen]);

  return (
    <div class="recording">
      {order && <RecordSteps recording={recording} cases={letter.cases} />}
      {isOpen ? (
        <RecordForm
          letter={letter}
          onSubmit={(next) => {
            setOpen(false);
            void recording.start(next);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <button class="follow-button ready" type="button" ref={opener} onClick={() => setOpen(true)}>
          {words.open}
        </button>
      )}
    </div>
  );
}
