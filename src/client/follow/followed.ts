// What somebody follows: kept in this browser and sent nowhere. The button of ordinary pages loads this, so it is small.

const KEY = 'spaak-volgen';
export const MAX_FOLLOWED = 100;
const MAX_NAME = 160;
const MAX_KNOWN = 60;
const VERSION = 1;

/** The pages of this site that can be followed: nothing else is ever linked to or asked for. */
const PATHS = [
  /^\/(?:knelpunten|ongehoord)\/$/,
  /^\/(?:knelpunten|domeinen|soorten|gemeenten|wetten|leerkringen)\/[a-z\d-]{1,100}\/$/,
  /^\/zoeken\/\?[^\s#]{1,600}$/,
];

export interface Followed {
  /** Path of its page; of a search with what it asks for. */
  path: string;
  /** What it is called, as plain text. */
  name: string;
  /** What came from that day on is new. Absent: what is there at the first look is not. */
  since?: string;
  /** What was there when somebody began to follow it: ids of entries, of a search the paths of what it found. */
  known?: string[];
}

/** The list as it is kept. What a later version keeps beside what we know stays as it is. */
export interface FollowedList {
  items: Followed[];
  /** Entries that we cannot read. */
  rest: unknown[];
  /** All that stands beside the entries. */
  beside: Record<string, unknown>;
}

/** Reads what is kept. Whatever it is, the list has only paths of this site, each once. Never throws. */
export function parseList(stored: string | null): FollowedList {
  let kept: unknown;
  try {
    kept = JSON.parse(stored ?? '');
  } catch {
    // Then there is nothing of ours.
  }
  const { volgt, ...beside } = isRecord(kept) ? kept : {};
  const items = new Map<string, Followed>();
  const rest: unknown[] = [];
  for (const each of Array.isArray(volgt) ? (volgt as unknown[]) : []) {
    const item = parseItem(each);
    if (!item || (!items.has(item.path) && items.size === MAX_FOLLOWED)) rest.push(each);
    else if (!items.has(item.path)) items.set(item.path, item);
  }
  return { items: [...items.values()], rest, beside };
}

export function formatList({ items, rest, beside }: FollowedList): string {
  const volgt = [...items.map(({ path, name, ...more }) => ({ adres: path, naam: name, ...more })), ...rest];
  return JSON.stringify({ versie: VERSION, ...beside, volgt });
}

/** Undefined for what is not a page of this site that can be followed. */
export function parseItem(kept: unknown): Followed | undefined {
  if (!isRecord(kept)) return undefined;
  const { adres, naam, since, known } = kept;
  if (typeof adres !== 'string' || !PATHS.some((form) => form.test(adres))) return undefined;
  const name = typeof naam === 'string' ? naam.replace(/\p{C}/gu, ' ').trim().slice(0, MAX_NAME) : '';
  return {
    path: adres,
    name: name || adres,
    ...(typeof since === 'string' && Date.parse(since) && { since }),
    ...(Array.isArray(known) && {
      known: known.filter((id): id is string => typeof id === 'string').slice(0, MAX_KNOWN),
    }),
  };
}

/** Empty too where the browser keeps nothing. */
export function readFollowed(): Followed[] {
  try {
    return parseList(localStorage.getItem(KEY)).items;
  } catch {
    return [];
  }
}

/** Changes the list as it is now: another tab may have changed it. @throws when the browser does not keep it. */
export function changeFollowed(change: (items: Followed[]) => Followed[]): void {
  const list = parseList(localStorage.getItem(KEY));
  localStorage.setItem(KEY, formatList({ ...list, items: change(list.items) }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
