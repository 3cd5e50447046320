import { circleEditing as words } from '../../../messages/circle-desk.ts';
import { useBarSize } from '../use-bar-size.ts';
import type { CircleEditor, CircleState } from './circle-editor.ts';

interface Props {
  editor: CircleEditor;
  state: CircleState;
  isNew?: boolean;
}

/** Whether the desk has what is typed here, and the button that gives it. */
export function SaveBar({ editor, state: { isBusy, undo }, isNew = false }: Props) {
  const measure = useBarSize();
  const isKept = editor.isKept();
  const isIdle = isKept || isBusy;
  return (
    <div class="desk-actions" ref={measure} role="group" aria-label={words.bar}>
      <button
        class="nl-button nl-button--primary"
        type="button"
        aria-disabled={isIdle && !isNew ? 'true' : undefined}
        aria-describedby="leerkring-stand"
        onClick={() => (!isIdle || isNew) && void editor.save()}
      >
        {isBusy ? words.busy : isNew ? words.make : words.save}
      </button>
      {undo && (
        <button class="as-link" type="button" onClick={editor.undo}>
          {words.undo(undo.label)}
        </button>
      )}
      {!isKept && !isNew && !isBusy && (
        <button class="as-link" type="button" onClick={editor.reset}>
          {words.reset}
        </button>
      )}
      <p id="leerkring-stand" role="status">
        {isNew ? words.newState : isKept ? words.same : words.changed}
      </p>
    </div>
  );
}
