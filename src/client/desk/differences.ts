import { diffWordsWithSpace } from 'diff';

/** A piece of two texts beside each other: in both, or in one of them. */
export interface Piece {
  text: string;
  what: 'same' | 'added' | 'removed';
}

export function compareTexts(before: string, after: string): Piece[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    what: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

/** Where in `after` something stands that was not in `before`. */
export function listAdditions(before: string, after: string): { start: number; end: number }[] {
  const additions: { start: number; end: number }[] = [];
  let place = 0;
  for (const { text, what } of compareTexts(before, after)) {
    if (what === 'removed') continue;
    if (what === 'added' && text.trim() !== '') additions.push({ start: place, end: place + text.length });
    place += text.length;
  }
  return additions;
}
