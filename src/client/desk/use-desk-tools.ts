import { useState } from 'preact/hooks';
import type { DeskTools } from './desk-context.ts';
import { useBuilds } from './use-builds.ts';
import { usePlace } from './use-place.ts';

/** What every part of the desk works with, and what they share. */
export function useDeskTools(
  given: Pick<DeskTools, 'api' | 'choices' | 'me'>,
  isEnded: boolean,
): { tools: DeskTools; shared: { builds: ReturnType<typeof useBuilds>; round: number } } {
  const [place, go] = usePlace();
  const builds = useBuilds(given.api, isEnded);
  /** Goes up when the lists must be read again. */
  const [round, setRound] = useState(0);
  const refresh = () => setRound((before) => before + 1);
  return { tools: { ...given, place, go, refresh, follow: builds.follow }, shared: { builds, round } };
}
