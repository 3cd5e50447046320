import { circleEditing as words } from '../../../messages/circle-desk.ts';
import { useStore } from '../use-store.ts';
import { AboutFields } from './about-fields.tsx';
import { CasesPart } from './cases-part.tsx';
import { CircleConflict } from './circle-conflict.tsx';
import type { CircleEditor } from './circle-editor.ts';
import { MeetingsPart } from './meetings-part.tsx';
import { SaveBar } from './save-bar.tsx';
import { TroubleList } from './trouble-list.tsx';

/** What a circle reads, when it meets, and who it is. */
export function PlanPart({ editor }: { editor: CircleEditor }) {
  const state = useStore(editor);
  return (
    <div class="desk-main">
      <CircleConflict editor={editor} state={state} />
      <TroubleList state={state} />
      <CasesPart editor={editor} state={state} />
      <MeetingsPart editor={editor} state={state} />
      <section aria-labelledby="over-de-kring">
        <h2 id="over-de-kring">{words.about}</h2>
        <AboutFields editor={editor} state={state} />
      </section>
      <SaveBar editor={editor} state={state} />
    </div>
  );
}
