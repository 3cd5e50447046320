import type { ComponentChildren } from 'preact';
import { panel as words } from '../../messages/annotate-page.ts';

/** Id of the control of a field. */
export function toId(name: string): string {
  return `reactie-${name.replaceAll('.', '-')}`;
}

/** Ids of what is said about a control. */
export function describe(id: string, { hint, problem }: Said): string | undefined {
  return [hint && `${id}-hint`, problem && `${id}-fout`].filter(Boolean).join(' ') || undefined;
}

/** A field with one control: its name, what helps, and what is wrong. */
export function Labelled({ id, label, isOptional, children, ...said }: Said & Named & { children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id}>
        {label} {isOptional && <span class="muted">{words.optional}</span>}
      </label>
      <Says id={id} {...said} />
      {children}
    </div>
  );
}

/** A field with more controls. */
export function Grouped({ id, label, isOptional, children, ...said }: Said & Named & { children: ComponentChildren }) {
  return (
    <fieldset class="field" id={id} tabIndex={-1} aria-describedby={describe(id, said)}>
      <legend>
        {label} {isOptional && <span class="muted">{words.optional}</span>}
      </legend>
      <Says id={id} {...said} />
      {children}
    </fieldset>
  );
}

function Says({ id, hint, problem }: Said & { id: string }) {
  return (
    <>
      {hint && (
        <p class="muted" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="wrong" id={`${id}-fout`}>
          {problem}
        </p>
      )}
    </>
  );
}

interface Said {
  hint?: string | undefined;
  problem?: string | undefined;
}

interface Named {
  id: string;
  label: string;
  isOptional: boolean;
}
