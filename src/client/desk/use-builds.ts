import { useEffect, useRef, useState } from 'preact/hooks';
import type { BuildsAnswer } from '../../desk/api/review-schemas.ts';
import type { Api } from './api.ts';
import type { Made } from './desk-context.ts';
import { findPause, isBusy, judgeStage, type Stage } from './releases.ts';

/** A commit that is followed, how far it is, and when that began. */
export interface Followed extends Made {
  stage: Stage;
  since: number;
}

/**
 * What becomes of the site: asked for often while something is on its way, and else only when somebody comes back to
 * the page, because asking keeps a session alive that nobody uses.
 */
export function useBuilds(api: Api, isPaused: boolean) {
  const [builds, setBuilds] = useState<BuildsAnswer | undefined>();
  const [followed, setFollowed] = useState<Followed | undefined>();
  const before = useRef<BuildsAnswer | undefined>(undefined);
  const latest = useRef(followed);
  latest.current = followed;
  const isUnderWay = followed?.stage === 'waiting' || followed?.stage === 'running';
  const isFast = !isPaused && (isUnderWay || (builds !== undefined && isBusy(builds)));

  useEffect(() => {
    const comeBack = () => document.visibilityState === 'visible' && void look();
    document.addEventListener('visibilitychange', comeBack);
    void look();
    return () => document.removeEventListener('visibilitychange', comeBack);
  }, []);

  useEffect(() => {
    if (!isFast) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const since = followed?.since ?? Date.now();
    const again = async () => {
      const now = await look();
      if (isOver) return;
      const pause = findPause(Date.now() - since, now !== undefined && isBusy(now));
      if (pause !== undefined) timer = setTimeout(() => void again(), pause);
      else setFollowed((made) => made && { ...made, stage: 'unseen' });
    };
    void again();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isFast, followed?.commit]);

  return {
    builds,
    followed,
    follow(made: Made) {
      before.current = undefined;
      setFollowed({ ...made, stage: 'waiting', since: Date.now() });
    },
    close: () => setFollowed(undefined),
    look,
  };

  async function look(): Promise<BuildsAnswer | undefined> {
    const [answer, commit] = await Promise.all([
      api.get<BuildsAnswer>('/api/builds'),
      latest.current && latest.current.stage !== 'live' ? readCommit() : undefined,
    ]);
    if (answer.kind !== 'ok') return undefined;
    const now = answer.value;
    before.current ??= now;
    const first = before.current;
    setBuilds(now);
    setFollowed((made) => {
      if (!made || made.stage === 'live') return made;
      const stage = commit === made.commit ? 'live' : judgeStage(made.commit, now, first);
      return stage === 'waiting' && made.stage === 'unseen' ? made : { ...made, stage };
    });
    return now;
  }
}

/** What the site itself says that it was made of. */
async function readCommit(): Promise<string | undefined> {
  try {
    const { commit } = (await (await fetch('/build.json', { cache: 'no-store' })).json()) as { commit?: string | null };
    return commit ?? undefined;
  } catch {
    return undefined;
  }
}
