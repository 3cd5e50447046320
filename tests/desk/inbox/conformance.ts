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
import {
  ADDRESSED,
  ANNA,
  BRAM,
  CHANGES,
  DRAFT,
  ELSEWHERE,
  HASH,
  OUTCOME,
  PATHS,
  RECOGNITION,
  SUBMISSION,
} from './samples.ts';

type Type = Change['type'];

/** What is left of the addressed one without its address. */
const { email: _email, ...WITHOUT_ADDRESS } = ADDRESSED.submission;
const SUBMISSION_KEPT: Content = { kind: 'submission', submission: WITHOUT_ADDRESS };

const AT = '2026-11-24T09:00:00.000Z';
const LATER = '2026-11-24T10:00:00.000Z';

/** An empty database of one kind. Each `open` is one more connection to it. */
export interface Store {
  open(): Inbox;
  /** All that stands in its files now, those beside it too. */
  readFiles(): string;
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
          ...(content.kind === 'submission'
            ? { title: SUBMISSION.submission.title }
            : { bottleneck: '2026-17-wie-betaalt' }),
          submitted: AT,
          changed: AT,
          content,
          questions: [],
          outcomes: [],
          hasCode: true,
          hasAddress: content === ADDRESSED,
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
        const { number } = await inbox.submit({ content, codeHash: HASH, at: AT });
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
        await inbox.change('I-2026-0001', 2, CHANGES.edit, LATER);
        const [summary, ...others] = await inbox.list();
        expect(summary).toEqual({
          number: 'I-2026-0002',
          kind: 'submission',
          state: 'submitted',
          version: 1,
          title: SUBMISSION.submission.title,
          submitted: AT,
          changed: AT,
        });
        expect(others.map(({ number, title }) => [number, title])).toEqual([
          ['I-2026-0003', undefined],
          ['I-2026-0001', DRAFT.title],
        ]);
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

    describe('what a writer says after publication', () => {
      it.each([
        ['outcome', 'record'],
        ['outcome', 'dismiss'],
        ['reply', 'record'],
        ['reply', 'dismiss'],
      ] as const)('waits in the list after %s until the change %s', async (said, type) => {
        const isWaiting = async () => (await inbox.list({ states: ['published'] })).map(({ unrecorded }) => unrecorded);
        const { number } = await inbox.submit({ content: SUBMISSION, codeHash: HASH, at: AT });
        await bring(inbox, number, PATHS.published);
        expect(await isWaiting()).toEqual([undefined]);
        const { version } = await bring(inbox, number, [said, said]);
        expect([await isWaiting(), (await inbox.list())[0]?.unrecorded]).toEqual([[true], true]);
        const settle = { ...CHANGES[type], said };
        await inbox.change(number, version, settle, LATER);
        expect(await isWaiting()).toEqual([true]);
        const entry = await inbox.change(number, version + 1, settle, LATER);
        expect([await isWaiting(), await inbox.find(number)]).toEqual([[undefined], entry]);
        await expect(inbox.change(number, version + 2, settle, LATER)).rejects.toBeInstanceOf(ImpossibleChangeError);
      });
    });

