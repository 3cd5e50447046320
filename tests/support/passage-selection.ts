import type { Page } from 'playwright-core';

/** Selects words of the text as a finger leaves them selected. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((text) => {
    const walker = document.createTreeWalker(document.querySelector('[data-text]') as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(text);
      if (at !== -1) getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
    }
  }, words);
}

/** Selects words by drawing a mouse from the first to the last. @throws {Error} when they are not in the text. */
export async function drawOver(page: Page, words: string): Promise<void> {
  const way = await page.evaluate((text) => {
    const walker = document.createTreeWalker(document.querySelector('[data-text]') as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(text);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      // One for each line.
      const boxes = [...range.getClientRects()];
      const [first, last] = [boxes.at(0), boxes.at(-1)];
      if (!first || !last) break;
      const middle = ({ top, bottom }: DOMRect) => (top + bottom) / 2;
      return [first.left + 1, middle(first), last.right - 1, middle(last)] as const;
    }
    throw new Error(text);
  }, words);
  await page.mouse.move(way[0], way[1]);
  await page.mouse.down();
  await page.mouse.move(way[2], way[3], { steps: 5 });
  await page.mouse.up();
}
