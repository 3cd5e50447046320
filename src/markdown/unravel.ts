import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { getComponent, isComponentName } from './components.ts';

/**
 * A paragraph that holds nothing but block components (`<Callout type="tip">one line</Callout>`) was meant as these
 * components: MDX reads them as part of a sentence only because tag and text share a line. Changes the tree in place.
 */
export function unravelComponents(root: Root): void {
  const stack: { children: RootContent[] }[] = [root];
  for (let parent = stack.pop(); parent; parent = stack.pop()) {
    parent.children = parent.children.flatMap((node) =>
      node.type === 'paragraph' && isOnlyComponents(node) ? toFlow(node) : [node],
    );
    for (const child of parent.children) if ('children' in child) stack.push(child);
  }
}

function isOnlyComponents({ children }: Paragraph): boolean {
  const solid = children.filter((child) => !isBlank(child));
  return (
    solid.length > 0 &&
    solid.every(
      (child) => child.type === 'mdxJsxTextElement' && isComponentName(child.name) && !getComponent(child.name).inline,
    )
  );
}

function toFlow({ children }: Paragraph): MdxJsxFlowElement[] {
  return children.filter((child): child is MdxJsxTextElement => child.type === 'mdxJsxTextElement').map(toFlowElement);
}

function toFlowElement(node: MdxJsxTextElement): MdxJsxFlowElement {
  const onlyComponents = node.children.length > 0 && isOnlyComponents({ type: 'paragraph', children: node.children });
  const { position } = node;
  const paragraph: Paragraph = { type: 'paragraph', children: node.children, ...(position && { position }) };
  const children = onlyComponents ? toFlow(paragraph) : node.children.every(isBlank) ? [] : [paragraph];
  return {
    type: 'mdxJsxFlowElement',
    name: node.name,
    attributes: node.attributes,
    children,
    ...(position && { position }),
  };
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
