import type { ComponentChildren } from 'preact';
import { panel as words } from '../../messages/annotate-page.ts';
import { describe, Says, type Said } from '../said.tsx';

/** Id of the control of a field. */
export function toId(name: string): string {
  return `reactie-${name.replaceAll('.', '-')}`;
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

interface Named {
  id: string;
  label: string;
  isOptional: boolean;
}
