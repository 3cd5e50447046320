import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnotating } from '../../../src/client/annotate/annotating.ts';
import type { OfferedType } from '../../../src/client/annotate/offer.ts';
import type { Answer, Api } from '../../../src/client/desk/api.ts';
import { COMMIT, createOffer, LIVE, NEW_ID, POLICY } from '../../support/annotate-stub.ts';

const TEXT = 'Een zin over geld. Een zin over tijd.';
const SPAN = { start: 0, end: 18 };
const LATER = 'd00d000000000000000000000000000000000000';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page whose desk and site say what a test tells them to. */
function open({ isShown = () => true }: { isShown?: () => boolean } = {}) {
  const site = { live: LIVE as string | undefined, offer: createOffer() };
  const posts: { path: string; body: unknown }[] = [];
  const answers: Answer<unknown>[] = [];
  const api: Api = {
    get: <Value>(path: string) =>
      Promise.resolve({ kind: 'ok', value: path === '/api/me' ? POLICY : site.offer } as Answer<Value>),
    post: <Value>(path: string, body?: unknown) => {
      posts.push({ path, body });
      return Promise.resolve((answers.shift() ?? made()) as Answer<Value>);
    },
    put: () => Promise.reject(new Error('Nothing here is put.')),
  };
  const annotating = createAnnotating({
    ...{ api, me: POLICY, bottleneck: 'een-knelpunt', text: TEXT },
    site: {
      readCommit: () => Promise.resolve(site.live),
      isShown: () => Promise.resolve(isShown()),
      isVisible: () => true,
    },
  });
  return { annotating, site, posts, answers };
}

function made(): Answer<unknown> {
  return { kind: 'ok', value: { id: NEW_ID, commit: COMMIT, href: `#r-${NEW_ID}` } };
}

function refused(status: number, code: string, fields: Record<string, string> = {}): Answer<unknown> {
  return { kind: 'failed', status, message: 'Dit kan niet.', fields, findings: [], body: { error: { code } } };
}

function comment(): OfferedType {
  const [type] = createOffer().types;
  if (!type) throw new Error('Nothing is offered.');
  return type;
}

describe('sending', () => {
  it('names the passage, shows that it is on its way, and begins a new draft', async () => {
    const { annotating, posts } = open();
    await annotating.load();
    annotating.open([{ kind: 'sentence', span: SPAN }]);
    annotating.change({ type: 'comment', body: 'Dat klopt.' });
    await annotating.send(comment());
    expect(posts).toMatchObject([
      { path: '/api/annotations', body: { type: 'comment', target: { exact: 'Een zin over geld.' } } },
    ]);
    expect(annotating.get()).toMatchObject({
      panel: { show: 'sent', id: NEW_ID },
      draft: { body: '' },
      outgoing: [{ id: NEW_ID, stage: 'waiting', span: SPAN, text: 'Dat klopt.' }],
    });
  });

  it.each([
    ['a session that ended', refused(401, 'not-signed-in')],
    ['a fault of the desk', refused(500, 'failed')],
    ['no connection', refused(0, '')],
    ['a field that is wrong', refused(400, 'invalid', { due: 'Kies een dag.' })],
    ['a bottleneck that moved on', refused(409, 'not-in-place')],
  ])('that fails by %s keeps all that was written', async (_, answer) => {
    const { annotating, answers } = open();
    await annotating.load();
    annotating.open([{ kind: 'case' }]);
    annotating.change({ type: 'comment', body: 'Dat klopt.' });
    const { draft } = annotating.get();
    answers.push(answer);
    await annotating.send(comment());
    expect(annotating.get()).toMatchObject({ draft, panel: { show: 'draft' }, trouble: { message: 'Dit kan niet.' } });
    expect(annotating.get().isBusy).toBe(false);
  });

  it('says at the passage that it is gone', async () => {
    const { annotating, answers } = open();
    annotating.open([{ kind: 'case' }]);
    answers.push(refused(409, 'no-passage'));
    await annotating.send(comment());
    expect(annotating.get().trouble?.fields).toEqual({ target: 'Dit kan niet.' });
  });

  it('sends nothing about a passage that cannot be found back', async () => {
    const { annotating, posts } = open();
    annotating.open([{ kind: 'selection', span: { start: 0, end: 0 } }]);
    await annotating.send(comment());
    expect(posts).toEqual([]);
    expect(annotating.get().trouble?.fields.target).toBeTruthy();
  });

  it('leaves the passage out of a type that is about the whole', async () => {
    const { annotating, posts } = open();
    annotating.open([{ kind: 'sentence', span: SPAN }]);
    await annotating.send({ ...comment(), mayTarget: false });
    expect(posts[0]?.body).not.toHaveProperty('target');
  });
});

