import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { REVIEW_HELP } from '../../../messages/help.ts';
import { concerns as words, FIELD_LABELS } from '../../../messages/review.ts';
import { LEFT_OUT } from '../../../privacy/detector.ts';
import { acceptConcern, isOpen, replaceConcern, type Concern } from '../concerns.ts';
import { HelpLink } from '../help-link.tsx';
import { Icon } from '../icon.tsx';
import { ConcernItem } from './concern-item.tsx';
import type { Editing } from './editing.ts';
import { goToPlace } from './places.ts';

interface Props {
  editing: Editing;
  /** Shows the fields, where the places are. */
  openText: () => void;
  /** More that is to be done, such as what the writer wants changed. */
  children?: ComponentChildren;
}

/** What must be looked at before the text goes on: what could identify a person, and what is not in order yet. */
export function ConcernsPanel({ editing, openText, children }: Props) {
  const { editor, state, text, concerns, preview } = editing;
  const { past, future } = state.history;
  const panel = useRef<HTMLElement>(null);
  const open = concerns.filter(isOpen).length;
  const problems = Object.entries(preview.problems).filter(([field]) => field !== 'text');

  function act(next: Editing['text'], label: string): void {
    editor.change(next, { label });
    // What was decided has no buttons any more.
    setTimeout(() => {
      const target =
        panel.current?.querySelector<HTMLElement>('[data-open] button') ?? panel.current?.querySelector('h2');
      target?.focus();
    });
  }

  function step(back: boolean): void {
    if (back) editor.undo();
    else editor.redo();
    setTimeout(() => {
      if (document.activeElement === document.body) panel.current?.querySelector('h2')?.focus();
    });
  }

  const decide = (concern: Concern) => ({
    replace: () => act(replaceConcern(text, concern), words.replaced(concern.words)),
    leaveOut: () => act(replaceConcern(text, concern, LEFT_OUT), words.leftOut(concern.words)),
    ...(typeof text !== 'string' && {
      accept: (reason: string) => act(acceptConcern(text, concern, reason), words.acceptedLabel(concern.words)),
    }),
    goTo: (place: Concern['places'][number]) => {
      openText();
      goToPlace(place.field, place);
    },
  });

  return (
    <section class="pane span" aria-labelledby="voor-u-verder-gaat" ref={panel}>
      <header>
        <h2 id="voor-u-verder-gaat" tabIndex={-1}>
          {words.title}
        </h2>
        <span class="muted" role="status">
          {words.count(concerns.length, open)}
        </span>
      </header>
      {concerns.length === 0 && problems.length === 0 && <p>{words.nothing}</p>}
      <ul class="plain todo">
        {concerns.map((concern) => (
          <ConcernItem key={concern.id} concern={concern} {...decide(concern)} />
        ))}
        {problems.map(([field, problem]) => (
          <li key={field}>
            <Icon name="open" />
            <p>
              <button
                class="as-link"
                type="button"
                onClick={() => {
                  openText();
                  goToPlace(field);
                }}
              >
                {FIELD_LABELS[field.split('.')[0] ?? ''] ?? field}
              </button>
              : {problem}
            </p>
          </li>
        ))}
        {children}
      </ul>
      <p class="row-of-buttons">
        {past.length > 0 && (
          <button class="as-link" type="button" onClick={() => step(true)}>
            {words.undo(past.at(-1)?.label ?? '')}
          </button>
        )}
        {future.length > 0 && (
          <button class="as-link" type="button" onClick={() => step(false)}>
            {words.redo(future[0]?.label ?? '')}
          </button>
        )}
        <HelpLink to={REVIEW_HELP} />
      </p>
    </section>
  );
}
