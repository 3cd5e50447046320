import { afterEach, describe, expect, it, vi } from 'vitest';
import { forEachOf, lookAtFeed } from '../../../src/client/follow/look.ts';

afterEach(() => vi.unstubAllGlobals());

describe('a look at a feed', () => {
  it.each<[what: string, answer: () => Response, expected: string]>([
    ['finds what is in it', () => Response.json({ items: [{ id: 'a', title: 'A' }] }), 'found'],
    ['finds nothing in an empty one', () => Response.json({ items: [] }), 'found'],
    ['says that it is gone when it was taken down', () => new Response('', { status: 410 }), 'gone'],
    ['says that it is gone when it is not there', () => new Response('', { status: 404 }), 'gone'],
    ['fails when the site does', () => new Response('', { status: 503 }), 'failed'],
    ['fails on what is no feed', () => new Response('<!doctype html>'), 'failed'],
    ['fails on another sort of feed', () => Response.json({ version: 1 }), 'failed'],
    [
      'says that nothing answers',
      () => {
        throw new TypeError('offline');
      },
      'offline',
    ],
  ])('%s', async (_, answer, expected) => {
    vi.stubGlobal('fetch', async () => answer());
    expect((await lookAtFeed('/domeinen/jeugd/')).kind).toBe(expected);
  });

  it('asks this site only, and only whether it changed', async () => {
    const asked = vi.fn(async (..._: unknown[]) => Response.json({ items: [] }));
    vi.stubGlobal('fetch', asked);
    await lookAtFeed('/domeinen/jeugd/');
    expect(asked).toHaveBeenCalledExactlyOnceWith(
      '/domeinen/jeugd/feed.json',
      expect.objectContaining({ cache: 'no-cache', mode: 'same-origin' }),
    );
  });
});

describe('many', () => {
  it('are done so many at a time, and all of them', async () => {
    const [done, ends]: [number[], (() => void)[]] = [[], []];
    let [now, most] = [0, 0];
    const all = forEachOf(
      Array.from({ length: 40 }, (_, index) => index),
      6,
      async (one) => {
        most = Math.max(most, (now += 1));
        await new Promise<void>((end) => ends.push(end));
        now -= 1;
        done.push(one);
      },
    );
    while (done.length < 40) {
      ends.shift()?.();
      await Promise.resolve();
    }
    await all;
    expect(most).toBe(6);
    expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index));
  });
});
