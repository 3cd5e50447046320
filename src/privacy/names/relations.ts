import { getTextBefore, opensSentence } from '../context.ts';
import { LEFT_OUT, type Certainty, type Found } from '../detector.ts';
import { NO_WORD_BEFORE, OFFICIAL, ORGANISATION, PLURAL, PROFESSION, ROLE } from './cues.ts';
import { isOnlyFirstName } from './first-names.ts';
import { findOthers, toName } from './hit.ts';
import { looksLikePerson, readName, type ReadName } from './reading.ts';
import { readSmallName } from './small-names.ts';
import { isSurname } from './surnames.ts';

const DETERMINER =
  '(?:(?:de|het|haar|zijn|mijn|onze|ons|hun|uw|jouw|die|deze|dat|dit|een|geen|elke|kleine|jonge|oude) )?';
const RELATED = new RegExp(
  `${NO_WORD_BEFORE}(${DETERMINER})(?:(${ROLE})|(${PROFESSION})|(${OFFICIAL})|(${PLURAL}))( van |, | \\(|: | - | )(?=\\p{L}|['"])`,
  'giu',
);
/** Called so in place of a name. */
const FAMILY = /^(?:moeder|vader|mama|papa|mam|pa|ma|opa|oma|tante|oom|ome|wijlen)$/i;

/**
 * Names after who somebody is to others, or what they do: "haar zoon Jayden", "vader, Mehmet Aydın,", "moeder van
 * Kees". They go with the role, which stays: "haar zoon".
 */
export function findRelated(text: string): Found[] {
  return [...text.matchAll(RELATED)].flatMap((match) => {
    const related = readRelated(text, match);
    const { start, at, link, replacement, name } = related;
    if (!name) {
      const isLongFirstName = (word: string) => word.length > 3 && isOnlyFirstName(word);
      const end = link === ' ' && related.kind !== 'plural' ? readSmallName(text, at, isLongFirstName) : undefined;
      return end ? [toName(start, end, 'likely', replacement)] : [];
    }
    const certainty = judge(text, related, name);
    if (!certainty) return [];
    const areSeveral = related.kind === 'plural';
    const closes = /[,(]/.test(link) ? (/^(?:,(?! ?\d)|\))/.exec(text.slice(name.end, name.end + 3))?.[0] ?? '') : '';
    const hit =
      areSeveral || link === ' van ' || link === ': '
        ? toName(at, name.end, certainty, areSeveral ? LEFT_OUT : 'een bewoner')
        : toName(start, name.end + closes.length, certainty, replacement);
    return [hit, ...findOthers(text, name.end, { areSeveral })];
  });
}

function readRelated(text: string, match: RegExpExecArray): Related {
  const [written, determiner = '', person, profession, official, plural, link = ''] = match;
  const role = person ?? profession ?? official ?? plural ?? '';
  const at = match.index + written.length;
  return {
    kind: person ? 'person' : profession ? 'profession' : official ? 'official' : 'plural',
    role,
    link,
    start: match.index + determiner.length,
    at,
    replacement: determiner !== '' || FAMILY.test(role) ? role : `een ${role.toLowerCase()}`,
    name: readName(text, at, 'role'),
  };
}

function judge(text: string, { kind, role, start, link }: Related, name: ReadName): Certainty | undefined {
  const [first = ''] = name.words;
  const hasMore = name.words.length > 1 || name.isKnown;
  const isKnown = isOnlyFirstName(first) || (hasMore && looksLikePerson(name));
  if (ORGANISATION.test(getTextBefore(text, start, 30))) return undefined;
  if (kind === 'official') return link === ' ' || (link === ', ' && hasMore) ? 'possible' : undefined;
  // "Stichting Moeder Courage": a role with a capital inside a sentence is part of another name.
  const isTitleCase = /^\p{Lu}/u.test(role) && !opensSentence(text, start);
  if (isKnown || (link === ' van ' && name.isKnown)) return 'likely';
  if (isTitleCase || link === ' van ') return undefined;
  if (kind === 'plural') return isSurname(first) ? 'likely' : undefined;
  if (kind === 'profession')
    return isSurname(name.words.at(-1) ?? '') ? 'likely' : link === ' ' ? 'possible' : undefined;
  const next = text.charAt(name.end);
  if (link === ', ' || link === ' - ') return next === ',' && !isNoun(first) ? 'likely' : undefined;
  if (link === ' (') return next === ')' ? 'likely' : undefined;
  return link === ' ' || hasMore ? 'likely' : undefined;
}

/** Ends of many words and of few names. */
function isNoun(word: string): boolean {
  return /(?:en|ing|er)$/.test(word) && !isSurname(word);
}

interface Related {
  kind: 'person' | 'profession' | 'official' | 'plural';
  role: string;
  /** What stands between role and name. */
  link: string;
  /** Where the role begins, and where the name would. */
  start: number;
  at: number;
  replacement: string;
  name: ReadName | undefined;
}
