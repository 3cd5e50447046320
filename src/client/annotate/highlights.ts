import type { Annotating } from './annotating.ts';
import { toRange, type ReadingText } from './reading-text.ts';

/** Marks the passage that somebody writes about, and those that are on their way, without touching the text. */
export function keepHighlights(annotating: Annotating, reading: ReadingText): void {
  // Where a browser has none, the panel shows the passage all the same.
  if (!('highlights' in CSS)) return;
  annotating.subscribe(() => {
    const { panel, draft, outgoing } = annotating.get();
    const chosen = panel?.show === 'draft' ? draft.choices[draft.chosen]?.span : undefined;
    draw('annotate-chosen', chosen ? [chosen] : []);
    draw(
      'annotate-sent',
      outgoing.flatMap(({ kind, span }) => (kind === 'said' && span ? [span] : [])),
    );
  });

  function draw(name: string, spans: readonly { start: number; end: number }[]): void {
    const ranges = spans.flatMap((span) => toRange(reading, span) ?? []);
    CSS.highlights.set(name, new Highlight(...ranges));
  }
}
