import { useEffect } from 'preact/hooks';
import { Account } from './account.tsx';
import { useDesk } from './desk-context.ts';
import { hasUnkept, saveAll } from './open-editors.ts';
import { PublishedView } from './published/published-view.tsx';
import { ReleaseProgress } from './release-progress.tsx';
import { SessionNotice } from './session-notice.tsx';
import { Sidebar } from './sidebar.tsx';
import { SubmissionView } from './submission/submission-view.tsx';
import type { useBuilds } from './use-builds.ts';
import { Welcome } from './welcome.tsx';

interface Props {
  builds: ReturnType<typeof useBuilds>;
  /** Goes up when the lists must be read again. */
  round: number;
  isEnded: boolean;
  ask: () => Promise<boolean>;
}

/** The desk of an editor: what waits beside what is being looked at. */
export function Desk({ builds, round, isEnded, ask }: Props) {
  const { api, me, place } = useDesk();

  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (hasUnkept()) event.preventDefault();
    };
    addEventListener('beforeunload', guard);
    return () => removeEventListener('beforeunload', guard);
  }, []);

  async function retry(): Promise<boolean> {
    const isBack = await ask();
    if (isBack) await saveAll();
    return isBack;
  }

  return (
    <>
      <div class="wrap">
        <Account me={me} api={api} hasUnkept={hasUnkept} />
        {isEnded && <SessionNotice retry={retry} />}
        {builds.followed && (
          <ReleaseProgress followed={builds.followed} builds={builds.builds} onClose={builds.close} />
        )}
      </div>
      <div class="desk-grid">
        <Sidebar builds={builds.builds} look={builds.look} round={round} isEnded={isEnded} />
        {place.show === 'submission' && <SubmissionView key={place.number} number={place.number} />}
        {place.show === 'published' && <PublishedView key={place.id} id={place.id} />}
        {place.show !== 'submission' && place.show !== 'published' && <Welcome isPublic={place.show === 'public'} />}
      </div>
    </>
  );
}
