import { circleFields as words, circleMessage } from '../../../messages/circle-desk.ts';
import { privacyCheck } from '../../../messages/writing-help.ts';
import { findHits, findObjection } from '../../submit/privacy-hits.ts';
import { findEnd, findStart, toLines, type CircleDraft } from './circle-draft.ts';

/** Fields with words that could identify somebody. A place may have an address: people must find it. */
const WRITTEN = ['title', 'region', 'members', 'questions', 'text'] as const;

/** What must be put right before a circle is kept, by the field as the desk names it; the desk may find more. */
export function listCircleObjections(draft: CircleDraft, accepted: ReadonlySet<string>): Record<string, string> {
  const missing = (['title', 'members'] as const).filter((field) => toLines(draft[field]).length === 0);
  return Object.fromEntries([
    ...missing.map((field) => [field, circleMessage([field], 'missing')]),
    ...draft.meetings.flatMap((meeting, index) => {
      const [start, end] = [findStart(meeting), findEnd(meeting)];
      const at = (field: string, code: string) => [
        `meetings.${index}.${field}`,
        circleMessage(['meetings', '0', field], code),
      ];
      return [
        ...(['day', 'start', 'end'] as const).flatMap((field) => (meeting[field] === '' ? [at(field, 'missing')] : [])),
        ...(meeting.day && meeting.start && !start ? [at('start', 'invalid_format')] : []),
        ...(meeting.day && meeting.end && !end ? [at('end', 'invalid_format')] : []),
        ...(start && end && Date.parse(end) <= Date.parse(start) ? [at('end', 'custom')] : []),
        ...(meeting.place.trim() === '' ? [at('place', 'missing')] : []),
      ];
    }),
    ...WRITTEN.flatMap((field) => {
      const found = findHits(draft[field] ?? '').map((hit) => ({ hit, what: findObjection(hit, accepted) }));
      const worst = found.find(({ what }) => what === 'remove') ?? found.find(({ what }) => what === 'decide');
      return worst?.what ? [[field, privacyCheck[worst.what](worst.hit.type, words[field].label)]] : [];
    }),
  ]) as Record<string, string>;
}
