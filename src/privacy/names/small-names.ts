import { readTo } from '../context.ts';

const SMALL_NAME =
  /(?:(?:van der|van den|van de|van|de|der|den|ter|ten|el|al|'t) )?\p{Ll}[\p{L}']{2,30}(?![\p{L}\p{N}-])/uy;

/** The end of a name without a capital ("mevrouw de vries", "haar zoon bilal"), when its last word is a name. */
export function readSmallName(text: string, at: number, isName: (word: string) => boolean): number | undefined {
  const end = readTo(SMALL_NAME, text, at);
  const word = end && text.slice(at, end).split(' ').at(-1);
  return word && isName(word) ? end : undefined;
}
