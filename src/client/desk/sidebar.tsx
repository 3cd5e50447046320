import { useEffect, useState } from 'preact/hooks';
import type { BuildsAnswer } from '../../desk/api/review-schemas.ts';
import { sidebar as words } from '../../messages/review.ts';
import { BuildsPanel } from './builds-panel.tsx';
import { useDesk } from './desk-context.ts';
import { PlaceLink } from './place-link.tsx';
import { PublishedList } from './published/published-list.tsx';
import { Queue } from './queue.tsx';
import { useWide } from './use-wide.ts';

interface Props {
  builds: BuildsAnswer | undefined;
  /** Asks how the site is now. */
  look: () => Promise<unknown>;
  round: number;
  isEnded: boolean;
}

/** What waits, or what is public, and how the site is; folded on a phone once something is chosen. */
export function Sidebar({ builds, look, round, isEnded }: Props) {
  const { place } = useDesk();
  const isWide = useWide();
  const isPublic = place.show === 'public' || place.show === 'published';
  const isChosen = place.show === 'submission' || place.show === 'published';
  const [isOpen, setOpen] = useState(!isChosen);
  useEffect(() => setOpen(!isChosen), [isChosen, 'number' in place ? place.number : 'id' in place ? place.id : '']);

  return (
    <details
      class="sidebar"
      open={isWide || isOpen}
      onToggle={({ currentTarget }) => !isWide && setOpen(currentTarget.open)}
    >
      <summary>{isPublic ? words.published : words.queue}</summary>
      <nav aria-label={words.lists}>
        <ul class="plain lists">
          <li>
            <PlaceLink to={{ show: 'queue' }} isCurrent={!isPublic}>
              {words.queue}
            </PlaceLink>
          </li>
          <li>
            <PlaceLink to={{ show: 'public' }} isCurrent={isPublic}>
              {words.published}
            </PlaceLink>
          </li>
        </ul>
        {isPublic ? <PublishedList round={round} /> : <Queue round={round} isEnded={isEnded} />}
      </nav>
      {builds && <BuildsPanel builds={builds} look={look} />}
    </details>
  );
}
