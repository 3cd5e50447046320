import type { ReviewAnswer } from '../../../desk/api/review-schemas.ts';
import { submission as words } from '../../../messages/review.ts';
import { useAnswer } from '../use-answer.ts';
import { useHeading } from '../use-heading.ts';
import { AboutView } from './about-view.tsx';
import { Review } from './review.tsx';

/** One thing that was sent in. */
export function SubmissionView({ number }: { number: string }) {
  const { value, message, set, reload } = useAnswer<ReviewAnswer>(
    `/api/desk/submissions/${encodeURIComponent(number)}`,
  );
  if (!value) return <Waiting number={number} message={message} retry={reload} />;
  return value.kind === 'submission' ? (
    <Review review={value} set={set} reload={reload} />
  ) : (
    <AboutView review={value} set={set} />
  );
}

interface WaitingProps {
  number: string;
  message: string | undefined;
  retry: () => Promise<void>;
}

function Waiting({ number, message, retry }: WaitingProps) {
  const heading = useHeading(number);
  return (
    <div class="desk-main welcome">
      <h1 ref={heading} tabIndex={-1}>
        {words.number(number)}
      </h1>
      <p role="status">{message ?? words.loading}</p>
      {message && (
        <button class="nl-button nl-button--secondary" type="button" onClick={() => void retry()}>
          {words.retry}
        </button>
      )}
    </div>
  );
}
