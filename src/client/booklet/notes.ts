/** How long notes are kept after their last change. */
const KEPT_MS = 90 * 24 * 60 * 60 * 1000;

/** What somebody wrote in a booklet: by field its text, by box that it is ticked. Empty fields are not in it. */
export type Notes = Record<string, string>;

/** Where the browser keeps things, which it may refuse; and the time in milliseconds. */
export interface Places {
  device: () => Storage;
  now: () => number;
}

/** Keeps the notes of one booklet on this device, and nowhere else. Never throws. */
export function createNoteStore(key: string, { device, now }: Places) {
  return {
    key,
    /** Undefined when there are none, or they are too old. */
    find(): Notes | undefined {
      try {
        const { saved, notes } = JSON.parse(device().getItem(key) ?? '') as { saved: unknown; notes: unknown };
        if (typeof saved !== 'number' || !isNotes(notes)) return undefined;
        if (now() - saved < KEPT_MS) return notes;
        device().removeItem(key);
      } catch {
        // Refused, or never written: then there are none.
      }
      return undefined;
    },
    /** Whether they were kept. */
    save(notes: Notes): boolean {
      try {
        if (Object.keys(notes).length === 0) device().removeItem(key);
        else device().setItem(key, JSON.stringify({ saved: now(), notes }));
        return true;
      } catch {
        return false;
      }
    },
  };
}

function isNotes(value: unknown): value is Notes {
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
}
