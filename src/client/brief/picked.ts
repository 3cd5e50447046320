// Bottlenecks that somebody picked for a letter: kept in this browser, and sent nowhere.

const KEY = 'spaak-brief';
const VERSION = 1;
export const MAX_PICKED = 100;
const MAX_TITLE = 160;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export interface Picked {
  id: string;
  /** Absent until it is known. */
  title?: string;
}

/** What is kept, as far as it makes sense; each once. Never throws. */
export function parsePicked(stored: string | null): Picked[] {
  let kept: unknown;
  try {
    kept = JSON.parse(stored ?? '');
  } catch {
    return [];
  }
  const { gekozen } = (kept ?? {}) as { gekozen?: unknown };
  const picked = new Map<string, Picked>();
  for (const each of Array.isArray(gekozen) ? (gekozen as unknown[]) : []) {
    const { id, titel } = (each ?? {}) as Record<string, unknown>;
    if (typeof id !== 'string' || id.length > 100 || !ID.test(id) || picked.has(id)) continue;
    const title = typeof titel === 'string' ? titel.replace(/\p{C}/gu, ' ').trim().slice(0, MAX_TITLE) : '';
    picked.set(id, { id, ...(title && { title }) });
    if (picked.size === MAX_PICKED) break;
  }
  return [...picked.values()];
}

export function formatPicked(picked: readonly Picked[]): string {
  return JSON.stringify({
    versie: VERSION,
    gekozen: picked.map(({ id, title }) => ({ id, ...(title !== undefined && { titel: title }) })),
  });
}

/** Empty too where the browser keeps nothing. */
export function readPicked(): Picked[] {
  try {
    return parsePicked(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** Changes what is kept as it is now: another tab may have changed it. Says whether the browser keeps it. */
export function changePicked(change: (picked: Picked[]) => Picked[]): boolean {
  try {
    localStorage.setItem(KEY, formatPicked(change(readPicked()).slice(0, MAX_PICKED)));
    return true;
  } catch {
    return false;
  }
}

/** With one more, or with its title. */
export function withPicked(picked: readonly Picked[], one: Picked): Picked[] {
  const before = picked.find(({ id }) => id === one.id);
  if (!before) return [...picked, one];
  return picked.map((each) => (each.id === one.id ? { ...each, ...one } : each));
}
