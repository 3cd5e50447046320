import { readWords, type VocabularyFile } from '../vocabulary.ts';
import { listWords, stemParticiple, stemWord } from '../words.ts';

/** What can be asked of the words in the index. */
export interface Vocabulary {
  /** The word, another form of it, or a word that begins with it, is in the index. */
  knows(word: string): boolean;
  has(word: string): boolean;
  /** A word in the index begins with this. */
  begins(word: string): boolean;
  /** Other forms of the word in the index: of the same word, and of the verb that it may be the participle of. */
  forms(word: string): { same: string[]; verb: string[] };
  /** Words in the index that begin as this one does, for the most part: another word of the same family. */
  kin(word: string): string[];
  /** The two words in the index that together make this one, with or without a letter between them. */
  split(word: string): [string, string] | undefined;
  /** The word in the index that was probably meant; undefined when none is near. */
  repair(word: string): string | undefined;
  /** Words and phrases in the index that mean the same as this one, in whatever form; itself left out. */
  synonyms(phrase: string): string[];
}

const MIN_PREFIX = 4;
/** Words of one family share so many letters at least, and such a share of them. */
const MIN_KIN = 5;
const KIN_SHARE = 0.65;
const MAX_KIN = 4;
const MIN_PART = 3;
/** How many slips are forgiven in a word of so many letters. */
const SLIPS: [letters: number, slips: number][] = [
  [9, 2],
  [4, 1],
];
const LINKS = ['', 's', 'en', 'e', 'n'];

export function createVocabulary({ words, groups }: VocabularyFile): Vocabulary {
  const sorted = readWords(words);
  const known = new Set(sorted);
  const byStem = Map.groupBy(sorted, stemWord);
  const groupsOf = new Map<string, string[][]>();
  for (const group of groups) {
    for (const phrase of group) groupsOf.set(keyOf(phrase), [...(groupsOf.get(keyOf(phrase)) ?? []), group]);
  }
  const isKnown = (phrase: string) => listWords(phrase).every((word) => byStem.has(stemWord(word)));

  const begins = (word: string): boolean => {
    if (word.length < MIN_PREFIX) return false;
    const at = lowerBound(sorted, word);
    return sorted[at]?.startsWith(word) === true;
  };
  return {
    has: (word) => known.has(word),
    begins,
    knows: (word) =>
      known.has(word) || byStem.has(stemWord(word)) || byStem.has(stemParticiple(word) ?? '') || begins(word),
    forms(word) {
      const verb = stemParticiple(word);
      return {
        same: (byStem.get(stemWord(word)) ?? []).filter((form) => form !== word),
        verb: verb === undefined ? [] : (byStem.get(verb) ?? []),
      };
    },
    kin(word) {
      const root = word.replace(/^ge(?=\p{L}{5})/u, '');
      const least = Math.max(MIN_KIN, Math.ceil(root.length * KIN_SHARE));
      const beginning = root.slice(0, least);
      const at = lowerBound(sorted, beginning);
      const end = sorted.slice(at, at + MAX_KIN).findIndex((other) => !other.startsWith(beginning));
      return root.length < least ? [] : sorted.slice(at, at + (end === -1 ? MAX_KIN : end));
    },
    split(word) {
      for (let at = word.length - MIN_PART; at >= MIN_PART; at -= 1) {
        const second = word.slice(at);
        if (!known.has(second) && !byStem.has(stemWord(second))) continue;
        const link = LINKS.find(
          (letters) => word.slice(0, at).endsWith(letters) && known.has(word.slice(0, at - letters.length)),
        );
        const first = link === undefined ? '' : word.slice(0, at - link.length);
        if (first.length >= MIN_PART) return [first, second];
      }
      return undefined;
    },
    repair(word) {
      const slips = SLIPS.find(([letters]) => word.length >= letters)?.[1] ?? 0;
      let best: string | undefined;
      let least = slips + 1;
      for (const candidate of slips === 0 ? [] : sorted) {
        if (Math.abs(candidate.length - word.length) > slips) continue;
        const distance = countSlips(word, candidate, least);
        if (distance < least) [best, least] = [candidate, distance];
      }
      return best;
    },
    synonyms: (phrase) =>
      [...new Set((groupsOf.get(keyOf(phrase)) ?? []).flat())].filter(
        (other) => keyOf(other) !== keyOf(phrase) && isKnown(other),
      ),
  };
}

/**
 * Letters left out, added, changed or swapped with their neighbour between two words; `limit` or more when there are
 * that many (optimal string alignment).
 */
function countSlips(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) >= limit) return limit;
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? limit;
}

/** A word or phrase without regard to inflection. */
function keyOf(phrase: string): string {
  return listWords(phrase).map(stemWord).join(' ');
}

function lowerBound(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
