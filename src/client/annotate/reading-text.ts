// The one place where the reading text is read from a page: what the author wrote, as `src/markdown/reading-text.ts` reads
// it from the tree that the page is made of. Imports nothing that runs, so that a test can take it into any page.

/** Elements between which the reading text has a line break. */
const BLOCKS = new Set([
  ...['ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'DD', 'DIV', 'DL', 'DT', 'FIGCAPTION', 'FIGURE', 'FOOTER'],
  ...['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR', 'LI', 'OL', 'P', 'PRE', 'SECTION'],
  ...['TABLE', 'TBODY', 'TD', 'TFOOT', 'TH', 'THEAD', 'TR', 'UL'],
]);

/** A stretch of the reading text: offsets of UTF-16 units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** The text that quotes are taken from, with the way back to the page. */
export interface ReadingText {
  /** Runs of white space as one space, one `\n` between blocks, NFC. */
  text: string;
  /** By character of `text`: the text node it came from; undefined for a break between blocks. */
  nodes: (Text | undefined)[];
  /** By character of `text`: its offset in that node. */
  offsets: number[];
}

/** Reads what the author wrote; what is `data-generated` is left out. The build sees to NFC. */
export function readText(root: Node): ReadingText {
  const reading: ReadingText = { text: '', nodes: [], offsets: [] };
  const characters: string[] = [];
  let space: { node: Text | undefined; offset: number } | undefined;
  let isBlockStart = true;
  visit(root);
  return { ...reading, text: characters.join('') };

  function visit(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) add(node as Text);
    if (node.nodeType === Node.ELEMENT_NODE && (node as Element).hasAttribute('data-generated')) return;
    if (node.nodeName === 'BR') space ??= { node: undefined, offset: 0 };
    const isBlock = BLOCKS.has(node.nodeName);
    if (isBlock) breakBlock();
    for (const child of node.childNodes) visit(child);
    if (isBlock) breakBlock();
  }

  function breakBlock(): void {
    isBlockStart = true;
    space = undefined;
  }

  function add(node: Text): void {
    for (const [offset, character] of node.data.split('').entries()) {
      if (/\s/.test(character)) {
        space ??= { node, offset };
        continue;
      }
      if (isBlockStart && characters.length > 0) push('\n', undefined, 0);
      else if (!isBlockStart && space) push(' ', space.node, space.offset);
      space = undefined;
      isBlockStart = false;
      push(character, node, offset);
    }
  }

  function push(character: string, node: Text | undefined, offset: number): void {
    characters.push(character);
    reading.nodes.push(node);
    reading.offsets.push(offset);
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
