import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { element, generated, text, walkTree } from './hast.ts';
import { readText } from './reading-text.ts';

/** A passage of the reading text that somebody reacted to. */
export interface Passage {
  /** Id of the annotation. */
  id: string;
  /** Offsets in the reading text, end exclusive. */
  start: number;
  end: number;
  /** The number that the page gives the reaction. */
  number: number;
  /** Class that says who speaks, such as `v-policy`. */
  voice: string;
}

interface Slice extends Omit<Passage, 'start' | 'end'> {
  /** Offsets in the text node. */
  from: number;
  to: number;
  first: boolean;
  last: boolean;
}

/**
 * A copy of `root` in which the passages are `<mark id="r-<annotation>">`, split at the borders of elements and nested
 * by where they start, each followed by a numbered link to its note (`#n-<annotation>`).
 */
export function markPassages(root: Root, passages: readonly Passage[]): Root {
  const tree = structuredClone(root);
  if (passages.length === 0) return tree;
  const slices = sliceByNode(tree, passages);
  for (const { node, ancestors } of [...walkTree(tree)]) {
    const parts = node.type === 'text' ? slices.get(node) : undefined;
    const parent = ancestors.at(-1);
    if (!parts || !parent) continue;
    const { content, links } = nest(node as Text, parts);
    replaceIn(parent, node as Text, content);
    insertLinks(ancestors, content, links);
  }
  return tree;
}

function sliceByNode(tree: Root, passages: readonly Passage[]): Map<Text, Slice[]> {
  const { nodes, offsets } = readText(tree);
  const slices = new Map<Text, Slice[]>();
  const ordered = [...passages].sort((a, b) => a.start - b.start || b.end - a.end || a.number - b.number);
  for (const { id, number, voice, start, end } of ordered) {
    const own: { node: Text; slice: Slice }[] = [];
    for (let at = start; at < end; at += 1) {
      const node = nodes[at];
      const offset = offsets[at] ?? 0;
      if (!node) continue;
      const current = own.at(-1);
      if (current?.node === node) current.slice.to = offset + 1;
      else
        own.push({
          node,
          slice: { id, number, voice, from: offset, to: offset + 1, first: own.length === 0, last: false },
        });
    }
    const final = own.at(-1);
    if (final) final.slice.last = true;
    for (const { node, slice } of own) slices.set(node, [...(slices.get(node) ?? []), slice]);
  }
  return slices;
}

/** Cuts a text node into marks that nest by start, and says which links belong behind which piece. */
function nest(node: Text, slices: Slice[]): { content: ElementContent[]; links: Map<ElementContent, Element> } {
  const links = new Map<ElementContent, Element>();
  const opened = new Set<Slice>();
  const build = (from: number, to: number, candidates: Slice[]): ElementContent[] => {
    const out: ElementContent[] = [];
    let at = from;
    while (at < to) {
      const next = candidates.find((slice) => slice.to > at && slice.from < to);
      if (!next) break;
      if (next.from > at) out.push(text(node.value.slice(at, next.from)));
      const start = Math.max(at, next.from);
      const end = Math.min(next.to, to);
      const inner = candidates.filter((slice) => slice !== next);
      const mark = element(
        'mark',
        { ...(next.first && !opened.has(next) && { id: `r-${next.id}` }), className: [next.voice] },
        build(start, end, inner),
      );
      opened.add(next);
      out.push(mark);
      if (next.last && end === next.to) links.set(mark, linkTo(next));
      at = end;
    }
    if (at < to) out.push(text(node.value.slice(at, to)));
    return out;
  };
  return { content: build(0, node.value.length, slices), links };
}

function linkTo({ id, number, voice }: Slice): Element {
  return generated('a', { className: ['ref', voice], href: `#n-${id}`, ariaLabel: `Reactie ${number}` }, [
    String(number),
  ]);
}

function replaceIn(parent: Parents, old: ElementContent, content: ElementContent[]): void {
  const children = parent.children as ElementContent[];
  children.splice(children.indexOf(old), 1, ...content);
}

/** Puts each link behind its mark; behind the author's own link around it, where there is one: links do not nest. */
function insertLinks(ancestors: Parents[], content: ElementContent[], links: Map<ElementContent, Element>): void {
  const anchorAt = ancestors.findIndex((node) => node.type === 'element' && node.tagName === 'a');
  const anchor = ancestors[anchorAt] as Element | undefined;
  for (const [mark, link] of [...links].reverse()) {
    const parent = anchor ? ancestors[anchorAt - 1] : findParent(ancestors.at(-1), content, mark);
    const children = parent?.children as ElementContent[] | undefined;
    children?.splice(children.indexOf(anchor ?? mark) + 1, 0, link);
  }
}

function findParent(top: Parents | undefined, content: ElementContent[], mark: ElementContent): Parents | undefined {
  if (content.includes(mark)) return top;
  for (const child of content) {
    if (child.type !== 'element') continue;
    const found = findParent(child, child.children, mark);
    if (found) return found;
  }
  return undefined;
}
