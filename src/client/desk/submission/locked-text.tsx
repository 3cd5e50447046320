import type { ReviewAnswer } from '../../../desk/api/review-schemas.ts';
import type { EditedText } from '../../../model/public-text.ts';
import { FIELD_LABELS, locked as words } from '../../../messages/review.ts';
import { formatMoment } from '../formats.ts';
import { listPassages } from '../text.ts';

interface Props {
  review: ReviewAnswer;
  text: EditedText;
  onUnlock: () => void;
}

/** A text that waits for its writer or for publication, or that is done with: to be read. */
export function LockedText({ review, text, onUnlock }: Props) {
  const { proposal, merge, actions, bottleneck, reason, step, hasCode } = review;
  return (
    <div class="locked">
      {merge && step !== 'ended' && (
        <p>
          {words.merge} <a href={`/knelpunten/${merge.bottleneck}/`}>{merge.bottleneck}</a>.
        </p>
      )}
      {bottleneck && (
        <p>
          <a href={bottleneck.href}>{words.published}</a>
        </p>
      )}
      {reason && (
        <>
          <h3>{hasCode ? words.reason : words.reasonWithoutCode}</h3>
          <p class="as-typed">{reason}</p>
        </>
      )}
      {proposal && (
        <>
          <p class="muted">
            {proposal.consented ? words.consented(formatMoment(proposal.consented)) : words.asked(proposal.editor)}
            {proposal.signed && ` ${words.signed(proposal.signed.editor, formatMoment(proposal.signed.at))}`}
          </p>
          <p class="as-typed proposal">{proposal.text}</p>
        </>
      )}
      {!proposal &&
        listPassages(text)
          .filter((passage) => passage.text !== '')
          .map((passage) => (
            <section key={passage.field}>
              <h3>{FIELD_LABELS[passage.field.split('.')[0] ?? ''] ?? words.source}</h3>
              <p class="as-typed">{passage.text}</p>
            </section>
          ))}
      {actions.includes('edit') && (
        <div class="unlock">
          <button class="nl-button nl-button--secondary" type="button" onClick={onUnlock}>
            {words.unlock}
          </button>
          <p class="muted">{words.unlockText}</p>
        </div>
      )}
    </div>
  );
}
