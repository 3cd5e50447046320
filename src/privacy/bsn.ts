import { findNumberLabel, getTextAfter, getTextBefore, isAmount, isInWebAddress } from './context.ts';
import { LEFT_OUT, type Certainty, type Found } from './detector.ts';

// The lookarounds keep it from beginning or ending inside a longer number.
const CANDIDATE = /(?:(?<=bsn)|(?<![\p{L}\p{N}_]|\d[.,/-]))\d(?:(?: - |[ .\-/])?\d){7,8}(?!\d|[.,/-]\d|\p{L}|_)/giu;
const MONEY =
  /begroting|begroot|budget|raming|raamt|geraamd|subsidie|bijdrage|tekort|overschot|kosten|fonds|uitgaven|lasten|bedrag|miljoen|miljard|euro|\brijk|\btrok|omzet|bezuinig|investe/i;
const NAMED_AFTER = /^\W{0,3}(?:\p{L}+\s+){0,3}(?:b\.?s\.?n|burger ?service ?n|sofi)/iu;
const ADVICE =
  'Dit lijkt een burgerservicenummer (BSN). Daarmee is iemand in alle systemen van de overheid te vinden. Haal het nummer weg: u hebt het voor dit verhaal niet nodig.';
const ADVICE_POSSIBLE =
  'Dit getal kan een burgerservicenummer (BSN) zijn. Hoort het bij een persoon? Haal het dan weg: daarmee is iemand in alle systemen van de overheid te vinden. Is het iets anders, dan kunt u het laten staan.';

/** Citizen service numbers: nine digits, or eight without the nought, that pass the eleven test (https://www.rvig.nl/bsn). */
export function findBsns(text: string): Found[] {
  return [...text.matchAll(CANDIDATE)].flatMap(({ 0: written, index: start }) => {
    const end = start + written.length;
    const before = getTextBefore(text, start);
    const certainty = judge(written, before, getTextAfter(text, end));
    if (!certainty) return [];
    const isSure = certainty !== 'possible' && !(certainty === 'likely' && isInWebAddress(text, start));
    const isLabelled = findNumberLabel(before, 2) !== undefined;
    return [
      {
        start,
        end,
        certainty: isSure ? certainty : 'possible',
        advice: isSure ? ADVICE : ADVICE_POSSIBLE,
        replacement: isLabelled ? LEFT_OUT : 'een BSN',
      },
    ];
  });
}

function judge(written: string, before: string, after: string): Certainty | undefined {
  const digits = written.replace(/\D/g, '');
  const label = findNumberLabel(before, 10);
  const isDirect = label === 'bsn' && /(?:bsn|nummer|nr|n\.|sofi)[\s.:(='"]*$/i.test(before);
  const isRound = digits.endsWith('000') && label !== 'bsn';
  if (isAmount(before, after) || isRound || /^0+$/.test(digits)) return undefined;
  if (!passesElevenTest(digits)) return isDirect && digits.length === 9 ? 'possible' : undefined;
  if (digits.length < 9 && !(isDirect && isUsualWriting(written) && !/^\d{1,2}\D\d{1,2}\D/.test(written)))
    return undefined;

  const isSum = /^\d{3}([. ]?)\d{3}\1\d{3}$/.test(written) && MONEY.test(before.slice(-40) + after);
  if (!isSum && (label === 'bsn' || NAMED_AFTER.test(after))) return 'certain';
  if (!isUsualWriting(written)) return undefined;
  const isOtherNumber = isOther(label) || isOther(findNumberLabel(after.slice(0, 25), 3));
  // "Offerte 999901424 is verlopen": the sentence begins with what the number is of.
  const isTitle = /^["'(]?\p{Lu}\p{L}+:? $/u.test(before);
  const isPartOfMore = /\d $/.test(before) || /^ \d/.test(after);
  // 111222333: typed by whoever needed some number.
  const isFiller = /^(\d)\1\1(\d)\2\2(\d)\3\3$/.test(digits);
  return isSum || isOtherNumber || isTitle || isPartOfMore || isFiller ? 'possible' : 'likely';
}

/** Named as another number; a bare "nummer" says nothing. */
function isOther(label: string | undefined): boolean {
  return label !== undefined && !/^(?:nummers?|nr|no|bsn)$/.test(label);
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
