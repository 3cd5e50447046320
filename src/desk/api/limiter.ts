/** Clients that are counted at once; beyond it the one that was first seen is forgotten. */
const MOST_CLIENTS = 50_000;
const HOUR_MS = 3_600_000;

/** Counts what clients do in each hour; in memory only. */
export interface Limiter {
  /** Seconds until the client may go on; 0 when it may now. */
  secondsToWait(client: string): number;
  count(client: string): void;
}

/** Allows `perHour` of something. `clock` gives ms that never go back. */
export function createLimiter(perHour: number, clock: () => number = () => performance.now()): Limiter {
  let counts = new Map<string, number>();
  let ends = clock() + HOUR_MS;
  const startHour = () => {
    if (clock() < ends) return;
    counts = new Map();
    ends = clock() + HOUR_MS;
  };
  return {
    secondsToWait(client) {
      startHour();
      return (counts.get(client) ?? 0) < perHour ? 0 : Math.ceil((ends - clock()) / 1000);
    },
    count(client) {
      startHour();
      const [first] = counts.keys();
      if (counts.size >= MOST_CLIENTS && !counts.has(client) && first !== undefined) counts.delete(first);
      counts.set(client, (counts.get(client) ?? 0) + 1);
    },
  };
}
