import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSqliteBlocks } from '../../../src/desk/publish/sqlite-blocks.ts';

const CASE = { id: '2026-01-een-knelpunt', bottleneck: '2026-01-een-knelpunt' };
const REACTION = { id: '20260301-abcdefgh', bottleneck: '2026-02-een-ander' };
const SINCE = '2026-11-24T11:00:00.000Z';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spaak-blocks-'));
  path = join(folder, 'inbox.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

function open() {
  return createSqliteBlocks(path, { now: () => new Date(SINCE) });
}

type Blocks = ReturnType<typeof open>;

/** What happens to one block, and what the list then says of it. */
const STORIES: { name: string; happens: (blocks: Blocks) => Promise<void>; then: object[] }[] = [
  { name: 'is listed once it is added', happens: (blocks) => blocks.add(CASE), then: [{ ...CASE, since: SINCE }] },
  {
    name: 'says which commit it is gone from',
    happens: async (blocks) => {
      await blocks.add(CASE);
      await blocks.settle(CASE.id, 'c1');
    },
    then: [{ ...CASE, since: SINCE, commit: 'c1' }],
  },
  {
    name: 'goes when it is removed',
    happens: async (blocks) => {
      await blocks.add(CASE);
      await blocks.settle(CASE.id, 'c1');
      await blocks.remove(CASE.id);
    },
    then: [],
  },
  {
    name: 'goes when it was not taken down after all',
    happens: async (blocks) => {
      await blocks.add(CASE);
      await blocks.remove(CASE.id);
    },
    then: [],
  },
  {
    name: 'waits for the second who takes it down',
    happens: async (blocks) => {
      await blocks.add(CASE);
      await blocks.settle(CASE.id, 'c1');
      await blocks.add(CASE);
    },
    then: [{ ...CASE, since: SINCE }],
  },
  {
    name: 'stays as it was when the second gives up',
    happens: async (blocks) => {
      await blocks.add(CASE);
      await blocks.settle(CASE.id, 'c1');
      await blocks.add(CASE);
      await blocks.remove(CASE.id);
    },
    then: [{ ...CASE, since: SINCE, commit: 'c1' }],
  },
  {
    name: 'stays when one of two gives up before the other is done',
    happens: async (blocks) => {
      await blocks.add(CASE);
      await blocks.add(CASE);
      await blocks.remove(CASE.id);
      await blocks.settle(CASE.id, 'c2');
    },
    then: [{ ...CASE, since: SINCE, commit: 'c2' }],
  },
];

describe('a block', () => {
  it.each(STORIES)('$name', async ({ happens, then }) => {
    const blocks = open();
    await happens(blocks);
    expect(blocks.list()).toEqual(then);
    blocks.close();
  });

  it('outlives a restart, with the commit it was last gone from', async () => {
    const before = open();
    await before.add(CASE);
    await before.settle(CASE.id, 'c1');
    await before.add(CASE);
    await before.add(REACTION);
    before.close();
    const after = open();
    expect(after.list()).toEqual([
      { ...CASE, since: SINCE, commit: 'c1' },
      { ...REACTION, since: SINCE },
    ]);
    await after.remove(CASE.id);
    expect(after.list()).toEqual([{ ...REACTION, since: SINCE }]);
    after.close();
  });

  it('cannot be settled before it is added', async () => {
    const blocks = open();
    await expect(blocks.settle(CASE.id, 'c1')).rejects.toThrow(/Block it before/);
    blocks.close();
  });
});
