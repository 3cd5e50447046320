import type { Content, Entry, Event, Fate, Summary } from './inbox.ts';
import type { Retention } from './retention.ts';

/** A row of the table `entries`, without what somebody wrote. */
export interface SummaryRow {
  id: number;
  number: string;
  kind: Summary['kind'];
  state: Summary['state'];
  version: number;
  title: string | null;
  submitted: string;
  changed: string;
  bottleneck: string | null;
  /** In a list: 1 when something of `talk` is to be settled. */
  unrecorded?: number;
  /** In a list: 1 when what was merged is to be counted. */
  uncounted?: number;
}

/** A row of the table `entries` with its events, as JSON. */
export interface EntryRow extends SummaryRow {
  codeHash: string | null;
  address: string | null;
  content: string | null;
  talk: string | null;
  events: string;
}

/** A row of an entry that ended, and of which something is still there. */
export interface KeptRow extends Pick<EntryRow, 'id' | 'address' | 'content' | 'talk'> {
  ended: string;
  keepInformed: number;
  bottleneck: string | null;
}

/** What writer and editor told each other: stored as one text, to be forgotten at once. */
type Talk = Pick<
  Entry,
  'questions' | 'draft' | 'proposal' | 'merge' | 'agreedElsewhere' | 'reason' | 'outcomes' | 'replies'
>;

/** Before all who touched a draft were kept, it was who did last. */
type StoredTalk = Omit<Talk, 'draft'> & {
  draft?: Omit<NonNullable<Talk['draft']>, 'editors'> & { editors?: string[] };
};

export function toSummary(row: SummaryRow): Summary {
  const { number, kind, state, version, title, submitted, changed } = row;
  return {
    ...{ number, kind, state, version },
    ...(title !== null && { title }),
    ...{ submitted, changed },
    ...pickBottleneck(row),
    ...(row.unrecorded === 1 && { unrecorded: true }),
    ...(row.uncounted === 1 && { uncounted: true }),
  };
}

export function toEntry(row: EntryRow): Entry {
  const content = row.content === null ? undefined : joinAddress(JSON.parse(row.content) as Content, row.address);
  return {
    ...toSummary(row),
    ...(content && { content }),
    ...parseTalk(row.talk),
    ...{ hasCode: row.codeHash !== null, hasAddress: row.address !== null },
    events: JSON.parse(row.events) as Event[],
  };
}

export function formatTalk(talk: Talk): string {
  const { questions, draft, proposal, merge, agreedElsewhere, reason, outcomes, replies } = talk;
  return JSON.stringify({ questions, draft, proposal, merge, agreedElsewhere, reason, outcomes, replies });
}

/** What is left of a row when its time is over, or it was taken down; undefined when nothing goes. */
export function forgetRow(row: KeptRow, { isOver, isTakenDown, keepsAddress }: Retention): Left | undefined {
  const [isOld, isDown] = [isOver(row.ended), isTakenDown(row.bottleneck ?? undefined)];
  if (!isOld && !isDown) return undefined;
  const said = parseTalk(row.talk);
  // Why something was dismissed can be read for as long as other answers.
  const isKeptSaid = ({ at, dismissed }: { at: string } & Fate) => !isDown && !isOver(dismissed?.at ?? at);
  const [outcomes, replies] = [said.outcomes.filter(isKeptSaid), (said.replies ?? []).filter(isKeptSaid)];
  const left = { questions: [], outcomes, ...(replies.length > 0 && { replies }) };
  const talk = outcomes.length + replies.length === 0 ? null : formatTalk(left);
  const isKept = !isOld || keepsAddress({ keepInformed: row.keepInformed === 1, ...pickBottleneck(row) });
  const address = isKept ? row.address : null;
  return row.content === null && talk === row.talk && address === row.address ? undefined : { talk, address };
}

/** The content in two: its address may be kept for longer, or shorter, than its text. */
export function formatContent(content: Content): { address: string | null; keepInformed: 0 | 1; text: string } {
  if (content.kind !== 'submission') return { address: null, keepInformed: 0, text: JSON.stringify(content) };
  const { email, ...submission } = content.submission;
  const keepInformed = email !== undefined && submission.keepInformed ? 1 : 0;
  return { address: email ?? null, keepInformed, text: JSON.stringify({ ...content, submission }) };
}

/** The bottleneck that it is about from the start. */
export function findBottleneck(content: Content): string | undefined {
  if (content.kind === 'recognition') return content.recognition.bottleneck;
  return content.kind === 'outcome' ? content.outcome.bottleneck : undefined;
}

function parseTalk(stored: string | null): Talk {
  if (stored === null) return { questions: [], outcomes: [] };
  const talk = JSON.parse(stored) as StoredTalk;
  const { draft } = talk;
  return { ...talk, ...(draft && { draft: { ...draft, editors: draft.editors ?? [draft.editor.id] } }) } as Talk;
}

function pickBottleneck({ bottleneck }: Pick<SummaryRow, 'bottleneck'>): Pick<Entry, 'bottleneck'> {
  return bottleneck === null ? {} : { bottleneck };
}

function joinAddress(content: Content, address: string | null): Content {
  if (content.kind !== 'submission' || address === null) return content;
  return { ...content, submission: { ...content.submission, email: address } };
}

/** What stands there from now on; content and title are gone. */
interface Left {
  talk: string | null;
  address: string | null;
}
