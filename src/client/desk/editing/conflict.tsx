import { useEffect, useRef } from 'preact/hooks';
import { conflict as words, FIELD_LABELS } from '../../../messages/review.ts';
import type { Editor, EditorState } from '../editor.ts';
import { listPassages } from '../text.ts';

/** Somebody else kept another text meanwhile: both beside each other, and a choice. Neither is lost. */
export function Conflict({ editor, state }: { editor: Editor; state: EditorState }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { theirs } = state;
  useEffect(() => heading.current?.focus(), [theirs]);
  if (!theirs) return null;

  const mine = state.history.text;
  const [own, other] = [toMap(mine), toMap(theirs.text)];
  const fields = [...new Set([...own.keys(), ...other.keys()])].filter((field) => own.get(field) !== other.get(field));
  const choices = listOtherFields(mine, theirs.text);
  return (
    <section class="notice v-alert conflict" aria-labelledby="intussen">
      <h2 id="intussen" tabIndex={-1} ref={heading}>
        {theirs.isAsked ? words.askedTitle : words.title}
      </h2>
      <p>{theirs.isAsked ? words.askedText : words.text}</p>
      {fields.map((field) => (
        <section key={field}>
          <h3>{FIELD_LABELS[field.split('.')[0] ?? ''] ?? field}</h3>
          <div class="both">
            <div>
              <h4>{words.mine}</h4>
              <p class="as-typed">{own.get(field) || words.empty}</p>
            </div>
            <div>
              <h4>{theirs.isAsked ? words.asked : words.theirs(theirs.by)}</h4>
              <p class="as-typed">{other.get(field) || words.empty}</p>
            </div>
          </div>
        </section>
      ))}
      {choices.length > 0 && <p>{words.also(choices.map((field) => FIELD_LABELS[field] ?? field).join(', '))}</p>}
      <p class="row-of-buttons">
        <button class="nl-button nl-button--primary" type="button" onClick={() => void editor.keepMine()}>
          {words.keepMine}
        </button>
        <button
          class="nl-button nl-button--secondary"
          type="button"
          onClick={() => editor.takeTheirs(words.tookTheirs)}
        >
          {words.takeTheirs}
        </button>
      </p>
    </section>
  );
}

function toMap(text: EditorState['history']['text']): Map<string, string> {
  return new Map(listPassages(text).map((passage) => [passage.field, passage.text]));
}

/** Fields without free text that differ. */
function listOtherFields(one: EditorState['history']['text'], other: EditorState['history']['text']): string[] {
  if (typeof one === 'string' || typeof other === 'string') return [];
  const passages = new Set([...listPassages(one), ...listPassages(other)].map(({ field }) => field.split('.')[0]));
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof typeof one)[];
  return names.filter((name) => !passages.has(name) && JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}
