import { readTo } from '../context.ts';
import { isFirstName, isOnlyFirstName } from './first-names.ts';
import { isNoName } from './no-names.ts';
import { isSurname } from './surnames.ts';

/**
 * How much the words before a name say. After a `title` (mevrouw) nearly everything with a capital is a name, after a
 * `role` (moeder, cliënt) what is not another word, and after `nothing` only what is known to be one.
 */
export type Trust = 'title' | 'role' | 'nothing';

/** A name that was read. `words` without initials and what stands before a surname. */
export interface ReadName {
  start: number;
  end: number;
  words: string[];
  /** It has initials, or begins with a known first name. */
  isKnown: boolean;
}

const INITIALS = /(?:(?:\p{Lu}|Th|Ph|Ch|Chr|IJ|St|Fr)\.[ -]?){1,6}/uy;
const BARE_INITIALS = /\p{Lu}{1,3} (?=\p{Lu}\p{Ll}|(?:van|de|der|den|ter|ten|el|al) )/uy;
const CALLED = / ?\(\p{Lu}[\p{L}-]{1,20}\) /uy;
const INFIX =
  /(?:(?:van|von|vander|de|der|den|het|'t|'s|ter|ten|te|op|in|uit|aan|bij|onder|voor|la|le|les|du|des|da|dos|di|del|della|el|al|ben|bin|ibn|abu|bou|ait|oulad|st\.|v\.|d\.|v\.d\.|vd|v\/d|zu|zum) ){1,3}(?=\p{L})|(?:[dl]'|el-|al-|'t-)(?=\p{L})/iuy;
/** Alone before a capital these words belong to the sentence, not to a surname. */
const IN_SENTENCE =
  /^(?:van|van de|van het|de|het|op|in|uit|aan|bij|onder|voor|te|in de|op de|aan de|bij de|uit de|voor de|in het|op het|aan het|la|le|al) $/;
const CAPITAL =
  /\p{Lu}[\p{L}']{0,40}(?:-(?:(?:van|van de|van der|van den|de|der|den|ter|ten|el) )?\p{Lu}[\p{L}']{0,40}){0,3}(?!-?[\p{L}\d]|[@_/\d])/uy;
const BUILDING = /(?:huis|huizen|school|kliniek|kerk|plein|straat|laan|weg|park|centrum)$/;
const MOST_WORDS = 4;

/** Reads the name that begins at `at`, if one does. */
export function readName(text: string, at: number, trust: Trust): ReadName | undefined {
  const initialsEnd = readTo(INITIALS, text, at) ?? (trust === 'title' ? readTo(BARE_INITIALS, text, at) : undefined);
  const hasInitials = initialsEnd !== undefined;
  let end: number | undefined;
  let from = initialsEnd ?? at;
  if (hasInitials) from = readTo(CALLED, text, from) ?? (text[from] === ' ' ? from + 1 : from);
  const words: string[] = [];
  while (words.length < MOST_WORDS) {
    const infixEnd = readTo(INFIX, text, from);
    const infix = infixEnd ? text.slice(from, infixEnd) : '';
    const first = words.length === 0 && !hasInitials;
    if (first && trust !== 'title' && IN_SENTENCE.test(infix)) return undefined;
    if (first && trust === 'nothing' && infix !== '') return undefined;
    // "Gezin in de Knel" and "Kees uit Noord", and not "in 't Veld".
    if (/^(?:in|op|uit|aan|bij|onder|voor|te|het)(?: (?:de|het))? $/.test(infix)) break;
    const capitalEnd = readTo(CAPITAL, text, infixEnd ?? from);
    if (!capitalEnd) break;
    const word = text.slice(infixEnd ?? from, capitalEnd).replace(/'s?$/, '');
    // After a first name comes a surname.
    const comesSurname = hasInitials || isOnlyFirstName(words.at(-1) ?? '');
    if (isStop(word, infix, { trust: comesSurname ? 'title' : trust, first: words.length === 0, cue: trust })) break;
    words.push(word);
    end = (infixEnd ?? from) + word.length;
    if (text[end] !== ' ') break;
    from = end + 1;
  }
  if (end === undefined) return undefined;
  // "Samira B."
  if (/^ \p{Lu}\.(?!\p{L})/u.test(text.slice(end, end + 4))) end += 3;
  return { start: at, end, words, isKnown: hasInitials || isFirstName(words[0] ?? '') };
}

function isStop(
  word: string,
  infix: string,
  { trust, first, cue }: { trust: Trust; first: boolean; cue: Trust },
): boolean {
  // Without a cue "Leo Kannerhuis" is a house.
  if (cue === 'nothing' && BUILDING.test(word) && !isSurname(word)) return true;
  const afterTitle = trust === 'title';
  // "van" with a small letter may lead to where somebody is from: "meneer van Jeugdzorg".
  const afterVan = /^van/i.test(infix) && (afterTitle || infix.startsWith('V') || !first);
  if (isNoName(word, { afterTitle: afterTitle || infix !== '', afterVan })) return true;
  return first && trust === 'nothing' && !isFirstName(word);
}

/** Whether the words alone say that this is a person: a first name, or a surname with something before it. */
export function looksLikePerson({ words, isKnown }: ReadName): boolean {
  return isKnown || words.some((word) => isOnlyFirstName(word) || isSurname(word));
}
