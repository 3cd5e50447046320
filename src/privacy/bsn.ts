import { findNumberLabel, getTextAfter, getTextBefore, isAmount, isInWebAddress } from './context.ts';
import { LEFT_OUT, type Certainty, type Found } from './detector.ts';

// The lookarounds keep it from beginning or ending inside a longer number.
const CANDIDATE = /(?:(?<=bsn)|(?<![\p{L}\p{N}_]|\d[.,/-]))\d(?:(?: - |[ .\-/])?\d){7,8}(?!\d|[.,/-]\d|\p{L}|_)/giu;
const MONEY_WORDS =
  /begroting|begroot|budget|raming|raamt|geraamd|subsidie|bijdrage|tekort|overschot|kosten|fonds|uitgaven|lasten|bedrag|miljoen|miljard|euro|\brijk|\btrok|omzet|bezuinig|investe/i;
const ADVICE =
  'Dit lijkt een burgerservicenummer (BSN). Daarmee is iemand in alle systemen van de overheid te vinden. Haal het nummer weg: voor het knelpunt is het niet nodig.';
const ADVICE_POSSIBLE =
  'Dit getal kan een burgerservicenummer (BSN) zijn. Kijk of het bij een persoon hoort. Is dat zo, haal het dan weg: daarmee is iemand in alle systemen van de overheid te vinden.';

/** Citizen service numbers (https://www.rvig.nl/bsn): nine digits, or eight without the nought, that pass the eleven test. */
export function findBsns(text: string): Found[] {
  return [...text.matchAll(CANDIDATE)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const before = getTextBefore(text, start);
    const certainty = judge(match[0], before, getTextAfter(text, end), text, start);
    if (!certainty) return [];
    const labelled = findNumberLabel(before, 2) !== undefined;
    const advice = certainty === 'possible' ? ADVICE_POSSIBLE : ADVICE;
    return [{ start, end, certainty, advice, replacement: labelled ? LEFT_OUT : 'een BSN' }];
  });
}

function judge(written: string, before: string, after: string, text: string, start: number): Certainty | undefined {
  const digits = written.replace(/\D/g, '');
  const label = findNumberLabel(before, 10);
  const isNamed = label === 'bsn' || /^\W{0,3}(?:\p{L}+\s+){0,3}(?:b\.?s\.?n|burger ?service ?n|sofi)/iu.test(after);
  const isRoundSum = /000$/.test(digits) && label !== 'bsn';
  if (isAmount(before, after) || isRoundSum || /^0+$/.test(digits)) return undefined;
  if (!passesElevenTest(digits))
    return label === 'bsn' && isDirect(before) && digits.length === 9 ? 'possible' : undefined;
  const isEight =
    digits.length < 9 &&
    !(label === 'bsn' && isDirect(before) && isUsualWriting(written) && !/^\d{1,2}\D\d{1,2}\D\d{4}$/.test(written));
  if (isEight) return undefined;
  const isSum = /^\d{3}([. ]?)\d{3}\1\d{3}$/.test(written) && MONEY_WORDS.test(before.slice(-40) + after);
  if (isNamed && !isSum) return 'certain';

  if (!isUsualWriting(written)) return undefined;
  const isOtherNumber = isOther(findNumberLabel(before, 10)) || isOther(findNumberLabel(after.slice(0, 25), 3));
  // "Offerte 999901424 is verlopen": the sentence begins with what the number is of.
  const isTitle = /^["'(]?\p{Lu}\p{L}+:? $/u.test(before);
  const isPartOfMore = /\d $/.test(before) || /^ \d/.test(after) || isInWebAddress(text, start);
  // One digit over and over, or counting up: typed by whoever needed some number.
  const isFiller = /^(\d)\1{2}(\d)\2{2}(\d)\3{2}$/.test(digits);
  return isOtherNumber || isSum || isTitle || isPartOfMore || isFiller ? 'possible' : 'likely';
}

/** Named as another number; a bare "nummer" says nothing. */
function isOther(label: string | undefined): boolean {
  return label !== undefined && !/^(?:nummers?|nr|no|bsn)$/.test(label);
}

/** The label touches the number. */
function isDirect(before: string): boolean {
  return /(?:bsn|nummer|nr|n\.|sofi)[\s.:(='"]*$/i.test(before);
}

/** No group of one digit, one kind of separator. */
function isUsualWriting(written: string): boolean {
  const separators = new Set(written.match(/\D+/g));
  return separators.size <= 1 && written.split(/\D+/).every((group) => group.length > 1);
}

function passesElevenTest(digits: string): boolean {
  const sum = Array.from(digits.padStart(9, '0'), Number).reduce(
    (total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0;
}
