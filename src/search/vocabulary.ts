import { foldText, listWords, stemWord } from './words.ts';

/** What the browser knows of the words in the index. */
export interface VocabularyFile {
  /** Folded words, the alphabet over, each as what it shares with the one before (a figure in base 36) and the rest. */
  words: string;
  /** Groups of words that mean the same, of which the index holds one at least. */
  groups: string[][];
}

/** Shorter words are never mistyped beyond recognition, and figures are not words. */
const WORD = /^\p{L}{2,30}$/u;

/**
 * The words of the indexed texts, for typo repair and for keeping words that nobody wrote away from Pagefind, which
 * would look for their beginnings.
 */
export function toVocabularyFile(texts: Iterable<string>, groups: readonly (readonly string[])[]): VocabularyFile {
  const words = new Set<string>();
  for (const text of texts) for (const word of listWords(text)) if (WORD.test(word)) words.add(word);
  const stems = new Set([...words].map(stemWord));
  const isKnown = (phrase: string) => listWords(phrase).every((word) => stems.has(stemWord(word)));
  return {
    words: frontCode([...words].sort()),
    groups: groups.filter((group) => group.some(isKnown)).map((group) => group.map(foldText)),
  };
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
