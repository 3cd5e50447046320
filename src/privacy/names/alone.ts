import { getTextBefore, opensSentence, readTo } from '../context.ts';
import type { Found } from '../detector.ts';
import { NO_WORD_BEFORE, OFFICIAL, ORGANISATION } from './cues.ts';
import { isFirstName, isOnlyFirstName } from './first-names.ts';
import { toName } from './hit.ts';
import { readName } from './reading.ts';
import { isCommonSurname, isSurname } from './surnames.ts';

const INITIALLED = /(?<![\p{L}\p{N}&'.@/-]|\d[.,])(?:(?:\p{Lu}|Th|Ph|Chr|IJ)\.[ -]?){1,6}(?=[\p{L}'(])/gu;
/** Not initials but an abbreviation. */
const ABBREVIATION =
  /^(?:[BN]\. ?V|V\.O\.F|U\.A|G\.G\.[DZ]|N\.B|P\.S|Z\.O\.Z|B\.S\.N|P\.G\.B|W\.M\.O|U\.W\.V|D\.U\.O|C\.A\.K|C\.S|E\.A|O\.A|O\.M|A\.U\.B|S\.V\.P|I\.Q|[TN]\.A\.V|[IE]\.D)\.? ?$/;
/** What has letters for its parts: "bijlage B. Tarieven". */
const LETTERED =
  /(?<!\p{L})(?:bijlagen?|punt|plan|onderdeel|lid|groep|categorie|deel|optie|scenario|variant|blok|spoor|stap|model|type|klasse|vitamine|hepatitis|niveau|perceel|gebouw|ingang|vleugel|lijn|kolom|sub|letter|rij|zone|route|kavel|kamer|zaal|fase|versie|figuur|tabel|artikel|hoofdstuk|paragraaf|cluster|schaal|team|klas|afdeling|unit|locatie|formulier|keuze|antwoord|vraag|profiel|product|code|rijbewijs|label|status|box|sectie|onder|tot) $/iu;
/** Words that a person may follow; and marks. */
const BEFORE_PERSON =
  /(?:["'(,:;-]|(?<!\p{L})(?:van|door|met|aan|voor|bij|en|of|naar|over|namens|dat|als|toen|tegen|want|omdat|is|was|heeft|had|zegt|zei|vroeg|aldus|volgens|op|ook|zoals|tussen|naast|zonder|om|heet|ben|cli[eë]nt|collega|begeleider|bewindvoerder|mentor|arts|huisarts)) ?$/iu;
const AFTER_OFFICE = new RegExp(`${NO_WORD_BEFORE}(?:${OFFICIAL}) $`, 'iu');

const CAPITAL = /(?<![\p{L}\p{N}@#_/&-]|[\p{L}\p{N}]\.)\p{Lu}[\p{L}']{1,40}(?![@\p{N}_])/gu;
/** Behind a first name: what is said of persons only. */
const OF_PERSON =
  / ?\(\d{1,3}(?: jaar| jr\.?)?\)|, (?:\d{1,2}(?= jaar|[,)])|\d{1,2} jaar)| van \d{1,2}(?= jaar|[ ,.](?!\d))(?! (?:weken|keer|uur|kinderen))| (?:is|was|wordt|werd) (?:nu |net |pas |bijna )?\d{1,2}(?= jaar(?! (?:lang|geleden|ziek))|[.,;)])| (?:heet|heette)(?!\p{L})/uy;
/** Behind a name: it is the name of a place or an organisation. */
const OF_PLACE =
  /^[ -](?:[Hh]uis|[Ss]chool|[Cc]ollege|[Ll]yceum|[Ss]tichting|[Kk]liniek|[Hh]al|Centrum|Fonds|Instituut|Prijs|Ziekenhuis|Kerk|Park|Plein|Zaal|Museum|Hoeve|Foundation|Academie|Universiteit|Groep|Brug|Tunnel|Stadion)(?!\p{L})/u;

/** "J. de Vries", and not "bijlage B. Tarieven". */
export function findInitialled(text: string): Found[] {
  return [...text.matchAll(INITIALLED)].flatMap(({ 0: initials, index: start }) => {
    const name = readName(text, start, 'role');
    const before = getTextBefore(text, start, 30);
    if (!name || ABBREVIATION.test(initials) || LETTERED.test(before) || ORGANISATION.test(before)) return [];
    // One letter may count a heading, or after a noun be that of a part: "loket B. Aanvragen".
    const isLetter = initials.split('.').length === 2 && (opensSentence(text, start) || !BEFORE_PERSON.test(before));
    const hasInfix = / (?:van|de|der|den|el|ter|ten) /.test(text.slice(start, name.end));
    const isPerson = !isLetter || hasInfix || name.words.some((word) => isSurname(word));
    return [toName(start, name.end, isPerson && !AFTER_OFFICE.test(before) ? 'likely' : 'possible', 'een bewoner')];
  });
}

/** Known first names: likely with a surname or an age, else possible. And "Bakker (82)". */
export function findKnown(text: string): Found[] {
  let done = 0;
  return [...text.matchAll(CAPITAL)].flatMap(({ 0: written, index: start }) => {
    // A surname that was read with the first name before it.
    if (start < done) return [];
    const word = written.replace(/'s?$/, '');
    const end = start + word.length;
    if (!isFirstName(word)) {
      const isAged = isCommonSurname(word) && /^ \(\d{1,2}(?: jaar)?\)/.test(text.slice(end, end + 12));
      return isAged ? [toName(start, end, 'likely', 'een bewoner')] : [];
    }
    const name = readName(text, start, 'nothing');
    const before = getTextBefore(text, start, 30);
    if (!name || ORGANISATION.test(before) || OF_PLACE.test(text.slice(name.end, name.end + 15))) return [];
    const isOnly = isOnlyFirstName(word);
    const isWhole = name.words.length > 1 && (isOnly || isSurname(name.words.at(-1) ?? ''));
    const isAged = isOnly && (readTo(OF_PERSON, text, name.end) !== undefined || before.endsWith('jarige '));
    if (!isWhole && !isOnly) return [];
    done = name.end;
    const isSure = (isWhole || isAged) && !AFTER_OFFICE.test(before);
    return [toName(start, name.end, isSure ? 'likely' : 'possible', 'een bewoner')];
  });
}
