import { getTextBefore } from './context.ts';
import { LEFT_OUT, type Found } from './detector.ts';

/** Length by country, of Europe and around it: https://www.swift.com/resource/iban-registry-pdf */
const LENGTHS = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 EG29 ES24 FI18 FR27 GB22 GE22 GI23 GR27 HR21 HU28 IE22 IL23 ' +
    'IQ23 IS26 IT27 JO30 KW30 LB28 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 ' +
    'TN24 TR26 UA29 XK20'
  )
    .split(' ')
    .map((entry): [string, number] => [entry.slice(0, 2), Number(entry.slice(2))]),
);
const START = /(?<![\p{L}\p{N}])\p{L}{2}[ .-]?\d{2}(?=[ .-]?[a-z\d])/giu;
const STEP = /[ .-]{0,2}([a-z\d])/iy;
const ADVICE =
  'Dit is een rekeningnummer (IBAN). Het hoort bij één persoon of huishouden en kan worden misbruikt. Haal het weg: u hebt het voor dit verhaal niet nodig.';
const ADVICE_POSSIBLE =
  'Dit lijkt een rekeningnummer (IBAN), maar het controlegetal klopt niet. Is het van een persoon, met een typefout? Haal het dan weg. Een verzonnen voorbeeld kunt u laten staan.';

/** Account numbers in any writing: the length of their country, and the check digits of ISO 7064 mod 97. */
export function findIbans(text: string): Found[] {
  return [...text.matchAll(START)].flatMap((match) => {
    const start = match.index;
    const read = readAccount(text, start);
    if (!read) return [];
    const { account, end } = read;
    const isValid = hasCheckDigits(account);
    if (!isValid && !/^NL\d{2}[A-Z]{4}\d{10}$/.test(account)) return [];
    const labelled = /(?:iban|rekening(?:nummer|nr)?|rek\.? ?nr|nummer)[\s.:(]*$/i.test(getTextBefore(text, start, 30));
    return [
      {
        start,
        end,
        certainty: isValid ? 'certain' : 'possible',
        advice: isValid ? ADVICE : ADVICE_POSSIBLE,
        replacement: labelled ? LEFT_OUT : 'een rekeningnummer',
      },
    ];
  });
}

/** Reads as many characters as the country's accounts have, and no more may follow. */
function readAccount(text: string, start: number): { account: string; end: number } | undefined {
  const length = LENGTHS.get(text.slice(start, start + 2).toUpperCase());
  if (!length) return undefined;
  let account = '';
  let end = start;
  while (account.length < length) {
    STEP.lastIndex = end;
    const step = STEP.exec(text);
    if (!step) return undefined;
    account += step[1] ?? '';
    end = STEP.lastIndex;
  }
  const written = text.slice(start, end);
  // Words can be read as letters of an account: then most of it is no digit.
  const looksTyped =
    account.replace(/\D/g, '').length >= length / 2 && (!/\s/.test(written) || /^[A-Z]{2}/.test(written));
  return looksTyped && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
    ? { account: account.toUpperCase(), end }
    : undefined;
}

function hasCheckDigits(account: string): boolean {
  const moved = account.slice(4) + account.slice(0, 4);
  let remainder = 0;
  for (const character of moved) {
    const value = parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
