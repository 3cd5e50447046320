import { useState } from 'preact/hooks';
import type { ReviewAnswer } from '../../../desk/api/review-schemas.ts';
import { aboutView as words, actions as actionWords, queue, STATE_LABELS } from '../../../messages/review.ts';
import { useDesk } from '../desk-context.ts';
import { formatDay } from '../formats.ts';
import { Notice } from '../notice.tsx';
import { useHeading } from '../use-heading.ts';
import { DeclineForm } from './decline-form.tsx';

interface Props {
  review: ReviewAnswer;
  set: (review: ReviewAnswer) => void;
}

/** What somebody said below a bottleneck: that it plays elsewhere too, or whether it is solved. */
export function AboutView({ review, set }: Props) {
  const { refresh } = useDesk();
  const { number, kind, state, about, actions, submitted, reason } = review;
  const heading = useHeading(number);
  const [isDeclining, setDeclining] = useState(false);
  const [told, setTold] = useState({ text: '', turn: 0 });
  const outcome = about?.outcome;

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
        {actions.includes('decline') && (
          <div class={isDeclining ? 'desk-actions open' : 'desk-actions'} role="group" aria-label={actionWords.label}>
            {isDeclining ? (
              <DeclineForm
                review={review}
                onCancel={() => setDeclining(false)}
                reload={async () => refresh()}
                onDone={(answer, text) => {
                  setDeclining(false);
                  set(answer);
                  setTold(({ turn }) => ({ text, turn: turn + 1 }));
                  refresh();
                }}
              />
            ) : (
              <>
                <button class="nl-button nl-button--secondary" type="button" onClick={() => setDeclining(true)}>
                  {actionWords.names.decline}
                </button>
                <p>{words.later}</p>
              </>
            )}
          </div>
        )}
      </div>
    </>
  );
}
