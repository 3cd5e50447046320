import type { BuildsAnswer } from '../../desk/api/review-schemas.ts';

/** How far a commit is on its way to readers; unseen when nothing was seen of it for too long to look on. */
export type Stage = 'waiting' | 'running' | 'live' | 'failed' | 'unseen';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const PATIENCE_MS = 15 * MINUTE_MS;

/** `before` is what the desk said first after the commit was made; commits that wait are built as one, the last. */
export function judgeStage(commit: string, now: BuildsAnswer, before: BuildsAnswer): Stage {
  if (now.live?.commit === commit) return 'live';
  if (now.running?.commit === commit) return 'running';
  if (now.waiting?.commit === commit) return 'waiting';
  if (now.failed?.commit === commit) return 'failed';
  if (now.running) return 'running';
  if (now.waiting) return 'waiting';
  if (now.failed && now.failed.at !== before.failed?.at) return 'failed';
  return now.live?.commit !== before.live?.commit ? 'live' : 'waiting';
}

/** Whether something is on its way. */
export function isBusy({ running, waiting }: BuildsAnswer): boolean {
  return running !== undefined || waiting !== undefined;
}

/**
 * Milliseconds until the next look, so many after the first: asking keeps a session alive. Undefined when there is no
 * use in another: where others make the site of the commits, one that they skip never shows up.
 */
export function findPause(elapsed: number, isBusy: boolean): number | undefined {
  if (elapsed < MINUTE_MS) return SECOND_MS;
  if (elapsed < 5 * MINUTE_MS) return 5 * SECOND_MS;
  return isBusy || elapsed < PATIENCE_MS ? 15 * SECOND_MS : undefined;
}
