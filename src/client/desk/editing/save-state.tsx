import { saving as words } from '../../../messages/review.ts';
import type { Editor, EditorState } from '../editor.ts';
import { formatTime } from '../formats.ts';

interface Props {
  editor: Editor;
  state: EditorState;
  /** Keeping it ends what its writer was asked. */
  voids: boolean;
}

/** Whether the desk has the text, and the button to make it so. */
export function SaveState({ editor, state, voids }: Props) {
  const { status, keptAt, message } = state;
  const says = {
    same: keptAt ? words.keptAt(formatTime(keptAt)) : '',
    changed: words.changed,
    keeping: words.keeping,
    kept: words.keptAt(formatTime(keptAt ?? Date.now())),
    failed: words.failed(message ?? ''),
    stale: words.stale,
  }[status];
  return (
    <span class="save">
      <button class="nl-button nl-button--secondary" type="button" onClick={() => void editor.save()}>
        {voids ? words.saveAndVoid : words.save}
      </button>
      <span role="status" class={status === 'failed' || status === 'stale' ? 'wrong' : 'muted'}>
        {says}
      </span>
    </span>
  );
}
