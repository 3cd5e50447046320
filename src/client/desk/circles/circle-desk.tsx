import { useEffect, useState } from 'preact/hooks';
import { Account } from '../account.tsx';
import type { Api } from '../api.ts';
import { DeskContext, type Choices } from '../desk-context.ts';
import { hasKeptWords } from '../kept-words.ts';
import { ReleaseProgress } from '../release-progress.tsx';
import type { Me } from '../session.ts';
import { SessionNotice } from '../session-notice.tsx';
import { usePlace } from '../use-place.ts';
import { CircleList } from './circle-list.tsx';
import { CircleView } from './circle-view.tsx';
import { NewCircle } from './new-circle.tsx';
import { useRelease } from './use-release.ts';

export interface CircleDeskProps {
  api: Api;
  me: Me;
  choices: Choices;
  /** The desk no longer knows who this is. */
  isEnded: boolean;
  ask: () => Promise<boolean>;
}

/** Where a facilitator makes circles ready, and notes down what they came to. */
export function CircleDesk({ api, me, choices, isEnded, ask }: CircleDeskProps) {
  const [place, go] = usePlace();
  const release = useRelease();
  const [round, setRound] = useState(0);
  const refresh = () => setRound((before) => before + 1);
  const tools = { ...{ api, me, choices, place, go, refresh }, follow: () => undefined };

  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (hasKeptWords()) event.preventDefault();
    };
    addEventListener('beforeunload', guard);
    return () => removeEventListener('beforeunload', guard);
  }, []);

  return (
    <DeskContext.Provider value={tools}>
      <div class="wrap circle-desk">
        <Account me={me} api={api} hasUnkept={hasKeptWords} />
        {isEnded && <SessionNotice retry={ask} />}
        {release.followed && <ReleaseProgress followed={release.followed} builds={undefined} onClose={release.close} />}
        {place.show === 'circle' && (
          <CircleView key={place.id} id={place.id} part={place.part} release={release} contact={choices.contact} />
        )}
        {place.show === 'newCircle' && <NewCircle release={release} />}
        {place.show !== 'circle' && place.show !== 'newCircle' && <CircleList round={round} />}
      </div>
    </DeskContext.Provider>
  );
}
