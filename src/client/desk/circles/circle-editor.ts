import type { CircleAnswer, CircleMadeAnswer } from '../../../desk/api/circle-schemas.ts';
import { circleEditing as words } from '../../../messages/circle-desk.ts';
import type { Answer, Api } from '../api.ts';
import { getKeptWords, setKeptWords } from '../kept-words.ts';
import { adoptIds, EMPTY_CIRCLE, isSameDraft, mergeDrafts, toBody, toDraft, type CircleDraft } from './circle-draft.ts';
import { listCircleObjections } from './circle-objections.ts';

/** A bottleneck as it is chosen. */
export type ChosenCase = Pick<CircleAnswer['cases'][number], 'id' | 'number' | 'title' | 'href'> & { isOpen?: boolean };

export interface CircleState {
  draft: CircleDraft;
  /** As the desk has it. */
  base: CircleDraft;
  version?: string;
  isBusy: boolean;
  /** Ids of hits that somebody judged harmless. */
  accepted: readonly string[];
  /** What is known of the bottlenecks, by id. */
  known: ReadonlyMap<string, ChosenCase>;
  /** Why it was not kept. `turn` differs each time. */
  trouble?: { message: string; fields: Record<string, string>; turn: number };
  /** What somebody else kept meanwhile. */
  theirs?: { draft: CircleDraft; version: string };
  /** What was done last with a button, and how it was before. */
  undo?: { label: string; draft: CircleDraft };
}

interface Options {
  api: Api;
  /** Absent for a new one. */
  answer?: CircleAnswer;
  onKept: (made: CircleMadeAnswer) => void;
}

export type CircleEditor = ReturnType<typeof createCircleEditor>;

/** A circle that a facilitator works on. What is not kept yet outlives the view, for as long as the page is open. */
export function createCircleEditor({ api, answer, onKept }: Options) {
  const id = answer?.id;
  const key = `leerkring ${id ?? ''}`;
  const listeners = new Set<() => void>();
  let turn = 0;
  let state: CircleState = readKept(key) ?? {
    ...(answer ? { ...toBase(answer), draft: toDraft(answer.circle) } : { base: EMPTY_CIRCLE, draft: EMPTY_CIRCLE }),
    ...{ isBusy: false, accepted: [], known: new Map() },
  };
  if (answer) know(answer.cases);

  return {
    get: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isKept,
    /** Typed. */
    change,
    /** Done with a button, and can be undone. */
    act(next: Partial<CircleDraft>, label: string) {
      const { draft } = state;
      change(next);
      set({ undo: { label, draft } });
    },
    undo: () => state.undo && set({ draft: state.undo.draft, undo: undefined }),
    /** Back to what the desk has. */
    reset: () => set({ draft: state.base, undo: { label: words.resetDone, draft: state.draft }, trouble: undefined }),
    accept(hit: string, isAccepted: boolean) {
      const others = state.accepted.filter((each) => each !== hit);
      set({ accepted: isAccepted ? [...others, hit] : others });
    },
    know,
    save,
    keepMine,
    takeTheirs() {
      const { theirs, draft } = state;
      if (!theirs) return;
      const { draft: next, version } = theirs;
      set({ base: next, draft: next, version, theirs: undefined, undo: { label: words.tookTheirs, draft } });
    },
  };

  function set(change: { [Key in keyof CircleState]?: CircleState[Key] | undefined }): void {
    state = { ...state, ...change } as CircleState;
    const { draft, base, version } = state;
    setKeptWords(key, isKept() ? '' : JSON.stringify({ draft, base, version, known: [...state.known] }));
    for (const listener of listeners) listener();
  }

  /** What was wrong with a field is no longer known to be. */
  function change(next: Partial<CircleDraft>): void {
    const { draft, trouble } = state;
    const left = Object.entries(trouble?.fields ?? {}).filter(([name]) => !((name.split('.')[0] ?? '') in next));
    const rest = trouble && left.length > 0 ? { ...trouble, fields: Object.fromEntries(left) } : undefined;
    set({ draft: { ...draft, ...next }, trouble: rest });
  }

  function isKept(): boolean {
    return isSameDraft(state.draft, state.base);
  }

  function know(cases: readonly ChosenCase[]): void {
    set({ known: new Map([...state.known, ...cases.map((one) => [one.id, one] as const)]) });
  }

  /** Resolves to whether the desk has it. */
  async function save(): Promise<boolean> {
    if (state.isBusy || state.theirs) return false;
    const { draft: sent, version } = state;
    const fields = listCircleObjections(sent, new Set(state.accepted));
    const count = Object.keys(fields).length;
    if (count > 0) {
      object(words.wrong(count), fields);
      return false;
    }
    set({ isBusy: true, trouble: undefined });
    const kept = await send(sent, version);
    if (kept.kind === 'ok') take(sent, kept.value);
    else if (kept.kind === 'stale') {
      know(kept.current.cases);
      set({ isBusy: false, theirs: { draft: toDraft(kept.current.circle), version: kept.current.version } });
    } else {
      set({ isBusy: false });
      object(kept.message, kept.fields);
    }
    return kept.kind === 'ok';
  }

  function send(draft: CircleDraft, version = ''): Promise<Answer<CircleMadeAnswer>> {
    if (id === undefined) return api.post<CircleMadeAnswer>('/api/circles', toBody(draft));
    return api.put<CircleMadeAnswer>(`/api/circles/${encodeURIComponent(id)}`, toBody(draft), version);
  }

  /** What was typed meanwhile stays. */
  function take(sent: CircleDraft, made: CircleMadeAnswer): void {
    const { base, version } = toBase(made);
    const draft = state.draft === sent ? base : adoptIds(state.draft, sent, base);
    know(made.cases);
    set({ base, version, draft, isBusy: false, undo: undefined, accepted: [] });
    // A new circle goes on under its own name.
    if (id === undefined) setKeptWords(key, '');
    onKept(made);
  }

  /** Mine, with what I did not touch as they made it. */
  function keepMine(): Promise<boolean> {
    const { theirs, base, draft } = state;
    if (theirs) {
      const merged = mergeDrafts(base, draft, theirs.draft);
      set({ base: theirs.draft, version: theirs.version, draft: merged, theirs: undefined });
    }
    return save();
  }

  function object(message: string, fields: Record<string, string>): void {
    set({ trouble: { message, fields, turn: (turn += 1) } });
  }
}

function toBase({ circle, version }: CircleAnswer): { base: CircleDraft; version: string } {
  return { base: toDraft(circle), version };
}

function readKept(key: string): CircleState | undefined {
  const kept = getKeptWords(key);
  if (kept === '') return undefined;
  const { known, ...rest } = JSON.parse(kept) as Pick<CircleState, 'draft' | 'base' | 'version'> & {
    known: [string, ChosenCase][];
  };
  return { ...rest, isBusy: false, accepted: [], known: new Map(known) };
}
