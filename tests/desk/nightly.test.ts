import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNightly, nextNight } from '../../src/desk/nightly.ts';

const HOUR_MS = 3_600_000;

describe('the next night', () => {
  it.each([
    ['in winter', '2026-11-24T12:00:00+01:00', '2026-11-25T00:05:00+01:00'],
    ['in summer', '2026-07-01T12:00:00+02:00', '2026-07-02T00:05:00+02:00'],
    ['a moment before', '2026-11-24T00:04:59+01:00', '2026-11-24T00:05:00+01:00'],
    ['at that very moment', '2026-11-24T00:05:00+01:00', '2026-11-25T00:05:00+01:00'],
    ['when the day began in Amsterdam and not in UTC', '2026-07-01T00:01:00+02:00', '2026-07-01T00:05:00+02:00'],
    ['before summer time begins', '2026-03-28T23:00:00+01:00', '2026-03-29T00:05:00+01:00'],
    ['on the day it begins', '2026-03-29T12:00:00+02:00', '2026-03-30T00:05:00+02:00'],
    ['before it ends', '2026-10-24T23:00:00+02:00', '2026-10-25T00:05:00+02:00'],
    ['in the hour that comes twice', '2026-10-25T02:30:00+01:00', '2026-10-26T00:05:00+01:00'],
    ['at the end of a year', '2026-12-31T12:00:00+01:00', '2027-01-01T00:05:00+01:00'],
  ])('comes %s', (_, after, expected) => {
    expect(nextNight(new Date(after))).toEqual(new Date(expected));
  });
});

describe('what is done every night', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-10-23T12:00:00+02:00') }));
  afterEach(() => void vi.useRealTimers());

  it('is done at 00:05 in Amsterdam, each day once', async () => {
    const nights: string[] = [];
    const nightly = createNightly({ jobs: [() => void nights.push(new Date().toISOString())] });
    await vi.advanceTimersByTimeAsync(4 * 24 * HOUR_MS);
    await nightly.close();
    await vi.advanceTimersByTimeAsync(24 * HOUR_MS);
    expect(nights).toEqual([
      '2026-10-23T22:05:00.000Z',
      '2026-10-24T22:05:00.000Z',
      '2026-10-25T23:05:00.000Z',
      '2026-10-26T23:05:00.000Z',
    ]);
  });

  it('is done at once too where its last night may have passed unseen, and told of when it fails', async () => {
    const done: string[] = [];
    const log = vi.fn();
    const jobs = [() => void done.push('every night'), () => void done.push('now too'), forget];
    function forget() {
      throw new Error('The disk is full.');
    }
    const nightly = createNightly({ jobs, atOnce: jobs.slice(1), log });
    expect(done).toEqual([]);
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual(['now too']);
    expect(log.mock.calls).toEqual([['What is done every night went wrong at "forget": The disk is full.']]);
    await vi.advanceTimersByTimeAsync(13 * HOUR_MS);
    expect(done).toEqual(['now too', 'every night', 'now too']);
    await nightly.close();
  });

  it('keeps its order, and goes on after what fails', async () => {
    const done: string[] = [];
    const log = vi.fn();
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, HOUR_MS));
      done.push('slow');
    };
    const broken = () => {
      throw new Error('The disk is full.');
    };
    const nightly = createNightly({ jobs: [slow, broken, () => void done.push('last')], log });
    await vi.advanceTimersByTimeAsync(14 * HOUR_MS);
    expect(done).toEqual(['slow', 'last']);
    expect(log.mock.calls).toEqual([['What is done every night went wrong at "broken": The disk is full.']]);
    await nightly.close();
  });

  it('is made up for once after a night that the machine slept through', async () => {
    let nights = 0;
    const nightly = createNightly({ jobs: [() => void (nights += 1)] });
    vi.setSystemTime(new Date('2026-10-27T09:00:00+01:00'));
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    expect(nights).toBe(1);
    await nightly.close();
  });

  it('waits for a clock that stands still', async () => {
    let nights = 0;
    const now = () => new Date('2026-11-24T11:00:00Z');
    const nightly = createNightly({ jobs: [() => void (nights += 1)], now });
    await vi.advanceTimersByTimeAsync(72 * HOUR_MS);
    expect(nights).toBe(0);
    await nightly.close();
  });

  it('ends with the job that is at work', async () => {
    const done: string[] = [];
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, HOUR_MS));
      done.push('slow');
    };
    const nightly = createNightly({ jobs: [slow, () => void done.push('next')] });
    await vi.advanceTimersByTimeAsync(12.5 * HOUR_MS);
    const closed = nightly.close();
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    await closed;
    expect(done).toEqual(['slow']);
  });
});
