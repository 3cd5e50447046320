// What is new and not read yet. Every page loads this, so it is small: whoever opens a page has read what is about it.

const KEY = 'spaak-volgen-nieuw';

/** An entry by its id, and the path of the page that it is about. */
export type Unread = [id: string, page: string];

/** Whatever is kept there. Empty too where the browser keeps nothing. */
export function readUnread(): Unread[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '');
    return Array.isArray(kept) ? kept.filter(isUnread) : [];
  } catch {
    return [];
  }
}

/** Without a place to keep it, all of it is forgotten with the page. */
export function keepUnread(unread: readonly Unread[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(unread));
  } catch {
    // Full, or forbidden.
  }
}

/** Shows how many there are beside every link to them. */
export function showUnread(count: number): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-unread]')) {
    place.hidden = count === 0;
    place.querySelector('b')?.replaceChildren(String(count));
  }
}

function isUnread(kept: unknown): kept is Unread {
  return Array.isArray(kept) && typeof kept[0] === 'string' && typeof kept[1] === 'string';
}
