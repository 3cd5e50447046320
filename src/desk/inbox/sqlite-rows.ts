import type { Content, Entry, Event, Summary } from './inbox.ts';

/** A row of the table `entries`, without what somebody wrote. */
export interface SummaryRow {
  id: number;
  number: string;
  kind: Summary['kind'];
  state: Summary['state'];
  version: number;
  submitted: string;
  changed: string;
  bottleneck: string | null;
}

/** A row of the table `entries` with its events, as JSON. */
export interface EntryRow extends SummaryRow {
  codeHash: string | null;
  address: string | null;
  content: string | null;
  talk: string | null;
  events: string;
}

/** What writer and editor told each other: stored as one text, to be forgotten at once. */
type Talk = Pick<Entry, 'questions' | 'proposal' | 'merge' | 'reason' | 'outcomes'>;

export function toSummary(row: SummaryRow): Summary {
  const { number, kind, state, version, submitted, changed, bottleneck } = row;
  return { number, kind, state, version, submitted, changed, ...(bottleneck !== null && { bottleneck }) };
}

export function toEntry(row: EntryRow): Entry {
  const content = row.content === null ? undefined : joinAddress(JSON.parse(row.content) as Content, row.address);
  const talk: Talk = row.talk === null ? { questions: [], outcomes: [] } : (JSON.parse(row.talk) as Talk);
  return { ...toSummary(row), ...(content && { content }), ...talk, events: JSON.parse(row.events) as Event[] };
}

export function formatTalk({ questions, proposal, merge, reason, outcomes }: Entry): string {
  return JSON.stringify({ questions, proposal, merge, reason, outcomes });
}

/** The content in two: its address may be kept for longer, or shorter, than its text. */
export function formatContent(content: Content): { address: string | null; text: string } {
  if (content.kind !== 'submission') return { address: null, text: JSON.stringify(content) };
  const { email, ...submission } = content.submission;
  return { address: email ?? null, text: JSON.stringify({ ...content, submission }) };
}

/** The bottleneck that it is about from the start. */
export function findBottleneck(content: Content): string | undefined {
  if (content.kind === 'recognition') return content.recognition.bottleneck;
  return content.kind === 'outcome' ? content.outcome.bottleneck : undefined;
}

function joinAddress(content: Content, address: string | null): Content {
  if (content.kind !== 'submission' || address === null) return content;
  return { ...content, submission: { ...content.submission, email: address } };
}
