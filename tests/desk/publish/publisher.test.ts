import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentError, RemoteError, StaleError, UnknownIdError } from '../../../src/desk/publish/errors.ts';
import { toSource } from '../../../src/markdown/public-text.ts';
import { hasErrors } from '../../../src/content/report.ts';
import { CASE, change, COMMITMENT, createPortal, mdx, OTHER_CASE, PORTAL, QUESTION } from '../../content/support.ts';
import { setUpPublisher, text } from './publisher-support.ts';
import { createTemporary, git, readObjects } from './repository-support.ts';

const ID = '2026-01-wie-kent-toe';
const OTHER_ID = '2026-02-wachten-op-een-besluit';
const TOMBSTONE = mdx('published: 2026-03-01\nwithdrawn: 2026-03-02\nwithdrawnReason: writer');
const DAY = '2026-11-24';

describe('publish', () => {
  it('makes a file under the next number, says so without its words, and asks for a release', async () => {
    const { publisher, repository, bare, told } = await setUpPublisher();
    const { id, commit } = await publisher.publish(text(), 'I-2026-0042');
    expect(id).toBe('2026-03-na-het-ziekenhuis-wacht-de-hulp');
    expect(await (await repository.open(commit)).read(`bottlenecks/${id}.mdx`)).toBe(toSource(text(), DAY));
    expect(git(bare, 'log', '-1', '--format=%B', commit)).toBe('Publish 2026-03\n\nSubmission: I-2026-0042');
    expect(told).toEqual(['commit', 'build']);
  });

  it.each([
    ['after the highest, with gaps', ['2026-07-x', '2026-04-x'], '2026-08-na-het-ziekenhuis-wacht-de-hulp'],
    ['after what was withdrawn', ['2026-09-weg'], '2026-10-na-het-ziekenhuis-wacht-de-hulp'],
    ['beyond two digits', ['2026-99-x'], '2026-100-na-het-ziekenhuis-wacht-de-hulp'],
    ['of this year alone', ['2025-31-x', 'zonder-nummer'], '2026-03-na-het-ziekenhuis-wacht-de-hulp'],
  ])('counts %s', async (_, taken, id) => {
    const files = Object.fromEntries(taken.map((other) => [`bottlenecks/${other}.mdx`, TOMBSTONE]));
    const { publisher } = await setUpPublisher({ content: createPortal(files) });
    expect((await publisher.publish(text(), 'I-2026-0001')).id).toBe(id);
  });

  it('makes an address of any title', async () => {
    const { publisher } = await setUpPublisher();
    const long = await publisher.publish(text({ title: `Eén ${'heel lange '.repeat(10)}` }), 'I-2026-0001');
    expect(long.id).toMatch(/^2026-03-een-heel-lange-[a-z-]+[a-z]$/);
    expect(long.id.length).toBeLessThanOrEqual(80);
    expect((await publisher.publish(text({ title: 'Καλημέρα σας όλους' }), 'I-2026-0002')).id).toMatch(/^2026-04(-|$)/);
  });

  it('publishes a submission once, however often it is asked', async () => {
    const { publisher, bare, data } = await setUpPublisher();
    const [first, second] = await Promise.all([1, 2].map(() => publisher.publish(text(), 'I-2026-0042')));
    expect(second).toEqual(first);
    await publisher.publish(text({ title: 'Een heel ander knelpunt' }), 'I-2026-0004');
    const again = await setUpPublisher({}, data);
    // The desk stopped before the inbox knew; an editor may even have changed the text since.
    expect((await again.publisher.publish(text({ title: 'Nu met een andere titel' }), 'I-2026-0042')).id).toBe(
      first?.id,
    );
    expect(again.told).toEqual(['build']);
    expect(git(bare, 'log', '--format=%s', 'main').split('\n')).toHaveLength(3);
  });

  it('gives 20 at once 20 files and 20 numbers', async () => {
    const { publisher, bare } = await setUpPublisher();
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, index) => publisher.publish(text(), `I-2026-00${index + 10}`)),
    );
    const numbers = made.map(({ id }) => Number(id.split('-')[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 3));
    expect(git(bare, 'ls-tree', '--name-only', 'main', 'bottlenecks/').split('\n')).toHaveLength(22);
    expect(git(bare, 'fsck', '--full', '--strict')).toBe('');
  }, 60_000);

  it.each([
    ['fields', text({ domains: ['bestaat-niet'], happens: 'Kanarie in de kooi.' })],
    ['a source', `${toSource(text(), DAY)}\nimport kanarie from 'kooi';\n`],
    ['a source without a title', 'Kanarie.'],
  ])('refuses %s that cannot be in order, and keeps nothing', async (_, wrong) => {
    const { publisher, bare, told } = await setUpPublisher();
    await expect(publisher.publish(wrong, 'I-2026-0042')).rejects.toThrow(ContentError);
    expect(told).toEqual([]);
    expect(readObjects(bare)).not.toMatch(/kanarie/i);
  });
});

