import { describe, expect, it } from 'vitest';
import { createClock, createTickingClock } from '../../src/desk/clock.ts';

describe('a clock', () => {
  it.each([
    ['2026-11-24', '2026-11-24T12:00:00.000Z'],
    ['2026-11-24T09:30:00+01:00', '2026-11-24T08:30:00.000Z'],
  ])('that is told %s stands at %s', (override, expected) => {
    expect(createClock(override)().toISOString()).toBe(expected);
  });

  it('that is told nothing goes with the machine', () => {
    const before = Date.now();
    const time = createClock(undefined)().getTime();
    expect([before <= time, time <= Date.now()]).toEqual([true, true]);
  });

  it('that ticks goes on from what it was told', async () => {
    const clock = createTickingClock('2026-11-24');
    const first = clock().getTime();
    expect(first - Date.parse('2026-11-24T12:00:00Z')).toBeLessThan(60_000);
    await expect.poll(() => clock().getTime()).toBeGreaterThan(first);
  });
});
