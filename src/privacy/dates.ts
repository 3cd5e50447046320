/** A date as people write it. `year` is undefined when they did not. */
export interface WrittenDate {
  start: number;
  end: number;
  year: number | undefined;
  kind: 'day' | 'day-without-year' | 'month' | 'year';
}

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH_NUMBER = '(?:0?[1-9]|1[0-2])';
const YEAR = "(?:(?:18|19|20)\\d{2}|'?\\d{2})";
const MONTH =
  '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|(?:jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)(?!\\p{L})\\.?)';
const EDGE = '(?<![\\p{L}\\p{N}]|\\d[.,/-])';
const NUMBERS = new RegExp(
  `${EDGE}${DAY}(?:( ?)[-/.]\\1${MONTH_NUMBER}\\1[-/.]\\1| ${MONTH_NUMBER} (?=\\d{4}))(${YEAR})(?!\\d|[-/]\\d)`,
  'gu',
);
const YEAR_FIRST = new RegExp(`${EDGE}((?:18|19|20)\\d{2})([-/.])${MONTH_NUMBER}\\2${DAY}(?!\\d|[-/]\\d)`, 'gu');
const WORDS = new RegExp(
  `${EDGE}${DAY}(?:e|ste|de)?[ -](?:van )?${MONTH}(?:,?[ -](?:van )?(${YEAR})(?![\\p{L}\\d:]|[.,]\\d))?(?!\\p{L})`,
  'giu',
);
const MONTHS = new RegExp(`(?<!\\p{L}|\\d(?:e|de|ste)?[ -])${MONTH},? ((?:18|19|20)\\d{2})(?!\\d)`, 'giu');
const YEARS = /(?<![\p{L}\p{N}]|[.,/:-])(?:18|19|20)\d{2}(?![\p{L}\p{N}]|[-/]\d|[.,]\d)/gu;
const PACKED = /(?<![\p{L}\p{N}])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])((?:19|20)\d{2})(?!\d)/gu;

/** Every date in a text, however little of it is written. Years inside a longer date are not listed apart. */
export function listDates(text: string): WrittenDate[] {
  const list = (pattern: RegExp, kind: WrittenDate['kind']) =>
    Array.from(text.matchAll(pattern), (match): WrittenDate => {
      const year = match.at(-1) ?? '';
      const isWritten = /\d{2}$/.test(year);
      const end = match.index + match[0].trimEnd().length;
      return {
        start: match.index,
        end,
        year: isWritten ? toYear(year) : undefined,
        kind: kind === 'day' && !isWritten ? 'day-without-year' : kind,
      };
    });
  const yearFirst = Array.from(text.matchAll(YEAR_FIRST), ({ 0: written, 1: year, index }): WrittenDate => ({
    ...{ start: index, end: index + written.length, year: Number(year), kind: 'day' },
  }));
  const days = [...list(NUMBERS, 'day'), ...yearFirst, ...list(WORDS, 'day'), ...list(PACKED, 'day')];
  const longer = [...days, ...list(MONTHS, 'month')];
  const ends = new Set(longer.map(({ end }) => end));
  return [...longer, ...list(YEARS, 'year').filter(({ end }) => !ends.has(end))];
}

/** '66 is 1966, and 05 is 2005. */
function toYear(written: string): number {
  const year = Number(written.replace(/\D/g, ''));
  if (year > 99) return year;
  return year > 30 ? 1900 + year : 2000 + year;
}