describe('what is on its way', () => {
  async function send(page = open()) {
    await page.annotating.load();
    page.site.offer = { ...page.site.offer, mine: [NEW_ID], pending: [NEW_ID] };
    page.annotating.open([{ kind: 'case' }]);
    await page.annotating.send(comment());
    return page;
  }

  it('is live when the site names its commit', async () => {
    const { annotating, site } = await send();
    await vi.advanceTimersByTimeAsync(2000);
    expect(annotating.get().outgoing[0]?.stage).toBe('waiting');
    site.live = COMMIT;
    await vi.advanceTimersByTimeAsync(5000);
    expect(annotating.get().outgoing[0]?.stage).toBe('live');
  });

  it('is live with a later release when the desk no longer lists it', async () => {
    const { annotating, site } = await send();
    site.live = LATER;
    await vi.advanceTimersByTimeAsync(2000);
    expect(annotating.get().outgoing[0]?.stage).toBe('waiting');
    site.live = `${LATER.slice(1)}1`;
    site.offer = { ...site.offer, pending: [] };
    await vi.advanceTimersByTimeAsync(5000);
    expect(annotating.get().outgoing[0]?.stage).toBe('live');
  });

  it('is unsure after ten minutes', async () => {
    const { annotating } = await send();
    await vi.advanceTimersByTimeAsync(620_000);
    expect(annotating.get().outgoing[0]?.stage).toBe('unsure');
  });

  it('is waited for after the page was loaded anew', async () => {
    const { annotating, site } = open();
    site.offer = { ...site.offer, mine: [NEW_ID], pending: [NEW_ID] };
    await annotating.load();
    expect(annotating.get().outgoing).toMatchObject([{ id: NEW_ID, stage: 'waiting' }]);
    site.live = LATER;
    site.offer = { ...site.offer, pending: [] };
    await vi.advanceTimersByTimeAsync(2000);
    expect(annotating.get().outgoing[0]?.stage).toBe('live');
  });

  it('of a withdrawal is over when the page shows it no more', async () => {
    const page = { isShown: true };
    const { annotating, site, answers } = open({ isShown: () => page.isShown });
    await annotating.load();
    answers.push({ kind: 'ok', value: { commit: COMMIT } });
    expect(await annotating.withdraw(NEW_ID, 'Opmerking')).toBeUndefined();
    site.live = LATER;
    await vi.advanceTimersByTimeAsync(2000);
    expect(annotating.get().outgoing).toMatchObject([{ kind: 'withdrawn', stage: 'waiting' }]);
    page.isShown = false;
    site.live = `${LATER.slice(1)}1`;
    await vi.advanceTimersByTimeAsync(5000);
    expect(annotating.get().outgoing).toMatchObject([{ kind: 'withdrawn', stage: 'live' }]);
  });
});

describe('a proposal', () => {
  it('is told to who made it', async () => {
    const { annotating, answers } = open();
    await annotating.load();
    answers.push({ kind: 'ok', value: { proposal: { id: 'voorstel-1' } } });
    await annotating.send(comment());
    expect(annotating.get()).toMatchObject({ panel: { show: 'proposed' }, outgoing: [] });
  });

  it('that is confirmed is on its way, without a panel', async () => {
    const { annotating, posts } = open();
    await annotating.load();
    expect(await annotating.confirm({ id: 'voorstel-1', text: 'Wij doen het.' }, true)).toBeUndefined();
    expect(posts).toEqual([{ path: '/api/annotations/voorstel-1/confirm', body: { named: true } }]);
    expect(annotating.get().outgoing).toMatchObject([{ id: NEW_ID, text: 'Wij doen het.' }]);
    expect(annotating.get().panel).toBeUndefined();
  });

  it('that cannot be confirmed says why', async () => {
    const { annotating, answers } = open();
    answers.push(refused(409, 'not-in-place', { due: 'Die dag is voorbij.' }));
    expect(await annotating.confirm({ id: 'voorstel-1', text: '' }, false)).toMatchObject({
      says: 'Dit kan niet. Die dag is voorbij.',
    });
  });
});
