import type { Annotating } from './annotating.ts';
import type { Choice } from './passages.ts';

export type Openers = ReturnType<typeof createOpeners>;

/** Opens the panel, and brings who closes it back to where they were. */
export function createOpeners({ open, close }: Pick<Annotating, 'open' | 'close'>) {
  let opener: HTMLElement | undefined;
  return {
    open(choices: readonly Choice[], by: HTMLElement | undefined): void {
      opener = by;
      open(choices);
    },
    close(): void {
      close();
      const back = opener?.isConnected ? opener : document.querySelector<HTMLElement>('.annotate-bar button');
      back?.focus({ preventScroll: true });
    },
  };
}
