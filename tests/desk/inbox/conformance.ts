import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyChange } from '../../../src/desk/inbox/apply-change.ts';
import {
  ImpossibleChangeError,
  StaleEntryError,
  UnknownEntryError,
  type Change,
  type Content,
  type Entry,
  type Inbox,
} from '../../../src/desk/inbox/inbox.ts';
import { ADDRESSED, CHANGES, OUTCOME, PATHS, RECOGNITION, SUBMISSION } from './samples.ts';

type Type = Change['type'];

const AT = '2026-11-24T09:00:00.000Z';
const LATER = '2026-11-24T10:00:00.000Z';
const HASH = '0123456789abcdef'.repeat(4);

/** An empty database of one kind. Each `open` is one more connection to it. */
export interface Store {
  open(): Inbox;
  remove(): void;
}

/** What every driver of the inbox must do. */
export function describeInbox(name: string, createStore: () => Store): void {
  describe(name, () => {
    let store: Store;
    let inbox: Inbox;
    const opened: Inbox[] = [];
    const open = () => {
      const one = store.open();
      opened.push(one);
      return one;
    };
    beforeEach(() => {
      store = createStore();
      inbox = open();
    });
    afterEach(async () => {
      for (const one of opened.splice(0)) await one.close();
      store.remove();
    });

    describe('submit', () => {
      it.each<Content>([SUBMISSION, ADDRESSED, RECOGNITION, OUTCOME])('keeps a $kind whole', async (content) => {
        const { number } = await inbox.submit({ content, codeHash: HASH, at: AT });
        expect(await inbox.find(number)).toEqual({
          number: 'I-2026-0001',
          kind: content.kind,
          state: 'submitted',
          version: 1,
          submitted: AT,
          changed: AT,
          ...(content.kind !== 'submission' && { bottleneck: '2026-17-wie-betaalt' }),
          content,
          questions: [],
          outcomes: [],
          events: [{ at: AT, type: 'submit', by: 'writer' }],
        });
      });

      it.each([
        ['quotes', `'; DROP TABLE entries; -- "\`\\`],
        ['NUL and other control characters', 'a\0b\u0001\u001b[31m\u007f\u2028'],
        ['characters outside the basic plane', '👩🏽‍🤝‍👨🏻 𝔊𝔢𝔪𝔢𝔢𝔫𝔱𝔢'],
        ['half a character', 'a\ud83db'],
        ['letters both ways', 'e\u0301 é مرحبا'],
        ['what means something elsewhere', '{"kind":"outcome"} %s $1 :number ? <script> {{x}} __proto__'],
        ['5,000 characters', '👍'.repeat(2500)],
      ])('keeps %s as they are', async (_, text) => {
        const content = { ...SUBMISSION, submission: { ...SUBMISSION.submission, happens: text, obstacle: text } };
        const { number } = await inbox.submit({ content, at: AT });
        const published = await bring(inbox, number, PATHS.published);
        await inbox.change(number, published.version, { type: 'outcome', outcome: 'resolved', text }, LATER);
        const entry = await inbox.find(number);
        expect(entry?.content).toEqual(content);
        expect(entry?.outcomes).toEqual([{ at: LATER, outcome: 'resolved', text }]);
      });

      it.each([
        ['the year in Amsterdam', '2026-12-31T22:59:59Z', 'I-2026-0001'],
        ['the new year, which comes earlier there', '2026-12-31T23:00:00Z', 'I-2027-0001'],
        ['the year of an instant with an offset', '2026-12-31T20:00:00-05:00', 'I-2027-0001'],
      ])('numbers by %s', async (_, at, number) => {
        expect(await inbox.submit({ content: SUBMISSION, at })).toEqual({ number });
      });

      it('counts on within a year, whatever comes between, and puts instants in UTC', async () => {
        const years = ['2026', '2025', '2026', '2025', '2026'];
        const numbers: string[] = [];
        for (const year of years)
          numbers.push((await inbox.submit({ content: RECOGNITION, at: `${year}-06-01T12:00:00+02:00` })).number);
        expect(numbers).toEqual(['I-2026-0001', 'I-2025-0001', 'I-2026-0002', 'I-2025-0002', 'I-2026-0003']);
        expect((await inbox.find('I-2025-0002'))?.submitted).toBe('2025-06-01T10:00:00.000Z');
      });

      it('gives every one of many at once its own number', async () => {
        const inboxes = [inbox, open(), open()];
        const submitted = await Promise.all(
          Array.from({ length: 90 }, (_, index) => pickOne(inboxes, index).submit({ content: SUBMISSION, at: AT })),
        );
        expect(new Set(submitted.map(({ number }) => number)).size).toBe(90);
        expect(await inbox.list()).toHaveLength(90);
      });

      it.each([
        ['no instant', { content: SUBMISSION, at: 'gisteren' }],
        ['a code that another entry has', { content: SUBMISSION, codeHash: HASH, at: LATER }],
      ])('stores nothing of an entry with %s, and gives its number to the next', async (_, entry) => {
        await inbox.submit({ content: SUBMISSION, codeHash: HASH, at: AT });
        await expect(inbox.submit(entry)).rejects.toThrow();
        expect(await inbox.list()).toHaveLength(1);
        expect(await inbox.submit({ content: SUBMISSION, at: AT })).toEqual({ number: 'I-2026-0002' });
      });
    });

    describe('submitAll', () => {
      it('stores all, numbered in order', async () => {
        const entries = [SUBMISSION, RECOGNITION, OUTCOME].map((content) => ({ content, at: AT }));
        expect(await inbox.submitAll(entries)).toEqual(numbered('I-2026-0001', 'I-2026-0002', 'I-2026-0003'));
        expect((await inbox.find('I-2026-0002'))?.content).toEqual(RECOGNITION);
        expect(await inbox.submitAll([])).toEqual([]);
      });

      it('stores none when one cannot be stored', async () => {
        const entries = [AT, AT, 'gisteren'].map((at) => ({ content: SUBMISSION, at }));
        await expect(inbox.submitAll(entries)).rejects.toThrow();
        expect(await inbox.list()).toEqual([]);
      });
    });

    describe('findByCode', () => {
      it('finds the entry of a code', async () => {
        await inbox.submit({ content: RECOGNITION, at: AT });
        const { number } = await inbox.submit({ content: SUBMISSION, codeHash: HASH, at: AT });
        const similar = HASH.replace(/.$/, '0');
        const other = await inbox.submit({ content: SUBMISSION, codeHash: similar, at: AT });
        expect((await inbox.findByCode(HASH))?.number).toBe(number);
        expect((await inbox.findByCode(similar))?.number).toBe(other.number);
      });

      it.each([
        ['another one', 'f'.repeat(64)],
        ['one that begins alike', HASH.replace(/.$/, '1')],
        ['a part of one', HASH.slice(0, 32)],
        ['none', ''],
      ])('finds nothing for %s', async (_, codeHash) => {
        await inbox.submit({ content: SUBMISSION, codeHash: HASH, at: AT });
        await inbox.submit({ content: RECOGNITION, at: AT });
        expect(await inbox.findByCode(codeHash)).toBeUndefined();
      });
    });

    describe('find', () => {
      it.each(['I-2026-0002', 'i-2026-0001', 'I-2026-1', '', "' OR 1 --"])('finds nothing for "%s"', async (number) => {
        await inbox.submit({ content: SUBMISSION, at: AT });
        expect(await inbox.find(number)).toBeUndefined();
      });
    });

    describe('list', () => {
      it('has the oldest change first and no texts', async () => {
        for (const content of [SUBMISSION, ADDRESSED, RECOGNITION]) await inbox.submit({ content, at: AT });
        await inbox.change('I-2026-0001', 1, CHANGES.take, LATER);
        const [summary, ...others] = await inbox.list();
        expect(summary).toEqual({
          number: 'I-2026-0002',
          kind: 'submission',
          state: 'submitted',
          version: 1,
          submitted: AT,
          changed: AT,
        });
        expect(others.map(({ number }) => number)).toEqual(['I-2026-0003', 'I-2026-0001']);
      });

      it.each([
        [['submitted'] as const, ['I-2026-0002']],
        [['in-review', 'submitted'] as const, ['I-2026-0002', 'I-2026-0001']],
        [['merged'] as const, []],
        [[] as const, []],
      ])('has only entries in the states %j', async (states, expected) => {
        for (const content of [SUBMISSION, SUBMISSION]) await inbox.submit({ content, at: AT });
        await inbox.change('I-2026-0001', 1, CHANGES.take, LATER);
        expect((await inbox.list({ states })).map(({ number }) => number)).toEqual(expected);
      });
    });

    describe('change', () => {
      it.each(Object.entries(PATHS))('stores every change on the way to %s', async (state, path) => {
        const { number } = await inbox.submit({ content: ADDRESSED, at: AT });
        let expected = await getEntry(inbox, number);
        for (const type of path) {
          expected = applyChange(expected, CHANGES[type], LATER);
          expect(await inbox.change(number, expected.version - 1, CHANGES[type], LATER)).toEqual(expected);
          expect(await inbox.find(number)).toEqual(expected);
        }
        expect(expected).toMatchObject({ state, version: path.length + 1 });
        expect(expected.events).toHaveLength(path.length + 1);
      });

      it.each<[string, number, Change, new () => Error, RegExp]>([
        ['a version that is past', 1, CHANGES.ask, StaleEntryError, /^I-2026-0001 is at version 2, not 1\.$/],
        ['a version to come', 3, CHANGES.ask, StaleEntryError, /at version 2, not 3/],
        ['a stale change that is impossible too', 1, CHANGES.answer, StaleEntryError, /at version 2/],
        ['a change its state forbids', 2, CHANGES.answer, ImpossibleChangeError, /^I-2026-0001 is in-review: "answer"/],
      ])('refuses %s and stores nothing', async (_, version, change, type, message) => {
        const { number } = await inbox.submit({ content: ADDRESSED, at: AT });
        const before = await inbox.change(number, 1, CHANGES.take, AT);
        const attempt = inbox.change(number, version, change, LATER);
        await expect(attempt).rejects.toBeInstanceOf(type);
        await expect(attempt).rejects.toThrow(message);
        expect(await inbox.find(number)).toEqual(before);
        expect(await inbox.listMail()).toEqual([]);
      });

      it('refuses what is about no entry, or at no instant', async () => {
        await expect(inbox.change('I-2026-0001', 1, CHANGES.take, AT)).rejects.toBeInstanceOf(UnknownEntryError);
        const { number } = await inbox.submit({ content: SUBMISSION, at: AT });
        await expect(inbox.change(number, 1, CHANGES.take, 'straks')).rejects.toThrow();
        expect((await inbox.find(number))?.version).toBe(1);
      });

      it('lets one of many at the same version win', async () => {
        const { number } = await inbox.submit({ content: SUBMISSION, at: AT });
        const inboxes = [inbox, open()];
        const attempts = await Promise.allSettled(
          Array.from({ length: 40 }, (_, index) => pickOne(inboxes, index).change(number, 1, CHANGES.take, AT)),
        );
        expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        for (const attempt of attempts)
          if (attempt.status === 'rejected') expect(attempt.reason).toBeInstanceOf(StaleEntryError);
        expect((await inbox.find(number))?.events).toHaveLength(2);
      });

      it('loses none of many that try again when they were late', async () => {
        const { number } = await inbox.submit({ content: SUBMISSION, at: AT });
        const { version } = await bring(inbox, number, PATHS.published);
        const inboxes = [inbox, open()];
        const texts = Array.from({ length: 30 }, (_, index) => `Uitkomst ${index}`);
        await Promise.all(texts.map((text, index) => insist(pickOne(inboxes, index), number, text)));
        const entry = await getEntry(inbox, number);
        expect(entry.version).toBe(version + texts.length);
        expect(entry.outcomes.map(({ text }) => text).sort()).toEqual(texts.toSorted());
      });
    });

    describe('listMail', () => {
      it('has one for each change that is news, the oldest first', async () => {
        const { number } = await inbox.submit({ content: ADDRESSED, at: AT });
        const other = await inbox.submit({ content: ADDRESSED, at: AT });
        await bring(inbox, number, ['take', 'ask', 'answer', 'propose'], LATER);
        await bring(inbox, other.number, ['take', 'decline'], AT);
        const mail = await inbox.listMail();
        const to = 'schrijver@example.org';
        expect(mail.map(({ id: _, ...rest }) => rest)).toEqual([
          { to, number: other.number, at: AT },
          { to, number, at: LATER },
          { to, number, at: LATER },
        ]);
        expect(new Set(mail.map(({ id }) => id)).size).toBe(3);
        expect(await inbox.listMail()).toEqual(mail);
      });

      it('has none for who left no address', async () => {
        for (const content of [SUBMISSION, RECOGNITION]) {
          const { number } = await inbox.submit({ content, at: AT });
          await bring(inbox, number, ['take', 'decline']);
        }
        expect(await inbox.listMail()).toEqual([]);
      });
    });

    describe('its events', () => {
      it('hold when, what and who, and no word of what was written', async () => {
        const { number } = await inbox.submit({ content: ADDRESSED, at: AT });
        const { events } = await bring(inbox, number, PATHS.published, LATER);
        expect(events).toEqual([
          { at: AT, type: 'submit', by: 'writer' },
          { at: LATER, type: 'take', by: 'editor' },
          { at: LATER, type: 'propose', by: 'editor' },
          { at: LATER, type: 'consent', by: 'writer' },
          { at: LATER, type: 'publish', by: 'editor' },
        ]);
      });
    });

    describe('connections', () => {
      it('see at once what another stored', async () => {
        const other = open();
        const { number } = await inbox.submit({ content: SUBMISSION, codeHash: HASH, at: AT });
        expect(await other.findByCode(HASH)).toEqual(await inbox.find(number));
        await other.change(number, 1, CHANGES.take, LATER);
        expect((await inbox.find(number))?.state).toBe('in-review');
        await expect(inbox.change(number, 1, CHANGES.take, LATER)).rejects.toBeInstanceOf(StaleEntryError);
      });

      it('find everything again after the last one was closed', async () => {
        const { number } = await inbox.submit({ content: ADDRESSED, codeHash: HASH, at: AT });
        const entry = await bring(inbox, number, ['take', 'ask']);
        const mail = await inbox.listMail();
        await inbox.close();
        const again = open();
        expect(await again.find(number)).toEqual(entry);
        expect(await again.findByCode(HASH)).toEqual(entry);
        expect(await again.listMail()).toEqual(mail);
        expect(await again.submit({ content: SUBMISSION, at: AT })).toEqual({ number: 'I-2026-0002' });
      });

      it('store nothing once closed, and can be closed twice', async () => {
        const other = open();
        await inbox.close();
        await inbox.close();
        await expect(inbox.submit({ content: SUBMISSION, at: AT })).rejects.toThrow();
        expect(await other.list()).toEqual([]);
      });
    });
  });
}

/** Makes these changes one after another; returns the entry after the last. */
async function bring(inbox: Inbox, number: string, path: readonly Type[], at = AT): Promise<Entry> {
  let entry = await getEntry(inbox, number);
  for (const type of path) entry = await inbox.change(number, entry.version, CHANGES[type], at);
  return entry;
}

async function getEntry(inbox: Inbox, number: string): Promise<Entry> {
  const entry = await inbox.find(number);
  if (!entry) throw new Error(`${number} is not there.`);
  return entry;
}

/** Says the outcome, again and again until it is at the right version. */
async function insist(inbox: Inbox, number: string, text: string): Promise<void> {
  const { version } = await getEntry(inbox, number);
  try {
    await inbox.change(number, version, { type: 'outcome', outcome: 'resolved', text }, AT);
  } catch (error) {
    if (!(error instanceof StaleEntryError)) throw error;
    await insist(inbox, number, text);
  }
}

function pickOne(inboxes: readonly Inbox[], index: number): Inbox {
  const one = inboxes[index % inboxes.length];
  if (!one) throw new Error('There is no inbox.');
  return one;
}

function numbered(...numbers: string[]): { number: string }[] {
  return numbers.map((number) => ({ number }));
}
