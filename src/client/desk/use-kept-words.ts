import { useState } from 'preact/hooks';
import { getKeptWords, setKeptWords } from './kept-words.ts';

/** What is typed in a form of the desk; it outlives the form until it is sent. */
export function useKeptWords(key: string): [words: string, type: (words: string) => void] {
  const [words, setWords] = useState(() => getKeptWords(key));
  return [
    words,
    (next) => {
      setKeptWords(key, next);
      setWords(next);
    },
  ];
}
