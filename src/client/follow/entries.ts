/** One piece of news: what happened to a bottleneck, or a bottleneck that a search finds now. */
export interface Entry {
  id: string;
  /** Path of the page of this site that it is about, and the place on it: `#r-…`, or nothing. */
  page: string;
  place: string;
  /** Plain texts. */
  title: string;
  text: string;
  /** An instant, as `Date.toISOString` writes it; empty when it is not known. */
  date: string;
}

/** As many as a feed of this site holds: more of what came before may be left out of one that is full. */
export const MAX_ENTRIES = 50;
const MAX_ID = 300;
const MAX_TITLE = 200;
const MAX_TEXT = 200;

const PAGE = /^\/(?:knelpunten|leerkringen|verwachtingen)\/[a-z\d-]{1,100}\/$/;
const PLACE = /^#[\w-]{1,100}$/;

/**
 * The entries of a JSON Feed (https://www.jsonfeed.org/version/1.1/), the newest first. An entry that points at nothing
 * that we know leads to `home`, the page that the feed goes with. @throws when it is no such feed.
 */
export function parseFeed(feed: unknown, home: string): Entry[] {
  const items = (feed as { items?: unknown } | null)?.items;
  if (!Array.isArray(items)) throw new Error('This is not a JSON Feed.');
  const entries = new Map<string, Entry>();
  for (const item of items.slice(0, MAX_ENTRIES) as unknown[]) {
    const entry = parseItem(item, home);
    if (entry && !entries.has(entry.id)) entries.set(entry.id, entry);
  }
  return [...entries.values()].sort((a, b) => compareDates(b, a));
}

/** What was kept of entries before, as far as it still makes sense. */
export function parseEntries(kept: unknown, home: string): Entry[] {
  const parts = Array.isArray(kept) ? (kept as unknown[]).slice(0, MAX_ENTRIES) : [];
  return parts.flatMap((part) => {
    const { page, place, title, text, date } = (part ?? {}) as Record<string, unknown>;
    const url = `${String(page)}${String(place)}`;
    return parseItem({ ...(part as object), url, title, content_text: text, date_published: date }, home) ?? [];
  });
}

export function compareDates(a: Entry, b: Entry): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}

function parseItem(item: unknown, home: string): Entry | undefined {
  const { id, url, title, content_text: text, date_published: date } = (item ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || id === '' || id.length > MAX_ID) return undefined;
  const instant = typeof date === 'string' ? Date.parse(date) : NaN;
  const name = toText(title, MAX_TITLE);
  const words = toText(text, MAX_TEXT);
  if (name === '' && words === '') return undefined;
  return {
    id,
    ...locate(url, home),
    title: name || words,
    text: name === '' ? '' : words,
    date: Number.isNaN(instant) ? '' : new Date(instant).toISOString(),
  };
}

/** Where it points on this site, whatever host it names: a portal may be reached under several. */
function locate(url: unknown, home: string): Pick<Entry, 'page' | 'place'> {
  const { pathname = '', hash = '' } =
    (typeof url === 'string' ? URL.parse(url, 'https://portal.example') : null) ?? {};
  if (!PAGE.test(pathname)) return { page: home, place: '' };
  return { page: pathname, place: PLACE.test(hash) ? hash : '' };
}

function toText(value: unknown, limit: number): string {
  const text = typeof value === 'string' ? value.replace(/[\p{C}\s]+/gu, ' ').trim() : '';
  return text.length > limit ? `${text.slice(0, limit - 1).trimEnd()}…` : text;
}
