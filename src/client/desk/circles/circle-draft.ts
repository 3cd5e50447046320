import type { CircleAnswer } from '../../../desk/api/circle-schemas.ts';
import { addDays, daysBetween, isDay } from '../../../model/dates.ts';
import { toClockTime, toInstant } from './clock.ts';

type CircleText = CircleAnswer['circle'];

/** A circle while a facilitator is at it: lists of words are lines, moments what a clock in Amsterdam shows. */
export interface CircleDraft {
  title: string;
  region: string;
  members: string;
  questions: string;
  /** Absent when the file holds more than plain text, which then stays. */
  text?: string;
  /** Ids of bottlenecks, in their order. */
  cases: readonly string[];
  meetings: readonly MeetingDraft[];
}

export interface MeetingDraft {
  /** The same for as long as it is worked on. */
  key: string;
  /** Absent until the desk made one. */
  id?: string;
  day: string;
  start: string;
  end: string;
  /** Days later that it ends; hardly ever another than 0. */
  nights: number;
  place: string;
  cases: readonly string[];
}

export const EMPTY_CIRCLE: CircleDraft = {
  ...{ title: '', region: '', members: '', questions: '', text: '' },
  ...{ cases: [], meetings: [] },
};

export function toDraft({
  title,
  region = '',
  members,
  questions = [],
  text,
  cases,
  meetings,
}: CircleText): CircleDraft {
  return {
    ...{ title, region, members: members.join('\n'), questions: questions.join('\n') },
    ...(text !== undefined && { text }),
    cases,
    meetings: meetings.map(({ id = '', start, end, place, cases: onTable }) => {
      const [begin, over] = [toClockTime(start), toClockTime(end)];
      const nights = daysBetween(begin.day, over.day);
      return { key: id, id, day: begin.day, start: begin.time, end: over.time, nights, place, cases: onTable };
    }),
  };
}

/** As the desk takes it. A moment that is no moment stays empty: the desk says so. */
export function toBody({ title, region, members, questions, text, cases, meetings }: CircleDraft): object {
  return {
    ...{ title: title.trim(), members: toLines(members), questions: toLines(questions), cases },
    ...(region.trim() !== '' && { region: region.trim() }),
    ...(text !== undefined && { text: text.trim() }),
    meetings: meetings.map((meeting) => ({
      ...(meeting.id !== undefined && { id: meeting.id }),
      ...{ start: findStart(meeting) ?? '', end: findEnd(meeting) ?? '' },
      ...{ place: meeting.place.trim(), cases: meeting.cases },
    })),
  };
}

export function findStart({ day, start }: MeetingDraft): string | undefined {
  return toInstant({ day, time: start });
}

export function findEnd({ day, end, nights }: MeetingDraft): string | undefined {
  return isDay(day) ? toInstant({ day: addDays(day, nights), time: end }) : undefined;
}

export function toLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Whether the desk would get the same. */
export function isSameDraft(one: CircleDraft, other: CircleDraft): boolean {
  return JSON.stringify(toBody(one)) === JSON.stringify(toBody(other));
}

const FIELDS = ['title', 'region', 'members', 'questions', 'text', 'cases', 'meetings'] as const;
export type CircleField = (typeof FIELDS)[number];

/** The fields in which two differ. */
export function listDifferences(one: CircleDraft, other: CircleDraft): CircleField[] {
  return FIELDS.filter((field) => !isSameIn(field, one, other));
}

/** Mine, with what I did not touch as somebody else made it meanwhile. A meeting that they took away is a new one. */
export function mergeDrafts(base: CircleDraft, mine: CircleDraft, theirs: CircleDraft): CircleDraft {
  const fields = FIELDS.flatMap((field) => {
    const value = (isSameIn(field, base, mine) ? theirs : mine)[field];
    return value === undefined ? [] : [[field, value]];
  });
  const merged = Object.fromEntries(fields) as unknown as CircleDraft;
  const known = new Set(theirs.meetings.map(({ id }) => id));
  return {
    ...merged,
    meetings: merged.meetings.map(({ id, ...meeting }) =>
      known.has(id) && id !== undefined ? { ...meeting, id } : meeting,
    ),
  };
}

/** What was typed while the desk kept `sent`, with the ids that the desk gave to new meetings. */
export function adoptIds(now: CircleDraft, sent: CircleDraft, kept: CircleDraft): CircleDraft {
  const keyOf = ({ day, start, end, place }: MeetingDraft) => JSON.stringify([day, start, end, place.trim()]);
  const sentOf = new Map(sent.meetings.map((meeting) => [meeting.key, keyOf(meeting)]));
  const idOf = new Map(kept.meetings.map((meeting) => [keyOf(meeting), meeting.id]));
  const meetings = now.meetings.map((meeting): MeetingDraft => {
    const id = meeting.id ?? idOf.get(sentOf.get(meeting.key) ?? '');
    return id === undefined ? meeting : { ...meeting, id };
  });
  return { ...now, meetings };
}

function isSameIn(field: CircleField, one: CircleDraft, other: CircleDraft): boolean {
  const [a, b] = [one, other].map((draft) => (toBody(draft) as Record<string, unknown>)[field]);
  return JSON.stringify(a) === JSON.stringify(b);
}
