import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ContentError,
  OnlyBlockedError,
  RemoteError,
  StaleError,
  UnknownIdError,
} from '../../../src/desk/publish/errors.ts';
import { digestText, toSource } from '../../../src/markdown/public-text.ts';
import { hasErrors } from '../../../src/content/report.ts';
import { readFields } from '../../../src/markdown/front-matter-writer.ts';
import { CASE, change, COMMITMENT, createPortal, mdx, OTHER_CASE, PORTAL, QUESTION } from '../../content/support.ts';
import { setUpPublisher, text } from './publisher-support.ts';
import { byHand, createTemporary, git, readObjects } from './repository-support.ts';

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
    const digest = digestText(text()).slice(0, 16);
    expect(git(bare, 'log', '-1', '--format=%B', commit)).toBe(`Publish 2026-03\n\nSubmission: I-2026-0042 ${digest}`);
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
    const again = await setUpPublisher({}, { data });
    // The desk stopped before the inbox knew.
    expect((await again.publisher.publish(text(), 'I-2026-0042')).id).toBe(first?.id);
    expect(again.told).toEqual(['build']);
    expect(git(bare, 'log', '--format=%s', 'main').split('\n')).toHaveLength(3);
  });

  it('takes another text for another submission, though an inbox of before gives its number again', async () => {
    const { publisher } = await setUpPublisher();
    const first = await publisher.publish(text(), 'I-2026-0042');
    const second = await publisher.publish(text({ title: 'Een heel ander knelpunt' }), 'I-2026-0042');
    expect(second.id).toBe('2026-04-een-heel-ander-knelpunt');
    expect((await publisher.find(first.id))?.source).toContain(text().title);
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

  it.each<['correction' | 'privacy', string, string | undefined]>([
    ['correction', 'wie', 'wie'],
    ['correction', 'waarom', undefined],
    ['privacy', 'waarom', undefined],
  ])('in a %s with the question "%s" leaves of an answer to "wie": %s', async (reason, question, answers) => {
    const { publisher, repository } = await setUpPublisher();
    const { version = '' } = (await publisher.find(ID)) ?? {};
    await publisher.correct(ID, text({ questions: [{ id: question, text: 'Wie mag dat?' }] }), { version, reason });
    const commitment = (await (await repository.open()).read(COMMITMENT)) ?? '';
    expect(readFields(commitment)?.answers).toEqual(answers && [answers]);
    expect(commitment).toContain('due: 2026-06-01');
  });

  it('keeps the answers to the questions that stay', async () => {
    const both = {
      ...change(CASE, 'questions:', 'questions:\n  - id: waarom\n    text: Waarom wacht iemand?'),
      ...change(COMMITMENT, 'answers: [wie]', 'answers: [waarom, wie]'),
    };
    const { publisher, repository } = await setUpPublisher({ content: createPortal(both) });
    const { version = '' } = (await publisher.find(ID)) ?? {};
    const kept = text({ questions: [{ id: 'waarom', text: 'Waarom wacht iemand?' }] });
    await publisher.correct(ID, kept, { version, reason: 'correction' });
    const commitment = (await (await repository.open()).read(COMMITMENT)) ?? '';
    expect(readFields(commitment)).toMatchObject({ answers: ['waarom'], due: '2026-06-01' });
  });

  it('takes the block away again when the new text is not in order', async () => {
    const { publisher, listBlocks } = await setUpPublisher();
    const { version = '' } = (await publisher.find(ID)) ?? {};
    const wrong = (at: string) => publisher.correct(ID, 'Zonder kop.', { version: at, reason: 'privacy' });
    await expect(wrong(version)).rejects.toThrow(ContentError);
    expect(listBlocks()).toEqual([]);
    const { commit } = await publisher.correct(ID, text(), { version, reason: 'privacy' });
    await expect(wrong((await publisher.find(ID))?.version ?? '')).rejects.toThrow(ContentError);
    // The release without what went before is still to come.
    expect(listBlocks()).toEqual([{ id: ID, commit }]);
  });

  it('stays blocked for privacy when the remote cannot be reached, until it is done again', async () => {
    const { publisher, listBlocks, loseRemote, findRemote } = await setUpWithRemote();
    const { version = '' } = (await publisher.find(ID)) ?? {};
    loseRemote();
    const failed = publisher.correct(ID, text(), { version, reason: 'privacy' });
    await expect(failed).rejects.toThrow(OnlyBlockedError);
    await expect(failed).rejects.toMatchObject({ cause: expect.any(RemoteError) as unknown });
    expect(listBlocks()).toEqual([{ id: ID }]);
    findRemote();
    const { commit } = await publisher.correct(ID, text(), { version, reason: 'privacy' });
    expect(listBlocks()).toEqual([{ id: ID, commit }]);
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
    const { publisher, told, listBlocks, loseRemote, findRemote } = await setUpWithRemote();
    loseRemote();
    await expect(publisher.withdraw(ID, 'privacy')).rejects.toThrow(OnlyBlockedError);
    expect([told, listBlocks()]).toEqual([[`block ${ID} of ${ID}`], [{ id: ID }]]);
    findRemote();
    const { commit } = await publisher.withdraw(ID, 'privacy');
    expect(listBlocks()).toEqual([{ id: ID, commit }]);
  });

  it('stays blocked when the commit fails, also after a restart and a correction that is not in order', async () => {
    const { publisher, data, database, remote, loseRemote, findRemote } = await setUpWithRemote();
    loseRemote();
    await expect(publisher.withdraw(ID, 'privacy')).rejects.toThrow(OnlyBlockedError);
    findRemote();
    const again = await setUpPublisher({ remote }, { data, database });
    const { version = '' } = (await again.publisher.find(ID)) ?? {};
    const wrong = again.publisher.correct(ID, 'Zonder kop.', { version, reason: 'privacy' });
    await expect(wrong).rejects.toThrow(ContentError);
    expect(again.listBlocks()).toEqual([{ id: ID }]);
  });

  it('stays blocked when the content is not in order for another reason', async () => {
    const { publisher, bare, listBlocks } = await setUpPublisher();
    byHand(bare, { 'circles/wonen.mdx': 'Geen kring.' });
    await expect(publisher.withdraw(ID, 'privacy')).rejects.toMatchObject({
      cause: expect.any(ContentError) as unknown,
    });
    expect(listBlocks()).toEqual([{ id: ID }]);
  });

  it('is gone when somebody took it down elsewhere just before', async () => {
    const { publisher, repository, told, listBlocks, remote } = await setUpWithRemote();
    await repository.synchronize();
    byHand(remote, { [CASE]: TOMBSTONE, [COMMITMENT]: PORTAL[COMMITMENT].replace('answers: [wie]\n', '') });
    await expect(publisher.withdraw(ID, 'privacy')).rejects.toThrow(UnknownIdError);
    expect(told).toEqual([`block ${ID} of ${ID}`, `settle ${ID}`, 'build anew']);
    expect(listBlocks()).toEqual([{ id: ID, commit: await repository.getHead() }]);
  });

  it('is done once by two at once', async () => {
    const { publisher, listBlocks } = await setUpPublisher();
    const both = await Promise.allSettled([1, 2].map(() => publisher.withdraw(ID, 'privacy')));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(listBlocks()).toEqual([{ id: ID, commit: expect.any(String) as unknown }]);
  });
});

/** A publisher whose remote can be lost, and found again empty. */
async function setUpWithRemote() {
  const remote = join(createTemporary('remote'), 'inhoud.git');
  const findRemote = () => git('.', 'init', '--quiet', '--bare', '--initial-branch=main', remote);
  findRemote();
  const loseRemote = () => rmSync(remote, { recursive: true });
  const database = join(createTemporary('blocks'), 'inbox.sqlite');
  return { ...(await setUpPublisher({ remote }, { database })), database, remote, findRemote, loseRemote };
}

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

  it('says why in the commit, in a word, where there is a reason', async () => {
    const { publisher, bare } = await setUpPublisher();
    const { commit, bottleneck } = await publisher.withdrawAnnotation('20260204-cccccccc', 'privacy');
    expect(bottleneck).toBe(ID);
    expect(git(bare, 'log', '-1', '--format=%B', commit)).toBe(
      'Withdraw annotation 20260204-cccccccc\n\nReason: privacy',
    );
  });
});
