import { editing as words } from '../../../messages/review.ts';
import { FindingText } from '../trouble-text.tsx';
import type { Editing } from './editing.ts';
import { findLine, goToPlace, toControlId } from './places.ts';

interface Props {
  editing: Editing;
  source: string;
}

/** The whole file, for who wants what has no field; with what is wrong in it, by line. */
export function SourceField({ editing: { editor, preview, state }, source }: Props) {
  const id = toControlId('source');
  const findings = preview.answer?.findings ?? [];
  const problem = state.fields.text ?? preview.problems.text;
  return (
    <div class="field source-field">
      <label for={id}>{words.source}</label>
      <p class="muted" id={`${id}-hint`}>
        {words.sourceHint}
      </p>
      {problem && findings.length === 0 && <p class="wrong">{problem}</p>}
      <textarea
        id={id}
        class="source"
        rows={24}
        spellcheck={false}
        value={source}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) =>
          editor.change(currentTarget.value, { label: words.typed(words.source), at: 'source' })
        }
      />
      <div role="status">{findings.length > 0 && <h3>{words.findings(findings.length)}</h3>}</div>
      {findings.length > 0 && (
        <ul class="plain todo">
          {findings.map(({ line, severity, ...finding }, index) => (
            <li key={index}>
              <p>
                <button class="as-link" type="button" onClick={() => goToPlace('source', findLine(source, line))}>
                  {words.line(line)}
                </button>{' '}
                <b>{words.severities[severity] ?? severity}:</b> <FindingText finding={{ line, ...finding }} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
