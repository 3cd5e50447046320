import { createHash } from 'node:crypto';
import type { Change, Entry, Fate, Said } from '../inbox/inbox.ts';
import { isEnd, isUnsettled, listPossibleChanges } from '../inbox/states.ts';
import type { AnnotationEvent } from './annotation-file.ts';

/** Digits that tell it from what an inbox of before gave the same number. */
const TOLD_DIGITS = 16;

/** Something that practice sent, of which no event was made yet. */
export interface Unwritten {
  /** Of what a writer said after publication: which, as a change names it. */
  said?: { said: Said; at: string };
  bottleneck: string;
  /** The line of the commit that makes it an event. */
  line: string;
  /** What it becomes with an editor's words: what was sent in is for the editors only. */
  toEvent: (text: string) => Pick<AnnotationEvent, 'type' | 'evidence' | 'fields' | 'body'>;
  /** What is then kept of it in the inbox. */
  toChange: (annotation: string) => Change;
}

/** What an editor can make events of, the oldest first. */
export function listUnwritten(entry: Entry): Unwritten[] {
  const { state, content, bottleneck } = entry;
  if (bottleneck === undefined) return [];
  if (isEnd(state)) return [...listOutcomes(entry, bottleneck), ...listReplies(entry, bottleneck)];
  const once = {
    ...{ bottleneck, line: toLine(entry, content?.kind ?? '') },
    toChange: () => ({ type: 'publish', bottleneck }) as const,
  };
  if (content?.kind === 'recognition') {
    const { frequency } = content.recognition;
    const fields = frequency === undefined ? {} : { frequency };
    return [{ ...once, toEvent: () => ({ type: 'recognition', evidence: 'recognition', fields, body: '' }) }];
  }
  if (content?.kind !== 'outcome') return [];
  const { outcome } = content.outcome;
  return [{ ...once, toEvent: (text) => ({ ...toOutcome(outcome, text), evidence: 'recognition' }) }];
}

/** What was merged to a bottleneck and is to be counted there: its writer agreed to that, no editor has to look again. */
export function findUncounted(entry: Entry): Omit<Unwritten, 'said'> | undefined {
  const { content, bottleneck, hasCode } = entry;
  if (bottleneck === undefined || !listPossibleChanges(entry).includes('count')) return undefined;
  const frequency = content?.kind === 'submission' ? content.submission.frequency : undefined;
  const fields = frequency === undefined ? {} : { frequency };
  return {
    ...{ bottleneck, line: toLine(entry, 'merge') },
    toEvent: () => ({ type: 'recognition', evidence: hasCode ? 'code' : 'recognition', fields, body: '' }),
    toChange: () => ({ type: 'count' }),
  };
}

function listOutcomes(entry: Entry, bottleneck: string): Unwritten[] {
  return listSaid(entry, 'outcome', entry.outcomes).map(({ outcome, ...rest }) => ({
    ...toSaid(entry, 'outcome', rest),
    bottleneck,
    toEvent: (text) => ({ ...toOutcome(outcome, text), evidence: 'code' }),
  }));
}

function listReplies(entry: Entry, bottleneck: string): Unwritten[] {
  return listSaid(entry, 'reply', entry.replies ?? []).map(({ question, ...rest }) => ({
    ...toSaid(entry, 'reply', rest),
    bottleneck,
    toEvent: (text) => ({ type: 'reply', evidence: 'code', fields: { inReplyTo: question }, body: text }),
  }));
}

/** Only practice says that something is solved, or is not. */
function toOutcome(
  outcome: 'resolved' | 'not-resolved',
  text: string,
): { type: AnnotationEvent['type']; fields: Record<string, unknown>; body: string } {
  return outcome === 'resolved'
    ? { type: 'resolution', fields: { evidenceText: text }, body: '' }
    : { type: 'reopening', fields: { reason: text }, body: '' };
}

/** With how many its writer said before: those are forgotten one by one, but that there was one is not. */
function listSaid<Each extends Fate>({ events }: Entry, said: Said, list: readonly Each[]) {
  const gone = events.filter(({ type }) => type === said).length - list.length;
  return list.map((each, index) => ({ ...each, place: gone + index + 1 })).filter(isUnsettled);
}

function toSaid(
  entry: Entry,
  said: Said,
  { at, place }: { at: string; place: number },
): Pick<Unwritten, 'said' | 'line' | 'toChange'> {
  return {
    said: { said, at },
    line: toLine(entry, `${said} ${place}`),
    toChange: (annotation) => ({ type: 'record', said, at, annotation }),
  };
}

/** Says of which submission it is, and of what of it, to nobody who does not have it. */
function toLine({ number, submitted }: Entry, what: string): string {
  const digest = createHash('sha256').update(`${number} ${submitted} ${what}`).digest('hex');
  return `Submission: ${number} ${digest.slice(0, TOLD_DIGITS)}`;
}
