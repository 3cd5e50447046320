import { useState } from 'preact/hooks';

/** A ref for the bar of next steps: the style sheet knows by it how much of the window is under the bar. */
export function useBarSize(): (bar: HTMLElement | null) => void {
  const [measure] = useState(() => {
    const observer = new ResizeObserver(([entry]) => {
      const size = entry?.borderBoxSize[0]?.blockSize ?? 0;
      document.documentElement.style.setProperty('--desk-bar-size', `${Math.ceil(size)}px`);
    });
    return (bar: HTMLElement | null) => {
      observer.disconnect();
      if (bar) observer.observe(bar);
    };
  });
  return measure;
}
