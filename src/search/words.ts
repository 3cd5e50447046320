import { stemmer } from '@orama/stemmers/dutch';

/** Lower case, without diacritics: how words are compared everywhere in search. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text, folded, in order; figures count as words. */
export function listWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*/gu) ?? [];
}

/**
 * What the forms of a Dutch word have in common: Snowball's stem, without what spelling does to it (huizen and huis,
 * tellen and telt).
 */
export function stemWord(word: string): string {
  return stemmer(word)
    .replace(/([^aeiou])t$/, '$1')
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/([aeou])\1(?=[^aeiou]$)/, '$1')
    .replace(/z$/, 's')
    .replace(/v$/, 'f');
}

/** The stem of the verb, when the word looks like its participle: `geteld` gives that of tellen. */
export function stemParticiple(word: string): string | undefined {
  const middle = /^(\p{L}{0,6}?)ge(\p{L}{3,})[dt]$/u.exec(word);
  return middle ? stemWord(`${middle[1]}${middle[2]}en`) : undefined;
}

/** A case number as one word that is the beginning of no other: Pagefind matches beginnings. */
export function numberToken(year: string, number: string): string {
  return `n${year}x${Number(number)}z`;
}

/** An article of law as one word, likewise. */
export function articleToken(article: string): string {
  return `a${foldText(article).replace(/[.:]/g, 'x')}z`;
}
