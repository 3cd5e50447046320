import type { Element, Nodes, Parents, Root } from 'hast';
import { walkTree } from '../../markdown/hast.ts';

/** Elements within a line of text; all others begin and end one. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var'.split(' '),
);

/** An element of a page, with its parents from the root down. */
export interface Place {
  element: Element;
  ancestors: Parents[];
}

/** All elements below a node, itself included, in document order. */
export function listPlaces(node: Root | Element): Place[] {
  return [...walk(node)].flatMap(({ node: each, ancestors }) =>
    each.type === 'element' ? [{ element: each, ancestors }] : [],
  );
}

export function findElements(node: Root | Element, fits: (element: Element) => boolean): Element[] {
  return listPlaces(node).flatMap(({ element }) => (fits(element) ? [element] : []));
}

export function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

export function isInline(element: Element): boolean {
  return INLINE.has(element.tagName);
}

/** The text below a node, a line for each block of it; what `skips` names is left out. */
export function readLines(node: Root | Element, skips: (element: Element) => boolean = () => false): string[] {
  const lines: string[] = [];
  let last: Nodes | undefined;
  for (const { node: each, ancestors } of walk(node)) {
    if (each.type !== 'text') continue;
    const elements = ancestors.filter((ancestor) => ancestor.type === 'element');
    if (elements.some(skips)) continue;
    const block = elements.findLast((element) => !isInline(element)) ?? node;
    if (block === last) lines.push((lines.pop() ?? '') + each.value);
    else lines.push(each.value);
    last = block;
  }
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

function walk(node: Root | Element): Iterable<{ node: Nodes; ancestors: Parents[] }> {
  return walkTree(node.type === 'root' ? node : { type: 'root', children: [node] });
}
