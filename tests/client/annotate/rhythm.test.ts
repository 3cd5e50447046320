import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRhythm } from '../../../src/client/annotate/rhythm.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function begin(isWaiting: () => boolean = () => true) {
  const seen: number[] = [];
  const page = { isVisible: true, gaveUp: 0 };
  const began = Date.now();
  const rhythm = createRhythm({
    look: async () => {
      seen.push((Date.now() - began) / 1000);
      return isWaiting();
    },
    giveUp: () => (page.gaveUp += 1),
    isVisible: () => page.isVisible,
  });
  rhythm.start();
  return { seen, page, rhythm };
}

describe('looking again', () => {
  it('slows down: after 2 seconds, 5, and then each 10', async () => {
    const { seen } = begin();
    await vi.advanceTimersByTimeAsync(40_000);
    expect(seen).toEqual([2, 7, 17, 27, 37]);
  });

  it('stops when there is nothing to wait for', async () => {
    const { seen, page } = begin(() => false);
    await vi.advanceTimersByTimeAsync(900_000);
    expect(seen).toEqual([2]);
    expect(page.gaveUp).toBe(0);
  });

  it('gives up after ten minutes, once', async () => {
    const { seen, page } = begin();
    await vi.advanceTimersByTimeAsync(1_500_000);
    expect(page.gaveUp).toBe(1);
    expect(seen.at(-1)).toBeLessThanOrEqual(610);
  });

  it('rests while nobody looks, and goes on at once when they are back', async () => {
    const { seen, page, rhythm } = begin();
    page.isVisible = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen).toEqual([]);
    page.isVisible = true;
    rhythm.wake();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(seen).toEqual([60, 65]);
  });
});
