import { useEffect, useState } from 'preact/hooks';
import type { QueueAnswer } from '../../desk/api/review-schemas.ts';
import { queue as words, STATE_LABELS } from '../../messages/review.ts';
import { useDesk } from './desk-context.ts';
import { PlaceLink } from './place-link.tsx';
import { useAnswer } from './use-answer.ts';

type Row = QueueAnswer['entries'][number];
const STEPS = ['review', 'writer', 'sign', 'publish'] as const;

/** What was sent in, by whose turn it is. */
export function Queue({ round, isEnded }: { round: number; isEnded: boolean }) {
  const { value, message, reload } = useAnswer<QueueAnswer>('/api/desk/submissions');
  const [showsEnded, setShowsEnded] = useState(false);

  useEffect(() => {
    if (value) void reload();
  }, [round, isEnded]);
  useEffect(() => {
    const comeBack = () => document.visibilityState === 'visible' && void reload();
    document.addEventListener('visibilitychange', comeBack);
    return () => document.removeEventListener('visibilitychange', comeBack);
  }, []);

  if (!value) return <p class="aside-text">{message ?? words.loading}</p>;
  const rows = (step: Row['step']) => value.entries.filter((row) => row.step === step);
  return (
    <>
      {STEPS.filter((step) => step === 'review' || rows(step).length > 0).map((step) => (
        <Group key={step} title={words.groups[step]} rows={rows(step)} empty={words.empty} />
      ))}
      {showsEnded && <Group title={words.groups.ended} rows={rows('ended')} empty={words.noneEnded} />}
      <label class="tick aside-text">
        <input
          type="checkbox"
          checked={showsEnded}
          onChange={({ currentTarget }) => setShowsEnded(currentTarget.checked)}
        />
        {words.showEnded}
      </label>
    </>
  );
}

function Group({ title, rows, empty }: { title: string; rows: readonly Row[]; empty: string }) {
  return (
    <>
      <h2>{words.count(title, rows.length)}</h2>
      {rows.length === 0 && <p class="aside-text">{empty}</p>}
      <ul class="plain">
        {rows.map((row) => (
          <li key={row.number}>
            <QueueRow row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}

function QueueRow({ row }: { row: Row }) {
  const { place } = useDesk();
  const { number, kind, title, step, state, days, hits } = row;
  const facts = [
    number,
    step === 'ended' ? STATE_LABELS[state] : words.age(step, state, days),
    ...(step === 'review' && hits !== undefined && kind === 'submission' ? [words.hits(hits)] : []),
  ];
  return (
    <PlaceLink to={{ show: 'submission', number }} isCurrent={place.show === 'submission' && place.number === number}>
      <strong>{title ?? words.kinds[kind]}</strong>
      <small>{facts.join(', ')}</small>
    </PlaceLink>
  );
}
