import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Proposal } from '../../../src/desk/annotations/proposals.ts';
import { createSqliteAuthors } from '../../../src/desk/annotations/sqlite-authors.ts';
import { createSqliteProposals } from '../../../src/desk/annotations/sqlite-proposals.ts';
import { createTemporary } from '../publish/repository-support.ts';

function open<Store extends { close(): void }>(store: Store): Store {
  onTestFinished(() => store.close());
  return store;
}

describe('authors', () => {
  it('are kept for the next start, and forgotten one by one', () => {
    const path = join(createTemporary('authors'), 'inbox.sqlite');
    const first = createSqliteAuthors(path);
    first.add('20261124-tweetwee', 'ilse');
    first.add('20261124-eeneenee', 'ilse');
    first.add('20261124-eeneenee', 'ilse');
    first.add('20261124-driedrie', 'joris');
    first.close();
    const authors = open(createSqliteAuthors(path));
    expect(authors.list('ilse')).toEqual(['20261124-eeneenee', '20261124-tweetwee']);
    expect([authors.find('20261124-driedrie'), authors.find('20261124-isernita')]).toEqual(['joris', undefined]);
    authors.remove('20261124-tweetwee');
    expect(authors.list('ilse')).toEqual(['20261124-eeneenee']);
  });
});

describe('what editors took down', () => {
  const takenDown = { bottleneck: '2026-12-a', reason: 'error', on: '2026-08-26' } as const;

  it('is nobody’s any more, and told to who wrote it alone, at its bottleneck', () => {
    const authors = open(createSqliteAuthors(':memory:'));
    for (const id of ['20260801-eeneenee', '20260801-tweetwee']) authors.add(id, 'ilse');
    authors.takeDown('20260801-eeneenee', takenDown);
    // Nobody signed in for it.
    authors.takeDown('20260801-isernita', takenDown);
    expect([authors.find('20260801-eeneenee'), authors.list('ilse')]).toEqual([undefined, ['20260801-tweetwee']]);
    expect(authors.listTakenDown('ilse', '2026-12-a')).toEqual([{ id: '20260801-eeneenee', ...takenDown }]);
    expect([authors.listTakenDown('ilse', '2026-13-b'), authors.listTakenDown('joris', '2026-12-a')]).toEqual([[], []]);
  });

  it.each([
    ['2026-11-23', 1],
    ['2026-11-24', 0],
  ])('is told for 90 days: on %s of %i', (today, count) => {
    const authors = open(createSqliteAuthors(':memory:'));
    for (const id of ['20260801-eeneenee', '20260801-tweetwee']) authors.add(id, 'ilse');
    authors.takeDown('20260801-eeneenee', takenDown);
    authors.forget(today);
    expect(authors.listTakenDown('ilse', '2026-12-a')).toHaveLength(count);
    expect(authors.list('ilse')).toEqual(['20260801-tweetwee']);
  });
});

describe('proposals', () => {
  const proposal = (id: string, created: string, bottleneck = '2026-12-a'): Proposal => ({
    ...{ id, bottleneck, person: 'aisha', created },
    by: { role: 'facilitator', organisation: 'Leerkring Voorbeeld' },
    written: {
      type: 'commitment',
      target: { exact: 'Hulp komt te laat.' },
      fields: { owner: { role: 'hoofd Toegang', organisation: 'Gemeente' }, due: '2027-01-15' },
      body: 'Zwaluwstaart.',
    },
  });
  const FIRST = proposal('20260826-eeneenee', '2026-08-26T10:00:00.000Z');
  const LAST = proposal('20260827-tweetwee', '2026-08-27T10:00:00.000Z');

  it('are kept as they are, the oldest first', () => {
    const path = join(createTemporary('proposals'), 'inbox.sqlite');
    const first = createSqliteProposals(path);
    for (const each of [LAST, FIRST, proposal('20260828-driedrie', FIRST.created, '2026-13-b')]) first.add(each);
    first.close();
    const proposals = open(createSqliteProposals(path));
    expect(proposals.list('2026-12-a')).toEqual([FIRST, LAST]);
    expect([proposals.find(LAST.id), proposals.find('20260828-isernita')]).toEqual([LAST, undefined]);
  });

  it.each([
    ['89 days', '2026-11-23', 0],
    ['90 days', '2026-11-24', 1],
    ['91 days', '2026-11-25', 2],
  ])('are forgotten after %s at the latest', (_, today, count) => {
    const proposals = open(createSqliteProposals(':memory:'));
    for (const each of [FIRST, LAST]) proposals.add(each);
    expect(proposals.forget(today, () => true)).toBe(count);
    expect(proposals.list('2026-12-a')).toEqual([FIRST, LAST].slice(count));
  });

  it.each<[string, (store: ReturnType<typeof createSqliteProposals>) => void]>([
    ['confirmed or taken back', (store) => store.remove(FIRST.id)],
    ['about what was taken down', (store) => store.forget('2026-08-27', () => false)],
  ])('leave no trace once they are %s', (_, remove) => {
    const folder = createTemporary('proposals');
    const proposals = open(createSqliteProposals(join(folder, 'inbox.sqlite')));
    // Who else has the database open.
    open(createSqliteAuthors(join(folder, 'inbox.sqlite')));
    const read = () =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'latin1'))
        .join('\n');
    proposals.add(FIRST);
    expect(read()).toContain('Zwaluwstaart');
    remove(proposals);
    expect([proposals.list('2026-12-a'), read().includes('Zwaluwstaart')]).toEqual([[], false]);
  });
});
