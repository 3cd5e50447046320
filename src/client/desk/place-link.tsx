import type { ComponentChildren } from 'preact';
import { formatPlace, type Place } from './address.ts';
import { useDesk } from './desk-context.ts';

interface Props {
  to: Place;
  isCurrent?: boolean;
  class?: string;
  children: ComponentChildren;
}

/** A link within the desk: followed without leaving the page, unless somebody wants it elsewhere. */
export function PlaceLink({ to, isCurrent = false, class: name, children }: Props) {
  const { go } = useDesk();
  return (
    <a
      class={name}
      href={formatPlace(to)}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
