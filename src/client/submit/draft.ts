import { hasValues, type FormValues } from './form-values.ts';

const KEY = 'spaak-concept';
/** How long a device that is somebody's own keeps a draft after its last change. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

export interface Draft {
  values: FormValues;
  /** It is kept on this device, not only for this tab. */
  own: boolean;
}

/** Where browsers keep things; each may refuse. */
export interface Places {
  tab: () => Storage;
  device: () => Storage;
  now: () => number;
}

/** Keeps one draft: for the tab, or for some days on a device that is the writer's own. Never throws. */
export function createDraftStore({ tab, device, now }: Places) {
  return {
    /** The draft, with what is too old thrown away. */
    find(): Draft | undefined {
      const kept = read(device);
      if (kept && kept.saved <= now() && now() - kept.saved < KEPT_MS) return { values: kept.values, own: true };
      if (kept) remove(device);
      const open = read(tab);
      return open && { values: open.values, own: false };
    },
    /** Keeps it in one place only; an empty one nowhere. */
    save({ values, own }: Draft): void {
      const { website: _, ...kept } = values;
      remove(own ? tab : device);
      if (hasValues(kept)) write(own ? device : tab, JSON.stringify({ saved: now(), values: kept }));
      else remove(own ? device : tab);
    },
    wipe(): void {
      remove(tab);
      remove(device);
    },
  };
}

function read(place: () => Storage): { saved: number; values: FormValues } | undefined {
  try {
    const { saved, values } = JSON.parse(place().getItem(KEY) ?? '') as { saved: unknown; values: unknown };
    return typeof saved === 'number' && isFormValues(values) ? { saved, values } : undefined;
  } catch {
    return undefined;
  }
}

function write(place: () => Storage, text: string): void {
  try {
    place().setItem(KEY, text);
  } catch {
    // Full, or forbidden: then what was written stays in the form only.
  }
}

function remove(place: () => Storage): void {
  try {
    place().removeItem(KEY);
  } catch {
    // Then nothing was kept there.
  }
}

function isFormValues(values: unknown): values is FormValues {
  if (typeof values !== 'object' || values === null) return false;
  return Object.values(values).every((of) => Array.isArray(of) && of.every((value) => typeof value === 'string'));
}
