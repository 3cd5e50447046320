import { stemmer } from '@orama/stemmers/dutch';
import { splitCompound } from '../compound.ts';
import { articleToken, foldText, isSmall, listTelling, listWords, numberToken } from '../words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One thing that is looked for. A text holds it when it holds one of its alternatives. */
export interface Concept {
  /** What was typed. */
  typed: string;
  /** What Pagefind is asked, the nearest first. */
  alternatives: Alternative[];
  /** A number, an article or a phrase: what does not hold it is no answer. */
  required: boolean;
}

export interface Alternative {
  term: string;
  /** From 1 for what was typed, downwards. */
  weight: number;
  /** Is asked for only when the others are in too few texts. */
  spare?: boolean;
}

export interface Query {
  concepts: Concept[];
  /** Words that were taken for others. */
  repairs: { from: string; to: string }[];
  /** Words that nobody wrote. */
  unknown: string[];
}

/** What each way to say a thing is worth beside the word that was typed. */
const WEIGHTS = {
  form: 0.95,
  verb: 0.7,
  /** Another word of the same family, or the beginning or end of the word. */
  kin: 0.5,
  /** Of a compound, its parts; of a phrase, those of its words that somebody wrote. */
  parts: 0.8,
  someWords: 0.9,
  synonym: 0.8,
  related: 0.3,
};

/** A synonym may be a phrase of so many words. */
const MAX_PHRASE = 3;
/** Of a longer text so many words are looked for. */
const MAX_WORDS = 120;

