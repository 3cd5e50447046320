import { findAges } from './age.ts';
import { getTextAfter, getTextBefore } from './context.ts';
import { listDates, type WrittenDate } from './dates.ts';
import type { Certainty, Earlier, Found } from './detector.ts';

const LABEL =
  /(?<!\p{L})(?:geb(?:oorte)?[. -]{0,2}(?:datum|dat|dtm|dag)(?!\p{L})\.?|geb[.:](?!\p{L})|geb(?= )|gebdat|g\.?d\.(?= )|geboren(?!\p{L})|geboorte(?!\p{L})|[*°†] ?(?=$)|ter wereld)/giu;
const NAMED_DATE = /geb[^\p{L}]|dat|dtm|dag|g\.?d\.|[*°]/iu;
const BORN_AFTER = /^[^.;:\d]{0,45}?(?<!\p{L})(?:geboren|ter wereld)(?!\p{L})/iu;
const LABEL_AFTER =
  /^[)"']{0,2} ?(?:\(|,? ?(?:is|was|als|staat als|staat in het systeem als) )(?:zijn |haar |de |mijn |het |hun )?(?:geboorte(?:datum|dag)|geb\.? ?dat)/iu;
const PARTY =
  /(?<!\p{L})(?:jarig|verjaardag|verjaart|verjaarde|(?:werd|wordt|is) (?:\d{1,2}|achttien|zestien|zeventien|twaalf|eenentwintig))(?!\p{L})[^\d.!?]{0,25}$/iu;
const PARTY_AFTER = /^ (?:werd|wordt|is|verjaart|verjaarde) (?:\p{L}+ ){1,3}(?:\d{1,2}|achttien|jarig)(?!\p{L}|\d)/iu;
/** Before a date: it is a border between groups, not a birthday. */
const BORDER =
  /(?<!\p{L})(?:voor|vóór|na|ná|vanaf|sinds|tot|per|uiterlijk|tot en met|t\/m|rond|tussen|eerder dan|later dan)(?: of op)? ?$|(?<!\p{L})tussen\s[^.;]{0,30}\sen ?$/iu;
const COPULA =
  '(?: (?:is|was|werd|wordt|werden|zijn|waren|dat|die|ooit|in feite|pas|dus|zelf|toen|al|ook|eigenlijk|officieel|op|die zijn|die is))';
/** Who is born together is a group. */
const GROUP = new RegExp(
  `(?<!\\p{L})(?:kinderen|jongeren|mensen|inwoners|iedereen|wie|baby's|leerlingen|personen|ouderen|jeugdigen|vrouwen|mannen|jongens|meisjes|generatie|lichting|iemand die|een kind dat|een ieder die)${COPULA}{0,3}(?: (?:in|na|voor|vanaf|tussen))? ?$`,
  'iu',
);
/** What is born without being a person. */
const ABSTRACT = `(?<!\\p{L}|(?:in|op|bij|uit|te|door) (?:de|het|een) )(?:samenwerking|regeling|instelling|doelstelling|idee|plan|initiatief|stichting|beweging|aanpak|pilot|methode|norm|\\p{L}{0,20}team|netwerk|afdeling|term|begrip|woord|inloop|werkgroep|convenant|visie|app|systeem|traditie|fonds|platform|\\p{L}{0,25}(?:heid|teit|atie|beleid|project|wet|programma|loket|akkoord|overleg|huis|tafel|kring|(?<!l)ing))`;
const ABSTRACT_BEFORE = new RegExp(`${ABSTRACT}${COPULA}{1,4} ?$`, 'iu');
const ABSTRACT_BETWEEN = new RegExp(`${ABSTRACT}${COPULA}{0,2} ?$`, 'iu');
/** Between a date and "geboren": another clause, about others. */
const CLAUSE =
  /,.|(?<!\p{L})(?:die|dat|wie|voor|na|kinderen|jongeren|omdat|want|maar|als|geldt|gold|vastgesteld|gestuurd)(?!\p{L})/iu;
const ADVICE =
  'Dit lijkt de geboortedatum van een persoon. Samen met een woonplaats is dat vaak genoeg om iemand te herkennen. Haal de datum weg: u kunt schrijven hoe oud iemand ongeveer is.';
const ADVICE_POSSIBLE =
  'Dit lijkt te zeggen wanneer iemand geboren is. Gaat het over één persoon? Haal het dan weg: u kunt schrijven hoe oud iemand ongeveer is. Gaat het over een groep, dan kunt u het laten staan.';

