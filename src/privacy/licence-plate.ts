import { findNumberLabel, getTextAfter, getTextBefore, isInWebAddress } from './context.ts';
import { LEFT_OUT, type Certainty, type Found } from './detector.ts';

/** The series of the RDW, X a letter and 9 a digit: https://www.rdw.nl/kenteken/cijfers-en-letters-op-een-kenteken */
const SERIES = [
  ...['XX-99-99', '99-99-XX', '99-XX-99', 'XX-99-XX', 'XX-XX-99', '99-XX-XX', '99-XXX-9', '9-XXX-99', 'XX-999-X'],
  ...['X-999-XX', 'XXX-99-X', 'X-99-XXX', '9-XX-999', '999-XX-9', 'XXX-99-9', '9-99-XXX'],
];
/** The oldest series is easily something else: MT-24-07 may be a decision. */
const OLDEST = 1;
const CANDIDATE =
  /(?<![\p{L}\p{N}]|[\p{L}\p{N}][-./])(?=[\p{L}\d. -]{0,7}\d)(?=[\d. -]{0,7}\p{L})[a-z\d]{1,3}([-. ·]?)[a-z\d]{1,3}\1[a-z\d]{1,3}(?![\p{L}\p{N}]|[-/][\p{L}\p{N}]|[.,]\d)/giu;
/** After the word itself anything that has a digit and a letter: foreign and unusual ones. */
const NAMED =
  /(?<=\b(?:[Kk]enteken|[Nn]ummerbord|[Nn]ummerplaat)(?:plaat)?(?:[:=]| is)? ?["'(]?)(?=[A-Z\d -]{0,8}\d)(?=[\d -]{0,8}[A-Z])[A-Z\d]{1,5}(?:[- ][A-Z\d]{1,5}){0,2}(?![\p{L}\p{N}-])/gu;
/** Vowels are not used, so that no plate reads as a word; nor are C and Q. M and W are for motorcycles and trailers. */
const PLATE_LETTERS = /^[BDFGHJKLMNPRSTVWXZ]+$/;
const ABBREVIATION =
  /^(?:PGB|WLZ|WMO|SVB|GGZ|GGD|PVV|VVD|VNG|SGP|BBZ|WW|ZW|PW|JW|BW|BZ|RV|MT|PV|VWS|SZW|BZK|BRP|BSN|ZZP|VVT|LVB|NVT|ZVW|VZ|PB|BV|NV|GR|RB|HR|TK|KST|STB|VTH|MBT)$/;
const VEHICLE =
  /kenteken|nummerbord|nummerplaat|auto(?:'s|tje|otje)?\b|\b\p{L}{0,12}bus(?:je|jes|sen)?\b|scooter|brommer|bromfiets|snorfiets|quad|motor|wagen|aanhanger|oplegger|trailer|caravan|camper|truck|parke[e]?r|\brijdt|\breed\b|gereden|rijbewijs|rijles|\brij\b|\britten?\b|taxi|garage|\bapk\b|\brdw\b|voertuig|vervoer|tractor|chauffeur|sloop|gesloopt|milieuzone|snelheid|bekeuring|boete|wegenbelasting|benzine|diesel|tanken|achterbank|kofferbak|autosleutel|wegsleep|weggesleept|staande gehouden|aangereden|botste|canta|\b(?:opel|volkswagen|vw|golf|polo|ford|fiat|toyota|renault|peugeot|citro[eë]n|kia|seat|skoda|volvo|mercedes|bmw|audi|suzuki|nissan|mazda|honda|hyundai|dacia|tesla|vespa|piaggio)\b/iu;
const NAME_OF_PLATE = /kenteken|nummerbord|nummerplaat/i;
const ADVICE =
  'Dit lijkt een kenteken. Daarmee is te vinden van wie het voertuig is. Haal het weg: u kunt "een auto" schrijven.';

/** Licence plates in a Dutch series, and whatever is called a kenteken. */
export function findLicencePlates(text: string): Found[] {
  const hits = [...text.matchAll(CANDIDATE)].flatMap((match) => {
    const certainty = judge(match[0], match[1] ?? '', text, match.index);
    return certainty ? [toFound(text, match.index, match[0].length, certainty)] : [];
  });
  const named = [...text.matchAll(NAMED)].map((match) => toFound(text, match.index, match[0].length, 'likely'));
  return [...hits, ...named];
}

function judge(written: string, separator: string, text: string, start: number): Certainty | undefined {
  const isUpperCase = written === written.toUpperCase();
  const groups = written.toUpperCase().match(/[A-Z]+|\d+/g) ?? [];
  const shape = groups.map((group) => (/\d/.test(group) ? '9' : 'X').repeat(group.length)).join('-');
  const series = SERIES.indexOf(separator === '' ? findSeries(written) : shape);
  const letters = groups.filter((group) => /[A-Z]/.test(group));
  if (series === -1 || isInWebAddress(text, start)) return undefined;

  const before = getTextBefore(text, start, 80);
  const around = before + getTextAfter(text, start + written.length, 60);
  if (NAME_OF_PLATE.test(before.slice(-35)) || NAME_OF_PLATE.test(getTextAfter(text, start + written.length, 35)))
    return 'likely';
  const isAbbreviation = letters.some((group) => ABBREVIATION.test(group));
  const isOtherNumber = findNumberLabel(before, 2) !== undefined;
  if (isOtherNumber || separator === ' ' || separator === '.')
    return VEHICLE.test(around) && !isOtherNumber ? 'likely' : undefined;
  if (VEHICLE.test(around) && !isAbbreviation) return isUpperCase || separator !== '' ? 'likely' : 'possible';
  if (separator === '' || isAbbreviation || !letters.every((group) => PLATE_LETTERS.test(group))) return undefined;
  return series >= OLDEST ? 'likely' : 'possible';
}

/** Of a plate written without anything between: 12ZZX3 is 99-XXX-9, and 12ZZXX is 99-XX-XX. */
function findSeries(written: string): string {
  const shape = written.replace(/\d/g, '9').replace(/[^9]/g, 'X');
  return SERIES.find((series) => series.replaceAll('-', '') === shape) ?? '';
}

function toFound(text: string, at: number, length: number, certainty: Certainty): Found {
  const before = text.slice(Math.max(0, at - 30), at);
  const article = /(?<!\p{L})(?:de|het|een) $/iu.exec(before)?.[0] ?? '';
  const isLabelled = /(?:kenteken|nummerbord|nummerplaat)[\s:.(]*$/i.test(before);
  return {
    start: at - article.length,
    end: at + length,
    certainty,
    advice: ADVICE,
    replacement: isLabelled ? LEFT_OUT : article ? 'een auto' : 'een kenteken',
  };
}
