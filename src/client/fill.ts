import { fieldErrors as words } from '../messages/submit.ts';

export interface Filling {
  /** By the name of a place: what stands there, or the address that it leads to. A place without one is left alone. */
  values?: Readonly<Record<string, string | undefined>>;
  /** What holds; when absent nothing is shown or hidden. */
  when?: readonly string[];
  /** What is wrong, by the name of the field; empty takes away what was said before. */
  errors?: Readonly<Record<string, string>>;
}

/** Fills the places of a built page by the rules that the desk follows too, so that there is one markup. */
export function fillPage(root: ParentNode, { values = {}, when, errors }: Filling): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    for (const place of listPlaces(root, 'data-fill', name)) place.textContent = value;
    for (const place of listPlaces(root, 'data-fill-value', name)) place.setAttribute('value', value);
    for (const place of listPlaces(root, 'data-fill-href', name)) place.setAttribute('href', value);
  }
  if (when) {
    for (const part of root.querySelectorAll<HTMLElement>('[data-when]')) {
      part.hidden = !(part.dataset.when ?? '').split(/\s+/).some((word) => when.includes(word));
    }
  }
  if (errors) showErrors(root, errors);
}

function showErrors(root: ParentNode, errors: Readonly<Record<string, string>>): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-error-for]')) {
    const message = errors[place.dataset.errorFor ?? ''];
    place.textContent = message ?? '';
    place.hidden = message === undefined;
  }
  for (const control of root.querySelectorAll('[name][aria-invalid]')) control.removeAttribute('aria-invalid');
  for (const name of Object.keys(errors)) {
    for (const control of listPlaces(root, 'name', name)) control.setAttribute('aria-invalid', 'true');
  }
  for (const list of root.querySelectorAll('[data-fill-errors]')) {
    list.replaceChildren(...Object.entries(errors).map(([name, message]) => toItem(message, findShown(root, name))));
  }
  const title = document.title.replace(words.titlePrefix, '');
  document.title = Object.keys(errors).length > 0 ? words.titlePrefix + title : title;
}

/** The first field of this name that is not in a part that is hidden now. */
function findShown(root: ParentNode, name: string): Element | undefined {
  return listPlaces(root, 'name', name).find((field) => !field.closest('[hidden]'));
}

/** A way to the field, where the page has it. */
function toItem(message: string, field: Element | undefined): HTMLLIElement {
  const item = document.createElement('li');
  const content = field?.id ? document.createElement('a') : item;
  if (content instanceof HTMLAnchorElement && field) content.href = `#${field.id}`;
  content.textContent = message;
  if (content !== item) item.append(content);
  return item;
}

function listPlaces(root: ParentNode, attribute: string, name: string): Element[] {
  return [...root.querySelectorAll(`[${attribute}="${CSS.escape(name)}"]`)];
}
