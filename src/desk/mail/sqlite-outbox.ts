import type { DatabaseSync } from 'node:sqlite';
import { toInstant } from '../database/instant.ts';
import { inTransaction, openDatabase } from '../database/open.ts';
import type { Outbox, Outcome, WaitingMail } from './outbox.ts';

/** The outbox in the SQLite file `path`. Several processes may have it open. */
export function createSqliteOutbox(path: string): Outbox {
  const database = openDatabase(path);
  const statements = prepareStatements(database);

  const settle = (id: string, outcome: Outcome) => {
    switch (outcome.type) {
      case 'sent':
      case 'failed':
        return statements.end.run({ id, state: outcome.type });
      case 'put-off':
        return statements.putOff.run({ id, at: toInstant(outcome.at), until: toInstant(outcome.until) });
      case 'dropped':
        return statements.drop.run(id);
    }
  };

  return {
    async queue(mail, at) {
      return statements.queue.run({ ...mail, at: toInstant(at) }).changes > 0;
    },

    async claim(at, until) {
      return inTransaction(database, () => {
        const row = statements.findDue.get(toInstant(at)) as MailRow | undefined;
        if (row) statements.claim.run({ id: row.id, until: toInstant(until) });
        return row && toWaiting(row);
      });
    },

    async settle(id, outcome) {
      settle(id, outcome);
    },

    async count() {
      const rows = statements.count.all() as { state: string; count: number }[];
      const find = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
      return { waiting: find('waiting'), failed: find('failed') };
    },

    async forget(before) {
      statements.forget.run(before);
    },

    async close() {
      if (database.isOpen) database.close();
    },
  };
}

function toWaiting({ id, kind, to, subscriber, number, detail, queued, attempts, refused }: MailRow): WaitingMail {
  return {
    ...{ id, kind, queued, attempts },
    ...(to !== null && { to }),
    ...(subscriber !== null && { subscriber }),
    ...(number !== null && { number }),
    ...(detail !== null && { detail }),
    ...(refused !== null && { refused }),
  };
}

function prepareStatements(database: DatabaseSync) {
  const reachable = `FROM mail
    LEFT JOIN subscribers ON subscribers.id = mail.subscriber
    LEFT JOIN entries ON entries.id = mail.entry
    WHERE mail.state = 'waiting'
      AND (mail.entry IS NULL OR entries.address IS NOT NULL)`;
  return {
    queue: database.prepare(
      `INSERT INTO mail (id, kind, detail, queued, due) VALUES (:id, :kind, :detail, :at, :at)
       ON CONFLICT (id) DO NOTHING`,
    ),
    findDue: database.prepare(
      `SELECT mail.id, mail.kind, coalesce(subscribers.address, entries.address) AS "to", mail.subscriber,
         entries.number, mail.detail, mail.queued, mail.attempts, mail.refused
       ${reachable} AND mail.due <= ? ORDER BY mail.due, mail.rowid LIMIT 1`,
    ),
    claim: database.prepare('UPDATE mail SET due = :until WHERE id = :id'),
    end: database.prepare('UPDATE mail SET state = :state WHERE id = :id'),
    putOff: database.prepare(
      'UPDATE mail SET due = :until, attempts = attempts + 1, refused = coalesce(refused, :at) WHERE id = :id',
    ),
    drop: database.prepare('DELETE FROM mail WHERE id = ?'),
    count: database.prepare(
      `SELECT 'waiting' AS state, count(*) AS count ${reachable}
       UNION ALL SELECT 'failed', count(*) FROM mail WHERE state = 'failed'`,
    ),
    forget: database.prepare(`DELETE FROM mail WHERE queued < ? AND (kind <> 'reminder' OR state = 'waiting')`),
  };
}

interface MailRow {
  id: string;
  kind: WaitingMail['kind'];
  to: string | null;
  subscriber: string | null;
  number: string | null;
  detail: string | null;
  queued: string;
  attempts: number;
  refused: string | null;
}
