import { annotateMessage } from '../../messages/annotate.ts';
import type { Desk } from '../api/desk.ts';
import { Refusal } from '../api/refusal.ts';
import type { Change, Entry, Inbox } from '../inbox/inbox.ts';
import { findAnnotationMade } from '../publish/published.ts';
import type { ContentRepository } from '../publish/repository.ts';
import { commitAnnotation, getCase } from './commit-annotation.ts';
import { judgeBody } from './judge-body.ts';
import { listUnwritten, type Unwritten } from './unwritten.ts';

/** Which of what was sent in, and what an editor makes of it. */
export interface EditorsWords {
  text?: string | undefined;
  outcomeAt?: string | undefined;
  replyAt?: string | undefined;
}

/**
 * Commits the event that an editor makes of what practice sent in: no word of that becomes public, all are the editor's.
 * @throws {Refusal} `not-possible` when there is nothing to make an event of, `invalid` with what is wrong with `text`,
 * and as `commitAnnotation`.
 */
export async function recordPractice(
  desk: Desk,
  entry: Entry,
  words: EditorsWords,
): Promise<{ change: Change; beside: { commit: string } }> {
  const unwritten = listUnwritten(entry).find(({ said }) => isMeant(said, words));
  if (!unwritten) throw new Refusal('not-possible');
  const { line, toChange } = unwritten;
  const { id, commit } = await callText(async () =>
    commitAnnotation(desk, await toEvent(desk, unwritten, words), { line }),
  );
  return { change: toChange(id), beside: { commit } };
}

/**
 * Tells the inbox of events that were committed before the desk stopped, and not told it: done at start. Resolves to how
 * many there were.
 */
export async function finishPracticeEvents({ inbox, repository, now }: Parts): Promise<number> {
  const waiting = (await inbox.list({ states: ['submitted', 'in-review', 'published', 'merged'] })).filter(
    ({ state, kind, unrecorded }) => (state === 'published' || state === 'merged' ? unrecorded : kind !== 'submission'),
  );
  let finished = 0;
  for (const { number } of waiting) {
    let entry = await inbox.find(number);
    for (const { line, toChange } of entry ? listUnwritten(entry) : []) {
      const made = await findAnnotationMade(repository, line);
      if (made === undefined || !entry) continue;
      entry = await inbox.change(number, entry.version, toChange(made), now().toISOString());
      finished += 1;
    }
  }
  return finished;
}

function isMeant(said: Unwritten['said'], { outcomeAt, replyAt }: EditorsWords): boolean {
  if (said === undefined) return outcomeAt === undefined && replyAt === undefined;
  return said.at === (said.said === 'outcome' ? outcomeAt : replyAt);
}

async function toEvent(desk: Desk, { bottleneck, toEvent: make }: Unwritten, { text = '' }: EditorsWords) {
  await getCase(desk, bottleneck);
  const { type, evidence, fields, body } = make(text);
  const { named: _named, ...written } = judgeBody({ bottleneck, type, ...fields, body }, type, desk.portal());
  const by = { role: 'practitioner' } as const;
  return { ...written, bottleneck, by, ...(evidence && { evidence }) };
}

/** What an editor typed is called the same, whatever field it becomes. */
async function callText<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal) || !error.fields) throw error;
    const [name = '', message = ''] = Object.entries(error.fields)[0] ?? [];
    const isMissing = message === annotateMessage(name, 'missing');
    throw new Refusal('invalid', { fields: { text: isMissing ? annotateMessage('text', 'missing') : message } });
  }
}

interface Parts {
  inbox: Inbox;
  repository: Pick<ContentRepository, 'findCommit' | 'open'>;
  now: () => Date;
}
