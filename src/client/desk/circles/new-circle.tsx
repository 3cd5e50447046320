import { useMemo } from 'preact/hooks';
import type { CircleAnswer, CircleMadeAnswer } from '../../../desk/api/circle-schemas.ts';
import { circleEditing, circleView as words } from '../../../messages/circle-desk.ts';
import { useDesk } from '../desk-context.ts';
import { PlaceLink } from '../place-link.tsx';
import { useStore } from '../use-store.ts';
import { AboutFields } from './about-fields.tsx';
import { createCircleEditor } from './circle-editor.ts';
import { SaveBar } from './save-bar.tsx';
import { TroubleList } from './trouble-list.tsx';
import { useCircleHeading } from './use-circle-heading.ts';
import type { Release } from './use-release.ts';

/** A circle that there is not yet. */
export function NewCircle({ release }: { release: Release }) {
  const { api, go } = useDesk();
  const heading = useCircleHeading(words.newTitle);
  const editor = useMemo(() => createCircleEditor({ api, onKept }), []);
  const state = useStore(editor);

  function onKept({ id, href, commit }: CircleMadeAnswer): void {
    const isThere = async () => {
      const now = await api.get<CircleAnswer>(`/api/circles/${encodeURIComponent(id)}`);
      return now.kind === 'ok' && now.value.isLive === true;
    };
    release.follow({ ...{ commit, href, says: circleEditing.made }, isThere });
    go({ show: 'circle', id, part: 'plan' });
  }

  return (
    <>
      <header class="circle-head">
        <p class="muted">
          <PlaceLink to={{ show: 'queue' }}>{words.back}</PlaceLink>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {words.newTitle}
        </h1>
        <p class="lede">{words.newLede}</p>
      </header>
      <div class="desk-main">
        <TroubleList state={state} />
        <AboutFields editor={editor} state={state} />
        <SaveBar editor={editor} state={state} isNew />
      </div>
    </>
  );
}
