import { findNumberLabel, getTextAfter, getTextBefore, isAmount, isInWebAddress } from './context.ts';
import { LEFT_OUT, type Certainty, type Earlier, type Found } from './detector.ts';

// Between two digits of a number: "06 - 10 20 30 40", "(010) 123", "+31 (0)6". A bracket only before or after the area.
const GAP = '[ .\\-/]{0,3}';
const COUNTRY = `(?:\\(?(?:\\+|00) ?31\\)?${GAP}(?:\\(0\\)${GAP}|0(?=[1-9]))?)`;
const BEFORE = '(?<![\\p{L}\\p{N}+]|\\d[.,/-])';
const AFTER = '(?!\\d|[.,-]\\d{3}(?!\\d))';

const MOBILE = new RegExp(
  `(?:${BEFORE}(?:${COUNTRY}|\\(?0)|(?<=wa\\.me/)31)${GAP}6\\)?(?:${GAP}\\d){8}${AFTER}`,
  'giu',
);
const FIXED = new RegExp(`${BEFORE}(?:${COUNTRY}\\(?|\\(?0)[1-57-9]\\d{1,3}\\)?(?:${GAP}\\d){5,7}${AFTER}`, 'gu');
const SERVICE = new RegExp(
  `${BEFORE}\\(?0[89]00\\)?(?:${GAP}\\d{2}){2}(?:${GAP}\\d{3}|${GAP}\\d{2}${GAP}\\d)?(?!\\d)`,
  'gu',
);
const ABROAD = new RegExp(
  `${BEFORE}(?:\\+ ?|00 ?(?=1|3[0234689]|4[0134689]|59|9[0168]|2[015]|38|35|62|86))(?!31)[1-9]\\d{0,2}(?:[ .\\-/]{0,2}\\(?\\d\\)?){6,12}(?!\\d)`,
  'gu',
);
const MUNICIPAL = new RegExp(`${BEFORE}14[ -]?0[1-9]\\d{1,2}(?!\\d)`, 'gu');
const SHORT = new RegExp(`${BEFORE}(?:112|113|144|116[ -]?\\d{3})(?![\\d.,]\\d|\\d)`, 'gu');
/** Seven digits or six are a number when somebody says so. */
const LOCAL =
  /(?<=\b(?:tel|telefoon|telefoonnummer|mobiel|gsm|thuisnummer)(?:[.:]{1,2}|(?: is)?) ?)\d{2,3}(?:[ -]?\d{2}){2}(?!\d|[ .-]\d)/giu;

const AREA = /^(?:0(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7[0-9]|8[4578]|91))/;
const LONG_AREA = /^0[1-5]\d\d/;
const PUBLIC = /^0?8[478]/;
const CALLING = /\b(?:ge)?bel(?:t|len|de|den|d)?\b|\bbel(?:lijn|t u)|nummer|alarm|doorverbonden/i;
const PHONE_LABEL = /tel|mobiel|gsm|priv[eé]|nood|fax|alarm|werk|contact|bel|06|huis|^nummers?$|^nr$|^no$/;

const ADVICE =
  'Dit is een telefoonnummer. Daarmee is iemand te vinden en te bellen. Haal het nummer weg: u hebt het voor dit verhaal niet nodig.';
const ADVICE_POSSIBLE =
  'Dit lijkt een openbaar telefoonnummer of een ander nummer. Dat kunt u laten staan. Is het toch het telefoonnummer van een persoon? Haal het dan weg.';

/** Phone numbers in the Netherlands (the plan of the ACM), foreign ones with their country, and public ones as possible. */
export function findPhones(text: string, earlier: readonly Earlier[]): Found[] {
  const accounts = earlier.filter(({ type }) => type === 'iban');
  const find = (pattern: RegExp, judge: (written: string, start: number) => Certainty | undefined) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const end = match.index + match[0].length;
      const isInAccount = accounts.some((account) => account.start < end && match.index < account.end);
      const certainty = isInAccount ? undefined : judge(match[0], match.index);
      return certainty ? [toFound(text, match.index, match[0].length, certainty)] : [];
    });
  /** A number that is named as another kind of number, or stands in an address, is no phone number for sure. */
  const temper = (certainty: Certainty, written: string, start: number) => {
    const before = getTextBefore(text, start, 50);
    const label = findNumberLabel(before, 2);
    const isOther = label !== undefined && !PHONE_LABEL.test(label);
    if (isAmount(before, getTextAfter(text, start + written.length, 20))) return undefined;
    return isOther || isInWebAddress(text, start) ? 'possible' : certainty;
  };
  return [
    ...find(MOBILE, (written, start) => (isDate(written) ? undefined : temper('certain', written, start))),
    ...find(FIXED, (written, start) => {
      const certainty = judgeFixed(written);
      return certainty && temper(certainty, written, start);
    }),
    ...find(ABROAD, (written, start) =>
      written.replace(/\D/g, '').length >= 9 ? temper('likely', written, start) : undefined,
    ),
    ...find(LOCAL, () => 'likely'),
    ...find(SERVICE, () => 'possible'),
    ...find(MUNICIPAL, () => 'possible'),
    ...find(SHORT, (written, start) => (isCalled(text, start, written.length) ? 'possible' : undefined)),
  ];
}

/** Nine digits after the nought, in groups of which the first is an area. */
function judgeFixed(written: string): Certainty | undefined {
  const isInternational = /^\(?(?:\+|00)/.test(written);
  const national = isInternational
    ? `0${written.replace(/^\(?(?:\+|00) ?31\)?[ .\-/]{0,3}(?:\(0\)|0)?/, '').replace(/\D/g, '')}`
    : written.replace(/\D/g, '');
  if (national.length !== 10) return undefined;
  if (PUBLIC.test(national)) return 'possible';
  if (isInternational) return 'likely';
  const groups = written.match(/\d+/g) ?? [];
  const area = groups[0]?.length ?? 0;
  const isArea = area === 3 ? AREA.test(national) : LONG_AREA.test(national) || AREA.test(national);
  if (area === 2 || groups.slice(1).some((group) => group.length === 1)) return 'possible';
  return isArea && (area === 3 || area === 4 || area === 10) ? 'likely' : 'possible';
}

/** "06-11-2025 10.15 uur". */
function isDate(written: string): boolean {
  return /^0?6[-./ ](?:0?[1-9]|1[0-2])[-./ ](?:19|20)\d\d/.test(written);
}

function isCalled(text: string, start: number, length: number): boolean {
  const before = getTextBefore(text, start, 30);
  return (
    !/(?:artikel|art\.|€|van de|bij)\s*$/i.test(before) && CALLING.test(before + getTextAfter(text, start + length, 25))
  );
}

function toFound(text: string, start: number, length: number, certainty: Certainty): Found {
  const isLabelled = /(?:tel(?:efoon)?\.?|nummers?|nr\.?|06)[\s:.(]*$/i.test(
    text.slice(Math.max(0, start - 30), start),
  );
  return {
    start,
    end: start + length,
    certainty,
    advice: certainty === 'possible' ? ADVICE_POSSIBLE : ADVICE,
    replacement: isLabelled ? LEFT_OUT : 'een telefoonnummer',
  };
}
