import { areNeighbours, getTextAfter, getTextBefore } from './context.ts';
import { PERSON } from './names/cues.ts';
import type { Certainty, Earlier, Found } from './detector.ts';

const WORDS =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien'.split(
    ' ',
  );
const YEARS = `(?:1[0-7]|\\d|${WORDS.slice(2).toReversed().join('|')}|één|een(?= jaar| maand))`;
const UNIT = '(?: ?(?:jaar|jr\\.?|j\\.?(?=\\))|maanden|weken))';
const CHILD =
  '(?:(?:klein|pleeg|stief|half|adoptie|buur)?(?:zoon|zoontje|dochter|dochtertje|kind|kindje|jongen|jongetje|meisje|meid|broer|broertje|zus|zusje)|kleuter|peuter|baby|puber|tiener|pupil|leerling|neef|neefje|nicht|nichtje|scholier|scholiere|jochie|ventje|knul|dreumes|brugklasser|tweelingbroer|tweelingzus|oudste|jongste|middelste)';
/** After an age: not "van 3 ouders", nor "van 16 tot 27". */
const ENDS = `(?![\\p{L}\\d-]|[.,:]\\d| ?(?:tot|t\\/m|à|of|en|-|\\/) ?(?:\\d|${WORDS.slice(2).join('|')})| (?:ouders|keer|gezinnen|weken|dagen|uur|euro|procent|kinderen|maanden geleden|jaar geleden|scholen|gemeenten|leden|personen))`;
const GROUP =
  /(?<!\p{L})(?:kinderen|jongeren|jongens|meisjes|leerlingen|kleuters|peuters|pubers|tieners|elk|elke|ieder|iedere|alle|geen|vanaf|tot|onder|boven|jonger dan|ouder dan)(?!\p{L})[^.,;]{0,30}$/iu;

