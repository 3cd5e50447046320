import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReviewAnswer } from '../../../desk/api/review-schemas.ts';
import { dismissing, recording, talk as words } from '../../../messages/review.ts';
import { formatMoment } from '../formats.ts';
import { DismissForm } from './dismiss-form.tsx';
import { RecordForm } from './record-form.tsx';

type Fate = Pick<ReviewAnswer['outcomes'][number], 'recorded' | 'dismissed'>;

interface Props extends Fate {
  review: ReviewAnswer;
  what: 'resolved' | 'not-resolved' | 'reply';
  said: { outcomeAt: string } | { replyAt: string };
  onDone: (answer: ReviewAnswer, says: string) => void;
  reload: () => Promise<void>;
}

/** What an editor did with something that a writer said after publication, or can do with it. */
export function Settle({ recorded, dismissed, ...props }: Props) {
  if (recorded) return <p class="muted">{words.recorded}</p>;
  if (!dismissed) return <Choice {...props} />;
  return (
    <>
      <h3>{words.dismissed(formatMoment(dismissed.at))}</h3>
      <p class="as-typed">{dismissed.reason}</p>
    </>
  );
}

function Choice({ what, ...props }: Omit<Props, keyof Fate>) {
  const [chosen, setChosen] = useState<'record' | 'dismiss'>();
  const last = useRef(chosen);
  const buttons = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!chosen && last.current)
      buttons.current?.querySelector<HTMLElement>(`[data-action="${last.current}"]`)?.focus();
    last.current = chosen;
  }, [chosen]);
  const form = { ...props, onCancel: () => setChosen(undefined) };

  if (chosen === 'record') return <RecordForm {...form} what={what} />;
  if (chosen === 'dismiss') return <DismissForm {...form} />;
  return (
    <p class="row-of-buttons" ref={buttons}>
      <button
        class="nl-button nl-button--primary"
        data-action="record"
        type="button"
        onClick={() => setChosen('record')}
      >
        {recording.names[what]}
      </button>
      <button
        class="nl-button nl-button--secondary"
        data-action="dismiss"
        type="button"
        onClick={() => setChosen('dismiss')}
      >
        {dismissing.name}
      </button>
    </p>
  );
}
