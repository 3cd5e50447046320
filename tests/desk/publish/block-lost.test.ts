import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { blockLost } from '../../../src/desk/publish/block-lost.ts';
import { createSqliteBlocks } from '../../../src/desk/publish/sqlite-blocks.ts';
import { CASE, change, COMMITMENT, FULFILMENT, mdx, OTHER_CASE, PORTAL, type Files } from '../../content/support.ts';
import { createData, openRepository } from './repository-support.ts';

const ID = '2026-01-wie-kent-toe';
const WHOLE = { id: ID, bottleneck: ID };
const REACTION = { id: '20260205-dddddddd', bottleneck: ID };
const TOMBSTONE = mdx('published: 2026-01-05\nwithdrawn: 2026-11-24\nwithdrawnReason: writer');
const WITHDRAWN = mdx(
  'type: fulfilment\ncreated: 2026-02-05T12:00:00+01:00\nby: { role: alderman }\nwithdrawn: 2026-11-24',
);
/** Takes the bottleneck down. */
const DOWN = { [CASE]: TOMBSTONE, ...change(COMMITMENT, 'answers: [wie]\n', '') };

/** Without a dialogue, and without the circle that speaks of it. */
const ALONE = { id: '2026-02-wachten-op-een-besluit', bottleneck: '2026-02-wachten-op-een-besluit' };
const ALONE_GONE = { [OTHER_CASE]: undefined, ...change('circles/wonen.mdx', ', 2026-02-wachten-op-een-besluit', '') };

async function setUp() {
  const data = createData();
  const repository = await openRepository(data);
  const blocks = createSqliteBlocks(join(data, 'inbox.sqlite'));
  onTestFinished(blocks.close);
  const commit = async (changes: Files) => {
    const draft = { changes: changes as Record<string, string>, message: 'Change\n', result: undefined };
    return (await repository.commit(async () => draft)).commit;
  };
  return {
    ...{ repository, blocks, commit },
    live: await repository.getHead(),
    block: (live: string | undefined) => blockLost({ repository, blocks }, live),
    list: () => blocks.list().map(({ id, bottleneck, commit: made }) => ({ id, bottleneck, made })),
  };
}

describe('what the live release shows and main does not', () => {
  it.each<[string, Files, object[]]>([
    ['a bottleneck that was withdrawn', DOWN, [WHOLE]],
    ['an annotation that was withdrawn', { [FULFILMENT]: WITHDRAWN }, [REACTION]],
    ['an annotation whose file is gone', { [FULFILMENT]: undefined }, [REACTION]],
    ['a bottleneck whose file is gone', ALONE_GONE, [ALONE]],
    ['nothing that was corrected', change(OTHER_CASE, 'duurt te lang', 'blijft te lang uit'), []],
    ['nothing of what is no bottleneck', { 'pages/over.mdx': undefined }, []],
  ])('is blocked: %s', async (_, changes, expected) => {
    const { block, live, list, commit } = await setUp();
    const made = await commit(changes);
    await block(live);
    expect(list()).toEqual(expected.map((each) => ({ ...each, made })));
  });

  it('is blocked too when nobody knows any more what the release was made of', async () => {
    const { block, list, commit } = await setUp();
    const made = await commit({ ...DOWN, [FULFILMENT]: WITHDRAWN });
    await block('0'.repeat(40));
    expect(list()).toEqual([REACTION, WHOLE].map((each) => ({ ...each, made })));
  });

  it('is not blocked when the release did not show it, or there is none', async () => {
    const { block, list, commit } = await setUp();
    const live = await commit(DOWN);
    await commit({ [CASE]: TOMBSTONE.replace('writer', 'privacy') });
    for (const made of [live, undefined]) await block(made);
    expect(list()).toEqual([]);
  });

  it('keeps the commit that it was gone from first', async () => {
    const { block, live, list, commit } = await setUp();
    const made = await commit(DOWN);
    await block(live);
    await commit({ 'pages/over.mdx': undefined });
    await block(live);
    expect(list()).toEqual([{ ...WHOLE, made }]);
  });
});

describe('what was blocked before the desk stopped', () => {
  it.each<[string, Files, object, boolean]>([
    ['is settled when it was withdrawn', DOWN, WHOLE, true],
    ['is settled when it was withdrawn, as an annotation', { [FULFILMENT]: WITHDRAWN }, REACTION, true],
    ['stays as it is while it can be read', { [OTHER_CASE]: PORTAL[OTHER_CASE] }, WHOLE, false],
  ])('%s', async (_, changes, one, isSettled) => {
    const { block, blocks, list, commit } = await setUp();
    await blocks.add(one as typeof WHOLE);
    const made = await commit(changes);
    await block(made);
    expect(list()).toEqual([{ ...one, made: isSettled ? made : undefined }]);
  });
});