const PHRASE = /["“”„]([^"“”„]+)["“”„]/g;
const NUMBER = /\b(20\d\d)-(\d{1,5})\b/g;
const ARTICLE =
  /\b(?:art(?:ikel|\.)?\s*(\d+[a-z]{0,2}(?:[.:]\d+[a-z]{0,2})*)|(\d+[a-z]{0,2}(?:[.:]\d+[a-z]{0,2})+))(?![\p{L}\p{N}])/giu;

/** Reads what somebody typed. With `literal` words are taken as they stand, mistyped or not. */
export function parseQuery(typed: string, vocabulary: Vocabulary, literal = false): Query {
  const concepts: Concept[] = [];
  const exact = (term: string, shown: string) =>
    concepts.push({ typed: shown, alternatives: [{ term, weight: 1 }], required: true });
  const rest = typed
    .replace(PHRASE, (whole, phrase: string) => {
      if (listWords(phrase).length > 0) exact(`"${phrase.trim()}"`, whole);
      return ' ';
    })
    .replace(NUMBER, (whole, year: string, number: string) => {
      exact(numberToken(year, number), whole);
      return ' ';
    })
    .replace(ARTICLE, (whole, named: string | undefined, dotted: string | undefined) => {
      exact(articleToken(named ?? dotted ?? ''), whole);
      return ' ';
    });

  const query: Query = { concepts, repairs: [], unknown: [] };
  const words = listWords(rest);
  const telling = listTelling(rest);
  // Of nothing but small words each is looked for: it is all that there is.
  addWords(telling.length > 0 || concepts.length > 0 ? telling : words, query, vocabulary, literal);
  return query;
}

/** What a whole text is about: a word that is used twice counts twice, and nothing in it is taken for a typing error. */
export function parseText(text: string, vocabulary: Vocabulary): Concept[] {
  const query: Query = { concepts: [], repairs: [], unknown: [] };
  addWords(listTelling(text).slice(0, MAX_WORDS), query, vocabulary, true);
  return query.concepts;
}

function addWords(words: readonly string[], query: Query, vocabulary: Vocabulary, literal: boolean): void {
  for (let at = 0; at < words.length; at += 1) {
    const phrase = longestPhrase(words, at, vocabulary);
    if (phrase > 1) {
      const typed = words.slice(at, at + phrase);
      const written = typed.filter((word) => vocabulary.knows(word));
      const weight = written.length === phrase ? 1 : WEIGHTS.someWords;
      const own = written.length === 0 ? [] : [{ term: written.join(' '), weight }];
      query.concepts.push({
        typed: typed.join(' '),
        required: false,
        alternatives: withSynonyms(own, typed.join(' '), vocabulary),
      });
      at += phrase - 1;
      continue;
    }
    const word = words[at] ?? '';
    const joined = words[at + 1] === undefined ? undefined : findJoined(word, words[at + 1] ?? '', vocabulary);
    if (joined !== undefined) {
      const typed = `${word} ${words[at + 1]}`;
      const alternatives = [
        { term: joined, weight: 1 },
        { term: typed, weight: WEIGHTS.form },
      ];
      query.concepts.push({ typed, required: false, alternatives: withSynonyms(alternatives, joined, vocabulary) });
      at += 1;
      continue;
    }
    addWord(word, query, vocabulary, literal);
  }
}

function addWord(word: string, query: Query, vocabulary: Vocabulary, literal: boolean): void {
  const add = (alternatives: Alternative[], meant: string) => {
    query.concepts.push({ typed: word, required: false, alternatives: withSynonyms(alternatives, meant, vocabulary) });
  };
  const { same, verb } = vocabulary.forms(word);
  const isWritten = vocabulary.has(word) || vocabulary.begins(word);
  const whole = [
    // What Pagefind does not know it would take for the beginning of other words.
    ...(isWritten ? [{ term: word, weight: 1 }] : []),
    ...same.map((term) => ({ term, weight: WEIGHTS.form })),
    ...verb.map((term) => ({ term, weight: WEIGHTS.verb })),
  ];
  const split = vocabulary.split(word);
  const parts = split?.some((part) => isSmall(part)) ? undefined : split;
  const kin = isWritten ? [] : vocabulary.kin(word).map((term) => ({ term, weight: WEIGHTS.kin }));
  const apart = parts ? [{ term: parts.join(' '), weight: WEIGHTS.parts }] : [];
  if (vocabulary.knows(word)) {
    add([...whole, ...apart, ...kin], word);
  } else if (parts || kin.length > 0 || hasPartners(word, vocabulary)) {
    add([...apart, ...kin], word);
  } else if (addParts(word, query, vocabulary)) {
    return;
  } else {
    const meant = literal ? undefined : vocabulary.repair(word);
    if (meant === undefined) {
      const piece = literal ? undefined : vocabulary.piece(word);
      if (piece === undefined) query.unknown.push(word);
      else add([{ term: piece, weight: WEIGHTS.kin }], piece);
      return;
    }
    query.repairs.push({ from: word, to: meant });
    add([{ term: meant, weight: 1 }], meant);
  }
}

/** Takes a compound that nobody wrote apart, and looks for the parts that somebody did. */
function addParts(word: string, query: Query, vocabulary: Vocabulary): boolean {
  const parts = splitCompound(word)
    .map(foldText)
    .filter((part) => !isSmall(part) && (vocabulary.knows(part) || hasPartners(part, vocabulary)));
  for (const part of parts) addWord(part, query, vocabulary, true);
  return parts.length > 0;
}

/** Pagefind stems too: of forms with one stem it needs one. */
function distinct(alternatives: readonly Alternative[]): Alternative[] {
  const stems = new Set<string>();
  return alternatives.filter(({ term }) => {
    const stem = listWords(term).map(stemmer).join(' ');
    return !stems.has(stem) && stems.add(stem);
  });
}

function withSynonyms(alternatives: Alternative[], phrase: string, vocabulary: Vocabulary): Alternative[] {
  const written = (term: string) => (vocabulary.has(term) ? term : (vocabulary.forms(term).same[0] ?? term));
  return distinct([
    ...alternatives,
    ...vocabulary.synonyms(phrase).map((term) => ({ term: written(term), weight: WEIGHTS.synonym })),
    ...vocabulary.related(phrase).map((term) => ({ term: written(term), weight: WEIGHTS.related, spare: true })),
  ]);
}

function hasPartners(phrase: string, vocabulary: Vocabulary): boolean {
  return vocabulary.synonyms(phrase).length > 0 || vocabulary.related(phrase).length > 0;
}

/** How many words from `at` make a phrase that has synonyms; 1 when only the word itself can. */
function longestPhrase(words: readonly string[], at: number, vocabulary: Vocabulary): number {
  for (let length = Math.min(MAX_PHRASE, words.length - at); length > 1; length -= 1) {
    if (hasPartners(words.slice(at, at + length).join(' '), vocabulary)) return length;
  }
  return 1;
}

/** Two words that the index writes as one: `jeugd hulp`. */
function findJoined(first: string, second: string, vocabulary: Vocabulary): string | undefined {
  return ['', 's', 'en', 'e', 'n'].map((link) => first + link + second).find((word) => vocabulary.has(word));
}
