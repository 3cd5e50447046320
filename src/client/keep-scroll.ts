/** How far down a page was is kept with its address, for the way back. */
export interface ScrollKeeper {
  /** Call before the address changes. */
  keep(): void;
  /** What brings the page to where it was at the address of now: call it when the page shows what belongs there. */
  getRestorer(): () => void;
}

/** The browser itself would restore it too early, while there are no results to scroll through. */
export function createScrollKeeper(): ScrollKeeper {
  history.scrollRestoration = 'manual';
  const keep = () => history.replaceState({ scroll: scrollY }, '');
  addEventListener('scrollend', keep);
  addEventListener('pagehide', keep);
  return {
    keep,
    getRestorer() {
      const { scroll } = (history.state ?? {}) as { scroll?: number };
      return () => scroll !== undefined && scrollTo(0, scroll);
    },
  };
}
