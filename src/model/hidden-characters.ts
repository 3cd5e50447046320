/**
 * Control characters but tab and line breaks, the invisible characters that turn the reading direction or hide inside a
 * word, and halves of characters. Joiners are none: emoji are made of them.
 */
export const HIDDEN_CHARACTER =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff\u{e0000}-\u{e007f}]|\p{Cs}/u;

const ALL_HIDDEN = new RegExp(HIDDEN_CHARACTER, 'gu');

/** A text as its reader sees it: line breaks of whatever system as `\n`, nothing hidden, NFC. */
export function showText(text: string): string {
  return text
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028]/g, '\n')
    .replaceAll('\u2029', '\n\n')
    .replace(ALL_HIDDEN, '')
    .normalize('NFC');
}

/** The same on one line, white space as one space. */
export function showLine(text: string): string {
  return showText(text).replace(/\s+/g, ' ').trim();
}
