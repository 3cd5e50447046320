import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outbox, WaitingMail } from '../../../src/desk/mail/outbox.ts';
import type { Subscriptions } from '../../../src/desk/subscriptions/subscriptions.ts';

const AT = '2026-11-24T09:00:00.000Z';
const LATER = '2026-11-24T10:00:00.000Z';
const NEXT_DAY = '2026-11-25T10:00:00.000Z';
const ALWAYS = '2030-01-01T00:00:00.000Z';
const address = 'lezer@example.org';

/** An empty database of one kind. Each `open` is one more connection to it. */
export interface Store {
  open(): { subscriptions: Subscriptions; outbox: Outbox };
  remove(): void;
}

/** What every driver of subscriptions must do. */
export function describeSubscriptions(name: string, createStore: () => Store): void {
  describe(name, () => {
    let store: Store;
    let subscriptions: Subscriptions;
    let outbox: Outbox;
    const closers: (() => Promise<void>)[] = [];
    const open = () => {
      const one = store.open();
      closers.push(one.subscriptions.close, one.outbox.close);
      return one;
    };
    beforeEach(() => {
      store = createStore();
      ({ subscriptions, outbox } = open());
    });
    afterEach(async () => {
      for (const close of closers.splice(0)) await close();
      store.remove();
    });

    const request = (about: string, at = AT, frequency: 'daily' | 'weekly' = 'weekly', to = address) =>
      subscriptions.request({ address: to, about, frequency }, at);
    /** All mail that waits, taken out. */
    const takeMail = async (): Promise<WaitingMail[]> => {
      const mail = await outbox.claim(ALWAYS, '2031-01-01T00:00:00.000Z');
      if (!mail) return [];
      await outbox.settle(mail.id, { type: 'sent' });
      return [mail, ...(await takeMail())];
    };
    /** Somebody who follows this; their id. */
    const follow = async (about: string, frequency: 'daily' | 'weekly' = 'weekly', to = address) => {
      await request(about, AT, frequency, to);
      const [mail] = await takeMail();
      const id = mail?.subscriber ?? '';
      await subscriptions.confirm(id, '2026-11-24');
      return id;
    };

    describe('request', () => {
      it('asks the address, and follows nothing yet', async () => {
        await request('alles', AT, 'daily');
        const [mail] = await takeMail();
        expect(mail).toMatchObject({ kind: 'confirmation', to: address, queued: AT });
        expect(await subscriptions.find(mail?.subscriber ?? '')).toEqual({
          id: mail?.subscriber,
          follows: [],
          requests: [{ about: 'alles', frequency: 'daily' }],
        });
        expect(await subscriptions.listDue('2030-01-01', '2030-01-01')).toEqual([]);
      });

      it('asks an address once a day, however it is written, and about the rest on another', async () => {
        await request('alles');
        await request('domein:wmo', LATER, 'weekly', 'LEZER@example.org');
        await request('knelpunt:x', LATER, 'weekly', 'ander@example.org');
        expect((await takeMail()).map(({ to }) => to)).toEqual([address, 'ander@example.org']);
        await subscriptions.askAgain(LATER);
        expect(await takeMail()).toEqual([]);
        await subscriptions.askAgain(NEXT_DAY);
        expect((await takeMail()).map(({ to, queued }) => [to, queued])).toEqual([[address, NEXT_DAY]]);
        await subscriptions.askAgain('2026-11-26T10:00:00.000Z');
        expect(await takeMail()).toEqual([]);
      });

      it('asks again on another day who did not answer', async () => {
        await request('alles');
        await request('alles', NEXT_DAY, 'daily');
        const mails = await takeMail();
        expect(mails).toHaveLength(2);
        expect((await subscriptions.find(mails[0]?.subscriber ?? ''))?.requests).toEqual([
          { about: 'alles', frequency: 'daily' },
        ]);
      });

      it('asks nothing of who confirmed meanwhile', async () => {
        await request('alles');
        await request('domein:wmo', LATER);
        const [mail] = await takeMail();
        await subscriptions.confirm(mail?.subscriber ?? '', '2026-11-24');
        await subscriptions.askAgain(NEXT_DAY);
        expect(await takeMail()).toEqual([]);
      });
    });

    describe('confirm', () => {
      it('follows all that was asked, as often as was asked last', async () => {
        await request('domein:wmo', AT, 'weekly');
        await request('alles', LATER, 'daily');
        const [mail] = await takeMail();
        const id = mail?.subscriber ?? '';
        const confirmed = { id, frequency: 'daily', follows: ['alles', 'domein:wmo'], requests: [] };
        expect(await subscriptions.confirm(id, '2026-11-24')).toEqual(confirmed);
        expect(await subscriptions.confirm(id, '2026-11-24')).toEqual(confirmed);
        expect(await open().subscriptions.find(id)).toEqual(confirmed);
      });

      it('knows nobody of another id', async () => {
        expect(await subscriptions.confirm('iemand', '2026-11-24')).toBeUndefined();
        expect(await subscriptions.setFrequency('iemand', 'daily')).toBeUndefined();
        expect(await subscriptions.stop('iemand')).toBeUndefined();
      });

      it('tells nothing of before', async () => {
        await subscriptions.recordNews(['a', 'b']);
        const id = await follow('alles', 'daily');
        await subscriptions.recordNews(['b', 'c']);
        expect(await subscriptions.listDue('2026-11-25', '2026-11-23')).toEqual([
          { id, follows: [{ about: 'alles', since: 2 }] },
        ]);
        expect(await subscriptions.listNews(2, await subscriptions.getLastNews())).toEqual(['c']);
      });
    });

    it('changes how often, of who confirmed only', async () => {
      await request('alles');
      const [mail] = await takeMail();
      const id = mail?.subscriber ?? '';
      expect(await subscriptions.setFrequency(id, 'daily')).not.toHaveProperty('frequency');
      await subscriptions.confirm(id, '2026-11-24');
      expect(await subscriptions.setFrequency(id, 'daily')).toMatchObject({ frequency: 'daily' });
    });

    describe('stop', () => {
      it('forgets the address, and all mail to it', async () => {
        const id = await follow('alles', 'daily');
        await subscriptions.tell(id, { today: '2026-11-25', upTo: 0, detail: '{}' }, NEXT_DAY);
        expect(await subscriptions.stop(id)).toBeUndefined();
        expect(await subscriptions.find(id)).toBeUndefined();
        expect(await takeMail()).toEqual([]);
        expect(await follow('alles')).not.toBe(id);
      });

      it('goes on with what else is followed, and ends with the last', async () => {
        await request('domein:wmo');
        const id = await follow('alles');
        expect(await subscriptions.stop(id, 'alles')).toMatchObject({ follows: ['domein:wmo'] });
        expect(await subscriptions.stop(id, 'alles')).toMatchObject({ follows: ['domein:wmo'] });
        expect(await subscriptions.stop(id, 'domein:wmo')).toBeUndefined();
      });
    });

    describe('news', () => {
      it('is numbered once, in order', async () => {
        expect(await subscriptions.getLastNews()).toBe(0);
        await subscriptions.recordNews(['b', 'a']);
        await subscriptions.recordNews([]);
        await open().subscriptions.recordNews(['c', 'a', 'd', 'd']);
        const last = await subscriptions.getLastNews();
        expect(await subscriptions.listNews(0, last)).toEqual(['b', 'a', 'c', 'd']);
        expect(await subscriptions.listNews(1, 2)).toEqual(['a']);
      });
    });

    describe('tell', () => {
      it('is due daily on the next day, weekly on the next Monday', async () => {
        const weekly = await follow('alles');
        const daily = await follow('alles', 'daily', 'ander@example.org');
        const due = async (today: string, monday: string) =>
          (await subscriptions.listDue(today, monday)).map(({ id }) => id);
        expect(await due('2026-11-24', '2026-11-23')).toEqual([]);
        expect(await due('2026-11-25', '2026-11-23')).toEqual([daily]);
        expect((await due('2026-12-01', '2026-11-30')).sort()).toEqual([daily, weekly].sort());
      });

      it('tells a day once, with mail where there is something to tell', async () => {
        const id = await follow('alles', 'daily');
        await subscriptions.recordNews(['a']);
        const told = { today: '2026-11-25', upTo: 1 };
        await subscriptions.tell(id, { ...told, detail: '{"upTo":1}' }, NEXT_DAY);
        await open().subscriptions.tell(id, { ...told, detail: '{"upTo":1}' }, NEXT_DAY);
        expect(await takeMail()).toEqual([
          {
            ...{ id: `digest-${id}-2026-11-25`, kind: 'digest', to: address, subscriber: id, detail: '{"upTo":1}' },
            ...{ queued: NEXT_DAY, attempts: 0 },
          },
        ]);
        await subscriptions.tell(id, { today: '2026-11-26', upTo: 1 }, NEXT_DAY);
        expect(await takeMail()).toEqual([]);
        expect(await subscriptions.listDue('2026-11-27', '2026-11-23')).toEqual([
          { id, follows: [{ about: 'alles', since: 1 }] },
        ]);
      });
    });

    describe('forget', () => {
      it('forgets what nobody confirmed in time, and who follows only what is gone', async () => {
        const kept = await follow('alles', 'weekly', 'blijft@example.org');
        const both = await follow('knelpunt:weg', 'weekly', 'beide@example.org');
        await request('domein:wmo', AT, 'weekly', 'beide@example.org');
        await subscriptions.confirm(both, '2026-11-24');
        const gone = await follow('knelpunt:weg', 'weekly', 'weg@example.org');
        await request('alles', AT, 'weekly', 'oud@example.org');
        await request('alles', LATER, 'weekly', 'nieuw@example.org');
        const isGone = (about: string) => about === 'knelpunt:weg';
        expect(await subscriptions.forget(LATER, isGone)).toBe(2);
        expect(await subscriptions.find(kept)).toMatchObject({ follows: ['alles'] });
        expect(await subscriptions.find(both)).toMatchObject({ follows: ['domein:wmo'] });
        expect(await subscriptions.find(gone)).toBeUndefined();
        expect((await takeMail()).map(({ to }) => to)).toEqual(['nieuw@example.org']);
        expect(await subscriptions.forget(LATER, isGone)).toBe(0);
      });
    });

    it('stores nothing once closed, and can be closed twice', async () => {
      await subscriptions.close();
      await subscriptions.close();
      await expect(request('alles')).rejects.toThrow();
    });
  });
}