    describe('change', () => {
      it.each(Object.entries(PATHS))('stores every change on the way to %s', async (state, path) => {
        const { number } = await inbox.submit({ content: ADDRESSED, codeHash: HASH, at: AT });
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

      it.each<[string, Change[]]>([
        ['a source', [CHANGES.take, { ...CHANGES.edit, text: '---\ntitle: Twee loketten\n---\n<Unknown/>\n' }]],
        [
          'a text agreed to elsewhere',
          [CHANGES.take, { ...CHANGES.propose, agreedElsewhere: ELSEWHERE }, CHANGES.sign],
        ],
        ['a merge agreed to elsewhere', [CHANGES.take, { ...CHANGES['propose-merge'], agreedElsewhere: ELSEWHERE }]],
      ])('stores %s', async (_, changes) => {
        const { number } = await inbox.submit({ content: SUBMISSION, at: AT });
        let expected = await getEntry(inbox, number);
        for (const change of changes) {
          expected = applyChange(expected, change, LATER);
          expect(await inbox.change(number, expected.version - 1, change, LATER)).toEqual(expected);
        }
        expect(await inbox.find(number)).toEqual(expected);
      });

      it.each<[string, Change]>([
        ['consent', CHANGES.consent],
        ['a signature', CHANGES.sign],
        ['publication', { ...CHANGES.publish, fourEyes: true }],
      ])('voids what was agreed to with an edit, and refuses %s of before', async (_, change) => {
        const { number } = await inbox.submit({ content: SUBMISSION, codeHash: HASH, at: AT });
        const { version } = await bring(inbox, number, ['take', 'propose', 'sign', 'consent']);
        const edited = await inbox.change(number, version, { ...CHANGES.edit, editor: BRAM }, LATER);
        expect(edited).toMatchObject({ state: 'in-review', draft: { editor: BRAM } });
        expect(edited).not.toHaveProperty('proposal');
        await expect(inbox.change(number, version, change, LATER)).rejects.toBeInstanceOf(StaleEntryError);
        await expect(inbox.change(number, edited.version, change, LATER)).rejects.toBeInstanceOf(ImpossibleChangeError);
        expect(await inbox.find(number)).toEqual(edited);
      });

      it('knows all who touched a text, and lets none of them sign it', async () => {
        const { number } = await inbox.submit({ content: SUBMISSION, codeHash: HASH, at: AT });
        await bring(inbox, number, ['take']);
        for (const [index, editor] of [BRAM, ANNA, BRAM, ANNA].entries())
          await inbox.change(number, index + 2, { ...CHANGES.edit, editor }, AT);
        const { version } = await bring(inbox, number, ['propose']);
        expect((await open().find(number))?.draft?.editors).toEqual([BRAM.id, ANNA.id]);
        await expect(inbox.change(number, version, CHANGES.sign, LATER)).rejects.toBeInstanceOf(ImpossibleChangeError);
        const editor = { id: 'carla', name: 'Carla' };
        expect(await inbox.change(number, version, { ...CHANGES.sign, editor }, LATER)).toMatchObject({
          proposal: { signed: { editor } },
        });
      });

      it('keeps the text of the first of two editors who began at the same one', async () => {
        const { number } = await inbox.submit({ content: SUBMISSION, codeHash: HASH, at: AT });
        const { version } = await bring(inbox, number, ['take', 'edit']);
        const texts = [ANNA, BRAM].map((editor) => ({ ...DRAFT, happens: `De tekst van ${editor.name}.` }));
        const other = open();
        const attempts = await Promise.allSettled([
          inbox.change(number, version, { type: 'edit', text: texts[0] ?? '', editor: ANNA }, LATER),
          other.change(number, version, { type: 'edit', text: texts[1] ?? '', editor: BRAM }, LATER),
        ]);
        expect(attempts.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
        expect((await other.find(number))?.draft).toEqual({ text: texts[0], editor: ANNA, editors: [ANNA.id] });
        await expect(other.change(number, version, CHANGES.propose, LATER)).rejects.toBeInstanceOf(StaleEntryError);
        expect((await inbox.find(number))?.state).toBe('in-review');
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
        const { number } = await inbox.submit({ content: SUBMISSION, codeHash: HASH, at: AT });
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
        const { number } = await inbox.submit({ content: ADDRESSED, codeHash: HASH, at: AT });
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

    describe('informing of turns', () => {
      const publish = async (content: Content, path: readonly Type[] = PATHS.published) => {
        const { number } = await inbox.submit({ content, codeHash: HASH, at: AT });
        await bring(inbox, number, path, AT);
        return number;
      };
      const countMail = async () => (await inbox.listMail()).length;

      it('lists who asked for it, of what was published or merged', async () => {
        expect(await inbox.listInformed()).toEqual([]);
        const number = await publish(ADDRESSED);
        expect(await inbox.listInformed()).toEqual([{ number, bottleneck: CHANGES.publish.bottleneck }]);
      });

      it('lists who was merged into another', async () => {
        const number = await publish(ADDRESSED, PATHS.merged);
        expect(await inbox.listInformed()).toEqual([{ number, bottleneck: '2026-17-wie-betaalt' }]);
      });

      it.each<[string, Content, readonly Type[]]>([
        [
          'did not ask for it',
          { ...ADDRESSED, submission: { ...ADDRESSED.submission, keepInformed: false } },
          PATHS.published,
        ],
        ['left no address', SUBMISSION, PATHS.published],
        ['waits', ADDRESSED, PATHS['in-review']],
        ['was declined', ADDRESSED, PATHS.declined],
      ])('does not list who %s', async (_, content, path) => {
        const number = await publish(content, path);
        const before = await countMail();
        expect(await inbox.listInformed()).toEqual([]);
        await inbox.informOfTurn(number, 'policy', AT);
        await inbox.informOfTurn(number, 'practice', AT);
        expect(await countMail()).toBe(before);
      });

      it('has mail for each turn after the first, and none for the same', async () => {
        const number = await publish(ADDRESSED);
        const before = await countMail();
        for (const turn of ['policy', 'policy', 'practice', 'practice', 'policy'])
          await open().informOfTurn(number, turn, LATER);
        const mail = (await inbox.listMail()).slice(before);
        expect(mail.map(({ to, at }) => [to, at])).toEqual(Array(2).fill(['schrijver@example.org', LATER]));
        expect(new Set(mail.map(({ id }) => id)).size).toBe(2);
        expect(await inbox.listInformed()).toMatchObject([{ number, turn: 'policy' }]);
      });

      it('stops for who wants no more mail: address and mail go, and the rest stays', async () => {
        const number = await publish(ADDRESSED);
        const before = await getEntry(inbox, number);
        expect(await inbox.stopInforming(number)).toBe(true);
        expect(await inbox.listInformed()).toEqual([]);
        expect(await inbox.listMail()).toEqual([]);
        expect(await getEntry(inbox, number)).toEqual({ ...before, content: SUBMISSION_KEPT, hasAddress: false });
        expect(await inbox.stopInforming(number)).toBe(false);
        expect(await inbox.stopInforming('I-2026-9999')).toBe(false);
      });
    });

    describe('forget', () => {
      const ENDED = '2026-11-24T23:30:00.000Z';
      /** Thirty days after the end, which was on the 25th in Amsterdam. */
      const DUE = '2026-12-25';
      const BEFORE = '2026-12-24';
      const forget = (today: string, closed: Record<string, string> = {}) =>
        inbox.forget(today, { retentionDays: 30, closedOn: (bottleneck) => closed[bottleneck] });
      /** Of everything that somebody wrote. */
      const written = [
        ...[SUBMISSION.submission.title, 'doordeweeks', 'inschrijving', 'Wie neemt', 'schrijver@example.org'],
        ...[DRAFT.title, 'in twee gemeenten.', 'tekst voor de site', 'Anna', 'Bram'],
        ...['Speelt dit', 'elke maand', 'straat weg', 'één huishouden', 'twee loketten.'],
      ];

      it.each<[string, Type[], Partial<Entry>]>([
        [
          'published',
          ['take', 'ask', 'answer', 'edit', 'propose', 'want-changes', 'propose', 'sign', 'consent', 'publish'],
          { bottleneck: CHANGES.publish.bottleneck },
        ],
        ['declined', ['take', 'ask', 'answer', 'edit', 'decline'], {}],
        ['merged', ['take', 'edit', 'propose-merge', 'agree-merge'], { bottleneck: '2026-17-wie-betaalt' }],
        ['withdrawn', ['take', 'edit', 'withdraw'], {}],
      ])('leaves of what was %s its number, state, dates and code, from the day on', async (state, path, left) => {
        const { number } = await inbox.submit({ content: SUBMISSION, codeHash: HASH, at: AT });
        const entry = await bring(inbox, number, path, ENDED);
        expect(await forget(BEFORE)).toBe(0);
        expect(await inbox.find(number)).toEqual(entry);
        expect(await forget(DUE)).toBe(1);
        const forgotten = {
          ...{ number, kind: 'submission', state, version: entry.version, submitted: AT, changed: ENDED, ...left },
          ...{ questions: [], outcomes: [], hasCode: true, hasAddress: false },
          events: entry.events,
        };
        expect(await inbox.find(number)).toEqual(forgotten);
        expect(await inbox.findByCode(HASH)).toEqual(forgotten);
        const { questions: _q, outcomes: _o, hasCode: _c, hasAddress: _a, events: _e, ...summary } = forgotten;
        // What was merged must be counted all the same.
        expect(await inbox.list()).toEqual([{ ...summary, ...(state === 'merged' && { uncounted: true }) }]);
        expect(await forget(DUE)).toBe(0);
      });

      it.each(['submitted', 'in-review', 'information-requested', 'awaiting-consent'] as const)(
        'keeps all of what is %s, however old',
        async (state) => {
          const { number } = await inbox.submit({ content: ADDRESSED, codeHash: HASH, at: AT });
          const entry = await bring(inbox, number, PATHS[state]);
          expect(await forget('2036-01-01')).toBe(0);
          expect(await inbox.find(number)).toEqual(entry);
        },
      );

      it.each<Content>([RECOGNITION, OUTCOME])(
        'forgets the text of a $kind, and not what it is about',
        async (content) => {
          const { number } = await inbox.submit({ content, at: AT });
          await inbox.change(number, 1, { type: 'publish', bottleneck: '2026-17-wie-betaalt' }, ENDED);
          expect(await forget(DUE)).toBe(1);
          const entry = await getEntry(inbox, number);
          expect(entry).toMatchObject({ state: 'published', bottleneck: '2026-17-wie-betaalt' });
          expect(entry).not.toHaveProperty('content');
        },
      );

      it('keeps what a writer said after the end as many days from then', async () => {
        const { number } = await inbox.submit({ content: SUBMISSION, codeHash: HASH, at: AT });
        await bring(inbox, number, PATHS.published, ENDED);
        const { version } = await bring(inbox, number, ['outcome'], '2026-12-01T12:00:00.000Z');
        expect(await forget(DUE)).toBe(1);
        const left = await getEntry(inbox, number);
        expect(left.outcomes.map(({ text }) => text)).toEqual([CHANGES.outcome.text]);
        for (const key of ['content', 'draft', 'proposal', 'title']) expect(left).not.toHaveProperty(key);

        // The end stays where it was.
        const said = await inbox.change(number, version, CHANGES.outcome, '2026-12-28T12:00:00.000Z');
        expect(said.outcomes).toHaveLength(2);
        expect(await forget('2026-12-30')).toBe(0);
        expect(await forget('2026-12-31')).toBe(1);
        expect((await getEntry(inbox, number)).outcomes.map(({ at }) => at)).toEqual(['2026-12-28T12:00:00.000Z']);
        expect(await forget('2027-01-27')).toBe(1);
        expect((await getEntry(inbox, number)).outcomes).toEqual([]);
        expect(await forget('2027-02-28')).toBe(0);
      });

      it.each<[string, boolean, Type[], Record<string, string>, string, boolean]>([
        ['with the text, for who wants no news', false, PATHS.published.slice(), {}, DUE, false],
        ['not while its bottleneck is open, for who wants news', true, PATHS.published.slice(), {}, '2036-01-01', true],
        [
          'not yet 29 days after it was closed',
          true,
          PATHS.published.slice(),
          { [CHANGES.publish.bottleneck]: '2027-02-01' },
          '2027-03-02',
          true,
        ],
        [
          '30 days after it was closed',
          true,
          PATHS.published.slice(),
          { [CHANGES.publish.bottleneck]: '2027-02-01' },
          '2027-03-03',
          false,
        ],
        [
          'not before the text, though it was closed long ago',
          true,
          PATHS.merged.slice(),
          { '2026-17-wie-betaalt': '2025-01-01' },
          BEFORE,
          true,
        ],
        [
          '30 days after the other bottleneck that it was merged into was closed',
          true,
          PATHS.merged.slice(),
          { '2026-17-wie-betaalt': '2025-01-01' },
          DUE,
          false,
        ],
        ['with the text, of what never became a bottleneck', true, ['take', 'decline'], {}, DUE, false],
        ['with the text, of what was withdrawn', true, ['withdraw'], {}, DUE, false],
      ])('forgets the address %s', async (_, keepInformed, path, closed, today, stays) => {
        const content = { ...ADDRESSED, submission: { ...ADDRESSED.submission, keepInformed } };
        const { number } = await inbox.submit({ content, codeHash: HASH, at: AT });
        await bring(inbox, number, path, ENDED);
        // Once before: that it may be kept is still known when the text is gone.
        await forget(today < DUE ? today : DUE, {});
        await forget(today, closed);
        expect((await getEntry(inbox, number)).hasAddress).toBe(stays);
        expect(store.readFiles().includes('schrijver@example.org')).toBe(stays);
        const mail = await inbox.listMail();
        expect(mail.every(({ to }) => to === 'schrijver@example.org')).toBe(true);
        expect(mail.length > 0).toBe(stays);
      });

      it('keeps what a writer answered after the end as many days from then, recorded or not', async () => {
        const { number } = await inbox.submit({ content: SUBMISSION, codeHash: HASH, at: AT });
        await bring(inbox, number, PATHS.published, ENDED);
        const { version } = await bring(inbox, number, ['reply'], '2026-12-01T12:00:00.000Z');
        const record = { ...CHANGES.record, said: 'reply', at: '2026-12-01T12:00:00.000Z' } as const;
        await inbox.change(number, version, record, '2026-12-02T12:00:00.000Z');
        expect(await forget(DUE)).toBe(1);
        const { question, text } = CHANGES.reply;
        expect((await getEntry(inbox, number)).replies).toEqual([
          { at: record.at, question, text, recorded: record.annotation },
        ]);
        expect(await forget('2026-12-31')).toBe(1);
        expect(await getEntry(inbox, number)).not.toHaveProperty('replies');
        expect(store.readFiles()).not.toContain(text);
      });

      it('keeps why an outcome was dismissed as many days from then', async () => {
        const { number } = await inbox.submit({ content: SUBMISSION, codeHash: HASH, at: AT });
        await bring(inbox, number, PATHS.published, ENDED);
        const { version } = await bring(inbox, number, ['outcome'], '2026-12-01T12:00:00.000Z');
        const dismiss = { ...CHANGES.dismiss, at: '2026-12-01T12:00:00.000Z' };
        await inbox.change(number, version, dismiss, '2026-12-20T12:00:00.000Z');
        await forget('2027-01-18');
        expect((await getEntry(inbox, number)).outcomes).toHaveLength(1);
        expect(await forget('2027-01-19')).toBe(1);
        expect((await getEntry(inbox, number)).outcomes).toEqual([]);
        for (const words of [CHANGES.outcome.text, dismiss.reason]) expect(store.readFiles()).not.toContain(words);
      });

      it('leaves that what was merged is to be counted, once', async () => {
        const listUncounted = async () => (await inbox.list()).map(({ uncounted }) => uncounted);
        const { number } = await inbox.submit({ content: SUBMISSION, codeHash: HASH, at: AT });
        await bring(inbox, number, ['take', 'propose-merge'], ENDED);
        expect(await listUncounted()).toEqual([undefined]);
        await bring(inbox, number, ['agree-merge'], ENDED);
        await forget(DUE);
        expect(await listUncounted()).toEqual([true]);
        await bring(inbox, number, ['count'], ENDED);
        expect([await listUncounted(), (await inbox.list({ states: ['merged'] }))[0]?.uncounted]).toEqual([
          [undefined],
          undefined,
        ]);
        const { version } = await getEntry(inbox, number);
        await expect(inbox.change(number, version, CHANGES.count, ENDED)).rejects.toBeInstanceOf(ImpossibleChangeError);
      });

      it('counts entries, each once, and forgets none that is not due', async () => {
        const late = '2026-12-20T12:00:00.000Z';
        for (const at of [ENDED, ENDED, late]) {
          const { number } = await inbox.submit({ content: ADDRESSED, at: AT });
          await bring(inbox, number, ['take', 'decline'], at);
        }
        await inbox.submit({ content: RECOGNITION, at: AT });
        expect(await forget(DUE)).toBe(2);
        expect((await inbox.list()).map(({ title }) => title)).toEqual([
          undefined,
          undefined,
          undefined,
          SUBMISSION.submission.title,
        ]);
      });

      it('forgets what was taken down with the rest, whatever its age, and counts each once', async () => {
        const numbers: string[] = [];
        for (const [index, at] of [AT, ENDED, ENDED].entries()) {
          const codeHash = HASH.replace(/^./, String(index));
          const { number } = await inbox.submit({ content: ADDRESSED, codeHash, at: AT });
          await bring(inbox, number, index < 2 ? PATHS.published : PATHS.merged, at);
          numbers.push(number);
        }
        // The first is old too; the others are not, and one of them ended as another bottleneck.
        const options = { retentionDays: 30, closedOn: () => undefined, takenDown: [CHANGES.publish.bottleneck] };
        expect(await inbox.forget(BEFORE, options)).toBe(2);
        const entries = await Promise.all(numbers.map((number) => inbox.find(number)));
        expect(entries.map((entry) => [entry?.title, entry?.content, entry?.draft, entry?.hasAddress])).toEqual([
          [undefined, undefined, undefined, true],
          [undefined, undefined, undefined, true],
          [SUBMISSION.submission.title, ADDRESSED, undefined, true],
        ]);
        expect(await inbox.forget(BEFORE, options)).toBe(0);
      });

      it('forgets at once the texts of what was taken down, and no others', async () => {
        const other = open();
        const taken = await inbox.submit({ content: ADDRESSED, codeHash: HASH, at: AT });
        await bring(inbox, taken.number, ['take', 'edit', 'propose', 'sign', 'consent', 'publish'], ENDED);
        const { number: declined } = await inbox.submit({ content: RECOGNITION, at: AT });
        expect(store.readFiles()).toContain(DRAFT.title);
        expect(await inbox.forgetTexts(['2026-99-iets-anders'])).toBe(0);
        expect(await inbox.forgetTexts([CHANGES.publish.bottleneck])).toBe(1);
        expect(store.readFiles()).not.toContain(DRAFT.title);
        const left = await other.find(taken.number);
        expect([left?.content, left?.draft, left?.hasAddress]).toEqual([undefined, undefined, true]);
        expect((await other.find(declined))?.content).toEqual(RECOGNITION);
        expect(await inbox.forgetTexts([CHANGES.publish.bottleneck])).toBe(0);
      });

      it('leaves nothing in the files while others have them open', async () => {
        const other = open();
        const { number } = await other.submit({ content: ADDRESSED, codeHash: HASH, at: AT });
        await bring(inbox, number, ['take', 'ask', 'answer', 'edit', 'propose', 'want-changes', 'propose', 'sign']);
        await bring(other, number, ['consent', 'publish', 'outcome'], ENDED);
        const declined = await inbox.submit({ content: SUBMISSION, at: AT });
        await bring(other, declined.number, ['take', 'decline'], ENDED);
        for (const words of written) expect(store.readFiles()).toContain(words);

        expect(await forget(DUE, { [CHANGES.publish.bottleneck]: '2026-11-24' })).toBe(2);
        for (const words of written) expect(store.readFiles()).not.toContain(words);
        // What comes after does not bring it back.
        await other.submit({ content: RECOGNITION, at: AT });
        for (const words of written) expect(store.readFiles()).not.toContain(words);
        expect((await other.find(number))?.state).toBe('published');
      });

      it('leaves no copies in the files of rows that were moved about before', async () => {
        // By numbers that look random: short rows grow beside each other until their page is full.
        const random = createNumbers();
        const numbers: string[] = [];
        for (let count = 0; count < 200; count++) {
          const recognition = { ...RECOGNITION.recognition, text: 'Zwaluw '.repeat(random(15)) };
          const { number } = await inbox.submit({ content: { kind: 'recognition', recognition }, at: AT });
          numbers.splice(random(count + 1), 0, number);
        }
        for (const number of numbers)
          await inbox.change(number, 1, { type: 'decline', reason: 'Zwaluw '.repeat(random(80)) }, ENDED);
        expect(store.readFiles()).toContain('Zwaluw');
        expect(await forget(DUE)).toBe(200);
        expect(store.readFiles()).not.toContain('Zwaluw');
      });
    });

    describe('its events', () => {
      it('hold when, what and who, and no word of what was written', async () => {
        const { number } = await inbox.submit({ content: ADDRESSED, codeHash: HASH, at: AT });
        const { events } = await bring(inbox, number, PATHS.published, LATER);
        expect(events).toEqual([
          { at: AT, type: 'submit', by: 'writer' },
          { at: LATER, type: 'take', by: 'editor' },
          { at: LATER, type: 'edit', by: 'editor' },
          { at: LATER, type: 'propose', by: 'editor' },
          { at: LATER, type: 'sign', by: 'editor' },
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

/** The same whole numbers below a maximum every time (https://en.wikipedia.org/wiki/Lehmer_random_number_generator). */
function createNumbers(): (below: number) => number {
  let state = 1;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}
