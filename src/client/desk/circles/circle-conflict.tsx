import { useEffect, useRef } from 'preact/hooks';
import { circleConflict as words, circleFields } from '../../../messages/circle-desk.ts';
import { listDifferences, type CircleDraft, type CircleField } from './circle-draft.ts';
import type { ChosenCase, CircleEditor, CircleState } from './circle-editor.ts';
import { describeMeeting } from './meeting-words.ts';

interface Props {
  editor: CircleEditor;
  state: CircleState;
}

/** Somebody else changed the circle meanwhile: both beside each other, and a choice. Neither is lost. */
export function CircleConflict({ editor, state: { draft, theirs, known } }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [theirs]);
  if (!theirs) return null;
  return (
    <section class="notice v-alert conflict" aria-labelledby="kring-intussen">
      <h2 id="kring-intussen" tabIndex={-1} ref={heading}>
        {words.title}
      </h2>
      <p>{words.text}</p>
      {listDifferences(draft, theirs.draft).map((field) => (
        <section key={field}>
          <h3>{circleFields[field].label}</h3>
          <div class="both">
            <div>
              <h4>{words.mine}</h4>
              <p class="as-typed">{describe(draft, field, known) || words.empty}</p>
            </div>
            <div>
              <h4>{words.theirs}</h4>
              <p class="as-typed">{describe(theirs.draft, field, known) || words.empty}</p>
            </div>
          </div>
        </section>
      ))}
      <p class="row-of-buttons">
        <button class="nl-button nl-button--primary" type="button" onClick={() => void editor.keepMine()}>
          {words.keepMine}
        </button>
        <button class="nl-button nl-button--secondary" type="button" onClick={editor.takeTheirs}>
          {words.takeTheirs}
        </button>
      </p>
    </section>
  );
}

function describe(draft: CircleDraft, field: CircleField, known: ReadonlyMap<string, ChosenCase>): string {
  const name = (id: string) => known.get(id)?.title ?? id;
  if (field === 'cases') return draft.cases.map(name).join('\n');
  if (field !== 'meetings') return draft[field] ?? '';
  return draft.meetings
    .map((meeting) =>
      [describeMeeting(meeting), meeting.place, ...meeting.cases.map((id) => `- ${name(id)}`)].join('\n'),
    )
    .join('\n\n');
}
