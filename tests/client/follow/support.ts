import type { Followed } from '../../../src/client/follow/followed.ts';
import type { Places } from '../../../src/client/follow/following.ts';
import type { Memory } from '../../../src/client/follow/memory.ts';
import type { Entry } from '../../../src/client/follow/entries.ts';
import type { Unread } from '../../../src/client/follow/unread.ts';

export const NOW = new Date('2026-11-24T12:00:00Z');
export const CASE = '/knelpunten/2026-08-het-kind-vertaalt/';

/** An entry of a number of days ago. */
export function entryOf(id: string, { page = CASE, ago = 0 }: { page?: string; ago?: number } = {}): Entry {
  const date = new Date(NOW.getTime() - ago * 86_400_000).toISOString();
  return { id, page, place: '', title: `Titel van ${id}`, text: '', date };
}

/** What a browser keeps; `full` is what it says when there is no room. */
export function createPlaces(followed: Followed[]): Places & { full: boolean } {
  let kept = followed;
  let memories = new Map<string, Memory>();
  let unread: Unread[] = [];
  const places = {
    full: false,
    readFollowed: () => kept,
    changeFollowed(change: (items: Followed[]) => Followed[]) {
      if (places.full) throw new Error('full');
      kept = change(kept);
    },
    readMemories: (paths: readonly string[]) => new Map([...memories].filter(([path]) => paths.includes(path))),
    keepMemories(next: ReadonlyMap<string, Memory>) {
      if (places.full) throw new Error('full');
      memories = new Map(next);
    },
    readUnread: () => unread,
    keepUnread: (next: readonly Unread[]) => void (unread = [...next]),
  };
  return places;
}
