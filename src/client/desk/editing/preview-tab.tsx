import { FIELD_LABELS, previewTab as words } from '../../../messages/review.ts';
import type { Editing } from './editing.ts';
import { goToPlace } from './places.ts';

/** The text as readers will see it, made by the desk with what makes the site. */
export function PreviewTab({ editing, openText }: { editing: Editing; openText: () => void }) {
  const { preview, text } = editing;
  const { answer, message, problems } = preview;
  const wrong = Object.entries(problems);
  return (
    <div class="preview-tab">
      {message && <p class="wrong">{message}</p>}
      {wrong.length > 0 && (
        <>
          <p>{words.notYet}</p>
          <ul>
            {wrong.map(([field, problem]) => (
              <li key={field}>
                <button
                  class="as-link"
                  type="button"
                  onClick={() => {
                    openText();
                    goToPlace(field === 'text' ? 'source' : field);
                  }}
                >
                  {FIELD_LABELS[field.split('.')[0] ?? ''] ?? words.text}
                </button>
                : {problem}
              </li>
            ))}
          </ul>
        </>
      )}
      {answer?.html ? (
        <article class="as-public">
          {typeof text !== 'string' && (
            <>
              <p class="as-public-title">{text.title}</p>
              <p class="lede">{text.summary}</p>
            </>
          )}
          {/* Safe: made by the desk, of what it parsed and checked itself. */}
          <div class="read" dangerouslySetInnerHTML={{ __html: answer.html }} />
        </article>
      ) : (
        !message && wrong.length === 0 && <p role="status">{words.loading}</p>
      )}
    </div>
  );
}
