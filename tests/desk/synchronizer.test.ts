import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConflictError, ContentError, RemoteError, SeedRefusedError } from '../../src/desk/publish/errors.ts';
import { createSynchronizer } from '../../src/desk/synchronizer.ts';
import { troubles } from '../../src/messages/desk.ts';

const MINUTE_MS = 60_000;
const UNREACHABLE = new RemoteError('SPAAK_REMOTE cannot be used: nothing answers there');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A synchronizer of a repository that answers these, one after another, and then that nothing moved. */
function setUp(...answers: (boolean | Error)[]) {
  const logs: string[] = [];
  const onMoved = vi.fn(() => Promise.resolve());
  const synchronize = vi.fn(async () => {
    const answer = answers.shift() ?? false;
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const repository = { synchronize, takeOverFolder: synchronize };
  return { logs, onMoved, synchronize, ...createSynchronizer({ repository, onMoved, log: (line) => logs.push(line) }) };
}

describe('the synchronizer', () => {
  it('takes over what is new before its start is over, then every minute, until it ends', async () => {
    const { start, synchronize, onMoved } = setUp(true, false, true);
    const end = await start();
    expect([synchronize.mock.calls.length, onMoved.mock.calls.length]).toEqual([1, 1]);
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
    expect([synchronize.mock.calls.length, onMoved.mock.calls.length]).toEqual([3, 2]);
    await end();
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(synchronize.mock.calls).toHaveLength(3);
  });

  it.each<[Error, string, string]>([
    [UNREACHABLE, troubles.remote, UNREACHABLE.message],
    [new ConflictError('Both change pages/over.mdx.'), troubles.conflict, 'Both change pages/over.mdx.'],
    [
      new ContentError([{ file: 'pages/over.mdx', line: 1, message: 'has no title' }]),
      troubles.content,
      'pages/over.mdx:1 has no title',
    ],
    [new SeedRefusedError('There are only examples.'), troubles.folder, 'There are only examples.'],
  ])('tells editors in Dutch, and the operator once, of %s', async (error, trouble, message) => {
    const { start, getTrouble, logs } = setUp(error, error, false);
    await start();
    expect(getTrouble()).toBe(trouble);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(logs).toEqual([expect.stringMatching(/^desk: What was changed elsewhere is not taken over\. /)]);
    expect(logs[0]).toContain(message);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect([getTrouble(), logs[1]]).toEqual([undefined, 'desk: the content is taken over again']);
  });

  it.each(['synchronize', 'onMoved'])('outlives what nobody expects of %s, without a word of it', async (where) => {
    const error = new TypeError('De kanarie is weg.');
    const { start, getTrouble, logs, onMoved } = setUp(where === 'synchronize' ? error : true, false);
    if (where === 'onMoved') onMoved.mockRejectedValueOnce(error);
    await start();
    expect(getTrouble()).toBe(troubles.other);
    expect(logs).toEqual([expect.stringMatching(/^desk: .*TypeError/)]);
    expect(logs[0]).not.toContain('kanarie');
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(getTrouble()).toBeUndefined();
  });
});
