import { isDeepStrictEqual } from 'node:util';
import type { Entry, Inbox } from '../../src/desk/inbox/inbox.ts';
import { openDatabase } from '../../src/desk/database/open.ts';
import { createSqliteInbox } from '../../src/desk/inbox/sqlite.ts';
import { hashTrackingCode } from '../../src/desk/tracking-code.ts';
import { createDraft, findDraftKey } from './drafts.ts';

/** What a writer was told about the draft of this key. */
export interface Acknowledged {
  key: number;
  number: string;
  code: string;
}

export interface Verdict {
  /** Acknowledged, and there, whole and once, under its number and its code. */
  whole: number;
  /** Acknowledged, and not there. */
  missing: number;
  /** There, and not as it was sent. */
  broken: number;
  /** Stored, or a number given, more than once. */
  twice: number;
  /** There, whole, and not acknowledged: the desk died in between. */
  untold: number;
  /** What SQLite says of the file. */
  integrity: string;
}

/** Opens the inbox once more and compares all that is in it with what was acknowledged. */
export async function judgeInbox(
  path: string,
  secret: string,
  acknowledged: readonly Acknowledged[],
): Promise<Verdict> {
  const inbox = createSqliteInbox(path);
  try {
    const entries = await listEntries(inbox);
    const copies = Map.groupBy(entries.values(), findKey);
    const told = Map.groupBy(acknowledged, ({ number }) => number);
    const isOnce = ({ key, number }: Acknowledged) => copies.get(key)?.length === 1 && told.get(number)?.length === 1;
    let whole = 0;
    for (const each of acknowledged) {
      const byCode = await inbox.findByCode(hashTrackingCode(each.code, secret));
      const entry = entries.get(each.number);
      if (byCode?.number === each.number && entry && findKey(entry) === each.key && isWhole(entry) && isOnce(each))
        whole++;
    }
    return {
      whole,
      missing: acknowledged.filter(({ number }) => !entries.has(number)).length,
      broken: [...entries.values()].filter((entry) => !isWhole(entry)).length,
      twice: acknowledged.filter((each) => !isOnce(each)).length,
      untold: [...entries.keys()].filter((number) => !told.has(number)).length,
      integrity: checkIntegrity(path),
    };
  } finally {
    await inbox.close();
  }
}

async function listEntries(inbox: Inbox): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for (const { number } of await inbox.list()) {
    const entry = await inbox.find(number);
    if (entry) entries.set(number, entry);
  }
  return entries;
}

function isWhole(entry: Entry): boolean {
  const { content, events } = entry;
  if (content?.kind !== 'submission' || events.length !== 1) return false;
  return isDeepStrictEqual(content.submission, createDraft(findKey(entry)));
}

function findKey({ content }: Entry): number {
  return content?.kind === 'submission' ? findDraftKey(content.submission) : NaN;
}

/** `ok`, or all that is wrong with the file. */
function checkIntegrity(path: string): string {
  const database = openDatabase(path);
  try {
    const problems = database
      .prepare('PRAGMA integrity_check')
      .all()
      .map((row) => String(row.integrity_check));
    const strangers = database
      .prepare('PRAGMA foreign_key_check')
      .all()
      .map((row) => `stray row in ${String(row.table)}`);
    return [...problems, ...strangers].join(', ');
  } finally {
    database.close();
  }
}
