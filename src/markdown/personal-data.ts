import type { Link, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { digestHit } from '../privacy/accepted.ts';
import { findPersonalData } from '../privacy/detect.ts';
import type { Findings, Place } from './finding.ts';

/** Text to look through, with the way from each of its characters to the file. */
export interface Passage {
  text: string;
  placeOf: (offset: number) => Place | undefined;
}

/** A hit that an editor judged harmless. */
interface Accepted {
  type: string;
  digest: string;
}

const SEVERITIES = { certain: 'error', likely: 'warning', possible: 'note' } as const;

/**
 * Looks for what could identify somebody: certain hits are errors, likely ones warnings, possible ones notes. What an
 * editor accepted, by the digest of its text, is passed over. The text itself is never repeated in a message.
 */
export function checkPersonalData(
  passages: readonly Passage[],
  accepted: readonly Accepted[],
  findings: Findings,
): void {
  const known = new Set(accepted.map(({ type, digest }) => `${type} ${digest}`));
  for (const { text, placeOf } of passages) {
    for (const { type, start, end, certainty, advice } of findPersonalData(text)) {
      if (known.size > 0 && known.has(`${type} ${digestHit(type, text.slice(start, end))}`)) continue;
      findings[SEVERITIES[certainty]](`personal-data-${type}`, placeOf(start), advice);
    }
  }
}

type Phrase = Extract<Nodes, { value: string }>;

/** The text of a body, block by block, with attributes and addresses: everything that the author wrote. */
export function listPassages(root: Root, source: string): Passage[] {
  const passages: Passage[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    passages.push(...listAttributes(node));
    if (isBlockOfText(node)) passages.push(joinPhrases(node, source));
    if ('children' in node) stack.push(...node.children.toReversed());
  }
  return passages;
}

function isBlockOfText(node: Nodes): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' || node.type === 'code';
}

/** Texts that are no part of a sentence: addresses, descriptions, and what stands in attributes. */
function listAttributes(node: Nodes): Passage[] {
  const values: unknown[] = [];
  if (node.type === 'definition' || (node.type === 'link' && !showsAddress(node))) values.push(decodeAddress(node.url));
  if (node.type === 'link' || node.type === 'definition') values.push(node.title);
  if (node.type === 'image') values.push(node.alt, node.title);
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') values.push(...literalsOf(node));
  return values.flatMap((value) =>
    typeof value === 'string' && value !== '' ? [{ text: value, placeOf: () => startOf(node) }] : [],
  );
}

/** Whether the link's own words are its address, as those that GFM makes: one hit would then be told twice. */
function showsAddress({ url, children: [child] }: Link): boolean {
  return child?.type === 'text' && child.value !== '' && url.endsWith(child.value);
}

function literalsOf({ attributes }: MdxJsxFlowElement | MdxJsxTextElement): unknown[] {
  return attributes.map((attribute) => (attribute.type === 'mdxJsxAttribute' ? attribute.value : undefined));
}

function decodeAddress(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** One sentence may run over several nodes: "mevrouw **Jansen**" is one name. */
function joinPhrases(block: Nodes, source: string): Passage {
  let text = '';
  const origins: { from: number; node: Phrase }[] = [];
  const stack: Nodes[] = [block];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      origins.push({ from: text.length, node });
      text += node.value;
    } else if ('children' in node && node.children.length > 0) {
      stack.push(...node.children.toReversed());
    } else {
      text += ' ';
    }
  }
  const placeOf = (offset: number) => {
    const origin = origins.findLast(({ from }) => from <= offset);
    return origin && placeInNode(origin.node, offset - origin.from, source);
  };
  return { text, placeOf };
}

/** Where the character at `offset` of a text node's value stands in the source, which may hold escapes before it. */
function placeInNode(node: Phrase, offset: number, source: string): Place | undefined {
  const { position } = node;
  if (!position) return undefined;
  let at = position.start.offset ?? 0;
  for (let index = 0; index <= offset; index += 1) {
    // What stands in the source and not in the value: backslashes, marks of code, blanks at the start of a line.
    while (at < (position.end.offset ?? 0) && source[at] !== node.value[index]) at += 1;
    if (index < offset) at += 1;
  }
  const before = source.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

function startOf(node: Nodes): Place | undefined {
  return node.position && { line: node.position.start.line, column: node.position.start.column };
}
