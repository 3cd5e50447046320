import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRecording, type Order } from '../../../../src/client/brief/record/recording.ts';
import type { Recorded } from '../../../../src/client/brief/record/recorded.ts';
import type { Answer, Api } from '../../../../src/client/desk/api.ts';

const LIVE = '0'.repeat(40);
const ORDER: Order = {
  ...{ organisation: 'gemeente Waterdam', decisionLevel: 'raad', day: '2026-11-24', to: 'de gemeenteraad' },
  cases: ['a', 'b', 'c'],
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A desk that takes what it is sent, but for what a test has it answer instead; `lost` is taken, and not answered. */
function open() {
  const posts: { bottleneck: string; body: object }[] = [];
  const mine = new Map<string, string[]>();
  const pending = new Set<string>();
  const instead = new Map<string, Answer<unknown> | 'lost'>();
  const site = { live: LIVE };
  const kept: Recorded[] = [];
  const failed = (status: number): Answer<unknown> => ({
    kind: 'failed',
    ...{ status, message: `Fout ${status}.`, fields: {}, findings: [], body: undefined },
  });
  const api: Api = {
    get: <Value>(path: string) => {
      const id = new URLSearchParams(path.split('?')[1]).get('bottleneck') ?? '';
      const own = mine.get(id) ?? [];
      return Promise.resolve({ kind: 'ok', value: { mine: [...own], pending: [...pending] } } as Answer<Value>);
    },
    post: <Value>(_path: string, body: unknown) => {
      const { bottleneck } = body as { bottleneck: string };
      const other = instead.get(bottleneck);
      instead.delete(bottleneck);
      if (other && other !== 'lost') return Promise.resolve(other as Answer<Value>);
      posts.push({ bottleneck, body: body as object });
      const id = `20261124-${bottleneck.repeat(8)}`;
      mine.set(bottleneck, [...(mine.get(bottleneck) ?? []), id]);
      pending.add(id);
      if (other === 'lost') return Promise.resolve(failed(0) as Answer<Value>);
      return Promise.resolve({ kind: 'ok', value: { id, commit: `c${posts.length}` } } as Answer<Value>);
    },
    put: () => Promise.reject(new Error('Nothing here is put.')),
  };
  const recording = createRecording({
    api,
    site: {
      readCommit: () => Promise.resolve(site.live),
      isShown: () => Promise.resolve(undefined),
      isVisible: () => true,
    },
    store: { list: () => kept, add: (one) => kept.push(one) },
  });
  return { recording, posts, mine, pending, instead, site, kept, failed };
}

function stagesOf({ recording }: Pick<ReturnType<typeof open>, 'recording'>): string[] {
  return recording.get().steps.map(({ stage }) => stage);
}

describe('recording a letter', () => {
  it('refers every bottleneck, one after the other, and keeps which', async () => {
    const desk = open();
    const seen: string[] = [];
    desk.recording.subscribe(() => seen.push(stagesOf(desk).join(' ')));
    await desk.recording.start(ORDER);
    expect(desk.posts.map(({ bottleneck }) => bottleneck)).toEqual(['a', 'b', 'c']);
    expect(desk.posts[0]?.body).toEqual({
      ...{ bottleneck: 'a', type: 'referral', addressee: { organisation: 'gemeente Waterdam', decisionLevel: 'raad' } },
      body: 'Opgenomen in de knelpuntenbrief aan de gemeenteraad, verstuurd op 24 november 2026.',
    });
    expect(seen).toContain('published busy waits');
    expect(desk.kept.map(({ bottleneck }) => bottleneck)).toEqual(['a', 'b', 'c']);
  });

  it('says why some failed, and tries those alone again', async () => {
    const desk = open();
    desk.instead.set('b', desk.failed(409));
    await desk.recording.start(ORDER);
    expect(stagesOf(desk)).toEqual(['published', 'failed', 'published']);
    expect(desk.recording.get().steps[1]?.why).toBe('Fout 409.');
    await desk.recording.retry();
    expect(desk.posts.map(({ bottleneck }) => bottleneck)).toEqual(['a', 'c', 'b']);
    expect(stagesOf(desk)).toEqual(['published', 'published', 'published']);
  });

  it('takes what the desk took for done, when its answer got lost', async () => {
    const desk = open();
    desk.mine.set('b', ['20260101-eerderee']);
    desk.instead.set('b', 'lost');
    await desk.recording.start(ORDER);
    expect(stagesOf(desk)[1]).toBe('failed');
    await desk.recording.retry();
    expect(desk.posts.filter(({ bottleneck }) => bottleneck === 'b')).toHaveLength(1);
    expect(desk.recording.get().steps[1]).toMatchObject({ stage: 'published', annotation: '20261124-bbbbbbbb' });
  });

  it('does nothing twice, after the page was loaded anew too', async () => {
    const desk = open();
    desk.kept.push({ bottleneck: 'a', organisation: 'Gemeente Waterdam', day: ORDER.day, id: '20261124-aaaaaaaa' });
    await desk.recording.start(ORDER);
    await desk.recording.start(ORDER);
    expect(desk.posts.map(({ bottleneck }) => bottleneck)).toEqual(['b', 'c']);
    await desk.recording.start({ ...ORDER, organisation: 'gemeente Aadorp', cases: ['a'] });
    expect(desk.posts).toHaveLength(3);
  });

  it('says of each when readers have it', async () => {
    const desk = open();
    await desk.recording.start(ORDER);
    await vi.advanceTimersByTimeAsync(8000);
    expect(stagesOf(desk)).toEqual(['published', 'published', 'published']);
    // A release that was under way when the last was recorded.
    desk.pending.delete('20261124-aaaaaaaa');
    desk.site.live = 'c1';
    await vi.advanceTimersByTimeAsync(10_000);
    expect(stagesOf(desk)).toEqual(['live', 'published', 'published']);
    desk.pending.clear();
    desk.site.live = 'c3';
    await vi.advanceTimersByTimeAsync(10_000);
    expect(stagesOf(desk)).toEqual(['live', 'live', 'live']);
  });

  it('says so too of what was recorded before, and is there', async () => {
    const desk = open();
    desk.kept.push({ bottleneck: 'a', organisation: ORDER.organisation, day: ORDER.day, id: '20261124-aaaaaaaa' });
    await desk.recording.start({ ...ORDER, cases: ['a'] });
    await vi.advanceTimersByTimeAsync(2000);
    expect(stagesOf(desk)).toEqual(['live']);
  });

  it('says after ten minutes that it is not sure', async () => {
    const desk = open();
    await desk.recording.start(ORDER);
    await vi.advanceTimersByTimeAsync(11 * 60_000);
    expect(stagesOf(desk)).toEqual(['unsure', 'unsure', 'unsure']);
  });
});
