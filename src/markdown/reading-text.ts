import type { Nodes, Root, Text } from 'hast';
import { isGenerated } from './hast.ts';

/** Elements between which the reading text has a line break. */
const BLOCKS = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'dd',
    'div',
    'dl',
    'dt',
    'figcaption',
    'figure',
    'footer',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
  ],
  ...['header', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
]);

/** The text that a reader reads and that quotes are looked up in, with the way back to the tree. */
export interface ReadingText {
  /** Text nodes in order, runs of white space as one space, one `\n` between blocks, NFC. */
  text: string;
  /** By character of `text`: the text node it came from; undefined for a line break between blocks. */
  nodes: (Text | undefined)[];
  /** By character of `text`: its offset in that node. */
  offsets: number[];
}

/** Reads the text that the author wrote; what is `data-generated` is left out. */
export function readText(root: Root): ReadingText {
  const reader = createReader();
  const stack: (Nodes | 'break')[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node === 'break') reader.breakBlock();
    else if (node.type === 'text') reader.add(node);
    else if (node.type === 'element' || node.type === 'root') {
      if (isGenerated(node)) continue;
      const isBlock = node.type === 'element' && BLOCKS.has(node.tagName);
      if (isBlock) {
        reader.breakBlock();
        stack.push('break');
      }
      if (node.type === 'element' && node.tagName === 'br') reader.addSpace();
      for (let index = node.children.length - 1; index >= 0; index -= 1) stack.push(node.children[index] as Nodes);
    }
  }
  return reader.finish();
}

/** The reading text of one element, on one line. */
export function plainText(node: Nodes): string {
  return readText({ type: 'root', children: [node as Root['children'][number]] }).text.replaceAll('\n', ' ');
}

function createReader() {
  const characters: string[] = [];
  const nodes: (Text | undefined)[] = [];
  const offsets: number[] = [];
  let pending: { node: Text | undefined; offset: number } | undefined;
  let atBlockStart = true;

  const push = (character: string, node: Text | undefined, offset: number) => {
    characters.push(character);
    nodes.push(node);
    offsets.push(offset);
  };
  return {
    add(node: Text) {
      const { value } = node;
      for (let offset = 0; offset < value.length; offset += 1) {
        const character = value.charAt(offset);
        if (/\s/.test(character)) {
          pending ??= { node, offset };
          continue;
        }
        if (atBlockStart) {
          if (characters.length > 0) push('\n', undefined, 0);
        } else if (pending) {
          push(' ', pending.node, pending.offset);
        }
        pending = undefined;
        atBlockStart = false;
        push(character, node, offset);
      }
    },
    addSpace() {
      pending ??= { node: undefined, offset: 0 };
    },
    breakBlock() {
      atBlockStart = true;
      pending = undefined;
    },
    finish(): ReadingText {
      return { text: characters.join(''), nodes, offsets };
    },
  };
}
