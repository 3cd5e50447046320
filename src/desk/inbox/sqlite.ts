import type { DatabaseSync } from 'node:sqlite';
import { amsterdamDay } from '../../model/dates.ts';
import { toInstant } from '../database/instant.ts';
import { inTransaction, openDatabase, scrub } from '../database/open.ts';
import { isSameHash } from '../tracking-code.ts';
import { applyChange } from './apply-change.ts';
import { createMailId } from '../mail/mail-id.ts';
import { StaleEntryError, UnknownEntryError, type Inbox, type Informed, type NewEntry } from './inbox.ts';
import { createRetention } from './retention.ts';
import {
  findBottleneck,
  forgetRow,
  formatContent,
  formatTalk,
  toEntry,
  toSummary,
  type EntryRow,
  type KeptRow,
  type SummaryRow,
} from './sqlite-rows.ts';
import { isEnd, isNews } from './states.ts';
import { findTitle } from './title.ts';

/** Digits of a hash that the index looks up; the whole of it is then compared in constant time. */
const LOOKED_UP = 16;

/**
 * The inbox in the SQLite file `path`, or in memory with `:memory:`. Several processes may have it open.
 * @throws {Error} when a newer Spaak made the file, with a message for the operator.
 */
export function createSqliteInbox(path: string): Inbox {
  const database = openDatabase(path);
  const statements = prepareStatements(database);

  const insert = ({ content, codeHash, at }: NewEntry): { number: string } => {
    const instant = toInstant(at);
    const number = takeNumber(instant);
    const { address, keepInformed, text } = formatContent(content);
    const bottleneck = findBottleneck(content) ?? null;
    const { lastInsertRowid: id } = statements.insertEntry.run({
      number,
      kind: content.kind,
      at: instant,
      bottleneck,
      codeHash: codeHash ?? null,
      address,
      keepInformed,
      title: findTitle({ content }) ?? null,
      content: text,
    });
    statements.insertEvent.run(id, 1, instant, 'submit', 'writer');
    return { number };
  };

  const takeNumber = (instant: string): string => {
    const year = amsterdamDay(instant)?.slice(0, 4) ?? '';
    const { last } = statements.takeNumber.get(year) as unknown as { last: number };
    return `I-${year}-${String(last).padStart(4, '0')}`;
  };

  const queueMail = (entry: number, at: string) => statements.insertMail.run({ id: createMailId('writer'), entry, at });

  const findRow = (number: string) => statements.findByNumber.get(number) as EntryRow | undefined;

  return {
    async submit(entry) {
      return inTransaction(database, () => insert(entry));
    },

    async submitAll(entries) {
      return inTransaction(database, () => entries.map(insert));
    },

    async find(number) {
      const row = findRow(number);
      return row && toEntry(row);
    },

    async findByCode(codeHash) {
      const rows = statements.findByCode.all(codeHash.slice(0, LOOKED_UP)) as unknown as EntryRow[];
      const row = rows.find((candidate) => isSameHash(candidate.codeHash ?? '', codeHash));
      return row && toEntry(row);
    },

    async list({ states } = {}) {
      const rows = states ? statements.listByState.all(JSON.stringify(states)) : statements.list.all();
      return (rows as unknown as SummaryRow[]).map(toSummary);
    },

    async change(number, version, change, at) {
      const instant = toInstant(at);
      return inTransaction(database, () => {
        const row = findRow(number);
        if (!row) throw new UnknownEntryError(`There is no entry ${number}.`);
        if (row.version !== version)
          throw new StaleEntryError(`${number} is at version ${row.version}, not ${version}.`);
        const entry = applyChange(toEntry(row), change, instant);
        const { id, address } = row;
        const { state, title = null, bottleneck = null } = entry;
        statements.updateEntry.run({
          ...{ id, state, title, bottleneck },
          version: entry.version,
          changed: instant,
          ended: isEnd(state) ? instant : null,
          talk: formatTalk(entry),
        });
        const event = entry.events.at(-1);
        if (event) statements.insertEvent.run(id, entry.version, event.at, event.type, event.by);
        if (address !== null && isNews(change.type)) queueMail(id, instant);
        return entry;
      });
    },

    async listMail() {
      const rows = statements.listMail.all() as unknown as {
        id: string;
        number: string;
        to: string;
        at: string;
      }[];
      return rows.map((row) => ({ ...row }));
    },

    async listInformed() {
      const rows = statements.listInformed.all() as unknown as (Omit<Informed, 'turn'> & { turn: string | null })[];
      return rows.map(({ number, bottleneck, turn }) => ({ number, bottleneck, ...(turn !== null && { turn }) }));
    },

    async informOfTurn(number, turn, at) {
      const instant = toInstant(at);
      inTransaction(database, () => {
        const informed = statements.findInformed.get(number) as { id: number; turn: string | null } | undefined;
        if (!informed || informed.turn === turn) return;
        statements.keepTurn.run({ id: informed.id, turn });
        if (informed.turn !== null) queueMail(informed.id, instant);
      });
    },

    async stopInforming(number) {
      return inTransaction(database, () => {
        const { changes } = statements.forgetAddress.run(number);
        statements.dropMail.run(number);
        return changes > 0;
      });
    },

    async forget(today, options) {
      const retention = createRetention(today, options);
      const count = inTransaction(database, () => {
        const rows = statements.listKept.all() as unknown as KeptRow[];
        return rows.filter((row) => {
          const left = forgetRow(row, retention);
          if (left) statements.forget.run({ id: row.id, ...left });
          return left !== undefined;
        }).length;
      });
      // Even when nothing goes: the last time may have been cut short.
      scrub(database);
      return count;
    },

    async forgetTexts(bottlenecks) {
      const { changes } = inTransaction(database, () => statements.forgetTexts.run(JSON.stringify(bottlenecks)));
      scrub(database);
      return Number(changes);
    },

    async close() {
      if (database.isOpen) database.close();
    },
  };
}

