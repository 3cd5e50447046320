import { draft as words } from '../../messages/submit.ts';
import { create, find } from '../elements.ts';
import { createDraftStore } from './draft.ts';
import { hasValues, readForm, writeForm } from './form-values.ts';

/** Nobody loses more than the last words. */
const PAUSE = 400;

/** Keeps what is written, puts it back when the page is opened again, and wipes it. `onChange`: it did the latter two. */
export function keepDraft(form: HTMLFormElement, onChange: () => void): { end(): void } {
  const store = createDraftStore({ tab: () => sessionStorage, device: () => localStorage, now: () => Date.now() });
  const own = find('[data-own-device]', HTMLInputElement, form);
  const note = create('p', { role: 'status' });
  const top = create('div', { className: 'draft-note', hidden: true }, note, toWipeButton());
  form.prepend(top);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  for (const type of ['input', 'change']) {
    form.addEventListener(type, () => {
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE);
    });
  }
  addEventListener('pagehide', save);
  find('[data-wipe]', HTMLButtonElement, form).addEventListener('click', wipe);
  restore();
  return { end };

  function save(): void {
    clearTimeout(timer);
    if (!isOver) store.save({ values: readForm(form), own: own.checked });
  }

  function restore(): void {
    // What the desk answered without a script has its own values, and a receipt has no form.
    if (form.closest('[hidden]') || hasValues(readForm(form))) return;
    const draft = store.find();
    if (!draft) return;
    writeForm(form, draft.values);
    own.checked = draft.own;
    tell(words.restored);
    // After the page is set up, which this is a part of.
    queueMicrotask(onChange);
  }

  function wipe(): void {
    if (!confirm(words.confirm)) return;
    clearTimeout(timer);
    store.wipe();
    form.reset();
    onChange();
    tell(words.wiped);
    form.querySelector<HTMLElement>('[name=title]')?.focus();
  }

  /** It was sent: nothing of it stays behind. */
  function end(): void {
    isOver = true;
    clearTimeout(timer);
    store.wipe();
    form.reset();
  }

  function tell(text: string): void {
    note.textContent = text;
    top.hidden = false;
    top.classList.toggle('wiped', text === words.wiped);
  }

  function toWipeButton(): HTMLButtonElement {
    const button = create('button', { className: 'as-link', type: 'button' }, words.wipe);
    button.addEventListener('click', wipe);
    return button;
  }
}
