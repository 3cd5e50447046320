import { COMPOUND_PARTS, EXCEPTIONS, PART_FORMS } from './lexicon/compounds.ts';

/** In letters. Shorter words hold no two parts; longer ones are no words, and the search for parts must end. */
const LENGTH = { part: 3, min: 6, max: 60 };

const PARTS = new Map([...COMPOUND_PARTS.map((part) => [fold(part), part] as const), ...foldForms()]);
const WHOLE = new Map([...PARTS, ...EXCEPTIONS.map((word) => [fold(word), word] as const)]);

/**
 * The parts of a Dutch compound, in order, as the lexicon writes them: `schuldhulpverleners` gives schuld, hulp,
 * verlener. Empty when known parts do not cover the word. Of several ways to split, the one with the fewest parts, then
 * with the fewest letters that belong to none. Case and diacritics make no difference. A hyphen splits as soon as one
 * side of it is known; the other side is given as it is.
 */
export function splitCompound(word: string): string[] {
  if (findPart(fold(word), WHOLE)) return [];
  const pieces = word.normalize('NFC').toLowerCase().split('-').filter(Boolean);
  // e-mail and 18-plus: what follows a single letter or a figure is no word by itself.
  if (pieces.length > 1 && !pieces.every((piece) => /^\p{L}{2,}$/u.test(piece))) return [];
  const found = pieces.map((piece) => findParts(fold(piece)));
  const parts = pieces.flatMap((piece, index) => found[index] ?? [piece]);
  return parts.length > 1 && found.some(Boolean) ? parts : [];
}

/** One part when the word is a part or must stay whole, else the parts that cover it; undefined when none do. */
function findParts(word: string): string[] | undefined {
  const whole = findPart(word, WHOLE);
  if (whole) return [whole];
  if (word.length < LENGTH.min || word.length > LENGTH.max) return undefined;
  // The best way to cover each beginning of the word, from the shortest on.
  const best: (Cover | undefined)[] = [{ parts: [], loose: 0 }];
  for (let end = LENGTH.part; end <= word.length; end++) {
    for (let start = 0; start <= end - LENGTH.part; start++) {
      const before = best[start];
      const segment = word.slice(start, end);
      const part = before && findPart(segment, PARTS);
      if (!part) continue;
      const cover = { parts: [...before.parts, part], loose: before.loose + Math.abs(segment.length - part.length) };
      if (isBetter(cover, best[end])) best[end] = cover;
    }
  }
  return best[word.length]?.parts;
}

function isBetter(cover: Cover, than: Cover | undefined): boolean {
  if (!than) return true;
  const more = cover.parts.length - than.parts.length;
  return more === 0 ? cover.loose < than.loose : more < 0;
}

function findPart(segment: string, among: ReadonlyMap<string, string>): string | undefined {
  for (const base of listBases(segment)) {
    const part = base.length < LENGTH.part ? undefined : among.get(base);
    if (part) return part;
  }
  return undefined;
}

/** What may be left of `segment` without its ending or linking letters, the likeliest first. */
function* listBases(segment: string): Generator<string> {
  yield segment;
  if (segment.endsWith('s')) yield segment.slice(0, -1);
  if (segment.endsWith('en')) yield segment.slice(0, -1);
  if (segment.endsWith('heden')) yield `${segment.slice(0, -3)}id`;
  const stem = /^(.*?)en?$/.exec(segment)?.[1];
  if (!stem) return;
  // huiz-en of huis, briev-en of brief
  const hard = stem.replace(/z$/, 's').replace(/v$/, 'f');
  yield stem;
  yield hard;
  // gezinn-en of gezin, tak-en of taak: spelling keeps the vowel as it sounds.
  yield stem.replace(/([^aeiou])\1$/, '$1');
  yield hard.replace(/([^aeiou])([aeou])([^aeiou])$/, '$1$2$2$3');
}

function foldForms(): (readonly [string, string])[] {
  return Object.entries(PART_FORMS).map(([form, part]) => [fold(form), part]);
}

function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
}

interface Cover {
  parts: string[];
  /** Letters of the word that belong to no part: links and endings. */
  loose: number;
}
