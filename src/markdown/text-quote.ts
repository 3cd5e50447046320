import type { TextQuote } from '../model/annotation.ts';

const MAX_EXACT = 500;
const CONTEXT = 32;
const MAX_CONTEXT = 64;

/** Where a quote stands now. It is never attached to another place than the one it was taken from. */
export type QuoteMatch =
  { state: 'anchored'; start: number; end: number } | { state: 'orphaned' } | { state: 'ambiguous' };

/**
 * Looks a quote up in a reading text: exact with its context, else exact and the only one.
 * https://www.w3.org/TR/annotation-model/#text-quote-selector; the inverse of `describeTextQuote`.
 */
export function matchTextQuote(text: string, quote: TextQuote): QuoteMatch {
  const { starts, inContext, length } = findTextQuote(text, quote);
  if (starts.length === 0) return { state: 'orphaned' };
  const [start, ...others] = inContext.length > 0 ? inContext : starts;
  if (start === undefined || others.length > 0) return { state: 'ambiguous' };
  return { state: 'anchored', start, end: start + length };
}

/** Every place where the words of a quote stand, and of these the places where its context stands around them. */
export function findTextQuote(
  text: string,
  { exact, prefix = '', suffix = '' }: TextQuote,
): { starts: number[]; inContext: number[]; length: number } {
  const haystack = text.replaceAll('\n', ' ');
  const needle = normalize(exact).trim();
  const starts: number[] = [];
  for (let at = haystack.indexOf(needle); at !== -1 && needle !== ''; at = haystack.indexOf(needle, at + 1))
    starts.push(at);

  const before = normalize(prefix).trimEnd();
  const after = normalize(suffix).trimStart();
  const inContext = starts.filter(
    (start) =>
      haystack.slice(0, start).trimEnd().endsWith(before) &&
      haystack
        .slice(start + needle.length)
        .trimStart()
        .startsWith(after),
  );
  return { starts, inContext, length: needle.length };
}

/**
 * Describes a passage so that `matchTextQuote` finds that place and no other, with the least context that does.
 * Returns undefined when no quote can: the passage is empty, too long, or repeated with all its surroundings.
 */
export function describeTextQuote(text: string, { start, end }: { start: number; end: number }): TextQuote | undefined {
  const passage = text.slice(start, end);
  const from = start + (passage.length - passage.trimStart().length);
  const exact = passage.trim().replaceAll('\n', ' ');
  const to = from + exact.length;
  if (exact === '' || exact.length > MAX_EXACT) return undefined;
  for (const length of [CONTEXT, MAX_CONTEXT]) {
    const quote = {
      exact,
      // Half a character at an end would make the file that holds the quote invalid.
      prefix: text
        .slice(Math.max(0, from - length), from)
        .replaceAll('\n', ' ')
        .replace(/^[\udc00-\udfff]/, ''),
      suffix: text
        .slice(to, to + length)
        .replaceAll('\n', ' ')
        .replace(/[\ud800-\udbff]$/, ''),
    };
    const match = matchTextQuote(text, quote);
    if (match.state === 'anchored' && match.start === from && match.end === to) return quote;
  }
  return undefined;
}

function normalize(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ');
}
