import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { circleCases as words } from '../../../messages/circle-desk.ts';
import type { ChosenCase } from './circle-editor.ts';
import { listFollowedCases } from './followed-cases.ts';
import { searchCases, type FoundCases } from './search-cases.ts';

/** Nobody types faster than this without meaning the next letter too. */
const PAUSE_MS = 200;
const LEAST_LETTERS = 2;

interface Props {
  chosen: readonly string[];
  add: (one: ChosenCase) => void;
}

/** Where a bottleneck to read is found: by words or a number, or among what is followed on this device. */
export function CaseFinder({ chosen, add }: Props) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<FoundCases | 'lost' | undefined>();
  const latest = useRef('');
  const { followed, news } = useMemo(listFollowedCases, []);

  useEffect(() => {
    latest.current = query;
    if (query.trim().length < LEAST_LETTERS) {
      setFound(undefined);
      return;
    }
    const timer = setTimeout(() => {
      searchCases(query).then(
        (hits) => latest.current === query && setFound(hits),
        () => latest.current === query && setFound('lost'),
      );
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query]);

  return (
    <div class="case-finder">
      <div class="field">
        <label for="zoek-knelpunt">{words.seek}</label>
        <p class="muted" id="zoek-knelpunt-hint">
          {words.seekHint}
        </p>
        <input
          type="search"
          id="zoek-knelpunt"
          aria-describedby="zoek-knelpunt-hint"
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
        <p class="muted" role="status">
          {found === 'lost' ? words.lost : found && words.found(found.cases.length, found.hasMore)}
        </p>
      </div>
      {found && found !== 'lost' && <Cases cases={found.cases} chosen={chosen} add={add} />}
      <details>
        <summary>{words.followed}</summary>
        {followed.length === 0 && news.length === 0 && <p>{words.followedNone}</p>}
        <Cases cases={followed} chosen={chosen} add={add} />
        {news.length > 0 && (
          <>
            <h3>{words.news}</h3>
            <Cases cases={news} chosen={chosen} add={add} />
          </>
        )}
      </details>
    </div>
  );
}

function Cases({ cases, chosen, add }: Props & { cases: readonly ChosenCase[] }) {
  return (
    <ul class="plain found-cases">
      {cases.map((one) => {
        const isChosen = chosen.includes(one.id);
        return (
          <li key={one.id}>
            <span>
              <a href={one.href} target="_blank" rel="noopener">
                {one.title}
              </a>{' '}
              <span class="muted num">{one.number}</span>
            </span>
            <button
              class="nl-button nl-button--secondary"
              type="button"
              aria-disabled={isChosen ? 'true' : undefined}
              onClick={() => !isChosen && add(one)}
            >
              {isChosen ? words.isThere : words.add} <span class="vh">: {one.title}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
