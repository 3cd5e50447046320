import { useState } from 'preact/hooks';
import type { ReviewAnswer } from '../../../desk/api/review-schemas.ts';
import { submission as words } from '../../../messages/review.ts';
import { ConcernsPanel } from '../editing/concerns-panel.tsx';
import { Conflict } from '../editing/conflict.tsx';
import { TextPane, type Tab } from '../editing/text-pane.tsx';
import { useEditing } from '../editing/use-editing.ts';
import { Icon } from '../icon.tsx';
import type { Editor } from '../editor.ts';
import { useWide } from '../use-wide.ts';
import { ActionBar } from './action-bar.tsx';
import { LockedText } from './locked-text.tsx';
import { RawPane } from './raw-pane.tsx';
import { Talk } from './talk.tsx';

interface Props {
  review: ReviewAnswer;
  editor: Editor;
  /** What was sent in, by field. */
  before: readonly { field: string; text: string }[];
  reload: () => Promise<void>;
  onDone: (answer: ReviewAnswer, says: string) => void;
}

/** What is done with a write-up: both texts, what is to be looked at, the talk with its writer, and the next steps. */
export function Work({ review, editor, before, reload, onDone }: Props) {
  const { raw, state, step, proposal, merge, actions } = review;
  const editing = useEditing(editor, before, raw);
  const [tab, setTab] = useState<Tab>('text');
  const [isChecked, setChecked] = useState(false);
  /** What its writer was asked when somebody chose to change it all the same. */
  const [unlockedAt, setUnlockedAt] = useState<string>();
  const isAsked = state === 'awaiting-consent';
  const asked = `${state} ${proposal?.digest ?? ''}`;
  const canEdit = actions.includes('edit') && (!isAsked || unlockedAt === asked);
  const isWide = useWide();
  const wanted = proposal?.changesWanted ?? merge?.changesWanted;

  const sent = <RawPane review={review} />;
  const toDo = canEdit && (
    <ConcernsPanel editing={editing} openText={() => setTab('text')}>
      {wanted && step === 'review' && (
        <li>
          <Icon name="open" />
          <div>
            <p>
              <b>{words.changesWanted}</b>
            </p>
            <p class="as-typed">{wanted}</p>
          </div>
        </li>
      )}
    </ConcernsPanel>
  );

  return (
    <>
      <Conflict editor={editor} state={editing.state} />
      <div class="panes">
        {isWide ? (
          <div class="beside" key="beside" tabIndex={0} role="region" aria-label={words.beside}>
            {sent}
            {toDo}
          </div>
        ) : (
          sent
        )}
        <TextPane
          key="public"
          editing={editing}
          tab={tab}
          onTab={setTab}
          about={words.version(review.version, words.consent(review))}
          before={before}
          isChecked={isChecked}
          {...(!canEdit && {
            locked: <LockedText review={review} text={editing.text} onUnlock={() => setUnlockedAt(asked)} />,
          })}
        />
        {!isWide && toDo}
      </div>
      <Talk {...{ review, reload, onDone }} />
      <ActionBar
        {...{ review, editing, canEdit, reload, onDone }}
        onProblems={() => {
          setChecked(true);
          setTab('text');
        }}
      />
    </>
  );
}
