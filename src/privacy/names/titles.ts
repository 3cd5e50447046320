import { getTextBefore, opensSentence } from '../context.ts';
import type { Found } from '../detector.ts';
import { NO_WORD_BEFORE, ORGANISATION, TITLE } from './cues.ts';
import { findOthers, toName } from './hit.ts';
import { looksLikePerson, readName } from './reading.ts';
import { readSmallName } from './small-names.ts';
import { isCommonSurname } from './surnames.ts';

const MAN = '(?:meneer|mijnheer|de heer|heer|dhr\\.?)';
const WOMAN = '(?:mevrouw|mevr\\.?|mw\\.?)';
const TITLED = new RegExp(
  `${NO_WORD_BEFORE}(?:de |het )?(${MAN} en ${WOMAN}|${WOMAN} en ${MAN}|${TITLE})(?:(?<=\\.) ?| |(?<=familie|gezin|echtpaar)-)(?:(?:dr|mr|drs|ir|ing|prof|ds)\\.? ){0,3}(?=["'\\p{L}])`,
  'giu',
);
const SOME = /(?<!\p{L})(?:een|die|deze|geen|elke|andere|de) $/iu;
const REPLACEMENTS: [RegExp, string][] = [
  [/ en /i, 'twee bewoners'],
  [/^(?:familie|fam\.?|gezin)$/i, 'een gezin'],
  [/^echtpaar$/i, 'een echtpaar'],
  [/^(?:heren|dames)$/i, 'bewoners'],
  [/^(?:juf|juffrouw|meester)$/i, 'een leerkracht'],
  [/^(?:dokter|dr\.|zuster)$/i, 'een zorgverlener'],
  [/^(?:pastoor|dominee|imam|ds\.|drs\.|ir\.|ing\.|prof\.|mr\.)$/i, 'een deskundige'],
];

/** Names after a title, with the title: "mevrouw Van der Meulen", "dhr. P. van Leeuwen", "familie Ramdin". */
export function findTitled(text: string): Found[] {
  return [...text.matchAll(TITLED)].flatMap((match) => {
    const { 0: written, 1: title = '', index: start } = match;
    const at = start + written.length;
    const before = getTextBefore(text, start, 30);
    // "De ene wel", and the MR of a school.
    if (/^de ene /i.test(written) || /^(?:MR|IR|ING|DR)\.?$/.test(title)) return [];
    const name = readName(text, at, 'title');
    if (!name) {
      const end = readSmallName(text, at, isCommonSurname);
      return end ? [toName(start, end, 'possible', replaceTitle(title))] : [];
    }
    // "Een meneer van Ziggo" comes from there, "de heer van Dijk" is called so.
    const lead = before + written.slice(0, written.indexOf(title));
    if (/^van \p{Lu}/u.test(text.slice(at, name.end)) && SOME.test(lead) && !/heer$/i.test(title)) return [];
    // "Gezin Centraal" in the middle of a sentence is an organisation.
    const isTitleCase = /^(?:Gezin|Familie)$/.test(title) && !opensSentence(text, start);
    const isOrganisation = (isTitleCase || ORGANISATION.test(before)) && !looksLikePerson(name);
    return [
      toName(start, name.end, isOrganisation ? 'possible' : 'likely', replaceTitle(title)),
      ...findOthers(text, name.end, { areSeveral: /^(?:heren|dames)$/i.test(title) }),
    ];
  });
}

function replaceTitle(title: string): string {
  return REPLACEMENTS.find(([pattern]) => pattern.test(title))?.[1] ?? 'een bewoner';
}
