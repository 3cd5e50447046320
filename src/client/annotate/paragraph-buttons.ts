import { paragraph as words } from '../../messages/annotate-page.ts';
import { create } from '../elements.ts';
import { listBlocks } from './blocks.ts';
import type { Openers } from './openers.ts';
import { listBlockChoices } from './passages.ts';
import { findSpan, type ReadingText } from './reading-text.ts';

const BEGINNING = 40;

/** Gives every paragraph a quiet button, which is no part of the text. */
export function addParagraphButtons(article: HTMLElement, reading: ReadingText, openers: Openers): void {
  for (const block of listBlocks(article)) {
    const range = document.createRange();
    range.selectNodeContents(block);
    const span = findSpan(reading, range);
    if (!span) continue;
    const which = create('span', { className: 'vh' }, words.which(shorten(reading.text.slice(span.start, span.end))));
    const label = create('span', { className: 'label' }, words.react, which);
    const button = create('button', { className: 'annotate-mark', type: 'button' }, label);
    button.dataset.generated = '';
    button.addEventListener('click', () => openers.open(listBlockChoices(reading.text, span), button));
    block.classList.add('annotate-block');
    // A table holds nothing but rows.
    if (block.tagName === 'TABLE') block.after(button);
    else block.append(button);
  }
}

function shorten(text: string): string {
  const line = text.replaceAll('\n', ' ');
  if (line.length <= BEGINNING) return line;
  return `${line.slice(0, line.lastIndexOf(' ', BEGINNING)).trim()}…`;
}
