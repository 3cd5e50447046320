import { describe, expect, it } from 'vitest';
import { listUnknown, parseMemories, remember, type Memory } from '../../../src/client/follow/memory.ts';
import type { Followed } from '../../../src/client/follow/followed.ts';
import { entryOf, NOW } from './support.ts';

const CHECKED = NOW.toISOString();
const PATH = '/domeinen/jeugd/';

function freshOf(followed: Partial<Followed>, before: Memory | undefined, ids: [id: string, ago: number][]): string[] {
  const entries = ids.map(([id, ago]) => entryOf(id, { ago }));
  const { fresh } = remember({ path: PATH, name: 'Jeugd', ...followed }, before, {
    entries,
    full: false,
    checked: CHECKED,
  });
  return fresh.map(({ id }) => id);
}

describe('what is new', () => {
  it.each<[what: string, followed: Partial<Followed>, expected: string[]]>([
    ['is what was not there when somebody began', { since: CHECKED, known: ['b', 'c'] }, ['a']],
    ['is what came since that day, where that is all that is known', { since: CHECKED }, ['a', 'b']],
    ['is nothing, where nothing is known', {}, []],
  ])('at the first look %s', (_, followed, expected) => {
    expect(
      freshOf(followed, undefined, [
        ['a', 0.1],
        ['b', 0.2],
        ['c', 3],
      ]),
    ).toEqual(expected);
  });

  it('is what was not there last time, whatever its day', () => {
    const before = { checked: CHECKED, full: false, known: ['a', 'c'], entries: [] };
    expect(
      freshOf({ since: CHECKED }, before, [
        ['a', 1],
        ['b', 20],
        ['c', 30],
        ['d', 40],
      ]),
    ).toEqual(['b', 'd']);
  });

  it.each<[what: string, known: string[], wasFull: boolean, expected: string[]]>([
    ['not what moves up from behind in a list that was full', ['a', 'b', 'c'], true, ['new']],
    ['all of it in one that was not', ['a', 'b', 'c'], false, ['new', 'd']],
    ['all of it when nothing is left of what was known', ['x', 'y'], true, ['new', 'a', 'b', 'd']],
  ])('is %s', (_, known, wasFull, expected) => {
    const entries = ['new', 'a', 'b', 'd'].map((id) => entryOf(id));
    expect(listUnknown(entries, known, wasFull).map(({ id }) => id)).toEqual(expected);
  });
});

describe('what was known', () => {
  it.each([null, 7, 'x', [], {}, { stand: 7 }, { stand: [7, null, [], [PATH], [PATH, 7], [PATH, { checked: 'x' }]] }])(
    'is nothing when it is %j',
    (kept) => {
      expect(parseMemories(kept, [PATH]).size).toBe(0);
    },
  );

  it('is what was kept, of what is followed', () => {
    const memory: Memory = { checked: CHECKED, full: true, known: ['a'], entries: [entryOf('a')] };
    const kept = { versie: 1, stand: [[PATH, memory] as const, ['/ongehoord/', memory] as const] };
    expect([...parseMemories(JSON.parse(JSON.stringify(kept)), [PATH])]).toEqual([[PATH, memory]]);
  });
});
