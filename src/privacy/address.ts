import { getTextBefore, opensSentence, readTo } from './context.ts';
import { COUNTED } from './counted.ts';
import type { Certainty, Found } from './detector.ts';
import { MAYBE_STREET, NO_ADDRESS, NO_STREET, STREET, STREET_FIRST, STREET_INSIDE } from './street-words.ts';

const WORD = /(?<![\p{L}\p{N}])(?:'t|'s|[\p{L}][\p{L}'-]*\.?)/giu;
const HOUSE_LABEL = '(?:(?:huis)?(?:nummer|nr\\.?|no\\.?):? ?)';
const HOUSE = new RegExp(`(,?) ?(${HOUSE_LABEL}?)(\\d{1,5})(?![\\d.,:]\\d|\\p{L}{2}|%| ?€)`, 'uiy');
/** 101a, 44-2, 8 bis, 7 hs, 23-III, 2 t/m 8, 9 toevoeging B. */
const ADDITION =
  /(?: ?t\/m ?\d{1,4}(?!\d)| ?[-/] ?(?:\d{1,4}[a-z]{0,2}|[IVX]{1,4}|[a-z]{1,2})(?![\p{L}\d])| ?[a-z](?:-\d{1,4})?(?![\p{L}\d'/])| (?:bis|hs|huis|zwart|rood|boven|beneden|links|rechts|I{1,3}|IV)(?!\p{L})(?: ?[a-d](?![\p{L}\d]))?)?(?:,? toevoeging [\p{L}\d]{1,4})?(?: ?(?:t\/m|tot en met|en) ?\d{1,4}(?!\d))?/iuy;
const SPELLED = new RegExp(
  `,? ${HOUSE_LABEL}(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|(?:vijf|zes|zeven|acht|negen)tien|(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig|honderd)(?!\\p{L})`,
  'iuy',
);
const POSTCODE =
  /(?<![\p{L}\p{N}.,/-])[1-9]\d{3}(?: ?(?!SA|SD|SS)[A-Z]{2}|(?!km|kg|mm|cm|ml|hh|st|th|de|en|er|in)[a-z]{2})(?![\p{L}\p{N}])/gu;
const POSTCODE_AFTER =
  /(?:,| -)? ?(?:\(?postcode:? )?[1-9]\d{3} ?(?!SA|SD|SS|en|de|is|in|op|te)[a-z]{2}(?![\p{L}\p{N}])/iuy;
const SPACED_POSTCODE = /(?<=postcode:? )[1-9]\d{3} [a-z]{2}(?!\p{L})/giu;
const AFTER_POSTCODE = new RegExp(
  `(?:,? \\p{Lu}[\\p{L}-]{2,25}(?=,? ${HOUSE_LABEL}))?(?:[ ,;:/(-]|en |met |het |op ){0,4}${HOUSE_LABEL}?\\d{1,5}(?!\\d|[.,:]\\d|\\p{L}{2}|%)`,
  'uy',
);
const BEFORE_POSTCODE = new RegExp(`${HOUSE_LABEL}\\d{1,5}[a-z]?(?:[, ]|en |met |postcode |in ){1,4}$`, 'iu');
/** A year and a law or an office, not the letters of a postcode: "Wet 2015 WW". */
const YEAR_AND_ABBREVIATION = /^(?:19|20)\d\d (?:WW|ZW|IB|JW|PW|OM|EU|VN|AZ|GR|RO|BW|AP|MT|IT|ID|TV)$/;
const POSTBOX = /(?<!\p{L})(?:postbus|antwoordnummer) \d{1,5}(?:,? ?[1-9]\d{3} ?[A-Z]{2}(?!\p{L}))?/giu;

/** Words that a sentence about an address begins with, and that some streets do too. */
const OPENING =
  /^(?:van|aan|achter|onder|boven|tussen|langs|naar|tegenover|buiten|binnen|rond|vanuit|adres|wie|wat|waar|hoe|ga|kom|zie|bel|vul|post|daar|hier|ook|volgens|alleen|zelfs|sinds)$/iu;
const PLACED =
  /(?:^|[\s("'])(?:op|aan|in|van|naar|bij|voor|te|langs|rond|achter|tegenover|vanaf|om|uit|tot|over|adres|is)(?: (?:de|het|een|hun|haar|zijn))? ["'(]?$|[,:(-] ?(?:(?:de|het) )?$|^$/iu;
const LIVES =
  /woon|wonen|ingeschreven|verblijf|verhui|adres|woning|flat|appartement|pand\b|bezorg|logeer|slaapt|slapen|thuis\b|huisbezoek|ontruim|huur|buren|buur(?:man|vrouw)|portiek|trappenhuis|bewoner|aanbelt|aangebeld|deur\b|huis\b/i;
const LIVES_AFTER = /^ (?:woont|wonen|woonde|woonden|wordt bewoond|staat leeg|ingeschreven)(?!\p{L})/iu;
const GOES_ON =
  /^(?:[.,;:!?)"'\]|\n]|$| (?:en|is|die|dat|waar|woont|wonen|staat|heeft|hebben|moet|mag|kan|wil|krijgt|met|in|te|op|bij|van|voor|zonder|zit|was|werd|wordt|komt|ging|gaat|maar|want|omdat|toen|als|al|niet|slaapt|ligt|om|naar|boven|beneden)(?!\p{L}))/iu;

const LONGEST_WORD = 40;

const ADVICE =
  'Dit lijkt een adres. Daarmee weet iedereen om welk huishouden het gaat. Haal het weg: u kunt "een adres in de wijk" schrijven.';
const ADVICE_PLACE =
  'Dit lijkt een straat of een postcode. In een kleine straat is een huishouden zo herkend. U kunt "een straat in de wijk" schrijven. Is de plek zelf het knelpunt, dan kunt u de naam laten staan.';
const ADVICE_POSTBOX =
  'Dit lijkt het postadres van een organisatie. Dat kunt u laten staan. Haalt één persoon daar de post op? Haal het dan weg.';

/** Addresses: a street or postcode with a number, and either alone as possible. */
export function findAddresses(text: string): Found[] {
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  const postboxes = Array.from(text.matchAll(POSTBOX), ({ 0: written, index }) => ({
    ...{ start: index, end: index + written.length, certainty: 'possible' as const },
    ...{ advice: ADVICE_POSTBOX, replacement: 'een postadres' },
  }));
  return [...words.flatMap((_, index) => findStreet(text, words, index) ?? []), ...findPostcodes(text), ...postboxes];
}

/** The address of which the street ends at the word. */
function findStreet(text: string, words: readonly Word[], last: number): Found | undefined {
  const { word, end } = words[last] ?? EMPTY;
  if (word.length > LONGEST_WORD) return undefined;
  const house = readHouse(text, end);
  const isStreet = STREET.test(word) && !isNoStreet(word);
  if (!house && !isStreet) return undefined;

  const first = findFirstWord(text, words, last);
  const { word: firstWord, start } = words[first] ?? EMPTY;
  const before = getTextBefore(text, start, 60);
  const isCapital = /^\p{Lu}/u.test(firstWord);
  const postcodeEnd = readTo(POSTCODE_AFTER, text, house?.end ?? end);
  if (!house) {
    if (postcodeEnd) return toFound(text, start, postcodeEnd, 'likely');
    // "Buurthuis De Steiger" has its article with a capital.
    const hasArticle = /(?<!\p{L})(?:de|het) $|^(?:De|Het) $/u.test(before);
    return isCapital && hasArticle ? toFound(text, start, end, 'possible') : undefined;
  }
  if (NO_ADDRESS.test(word)) return undefined;
  if (postcodeEnd && isCapital && (isStreet || !house.isLabelled)) return toFound(text, start, postcodeEnd, 'certain');
  if (house.isYear) return undefined;

  const isPlaced = PLACED.test(before);
  const isLivedIn = LIVES.test(before) || LIVES_AFTER.test(text.slice(house.end, house.end + 20));
  if (!isCapital) {
    if (!isStreet || word.length < 7 || !(isPlaced || isLivedIn)) return undefined;
    const goesOn = GOES_ON.test(text.slice(house.end, house.end + 12));
    return toFound(text, start, house.end, goesOn ? 'likely' : 'possible');
  }
  const isSeveralWords = first < last && (isStreet || STREET_FIRST.test(firstWord));
  const isSure = isSeveralWords || (isStreet && (word.length > 5 || isPlaced));
  const isMaybe = MAYBE_STREET.test(word) && !isNoStreet(word) && (isPlaced || isLivedIn);
  return isSure || isMaybe || (isPlaced && isLivedIn) ? toFound(text, start, house.end, 'likely') : undefined;
}

function isNoStreet(word: string): boolean {
  return NO_STREET.test(word.split('-').at(-1) ?? '');
}

/** Back over "Prinses", "Lange", "Burgemeester", "Laan van de". */
function findFirstWord(text: string, words: readonly Word[], last: number): number {
  let first = last;
  let isAfterPreposition = false;
  for (let index = last - 1; index >= Math.max(0, last - 5); index -= 1) {
    const { word, start, end } = words[index] ?? EMPTY;
    const next = words[index + 1] ?? EMPTY;
    if (end !== next.start && text.slice(end, next.start) !== ' ') break;
    const isCapital = /^\p{Lu}/u.test(word);
    const isOther = NO_ADDRESS.test(word) && !/^van$/i.test(word);
    if (isCapital && (isOther || (OPENING.test(word) && opensSentence(text, start)))) break;
    // "Weg naar Rhijnauwen" is a street, "Ga naar Lindelaan" is not.
    if (isCapital && isAfterPreposition && !STREET_FIRST.test(word)) break;
    if (isCapital) first = index;
    else if (!STREET_INSIDE.test(word)) break;
    isAfterPreposition = /^(?:naar|op|aan|te)$/.test(word) || (isAfterPreposition && !isCapital);
  }
  return first;
}

function readHouse(text: string, at: number): House | undefined {
  HOUSE.lastIndex = at;
  const house = HOUSE.exec(text);
  if (!house) {
    const spelled = readTo(SPELLED, text, at);
    return spelled ? { end: spelled, isYear: false, isLabelled: true } : undefined;
  }
  const [written, comma, label, digits] = house;
  const numberEnd = at + written.length;
  const isCounted = COUNTED.test(text.slice(numberEnd, numberEnd + 20));
  // "In de Kerkstraat, 12 …" is a pause, "Kerkstraat, nr. 12" and "Kerkstraat, 12," are none.
  const isPause = comma !== '' && label === '' && !/^[a-z]?(?:[.,;)]|$)/i.test(text.slice(numberEnd, numberEnd + 2));
  const isApart = written === digits;
  if (isCounted || isPause || isApart) return undefined;
  return {
    end: readTo(ADDITION, text, numberEnd) ?? numberEnd,
    isYear: label === '' && /^(?:19|20)\d\d$/.test(digits ?? ''),
    isLabelled: label !== '',
  };
}

function findPostcodes(text: string): Found[] {
  return [...text.matchAll(POSTCODE), ...text.matchAll(SPACED_POSTCODE)].map((match) => {
    const end = match.index + match[0].length;
    const houseEnd = readTo(AFTER_POSTCODE, text, end);
    const houseBefore = BEFORE_POSTCODE.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0].length ?? 0;
    const isHouse = houseEnd !== undefined && !COUNTED.test(text.slice(houseEnd, houseEnd + 20));
    if (houseBefore > 0) return toFound(text, match.index - houseBefore, end, 'certain');
    if (!isHouse) return toFound(text, match.index, end, 'possible');
    const certainty = YEAR_AND_ABBREVIATION.test(match[0]) ? 'possible' : 'certain';
    return toFound(text, match.index, readTo(ADDITION, text, houseEnd) ?? houseEnd, certainty);
  });
}

function toFound(text: string, at: number, end: number, certainty: Certainty): Found {
  // With its article, so that "op de Kerkstraat 12" becomes "op een adres".
  const article = /(?<!\p{L})(?:de|het) $/iu.exec(text.slice(Math.max(0, at - 5), at))?.[0] ?? '';
  const isPlace = certainty === 'possible';
  return {
    start: at - article.length,
    end,
    certainty,
    advice: isPlace ? ADVICE_PLACE : ADVICE,
    replacement: isPlace ? 'een straat in de wijk' : 'een adres in de wijk',
  };
}

interface House {
  end: number;
  /** It could be a year, for nothing says that it is a number. */
  isYear: boolean;
  /** It is called a number: "nr. 12". */
  isLabelled: boolean;
}

const EMPTY: Word = { word: '', start: 0, end: 0 };

interface Word {
  word: string;
  start: number;
  end: number;
}
