import type { EditedText } from '../../model/public-text.ts';
import { addStep, createHistory, redo, undo, type History } from './history.ts';
import { isSameText, toSendable } from './text.ts';
import type { Finding } from './trouble.ts';

/** What became of keeping a text. */
export type Kept =
  | { kind: 'kept'; version: string }
  | ({ kind: 'stale' } & Theirs)
  | { kind: 'failed'; message: string; fields: Record<string, string>; findings?: readonly Finding[] };

/** What there is of a text now. */
interface Theirs {
  text: EditedText;
  version: string;
  by?: string;
  /** Its writer was asked about this very text, which ends when it changes. */
  isAsked?: boolean;
}

export interface EditorState {
  history: History;
  status: 'same' | 'changed' | 'keeping' | 'kept' | 'failed' | 'stale';
  /** When it was kept last. */
  keptAt?: number;
  /** Why it could not be kept. */
  message?: string;
  fields: Record<string, string>;
  /** What is not in order, of the text or of what it would leave behind. */
  findings: readonly Finding[];
  /** What somebody else kept meanwhile. */
  theirs?: Theirs;
  /** The fields as they were before somebody went on in the source. */
  lastFields?: EditedText;
}

/** Keeps a text, made of the named version, where it belongs. */
export type Keep = (text: EditedText, version: string) => Promise<Kept>;

export interface EditorOptions {
  text: EditedText;
  version: string;
  keep: Keep;
  /** After how many milliseconds of rest it keeps by itself; never when absent. */
  rest?: number;
}

export type Editor = ReturnType<typeof createEditor>;

/** A text that somebody works on: what was done to it, and whether the desk has it. One keeping at a time. */
export function createEditor({ text, version, keep, ...options }: EditorOptions) {
  const listeners = new Set<() => void>();
  let base = { text, version };
  let { rest } = options;
  let state: EditorState = { history: createHistory(text), status: 'same', fields: {}, findings: [] };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let keeping: Promise<boolean> | undefined;

  return {
    get: () => state,
    getVersion: () => base.version,
    isKept: () => isSameText(state.history.text, base.text),
    /** Whether it needs nobody to say so. */
    keepsItself: () => rest !== undefined,
    /** After how many milliseconds of rest it keeps by itself from now on; never when undefined. */
    setRest(next: number | undefined) {
      if (next === rest) return;
      rest = next;
      keepLater();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Typed, or done with a button: see `addStep`. */
    change: (next: EditedText, step: { label: string; at?: string }) => moveTo(addStep(state.history, next, step)),
    undo: () => moveTo(undo(state.history)),
    redo: () => moveTo(redo(state.history)),
    /** Goes on in the source; the fields stay, to come back to. */
    openSource(source: string, label: string) {
      set({ lastFields: state.history.text });
      moveTo(addStep(state.history, source, { label }));
    },
    closeSource(label: string) {
      if (state.lastFields === undefined) return;
      moveTo(addStep(state.history, state.lastFields, { label }));
    },
    save,
    /** Mine, over what somebody else kept. */
    async keepMine(): Promise<boolean> {
      if (state.theirs) base = { text: state.theirs.text, version: state.theirs.version };
      forgetTheirs('changed');
      return save();
    },
    /** Theirs; mine is one step back. */
    takeTheirs(label: string) {
      const { theirs } = state;
      if (!theirs) return;
      base = { text: theirs.text, version: theirs.version };
      forgetTheirs('same');
      set({ history: addStep(state.history, theirs.text, { label }) });
    },
    /** The desk has this version of the same text, after something else was done with it. */
    follow(next: string) {
      base = { ...base, version: next };
    },
    stop: () => clearTimeout(timer),
  };

  function set(changes: Partial<EditorState>): void {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  }

  function forgetTheirs(status: EditorState['status']): void {
    const { theirs: _theirs, message: _message, ...others } = state;
    state = { ...others, status };
    set({});
  }

  function moveTo(history: History): void {
    const isKept = isSameText(history.text, base.text);
    const isFree = state.status !== 'stale' && state.status !== 'keeping';
    set({ history, ...(isFree && { status: isKept ? 'same' : 'changed' }) });
    keepLater();
  }

  function keepLater(): void {
    clearTimeout(timer);
    if (rest === undefined || state.status === 'stale' || isSameText(state.history.text, base.text)) return;
    timer = setTimeout(() => void save(), rest);
  }

  /** Resolves to whether the desk has the text as it is now. */
  async function save(): Promise<boolean> {
    clearTimeout(timer);
    while (keeping) await keeping;
    if (state.status === 'stale') return false;
    const { text: sent } = state.history;
    if (isSameText(sent, base.text)) return true;
    keeping = keepOnce(sent);
    const isDone = await keeping;
    keeping = undefined;
    // What was typed meanwhile.
    if (isDone && !isSameText(state.history.text, sent)) return save();
    return isDone;
  }

  async function keepOnce(sent: EditedText): Promise<boolean> {
    set({ status: 'keeping', findings: [] });
    let result = await keep(toSendable(sent), base.version);
    for (let newer = findNewer(result); newer !== undefined; newer = findNewer(result)) {
      base = { ...base, version: newer };
      result = await keep(toSendable(sent), newer);
    }
    if (result.kind === 'failed') {
      const { message, fields, findings = [] } = result;
      set({ status: 'failed', message, fields, findings });
      return false;
    }
    // Who wrote the same has nothing to choose.
    if (result.kind === 'stale' && !isSameText(result.text, sent)) {
      set({ status: 'stale', theirs: result });
      return false;
    }
    base = { text: sent, version: result.version };
    set({ status: 'kept', keptAt: Date.now(), fields: {} });
    return true;
  }

  /** The version after something else was done with it, such as an answer: its text is still the one that was changed. */
  function findNewer(result: Kept): string | undefined {
    if (result.kind !== 'stale' || result.isAsked || result.version === base.version) return undefined;
    return isSameText(result.text, base.text) ? result.version : undefined;
  }
}
