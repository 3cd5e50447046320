import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { circlePages as words } from '../../../messages/circle-desk.ts';
import { page } from '../../../messages/review.ts';
import { useHeading } from '../use-heading.ts';

/** As `useHeading`, on the pages of facilitators. */
export function useCircleHeading(about?: string): RefObject<HTMLHeadingElement | null> {
  const heading = useHeading(about);
  useEffect(() => {
    document.title = document.title.replace(page.title, words.name);
  }, [about]);
  return heading;
}
