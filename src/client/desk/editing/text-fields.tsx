import { useState } from 'preact/hooks';
import type { DraftText } from '../../../model/public-text.ts';
import { editing as words, FIELD_LABELS } from '../../../messages/review.ts';
import { useDesk } from '../desk-context.ts';
import { createQuestion, setPassage, TEXT_FIELDS, type TextField as Name } from '../text.ts';
import { listMarks, type FieldsEditing } from './editing.ts';
import { MoreFields } from './more-fields.tsx';
import { findProblem, goToPlace, toControlId } from './places.ts';
import { TextField } from './text-field.tsx';

const ROWS: Partial<Record<Name, number>> = { summary: 2, story: 2, happens: 4, obstacle: 2, helps: 2 };
const COUNTED: readonly Name[] = ['title', 'summary'];
const OPTIONAL: readonly Name[] = ['story', 'helps'];

interface Props {
  editing: FieldsEditing;
  /** Whether what is wrong is told of every field; else of those that somebody was in. */
  isChecked: boolean;
}

/** The public text in fields. */
export function TextFields({ editing, isChecked }: Props) {
  const { editor, state, text, preview } = editing;
  const { choices } = useDesk();
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  const problems = { ...preview.problems, ...state.fields };
  const problemOf = (field: string) =>
    isChecked || visited.has(field) || state.fields[field] ? findProblem(problems, field) : undefined;
  const visit = (field: string) => setVisited((before) => new Set(before).add(field));
  const type = (field: string, value: string) =>
    editor.change(setPassage(text, field, value), { label: words.typed(toLabel(field)), at: field });
  const choose = (change: Partial<DraftText>, field: string) => {
    visit(field);
    editor.change({ ...text, ...change }, { label: words.chosen(toLabel(field)), at: field });
  };
  const questions = text.questions ?? [];

  return (
    <>
      {TEXT_FIELDS.map((field) => (
        <TextField
          key={field}
          field={field}
          value={text[field]}
          onInput={(value) => type(field, value)}
          onBlur={() => visit(field)}
          marks={listMarks(editing, field)}
          problem={problemOf(field)}
          rows={ROWS[field] ?? 1}
          isOneLine={COUNTED.includes(field)}
          max={COUNTED.includes(field) ? choices.limits[field]?.max : undefined}
          isOptional={OPTIONAL.includes(field)}
        />
      ))}
      <fieldset class="field" id={toControlId('questions')} tabIndex={-1}>
        <legend>{FIELD_LABELS.questions}</legend>
        {problemOf('questions') && <p class="wrong">{problemOf('questions')}</p>}
        {questions.map((question, index) => (
          <div class="question-line" key={question.id}>
            <TextField
              field={`questions.${index}`}
              label={words.question(index + 1)}
              value={question.text}
              onInput={(value) => type(`questions.${index}`, value)}
              onBlur={() => visit(`questions.${index}`)}
              marks={listMarks(editing, `questions.${index}`)}
              problem={problemOf(`questions.${index}`)}
              isOneLine
            />
            <button
              class="as-link"
              type="button"
              onClick={() => {
                choose({ questions: questions.filter(({ id }) => id !== question.id) }, `questions-${question.id}`);
                goToPlace('questions');
              }}
            >
              {words.remove} <span class="vh">{words.question(index + 1)}</span>
            </button>
          </div>
        ))}
        {questions.length < choices.most.questions && (
          <button
            class="as-link"
            type="button"
            onClick={() => {
              choose({ questions: [...questions, createQuestion(questions)] }, `questions+${questions.length}`);
              goToPlace(`questions.${questions.length}`);
            }}
          >
            {words.addQuestion}
          </button>
        )}
      </fieldset>
      <MoreFields text={text} choose={choose} problemOf={problemOf} />
    </>
  );
}

function toLabel(field: string): string {
  return FIELD_LABELS[field.split(/[.+-]/)[0] ?? ''] ?? field;
}