const AFTER_CHILD = new RegExp(
  `(?<=(?<!\\p{L})${CHILD} (?:\\p{Lu}[\\p{L}-]+ )?van )(?:net |bijna |ongeveer |nog geen )?${YEARS}${UNIT}?${ENDS}`,
  'giu',
);
const OLD = new RegExp(`(?<![\\p{L}\\p{N}.,-])${YEARS} (?:jaar|maanden|weken) (?:oud|jong)(?!\\p{L})`, 'giu');
const YEAR_OLD = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])${YEARS}[- ]?jarige?(?= (?:\\p{L}+ )?${CHILD}| \\p{Lu}| (?:die|met|zonder|uit|is|heeft|kreeg|wil|woont|in|op|bij|thuis|naar|niet|al|zelf)(?!\\p{L}))`,
  'gu',
);
const IN_BRACKETS = new RegExp(`(?<=(?<!\\p{L})${CHILD} ?[(,-] ?)${YEARS}${UNIT}?(?=[),]| -)`, 'giu');
const IS_AGE = new RegExp(
  `(?<=(?<!\\p{L})(?:${CHILD}|hij|zij|ze) (?:is|was|wordt|werd) (?:nu |net |pas |inmiddels |bijna |nog maar |ondertussen )?)${YEARS}(?: (?:jaar|jr\\.?)(?! (?:lang|geleden|later|ziek|thuis|in|bij|op|zonder))|(?= ?(?:[.,;)]|$| en )))${ENDS}`,
  'giu',
);
/** Of several children: "kinderen van 4 en 7 jaar". */
const SEVERAL = new RegExp(
  `(?<=(?<!\\p{L})(?:kinderen|zoons|zonen|dochters|jongens|meisjes|broertjes|zusjes|broers|zussen) van )${YEARS}(?:(?:, | en )${YEARS}){1,5}${UNIT}?(?![\\p{L}\\d-])`,
  'giu',
);
const AGED = new RegExp(`(?<=leeftijd(?:[:=]| is| van)? ?)${YEARS}${UNIT}?${ENDS}`, 'giu');
/** Directly after a name: "Noor van 14", "Emre (6)", "Bilal, 9 jaar,", "Zoë is 12". */
const AFTER_NAME = new RegExp(
  `(?: van | ?\\(|, ?(?!\\d\\.)| (?:is|was|wordt|werd) (?:nu |net |pas |inmiddels |bijna |al )?(?=[\\p{L}\\d]+(?: jaar|[.,;)]| en )))(?:net |bijna |nog geen |pas )?(${YEARS})(?:${UNIT}(?! (?:later|lang|geleden))|(?=[),;]| en |\\.(?= \\p{Lu}|$)))${ENDS}| van (?:net |bijna |nog geen |pas )?(${YEARS})${ENDS}`,
  'iuy',
);

const ADVICE =
  'Dit lijkt de leeftijd van een kind, naast een naam of een adres. Samen maken zij een kind herkenbaar. Haal de leeftijd weg: u kunt schrijven hoe oud het kind ongeveer is.';
const ADVICE_ALONE =
  'Dit lijkt de precieze leeftijd van een kind. Alleen zegt die weinig, samen met iets anders maakt die een kind herkenbaar. Twijfelt u, schrijf dan hoe oud het kind ongeveer is.';

/** The exact ages of minors: likely beside a name or an address, else possible. */
export function findAges(text: string, earlier: readonly Earlier[]): Found[] {
  const persons = earlier
    .filter(({ type, certainty }) => (type === 'name' || type === 'address') && certainty !== 'possible')
    .sort((a, b) => a.start - b.start);
  const alone = [AFTER_CHILD, OLD, YEAR_OLD, IN_BRACKETS, IS_AGE, AGED].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const start = match.index;
      const end = start + match[0].length;
      const before = getTextBefore(text, start, 60);
      const beside = isBeside(text, start, end, persons);
      if (GROUP.test(before) || (pattern === OLD && !beside && before.search(PERSON) === -1)) return [];
      return [toFound(text, start, end, beside ? 'likely' : 'possible')];
    }),
  );
  const several = [...text.matchAll(SEVERAL)].map((match) => {
    const end = match.index + match[0].length;
    const certainty = isBeside(text, match.index, end, persons) ? 'likely' : 'possible';
    return { ...toFound(text, match.index, end, certainty), replacement: 'verschillende leeftijden' };
  });
  const named = persons.flatMap(({ type, end: at }) => {
    AFTER_NAME.lastIndex = at;
    const match = type === 'name' ? AFTER_NAME.exec(text) : null;
    const age = match?.[1] ?? match?.[2];
    if (!match || !age) return [];
    const start = at + match[0].lastIndexOf(age);
    return [toFound(text, start, at + match[0].length, 'likely')];
  });
  return [...alone, ...several, ...named];
}

/** Whether a person or an address stands in the same sentence; `persons` in order. */
function isBeside(text: string, start: number, end: number, persons: readonly Earlier[]): boolean {
  let low = 0;
  let high = persons.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((persons[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [persons[low - 1], persons[low]];
  return (
    (before !== undefined && (before.end >= start || areNeighbours(text, before.end, start))) ||
    (after !== undefined && (after.start < end || areNeighbours(text, end, after.start)))
  );
}

function toFound(text: string, start: number, end: number, certainty: Certainty): Found {
  const written = text.slice(start, end);
  const after = getTextAfter(text, end, 6);
  return {
    start,
    end,
    certainty,
    advice: certainty === 'possible' ? ADVICE_ALONE : ADVICE,
    replacement: /jarige?$/i.test(written) ? 'jonge' : generalise(written, after),
  };
}

/** "rond de 15 jaar"; of the smallest "een paar jaar". */
function generalise(written: string, after: string): string {
  const age = Number(/\d+/.exec(written)?.[0] ?? WORDS.findIndex((word) => written.toLowerCase().includes(word)));
  if (/maand|we[ek]/i.test(written)) return 'nog geen jaar';
  const suffix = /(?:oud|jong)$/i.exec(written)?.[0];
  const years = age < 3 ? 'een paar jaar' : `rond de ${Math.round(age / 5) * 5} jaar`;
  return suffix && !after.startsWith(` ${suffix}`) ? `${years} ${suffix}` : years;
}
