import type { Element, ElementContent, Nodes, Parents, Properties, Root, Text } from 'hast';

/** A hast element. */
export function element(tagName: string, properties: Properties, children: (ElementContent | string)[]): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
  };
}

/** The same, marked as not written by the author: it is no part of the reading text. */
export function generated(tagName: string, properties: Properties, children: (ElementContent | string)[]): Element {
  return element(tagName, { ...properties, dataGenerated: '' }, children);
}

export function text(value: string): Text {
  return { type: 'text', value };
}

/** Whether the node and all below it were not written by the author. */
export function isGenerated(node: Nodes): boolean {
  return node.type === 'element' && node.properties.dataGenerated !== undefined;
}

/** All nodes of a tree in document order, with their parents from the root down. Iterative: depth is the author's. */
export function* walkTree(root: Root): Generator<{ node: Nodes; ancestors: Parents[] }> {
  const stack: { node: Nodes; ancestors: Parents[] }[] = [{ node: root, ancestors: [] }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next;
    const { node, ancestors } = next;
    if (!('children' in node)) continue;
    const path = [...ancestors, node];
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child) stack.push({ node: child, ancestors: path });
    }
  }
}
