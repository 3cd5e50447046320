import { circleEditing, circleFields as words } from '../../../messages/circle-desk.ts';
import { WrittenField } from '../../annotate/written-field.tsx';
import type { CircleEditor, CircleState } from './circle-editor.ts';
import { findProblem } from './problems.ts';

const ONE_LINE = ['title', 'region'] as const;
const LINES = ['members', 'questions'] as const;
const LONGEST_TEXT = 5000;

interface Props {
  editor: CircleEditor;
  state: CircleState;
}

/** Who a circle is, and what it wants to find out. */
export function AboutFields({ editor, state: { draft, accepted, trouble } }: Props) {
  const privacy = { accepted: new Set(accepted), accept: editor.accept };
  const common = (field: keyof typeof words) => ({
    ...{ name: field, privacy, label: words[field].label, hint: words[field].hint },
    problem: findProblem(trouble?.fields ?? {}, field),
  });
  return (
    <>
      {ONE_LINE.map((field) => (
        <WrittenField
          key={field}
          {...common(field)}
          value={draft[field]}
          onInput={(value) => editor.change({ [field]: value })}
          isOptional={field === 'region'}
          isOneLine
          rows={1}
        />
      ))}
      {LINES.map((field) => (
        <WrittenField
          key={field}
          {...common(field)}
          value={draft[field]}
          onInput={(value) => editor.change({ [field]: value })}
          isOptional={field === 'questions'}
          rows={3}
        />
      ))}
      {draft.text === undefined ? (
        <p class="annotate-remark">{circleEditing.ownText}</p>
      ) : (
        <WrittenField
          {...common('text')}
          value={draft.text}
          onInput={(text) => editor.change({ text })}
          isOptional
          rows={5}
          max={LONGEST_TEXT}
        />
      )}
    </>
  );
}
