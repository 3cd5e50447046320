import { useEffect } from 'preact/hooks';
import type { CirclesAnswer } from '../../../desk/api/circle-schemas.ts';
import { circleList as words, circlePages } from '../../../messages/circle-desk.ts';
import { useDesk } from '../desk-context.ts';
import { PlaceLink } from '../place-link.tsx';
import { useAnswer } from '../use-answer.ts';
import { toClockTime } from './clock.ts';
import { describeMeeting } from './meeting-words.ts';
import { useCircleHeading } from './use-circle-heading.ts';

type Row = CirclesAnswer['circles'][number];

/** The circles of a facilitator, and those of others to read. */
export function CircleList({ round }: { round: number }) {
  const { me } = useDesk();
  const { value, message, reload } = useAnswer<CirclesAnswer>('/api/circles');
  const heading = useCircleHeading();
  useEffect(() => {
    if (value) void reload();
  }, [round]);
  const own = value?.circles.filter(({ isOwn }) => isOwn) ?? [];
  const others = value?.circles.filter(({ isOwn }) => !isOwn) ?? [];

  return (
    <div class="desk-main">
      <h1 ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      <p class="lede">{words.lede}</p>
      {!value && (
        <p role="status">
          {message ?? circlePages.loading}{' '}
          {message && (
            <button class="as-link" type="button" onClick={() => void reload()}>
              {circlePages.retry}
            </button>
          )}
        </p>
      )}
      {value && own.length === 0 && <Empty />}
      {own.length > 0 && (
        <ul class="plain circle-rows">
          {own.map((row) => (
            <li key={row.id}>
              <h2>
                <PlaceLink to={{ show: 'circle', id: row.id, part: 'plan' }}>{row.title}</PlaceLink>
              </h2>
              <Facts row={row} />
            </li>
          ))}
        </ul>
      )}
      {value &&
        (me.organisation === undefined ? (
          <p class="notice v-alert">{words.noOrganisation}</p>
        ) : (
          <p>
            <PlaceLink to={{ show: 'newCircle' }} class="nl-button nl-button--primary">
              {words.start}
            </PlaceLink>
          </p>
        ))}
      {others.length > 0 && (
        <section aria-labelledby="van-anderen">
          <h2 id="van-anderen">{words.others}</h2>
          <p>{words.othersText}</p>
          <ul class="plain circle-rows">
            {others.map(({ id, href, title, organisation }) => (
              <li key={id}>
                <a href={href}>{title}</a> <span class="muted">{organisation}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="meer-hulp">
        <h2 id="meer-hulp">{words.more}</h2>
        <ul>
          {words.links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Empty() {
  return (
    <section aria-labelledby="nog-geen">
      <h2 id="nog-geen">{words.emptyTitle}</h2>
      <ol>
        {words.empty.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}

function Facts({ row: { region, cases, next } }: { row: Row }) {
  const when = next && describeMeeting(toMeeting(next));
  const facts = [when ? `${when}, ${next.place}` : words.noMeeting, words.cases(cases), region];
  return <p class="muted">{facts.filter(Boolean).join(' · ')}</p>;
}

function toMeeting({ id, start, end, place }: NonNullable<Row['next']>): Parameters<typeof describeMeeting>[0] {
  const { day, time } = toClockTime(start);
  return { key: id, id, day, start: time, end: toClockTime(end).time, nights: 0, place, cases: [] };
}