/** Dates of birth, and the exact ages of minors. */
export function findBirthdates(text: string, earlier: readonly Earlier[]): Found[] {
  const nameEnds = new Set(
    earlier.filter(({ type, certainty }) => type === 'name' && certainty !== 'possible').map(({ end }) => end),
  );
  const dates = listDates(text).flatMap((date) => {
    const certainty = judge(text, date, nameEnds);
    return certainty ? [toFound(text, date, certainty)] : [];
  });
  return [...dates, ...findAges(text, earlier)];
}

function judge(text: string, date: WrittenDate, nameEnds: ReadonlySet<number>): Certainty | undefined {
  const before = getTextBefore(text, date.start, 70);
  const after = getTextAfter(text, date.end, 60);
  if (BORDER.test(before)) return undefined;
  const label = [...before.matchAll(LABEL)].at(-1);
  const gap = label ? before.slice(label.index + label[0].length) : '';
  // Another number or a new clause between them: then the date is of something else.
  const isLabelled = label !== undefined && gap.length <= 45 && !/\d|;/.test(gap);
  const bornAfter = isLabelled ? undefined : findBetween(after);
  const isNamedDate = (isLabelled && NAMED_DATE.test(label[0])) || LABEL_AFTER.test(after);
  if (!isLabelled && bornAfter === undefined && !isNamedDate) return judgeUnlabelled(text, date, before, nameEnds);

  const subject = isLabelled ? before.slice(0, label.index) : before;
  const isAbstract = ABSTRACT_BEFORE.test(subject) || ABSTRACT_BETWEEN.test(bornAfter ?? '');
  const isPacked = /^\d{8}$/.test(text.slice(date.start, date.end));
  if (!isNamedDate && (isPacked || isAbstract)) return undefined;
  const isGroup = !isNamedDate && (GROUP.test(subject) || GROUP.test(bornAfter ?? ''));
  if (date.kind === 'year' || date.kind === 'month' || isGroup) return 'possible';
  if (date.kind === 'day-without-year') return 'likely';
  return isNamedDate || !/^geboorte$/i.test(label?.[0] ?? '') ? 'certain' : 'likely';
}

/** What stands between a date and "geboren" behind it, if that is about the same person. */
function findBetween(after: string): string | undefined {
  const between = BORN_AFTER.exec(after)?.[0].replace(/geboren$|ter wereld$/i, '');
  return between === undefined || CLAUSE.test(between) ? undefined : between;
}

function judgeUnlabelled(
  text: string,
  date: WrittenDate,
  before: string,
  nameEnds: ReadonlySet<number>,
): Certainty | undefined {
  const isDay = date.kind === 'day' || date.kind === 'day-without-year';
  if (isDay && (PARTY.test(before) || PARTY_AFTER.test(getTextAfter(text, date.end, 40))))
    return date.kind === 'day' ? 'likely' : 'possible';
  if (date.kind !== 'day' || date.year === undefined) return undefined;
  // "Noor Bakker (12-03-1987)".
  const isBesideName = [1, 2, 3].some((distance) => nameEnds.has(date.start - distance));
  const isOpen = /[,(|] ?$/.test(text.slice(Math.max(0, date.start - 3), date.start));
  if (isBesideName && isOpen) return date.year < 2010 ? 'likely' : 'possible';
  // "Hij is van 4 mei 1941."
  return /(?<!\p{L})(?:hij|zij|ze|moeder|vader|man|vrouw|zoon|dochter|meneer|mevrouw) is van $/iu.test(before) &&
    date.year < 2010
    ? 'likely'
    : undefined;
}

function toFound(text: string, date: WrittenDate, certainty: Certainty): Found {
  // With what leads to it, so that "geboren op 4 mei 1941" becomes "geboren rond 1940".
  const link =
    /(?<!\p{L})(?:op|in|d\.d\.|dd\.?) $/iu.exec(text.slice(Math.max(0, date.start - 6), date.start))?.[0] ?? '';
  return {
    start: date.start - link.length,
    end: date.end,
    certainty,
    advice: certainty === 'possible' ? ADVICE_POSSIBLE : ADVICE,
    replacement: date.year === undefined ? 'op een dag in het jaar' : `rond ${Math.round(date.year / 5) * 5}`,
  };
}
