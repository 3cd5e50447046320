/** The number that readers use, `2026-31`; the id itself where it has none. */
export function toNumber(id: string): string {
  return /^\d{4}-\d+(?=-|$)/.exec(id)?.[0] ?? id;
}
