import { circleMeetings as words } from '../../../messages/circle-desk.ts';
import { findStart, type MeetingDraft } from './circle-draft.ts';

const dayFormat = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'Europe/Amsterdam' });

/** "dinsdag 15 december 2026, 09.30 tot 12.00 uur" */
export function describeMeeting(meeting: MeetingDraft): string {
  const start = findStart(meeting);
  if (start === undefined) return words.unknown;
  const time = (clock: string) => clock.replace(':', '.');
  return words.when(dayFormat.format(Date.parse(start)), time(meeting.start), time(meeting.end));
}