function prepareStatements(database: DatabaseSync) {
  const summary = 'id, number, kind, state, version, title, submitted, changed, bottleneck';
  const entry = `SELECT ${summary}, code_hash AS codeHash, address, content, talk, (
      SELECT json_group_array(json_object('at', at, 'type', type, 'by', by) ORDER BY events.version)
      FROM events WHERE events.entry = entries.id
    ) AS events FROM entries`;
  const order = 'ORDER BY changed, id';
  // Of what a writer said after publication.
  const isUnsettled = `value -> '$.recorded' IS NULL AND value -> '$.dismissed' IS NULL`;
  const flags = `EXISTS (
      SELECT 1 FROM json_each(talk, '$.outcomes') WHERE ${isUnsettled}
      UNION ALL SELECT 1 FROM json_each(talk, '$.replies') WHERE ${isUnsettled}
    ) AS unrecorded,
    state = 'merged' AND NOT EXISTS (
      SELECT 1 FROM events WHERE events.entry = entries.id AND type = 'count'
    ) AS uncounted`;
  const informed = `keep_informed = 1 AND address IS NOT NULL AND bottleneck IS NOT NULL
    AND state IN ('published', 'merged')`;
  return {
    takeNumber: database.prepare(
      'INSERT INTO numbers VALUES (?, 1) ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last',
    ),
    insertEntry: database.prepare(
      `INSERT INTO entries
         (number, kind, state, version, title, submitted, changed, bottleneck, code_hash, address, keep_informed, content)
       VALUES
         (:number, :kind, 'submitted', 1, :title, :at, :at, :bottleneck, :codeHash, :address, :keepInformed, :content)`,
    ),
    updateEntry: database.prepare(
      `UPDATE entries SET state = :state, version = :version, title = :title, changed = :changed,
         ended = coalesce(ended, :ended), bottleneck = :bottleneck, talk = :talk
       WHERE id = :id`,
    ),
    insertEvent: database.prepare('INSERT INTO events (entry, version, at, type, by) VALUES (?, ?, ?, ?, ?)'),
    insertMail: database.prepare(
      `INSERT INTO mail (id, kind, entry, queued, due) VALUES (:id, 'writer', :entry, :at, :at)`,
    ),
    findByNumber: database.prepare(`${entry} WHERE number = ?`),
    findByCode: database.prepare(`${entry} WHERE substr(code_hash, 1, ${LOOKED_UP}) = ?`),
    list: database.prepare(`SELECT ${summary}, ${flags} FROM entries ${order}`),
    listByState: database.prepare(
      `SELECT ${summary}, ${flags} FROM entries WHERE state IN (SELECT value FROM json_each(?)) ${order}`,
    ),
    listMail: database.prepare(
      `SELECT mail.id, entries.number, entries.address AS "to", mail.queued AS at
       FROM mail JOIN entries ON entries.id = mail.entry
       WHERE mail.state = 'waiting' AND entries.address IS NOT NULL ORDER BY mail.queued, mail.rowid`,
    ),
    listInformed: database.prepare(`SELECT number, bottleneck, turn FROM entries WHERE ${informed} ORDER BY id`),
    findInformed: database.prepare(`SELECT id, turn FROM entries WHERE number = ? AND ${informed}`),
    keepTurn: database.prepare('UPDATE entries SET turn = :turn WHERE id = :id'),
    forgetAddress: database.prepare(
      'UPDATE entries SET address = NULL, keep_informed = 0 WHERE number = ? AND address IS NOT NULL',
    ),
    dropMail: database.prepare(
      `DELETE FROM mail WHERE state = 'waiting' AND entry = (SELECT id FROM entries WHERE number = ?)`,
    ),
    listKept: database.prepare(
      `SELECT id, ended, keep_informed AS keepInformed, bottleneck, address, content, talk FROM entries
       WHERE ended IS NOT NULL AND coalesce(content, talk, address) IS NOT NULL`,
    ),
    forgetTexts: database.prepare(
      `UPDATE entries SET title = NULL, content = NULL, talk = NULL
       WHERE bottleneck IN (SELECT value FROM json_each(?))
         AND ended IS NOT NULL AND coalesce(content, talk, title) IS NOT NULL`,
    ),
    forget: database.prepare(
      'UPDATE entries SET title = NULL, content = NULL, talk = :talk, address = :address WHERE id = :id',
    ),
  };
}
