import { preview as words } from '../../messages/writing-help.ts';
import { parsePlainText } from '../../model/plain-text.ts';
import { create } from '../elements.ts';
import { toSubmission, readForm } from './form-values.ts';

/** Shows how what is written can look as a bottleneck. Made here: nothing is sent. */
export function openPreview(form: HTMLFormElement): void {
  const close = create(
    'button',
    { className: 'nl-button nl-button--secondary', type: 'button', autofocus: true },
    words.close,
  );
  const title = create('h2', { id: 'preview-title' }, words.title);
  const dialog = create(
    'dialog',
    { className: 'preview' },
    create('header', {}, create('div', {}, title, create('p', {}, words.text)), close),
    toArticle(form),
  );
  dialog.setAttribute('aria-labelledby', title.id);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  form.after(dialog);
  dialog.showModal();
}

function toArticle(form: HTMLFormElement): HTMLElement {
  const { title, happens, obstacle, helps, questions = [], showMunicipality, showRole } = toSubmission(readForm(form));
  const facts = [
    ...listChecked(form, 'domains'),
    ...listChecked(form, 'kinds'),
    (showMunicipality && findChosen(form, 'municipality')) || words.region,
    (showRole && findChosen(form, 'role')) || words.professional,
  ];
  const sections = [
    toSection(words.happens, toBlocks(happens)),
    toSection(words.obstacle, toBlocks(obstacle)),
    toSection(words.helps, toBlocks(helps)),
    toSection(words.questions, questions.length > 0 ? [toList('ol', questions)] : []),
  ].flat();
  return create(
    'article',
    {},
    create('h3', {}, title || words.untitled),
    create('p', { className: 'meta' }, ...facts.map((fact) => create('span', {}, fact))),
    ...(sections.length > 0 ? sections : [create('p', {}, words.empty)]),
  );
}

function toSection(heading: string, blocks: Node[]): Node[] {
  return blocks.length > 0 ? [create('h4', {}, heading), ...blocks] : [];
}

function toBlocks(text: string): Node[] {
  return parsePlainText(text).map((block) =>
    block.kind === 'list' ? toList('ul', block.items) : create('p', {}, block.text),
  );
}

function toList(name: 'ul' | 'ol', items: readonly string[]): HTMLElement {
  return create(name, {}, ...items.map((item) => create('li', {}, item)));
}

/** Labels of the boxes that are ticked. */
function listChecked(form: HTMLFormElement, name: string): string[] {
  return [...form.querySelectorAll<HTMLInputElement>(`[name=${name}]:checked`)].map(
    ({ labels }) => labels?.[0]?.querySelector('span')?.firstChild?.textContent?.trim() ?? '',
  );
}

/** What readers see of what is chosen. */
function findChosen(form: HTMLFormElement, name: string): string | undefined {
  const option = form.querySelector<HTMLSelectElement>(`[name=${name}]`)?.selectedOptions[0];
  return option?.value ? (option.dataset.shown ?? option.text) : undefined;
}
