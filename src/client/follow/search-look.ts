import type { Hit, Search } from '../../search/client/engine.ts';
import { formatState, parseState, type SearchState } from '../search-state.ts';
import type { Entry } from './entries.ts';
import type { Look } from './look.ts';

/** So many of the newest are compared: each that is found is a file to load. */
const MAX_FOUND = 48;
/** Files that are loaded at a time. */
const AT_ONCE = 6;

const FOLDER = '/zoeken/';

/** The path of a search that can be followed: what it asks for, in whatever order. Undefined when it asks for nothing. */
export function toSearchPath({ query, literal, selection }: SearchState): string | undefined {
  const address = formatState({ query, literal, selection, page: 1 });
  return address === '' ? undefined : FOLDER + address;
}

/** What a followed search finds now; the newest bottlenecks first, dated `now`. Never throws. */
export async function lookAtSearch(path: string, search: Search['search'], now: string): Promise<Look> {
  try {
    return { kind: 'found', found: await findNewest(parseState(path.slice(FOLDER.length)), search, now) };
  } catch {
    return { kind: navigator.onLine ? 'failed' : 'offline' };
  }
}

/** @throws when the search does not work. */
export async function findNewest(
  { query, literal, selection }: SearchState,
  search: Search['search'],
  now: string,
): Promise<{ entries: Entry[]; full: boolean }> {
  const hits: Hit[] = [];
  for (let page = 1; ; page += 1) {
    const result = await search({ query, literal, selection, order: 'nieuwste', page, size: AT_ONCE });
    hits.push(...result.hits);
    const full = page * AT_ONCE >= MAX_FOUND;
    if (full || page >= result.pages)
      return { entries: hits.map((hit) => toEntry(hit, now)), full: full && page < result.pages };
  }
}

/** Two searches that find the same bottleneck have one piece of news. */
function toEntry({ url, title }: Hit, date: string): Entry {
  return { id: `zoek:${url}`, page: url, place: '', title: title.map(({ text }) => text).join(' '), text: '', date };
}
