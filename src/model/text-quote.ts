import type { TextQuote } from './annotation.ts';

const MAX_EXACT = 500;
const MAX_CONTEXT = 64;
/** A longer context was taken to recognise the place by: without any of it beside them, words are not that passage. */
const HINT = 32;
/** Characters in a row that say where they stand; fewer may stand anywhere. */
const PIECE = 20;
const SHORTEST_PIECE = 8;
/** How much of a neighbouring sentence says that it is that one. */
const NEXT = 24;
const SENTENCE_END = /[.!?…]["'”’)]*(?=\s|$)/g;
/** How far from the passage the words around it may be after a sentence was put in between. */
const NEAR = 256;

/** Where a quote stands now. It is never attached to another place than the one it was taken from. */
export type QuoteMatch =
  { state: 'anchored'; start: number; end: number } | { state: 'orphaned' } | { state: 'ambiguous' };

/**
 * Looks a quote up in a reading text: exact with its context, else exact and the only one. Edits beside a passage leave
 * some of its context near; and the only one left may be the twin of a passage that was taken out, which shows by words of
 * its context that stand elsewhere now.
 * https://www.w3.org/TR/annotation-model/#text-quote-selector; the inverse of `describeTextQuote`.
 */
export function matchTextQuote(text: string, quote: TextQuote): QuoteMatch {
  const { starts, inContext, length } = findTextQuote(text, quote);
  if (starts.length === 0) return { state: 'orphaned' };
  const isOnly = starts.length === 1;
  const places = inContext.length > 0 ? inContext : findNearContext(toLine(text), { starts, length, isOnly }, quote);
  const [start] = places;
  if (start === undefined) return { state: isOnly ? 'orphaned' : 'ambiguous' };
  return places.length > 1 ? { state: 'ambiguous' } : { state: 'anchored', start, end: start + length };
}

/** Every place where the words of a quote stand, and of these the places where its context stands around them. */
export function findTextQuote(
  text: string,
  { exact, prefix = '', suffix = '' }: TextQuote,
): { starts: number[]; inContext: number[]; length: number } {
  const haystack = toLine(text);
  const needle = normalize(exact).trim();
  const starts: number[] = [];
  for (let at = haystack.indexOf(needle); at !== -1 && needle !== ''; at = haystack.indexOf(needle, at + 1))
    starts.push(at);

  const inContext = starts.filter(
    (start) => isPrecededBy(haystack, start, prefix) && isFollowedBy(haystack, start + needle.length, suffix),
  );
  return { starts, inContext, length: needle.length };
}

/**
 * Describes a passage so that `matchTextQuote` finds that place and no other, then and after edits. A side that a twin of
 * the passage has too is left out: it would speak for the twin. Returns undefined when no quote can: the passage is
 * empty, too long, or neither side tells it from all its twins.
 */
export function describeTextQuote(text: string, { start, end }: { start: number; end: number }): TextQuote | undefined {
  const passage = text.slice(start, end);
  const from = start + (passage.length - passage.trimStart().length);
  const exact = toLine(passage.trim());
  const to = from + exact.length;
  if (exact === '' || exact.length > MAX_EXACT) return undefined;

  const haystack = toLine(text);
  // Half a character at an end would make the file that holds the quote invalid.
  const prefix = haystack.slice(Math.max(0, from - MAX_CONTEXT), from).replace(/^[\udc00-\udfff]/, '');
  const suffix = haystack.slice(to, to + MAX_CONTEXT).replace(/[\ud800-\udbff]$/, '');
  const twins = findTextQuote(text, { exact }).starts.filter((twin) => twin !== from);
  const quote = {
    exact,
    ...(!twins.some((twin) => isPrecededBy(haystack, twin, prefix)) && { prefix }),
    ...(!twins.some((twin) => isFollowedBy(haystack, twin + exact.length, suffix)) && { suffix }),
  };
  const match = matchTextQuote(text, quote);
  return match.state === 'anchored' && match.start === from && match.end === to ? quote : undefined;
}

/** Of the places that have the words of a quote in another context: those that can be where it was taken from. */
function findNearContext(
  haystack: string,
  { starts, length, isOnly }: { starts: number[]; length: number; isOnly: boolean },
  { exact, prefix, suffix }: TextQuote,
): number[] {
  const isHint = isOnly && Math.max(prefix?.length ?? 0, suffix?.length ?? 0) <= HINT;
  const piecesBefore = listStanding(haystack, prefix);
  const piecesAfter = listStanding(haystack, suffix);
  return starts.filter((start) => {
    const end = start + length;
    const isBeside = isNextBefore(haystack, start, prefix) || isNextAfter(haystack, end, { exact, suffix });
    if (!isBeside && !isHint) return false;
    const before = haystack.slice(Math.max(0, start - NEAR), start);
    const after = haystack.slice(end, end + NEAR);
    return piecesBefore.every((piece) => before.includes(piece)) && piecesAfter.every((piece) => after.includes(piece));
  });
}

/** Whether the end of a prefix is there: the rest of the passage's own sentence and of the one before, or of the text. */
function isNextBefore(haystack: string, start: number, prefix: string | undefined): boolean {
  if (prefix === undefined) return false;
  const own = prefix.length - ([...prefix.matchAll(SENTENCE_END)].at(-1)?.index ?? 0);
  const next = prefix.slice(-(own + NEXT));
  const isTelling = next.length < prefix.length || prefix.length >= 2 * NEXT;
  return (
    isPrecededBy(haystack, start, next) && (isTelling || haystack.slice(0, start).trim() === normalize(next).trim())
  );
}

/** Whether the start of a suffix is there: the rest of the passage's own sentence and of the one after, or of the text. */
function isNextAfter(haystack: string, end: number, { exact, suffix }: Pick<TextQuote, 'exact' | 'suffix'>): boolean {
  if (suffix === undefined) return false;
  const tail = exact.slice(-2);
  const [border] = `${tail}${suffix}`.matchAll(SENTENCE_END);
  const next = suffix.slice(0, (border ? border.index - tail.length + 1 : suffix.length) + NEXT);
  const isTelling = next.length < suffix.length || suffix.length >= 2 * NEXT;
  return isFollowedBy(haystack, end, next) && (isTelling || haystack.slice(end).trim() === normalize(next).trim());
}

/** The pieces of a side that still stand somewhere. */
function listStanding(haystack: string, side = ''): string[] {
  const words = normalize(side).trim();
  if (words.length < SHORTEST_PIECE) return [];
  const count = Math.max(1, words.length - PIECE + 1);
  return Array.from({ length: count }, (_, at) => words.slice(at, at + PIECE)).filter((piece) =>
    haystack.includes(piece),
  );
}

function isPrecededBy(haystack: string, start: number, prefix: string): boolean {
  return haystack.slice(0, start).trimEnd().endsWith(normalize(prefix).trimEnd());
}

function isFollowedBy(haystack: string, end: number, suffix: string): boolean {
  return haystack.slice(end).trimStart().startsWith(normalize(suffix).trimStart());
}

/** The text on one line, each character in its place. */
function toLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

function normalize(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ');
}
