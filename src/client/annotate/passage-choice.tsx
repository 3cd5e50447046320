import { useState } from 'preact/hooks';
import { panel as words } from '../../messages/annotate-page.ts';
import type { Annotating } from './annotating.ts';
import type { Draft } from './draft.ts';
import { Grouped, toId } from './field-parts.tsx';
import { LONGEST_QUOTE, widenPassage, type Choice } from './passages.ts';

interface Props {
  annotating: Annotating;
  draft: Draft;
  /** What is chosen can only be about the whole. */
  isWholeOnly: boolean;
  problem: string | undefined;
}

/** What the reaction is about: a passage, in the words of its writer, or the whole bottleneck. */
export function PassageChoice({ annotating, draft: { choices, chosen }, isWholeOnly, problem }: Props) {
  const id = toId('target');
  return (
    <Grouped id={id} label={words.about} isOptional={false} problem={problem}>
      {choices.length === 1 ? (
        <p>{words.kinds.case}</p>
      ) : (
        choices.map((choice, index) => (
          <label class="tick" key={`${choice.kind} ${choice.span?.start}`}>
            <input type="radio" name="passage" checked={index === chosen} onChange={() => annotating.choose(index)} />
            <Words choice={choice} text={annotating.text} />
          </label>
        ))
      )}
      <div role="status">
        {isWholeOnly && choices[chosen]?.span && <p class="annotate-remark">{words.wholeOnly}</p>}
        {!isWholeOnly && <Trouble annotating={annotating} span={choices[chosen]?.span} />}
      </div>
    </Grouped>
  );
}

function Words({ choice: { kind, span }, text }: { choice: Choice; text: string }) {
  if (!span) return <span>{words.kinds.case}</span>;
  return (
    <span>
      {words.kinds[kind] && <b>{words.kinds[kind]} </b>}
      <q class="annotate-quote">{text.slice(span.start, span.end).replaceAll('\n', ' ')}</q>
    </span>
  );
}

/** Why a passage cannot be quoted, with a way out. */
function Trouble({ annotating, span }: { annotating: Annotating; span: Choice['span'] }) {
  const [isStuck, setStuck] = useState(false);
  const judged = annotating.judge();
  if (!span || !judged || judged.state === 'found') return null;
  if (judged.state === 'too-long') return <p class="wrong">{words.tooLong(judged.length, LONGEST_QUOTE)}</p>;
  return (
    <>
      <p class="wrong">{isStuck ? words.noWider : words.unclear}</p>
      {!isStuck && (
        <button
          class="nl-button nl-button--secondary"
          type="button"
          onClick={() => {
            const wider = widenPassage(annotating.text, span);
            if (wider) annotating.addChoice({ kind: 'wider', span: wider });
            else setStuck(true);
          }}
        >
          {words.widen}
        </button>
      )}
    </>
  );
}
