import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { hasClass, isInline, listPlaces, readLines, type Place } from './page-text.ts';
import { isWhole, type Blocked, type Traces } from './traces.ts';

/** Attributes that readers see or hear, or that are shown elsewhere. */
const SHOWN = ['content', 'alt', 'title', 'ariaLabel', 'placeholder', 'value', 'label'];
/** What a link to something belongs to as a whole. */
const ITEMS = new Set(['li', 'tr', 'article', 'figure']);
/** What the page itself is. */
const FRAME = new Set(['html', 'head', 'body', 'main']);
/** What says which page it is. */
const HEADING = 'h1';

/**
 * A built page without what is blocked: without the list items, rows or paragraphs that link to it or quote it.
 * Undefined when a piece of it would be left.
 */
export function stripHtml(page: string, blocks: readonly Blocked[], traces: Traces): string | undefined {
  const tree = fromHtml(page);
  for (const block of blocks) if (!isWhole(block)) removeAnnotation(tree, block.id);
  if (blocks.some(isWhole)) remove(tree, listNaming(tree, traces).map(findItem));
  remove(tree, listQuoting(tree, traces));
  return quotes(tree, traces) ? undefined : toHtml(tree);
}

/** Itself, in the dialogue and beside its passage, and what leads to it. The passage is the case's own. */
function removeAnnotation(tree: Root, id: string): void {
  const gone: Element[] = [];
  for (const { element, ancestors } of listPlaces(tree)) {
    const { properties } = element;
    if (properties.id === `r-${id}`) Object.assign(element, { tagName: 'span', properties: {} });
    else if (properties.id === `d-${id}` || properties.id === `n-${id}`) gone.push(element);
    else if (properties.href === `#n-${id}` || properties.href === `#r-${id}`) gone.push(element);
    else if (String(properties.href).endsWith(`#d-${id}`)) gone.push(findRemark({ element, ancestors }));
  }
  remove(tree, gone);
}

/** Elements of which an attribute, or the data in it, names what is blocked. */
function listNaming(tree: Root, { names }: Traces): Place[] {
  return listPlaces(tree).filter(({ element }) => {
    if (isFrame(element)) return false;
    const values = Object.values(element.properties).filter((value) => typeof value === 'string');
    const isNamedInside = element.tagName === 'script' && names(readLines(element).join(' '));
    return values.some(names) || isNamedInside;
  });
}

/** The smallest blocks of text that hold a piece of what is blocked. */
function listQuoting(tree: Root, traces: Traces): Element[] {
  const found: Element[] = [];
  const look = (node: Root | Element): void => {
    for (const part of node.children) {
      if (part.type !== 'element' || !quotes(part, traces)) continue;
      const isDeeper = part.children.some((child) => child.type === 'element' && quotes(child, traces));
      if (isDeeper) look(part);
      else if (isInline(part) && node.type === 'element' && !isFrame(node)) found.push(node);
      else if (!isFrame(part)) found.push(part);
    }
  };
  look(tree);
  return found;
}

/** Whether the text of a node, or what its attributes tell, holds a piece of what is blocked. */
function quotes(node: Root | Element, traces: Traces): boolean {
  const told = listPlaces(node).flatMap(({ element: { properties } }) =>
    SHOWN.flatMap((name) => (typeof properties[name] === 'string' ? [properties[name]] : [])),
  );
  return [readLines(node).join('\n'), ...told].some(traces.quotes);
}

/** What a link to a bottleneck stands in: its item in a list, else its block of text. */
function findItem({ element, ancestors }: Place): Element {
  const around = ancestors.filter((ancestor) => ancestor.type === 'element').filter(isRemovable);
  return around.findLast(({ tagName }) => ITEMS.has(tagName)) ?? around.findLast((each) => !isInline(each)) ?? element;
}

/** What says something of a reaction: the item that repeats it, but of another reaction or a question only the line. */
function findRemark({ element, ancestors }: Place): Element {
  const around = ancestors.filter((ancestor) => ancestor.type === 'element').filter(isRemovable);
  const item = around.findLast(({ tagName }) => tagName === 'li');
  const isOfOther = item && (item.properties.id !== undefined || hasClass(item, 'check'));
  return item && !isOfOther ? item : (around.findLast(({ tagName }) => tagName === 'p') ?? element);
}

/** Not the page itself, nor what its heading stands in. */
function isRemovable(element: Element): boolean {
  return !listPlaces(element).some(({ element: each }) => isFrame(each) || each.tagName === HEADING);
}

function isFrame({ tagName }: Element): boolean {
  return FRAME.has(tagName);
}

function remove(tree: Root, elements: readonly Element[]): void {
  const gone = new Set<Nodes>(elements);
  const prune = (node: Root | Element): void => {
    node.children = node.children.filter((child) => !gone.has(child));
    for (const child of node.children) if (child.type === 'element') prune(child);
  };
  prune(tree);
}
