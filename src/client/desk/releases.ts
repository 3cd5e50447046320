import type { BuildsAnswer } from '../../desk/api/review-schemas.ts';

/** How far a commit is on its way to readers. */
export type Stage = 'waiting' | 'running' | 'live' | 'failed';

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
