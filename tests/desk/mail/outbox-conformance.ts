import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Inbox } from '../../../src/desk/inbox/inbox.ts';
import type { Outbox } from '../../../src/desk/mail/outbox.ts';
import { ADDRESSED, CHANGES } from '../inbox/samples.ts';

const AT = '2026-11-24T09:00:00.000Z';
const SOON = '2026-11-24T09:05:00.000Z';
const LATER = '2026-11-24T10:00:00.000Z';
const reminder = (id: string) => ({ id, kind: 'reminder', detail: '20260204-cccccccc' }) as const;

/** An empty database of one kind. Each `open` is one more connection to it. */
export interface Store {
  open(): { outbox: Outbox; inbox: Inbox };
  remove(): void;
}

/** What every driver of the outbox must do. */
export function describeOutbox(name: string, createStore: () => Store): void {
  describe(name, () => {
    let store: Store;
    let outbox: Outbox;
    let inbox: Inbox;
    const closers: (() => Promise<void>)[] = [];
    const open = () => {
      const one = store.open();
      closers.push(one.outbox.close, one.inbox.close);
      return one;
    };
    beforeEach(() => {
      store = createStore();
      ({ outbox, inbox } = open());
    });
    afterEach(async () => {
      for (const close of closers.splice(0)) await close();
      store.remove();
    });

    /** A submission about which there is mail. */
    const createNews = async () => {
      const { number } = await inbox.submit({ content: ADDRESSED, at: AT });
      await inbox.change(number, 1, CHANGES.take, AT);
      await inbox.change(number, 2, CHANGES.ask, AT);
      return number;
    };

    it('queues mail to the editors once, also after it was sent', async () => {
      expect(await outbox.queue(reminder('a'), AT)).toBe(true);
      expect(await open().outbox.queue(reminder('a'), AT)).toBe(false);
      expect(await outbox.claim(AT, SOON)).toEqual({ ...reminder('a'), queued: AT, attempts: 0 });
      await outbox.settle('a', { type: 'sent' });
      await outbox.forget('2030-01-01');
      expect(await outbox.queue(reminder('a'), LATER)).toBe(false);
      expect(await outbox.claim('2030-01-01', '2030-01-02')).toBeUndefined();
    });

    it('gives mail about a submission with its number and address, and none when that is gone', async () => {
      const number = await createNews();
      expect(await outbox.claim(AT, SOON)).toMatchObject({ kind: 'writer', number, to: 'schrijver@example.org' });
      await inbox.forget('2030-01-01', { retentionDays: 30, closedOn: () => undefined });
      await inbox.change(number, 3, CHANGES.withdraw, AT);
      await inbox.forget('2030-01-01', { retentionDays: 30, closedOn: () => undefined });
      expect(await outbox.claim(LATER, LATER)).toBeUndefined();
      expect(await outbox.count()).toEqual({ waiting: 0, failed: 0 });
    });

    it('lets each mail be taken by one, the longest due first, and again when nobody said what became of it', async () => {
      const other = open().outbox;
      for (const id of ['a', 'b', 'c']) await outbox.queue(reminder(id), AT);
      const claims = [outbox.claim(AT, SOON), other.claim(AT, SOON), outbox.claim(AT, SOON), other.claim(AT, SOON)];
      expect((await Promise.all(claims)).map((mail) => mail?.id)).toEqual(['a', 'b', 'c', undefined]);
      expect((await other.claim(SOON, LATER))?.id).toBe('a');
    });

    it('has nothing due before its time', async () => {
      await outbox.queue(reminder('a'), LATER);
      expect(await outbox.claim(AT, SOON)).toBeUndefined();
      expect(await outbox.count()).toEqual({ waiting: 1, failed: 0 });
    });

    it('puts mail off, and knows how often and since when', async () => {
      await outbox.queue(reminder('a'), AT);
      await outbox.claim(AT, SOON);
      await outbox.settle('a', { type: 'put-off', at: AT, until: LATER });
      expect(await outbox.claim(SOON, LATER)).toBeUndefined();
      expect(await outbox.claim(LATER, LATER)).toMatchObject({ id: 'a', attempts: 1, refused: AT });
      await outbox.settle('a', { type: 'put-off', at: LATER, until: LATER });
      expect(await outbox.claim(LATER, LATER)).toMatchObject({ id: 'a', attempts: 2, refused: AT });
    });

    it('keeps what was refused for good, and what there is nothing to say about no longer', async () => {
      for (const id of ['a', 'b']) await outbox.queue(reminder(id), AT);
      await outbox.settle('a', { type: 'failed' });
      await outbox.settle('b', { type: 'dropped' });
      expect(await outbox.count()).toEqual({ waiting: 0, failed: 1 });
      expect(await outbox.claim(LATER, LATER)).toBeUndefined();
    });

    it('forgets old mail', async () => {
      await createNews();
      await outbox.forget('2026-11-24');
      expect(await outbox.count()).toEqual({ waiting: 1, failed: 0 });
      await outbox.forget('2026-11-25');
      expect(await outbox.count()).toEqual({ waiting: 0, failed: 0 });
    });
  });
}
