import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { amsterdamDay } from '../../model/dates.ts';
import { toInstant } from '../database/instant.ts';
import { inTransaction, openDatabase } from '../database/open.ts';
import { createMailId } from '../mail/mail-id.ts';
import type { DueSubscriber, MailFrequency, Subscriber, Subscriptions } from './subscriptions.ts';

/** The subscriptions in the SQLite file `path`. Several processes may have it open. */
export function createSqliteSubscriptions(path: string): Subscriptions {
  const database = openDatabase(path);
  const statements = prepareStatements(database);

  const find = (id: string): Subscriber | undefined => {
    const row = statements.find.get(id) as SubscriberRow | undefined;
    return row && toSubscriber(row);
  };

  /** One mail a day asks, and only about what was not asked before. */
  const ask = (id: string, at: string) => {
    const { asked } = statements.getAsked.get(id) as { asked: string | null };
    if (asked !== null && amsterdamDay(asked) === amsterdamDay(at)) return;
    statements.ask.run({ id, at });
    statements.queueMail.run({ mail: createMailId('confirmation'), kind: 'confirmation', id, detail: null, at });
  };

  const removeEmpty = () => Number(statements.removeEmpty.run().changes);

  return {
    async request({ address, about, frequency }, requested) {
      const at = toInstant(requested);
      inTransaction(database, () => {
        statements.add.run({ id: randomBytes(16).toString('base64url'), address });
        const { id } = statements.findByAddress.get(address) as { id: string };
        statements.addRequest.run({ id, about, frequency, at });
        ask(id, at);
      });
    },

    async askAgain(asked) {
      const at = toInstant(asked);
      inTransaction(database, () => {
        for (const { id } of statements.listUnasked.all() as { id: string }[]) ask(id, at);
      });
    },

    async find(id) {
      return find(id);
    },

    async confirm(id, today) {
      return inTransaction(database, () => {
        const last = find(id)?.requests.at(-1);
        if (last) {
          statements.confirm.run({ id });
          statements.dropRequests.run(id);
          statements.setFrequency.run({ id, frequency: last.frequency, today });
        }
        return find(id);
      });
    },

    async setFrequency(id, frequency) {
      return inTransaction(database, () => {
        if (find(id)?.frequency !== undefined) statements.setFrequency.run({ id, frequency, today: null });
        return find(id);
      });
    },

    async stop(id, about) {
      return inTransaction(database, () => {
        if (about === undefined) statements.remove.run(id);
        else {
          statements.stop.run(id, about);
          removeEmpty();
        }
        return find(id);
      });
    },

    async recordNews(ids) {
      if (ids.length === 0) return;
      inTransaction(database, () => statements.recordNews.run(JSON.stringify(ids)));
    },

    async getLastNews() {
      const { last } = statements.getLastNews.get() as { last: number };
      return last;
    },

    async listNews(after, upTo) {
      return (statements.listNews.all(after, upTo) as { id: string }[]).map(({ id }) => id);
    },

    async listDue(today, monday) {
      const rows = statements.listDue.all({ today, monday }) as { id: string; follows: string }[];
      return rows.map(({ id, follows }) => ({ id, follows: JSON.parse(follows) as DueSubscriber['follows'] }));
    },

    async tell(id, { today, upTo, detail }, told) {
      const at = toInstant(told);
      inTransaction(database, () => {
        if (statements.tell.run({ id, today }).changes === 0) return;
        statements.tellAll.run({ id, upTo });
        const mail = `digest-${id}-${today}`;
        if (detail !== undefined) statements.queueMail.run({ mail, kind: 'digest', id, detail, at });
      });
    },

    async forget(before, isGone) {
      return inTransaction(database, () => {
        statements.dropOldRequests.run(before);
        for (const { subscriber, about } of statements.listFollowed.all() as { subscriber: string; about: string }[])
          if (isGone(about)) statements.stop.run(subscriber, about);
        return removeEmpty();
      });
    },

    async close() {
      if (database.isOpen) database.close();
    },
  };
}

