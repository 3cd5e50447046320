import type { Piece } from '../search/client/excerpt.ts';

/** @throws when the page has no such element: its markup and its script differ. */
export function find<T extends Element>(selector: string, type: new () => T, within: ParentNode = document): T {
  const element = within.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`There is no ${selector} here.`);
  return element;
}

export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

/** Text in which what was looked for is marked. */
export function toNodes(pieces: readonly Piece[]): (string | Node)[] {
  return pieces.flatMap(({ text, marked }, index) => [
    index === 0 ? '' : ' ',
    marked ? create('mark', {}, text) : text,
  ]);
}
