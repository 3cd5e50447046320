import { createTextReader, type ReadingText as ReadingTextOf } from '../../model/reading-text.ts';

/** A stretch of the reading text: offsets of UTF-16 units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** The text that quotes are taken from, with the way back to the page. */
export type ReadingText = ReadingTextOf<Text>;

/** Reads from a page what the author wrote; what is `data-generated` is left out. The build sees to NFC. */
export function readText(root: Node): ReadingText {
  const reader = createTextReader<Text>();
  visit(root);
  return reader.finish();

  function visit(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) reader.add(node as Text, (node as Text).data);
    if (node.nodeType !== Node.ELEMENT_NODE || (node as Element).hasAttribute('data-generated')) return;
    reader.open(node.nodeName);
    for (const child of node.childNodes) visit(child);
    reader.close(node.nodeName);
  }
}

/** The part of the reading text inside a range of the page, without white space around it; undefined when there is none. */
export function findSpan({ text, nodes, offsets }: ReadingText, range: Range): Span | undefined {
  const isTouched = new Map<Text, boolean>();
  const isInside = (at: number) => {
    const node = nodes[at];
    if (!node) return false;
    if (!isTouched.has(node)) isTouched.set(node, range.intersectsNode(node));
    const offset = offsets[at] ?? 0;
    return (
      isTouched.get(node) === true &&
      (node !== range.startContainer || offset >= range.startOffset) &&
      (node !== range.endContainer || offset < range.endOffset)
    );
  };
  let start = 0;
  while (start < text.length && !isInside(start)) start += 1;
  let end = text.length;
  while (end > start && !isInside(end - 1)) end -= 1;
  return trimSpan(text, { start, end });
}

/** Where a part of the reading text stands in the page. */
export function toRange({ nodes, offsets }: ReadingText, { start, end }: Span): Range | undefined {
  const [first, last] = [nodes[start], nodes[end - 1]];
  if (!first || !last) return undefined;
  const range = document.createRange();
  range.setStart(first, offsets[start] ?? 0);
  range.setEnd(last, (offsets[end - 1] ?? 0) + 1);
  return range;
}

/** Undefined when nothing is left. */
export function trimSpan(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { start: from, end: to } : undefined;
}
