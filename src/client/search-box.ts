import { focusOnSlash } from './slash-shortcut.ts';

const box = document.querySelector<HTMLInputElement>('#q');
const toggle = document.querySelector<HTMLButtonElement>('[data-shortcut]');
if (box && toggle) focusOnSlash(box, toggle);
// A page that shows results itself listens to its box itself.
if (!document.querySelector('[data-results]')) {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]')) openPanelOnFocus(form);
}

/** Nothing of the search is loaded before somebody goes to a box. A load that fails is tried again next time. */
function openPanelOnFocus(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('[name=q]');
  if (!input) return;
  let opening: Promise<void> | undefined;
  const open = () => {
    opening ??= openPanel(form, input).catch(() => {
      // The box still submits.
      opening = undefined;
    });
  };
  input.addEventListener('focus', open);
  if (document.activeElement === input) open();
}

async function openPanel(form: HTMLFormElement, input: HTMLInputElement): Promise<void> {
  const before = input.value;
  const [{ createSearch }, { createPanel }] = await Promise.all([
    import('../search/client/engine.ts'),
    import('./search-panel.ts'),
  ]);
  const search = createSearch();
  search.load().catch(() => undefined);
  const panel = createPanel(form, input, search);
  // What was typed while it was loaded.
  if (input.value !== before) panel.update();
}
