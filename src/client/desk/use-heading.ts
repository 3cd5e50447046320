import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { hasMovedWithin } from './use-place.ts';

const ownTitle = document.title;

/**
 * The heading of a view: it gets the focus when somebody comes to it, and the title of the page says what it is about,
 * without a word of what anybody wrote.
 */
export function useHeading(about?: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = about ? `${about} - ${ownTitle}` : ownTitle;
    if (hasMovedWithin()) heading.current?.focus();
  }, [about]);
  return heading;
}
