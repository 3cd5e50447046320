import type { PublishedAnswer } from '../../../desk/api/review-schemas.ts';
import { published as words, submission } from '../../../messages/review.ts';
import { useAnswer } from '../use-answer.ts';
import { useHeading } from '../use-heading.ts';
import { Correction } from './correction.tsx';
import { toNumber } from './to-number.ts';

/** One bottleneck that is on the site. */
export function PublishedView({ id }: { id: string }) {
  const { value, message, reload } = useAnswer<PublishedAnswer>(`/api/desk/bottlenecks/${encodeURIComponent(id)}`);
  const heading = useHeading(toNumber(id));
  return (
    <>
      <header class="desk-bar">
        <div>
          <p class="muted">{words.onSite(toNumber(id))}</p>
          <h1 ref={heading} tabIndex={-1}>
            {value?.title ?? words.number(toNumber(id))}
          </h1>
        </div>
        {value && <a href={value.href}>{words.read}</a>}
      </header>
      {value ? (
        <Correction published={value} reload={reload} />
      ) : (
        <div class="desk-main welcome">
          <p role="status">{message ?? words.loading}</p>
          {message && (
            <button class="nl-button nl-button--secondary" type="button" onClick={() => void reload()}>
              {submission.retry}
            </button>
          )}
        </div>
      )}
    </>
  );
}
