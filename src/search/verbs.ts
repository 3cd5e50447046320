import { STRONG_VERBS, VERB_PREFIXES } from './lexicon/strong-verbs.ts';
import { stemWord } from './words.ts';

/** By past form: the verbs that it may be of. */
const VERBS_OF = new Map<string, string[]>();
for (const [verb, forms] of Object.entries(STRONG_VERBS)) {
  for (const form of forms.split(' ')) VERBS_OF.set(form, [...(VERBS_OF.get(form) ?? []), verb]);
}
const MIN_FORM = 3;
/** A word that is a past form by itself may as well be another word; shorter ones mostly are. */
const MIN_PREFIXED = 5;

/**
 * Stems of the verbs that a word may be the past tense or the participle of: `geteld` and `telde` give that of tellen,
 * `doorverwezen` that of doorverwijzen. Empty when it looks like neither.
 */
export function stemVerbs(word: string): string[] {
  return [...new Set([...listWeak(word), ...listStrong(word)].map(stemWord))].filter((stem) => stem !== stemWord(word));
}

/** Whether a word is a participle by its look: other past forms are often other words too (weken, leden). */
export function looksLikeParticiple(word: string): boolean {
  return /^\p{L}{0,6}?ge\p{L}{3,}(?:[dt]|en)$/u.test(word);
}

function listWeak(word: string): string[] {
  const participle = /^(\p{L}{0,6}?)ge(\p{L}{3,})[dt]$/u.exec(word);
  const prefixed = /^((?:be|ver|ont|her)\p{L}{3,})[dt]$/u.exec(word);
  const past = /^(\p{L}{2,}[^aeiou\W])[dt]en?$/u.exec(word);
  return [
    ...(participle ? [`${participle[1]}${participle[2]}en`] : []),
    ...(prefixed ? [`${prefixed[1]}en`] : []),
    ...(past ? [`${past[1]}en`] : []),
  ];
}

function listStrong(word: string): string[] {
  const found: string[] = [];
  for (let at = 0; at <= word.length - MIN_FORM; at += 1) {
    const verbs = VERBS_OF.get(word.slice(at)) ?? [];
    const prefix = readPrefix(word.slice(0, at));
    if (verbs.length === 0 || prefix === undefined || word.length < MIN_PREFIXED) continue;
    found.push(...verbs.map((verb) => prefix + verb));
  }
  return found;
}

/** The prefix without the `ge` of a participle; undefined when it is none. */
function readPrefix(prefix: string): string | undefined {
  if (prefix === '') return '';
  for (const first of VERB_PREFIXES) {
    if (!prefix.startsWith(first)) continue;
    const rest = readPrefix(prefix.slice(first.length));
    if (rest !== undefined) return (first === 'ge' ? '' : first) + rest;
  }
  return undefined;
}
