import { useMemo, useState } from 'preact/hooks';
import { liveSite } from '../../annotate/live-site.ts';
import { createRhythm } from '../../annotate/rhythm.ts';
import type { Made } from '../desk-context.ts';
import type { Followed } from '../use-builds.ts';

/** A commit, with how to ask the desk whether readers have it: several commits can become one release. */
export interface Followable extends Made {
  isThere: () => Promise<boolean>;
}

export interface Release {
  followed: Followed | undefined;
  follow: (made: Followable) => void;
  close: () => void;
}

/** A commit on its way to readers, by what the site itself says that it was made of. */
export function useRelease(): Release {
  const [followed, setFollowed] = useState<Followed | undefined>();
  const watch = useMemo(() => createWatch((stage) => setFollowed((made) => made && { ...made, stage })), []);
  return {
    followed,
    follow(made) {
      setFollowed({ ...made, stage: 'waiting', since: Date.now() });
      void watch.start(made);
    },
    close: () => setFollowed(undefined),
  };
}

function createWatch(tell: (stage: Followed['stage']) => void) {
  let made: Followable | undefined;
  let before: string | undefined;
  const rhythm = createRhythm({ look, isVisible: liveSite.isVisible, giveUp: () => tell('unseen') });
  document.addEventListener('visibilitychange', rhythm.wake);

  return {
    async start(next: Followable): Promise<void> {
      made = next;
      before = await liveSite.readCommit();
      rhythm.start();
    },
  };

  /** Resolves to whether there is still something to wait for. */
  async function look(): Promise<boolean> {
    const commit = await liveSite.readCommit();
    if (!made || commit === undefined) return true;
    const isLater = commit !== before && commit !== made.commit;
    if (commit !== made.commit && !(isLater && (await made.isThere()))) return true;
    tell('live');
    return false;
  }
}
