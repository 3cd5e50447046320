/** Elements between which the reading text has a line break; names as in HTML's own specification. */
const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'dd', 'div', 'dl', 'dt', 'figcaption', 'figure', 'footer'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'ol', 'p', 'pre', 'section'],
  ...['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
]);

/** The text that a reader reads and that quotes are looked up in, with the way back to the tree it was read from. */
export interface ReadingText<Leaf> {
  /** Text nodes in order, runs of white space as one space, one `\n` between blocks, NFC. */
  text: string;
  /** By character of `text`: the text node it came from; undefined for a line break between blocks. */
  nodes: (Leaf | undefined)[];
  /** By character of `text`: its offset in that node. */
  offsets: number[];
}

/** What a tree is read with, node by node: the same for the tree that a page is made of as for the page. */
export interface TextReader<Leaf> {
  /** A text node. Its value is NFC already. */
  add(node: Leaf, value: string): void;
  /** An element begins. The name is in any case. */
  open(tagName: string): void;
  close(tagName: string): void;
  finish(): ReadingText<Leaf>;
}

/** The caller leaves out what the author did not write: what is `data-generated`. */
export function createTextReader<Leaf>(): TextReader<Leaf> {
  const characters: string[] = [];
  const nodes: (Leaf | undefined)[] = [];
  const offsets: number[] = [];
  let space: { node: Leaf | undefined; offset: number } | undefined;
  let isBlockStart = true;

  const push = (character: string, node: Leaf | undefined, offset: number) => {
    characters.push(character);
    nodes.push(node);
    offsets.push(offset);
  };
  const breakAround = (tagName: string) => {
    if (!BLOCKS.has(tagName.toLowerCase())) return;
    isBlockStart = true;
    space = undefined;
  };
  return {
    add(node, value) {
      for (let offset = 0; offset < value.length; offset += 1) {
        const character = value.charAt(offset);
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
    },
    open(tagName) {
      breakAround(tagName);
      if (tagName.toLowerCase() === 'br') space ??= { node: undefined, offset: 0 };
    },
    close: breakAround,
    finish: () => ({ text: characters.join(''), nodes, offsets }),
  };
}
