import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReviewAnswer } from '../../../desk/api/review-schemas.ts';
import { submission as words } from '../../../messages/review.ts';
import { listRawPassages } from '../concerns.ts';
import { useDesk } from '../desk-context.ts';
import type { Editor } from '../editor.ts';
import { Notice } from '../notice.tsx';
import { closeEditor, openEditor } from '../open-editors.ts';
import { useHeading } from '../use-heading.ts';
import { ProgressSteps } from './progress-steps.tsx';
import { RawPane } from './raw-pane.tsx';
import { keepDraft } from './keep-draft.ts';
import { Talk } from './talk.tsx';
import { Work } from './work.tsx';

const REST_MS = 2000;

export interface ReviewProps {
  review: ReviewAnswer;
  set: (review: ReviewAnswer) => void;
  reload: () => Promise<void>;
}

/** A write-up: as it was sent in beside what becomes public, and what can be done with it. */
export function Review({ review, set, reload }: ReviewProps) {
  const { api, refresh } = useDesk();
  const { number, raw, draft, state, actions } = review;
  const heading = useHeading(number);
  const [told, setTold] = useState({ text: '', turn: 0 });
  const before = useMemo(() => (raw ? listRawPassages(raw) : []), [raw]);
  const editor = useMemo(() => draft && open(draft.text), [number, draft === undefined]);
  const title = review.title ?? words.untitled;
  // What a writer was asked about ends when its text changes: that is for somebody to say, not for a stray key.
  const keepsItself = actions.includes('edit') && state !== 'awaiting-consent';
  useEffect(() => editor?.setRest(keepsItself ? REST_MS : undefined), [editor, keepsItself]);

  function open(text: NonNullable<ReviewAnswer['draft']>['text']): Editor {
    const keep = keepDraft(api, number, (answer) => {
      set(answer);
      refresh();
    });
    return openEditor(number, { text, version: String(review.version), keep });
  }

  function onDone(answer: ReviewAnswer, text: string): void {
    editor?.follow(String(answer.version));
    if (answer.step === 'ended') closeEditor(number);
    set(answer);
    setTold(({ turn }) => ({ text, turn: turn + 1 }));
    refresh();
  }

  return (
    <>
      <header class="desk-bar">
        <div>
          <p class="muted">{words.received(number)}</p>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </div>
        <ProgressSteps review={review} />
      </header>
      <div class="desk-main">
        {told.text && <Notice {...told} />}
        {editor ? (
          <Work {...{ review, editor, before, reload, onDone }} />
        ) : (
          <div class="panes">
            <RawPane review={review} />
          </div>
        )}
        {!editor && <Talk {...{ review, reload, onDone }} />}
      </div>
    </>
  );
}
