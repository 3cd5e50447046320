import type { TextQuote } from '../../model/annotation.ts';
import type { WithdrawalReason } from '../../model/bottleneck.ts';
import { toTrouble, type Answer, type Api } from '../desk/api.ts';
import type { Me } from '../desk/session.ts';
import type { Trouble } from '../desk/trouble.ts';
import { annotating as words } from '../../messages/annotate-page.ts';
import { createDraft, toBody, type Draft } from './draft.ts';
import type { Offer, OfferedType } from './offer.ts';
import { judgePassage, type Choice, type Judgement } from './passages.ts';
import type { LiveSite } from './live-site.ts';
import type { Span } from './reading-text.ts';
import { createRhythm } from './rhythm.ts';

/** Something that was said or taken back here and that readers do not see yet, or have just begun to see. */
export interface Outgoing {
  /** Id of the annotation. */
  id: string;
  kind: 'said' | 'withdrawn';
  /** Label of its type. */
  label: string;
  text: string;
  /** Where in the text it is about; absent for the whole bottleneck. */
  span?: Span;
  commit?: string;
  /** Where it will be read. */
  href?: string;
  stage: 'waiting' | 'live' | 'unsure';
}

/** Why something was not sent. */
export interface Objection {
  message: string;
  /** What is wrong, by the name of the field. */
  fields: Record<string, string>;
  /** Differs each time. */
  turn: number;
}

export interface State {
  me: Me;
  /** What may be done here; absent until the desk said so. */
  offer?: Offer;
  /** Why the desk did not say so. */
  unread?: string;
  /** The desk no longer knows who this is. */
  isEnded: boolean;
  draft: Draft;
  /** What the panel shows; absent when it is closed. */
  panel?: { show: 'draft' } | { show: 'sent'; id: string } | { show: 'proposed' };
  isBusy: boolean;
  trouble?: Objection;
  outgoing: readonly Outgoing[];
}

interface Options {
  api: Api;
  me: Me;
  bottleneck: string;
  /** The reading text. */
  text: string;
  site: LiveSite;
}

export type Annotating = ReturnType<typeof createAnnotating>;

