import { useMemo, useState } from 'preact/hooks';
import type { PublishedAnswer } from '../../../desk/api/review-schemas.ts';
import { published as words } from '../../../messages/review.ts';
import { useDesk } from '../desk-context.ts';
import { ConcernsPanel } from '../editing/concerns-panel.tsx';
import { Conflict } from '../editing/conflict.tsx';
import { TextPane, type Tab } from '../editing/text-pane.tsx';
import { useEditing } from '../editing/use-editing.ts';
import { closeEditor, openEditor } from '../open-editors.ts';
import { listPassages } from '../text.ts';
import { Annotations } from './annotations.tsx';
import { CorrectBar } from './correct-bar.tsx';
import { keepCorrection, type CorrectionReason } from './keep-correction.ts';

interface Props {
  published: PublishedAnswer;
  reload: () => Promise<void>;
}

/** A public text to be corrected or taken down, with what was said about it. */
export function Correction({ published, reload }: Props) {
  const { api, follow, go, refresh } = useDesk();
  const { id, number, version } = published;
  const [tab, setTab] = useState<Tab>('text');
  const [isChecked, setChecked] = useState(false);
  /** Why it is corrected; asked for when it is kept. */
  const reason = useMemo(() => ({ current: undefined as CorrectionReason | undefined }), [id]);
  const before = useMemo(() => listPassages(published.text), [published]);

  function onMade(commit: string, says: string): void {
    follow({ commit, says, href: published.href });
    refresh();
    void reload();
  }

  function onWithdrawn(commit: string): void {
    closeEditor(`published ${id}`);
    follow({ commit, says: words.withdrawn(number) });
    refresh();
    // There is nothing left here to look at.
    go({ show: 'public' });
  }

  const editor = useMemo(
    () =>
      openEditor(`published ${id}`, {
        text: published.text,
        version,
        keep: keepCorrection(api, id, {
          reason: () => reason.current,
          onMade: (commit) => onMade(commit, words.corrected(number)),
        }),
      }),
    [id, version],
  );
  const editing = useEditing(editor, before);

  return (
    <div class="desk-main">
      <Conflict editor={editor} state={editing.state} />
      <div class="panes single">
        <TextPane
          editing={editing}
          tab={tab}
          onTab={setTab}
          about={words.about}
          before={before}
          isChecked={isChecked}
        />
        <ConcernsPanel editing={editing} openText={() => setTab('text')} />
      </div>
      <Annotations published={published} onMade={(commit) => onMade(commit, words.annotationWithdrawn)} />
      <CorrectBar
        published={published}
        editing={editing}
        setReason={(next) => (reason.current = next)}
        onProblems={() => {
          setChecked(true);
          setTab('text');
        }}
        onWithdrawn={onWithdrawn}
      />
    </div>
  );
}
