import { compareText } from '../model/order.ts';
import { foldText, listWords, stemWord } from './words.ts';

/** What the browser knows of the words in the index. */
export interface VocabularyFile {
  /** The rarest words are left out, because they are too many. */
  partial: boolean;
  /** Folded words, the alphabet over, each as what it shares with the one before (a figure in base 36) and the rest. */
  words: string;
}

/** What the browser knows of what words mean. */
export interface GroupsFile {
  /** Groups of words that mean the same, of which the index holds one at least. */
  synonyms: string[][];
  /** Likewise, of words that are used of the same situation. */
  related: string[][];
}

type Groups = readonly (readonly string[])[];

/** More would be most of what a first search loads. A word that is left out is looked up in the index itself. */
const MAX_WORDS = 10_000;
/** A word of letters and figures, or a number; not one of the words that stand for a case number or an article. */
const WORD = /^(?![an]\d[\dx]*z$)(?:[\p{L}\p{N}]{2,30}|\d)$/u;

/** In how many of some texts each of their words is. */
export function countWords(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(listWords(text))) if (WORD.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * The words of the indexed texts, for typo repair and for keeping words that nobody wrote away from Pagefind, which
 * would look for their beginnings.
 */
export function toVocabularyFile(counts: ReadonlyMap<string, number>): VocabularyFile {
  const words = [...counts].sort(([a, many], [b, more]) => more - many || compareText(a, b)).map(([word]) => word);
  return { partial: words.length > MAX_WORDS, words: frontCode(words.slice(0, MAX_WORDS).sort()) };
}

/** The groups that help: somebody wrote a word of them. */
export function toGroupsFile(
  counts: ReadonlyMap<string, number>,
  { synonyms, related }: { synonyms: Groups; related: Groups },
): GroupsFile {
  const stems = new Set([...counts.keys()].map(stemWord));
  const isKnown = (phrase: string) => listWords(phrase).every((word) => stems.has(stemWord(word)));
  const pick = (groups: Groups) => groups.filter((group) => group.some(isKnown)).map((group) => group.map(foldText));
  return { synonyms: pick(synonyms), related: pick(related) };
}

/** The same vocabulary without some of its words. */
export function withoutWords<File extends VocabularyFile>(file: File, words: ReadonlySet<string>): File {
  return { ...file, words: frontCode(readWords(file.words).filter((word) => !words.has(word))) };
}

/** Undoes `toVocabularyFile`'s coding. */
export function readWords(coded: string): string[] {
  const words: string[] = [];
  let before = '';
  for (const entry of coded === '' ? [] : coded.split(' ')) {
    before = before.slice(0, Number.parseInt(entry.charAt(0), 36)) + entry.slice(1);
    words.push(before);
  }
  return words;
}

/** Sorted words share their beginnings with their neighbours. */
function frontCode(sorted: readonly string[]): string {
  let before = '';
  return sorted
    .map((word) => {
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared += 1;
      before = word;
      return shared.toString(36) + word.slice(shared);
    })
    .join(' ');
}
