import type { ReviewAnswer } from '../../../desk/api/review-schemas.ts';
import { talk as words } from '../../../messages/review.ts';
import { formatMoment } from '../formats.ts';
import { Settle } from './settle.tsx';

interface Props {
  review: ReviewAnswer;
  reload: () => Promise<void>;
  onDone: (answer: ReviewAnswer, says: string) => void;
}

/** What was asked and answered, and what the writer said after publication, of which an editor makes events. */
export function Talk({ review, reload, onDone }: Props) {
  const { questions, outcomes, replies = [], bottleneck } = review;
  if (questions.length + outcomes.length + replies.length === 0) return null;
  return (
    <section class="pane span" aria-labelledby="gesprek">
      <header>
        <h2 id="gesprek">{words.title}</h2>
      </header>
      {questions.map(({ asked, question, answered, answer }) => (
        <div class="exchange" key={asked}>
          <h3>{words.asked(formatMoment(asked))}</h3>
          <p class="as-typed">{question}</p>
          <h3>{answered ? words.answered(formatMoment(answered)) : words.noAnswer}</h3>
          {answer && <p class="as-typed from-writer">{answer}</p>}
        </div>
      ))}
      {outcomes.map(({ at, outcome, text, ...fate }) => (
        <div class="exchange" key={at}>
          <h3>{words.outcome(outcome === 'resolved', formatMoment(at))}</h3>
          <p class="as-typed from-writer">{text}</p>
          <Settle
            {...{ ...fate, review, reload, onDone }}
            what={outcome === 'resolved' ? 'resolved' : 'not-resolved'}
            said={{ outcomeAt: at }}
          />
        </div>
      ))}
      {replies.map(({ at, question, text, ...fate }) => (
        <div class="exchange" key={at}>
          <h3>{words.reply(formatMoment(at))}</h3>
          {bottleneck && (
            <p>
              <a href={`${bottleneck.href}#d-${question}`}>{words.policyQuestion}</a>
            </p>
          )}
          <p class="as-typed from-writer">{text}</p>
          <Settle {...{ ...fate, review, reload, onDone }} what="reply" said={{ replyAt: at }} />
        </div>
      ))}
    </section>
  );
}
