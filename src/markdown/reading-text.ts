import type { Nodes, Root, Text } from 'hast';
import { createTextReader, type ReadingText } from '../model/reading-text.ts';
import { isGenerated } from './hast.ts';

/** Reads the text that the author wrote; what is `data-generated` is left out. Iterative: depth is the author's. */
export function readText(root: Root): ReadingText<Text> {
  const reader = createTextReader<Text>();
  const stack: (Nodes | { closed: string })[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('closed' in node) reader.close(node.closed);
    else if (node.type === 'text') reader.add(node, node.value);
    else if (node.type === 'element' || node.type === 'root') {
      if (isGenerated(node)) continue;
      if (node.type === 'element') {
        reader.open(node.tagName);
        stack.push({ closed: node.tagName });
      }
      for (let index = node.children.length - 1; index >= 0; index -= 1) stack.push(node.children[index] as Nodes);
    }
  }
  return reader.finish();
}

/** The reading text of one element, on one line. */
export function plainText(node: Nodes): string {
  return readText({ type: 'root', children: [node as Root['children'][number]] }).text.replaceAll('\n', ' ');
}
