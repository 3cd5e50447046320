import { loadContent } from '../../src/content/load.ts';
import { COMPOUND_PARTS } from '../../src/search/lexicon/compounds.ts';
import { createRandom, pick, type Random } from './random.ts';

const SEED = 1848;
/** Words that there are to choose from. */
const WORDS = 100_000;
/**
 * How often a word is used falls with its place in the list as 1 / (place + SHIFT) ** EXPONENT (Zipf and Mandelbrot).
 * With these figures 1,000 cases hold 20,000 different words and 10,000 hold 62,000. The example, if it went on growing
 * as it does (Heaps: 9 × words ** 0.58), would have 20,000 and 72,000.
 */
const EXPONENT = 1.3;
const SHIFT = 100;
/** Of the longer words of a sentence: how many in a hundred make way, and for how many of these the case has its own. */
const CHANGED = 65;
const OWN = 30;
/** Words that a case keeps coming back to. */
const OWN_WORDS = 12;
const FINE = 1_000_000;

/** A sentence of 5 to 25 words that needs no care in Markdown and holds no figures, which may look like personal data. */
const PLAIN = /^\p{L}[\p{L},;’-]*(?: [\p{L},;:’-]+){4,24}[.?!]$/u;
const CHANGEABLE = /(?<![\p{L}\p{N}’-])\p{Ll}{6,}(?![\p{L}\p{N}’-])/gu;

/** Writes one case. */
export interface Writer {
  /** A sentence of `least` to `most` words: 5 and 25 are the shortest and longest that there are. */
  sentence(least: number, most: number): string;
}

/**
 * Sentences of the example cases in which about a quarter of the words are changed for others of a long list: parts of
 * compounds of the field, and compounds of two of them. The same each time, as long as the example stays the same.
 */
export function createLanguage(): { startCase(random: Random): Writer } {
  const sentences = listSentences();
  const lengths = sentences.map(countWords);
  const words = inventWords();
  return {
    startCase(random) {
      const own = Array.from({ length: OWN_WORDS }, () => pickWord(random, words));
      const change = (word: string) => {
        if (random(100) >= CHANGED) return word;
        return random(100) < OWN ? pick(random, own) : pickWord(random, words);
      };
      return {
        sentence(least, most) {
          const first = lengths.findIndex((length) => length >= least);
          const count = lengths.findLastIndex((length) => length <= most) + 1 - first;
          return (sentences[first + random(count)] ?? '').replace(CHANGEABLE, change);
        },
      };
    },
  };
}

/** The shortest first. */
function listSentences(): string[] {
  return loadContent('content')
    .bottlenecks.flatMap(({ text }) => text.split(/\n+|(?<=[.?!])\s+/))
    .filter((sentence) => PLAIN.test(sentence))
    .sort((a, b) => countWords(a) - countWords(b));
}

function countWords(sentence: string): number {
  return sentence.split(' ').length;
}

function inventWords(): string[] {
  const random = createRandom(SEED);
  const words = new Set<string>();
  while (words.size < WORDS) {
    const part = pick(random, COMPOUND_PARTS);
    const word = random(3) === 0 ? part : part + pick(random, ['', '', 's']) + pick(random, COMPOUND_PARTS);
    words.add(word + pick(random, ['', '', 'en', 's']));
  }
  return [...words];
}

/** The inverse of the distribution of Zipf and Mandelbrot, as if places were a continuum. */
function pickWord(random: Random, words: readonly string[]): string {
  const first = SHIFT ** (1 - EXPONENT);
  const last = (SHIFT + words.length) ** (1 - EXPONENT);
  const place = (first + ((last - first) * random(FINE)) / FINE) ** (1 / (1 - EXPONENT)) - SHIFT;
  return words[Math.floor(place)] ?? '';
}
