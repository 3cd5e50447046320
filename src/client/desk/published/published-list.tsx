import { useEffect, useState } from 'preact/hooks';
import type { PublishedListAnswer } from '../../../desk/api/review-schemas.ts';
import { published as words } from '../../../messages/review.ts';
import { useDesk } from '../desk-context.ts';
import { formatDay } from '../formats.ts';
import { PlaceLink } from '../place-link.tsx';
import { useAnswer } from '../use-answer.ts';
import { findPublished } from './find-published.ts';

const MOST = 15;

/** What is on the site, to be found by number or title. */
export function PublishedList({ round }: { round: number }) {
  const { place } = useDesk();
  const { value, message, reload } = useAnswer<PublishedListAnswer>('/api/desk/bottlenecks');
  const [sought, setSought] = useState('');
  useEffect(() => {
    if (value) void reload();
  }, [round]);
  if (!value) return <p class="aside-text">{message ?? words.loading}</p>;
  const found = findPublished(value.bottlenecks, sought);
  return (
    <>
      <div class="field aside-text">
        <label for="zoek-op-de-site">{words.seek}</label>
        <input
          type="search"
          id="zoek-op-de-site"
          value={sought}
          onInput={({ currentTarget }) => setSought(currentTarget.value)}
        />
        <p class="muted" role="status">
          {words.found(Math.min(found.length, MOST), found.length)}
        </p>
      </div>
      <ul class="plain">
        {found.slice(0, MOST).map(({ id, number, title, published }) => (
          <li key={id}>
            <PlaceLink to={{ show: 'published', id }} isCurrent={place.show === 'published' && place.id === id}>
              <strong>{title}</strong>
              <small>{words.row(number, formatDay(published))}</small>
            </PlaceLink>
          </li>
        ))}
      </ul>
    </>
  );
}
