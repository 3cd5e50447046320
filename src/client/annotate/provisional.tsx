import { render } from 'preact';
import { progress as words } from '../../messages/annotate-page.ts';
import type { Annotating, Outgoing } from './annotating.ts';
import { toRange, type ReadingText } from './reading-text.ts';
import { Withdraw } from './withdraw.tsx';

/** Shows what was sent below its passage, or behind the dialogue, before readers see it. */
export function placeProvisional(annotating: Annotating, reading: ReadingText, article: HTMLElement): void {
  const places = new Map<string, HTMLElement>();
  annotating.subscribe(() => {
    for (const one of annotating.get().outgoing) {
      if (one.kind === 'withdrawn') places.get(one.id)?.remove();
      else if (one.commit !== undefined)
        render(<Provisional said={one} withdraw={() => annotating.withdraw(one.id, one.label)} />, findPlace(one));
    }
  });

  function findPlace({ id, span }: Outgoing): HTMLElement {
    const known = places.get(id);
    if (known) return known;
    const place = document.createElement('div');
    place.className = 'annotate annotate-provisional';
    place.dataset.generated = '';
    const block = span ? findTopBlock(toRange(reading, span)?.endContainer) : undefined;
    (block ?? document.querySelector('.timeline') ?? article.lastElementChild)?.after(place);
    places.set(id, place);
    return place;
  }

  function findTopBlock(node: Node | undefined): Element | undefined {
    return [...article.children].find((child) => node && child.contains(node));
  }
}

interface Props {
  said: Outgoing;
  withdraw: Parameters<typeof Withdraw>[0]['act'];
}

function Provisional({ said: { label, text, stage, href }, withdraw }: Props) {
  return (
    <aside class="note" role="note" aria-label={`${label}. ${words.provisional}`}>
      <p class="note-head">{label}</p>
      <p class="muted">
        {stage === 'live' ? words.liveTitle : stage === 'unsure' ? words.unsureTitle : words.provisional}
      </p>
      {text
        .split(/\n\s*\n/)
        .filter(Boolean)
        .map((paragraph, index) => (
          <p key={index} class="as-typed">
            {paragraph}
          </p>
        ))}
      {stage === 'live' && href && (
        <p>
          <ReloadLink href={href} />
        </p>
      )}
      <Withdraw label={label} act={withdraw} />
    </aside>
  );
}

/** Leads to the new page at the same place. */
export function ReloadLink({ href }: { href: string }) {
  return (
    <a
      href={href}
      onClick={(event) => {
        event.preventDefault();
        // The address alone would only scroll: it is this page.
        history.replaceState(undefined, '', href);
        location.reload();
      }}
    >
      {words.reload}
    </a>
  );
}
