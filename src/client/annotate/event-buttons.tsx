import { render } from 'preact';
import type { Annotating } from './annotating.ts';
import { ProgressLine } from './progress.tsx';
import { Withdraw } from './withdraw.tsx';

/** Lets somebody take back what is theirs, where it stands in the dialogue; editors whatever stands there. */
export function placeEvents(annotating: Annotating): void {
  const places = new Map<string, HTMLElement>();
  annotating.subscribe(() => {
    const { me, offer, outgoing } = annotating.get();
    if (!offer) return;
    const withdrawn = new Map(outgoing.filter(({ kind }) => kind === 'withdrawn').map((one) => [one.id, one]));
    for (const event of document.querySelectorAll<HTMLElement>('.timeline > .event')) {
      const id = event.id.replace(/^d-/, '');
      const gone = withdrawn.get(id);
      const isOwn = offer.mine.includes(id);
      const isOpen = (me.role === 'editor' || isOwn) && !gone;
      event.classList.toggle('annotate-gone', gone !== undefined);
      const place = places.get(id) ?? (isOpen ? addPlace(event) : undefined);
      if (!place) continue;
      places.set(id, place);
      const label = event.querySelector('h3')?.textContent ?? '';
      render(
        <>
          {isOpen && (
            <Withdraw
              label={label}
              ofOther={isOwn ? undefined : id}
              act={(reason) => annotating.withdraw(id, label, reason)}
            />
          )}
          {gone && <ProgressLine {...gone} />}
        </>,
        place,
      );
    }
  });
}

function addPlace(event: HTMLElement): HTMLElement {
  const place = document.createElement('div');
  place.className = 'annotate annotate-event';
  event.querySelector(':scope > div')?.append(place);
  return place;
}
