import { getTextBefore } from './context.ts';
import { LEFT_OUT, type Certainty, type Found } from './detector.ts';
import { isFirstName, isOnlyFirstName } from './first-names.ts';
import { OFFICIAL, ORGANISATION, PERSON, PLURAL, PROFESSION, ROLE, THING, TITLE } from './name-cues.ts';
import { looksLikePerson, readName, readTo, type ReadName } from './name-reading.ts';
import { isCommonSurname, isSurname } from './surnames.ts';

const NO_WORD_BEFORE = '(?<![\\p{L}\\p{N}-])';
const DETERMINER =
  '(?:(?:de|het|haar|zijn|mijn|onze|ons|hun|uw|jouw|die|deze|dat|dit|een|geen|elke|kleine|jonge|oude) )?';
const CHAIN = '(?:(?:dr|mr|drs|ir|ing|prof|ds)\\.? ){0,3}';
const PAIR =
  '(?:(?:meneer|mijnheer|de heer|heer|dhr\\.?) en (?:mevrouw|mevr\\.?|mw\\.?)|(?:mevrouw|mevr\\.?|mw\\.?) en (?:meneer|mijnheer|de heer|dhr\\.?))';
const TITLED = new RegExp(
  `${NO_WORD_BEFORE}(?:de |het )?(${PAIR}|${TITLE})(?:(?<=\\.) ?| |(?<=familie|gezin|echtpaar)-)${CHAIN}(?=["'\\p{L}])`,
  'giu',
);
const RELATED = new RegExp(
  `${NO_WORD_BEFORE}(${DETERMINER})(${ROLE}|${PROFESSION}|${OFFICIAL}|${PLURAL})( van |, | \\(|: | - | )(?=\\p{L}|['"])`,
  'giu',
);
const IS_PROFESSION = new RegExp(`^(?:${PROFESSION})$`, 'iu');
const IS_OFFICIAL = new RegExp(`^(?:${OFFICIAL})$`, 'iu');
const AFTER_OFFICE = new RegExp(`${NO_WORD_BEFORE}(?:${OFFICIAL}) $`, 'iu');
const IS_PLURAL = new RegExp(`^(?:${PLURAL})$`, 'iu');
const ADVERBS =
  '(?:(?:eigenlijk|officieel|voluit|gewoon|ook|in het echt|thuis|nu|van voornaam|van achternaam|dus|zij|hij|ze|haar|hem|hier|nog altijd|toevallig) ){0,2}';
