import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepUnread, readUnread } from '../../../src/client/follow/unread.ts';

afterEach(() => vi.unstubAllGlobals());

function keep(stored: string | null): void {
  vi.stubGlobal('localStorage', { getItem: () => stored });
}

describe('what is unread', () => {
  it.each([null, '', '{', 'null', '7', '"x"', '{}', '[null,7,"ab",[],[1,2],["a"],{"0":"a"}]'])(
    'is nothing when %j is kept',
    (stored) => {
      keep(stored);
      expect(readUnread()).toEqual([]);
    },
  );

  it('is what was kept', () => {
    keep('[["a","/knelpunten/a/"],["__proto__","/"]]');
    expect(readUnread()).toEqual([
      ['a', '/knelpunten/a/'],
      ['__proto__', '/'],
    ]);
  });

  it('is nothing where the browser keeps nothing, and nothing breaks', () => {
    const refuse = () => {
      throw new Error('SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    expect(readUnread()).toEqual([]);
    keepUnread([['a', '/']]);
  });
});
