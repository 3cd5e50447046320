import type { EditedText } from '../../model/public-text.ts';
import { addStep, createHistory, redo, undo, type History } from './history.ts';
import { isSameText, toSendable } from './text.ts';

/** What became of keeping a text. */
export type Kept =
  | { kind: 'kept'; version: string }
  | { kind: 'stale'; text: EditedText; version: string; by?: string }
  | { kind: 'failed'; message: string; fields: Record<string, string> };

export interface EditorState {
  history: History;
  status: 'same' | 'changed' | 'keeping' | 'kept' | 'failed' | 'stale';
  /** When it was kept last. */
  keptAt?: number;
  /** Why it could not be kept. */
  message?: string;
  fields: Record<string, string>;
  /** What somebody else kept meanwhile. */
  theirs?: { text: EditedText; version: string; by?: string };
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
export function createEditor({ text, version, keep, rest }: EditorOptions) {
  const listeners = new Set<() => void>();
  let base = { text, version };
  let state: EditorState = { history: createHistory(text), status: 'same', fields: {} };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let keeping: Promise<boolean> | undefined;

  return {
    get: () => state,
    getVersion: () => base.version,
    isKept: () => isSameText(state.history.text, base.text),
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
    clearTimeout(timer);
    if (rest !== undefined && !isKept && state.status !== 'stale') timer = setTimeout(() => void save(), rest);
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
    set({ status: 'keeping' });
    const result = await keep(toSendable(sent), base.version);
    if (result.kind === 'kept') {
      base = { text: sent, version: result.version };
      set({ status: 'kept', keptAt: Date.now(), fields: {} });
      return true;
    }
    if (result.kind === 'failed') set({ status: 'failed', message: result.message, fields: result.fields });
    // Who wrote the same has nothing to choose.
    else if (isSameText(result.text, sent)) {
      base = { text: sent, version: result.version };
      set({ status: 'kept', keptAt: Date.now(), fields: {} });
      return true;
    } else set({ status: 'stale', theirs: result });
    return false;
  }
}