const CALLED = new RegExp(
  `${NO_WORD_BEFORE}(?:(?:heet|heette|heten|heetten|noemen (?:wij|we|ze)|noemt (?:zich|men)) ${ADVERBS}|(?:genaamd|geheten|luisterend naar de naam|alias)[ :]+|(?:met|onder) de (?:naam|voornaam|achternaam|roepnaam)[ :]+)["']?(?=\\p{L}|')`,
  'giu',
);
const CALLED_BEFORE =
  /(?<!\p{L})(?:die|dat|wie|hem|haar|zich) (?:(?:wij|we|ze|iedereen|hier|eigenlijk|toevallig|ook|nu) ){0,2}(?=\p{Lu}|')/gu;
const NAMED = new RegExp(
  `${NO_WORD_BEFORE}(?:(?:mijn|zijn|haar|hun)(?: echte| volledige)? (?:voor|achter|roep|meisjes)?naam(?: is| was| luidt|:) |(?:voor|achter|roep|meisjes)naam (?:is |: ?)?|naam(?: (?:cli[eë]nte?|bewoner|moeder|vader|kind|inwoner|pati[eë]nt|ouder|partner))?(?: is|:)[ \\n]{0,2}|(?:t\\.?n\\.?v\\.?|t\\.?a\\.?v\\.?|op naam van|ten name van|getrouwd met|gehuwd met|namens|aldus) )["']?(?=\\p{L}|')`,
  'giu',
);
const SIGNED = new RegExp(
  `${NO_WORD_BEFORE}(?:ik ben(?: de)? |ik heet |u spreekt met |(?:groet|groeten|groetjes|groet van|hoogachtend|mvg|gr\\.)(?: van)?,?[ \\n]{1,3}|(?:beste|lieve|geachte|hoi|hallo) )(?=\\p{L})`,
  'giu',
);
const INITIALLED = /(?<![\p{L}\p{N}&'.@/-]|\d[.,])(?:(?:\p{Lu}|Th|Ph|Chr|IJ)\.[ -]?){1,6}(?=[\p{L}'(])/gu;
const CAPITAL = /(?<![\p{L}\p{N}@#_/&-]|[\p{L}\p{N}]\.)\p{Lu}[\p{L}']{1,40}(?![@\p{N}_])/gu;
/** Behind a first name: what is said of persons only. */
const OF_PERSON =
  / ?\((?:\d{1,3})(?: jaar| jr\.?)?\)|, (?:\d{1,2}(?= jaar|[,)])|\d{1,2} jaar)| van \d{1,2}(?= jaar|[ ,.](?!\d))(?! (?:weken|keer|uur|kinderen))| (?:is|was|wordt|werd) (?:nu |net |pas |bijna )?\d{1,2}(?= jaar(?! (?:lang|geleden|ziek))|[.,;)])| (?:heet|heette)(?!\p{L})/uy;
/** Behind a name: it is the name of a place or an organisation. */
const OF_PLACE =
  /^[ -](?:Huis|School|College|Lyceum|Stichting|Kliniek|Centrum|Fonds|Instituut|Prijs|Ziekenhuis|Kerk|Park|Plein|Zaal|Museum|Hoeve|Foundation|Academie|Universiteit|Groep|Hal|Brug|Tunnel|Stadion|school|huis|kliniek|stichting|college|lyceum|hal)(?!\p{L})/u;
const NEXT_NAME = /(?: \(\d{1,2}(?: jaar)?\))?(?:,? (?:en|&|of) |, )(?=\p{Lu})/uy;
const SMALL_NAME =
  /(?:(?:van der|van den|van de|van|de|der|den|ter|ten|el|al|'t) )?(\p{Ll}[\p{L}']{2,30})(?![\p{L}\p{N}-])/uy;

/** Words that a person may follow; and marks. */
const AFTER_WORD =
  /(?:["'(,:;–-]|(?<!\p{L})(?:van|door|met|aan|voor|bij|en|of|naar|over|namens|dat|als|toen|tegen|want|omdat|is|was|heeft|had|zegt|zei|vroeg|aldus|volgens|op|ook|zoals|tussen|naast|zonder|om|heet|ben|cli[eë]nt|collega|begeleider|bewindvoerder|mentor|arts|huisarts)) ?$/iu;
/** Not initials but an abbreviation, or the letter of a part: "bijlage B. Tarieven". */
const ABBREVIATION =
  /^(?:[BN]\. ?V|V\.O\.F|U\.A|G\.G\.[DZ]|N\.B|P\.S|Z\.O\.Z|B\.S\.N|P\.G\.B|W\.M\.O|U\.W\.V|D\.U\.O|C\.A\.K|C\.S|E\.A|O\.A|O\.M|A\.U\.B|S\.V\.P|I\.Q|[TN]\.A\.V|[IE]\.D)\.? ?$/;
const LETTERED =
  /(?<!\p{L})(?:bijlagen?|punt|plan|onderdeel|lid|groep|categorie|deel|optie|scenario|variant|blok|spoor|stap|model|type|klasse|vitamine|hepatitis|niveau|perceel|gebouw|ingang|vleugel|lijn|kolom|sub|letter|rij|zone|route|kavel|kamer|zaal|fase|versie|figuur|tabel|artikel|hoofdstuk|paragraaf|cluster|schaal|team|klas|afdeling|unit|locatie|formulier|keuze|antwoord|vraag|alternatief|profiel|product|code|graad|rijbewijs|label|status|score|box|kwadrant|sectie|onder|van [a-z]\. tot|tot|en [a-z]\.) $/iu;
const OPENS = /(?:^|[.!?:]["')]? |\n|[|*>-] |^["'(])$/;
const SOME = /(?<!\p{L})(?:een|die|deze|geen|elke|andere|de) $/iu;

const ADVICE =
  'Dit lijkt de naam van een persoon. Ook wie hier niet zelf leest, wordt zo herkend. Haal de naam weg of schrijf wie het is: "een bewoner", "de moeder".';
const ADVICE_POSSIBLE =
  'Dit kan de naam van een persoon zijn. Gaat het om een bewoner of een collega, haal de naam dan weg. Een bestuurder in functie, een verzonnen naam of een naam van iets anders mag blijven staan.';

/** Names of persons: after a title, a relation, "heet" or initials; known first names alone as possible. */
export function findNames(text: string): Found[] {
  return [
    ...findTitled(text),
    ...findRelated(text),
    ...findCalled(text),
    ...findCalledBefore(text),
    ...findSigned(text),
    ...findInitialled(text),
    ...findFirstNames(text),
  ];
}

function findTitled(text: string): Found[] {
  return [...text.matchAll(TITLED)].flatMap((match) => {
    const at = match.index + match[0].length;
    const title = match[1] ?? '';
    const name = readName(text, at, 'title');
    const before = getTextBefore(text, match.index, 30);
    if (/^de ene /i.test(match[0])) return [];
    const isAbbreviation = /^(?:mr|ing|ir|ds|fam|mv|hr|dr|mej)\.?$/i.test(title);
    if (isAbbreviation && title !== title.toLowerCase() && title === title.toUpperCase()) return [];
    if (!name) return findSmall(text, match.index, at, replaceTitle(title), isCommonSurname, 'possible');
    // "Een meneer van Ziggo" comes from there, "de heer van Dijk" is called so.
    const lead = before + match[0].slice(0, match[0].indexOf(title));
    const isFromThere =
      /^van \p{Lu}/u.test(text.slice(at, name.end)) && SOME.test(lead) && !/heer/i.test(title.slice(0, 4));
    if (isFromThere) return [];
    // "Gezin Centraal" in the middle of a sentence is an organisation.
    const isTitleCase =
      /^(?:Gezin|Familie)$/.test(title) && !OPENS.test(text.slice(Math.max(0, match.index - 3), match.index));
    const isOrganisation = (isTitleCase || ORGANISATION.test(before)) && !looksLikePerson(name);
    const first = toFound(match.index, name.end, isOrganisation ? 'possible' : 'likely', replaceTitle(title));
    return [first, ...findOthers(text, name.end, /^(?:heren|dames)$/i.test(title))];
  });
}

/** "mevrouw jansen", "haar zoon bilal": names without a capital. */
function findSmall(
  text: string,
  start: number,
  at: number,
  replacement: string,
  isName: (word: string) => boolean,
  certainty: Certainty,
): Found[] {
  SMALL_NAME.lastIndex = at;
  const match = SMALL_NAME.exec(text);
  return match?.[1] && isName(match[1]) ? [toFound(start, at + match[0].length, certainty, replacement)] : [];
}

function findRelated(text: string): Found[] {
  return [...text.matchAll(RELATED)].flatMap((match) => {
    const [written, determiner = '', role = '', link = ''] = match;
    const at = match.index + written.length;
    const roleStart = match.index + determiner.length;
    const name = readName(text, at, 'role');
    const replacement = replaceRole(determiner, role);
    if (!name) {
      const isPlain = link === ' ' && !IS_PLURAL.test(role);
      return isPlain
        ? findSmall(text, roleStart, at, replacement, (word) => isOnlyFirstName(word) && word.length > 3, 'likely')
        : [];
    }
    const certainty = judgeRelated(text, { role, roleStart, link, name });
    if (!certainty) return [];
    const isPlural = IS_PLURAL.test(role);
    const closes = /^(?:,(?! ?\d)|\))/.exec(text.slice(name.end, name.end + 3))?.[0] ?? '';
    const isApart = link === ', ' || link === ' (' || link === ' - ';
    const hit =
      link === ' van ' || link === ': ' || isPlural
        ? toFound(at, name.end, certainty, isPlural ? LEFT_OUT : 'een bewoner')
        : toFound(roleStart, name.end + (isApart ? closes.length : 0), certainty, replacement);
    return [hit, ...findOthers(text, name.end, isPlural)];
  });
}

function judgeRelated(text: string, { role, roleStart, link, name }: Related): Certainty | undefined {
  const [first = ''] = name.words;
  const before = getTextBefore(text, roleStart, 30);
  const isTwo = name.words.length > 1 || name.isKnown;
  if (ORGANISATION.test(before)) return undefined;
  if (IS_OFFICIAL.test(role)) return link === ' ' || (link === ', ' && isTwo) ? 'possible' : undefined;
  if (link === ' van ') return isOnlyFirstName(first) || name.isKnown ? 'likely' : undefined;
  const isTitleCase = /^\p{Lu}/u.test(role) && !OPENS.test(text.slice(Math.max(0, roleStart - 3), roleStart));
  const isKnown = isOnlyFirstName(first) || (isTwo && looksLikePerson(name));
  if (isTitleCase) return isKnown ? 'likely' : undefined;
  if (IS_PLURAL.test(role)) return isKnown || isSurname(first) ? 'likely' : undefined;
  if (IS_PROFESSION.test(role))
    return isKnown || isSurname(name.words.at(-1) ?? '') ? 'likely' : link === ' ' ? 'possible' : undefined;
  const next = text.charAt(name.end);
  if (link === ', ' || link === ' - ') return isKnown || (next === ',' && !isNoun(first)) ? 'likely' : undefined;
  if (link === ' (') return isKnown || next === ')' ? 'likely' : undefined;
  if (link === ': ') return isKnown || isTwo ? 'likely' : undefined;
  return 'likely';
}

/** Ends of many words and of few names. */
function isNoun(word: string): boolean {
  return /(?:en|ing|er)$/.test(word) && !isSurname(word);
}

function findCalled(text: string): Found[] {
  const called = [...text.matchAll(CALLED)].flatMap((match) => {
    const at = match.index + match[0].length;
    const name = readName(text, at, 'role');
    if (!name) return [];
    const before = getTextBefore(text, match.index, 60);
    const lastOf = (pattern: RegExp) => [...before.matchAll(pattern)].at(-1)?.index ?? -1;
    const [person, thing] = [lastOf(PERSON), lastOf(THING)];
    // "Hij heet", and not "het project heet"; at the start of the text or after a clause nobody can say.
    const isPerson =
      person > thing ||
      (/^\s*(?:de|het) /i.test(before) === false && thing === -1 && isOnlyFirstName(name.words[0] ?? ''));
    const isKnown = isOnlyFirstName(name.words[0] ?? '') && (thing === -1 || person !== -1);
    return isPerson || isKnown ? [toFound(at, name.end, 'likely', LEFT_OUT), ...findOthers(text, name.end, false)] : [];
  });
  const named = [...text.matchAll(NAMED)].flatMap((match) => {
    const at = match.index + match[0].length;
    const name = readName(text, at, 'role');
    const isLabel = /naam/i.test(match[0]) && !/op naam|ten name/i.test(match[0]);
    return name && (isLabel || looksLikePerson(name) || name.words.length > 1)
      ? [toFound(at, name.end, 'likely', isLabel ? LEFT_OUT : 'een bewoner')]
      : [];
  });
  return [...called, ...named];
}

/** "De jongen die Bilal heet", "wie wij hier Ans noemen". */
function findCalledBefore(text: string): Found[] {
  return [...text.matchAll(CALLED_BEFORE)].flatMap((match) => {
    const at = match.index + match[0].length;
    const name = readName(text, at, 'role');
    const isCalled =
      name && /^ (?:heet|heette|heten|noem(?:t|de|en|den))(?!\p{L})/u.test(text.slice(name.end, name.end + 10));
    return isCalled ? [toFound(at, name.end, 'likely', LEFT_OUT)] : [];
  });
}

function findSigned(text: string): Found[] {
  return [...text.matchAll(SIGNED)].flatMap((match) => {
    const at = match.index + match[0].length;
    const name = readName(text, at, 'role');
    if (!name) return [];
    const isKnown = isOnlyFirstName(name.words[0] ?? '') || looksLikePerson(name);
    const isSigned = /groet|mvg|hoogachtend|gr\./i.test(match[0]) && name.words.length > 1;
    return isKnown || isSigned ? [toFound(at, name.end, 'likely', 'een medewerker')] : [];
  });
}

/** "J. de Vries", and not "bijlage B. Tarieven". */
function findInitialled(text: string): Found[] {
  return [...text.matchAll(INITIALLED)].flatMap((match) => {
    const name = readName(text, match.index, 'role');
    const before = getTextBefore(text, match.index, 30);
    if (!name || ABBREVIATION.test(match[0]) || LETTERED.test(before) || ORGANISATION.test(before)) return [];
    const opens = OPENS.test(text.slice(Math.max(0, match.index - 3), match.index)) || before === '';
    const isSingle = match[0].replace(/[^.]/g, '').length === 1;
    const hasInfix = /^[\p{L}. -]*? (?:van|de|der|den|el|ter|ten) /u.test(text.slice(match.index, name.end));
    // After a noun one letter may be that of a part: "loket B. Aanvragen".
    const isApart = isSingle && (opens || !AFTER_WORD.test(before));
    const isSure = !AFTER_OFFICE.test(before) && (!isApart || hasInfix || name.words.some((word) => isSurname(word)));
    return [toFound(match.index, name.end, isSure ? 'likely' : 'possible', 'een bewoner')];
  });
}

/** Known first names: likely with a surname or an age, else possible. */
function findFirstNames(text: string): Found[] {
  return [...text.matchAll(CAPITAL)].flatMap((match) => {
    const word = match[0].replace(/'s?$/, '');
    if (!isFirstName(word)) return findAged(text, match.index, word);
    const before = getTextBefore(text, match.index, 30);
    const name = readName(text, match.index, 'nothing');
    if (!name || ORGANISATION.test(before) || OF_PLACE.test(text.slice(name.end, name.end + 15))) return [];
    const isOnly = isOnlyFirstName(name.words[0] ?? '');
    const isWhole = name.words.length > 1 && (isOnly || isSurname(name.words.at(-1) ?? ''));
    const isAged = isOnly && (readTo(OF_PERSON, text, name.end) !== undefined || /jarige $/.test(before));
    if (!isWhole && !isAged && !isOnly) return [];
    const isSure = (isWhole || isAged) && !AFTER_OFFICE.test(before);
    return [toFound(match.index, name.end, isSure ? 'likely' : 'possible', 'een bewoner')];
  });
}

/** "Bakker (82)". */
function findAged(text: string, start: number, word: string): Found[] {
  const end = start + word.length;
  const isAged = isCommonSurname(word) && /^ \(\d{1,2}(?: jaar)?\)/.test(text.slice(end, end + 12));
  return isAged ? [toFound(start, end, 'likely', 'een bewoner')] : [];
}

/** The rest of a list: "Noor, Emre en Zoë". What follows one person must be a known name. */
function findOthers(text: string, at: number, isList: boolean): Found[] {
  const others: Found[] = [];
  for (let from = readTo(NEXT_NAME, text, at); from && others.length < 6;) {
    const name = readName(text, from, 'role');
    if (!name || !(isList || isOnlyFirstName(name.words[0] ?? '') || name.isKnown)) break;
    others.push(toFound(from, name.end, 'likely', LEFT_OUT));
    from = readTo(NEXT_NAME, text, name.end);
  }
  return others;
}

function replaceTitle(title: string): string {
  if (/ en /i.test(title)) return 'twee bewoners';
  if (/^(?:familie|fam\.?|gezin)$/i.test(title)) return 'een gezin';
  if (/^echtpaar$/i.test(title)) return 'een echtpaar';
  if (/^(?:heren|dames)$/i.test(title)) return 'bewoners';
  if (/^(?:juf|juffrouw|meester)$/i.test(title)) return 'een leerkracht';
  if (/^(?:dokter|dr\.|zuster)$/i.test(title)) return 'een zorgverlener';
  if (/^(?:pastoor|dominee|imam|ds\.|drs\.|ir\.|ing\.|prof\.|mr\.)$/i.test(title)) return 'een deskundige';
  return 'een bewoner';
}

/** "haar zoon Jayden" becomes "haar zoon", "Cliënt Nowak" becomes "een cliënt". */
function replaceRole(determiner: string, role: string): string {
  const isFamily = /^(?:moeder|vader|mama|papa|mam|pa|ma|opa|oma|tante|oom|ome|wijlen)$/i.test(role);
  return determiner !== '' || isFamily ? role : `een ${role.toLowerCase()}`;
}

function toFound(start: number, end: number, certainty: Certainty, replacement: string): Found {
  return { start, end, certainty, advice: certainty === 'possible' ? ADVICE_POSSIBLE : ADVICE, replacement };
}

interface Related {
  role: string;
  roleStart: number;
  link: string;
  name: ReadName;
}
