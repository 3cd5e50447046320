import { MAX_ENTRIES, parseFeed } from './entries.ts';
import type { Found } from './memory.ts';

/** What asking came to. `gone` is for good, the others are for now. */
export type Look = { kind: 'found'; found: Found } | { kind: Problem };
export type Problem = 'gone' | 'offline' | 'failed';

/** What a site answers for what it does not have any more. */
const GONE = [404, 410];
/** A line may be slow; one that says nothing for so long is as good as none. */
const PATIENCE = 30_000;

/** Asks for the feed beside a page. The browser asks only whether it changed, when it has it. Never throws. */
export async function lookAtFeed(path: string): Promise<Look> {
  let response: Response;
  try {
    response = await fetch(`${path}feed.json`, {
      cache: 'no-cache',
      mode: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    return { kind: 'offline' };
  }
  if (GONE.includes(response.status)) return { kind: 'gone' };
  try {
    if (!response.ok) throw new Error(`${path}feed.json answered ${response.status}.`);
    const entries = parseFeed(await response.json(), path);
    return { kind: 'found', found: { entries, full: entries.length >= MAX_ENTRIES } };
  } catch {
    return { kind: 'failed' };
  }
}

/** Does something with each, `atOnce` at a time. */
export async function forEachOf<T>(all: readonly T[], atOnce: number, act: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const work = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await act(one);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