describe('find', () => {
  it('gives what is published, with its version and its annotations', async () => {
    const { publisher, bare } = await setUpPublisher();
    expect(await publisher.find(ID)).toMatchObject({
      id: ID,
      version: git(bare, 'rev-parse', `main:${CASE}`),
      source: PORTAL[CASE],
      annotations: expect.arrayContaining([{ id: '20260202-aaaaaaaa', source: PORTAL[QUESTION] }]) as unknown,
    });
  });

  it.each(['2026-09-weg', 'is-er-niet', '../site', ''])('gives nothing for %j', async (id) => {
    const { publisher } = await setUpPublisher({ content: createPortal({ 'bottlenecks/2026-09-weg.mdx': TOMBSTONE }) });
    expect(await publisher.find(id)).toBeUndefined();
  });
});

describe('correct', () => {
  it('replaces the text, and keeps the day and what no editor types', async () => {
    const files = {
      [OTHER_CASE]: PORTAL[OTHER_CASE].replace(
        'role: professional',
        `role: professional\nmergedInto: ${ID}\nexample: true`,
      ),
    };
    const { publisher, told } = await setUpPublisher({ content: createPortal(files) });
    const { version = '' } = (await publisher.find(OTHER_ID)) ?? {};
    await publisher.correct(OTHER_ID, text(), { version, reason: 'correction' });
    const after = await publisher.find(OTHER_ID);
    expect(after?.source).toContain('Hulp komt te laat.');
    for (const line of ['published: 2026-01-21', `mergedInto: ${ID}`, 'example: true'])
      expect(after?.source).toContain(`\n${line}\n`);
    expect(after?.version).not.toBe(version);
    expect(told).toEqual(['commit', 'build']);
  });

  it.each(['correction', 'privacy'] as const)(
    'refuses a %s of what was changed meanwhile, and blocks nothing',
    async (reason) => {
      const { publisher, told, listBlocks } = await setUpPublisher();
      const { version = '' } = (await publisher.find(OTHER_ID)) ?? {};
      await publisher.correct(OTHER_ID, text(), { version, reason: 'correction' });
      told.length = 0;
      const late = publisher.correct(OTHER_ID, text({ title: 'Te laat gekomen' }), { version, reason });
      await expect(late).rejects.toThrow(StaleError);
      await expect(late).rejects.toMatchObject({ current: await publisher.find(OTHER_ID) });
      expect([told, listBlocks()]).toEqual([[], []]);
      await expect(publisher.correct('is-er-niet', text(), { version, reason })).rejects.toThrow(UnknownIdError);
    },
  );

  it('blocks first for privacy, and drops quotes and pictures of what went', async () => {
    const { publisher, repository, told, listBlocks } = await setUpPublisher();
    const { version = '', source = '' } = (await publisher.find(ID)) ?? {};
    const corrected = source
      .replace('Twee wetten wijzen naar elkaar.', 'Het wijst naar elkaar.')
      .replace('![Het schema](media/schema.png)', '');
    const { commit } = await publisher.correct(ID, corrected, { version, reason: 'privacy' });
    expect(told).toEqual([`block ${ID} of ${ID}`, 'commit', `settle ${ID}`, 'build anew']);
    expect(listBlocks()).toEqual([{ id: ID, commit }]);
    const snapshot = await repository.open();
    expect(await snapshot.read(QUESTION)).not.toContain('Twee wetten');
    expect(await snapshot.read(COMMITMENT)).toBe(PORTAL[COMMITMENT]);
    expect(await snapshot.list('media')).toEqual([]);
  });

  it('takes the block away again when the new text is not in order', async () => {
    const { publisher, listBlocks } = await setUpPublisher();
    const { version = '' } = (await publisher.find(ID)) ?? {};
    const wrong = () => publisher.correct(ID, 'Zonder kop.', { version, reason: 'privacy' });
    await expect(wrong()).rejects.toThrow(ContentError);
    expect(listBlocks()).toEqual([]);
    await publisher.correct(ID, text({ questions: [{ id: 'wie', text: 'Wie mag dat?' }] }), {
      version,
      reason: 'privacy',
    });
    const { version: next = '' } = (await publisher.find(ID)) ?? {};
    await expect(publisher.correct(ID, 'Zonder kop.', { version: next, reason: 'privacy' })).rejects.toThrow(
      ContentError,
    );
    expect(listBlocks()).toHaveLength(1);
  });
});

