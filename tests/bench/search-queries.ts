import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitCompound } from '../../src/search/compound.ts';
import { STOP_WORDS } from '../../src/search/lexicon/stop-words.ts';
import { foldText, listWords } from '../../src/search/words.ts';
import { createRandom, pick, type Random } from './random.ts';

const SEED = 1917;
const STOPS = new Set(STOP_WORDS.map(foldText));
const MAX_QUERY = 200;

/** By kind, how to make a query of a sentence that somebody wrote. */
const KINDS: Record<string, ToQuery> = {
  'a word': (sentence, random) => pickWords(sentence, random, 1),
  'two or three words': (sentence, random) => pickWords(sentence, random, 2 + random(2)),
  'a sentence': (sentence) => {
    const words = listWords(sentence);
    return words.length < 6 ? undefined : words.join(' ').slice(0, MAX_QUERY);
  },
  'a typing error': (sentence, random) => {
    const words = listTelling(sentence).filter((word) => word.length >= 7);
    return words.length === 0 ? undefined : mistype(pick(random, words), random);
  },
  'a compound written apart': (sentence, random) => {
    const apart = listTelling(sentence)
      .map(splitCompound)
      .filter((parts) => parts.length === 2);
    return apart.length === 0 ? undefined : pick(random, apart).join(' ');
  },
};

/** Gives undefined when this sentence does not lend itself. */
type ToQuery = (sentence: string, random: Random) => string | undefined;

export interface TimedQuery {
  kind: string;
  query: string;
}

/**
 * So many rounds of queries from what the cases of a portal say, one of each kind in every round and none twice. The
 * same each time for the same content.
 */
export function listQueries(content: string, rounds: number): TimedQuery[][] {
  const random = createRandom(SEED);
  const folder = join(content, 'bottlenecks');
  const files = readdirSync(folder).sort();
  const asked = new Set<string>();
  const inventQuery = (toQuery: ToQuery): string => {
    for (;;) {
      const query = toQuery(pick(random, readSentences(join(folder, pick(random, files)))), random);
      if (query === undefined || asked.has(query)) continue;
      asked.add(query);
      return query;
    }
  };
  const kinds = Object.entries(KINDS);
  return Array.from({ length: rounds }, () => kinds.map(([kind, toQuery]) => ({ kind, query: inventQuery(toQuery) })));
}

/** Of the text below the front matter, sentences without mark-up only; tombstones have an empty one. */
function readSentences(file: string): string[] {
  const [, , text = ''] = readFileSync(file, 'utf8').split('---\n');
  return text.split(/\n+|(?<=[.?!])\s+/).filter((sentence) => /^\p{L}[^<{]+$/u.test(sentence));
}

/** Words that somebody would search for. */
function listTelling(sentence: string): string[] {
  return listWords(sentence).filter((word) => /^\p{L}{4,}$/u.test(word) && !STOPS.has(word));
}

function pickWords(sentence: string, random: Random, count: number): string | undefined {
  const words = listTelling(sentence);
  const first = random(Math.max(1, words.length - count + 1));
  return words.length < count ? undefined : words.slice(first, first + count).join(' ');
}

/** Two letters in the wrong order; undefined when nobody would see it. */
function mistype(word: string, random: Random): string | undefined {
  const at = 1 + random(word.length - 3);
  const mistyped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  return mistyped === word ? undefined : mistyped;
}
