import { compareDates, type Entry } from './entries.ts';
import { MAX_FOLLOWED, type Followed } from './followed.ts';
import { kindOf, rankOf, type FollowKind } from './kinds.ts';
import { forEachOf, type Look, type Problem } from './look.ts';
import { forget, keepNews, remember, type Memory } from './memory.ts';
import type { Unread } from './unread.ts';

// What somebody follows and what is new about it, without the page that shows it.

/** Requests at a time: what a browser does for one host too. */
const AT_ONCE = 6;

/** Something that is followed, as the page shows it. */
export interface Shown {
  followed: Followed;
  kind: FollowKind;
  memory: Memory | undefined;
  problem: Problem | undefined;
  /** The newest first. What several things hold is with the one that is about the least; `also` names the others. */
  unread: (Entry & { also: string[] })[];
  earlier: Entry[];
  /** How many unread ones it holds that are shown with another. */
  shared: number;
}

/** Where things are kept; whatever cannot be kept is forgotten with the page. */
export interface Places {
  readFollowed(): Followed[];
  /** @throws when it is not kept. */
  changeFollowed(change: (items: Followed[]) => Followed[]): void;
  readMemories(paths: readonly string[]): Map<string, Memory>;
  /** @throws when it is not kept. */
  keepMemories(memories: ReadonlyMap<string, Memory>): void;
  readUnread(): Unread[];
  keepUnread(unread: readonly Unread[]): void;
}

export interface World {
  places: Places;
  look(followed: Followed): Promise<Look>;
  now(): Date;
}

export function createFollowing({ places, look, now }: World) {
  let followed: Followed[] = [];
  let memories = new Map<string, Memory>();
  let unread: Unread[] = [];
  const problems = new Map<string, Problem>();
  /** Whether the browser kept what was known last. */
  let isKept = true;

  refresh();

  /** Takes over what is kept now: another tab may have changed it. */
  function refresh(): void {
    followed = places.readFollowed();
    const kept = places.readMemories(followed.map(({ path }) => path));
    if (isKept) memories = kept;
    unread = places.readUnread();
  }

  /** Keeps what is new, of what is there. */
  function keep(fresh: readonly Unread[] = []): void {
    const there = new Set([...memories.values()].flatMap(({ entries }) => entries.map(({ id }) => id)));
    const all = new Map([...places.readUnread(), ...fresh]);
    unread = [...all].filter(([id]) => there.has(id));
    places.keepUnread(unread);
    try {
      places.keepMemories(memories);
      isKept = true;
    } catch {
      isKept = false;
    }
  }

  function take(one: Followed, { kind, ...rest }: Look): Unread[] {
    const before = memories.get(one.path);
    const checked = now().toISOString();
    problems.delete(one.path);
    if (kind !== 'found') problems.set(one.path, kind);
    if (kind === 'gone') memories.set(one.path, forget(before, checked));
    if (!('found' in rest)) return [];
    const remembered = remember(one, before, { ...rest.found, checked });
    const isSearch = kindOf(one.path) === 'search';
    memories.set(one.path, isSearch ? keepNews(remembered, before) : remembered.memory);
    return remembered.fresh.map(({ id, page }) => [id, page]);
  }

  return {
    refresh,
    list: () => toShown(followed, { memories, problems, unread }),
    count: () => ({ things: followed.length, unread: unread.length }),
    get isKept() {
      return isKept;
    },
    /** Looks at all of it, or at some, and keeps what was found. Never throws. */
    async check(paths?: readonly string[]): Promise<void> {
      const fresh: Unread[] = [];
      const asked = followed.filter(({ path }) => paths?.includes(path) ?? true);
      const searches = asked.filter(({ path }) => kindOf(path) === 'search');
      const act = async (one: Followed) => void fresh.push(...take(one, await look(one)));
      await forEachOf(
        asked.filter((one) => !searches.includes(one)),
        AT_ONCE,
        act,
      );
      // Each of these loads files of its own.
      await forEachOf(searches, 1, act);
      // What somebody stopped following meanwhile is gone.
      followed = places.readFollowed();
      memories = new Map([...memories].filter(([path]) => followed.some((one) => one.path === path)));
      keep(fresh);
    },
    readAll(): void {
      unread = [];
      places.keepUnread(unread);
    },
    /** Returns what brings it back as it was. @throws when the browser does not keep it. */
    stop(path: string): () => void {
      const place = followed.findIndex((one) => one.path === path);
      const [one, memory, was] = [followed[place], memories.get(path), [...unread]];
      places.changeFollowed((items) => items.filter((item) => item.path !== path));
      followed = places.readFollowed();
      memories.delete(path);
      keep();
      return () => {
        if (!one) return;
        places.changeFollowed((items) =>
          items.some((item) => item.path === path) ? items : items.toSpliced(place, 0, one),
        );
        followed = places.readFollowed();
        if (memory) memories.set(path, memory);
        keep(was.filter(([id]) => memory?.entries.some((entry) => entry.id === id)));
      };
    },
    /** Begins to follow more, as far as there is room. @throws when the browser does not keep it. */
    add(items: readonly Followed[]): void {
      places.changeFollowed((before) => {
        const known = new Set(before.map(({ path }) => path));
        return [...before, ...items.filter(({ path }) => !known.has(path))].slice(0, MAX_FOLLOWED);
      });
      followed = places.readFollowed();
    },
  };
}

interface State {
  memories: ReadonlyMap<string, Memory>;
  problems: ReadonlyMap<string, Problem>;
  unread: readonly Unread[];
}

/** First what has the newest unread entry, then the others by name. */
function toShown(followed: readonly Followed[], { memories, problems, unread }: State): Shown[] {
  const ids = new Set(unread.map(([id]) => id));
  const entriesOf = (path: string) => memories.get(path)?.entries ?? [];
  const holders = new Map<string, Followed[]>();
  for (const one of followed.toSorted((a, b) => rankOf(a.path) - rankOf(b.path)))
    for (const { id } of entriesOf(one.path)) holders.set(id, [...(holders.get(id) ?? []), one]);

  const shown = followed.map((one): Shown => {
    const entries = entriesOf(one.path);
    const news = entries.filter(({ id }) => ids.has(id));
    const own = news.filter(({ id }) => holders.get(id)?.[0] === one);
    return {
      followed: one,
      kind: kindOf(one.path),
      memory: memories.get(one.path),
      problem: problems.get(one.path),
      unread: own.map((entry) => ({
        ...entry,
        also: (holders.get(entry.id) ?? []).slice(1).map(({ name }) => name),
      })),
      earlier: entries.filter(({ id }) => !ids.has(id)),
      shared: news.length - own.length,
    };
  });
  return shown.sort((a, b) => {
    const [first, second] = [a.unread[0], b.unread[0]];
    if (first && second) return compareDates(second, first);
    if (first ?? second) return first ? -1 : 1;
    return a.followed.name.localeCompare(b.followed.name, 'nl');
  });
}
