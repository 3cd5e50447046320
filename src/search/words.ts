import { stemmer } from '@orama/stemmers/dutch';
import { STOP_WORDS } from './lexicon/stop-words.ts';

const SMALL_WORDS = new Set(STOP_WORDS.map(foldText));
const stems = new Map<string, string>();

/** Lower case, without diacritics: how words are compared everywhere in search. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text, folded, in order; figures count as words. */
export function listWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*/gu) ?? [];
}

/** Whether a folded word tells nothing by itself. */
export function isSmall(word: string): boolean {
  return SMALL_WORDS.has(word);
}

/** The words of a text that say what it is about. */
export function listTelling(text: string): string[] {
  return listWords(text).filter((word) => !isSmall(word));
}

/**
 * What the forms of a Dutch word have in common: Snowball's stem, without what spelling does to it (huizen and huis,
 * tellen and telt). Its own stem: jongvolwassenen needs two steps to that of jongvolwassene.
 */
export function stemWord(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const once = stemOnce(word);
  const stem = once === word ? word : stemWord(once);
  stems.set(word, stem);
  return stem;
}

function stemOnce(word: string): string {
  return stemmer(word.replace(/(\p{L}{4,}[^aeiou]e)s$/u, '$1'))
    .replace(/([^aeiou])t$/, '$1')
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/([aeou])\1(?=[^aeiou]$)/, '$1')
    .replace(/z$/, 's')
    .replace(/v$/, 'f');
}

/** A case number as one word that is the beginning of no other: Pagefind matches beginnings. */
export function numberToken(year: string, number: string): string {
  return `n${year}x${Number(number)}z`;
}

/** An article of law as one word, likewise. */
export function articleToken(article: string): string {
  return `a${foldText(article).replace(/[.:]/g, 'x')}z`;
}
