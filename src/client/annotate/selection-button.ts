import { paragraph as words } from '../../messages/annotate-page.ts';
import { create } from '../elements.ts';
import { findBlock } from './blocks.ts';
import type { Openers } from './openers.ts';
import { listSelectionChoices } from './passages.ts';
import { findSpan, type ReadingText, type Span } from './reading-text.ts';

/** Nobody is done while the selection still moves. A touch on the button takes the selection away before it counts. */
const REST_MS = 250;

/** Shows a button beside a passage that somebody selects. It stands behind its block, so that Tab leads to it. */
export function watchSelection(article: HTMLElement, reading: ReadingText, openers: Openers): void {
  const button = create('button', { className: 'annotate-selected', type: 'button' }, words.selected);
  button.dataset.generated = '';
  const status = create('p', { className: 'vh', role: 'status' });
  document.querySelector('main')?.append(status);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let selected: Span | undefined;

  // The selection stays while it is pressed.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    const span = selected;
    const block = button.parentElement;
    hide();
    if (!span) return;
    getSelection()?.removeAllRanges();
    openers.open(
      listSelectionChoices(reading.text, span),
      block?.querySelector<HTMLElement>('.annotate-mark') ?? undefined,
    );
  });
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(look, REST_MS);
  });
  // Somebody may have selected something before this was there.
  look();

  function look(): void {
    const selection = getSelection();
    const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    const span = range && article.contains(range.commonAncestorContainer) ? findSpan(reading, range) : undefined;
    if (!range || !span) {
      // Who walks to the button with Tab has it still.
      if (document.activeElement !== button) hide();
      return;
    }
    if (span.start !== selected?.start || span.end !== selected.end) show(range, span);
  }

  function show(range: Range, span: Span): void {
    const block = findBlock(article, reading.nodes[span.end - 1] ?? range.endContainer);
    if (!block) return;
    selected = span;
    const host = block.tagName === 'TABLE' ? (block.parentElement ?? block) : block;
    host.classList.add('annotate-block');
    host.append(button);
    const [place, last] = [
      host.getBoundingClientRect(),
      [...range.getClientRects()].at(-1) ?? host.getBoundingClientRect(),
    ];
    const room = Math.max(0, place.width - button.offsetWidth);
    button.style.insetInlineStart = `${Math.min(room, Math.max(0, last.right - place.left - button.offsetWidth / 2))}px`;
    button.style.insetBlockStart = `${last.bottom - place.top + 8}px`;
    status.textContent = words.canReact;
  }

  function hide(): void {
    selected = undefined;
    status.textContent = '';
    button.remove();
  }
}
