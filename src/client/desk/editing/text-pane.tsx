import type { ComponentChildren } from 'preact';
import { editing as words } from '../../../messages/review.ts';
import { DifferenceTab } from './difference-tab.tsx';
import { isInFields, type Editing } from './editing.ts';
import { PreviewTab } from './preview-tab.tsx';
import { SourceField } from './source-field.tsx';
import { Tabs } from './tabs.tsx';
import { TextFields } from './text-fields.tsx';

export const TABS = ['text', 'difference', 'preview'] as const;
export type Tab = (typeof TABS)[number];

interface Props {
  editing: Editing;
  tab: Tab;
  onTab: (tab: Tab) => void;
  /** How far it is, beside the heading. */
  about: string;
  /** What it is compared with. */
  before: readonly { field: string; text: string }[];
  isChecked: boolean;
  /** What stands in the place of the fields when they cannot be changed now. */
  locked?: ComponentChildren;
}

/** The text that becomes public: to be changed, compared, and seen as it will be. */
export function TextPane({ editing, tab, onTab, about, before, isChecked, locked }: Props) {
  return (
    <section class="pane public" aria-labelledby="openbaar">
      <header>
        <h2 id="openbaar">{words.title}</h2>
        <span class="muted">{about}</span>
      </header>
      <Tabs label={words.views} names={TABS} labels={words.tabs} current={tab} onChoose={onTab} />
      <div role="tabpanel" id="paneel" aria-labelledby={`tab-${tab}`}>
        {tab === 'text' && (locked ?? <Fields editing={editing} isChecked={isChecked} />)}
        {tab === 'difference' && <DifferenceTab before={before} text={editing.text} />}
        {tab === 'preview' && <PreviewTab editing={editing} openText={() => onTab('text')} />}
      </div>
    </section>
  );
}

function Fields({ editing, isChecked }: { editing: Editing; isChecked: boolean }) {
  const { editor, preview, state, text } = editing;
  if (isInFields(editing)) {
    const source = preview.answer?.source;
    return (
      <>
        <TextFields editing={editing} isChecked={isChecked} />
        {source && (
          <details class="to-source">
            <summary>{words.toSource}</summary>
            <p>{words.toSourceText}</p>
            <button
              class="nl-button nl-button--secondary"
              type="button"
              onClick={() => editor.openSource(source, words.toSource)}
            >
              {words.openSource}
            </button>
          </details>
        )}
      </>
    );
  }
  return (
    <>
      <SourceField editing={editing} source={typeof text === 'string' ? text : ''} />
      {state.lastFields !== undefined && (
        <button
          class="nl-button nl-button--secondary"
          type="button"
          onClick={() => confirm(words.toFieldsConfirm) && editor.closeSource(words.toFields)}
        >
          {words.toFields}
        </button>
      )}
    </>
  );
}
