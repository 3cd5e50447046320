import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findDigestDay, startMailRound } from '../../../src/desk/mail/mail-round.ts';

describe('findDigestDay', () => {
  it.each([
    ['2026-11-24T05:59:59Z', '2026-11-23'],
    ['2026-11-24T06:00:00Z', '2026-11-24'],
    ['2026-11-24T22:59:59Z', '2026-11-24'],
    ['2026-11-24T23:30:00Z', '2026-11-24'],
    ['2026-07-01T04:59:59Z', '2026-06-30'],
    ['2026-07-01T05:00:00Z', '2026-07-01'],
  ])('at %s is %s', (now, day) => expect(findDigestDay(new Date(now))).toBe(day));
});

describe('the round of mail', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-24T06:00:00+01:00') }));
  afterEach(() => void vi.useRealTimers());

  function start(changes: Partial<Parameters<typeof startMailRound>[0]['mailing']> = {}) {
    const done: string[] = [];
    const logs: string[] = [];
    const mailing = {
      look: async () => void done.push('look'),
      queueDigests: async (day: string) => void done.push(day),
      deliver: async () => {
        done.push('deliver');
        return 0;
      },
      ...changes,
    };
    return { done, logs, round: startMailRound({ mailing, now: () => new Date(), log: (line) => logs.push(line) }) };
  }

  it('begins at once, tells each day once from seven o’clock on, and delivers all the time', async () => {
    const { done, round } = start();
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual(['look', '2026-11-23', 'deliver']);
    done.length = 0;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(done).toEqual(['look', 'deliver', 'look', 'deliver']);
    done.length = 0;
    await vi.advanceTimersByTimeAsync(2 * 3_600_000);
    expect(done.filter((each) => each.startsWith('2026'))).toEqual(['2026-11-24']);
    await round.close();
    done.length = 0;
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(done).toEqual([]);
  });

  it('goes again when it is hurried while it is busy, and never twice at once', async () => {
    let busy = 0;
    let most = 0;
    let rounds = 0;
    const { round } = start({
      async look() {
        most = Math.max(most, (busy += 1));
        await new Promise((resolve) => setTimeout(resolve, 1000));
        busy -= 1;
        rounds += 1;
      },
    });
    for (let times = 0; times < 5; times += 1) round.hurry();
    await vi.advanceTimersByTimeAsync(10_000);
    expect([most, rounds]).toEqual([1, 2]);
    await round.close();
  });

  it('tells a failure once, goes on, and tells a day that failed again', async () => {
    let isBroken = true;
    const days: string[] = [];
    const { logs, round } = start({
      async queueDigests(day) {
        days.push(day);
        if (isBroken) throw new Error('The disk is full.');
      },
    });
    await vi.advanceTimersByTimeAsync(65_000);
    expect(logs).toEqual(['mail: The disk is full.']);
    isBroken = false;
    await vi.advanceTimersByTimeAsync(65_000);
    expect(new Set(days)).toEqual(new Set(['2026-11-23']));
    expect(days).toHaveLength(4);
    await round.close();
  });
});
