import { getTextBefore } from '../context.ts';
import { LEFT_OUT, type Found } from '../detector.ts';
import { NO_WORD_BEFORE, PERSON, THING } from './cues.ts';
import { isOnlyFirstName } from './first-names.ts';
import { findOthers, toName } from './hit.ts';
import { looksLikePerson, readName, type ReadName } from './reading.ts';

const ADVERBS =
  '(?:(?:eigenlijk|officieel|voluit|gewoon|ook|in het echt|thuis|nu|van voornaam|van achternaam|dus|zij|hij|ze|haar|hem|hier|nog altijd|toevallig) ){0,2}';
const CALLED = new RegExp(
  `${NO_WORD_BEFORE}(?:(?:heet|heette|heten|heetten|noemen (?:wij|we|ze)|noemt (?:zich|men)) ${ADVERBS}|(?:genaamd|geheten|luisterend naar de naam|alias)[ :]+|(?:met|onder) de (?:naam|voornaam|achternaam|roepnaam)[ :]+)["']?(?=\\p{L}|')`,
  'giu',
);
const BEFORE_CALLED =
  /(?<!\p{L})(?:die|dat|wie|hem|haar|zich) (?:(?:wij|we|ze|iedereen|hier|eigenlijk|toevallig|ook|nu) ){0,2}(?=\p{Lu}|')/gu;
const IS_CALLED = /^ (?:heet|heette|heten|noem(?:t|de|en|den))(?!\p{L})/u;
const LABELLED = new RegExp(
  `${NO_WORD_BEFORE}(?:(?:mijn|zijn|haar|hun)(?: echte| volledige)? naam(?: is| was| luidt|:) |(?:voor|achter|roep|meisjes)naam (?:is |was |: ?)?|(?:(?:voor|achter|roep|meisjes)naam|naam(?: (?:cli[eë]nte?|bewoner|moeder|vader|kind|inwoner|pati[eë]nt|ouder|partner))?)(?: is|:)[ \\n]{0,2})["']?(?=\\p{L}|')`,
  'giu',
);
const OF_SOMEBODY = new RegExp(
  `${NO_WORD_BEFORE}(?:t\\.?n\\.?v\\.?|t\\.?a\\.?v\\.?|op naam van|ten name van|getrouwd met|gehuwd met|namens|aldus) ["']?(?=\\p{L}|')`,
  'giu',
);
const SIGNED = new RegExp(
  `${NO_WORD_BEFORE}(?:ik ben(?: de)? |ik heet |u spreekt met |(?:groet|groeten|groetjes|groet van|hoogachtend|mvg|gr\\.)(?: van)?,?[ \\n]{1,3}|(?:beste|lieve|geachte|hoi|hallo) )(?=\\p{L})`,
  'giu',
);

/** Names that are given as such: "hij heet Emre", "genaamd Fatima", "mijn naam is", "groeten van". */
export function findCalled(text: string): Found[] {
  const find = (pattern: RegExp, replacement: string, isPerson: (name: ReadName, cue: string, at: number) => boolean) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const at = match.index + match[0].length;
      const name = readName(text, at, 'role');
      if (!name || !isPerson(name, match[0], match.index)) return [];
      return [toName(at, name.end, 'likely', replacement), ...findOthers(text, name.end, { areSeveral: false })];
    });
  return [
    ...find(CALLED, LEFT_OUT, (name, _, at) => isSomebody(name, getTextBefore(text, at, 60))),
    ...find(BEFORE_CALLED, LEFT_OUT, ({ end }) => IS_CALLED.test(text.slice(end, end + 10))),
    ...find(LABELLED, LEFT_OUT, () => true),
    ...find(OF_SOMEBODY, 'een bewoner', (name) => looksLikePerson(name) || name.words.length > 1),
    ...find(SIGNED, 'een medewerker', (name, cue) => {
      const isFarewell = /groet|mvg|hoogachtend|gr\./i.test(cue);
      return looksLikePerson(name) || (isFarewell && name.words.length > 1);
    }),
  ];
}

/** "Hij heet", and not "het project heet"; when neither stands before it, only what is known as a name. */
function isSomebody(name: ReadName, before: string): boolean {
  const findLast = (pattern: RegExp) => [...before.matchAll(pattern)].at(-1)?.index ?? -1;
  const [person, thing] = [findLast(PERSON), findLast(THING)];
  return person > thing || (isOnlyFirstName(name.words[0] ?? '') && (thing === -1 || person !== -1));
}
