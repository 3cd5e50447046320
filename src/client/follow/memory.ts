import { amsterdamDay } from '../../model/dates.ts';
import { parseEntries, type Entry } from './entries.ts';
import type { Followed } from './followed.ts';

// What was there the last time that somebody looked, kept in this browser.

const KEY = 'spaak-volgen-stand';
const MAX_KNOWN = 60;
/** From so many on there may have been more: of a search 48 are compared, a feed holds 50. */
const MAYBE_FULL = 48;

export interface Memory {
  /** When it was looked at, an instant. */
  checked: string;
  /** There may be more than these, which are the newest. */
  full: boolean;
  /** Ids of all that was there, the newest first. */
  known: string[];
  /** What can be shown of it, the newest first. */
  entries: Entry[];
}

/** By the path of what is followed. */
export type Memories = ReadonlyMap<string, Memory>;

/** What was found just now, the newest first. */
export interface Found {
  entries: Entry[];
  full: boolean;
}

/**
 * What is known after a look, and which entries are new. What is no longer there is forgotten, its words too: it may
 * have been taken down.
 */
export function remember(
  followed: Followed,
  before: Memory | undefined,
  { entries, full, checked }: Found & { checked: string },
): { memory: Memory; fresh: Entry[] } {
  const known = before?.known ?? followed.known;
  const fresh = known
    ? listUnknown(entries, known, before?.full ?? known.length >= MAYBE_FULL)
    : entries.filter(({ date }) => isSince(date, followed.since));
  return { memory: { checked, full, known: entries.map(({ id }) => id).slice(0, MAX_KNOWN), entries }, fresh };
}

/** Of a search only what came later is news: what it found at first, the page of search shows. */
export function keepNews({ memory, fresh }: { memory: Memory; fresh: Entry[] }, before: Memory | undefined): Memory {
  const news = new Map([...fresh, ...(before?.entries ?? [])].map((entry) => [entry.id, entry]));
  return { ...memory, entries: memory.entries.flatMap(({ id }) => news.get(id) ?? []) };
}

/** What is gone says nothing more; its ids stay, so that nothing is new when it comes back. */
export function forget(before: Memory | undefined, checked: string): Memory {
  return { checked, full: before?.full ?? false, known: before?.known ?? [], entries: [] };
}

/**
 * The entries that were not known. When only the newest were known, what comes after the last of them was there before:
 * it takes the place of what went.
 */
export function listUnknown(entries: readonly Entry[], known: readonly string[], wasFull: boolean): Entry[] {
  const ids = new Set(known);
  const end = wasFull ? entries.findLastIndex(({ id }) => ids.has(id)) + 1 : entries.length;
  // With none of them left the rule says nothing.
  return (end === 0 ? entries : entries.slice(0, end)).filter(({ id }) => !ids.has(id));
}

export function readMemories(paths: readonly string[]): Map<string, Memory> {
  let kept: unknown;
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? '');
  } catch {
    return new Map();
  }
  return parseMemories(kept, paths);
}

/** What is kept for these paths, as far as it makes sense. Never throws. */
export function parseMemories(kept: unknown, paths: readonly string[]): Map<string, Memory> {
  const { stand } = (kept ?? {}) as { stand?: unknown };
  const pairs = Array.isArray(stand) ? (stand as unknown[]) : [];
  const memories = new Map<string, Memory>();
  for (const pair of pairs) {
    const [path, memory] = Array.isArray(pair) ? (pair as unknown[]) : [];
    if (typeof path !== 'string' || !paths.includes(path)) continue;
    const { checked, full, known, entries } = (memory ?? {}) as Record<string, unknown>;
    if (typeof checked !== 'string' || Number.isNaN(Date.parse(checked)) || !Array.isArray(known)) continue;
    memories.set(path, {
      checked,
      full: full === true,
      known: (known as unknown[]).filter((id): id is string => typeof id === 'string').slice(0, MAX_KNOWN),
      entries: parseEntries(entries, path),
    });
  }
  return memories;
}

/** @throws when the browser does not keep it. */
export function keepMemories(memories: Memories): void {
  localStorage.setItem(KEY, JSON.stringify({ versie: 1, stand: [...memories] }));
}

/** By the day: an entry may say no more than that, and what is shown too much is better than what is missed. */
function isSince(date: string, since: string | undefined): boolean {
  return since !== undefined && (amsterdamDay(date) ?? '') >= (amsterdamDay(since) ?? '');
}
