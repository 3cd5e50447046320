import { addDays, amsterdamDay } from '../../model/dates.ts';
import { openDatabase, scrub } from '../database/open.ts';
import { PROPOSAL_DAYS, type Proposal, type Proposals } from './proposals.ts';

/** Proposals in the SQLite file `path`, or in memory with `:memory:`. */
export function createSqliteProposals(path: string): Proposals & { close(): void } {
  const database = openDatabase(path);
  const columns = 'id, bottleneck, person, created, content';
  const insert = database.prepare(
    `INSERT INTO promise_proposals (${columns}) VALUES (:id, :bottleneck, :person, :created, :content)`,
  );
  const find = database.prepare(`SELECT ${columns} FROM promise_proposals WHERE id = ?`);
  const list = database.prepare(`SELECT ${columns} FROM promise_proposals WHERE bottleneck = ? ORDER BY created, id`);
  const listAll = database.prepare(`SELECT ${columns} FROM promise_proposals`);
  const remove = database.prepare('DELETE FROM promise_proposals WHERE id = ?');
  return {
    add({ by, written, ...rest }) {
      insert.run({ ...rest, content: JSON.stringify({ by, written }) });
    },
    find(id) {
      const row = find.get(id);
      return row && toProposal(row as unknown as Row);
    },
    list: (bottleneck) => (list.all(bottleneck) as unknown as Row[]).map(toProposal),
    remove(id) {
      remove.run(id);
      scrub(database);
    },
    forget(today, open) {
      const over = (listAll.all() as unknown as Row[]).filter(
        ({ created, bottleneck }) =>
          addDays(amsterdamDay(created) ?? today, PROPOSAL_DAYS) <= today || !open(bottleneck),
      );
      for (const { id } of over) remove.run(id);
      // Even when nothing goes: the last time may have been cut short.
      scrub(database);
      return over.length;
    },
    close: () => database.close(),
  };
}

function toProposal({ content, ...rest }: Row): Proposal {
  return { ...rest, ...(JSON.parse(content) as Pick<Proposal, 'by' | 'written'>) };
}

interface Row {
  id: string;
  bottleneck: string;
  person: string;
  created: string;
  /** What was written and by whom, as JSON. */
  content: string;
}