function toSubscriber({ id, frequency, follows, requests }: SubscriberRow): Subscriber {
  return {
    id,
    ...(frequency !== null && { frequency }),
    follows: JSON.parse(follows) as Subscriber['follows'],
    requests: JSON.parse(requests) as Subscriber['requests'],
  };
}

function prepareStatements(database: DatabaseSync) {
  return {
    add: database.prepare(
      'INSERT INTO subscribers (id, address) VALUES (:id, :address) ON CONFLICT (address) DO NOTHING',
    ),
    findByAddress: database.prepare('SELECT id FROM subscribers WHERE address = ?'),
    addRequest: database.prepare(
      `INSERT INTO follow_requests (subscriber, about, frequency, requested) VALUES (:id, :about, :frequency, :at)
       ON CONFLICT (subscriber, about) DO UPDATE SET frequency = :frequency, requested = :at`,
    ),
    getAsked: database.prepare('SELECT asked FROM subscribers WHERE id = ?'),
    ask: database.prepare('UPDATE subscribers SET asked = :at WHERE id = :id'),
    listUnasked: database.prepare(
      `SELECT id FROM subscribers
       WHERE asked < (SELECT max(requested) FROM follow_requests WHERE subscriber = subscribers.id)`,
    ),
    find: database.prepare(
      `SELECT id, frequency,
         (SELECT json_group_array(about ORDER BY about) FROM subscriptions WHERE subscriber = subscribers.id) AS follows,
         (SELECT json_group_array(json_object('about', about, 'frequency', frequency) ORDER BY requested, about)
          FROM follow_requests WHERE subscriber = subscribers.id) AS requests
       FROM subscribers WHERE id = ?`,
    ),
    confirm: database.prepare(
      `INSERT INTO subscriptions (subscriber, about, since)
       SELECT subscriber, about, (SELECT coalesce(max(number), 0) FROM news) FROM follow_requests WHERE subscriber = :id
       ON CONFLICT (subscriber, about) DO NOTHING`,
    ),
    dropRequests: database.prepare('DELETE FROM follow_requests WHERE subscriber = ?'),
    setFrequency: database.prepare(
      'UPDATE subscribers SET frequency = :frequency, told = coalesce(told, :today) WHERE id = :id',
    ),
    remove: database.prepare('DELETE FROM subscribers WHERE id = ?'),
    stop: database.prepare('DELETE FROM subscriptions WHERE subscriber = ? AND about = ?'),
    removeEmpty: database.prepare(
      `DELETE FROM subscribers WHERE NOT EXISTS (SELECT 1 FROM subscriptions WHERE subscriber = subscribers.id)
         AND NOT EXISTS (SELECT 1 FROM follow_requests WHERE subscriber = subscribers.id)`,
    ),
    recordNews: database.prepare(
      'INSERT OR IGNORE INTO news (id) SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM news) ORDER BY key',
    ),
    getLastNews: database.prepare('SELECT coalesce(max(number), 0) AS last FROM news'),
    listNews: database.prepare('SELECT id FROM news WHERE number > ? AND number <= ? ORDER BY number'),
    listDue: database.prepare(
      `SELECT id, (
         SELECT json_group_array(json_object('about', about, 'since', since) ORDER BY about)
         FROM subscriptions WHERE subscriber = subscribers.id
       ) AS follows
       FROM subscribers
       WHERE (frequency = 'daily' AND told < :today) OR (frequency = 'weekly' AND told < :monday) ORDER BY id`,
    ),
    tell: database.prepare('UPDATE subscribers SET told = :today WHERE id = :id AND told < :today'),
    tellAll: database.prepare('UPDATE subscriptions SET since = :upTo WHERE subscriber = :id AND since < :upTo'),
    queueMail: database.prepare(
      `INSERT INTO mail (id, kind, subscriber, detail, queued, due) VALUES (:mail, :kind, :id, :detail, :at, :at)`,
    ),
    dropOldRequests: database.prepare('DELETE FROM follow_requests WHERE requested < ?'),
    listFollowed: database.prepare('SELECT subscriber, about FROM subscriptions'),
  };
}

interface SubscriberRow {
  id: string;
  frequency: MailFrequency | null;
  follows: string;
  requests: string;
}
