import type { Annotating } from './annotating.ts';
import { toRange, type ReadingText, type Span } from './reading-text.ts';

/** Room above a passage, in pixels. */
const ABOVE = 24;

/** Marks the passage that somebody writes about, and those that are on their way, without touching the text. */
export function keepHighlights(annotating: Annotating, reading: ReadingText): void {
  let wasOpen = false;
  annotating.subscribe(() => {
    const { panel, draft, outgoing } = annotating.get();
    const chosen = panel?.show === 'draft' ? draft.choices[draft.chosen]?.span : undefined;
    draw('annotate-chosen', chosen ? [chosen] : []);
    draw(
      'annotate-sent',
      outgoing.flatMap(({ kind, span }) => (kind === 'said' && span ? [span] : [])),
    );
    if (chosen && !wasOpen) requestAnimationFrame(() => reveal(toRange(reading, chosen)));
    wasOpen = panel !== undefined;
  });

  function draw(name: string, spans: readonly Span[]): void {
    // Where a browser has none, the panel shows the passage all the same.
    if (!('highlights' in CSS)) return;
    const ranges = spans.flatMap((span) => toRange(reading, span) ?? []);
    CSS.highlights.set(name, new Highlight(...ranges));
  }
}

/** Brings a passage out from under the panel, which on a phone leaves the top of the screen free. */
function reveal(range: Range | undefined): void {
  const panel = document.querySelector('.annotate-panel')?.getBoundingClientRect();
  const passage = range?.getBoundingClientRect();
  if (!panel || !passage || panel.left > 0 || (passage.top >= 0 && passage.bottom <= panel.top)) return;
  scrollBy({ top: passage.top - ABOVE, behavior: 'instant' });
}
