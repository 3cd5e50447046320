/** What has a button of its own; of these only what stands in no other. */
const BLOCKS = 'p, li, pre, table, figcaption';

/** The blocks of the write-up that the author wrote something in, in order. */
export function listBlocks(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) => !block.closest('[data-generated]') && !block.parentElement?.closest(BLOCKS),
  );
}

/** The block that a place in the write-up is in, or else the nearest element below `root`. */
export function findBlock(root: Element, node: Node): HTMLElement | undefined {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  if (!element || !root.contains(element)) return undefined;
  const blocks = listBlocks(root);
  return blocks.find((block) => block.contains(element)) ?? element;
}
