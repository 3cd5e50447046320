import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSqliteBlocks } from '../../../src/desk/publish/sqlite-blocks.ts';

const CASE = { id: '2026-01-een-knelpunt', bottleneck: '2026-01-een-knelpunt' };
const REACTION = { id: '20260301-abcdefgh', bottleneck: '2026-02-een-ander' };
const OTHER = { id: '2026-03-nog-een', bottleneck: '2026-03-nog-een' };
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
    name: 'is not gone any more when it is blocked anew',
    happens: async (blocks) => {
      await blocks.add(CASE);
      await blocks.settle(CASE.id, 'c1');
      await blocks.add(CASE);
    },
    then: [{ ...CASE, since: SINCE }],
  },
];

describe('a block', () => {
  it.each(STORIES)('$name', async ({ happens, then }) => {
    const blocks = open();
    await happens(blocks);
    expect(blocks.list()).toEqual(then);
    blocks.close();
  });

  it('outlives a restart as it was', async () => {
    const before = open();
    for (const block of [CASE, REACTION, OTHER]) {
      await before.add(block);
      await before.settle(block.id, 'c1');
    }
    await before.add(REACTION);
    await before.remove(OTHER.id);
    const listed = before.list();
    before.close();
    const after = open();
    expect(listed).toEqual([
      { ...CASE, since: SINCE, commit: 'c1' },
      { ...REACTION, since: SINCE },
    ]);
    expect(after.list()).toEqual(listed);
    after.close();
  });

  it('cannot be settled before it is added', async () => {
    const blocks = open();
    await expect(blocks.settle(CASE.id, 'c1')).rejects.toThrow(/Block it before/);
    blocks.close();
  });
});
