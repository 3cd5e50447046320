import { describe, expect, it } from 'vitest';
import { finishPublications } from '../../src/desk/finish-publications.ts';
import { createSqliteInbox } from '../../src/desk/inbox/sqlite.ts';
import { RemoteError } from '../../src/desk/publish/errors.ts';
import { toSubmissionLine } from '../../src/desk/publish/published.ts';
import { digestText } from '../../src/markdown/public-text.ts';
import { CHANGES, DRAFT, HASH, PATHS, SUBMISSION } from './inbox/samples.ts';

const NOW = new Date('2026-11-24T09:00:00Z');
const NUMBER = 'I-2026-0001';
const OTHER = { ...DRAFT, title: 'Een heel ander knelpunt' };

/** A desk that stopped when its writer had agreed, with these lines in the messages of commits. */
async function finish(path: readonly (keyof typeof CHANGES)[], lines: string[], failure?: Error) {
  const inbox = createSqliteInbox(':memory:');
  const { number } = await inbox.submit({ content: SUBMISSION, codeHash: HASH, at: NOW.toISOString() });
  for (const [at, type] of path.entries()) await inbox.change(number, at + 1, CHANGES[type], NOW.toISOString());
  const finished = await finishPublications({
    inbox,
    repository: { findCommit: async (line) => (lines.includes(line) ? 'c1' : undefined) },
    publisher: {
      publish: () =>
        failure ? Promise.reject(failure) : Promise.resolve({ id: '2026-40-twee-gemeenten', commit: 'c1' }),
    },
    now: () => NOW,
  });
  const entry = await inbox.find(number);
  await inbox.close();
  return [finished, entry?.state, entry?.bottleneck];
}

describe('finishPublications', () => {
  const agreed = [...PATHS['awaiting-consent'], 'sign', 'consent'] as const;

  it('tells the inbox what was committed before the desk stopped', async () => {
    const published = [1, 'published', '2026-40-twee-gemeenten'];
    expect(await finish(agreed, [toSubmissionLine(NUMBER, DRAFT)])).toEqual(published);
  });

  it('leaves it for later while the remote is down, and throws what is no such thing', async () => {
    const lines = [toSubmissionLine(NUMBER, DRAFT)];
    expect(await finish(agreed, lines, new RemoteError('down'))).toEqual([0, 'awaiting-consent', undefined]);
    await expect(finish(agreed, lines, new Error('broken'))).rejects.toThrow('broken');
  });

  it.each<[string, readonly (keyof typeof CHANGES)[], string[]]>([
    ['what was not committed', agreed, []],
    [
      'another text that had the same number before',
      agreed,
      [toSubmissionLine(NUMBER, OTHER), `Submission: ${NUMBER}`],
    ],
    ['what its writer did not agree to', PATHS['awaiting-consent'], [toSubmissionLine(NUMBER, DRAFT)]],
  ])('leaves alone %s', async (_, path, lines) => {
    expect(await finish(path, lines)).toEqual([0, 'awaiting-consent', undefined]);
  });
});

describe('toSubmissionLine', () => {
  it('says the number, and which text, without a word of it', () => {
    expect(toSubmissionLine(NUMBER, DRAFT)).toBe(`Submission: ${NUMBER} ${digestText(DRAFT).slice(0, 16)}`);
  });
});
