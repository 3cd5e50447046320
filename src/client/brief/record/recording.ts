import type { Day } from '../../../model/dates.ts';
import { record as words } from '../../../messages/brief.ts';
import type { Offer } from '../../annotate/offer.ts';
import type { LiveSite } from '../../annotate/live-site.ts';
import { createRhythm } from '../../annotate/rhythm.ts';
import { toTrouble, type Answer, type Api } from '../../desk/api.ts';
import { findRecorded, type RecordedStore } from './recorded.ts';

/** What is recorded, and how. */
export interface Order {
  organisation: string;
  decisionLevel: string;
  day: Day;
  /** To whom the letter is, as in "Brief aan …". */
  to: string;
  /** Ids of bottlenecks. */
  cases: readonly string[];
}

/** How far one bottleneck is. */
export interface Step {
  /** Of the bottleneck. */
  id: string;
  stage: 'waits' | 'busy' | 'published' | 'live' | 'unsure' | 'failed';
  /** Why it failed. */
  why?: string;
  /** Of the annotation. */
  annotation?: string;
}

export interface State {
  /** Absent until something is recorded. */
  order?: Order;
  steps: readonly Step[];
  isBusy: boolean;
  /** The desk no longer knows who this is. */
  isEnded: boolean;
}

interface Options {
  api: Api;
  site: LiveSite;
  store: RecordedStore;
}

export type Recording = ReturnType<typeof createRecording>;

/**
 * Records that a letter was sent: a referral at each of its bottlenecks, one after the other, none of them twice. Then
 * waits until readers have them. Never throws.
 */
export function createRecording({ api, site, store }: Options) {
  let state: State = { steps: [], isBusy: false, isEnded: false };
  const listeners = new Set<() => void>();
  /** What somebody had written at a bottleneck before it was tried first: what is there beside that is this one. */
  const before = new Map<string, readonly string[]>();
  /** The release at which was looked last. */
  let looked: string | undefined;
  const rhythm = createRhythm({
    look,
    isVisible: site.isVisible,
    giveUp: () => change((step) => (step.stage === 'published' ? { ...step, stage: 'unsure' } : step)),
  });

  return {
    get: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start(order: Order): Promise<void> {
      if (state.isBusy) return;
      before.clear();
      set({ order, steps: order.cases.map((id) => ({ id, stage: 'waits' })) });
      await run();
    },
    /** Tries what failed once more. */
    async retry(): Promise<void> {
      if (state.isBusy) return;
      change((step) => (step.stage === 'failed' ? { id: step.id, stage: 'waits' } : step));
      await run();
    },
    signedOut: () => set({ isEnded: true }),
    wake: () => rhythm.wake(),
  };

  async function run(): Promise<void> {
    const { order } = state;
    if (!order) return;
    set({ isBusy: true, isEnded: false });
    for (const { id, stage } of state.steps) {
      if (stage !== 'waits') continue;
      replace({ id, stage: 'busy' });
      replace(await recordOne(id, order));
    }
    set({ isBusy: false });
    looked = undefined;
    if (isWaiting()) rhythm.start();
  }

  async function recordOne(id: string, { organisation, decisionLevel, day, to }: Order): Promise<Step> {
    const sent = { bottleneck: id, organisation, day };
    const done = findRecorded(store.list(), sent);
    if (done) return { id, stage: 'published', annotation: done.id };
    const offer = await readOffer(id);
    if (offer.kind !== 'ok') return toFailed(id, offer);
    const mine = before.get(id);
    before.set(id, mine ?? offer.value.mine);
    // An answer that got lost may have been a yes.
    const lost = mine && offer.value.mine.find((own) => !mine.includes(own));
    if (lost !== undefined) return keep(lost);
    const answer = await api.post<{ id: string }>('/api/annotations', {
      ...{ bottleneck: id, type: 'referral', addressee: { organisation, decisionLevel } },
      body: words.body(to, day),
    });
    return answer.kind === 'ok' ? keep(answer.value.id) : toFailed(id, answer);

    function keep(annotation: string): Step {
      store.add({ ...sent, id: annotation });
      return { id, stage: 'published', annotation };
    }
  }

  /** Whether there is still something that readers do not have. */
  async function look(): Promise<boolean> {
    const commit = await site.readCommit();
    if (commit === undefined) return true;
    if (commit === looked) return isWaiting();
    for (const { id, stage, annotation = '' } of state.steps) {
      if (stage !== 'published') continue;
      const offer = await readOffer(id);
      if (offer.kind === 'ok' && !offer.value.pending.includes(annotation))
        change((step) => (step.id === id ? { ...step, stage: 'live' } : step));
    }
    looked = commit;
    return isWaiting();
  }

  function readOffer(id: string): Promise<Answer<Offer>> {
    return api.get<Offer>(`/api/annotations?bottleneck=${encodeURIComponent(id)}`);
  }

  function isWaiting(): boolean {
    return state.steps.some(({ stage }) => stage === 'published');
  }

  function replace(next: Step): void {
    change((step) => (step.id === next.id ? next : step));
  }

  function change(next: (step: Step) => Step): void {
    set({ steps: state.steps.map(next) });
  }

  function set(part: Partial<State>): void {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  }
}

function toFailed(id: string, answer: Exclude<Answer<unknown>, { kind: 'ok' }>): Step {
  return { id, stage: 'failed', why: toTrouble(answer).says };
}
