import { readWords, type GroupsFile, type VocabularyFile } from '../vocabulary.ts';
import { looksLikeParticiple, stemVerbs } from '../verbs.ts';
import { listWords, stemWord } from '../words.ts';

/** What can be asked of the words in the index. */
export interface Vocabulary {
  /** Rare words are left out of it. */
  partial: boolean;
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
  /** The longest word in the index that this one begins or ends with; undefined when there is none. */
  piece(word: string): string | undefined;
  /** The word in the index that was probably meant; undefined when none is near. */
  repair(word: string): string | undefined;
  /** The word in the index that is most like this one, however unlike; undefined when none begins like it. */
  nearest(word: string): string | undefined;
  /** Words and phrases in the index that mean the same as this one, in whatever form; itself left out. */
  synonyms(phrase: string): string[];
  /** Likewise, what is used of the same situation. */
  related(phrase: string): string[];
}

const MIN_PREFIX = 4;
/** Words of one family share so many letters at least, and such a share of them. */
const MIN_KIN = 5;
const KIN_SHARE = 0.65;
const MAX_KIN = 4;
const MIN_PART = 3;
const MIN_PIECE = 5;
/** How many slips are forgiven in a word of so many letters. */
const SLIPS: [letters: number, slips: number][] = [
  [9, 2],
  [4, 1],
];
/** A word of so many letters is known without its first. */
const LONG = 8;
const LINKS = ['', 's', 'en', 'e', 'n'];

export function createVocabulary({ partial, words }: VocabularyFile, { synonyms, related }: GroupsFile): Vocabulary {
  const sorted = readWords(words);
  const known = new Set(sorted);
  const byStem = Map.groupBy(sorted, stemWord);
  const byVerb = new Map<string, string[]>();
  for (const word of sorted.filter(looksLikeParticiple))
    for (const stem of stemVerbs(word)) byVerb.set(stem, [...(byVerb.get(stem) ?? []), word]);
  const isKnown = (phrase: string) => listWords(phrase).every((word) => byStem.has(stemWord(word)));

  const begins = (word: string): boolean => {
    if (word.length < MIN_PREFIX) return false;
    const at = lowerBound(sorted, word);
    return sorted[at]?.startsWith(word) === true;
  };
  return {
    partial,
    has: (word) => known.has(word),
    begins,
    knows: (word) =>
      known.has(word) || byStem.has(stemWord(word)) || stemVerbs(word).some((stem) => byStem.has(stem)) || begins(word),
    forms(word) {
      const stem = stemWord(word);
      const verbs = known.has(word) && !looksLikeParticiple(word) ? [] : stemVerbs(word);
      const same = byStem.get(stem) ?? [];
      const verb = [...verbs.flatMap((each) => byStem.get(each) ?? []), ...(byVerb.get(stem) ?? [])];
      return {
        same: same.filter((form) => form !== word),
        verb: [...new Set(verb)].filter((form) => form !== word && !same.includes(form)),
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
    piece(word) {
      for (let length = word.length - 1; length >= MIN_PIECE; length -= 1) {
        const ends = [word.slice(-length), word.slice(0, length)];
        const piece = ends.find((end) => known.has(end));
        if (piece !== undefined) return piece;
      }
      return undefined;
    },
    repair: (word) => findNearest(word, sorted, SLIPS.find(([letters]) => word.length >= letters)?.[1] ?? 0),
    nearest: (word) => findNearest(word, sorted, Math.floor(word.length / 3)),
    synonyms: createPartners(synonyms, isKnown),
    related: createPartners(related, isKnown),
  };
}

/** The word with the fewest slips, `slips` at most. */
function findNearest(word: string, among: readonly string[], slips: number): string | undefined {
  let best: string | undefined;
  let least = slips + 1;
  // A figure is not mistyped for another: it is another.
  for (const candidate of slips === 0 || /\d/.test(word) ? [] : among) {
    if (Math.abs(candidate.length - word.length) >= least || !beginsAlike(word, candidate)) continue;
    const distance = countSlips(word, candidate, least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Finds the words that stand in a group with a phrase and that are in the index. */
function createPartners(groups: readonly string[][], isKnown: (phrase: string) => boolean) {
  const groupsOf = new Map<string, string[][]>();
  for (const group of groups) {
    for (const phrase of group) groupsOf.set(keyOf(phrase), [...(groupsOf.get(keyOf(phrase)) ?? []), group]);
  }
  return (phrase: string): string[] => {
    const keys = [keyOf(phrase), ...(phrase.includes(' ') ? [] : stemVerbs(phrase))];
    const found = new Set(keys.flatMap((key) => groupsOf.get(key) ?? []).flat());
    return [...found].filter((other) => keyOf(other) !== keyOf(phrase) && isKnown(other));
  };
}

/** The first letter is seldom mistyped, but may change places with the second; a long word is known without it. */
function beginsAlike(a: string, b: string): boolean {
  return (
    a.startsWith(b.charAt(0)) ||
    a.startsWith(b.charAt(1) + b.charAt(0)) ||
    (a.length >= LONG && a.slice(1) === b.slice(1))
  );
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
