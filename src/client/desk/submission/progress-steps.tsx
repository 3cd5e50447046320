import type { ReviewAnswer } from '../../../desk/api/review-schemas.ts';
import { progressSteps as words, STATE_LABELS } from '../../../messages/review.ts';

const RING = 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z';

/** The way from sending in to the site, with where it is now. What ended otherwise has only its state. */
export function ProgressSteps({ review }: { review: ReviewAnswer }) {
  const { state, step, fourEyes } = review;
  if (step === 'ended' && state !== 'published') return <p class="ended-as">{STATE_LABELS[state]}</p>;
  const labels = [words.received, words.read, words.consent, ...(fourEyes ? [words.fourEyes] : []), words.online];
  const reached = {
    review: 1,
    writer: state === 'awaiting-consent' ? 2 : 1,
    sign: 3,
    publish: labels.length - 1,
    ended: labels.length,
  }[step];
  return (
    <ol class="progress" aria-label={words.label}>
      {labels.map((label, index) => (
        <li key={label} aria-current={index === reached ? 'step' : undefined}>
          <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
            {index < reached && (
              <>
                <path class="fill" d="M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20z" />
                <path class="tick" d="m7.5 12.5 3 3 6-7" />
              </>
            )}
            {index === reached && <path d={`${RING}M3 12h18`} />}
            {index > reached && <path class="dashed" d={RING} />}
          </svg>
          {label}
          {index < reached && <span class="vh"> {words.done}</span>}
        </li>
      ))}
    </ol>
  );
}
