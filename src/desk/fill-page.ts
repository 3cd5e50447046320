import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { element as createElement, text, walkTree } from '../markdown/hast.ts';
import { fieldErrors as words } from '../messages/submit.ts';
import { fillTyped, isControl } from './fill-typed.ts';

/** What goes into a built page. */
export interface Filling {
  /** By the name of a place: its text, an input's value or where a link leads to. A place without one is left alone. */
  values?: Readonly<Record<string, string | undefined>>;
  /** The words that hold: what names one of them in `data-when` is shown, what names others is hidden. */
  when: readonly string[];
  /** What is wrong, by the name of the field. */
  errors?: Readonly<Record<string, string>>;
  /** What was typed, by the name of the field: it is in the fields again. */
  typed?: ReadonlyMap<string, readonly string[]>;
}

/**
 * A built page with its places filled, by the rules that `src/client/fill.ts` follows in the browser, so that there is
 * one markup. Whatever goes in is text: none of it can become markup.
 */
export function fillPage(page: string, { values = {}, when, errors = {}, typed }: Filling): string {
  const tree = fromHtml(page);
  const elements = listElements(tree);
  // First: a field that goes along by itself holds what is shown now, not what was shown when somebody typed.
  if (typed) fillTyped(tree, typed);
  for (const element of elements) {
    fillValues(element, values);
    showWhen(element, when);
  }
  showErrors(tree, elements, errors);
  if (when.includes('errors')) prefixTitle(elements);
  return toHtml(tree);
}

function listElements(tree: Root): Element[] {
  return [...walkTree(tree)].flatMap(({ node }) => (node.type === 'element' ? [node] : []));
}

/** Without what is hidden now: a page may have several fields of one name, of which one can be filled in. */
function listShown(tree: Root): Element[] {
  return [...walkTree(tree)].flatMap(({ node, ancestors }) => {
    if (node.type !== 'element') return [];
    return [...ancestors, node].some((each) => each.type === 'element' && each.properties.hidden) ? [] : [node];
  });
}

function fillValues(element: Element, values: Readonly<Record<string, string | undefined>>): void {
  const { properties } = element;
  const find = (name: unknown) => (typeof name === 'string' && Object.hasOwn(values, name) ? values[name] : undefined);
  const words = find(properties.dataFill);
  if (words !== undefined) element.children = [text(words)];
  const value = find(properties.dataFillValue);
  if (value !== undefined) properties.value = value;
  const href = find(properties.dataFillHref);
  if (href !== undefined) properties.href = href;
}

function showWhen({ properties }: Element, when: readonly string[]): void {
  if (typeof properties.dataWhen !== 'string') return;
  properties.hidden = !properties.dataWhen.split(/\s+/).some((word) => when.includes(word));
}

/** At each field, and as a list of links to the fields in the order in which the page has them. */
function showErrors(tree: Root, elements: readonly Element[], errors: Readonly<Record<string, string>>): void {
  const controls = listShown(tree).filter(({ properties }) => Object.hasOwn(errors, String(properties.name)));
  const fields = [...new Set([...controls.map(({ properties }) => String(properties.name)), ...Object.keys(errors)])];
  for (const control of controls) if (isControl(control)) control.properties.ariaInvalid = 'true';
  for (const element of elements) {
    const { properties } = element;
    const message = errors[String(properties.dataErrorFor)];
    if (message !== undefined) Object.assign(element, { children: [text(message)] });
    if (properties.dataErrorFor !== undefined) properties.hidden = message === undefined;
    if (properties.dataFillErrors !== undefined)
      element.children = fields.map((field) => {
        const id = controls.find(({ properties: { name } }) => name === field)?.properties.id;
        return toItem(errors[field] ?? '', id);
      });
  }
}

function toItem(message: string, id: unknown): ElementContent {
  const words = typeof id === 'string' ? createElement('a', { href: `#${id}` }, [message]) : message;
  return createElement('li', {}, [words]);
}

function prefixTitle(elements: readonly Element[]): void {
  // The first one is the page's: pictures may have titles too.
  const title = elements.find(({ tagName }) => tagName === 'title');
  title?.children.unshift(text(words.titlePrefix));
}
