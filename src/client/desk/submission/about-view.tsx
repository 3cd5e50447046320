import { useState } from 'preact/hooks';
import type { ReviewAnswer } from '../../../desk/api/review-schemas.ts';
import {
  aboutView as words,
  actions as actionWords,
  queue,
  recording,
  STATE_LABELS,
} from '../../../messages/review.ts';
import { useDesk } from '../desk-context.ts';
import { formatDay } from '../formats.ts';
import { Notice } from '../notice.tsx';
import { useHeading } from '../use-heading.ts';
import { DeclineForm } from './decline-form.tsx';
import { RecordForm } from './record-form.tsx';

interface Props {
  review: ReviewAnswer;
  set: (review: ReviewAnswer) => void;
}

/** What somebody said below a bottleneck: that it plays elsewhere too, or whether it is solved. */
export function AboutView({ review, set }: Props) {
  const { refresh } = useDesk();
  const { number, kind, state, about, actions, submitted, reason } = review;
  const heading = useHeading(number);
  const [chosen, setChosen] = useState<'publish' | 'decline'>();
  const [told, setTold] = useState({ text: '', turn: 0 });
  const outcome = about?.outcome;
  const what = kind === 'recognition' ? kind : outcome === 'resolved' ? outcome : 'not-resolved';
  const form = { review, onCancel: () => setChosen(undefined), onDone, reload: async () => refresh() };

  function onDone(answer: ReviewAnswer, text: string): void {
    setChosen(undefined);
    set(answer);
    if (text) setTold(({ turn }) => ({ text, turn: turn + 1 }));
    refresh();
  }

  return (
    <>
      <header class="desk-bar">
        <div>
          <p class="muted">{words.received(number)}</p>
          <h1 ref={heading} tabIndex={-1}>
            {queue.kinds[kind]}
          </h1>
        </div>
        <p class="ended-as">{STATE_LABELS[state]}</p>
      </header>
      <div class="desk-main">
        {told.turn > 0 && <Notice {...told} />}
        <section class="pane raw" aria-labelledby="ingestuurd">
          <header>
            <h2 id="ingestuurd">{words.title}</h2>
            <span class="muted">{formatDay(submitted)}</span>
          </header>
          {about ? (
            <>
              <p>
                {words.about} <a href={`/knelpunten/${about.bottleneck}/`}>{about.bottleneck}</a>
              </p>
              {outcome && <p>{outcome === 'resolved' ? words.resolved : words.notResolved}</p>}
              <p class="as-typed">{about.text || words.noText}</p>
            </>
          ) : (
            <p>{words.forgotten}</p>
          )}
          {reason && (
            <>
              <h3>{words.reason}</h3>
              <p class="as-typed">{reason}</p>
            </>
          )}
        </section>
        {actions.length > 0 && (
          <div class={chosen ? 'desk-actions open' : 'desk-actions'} role="group" aria-label={actionWords.label}>
            {chosen === 'publish' && <RecordForm {...form} what={what} />}
            {chosen === 'decline' && <DeclineForm {...form} />}
            {!chosen && actions.includes('publish') && (
              <button class="nl-button nl-button--primary" type="button" onClick={() => setChosen('publish')}>
                {recording.names[what]}
              </button>
            )}
            {!chosen && actions.includes('decline') && (
              <button class="nl-button nl-button--secondary" type="button" onClick={() => setChosen('decline')}>
                {actionWords.names.decline}
              </button>
            )}
          </div>
        )}
      </div>
    </>
  );
}
