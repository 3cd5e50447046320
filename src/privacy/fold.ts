/** A text in plain writing, with the way back to the text it was made of. */
export interface FoldedText {
  text: string;
  /** Where a stretch of the folded text stands in the source. */
  toSource: (start: number, end: number) => { start: number; end: number };
}

const PLAIN = /^[\n\x20-\x5f\x61-\x7e]*$/;
// Each is a character of its own here, not a combination.
// eslint-disable-next-line no-misleading-character-class
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/;
const WHITE_SPACE = /[^\S\n]/;
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const SINGLE_QUOTE = /[`´\u2018\u2019\u201a\u201b\u2032\u02bc]/;
const DOUBLE_QUOTE = /[\u201c-\u201f\u2033\u00ab\u00bb]/;
const FULL_WIDTH = /[\uff01-\uff5e]/;
const MARK = /\p{M}/u;
/** Shorter lines were ended on purpose: a heading, an item, a line of an address. */
const WRAPPED_LINE = 50;

/**
 * Writes every space, dash and quote in one way, letters with their accents as one character, and a line that was
 * only wrapped as one line, so that a detector meets each writing once. Leaves out what nobody sees.
 */
export function foldText(source: string): FoldedText {
  const unwrapped = unwrap(source);
  if (PLAIN.test(unwrapped)) return { text: unwrapped, toSource: (start, end) => ({ start, end }) };

  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < unwrapped.length; index += 1) {
    const character = foldCharacter(unwrapped.charAt(index));
    const last = characters.length - 1;
    const composed = MARK.test(character) ? `${characters[last] ?? ''}${character}`.normalize('NFC') : character;
    if (character === '') continue;
    if (composed !== character && composed.length === 1) {
      characters[last] = composed;
      ends[last] = index + 1;
    } else {
      characters.push(character);
      starts.push(index);
      ends.push(index + 1);
    }
  }
  return {
    text: characters.join(''),
    toSource: (start, end) => ({ start: starts[start] ?? source.length, end: ends[end - 1] ?? 0 }),
  };
}

/** As long as the source: one character for another. */
function unwrap(source: string): string {
  const lines = source.split('\n');
  return lines.reduce((text, line, index) => {
    const goesOn = (lines[index - 1]?.length ?? 0) >= WRAPPED_LINE && /^\p{L}/u.test(line);
    return index === 0 ? line : `${text}${goesOn ? ' ' : '\n'}${line}`;
  }, '');
}

function foldCharacter(character: string): string {
  if (INVISIBLE.test(character)) return '';
  if (WHITE_SPACE.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  if (SINGLE_QUOTE.test(character)) return "'";
  if (DOUBLE_QUOTE.test(character)) return '"';
  if (FULL_WIDTH.test(character)) return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  return character;
}
