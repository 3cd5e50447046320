import type { DraftText, EditedText } from '../../model/public-text.ts';
import type { Submission } from '../../model/submission.ts';
import { digestHit } from '../../privacy/accepted.ts';
import { findPersonalData, type PersonalData } from '../../privacy/detect.ts';
import { listPassages, setPassage } from './text.ts';

/** Words that could identify a person, and where they stand in the public text; nowhere when they are gone. */
export interface Concern extends Pick<PersonalData, 'type' | 'certainty' | 'advice' | 'replacement'> {
  id: string;
  words: string;
  places: { field: string; start: number; end: number; replacement: string }[];
  /** Why it may stay. */
  accepted?: string;
}

const CERTAINTIES = ['certain', 'likely', 'possible'];
/** A shorter piece stands in other words by chance. */
const SHORTEST = 4;

/** What could identify a person: what was sent in first, in its order, so that nothing moves while it is decided on. */
export function listConcerns(text: EditedText, raw?: Raw): Concern[] {
  const concerns = new Map<string, Concern>();
  for (const { words, hit } of raw ? findIn(listRawPassages(raw)) : []) take(concerns, words, hit);
  for (const { field, words, hit } of findIn(listOpenPassages(text))) {
    const concern = take(concerns, words, hit);
    concern.places.push({ field, start: hit.start, end: hit.end, replacement: hit.replacement });
  }
  for (const { words, places, replacement } of concerns.values()) {
    // Without the words around it, it may not be seen for what it is.
    if (places.length === 0) places.push(...findWords(text, words, replacement));
  }
  const reasons = new Map(
    typeof text === 'string' ? [] : (text.privacyAccepted ?? []).map(({ digest, reason }) => [digest, reason]),
  );
  return [...concerns.values()].map((concern) => {
    const accepted = reasons.get(digestHit(concern.type, concern.words));
    return accepted === undefined ? concern : { ...concern, accepted };
  });
}

/** What is neither gone nor judged harmless. */
export function isOpen({ places, accepted }: Concern): boolean {
  return places.length > 0 && accepted === undefined;
}

/** The text with the words of a concern made general, or left out. */
export function replaceConcern(text: EditedText, { places }: Concern, by?: string): EditedText {
  const passages = new Map(listPassages(text).map((passage) => [passage.field, passage.text]));
  const backwards = [...places].sort((a, b) => b.start - a.start);
  for (const { field, start, end, replacement } of backwards) {
    const words = passages.get(field) ?? '';
    passages.set(field, words.slice(0, start) + (by ?? replacement) + words.slice(end));
  }
  return [...passages].reduce((result, [field, words]) => setPassage(result, field, words), text);
}

/** The text with the words judged harmless. In a source that stands in its front matter. */
export function acceptConcern(text: DraftText, { type, words }: Concern, reason: string): DraftText {
  const digest = digestHit(type, words);
  const others = (text.privacyAccepted ?? []).filter((accepted) => accepted.digest !== digest);
  return { ...text, privacyAccepted: [...others, { type, digest, reason }] };
}

export function listRawPassages(raw: Raw): { field: string; text: string }[] {
  const { title, happens, obstacle, helps, questions = [] } = raw;
  return [
    ...Object.entries({ title, happens, obstacle, helps }).map(([field, text]) => ({ field, text })),
    ...questions.map((text, index) => ({ field: `questions.${index}`, text })),
  ];
}

function take(concerns: Map<string, Concern>, words: string, hit: PersonalData): Concern {
  const { type, certainty, advice, replacement } = hit;
  const id = `${type} ${words}`;
  const known = concerns.get(id);
  const concern: Concern = known ?? { id, type, words, certainty, advice, replacement, places: [] };
  // The most certain counts.
  if (CERTAINTIES.indexOf(certainty) < CERTAINTIES.indexOf(concern.certainty)) concern.certainty = certainty;
  concerns.set(id, concern);
  return concern;
}

function findIn(passages: readonly { field: string; text: string }[]) {
  return passages.flatMap(({ field, text }) =>
    findPersonalData(text).map((hit) => ({ field, words: text.slice(hit.start, hit.end), hit })),
  );
}

/** The digests and codes in the front matter of a source are nobody's. */
function listOpenPassages(text: EditedText): { field: string; text: string }[] {
  if (typeof text !== 'string') return listPassages(text);
  const front = /^---\r?\n[\s\S]*?\r?\n---\r?\n/.exec(text)?.[0] ?? '';
  const blank = front.replace(/^(?!title:|summary:|\s+(?:- )?text:).*$/gm, (line) => ' '.repeat(line.length));
  return [{ field: 'source', text: blank + text.slice(front.length) }];
}

function findWords(text: EditedText, words: string, replacement: string): Concern['places'] {
  if (words.length < SHORTEST) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escape(words)}(?![\\p{L}\\p{N}])`, 'gu');
  return listPassages(text).flatMap(({ field, text: passage }) =>
    [...passage.matchAll(pattern)].map(({ index }) => ({
      ...{ field, replacement },
      start: index,
      end: index + words.length,
    })),
  );
}

function escape(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

type Raw = Pick<Submission, 'title' | 'happens' | 'obstacle' | 'helps' | 'questions'>;
