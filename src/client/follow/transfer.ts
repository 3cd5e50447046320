import { MAX_FOLLOWED, parseItem, type Followed } from './followed.ts';
import { kindOf } from './kinds.ts';

// The list as a file, to take it to another browser.

const SORT = 'spaak-volglijst';
const VERSION = 1;
/** In bytes; a full list is far smaller. */
export const MAX_FILE = 200_000;

/** What is in a file, beside what is followed already. */
export interface Import {
  /** What it adds. */
  adds: Followed[];
  /** How many are followed already. */
  known: number;
  /** How many are nothing that can be followed here. */
  unknown: number;
  /** How many the list has no place for. */
  tooMany: number;
}

export type Refusal = { refusal: 'large' | 'foreign' | 'newer' } | { refusal: 'elsewhere'; host: string };

/** The list as a text for people and programs. `host` is that of this site. */
export function toFile(followed: readonly Followed[], { host, now }: { host: string; now: Date }): string {
  const volgt = followed.map(({ path, name }) => ({ naam: name, adres: path }));
  const file = { soort: SORT, versie: VERSION, site: host, bewaard: now.toISOString(), volgt };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Reads such a file, or says why not. What came after it was made will be new. Never throws. */
export function readFile(
  text: string,
  { host, now, followed }: { host: string; now: Date; followed: readonly Followed[] },
): Import | Refusal {
  if (text.length > MAX_FILE) return { refusal: 'large' };
  let file: Record<string, unknown>;
  try {
    file = (JSON.parse(text) ?? {}) as Record<string, unknown>;
  } catch {
    return { refusal: 'foreign' };
  }
  const { soort, versie, site, bewaard, volgt } = file;
  if (soort !== SORT || typeof versie !== 'number' || !Array.isArray(volgt)) return { refusal: 'foreign' };
  if (versie > VERSION) return { refusal: 'newer' };
  if (site !== host) return { refusal: 'elsewhere', host: String(site).slice(0, 100) };

  const before = new Set(followed.map(({ path }) => path));
  const since = toPast(bewaard, now);
  const read = (volgt as unknown[]).map(parseItem);
  const items = new Map(read.flatMap((item) => (item ? [[item.path, item] as const] : [])));
  const fresh = [...items.values()]
    .filter(({ path }) => !before.has(path))
    // What a search finds has no day.
    .map(({ path, name }) => ({ path, name, ...(kindOf(path) !== 'search' && { since }) }));
  const room = Math.max(0, MAX_FOLLOWED - before.size);
  return {
    adds: fresh.slice(0, room),
    known: items.size - fresh.length,
    unknown: read.filter((item) => item === undefined).length,
    tooMany: Math.max(0, fresh.length - room),
  };
}

function toPast(instant: unknown, now: Date): string {
  const time = typeof instant === 'string' ? Date.parse(instant) : NaN;
  return new Date(time <= now.getTime() ? time : now).toISOString();
}
