import { useEffect, useRef, useState } from 'preact/hooks';
import type { BuildsAnswer } from '../../desk/api/review-schemas.ts';
import { progress as words } from '../../messages/review.ts';
import { Output } from './builds-panel.tsx';
import type { Followed } from './use-builds.ts';

interface Props {
  followed: Followed;
  builds: BuildsAnswer | undefined;
  onClose: () => void;
}

/** From the commit until readers have it. */
export function ReleaseProgress({ followed, builds, onClose }: Props) {
  const { says, stage, since, href, commit } = followed;
  const isOver = stage !== 'waiting' && stage !== 'running';
  const seconds = useSeconds(since, isOver);
  const notice = useRef<HTMLElement>(null);
  useEffect(() => notice.current?.focus(), [commit]);

  return (
    <section
      class={`notice release ${stage === 'failed' || stage === 'unseen' ? 'v-alert' : 'v-done'}`}
      ref={notice}
      tabIndex={-1}
      aria-label={words.name}
    >
      <p>
        <span role="status">
          <strong>{says}</strong> {words.stages[stage]}
        </span>{' '}
        {!isOver && <span class="num">{words.seconds(seconds)}</span>}
        {stage === 'live' && href && <a href={href}>{words.read}</a>}
      </p>
      {stage === 'failed' && builds?.failed && <Output text={builds.failed.output} />}
      {isOver && (
        <button class="as-link" type="button" onClick={onClose}>
          {words.close}
        </button>
      )}
    </section>
  );
}

function useSeconds(since: number, isOver: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (isOver) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [since, isOver]);
  return Math.max(0, Math.round((now - since) / 1000));
}