/** What somebody of staff does on the page of one bottleneck: what they write, send, and wait for. Never throws. */
export function createAnnotating({ api, bottleneck, text, site, ...options }: Options) {
  let state: State = { me: options.me, isEnded: false, draft: createDraft(), isBusy: false, outgoing: [] };
  const listeners = new Set<() => void>();
  /** The release that was live when the first of what is under way was sent. */
  let liveBefore: string | undefined;
  let turn = 0;
  const rhythm = createRhythm({
    look,
    isVisible: site.isVisible,
    giveUp: () => setStages((one) => (one.stage === 'live' ? 'live' : 'unsure')),
  });

  return {
    get: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    text,
    load,
    open,
    /** Closes the panel; what was written stays. */
    close: () => set({ panel: undefined, trouble: undefined }),
    change: (draft: Partial<Draft>) => set({ draft: { ...state.draft, ...draft } }),
    choose,
    addChoice,
    judge: () => judgeChosen(state.draft),
    object,
    send,
    confirm,
    withdraw,
    wake: () => rhythm.wake(),
    /** Asks the desk who this is. Resolves to whether it knows. */
    ask,
    signedOut: () => set({ isEnded: true }),
  };

  function set(change: { [Key in keyof State]?: State[Key] | undefined }): void {
    state = { ...state, ...change } as State;
    for (const listener of listeners) listener();
  }

  /** Asks what may be done here. What an earlier visit sent and is not live yet is waited for too. */
  async function load(): Promise<boolean> {
    const answer = await api.get<Offer>(`/api/annotations?bottleneck=${encodeURIComponent(bottleneck)}`);
    if (answer.kind !== 'ok') {
      set({ unread: answer.message });
      return false;
    }
    const offer = answer.value;
    const known = new Set(state.outgoing.map(({ id }) => id));
    const earlier = offer.pending
      .filter((id) => offer.mine.includes(id) && !known.has(id))
      .map((id): Outgoing => ({ id, kind: 'said', label: words.earlier, text: '', stage: 'waiting' }));
    set({ offer, unread: undefined, outgoing: [...state.outgoing, ...earlier] });
    if (earlier.length > 0) await follow();
    return true;
  }

  /** Opens the panel on what a reaction can be about. What was written before stays. */
  function open(choices: readonly Choice[]): void {
    set({ panel: { show: 'draft' }, trouble: undefined, draft: { ...state.draft, choices, chosen: 0 } });
  }

  function choose(chosen: number): void {
    set({ draft: { ...state.draft, chosen } });
  }

  /** Offers one more passage, and takes it. */
  function addChoice(choice: Choice): void {
    const choices = [...state.draft.choices.filter(({ kind }) => kind !== choice.kind), choice];
    set({ draft: { ...state.draft, choices, chosen: choices.length - 1 } });
  }

  function judgeChosen({ choices, chosen }: Draft): Judgement | undefined {
    const span = choices[chosen]?.span;
    return span && judgePassage(text, span);
  }

  /** Says what is wrong before anything is sent. */
  function object(message: string, fields: Record<string, string>): void {
    set({ trouble: { message, fields, turn: (turn += 1) } });
  }

  async function send(type: OfferedType): Promise<void> {
    if (state.isBusy) return;
    const { draft } = state;
    const span = type.mayTarget ? draft.choices[draft.chosen]?.span : undefined;
    const judged = type.mayTarget ? judgeChosen(draft) : undefined;
    if (judged && judged.state !== 'found') {
      object(words.notSent, { target: words.unplaced });
      return;
    }
    const quote: TextQuote | undefined = judged?.quote;
    set({ isBusy: true, trouble: undefined });
    const answer = await api.post<Made | Proposed>('/api/annotations', toBody(draft, type, { bottleneck, quote }));
    if (answer.kind !== 'ok') {
      set({ isBusy: false });
      return refuse(answer);
    }
    set({ isBusy: false, draft: createDraft() });
    if ('proposal' in answer.value) set({ panel: { show: 'proposed' } });
    else await take({ ...answer.value, label: type.label, text: draft.body.trim(), ...(span && { span }) });
    await load();
  }

  /** Makes a promise that was proposed one's own. Resolves to why not, or to undefined. */
  async function confirm(proposal: { id: string; text: string }, named: boolean): Promise<Trouble | undefined> {
    const answer = await api.post<Made>(`/api/annotations/${encodeURIComponent(proposal.id)}/confirm`, {
      ...(named && { named }),
    });
    if (answer.kind !== 'ok') return toTrouble(answer);
    await take({ ...answer.value, label: words.commitment, text: proposal.text }, false);
    await load();
    return undefined;
  }

  /** Takes an annotation or a proposal back. Resolves to why not, or to undefined. */
  async function withdraw(id: string, label: string, reason?: WithdrawalReason): Promise<Trouble | undefined> {
    const path = `/api/annotations/${encodeURIComponent(id)}/withdraw`;
    const answer = await api.post<{ commit?: string }>(path, reason && { reason });
    if (answer.kind !== 'ok') return toTrouble(answer);
    const { commit } = answer.value;
    // A proposal was never a commit.
    if (commit !== undefined) {
      const others = state.outgoing.filter((one) => one.id !== id);
      set({ outgoing: [...others, { id, kind: 'withdrawn', label, text: '', commit, stage: 'waiting' }] });
      await follow();
    }
    await load();
    return undefined;
  }

  async function take({ id, commit, href, ...said }: Made & Said, isShown = true): Promise<void> {
    const one: Outgoing = { ...said, id, commit, href, kind: 'said', stage: 'waiting' };
    set({ outgoing: [...state.outgoing, one], ...(isShown && { panel: { show: 'sent', id } as const }) });
    await follow();
  }

  async function refuse(answer: Failure): Promise<void> {
    const { fields, message, status, code } = toFailure(answer);
    const isAboutPassage = code === 'no-passage';
    object(message, isAboutPassage ? { target: message } : fields);
    // Where the bottleneck stands is not what this page thought.
    if (status === 409) await load();
  }

  async function ask(): Promise<boolean> {
    const answer = await api.get<Me>('/api/me');
    if (answer.kind !== 'ok') return false;
    set({ me: answer.value, isEnded: false });
    return load();
  }

  async function follow(): Promise<void> {
    liveBefore ??= await site.readCommit();
    rhythm.start();
  }

  /** Whether readers have it: the site says of which commit it was made, and when that is a later one it shows it. */
  async function look(): Promise<boolean> {
    const commit = await site.readCommit();
    if (commit === undefined) return true;
    setStages((one) => (one.commit === commit ? 'live' : one.stage));
    if (commit !== liveBefore && isWaiting() && (await load())) {
      const { pending = [] } = state.offer ?? {};
      setStages(({ id, kind, stage }) => (kind === 'said' && !pending.includes(id) ? 'live' : stage));
      for (const { id, kind, stage } of state.outgoing) {
        if (kind !== 'withdrawn' || stage !== 'waiting' || (await site.isShown(id)) !== false) continue;
        setStages((one) => (one.id === id ? 'live' : one.stage));
      }
      liveBefore = commit;
    }
    return isWaiting();
  }

  function isWaiting(): boolean {
    return state.outgoing.some(({ stage }) => stage === 'waiting');
  }

  function setStages(judge: (one: Outgoing) => Outgoing['stage']): void {
    const outgoing = state.outgoing.map((one) => ({ ...one, stage: judge(one) }));
    if (outgoing.some(({ stage }, index) => stage !== state.outgoing[index]?.stage)) set({ outgoing });
  }
}

function toFailure(answer: Failure): { message: string; fields: Record<string, string>; status: number; code: string } {
  if (answer.kind === 'stale') return { message: answer.message, fields: {}, status: 409, code: 'stale' };
  const { error } = (answer.body ?? {}) as { error?: { code?: unknown } };
  return { ...answer, code: typeof error?.code === 'string' ? error.code : '' };
}

interface Made {
  id: string;
  commit: string;
  href: string;
}

interface Proposed {
  proposal: { id: string };
}

type Said = Pick<Outgoing, 'label' | 'text' | 'span'>;
type Failure = Exclude<Answer<unknown>, { kind: 'ok' }>;
