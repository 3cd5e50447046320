import { listWords, stemWord } from '../words.ts';

/** A piece of text; `marked` ones are what was looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

const EXCERPT_WORDS = 32;
const LEAD_WORDS = 8;
/** How many words apart still is together. */
const TOGETHER = 3;

/** A text in words, those marked that were looked for; words that were looked for together only where they stand so. */
export function toPieces(text: string, marks: readonly string[]): Piece[] {
  const terms = marks.map((mark) => listWords(mark).map(stemWord));
  const words = text.split(/\s+/).filter(Boolean);
  const stems = words.map((word) => listWords(word).map(stemWord));
  const isNear = (stem: string, at: number) =>
    stems.slice(Math.max(0, at - TOGETHER), at + TOGETHER + 1).some((some) => some.includes(stem));
  return words.map((word, at) => ({
    text: word,
    marked: terms.some(
      (term) => stems[at]?.some((stem) => term.includes(stem)) && term.every((stem) => isNear(stem, at)),
    ),
  }));
}

/** The piece of the text with most of what was looked for, synonyms too. */
export function toExcerpt(text: string, marks: readonly string[]): Piece[] {
  const words = toPieces(text, marks);
  const start = bestStart(words.map(({ marked }) => marked));
  const pieces = words.slice(start, start + EXCERPT_WORDS);
  if (start > 0) pieces.unshift({ text: '…', marked: false });
  if (start + EXCERPT_WORDS < words.length) pieces.push({ text: '…', marked: false });
  return pieces;
}

/** Where a window of words begins that holds most of what is wanted, with some words before it. */
function bestStart(isWanted: readonly boolean[]): number {
  let most = 0;
  let best = 0;
  let inWindow = 0;
  for (let end = 0; end < isWanted.length; end += 1) {
    inWindow += Number(isWanted[end]) - Number(isWanted[end - EXCERPT_WORDS] ?? false);
    if (inWindow > most) [most, best] = [inWindow, end - EXCERPT_WORDS + 1];
  }
  const first = most === 0 ? 0 : isWanted.indexOf(true, Math.max(0, best));
  return Math.max(0, Math.min(first - LEAD_WORDS, isWanted.length - EXCERPT_WORDS));
}