describe('withdraw', () => {
  it('blocks first, leaves a tombstone, and empties what hung on the text', async () => {
    const merged = change(OTHER_CASE, 'role: professional', `role: professional\nmergedInto: ${ID}`);
    const { publisher, repository, bare, told, listBlocks } = await setUpPublisher({ content: createPortal(merged) });
    const { commit } = await publisher.withdraw(ID, 'privacy');
    expect(told).toEqual([`block ${ID} of ${ID}`, 'commit', `settle ${ID}`, 'build anew']);
    expect(listBlocks()).toEqual([{ id: ID, commit }]);
    const snapshot = await repository.open();
    expect(await snapshot.read(CASE)).toBe(
      '---\npublished: 2026-01-05\nwithdrawn: 2026-11-24\nwithdrawnReason: privacy\n---\n',
    );
    expect(await snapshot.read(QUESTION)).toBe(
      '---\ntype: question\ncreated: 2026-02-02T12:00:00+01:00\nby: { role: policyOfficer, organisation: gemeente Voorbeeldstad }\n---\n',
    );
    // What it answered went too; the promise itself is still one.
    expect(await snapshot.read(COMMITMENT)).toMatch(/^---\ntype: commitment\n[^]*due: 2026-06-01\n---\n$/);
    expect(await snapshot.list('media')).toEqual([]);
    // A circle and another bottleneck still refer to it, and all is in order.
    expect(hasErrors(repository.getContent().findings)).toBe(false);
    expect(git(bare, 'log', '-1', '--format=%B', commit)).toBe('Withdraw 2026-01');
    await expect(publisher.withdraw(ID, 'privacy')).rejects.toThrow(UnknownIdError);
  });

  it('keeps a picture that another shows', async () => {
    const other = { [OTHER_CASE]: `${PORTAL[OTHER_CASE]}\n![Het schema](media/schema.png)\n` };
    const { publisher, repository } = await setUpPublisher({ content: createPortal(other) });
    await publisher.withdraw(ID, 'writer');
    expect(await (await repository.open()).list('media')).toEqual(['media/schema.png']);
  });

  it.each([
    ['what is not there', 'is-er-niet', undefined, UnknownIdError],
    ['another version', ID, 'een-andere', StaleError],
  ])('refuses %s, and blocks nothing', async (_, id, version, kind) => {
    const { publisher, told } = await setUpPublisher();
    await expect(publisher.withdraw(id, 'error', version)).rejects.toThrow(kind);
    expect(told).toEqual([]);
  });

  it('stays blocked when the commit fails, until it is done again', async () => {
    const remote = join(createTemporary('remote'), 'inhoud.git');
    git('.', 'init', '--quiet', '--bare', '--initial-branch=main', remote);
    const { publisher, told, listBlocks } = await setUpPublisher({ remote });
    rmSync(remote, { recursive: true });
    await expect(publisher.withdraw(ID, 'privacy')).rejects.toThrow(RemoteError);
    expect([told, listBlocks()]).toEqual([[`block ${ID} of ${ID}`], [{ id: ID }]]);
    git('.', 'init', '--quiet', '--bare', '--initial-branch=main', remote);
    const { commit } = await publisher.withdraw(ID, 'privacy');
    expect(listBlocks()).toEqual([{ id: ID, commit }]);
  });

  it('comes to its end when the desk stopped before it could say so', async () => {
    const { data } = await setUpPublisher().then(
      async (first) => (await first.publisher.withdraw(ID, 'privacy'), first),
    );
    const { publisher, blocks, told, listBlocks, repository } = await setUpPublisher({}, data);
    await blocks.add({ id: ID, bottleneck: ID });
    const { commit } = await publisher.withdraw(ID, 'privacy');
    expect([told, listBlocks()]).toEqual([[`settle ${ID}`, 'build anew'], [{ id: ID, commit }]]);
    expect(commit).toBe(await repository.getHead());
  });

  it('is done once by two at once', async () => {
    const { publisher, listBlocks } = await setUpPublisher();
    const both = await Promise.allSettled([1, 2].map(() => publisher.withdraw(ID, 'privacy')));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(listBlocks()).toEqual([{ id: ID, commit: expect.any(String) as unknown }]);
  });
});

describe('withdrawAnnotation', () => {
  it('blocks it first and leaves what it was, without a word', async () => {
    const { publisher, repository, bare, told, listBlocks } = await setUpPublisher();
    const { commit } = await publisher.withdrawAnnotation('20260204-cccccccc');
    expect(told).toEqual([`block 20260204-cccccccc of ${ID}`, 'commit', 'settle 20260204-cccccccc', 'build anew']);
    expect(listBlocks()).toEqual([{ id: '20260204-cccccccc', commit }]);
    expect(await (await repository.open()).read(COMMITMENT)).toMatch(
      /^---\ntype: commitment\ncreated: .*\nby:\n {2}role: alderman\nwithdrawn: 2026-11-24\n---\n$/,
    );
    expect(git(bare, 'log', '-1', '--format=%B', commit)).toBe('Withdraw annotation 20260204-cccccccc');
    for (const id of ['20260204-cccccccc', '20260204-zzzzzzzz'])
      await expect(publisher.withdrawAnnotation(id)).rejects.toThrow(UnknownIdError);
  });
});
