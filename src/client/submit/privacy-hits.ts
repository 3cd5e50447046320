import { findPersonalData, type PersonalData } from '../../privacy/detect.ts';

/** The same words, found once or more in a text. */
export interface Hit extends Pick<PersonalData, 'type' | 'certainty' | 'advice' | 'replacement'> {
  /** The same for the same words. */
  id: string;
  text: string;
  places: { start: number; end: number; replacement: string }[];
}

/** What could identify a person, in order of place. */
export function findHits(text: string): Hit[] {
  const hits = new Map<string, Hit>();
  for (const { type, start, end, certainty, advice, replacement } of findPersonalData(text)) {
    const words = text.slice(start, end);
    const id = `${type} ${certainty} ${words}`;
    const hit = hits.get(id) ?? { id, type, certainty, advice, replacement, text: words, places: [] };
    hit.places.push({ start, end, replacement });
    hits.set(id, hit);
  }
  return [...hits.values()];
}

/** The text with every place of the hit made general. */
export function replaceHit(text: string, { places }: Hit): string {
  return places.reduceRight(
    (result, { start, end, replacement }) => result.slice(0, start) + replacement + result.slice(end),
    text,
  );
}

/** Whether it must go, or be decided on, before anything is sent. */
export function findObjection({ certainty, id }: Hit, accepted: ReadonlySet<string>): 'remove' | 'decide' | undefined {
  if (certainty === 'certain') return 'remove';
  return certainty === 'likely' && !accepted.has(id) ? 'decide' : undefined;
}

/** A text in pieces, in order, with the certainty of those that were found. */
export function toPieces(text: string, hits: readonly Hit[]): { text: string; certainty?: Hit['certainty'] }[] {
  const places = hits
    .flatMap(({ certainty, places: of }) => of.map(({ start, end }) => ({ start, end, certainty })))
    .sort((a, b) => a.start - b.start);
  const pieces: ReturnType<typeof toPieces> = [];
  let done = 0;
  for (const { start, end, certainty } of places) {
    pieces.push({ text: text.slice(done, start) }, { text: text.slice(start, end), certainty });
    done = end;
  }
  return [...pieces, { text: text.slice(done) }].filter((piece) => piece.text !== '');
}
