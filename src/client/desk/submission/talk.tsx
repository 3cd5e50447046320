import type { ReviewAnswer } from '../../../desk/api/review-schemas.ts';
import { talk as words } from '../../../messages/review.ts';
import { formatMoment } from '../formats.ts';

/** What was asked and answered, and what the writer said after publication. */
export function Talk({ review: { questions, outcomes } }: { review: ReviewAnswer }) {
  if (questions.length + outcomes.length === 0) return null;
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
      {outcomes.map(({ at, outcome, text }) => (
        <div class="exchange" key={at}>
          <h3>{words.outcome(outcome === 'resolved', formatMoment(at))}</h3>
          <p class="as-typed from-writer">{text}</p>
        </div>
      ))}
    </section>
  );
}
