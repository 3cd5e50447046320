import { findAges } from './age.ts';
import { getTextAfter, getTextBefore } from './context.ts';
import { listDates, type WrittenDate } from './dates.ts';
import type { Certainty, Earlier, Found } from './detector.ts';

const LABEL = /(?:(?<!\p{L})geb(?:oorte)?[. -]{0,2}(?:datum|dat|dtm|dag)(?!\p{L})\.?|(?<!\p{L})geb[.:](?!\p{L})|(?<!\p{L})geb(?= )|(?<!\p{L})gebdat|(?<!\p{L})g\.?d\.(?= )|geboren|geboorte(?!\p{L})|(?<!\p{L})[*°†] ?(?=$))/giu;
const NAMED_DATE = /geb[^\p{L}]|dat|dtm|dag|g\.?d\.|[*°]/iu;
const PARTY = /(?<!\p{L})(?:jarig|verjaardag|verjaart|verjaarde)(?!\p{L})[^\d.!?]{0,25}$/iu;
/** Before a date: it is a border between groups, not a birthday. */
const BORDER = /(?<!\p{L})(?:voor|vóór|na|ná|vanaf|sinds|tot|per|uiterlijk|tot en met|t\/m|rond|tussen|eerder dan|later dan)(?: of op)? ?$|(?<!\p{L})tussen\s[^.;]{0,30}\sen ?$/iu;
const GROUP =
  /(?<!\p{L})(?:kinderen|jongeren|mensen|inwoners|bewoners|iedereen|wie|baby's|leerlingen|personen|ouderen|jeugdigen|vrouwen|mannen|meisjes|jongens|cli[eë]nten|ouders|alle|generatie|groep|lichting)(?!\p{L})/iu;
/** What is born without being a person. */
const ABSTRACT =
  /(?:^|(?<!\p{L}))(?:samenwerking|idee|plan|initiatief|project|regeling|wet|stichting|vereniging|beweging|aanpak|pilot|methode|norm|\p{L}*team|overleg|beleid|platform|netwerk|\p{L}*organisatie|gemeente|afdeling|loket|term|begrip|woord|inloop|programma|werkgroep|convenant|akkoord|visie|app|systeem|campagne|traditie|fonds|\p{L}{3,}(?:heid|teit|isatie|atie|beleid|plan|project|wet|programma|loket|akkoord|overleg|huis|tafel|kring|(?<!tweel|leerl|zuigel|drieli)ing))\b[^.!?]{0,25}$/iu;
const BORN_AFTER = /^(?:[,)"' ]|\((?=geb)){0,3}(?:(?:is|was|werd|te \p{Lu}\p{L}+|in \p{Lu}\p{L}+|hij|zij|ze|vader|moeder) ){0,3}geboren(?!\p{L})/u;
const LABEL_AFTER = /^[)"']{0,2} ?(?:\(|,? ?(?:is|was|als|staat als|staat in het systeem als) )(?:zijn |haar |de |mijn |het |hun )?(?:geboorte(?:datum|dag)|geb\.? ?dat)/iu;
const ADVICE =
  'Dit lijkt de geboortedatum van een persoon. Samen met een woonplaats is dat vaak genoeg om iemand te herkennen. Schrijf liever hoe oud iemand ongeveer is.';
const ADVICE_POSSIBLE =
  'Dit lijkt te zeggen wanneer iemand geboren is. Gaat het over één persoon, schrijf dan liever hoe oud iemand ongeveer is. Gaat het over een groep, dan mag het blijven staan.';

/** Dates of birth, and the exact ages of minors. */
export function findBirthdates(text: string, earlier: readonly Earlier[]): Found[] {
  const nameEnds = new Set(earlier.filter(({ type, certainty }) => type === 'name' && certainty !== 'possible').map(({ end }) => end));
  const dates = listDates(text).flatMap((date) => {
    const certainty = judge(text, date, nameEnds);
    return certainty ? [toFound(text, date, certainty)] : [];
  });
  return [...dates, ...findAges(text, earlier)];
}

function judge(text: string, date: WrittenDate, nameEnds: ReadonlySet<number>): Certainty | undefined {
  const before = getTextBefore(text, date.start, 70);
  const after = getTextAfter(text, date.end, 45);
  const label = [...before.matchAll(LABEL)].at(-1);
  const gap = label ? before.slice(label.index + label[0].length) : undefined;
  // Another number or a new clause between them: then the date is of something else.
  const isLabelled = gap !== undefined && gap.length <= 45 && !/\d|;/.test(gap);
  const isBorn = isLabelled || BORN_AFTER.test(after) || LABEL_AFTER.test(after);
  if (BORDER.test(before)) return undefined;
  if (!isBorn) return judgeUnlabelled(text, date, before, nameEnds);

  const isNamedDate = (isLabelled && NAMED_DATE.test(label?.[0] ?? '')) || LABEL_AFTER.test(after);
  const isPacked = /^\d{8}$/.test(text.slice(date.start, date.end));
  if (isPacked && !isNamedDate) return undefined;
  if (!isNamedDate && (ABSTRACT.test(isLabelled ? before.slice(0, label?.index) : before) || ABSTRACT.test(before))) return undefined;
  if (date.kind === 'year' || date.kind === 'month' || GROUP.test(before)) return 'possible';
  if (date.kind === 'day-without-year') return 'likely';
  return isNamedDate || /geboren/i.test(label?.[0] ?? 'geboren') ? 'certain' : 'likely';
}

function judgeUnlabelled(text: string, date: WrittenDate, before: string, nameEnds: ReadonlySet<number>): Certainty | undefined {
  if (PARTY.test(before) && date.kind !== 'year') return date.kind === 'day' ? 'likely' : 'possible';
  if (date.kind !== 'day' || date.year === undefined) return undefined;
  // "Noor Bakker (12-03-1987)".
  const isBesideName = [1, 2, 3].some((distance) => nameEnds.has(date.start - distance));
  const isOpen = /[,(|] ?$/.test(text.slice(Math.max(0, date.start - 3), date.start));
  return isBesideName && isOpen ? (date.year < 2010 ? 'likely' : 'possible') : undefined;
}

function toFound(text: string, date: WrittenDate, certainty: Certainty): Found {
  // With what leads to it, so that "geboren op 4 mei 1941" becomes "geboren rond 1940".
  const link = /(?<!\p{L})(?:op|in|d\.d\.|dd\.?) $/iu.exec(text.slice(Math.max(0, date.start - 6), date.start))?.[0] ?? '';
  return {
    start: date.start - link.length,
    end: date.end,
    certainty,
    advice: certainty === 'possible' ? ADVICE_POSSIBLE : ADVICE,
    replacement: date.year === undefined ? 'op een dag in het jaar' : `rond ${Math.round(date.year / 5) * 5}`,
  };
}
