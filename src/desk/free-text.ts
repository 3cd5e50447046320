import { fieldProblems } from '../messages/desk.ts';
import { findPersonalData } from '../privacy/detect.ts';

/** What no keyboard makes: control characters, and halves of characters. */
const UNREADABLE = /[\0-\x08\x0e-\x1f\x7f]|\p{Cs}/u;

export function isReadable(text: string): boolean {
  return !UNREADABLE.test(text);
}

/** What surely identifies a person: it may not come in. Other hits an editor weighs. */
export function listIdentifying(text: string): ReturnType<typeof findPersonalData> {
  return findPersonalData(text).filter(({ certainty }) => certainty === 'certain');
}

/** What to do about a hit, with its line where the text has several. It repeats no word of the text. */
export function describeHit(text: string, { start, advice }: { start: number; advice: string }): string {
  const line = text.slice(0, start).split(/\r\n?|\n/).length;
  return /[\r\n]/.test(text) ? fieldProblems.line(line, advice) : advice;
}
