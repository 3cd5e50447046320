import type { Day } from '../../../model/dates.ts';

// Which letters an editor recorded on this device, so that nothing is recorded twice while readers do not see it yet.

const KEY = 'spaak-brief-verstuurd';
const VERSION = 1;
const MAX_KEPT = 500;

/** A letter of a day, to an organisation, that tells of a bottleneck. */
export interface Sent {
  bottleneck: string;
  organisation: string;
  day: Day;
}

export interface Recorded extends Sent {
  /** Of the annotation. */
  id: string;
}

/** Whether two names are of one organisation. */
export function isSame(a: string, b: string): boolean {
  return toKey(a) === toKey(b);
}

export function findRecorded(all: readonly Recorded[], { bottleneck, organisation, day }: Sent): Recorded | undefined {
  return all.find((one) => one.bottleneck === bottleneck && one.day === day && isSame(one.organisation, organisation));
}

/** What is kept, as far as it makes sense. Never throws. */
export function parseRecorded(stored: string | null): Recorded[] {
  let kept: unknown;
  try {
    kept = JSON.parse(stored ?? '');
  } catch {
    return [];
  }
  const { verstuurd } = (kept ?? {}) as { verstuurd?: unknown };
  return (Array.isArray(verstuurd) ? (verstuurd as unknown[]) : []).flatMap((each) => {
    const { knelpunt, organisatie, dag, id } = (each ?? {}) as Record<string, unknown>;
    const isWhole = [knelpunt, organisatie, dag, id].every((value) => typeof value === 'string');
    return isWhole
      ? [{ bottleneck: String(knelpunt), organisation: String(organisatie), day: String(dag), id: String(id) }]
      : [];
  });
}

export function formatRecorded(all: readonly Recorded[]): string {
  const verstuurd = all.slice(-MAX_KEPT).map(({ bottleneck, organisation, day, id }) => ({
    ...{ knelpunt: bottleneck, organisatie: organisation, dag: day, id },
  }));
  return JSON.stringify({ versie: VERSION, verstuurd });
}

/** Where it is kept; `add` leaves it be where the browser keeps nothing. */
export interface RecordedStore {
  list(): Recorded[];
  add(one: Recorded): void;
}

export const recordedStore: RecordedStore = {
  list() {
    try {
      return parseRecorded(localStorage.getItem(KEY));
    } catch {
      return [];
    }
  },
  add(one) {
    try {
      localStorage.setItem(KEY, formatRecorded([...recordedStore.list(), one]));
    } catch {
      // Then this page alone remembers.
    }
  },
};

function toKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
