import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toHast as mdastToHast, type State } from 'mdast-util-to-hast';
import { getComponent, isComponentName } from './components.ts';
import { readAttributes } from './guard.ts';
import { element, isGenerated, walkTree } from './hast.ts';
import { plainText } from './reading-text.ts';

/** Before the ids of headings and footnotes, so that none can be an id of the page itself or a name in the DOM. */
const HEADING_PREFIX = 't-';
const FOOTNOTE_PREFIX = 'v-';

export interface Heading {
  depth: number;
  /** The id of the heading in the HTML. */
  slug: string;
  text: string;
}

/** Turns a guarded tree into hast: components by their table, headings with ids, footnotes in Dutch. */
export function toHast(mdast: Root): { tree: HastRoot; headings: Heading[] } {
  numberFootnotes(mdast);
  const tree = mdastToHast(mdast, {
    clobberPrefix: FOOTNOTE_PREFIX,
    footnoteLabel: 'Voetnoten',
    footnoteLabelProperties: { dataGenerated: '' },
    footnoteBackContent: '↩',
    footnoteBackLabel: (index, again) => `Terug naar verwijzing ${index + 1}${again > 1 ? `, plaats ${again}` : ''}`,
    handlers: { mdxJsxFlowElement: componentToHast, mdxJsxTextElement: componentToHast },
  }) as HastRoot;

  const headings: Heading[] = [];
  const slugger = new GithubSlugger();
  for (const { node, ancestors } of walkTree(tree)) {
    if (node.type === 'text') node.value = node.value.normalize('NFC');
    if (node.type !== 'element' || ancestors.some(isGenerated)) continue;
    finishElement(node);
    if (!/^h[2-6]$/.test(node.tagName) || isGenerated(node)) continue;
    const text = plainText(node).normalize('NFC');
    const slug = HEADING_PREFIX + slugger.slug(text);
    node.properties.id = slug;
    headings.push({ depth: Number(node.tagName.slice(1)), slug, text });
  }
  wrapTables(tree);
  return { tree, headings };
}

/**
 * Gives footnotes numbers for names. Ids are made of the names, and some that differ would give the same id: `1-2` and
 * the second mark of `1`. Changes the tree in place.
 */
function numberFootnotes(root: Root): void {
  const numbers = new Map<string, number>();
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('children' in node) stack.push(...node.children.toReversed());
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') continue;
    const number = numbers.get(node.identifier) ?? numbers.size + 1;
    numbers.set(node.identifier, number);
    node.identifier = String(number);
  }
}

function componentToHast(state: State, node: MdxJsxFlowElement | MdxJsxTextElement): ElementContent | undefined {
  if (!isComponentName(node.name)) return undefined;
  const component = getComponent(node.name);
  const attributes = component.attributes.parse(readAttributes(node));
  return component.toHast(attributes, state.all(node), node.type === 'mdxJsxTextElement');
}

function finishElement(node: Element): void {
  const { properties } = node;
  switch (node.tagName) {
    case 'a':
      if (properties.dataFootnoteBackref !== undefined) properties.dataGenerated = '';
      if (String(properties.href).startsWith('media/')) properties.href = `/${String(properties.href)}`;
      if (/^https?:/i.test(String(properties.href))) properties.rel = ['nofollow', 'noopener'];
      break;
    case 'sup':
      // The only superscripts are marks of footnotes.
      properties.dataGenerated = '';
      break;
    case 'img':
      if (String(properties.src).startsWith('media/')) properties.src = `/${String(properties.src)}`;
      properties.loading = 'lazy';
      properties.decoding = 'async';
      break;
    case 'code':
      delete properties.className;
      break;
    case 'td':
    case 'th':
      if (properties.align) properties.className = [`align-${properties.align}`];
      delete properties.align;
      // An empty corner heads nothing, and a heading without words says nothing.
      if (node.tagName === 'th' && plainText(node) === '') node.tagName = 'td';
      if (node.tagName === 'th') properties.scope = 'col';
      break;
    default:
  }
}

/** A wide table scrolls in a box of its own, which the keyboard can reach. */
function wrapTables(tree: HastRoot): void {
  for (const { node } of walkTree(tree)) {
    if (!('children' in node) || (node.type === 'element' && node.properties.className?.toString() === 'table-scroll'))
      continue;
    node.children = (node.children as ElementContent[]).map((child) =>
      child.type === 'element' && child.tagName === 'table'
        ? element('div', { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: 'Tabel' }, [child])
        : child,
    );
  }
}
