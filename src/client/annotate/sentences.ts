import { trimSpan, type Span } from './reading-text.ts';

const segmenter = new Intl.Segmenter('nl', { granularity: 'sentence' });
/** A full stop behind these ends no sentence. */
const SHORTENED =
  /(?:^|[\s(“"'])(?:artt?|nrs?|bijv|bv|ca|mw|mevr|dhr|dr|mr|drs|ing|ir|prof|resp|incl|excl|max|blz|st|jl|nl|i\.c|i\.p\.v|i\.v\.m|m\.b\.t|m\.n|n\.a\.v|o\.a|t\.a\.v|t\.o\.v|d\.w\.z|z\.g|zgn|\p{Lu})\.\s*$/iu;

/** The next sentence begins with a word such as "'s Ochtends". */
const APOSTROPHE = /(?<=[.!?]\s)(?=['’][nst]\s\p{Lu})/u;

/** The sentences of a part of the reading text, in order. No sentence goes past the end of a block. */
export function splitSentences(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (const line of text.slice(start, end).split('\n')) {
    sentences.push(...splitLine(line).flatMap(shift(from)));
    from += line.length + 1;
  }
  return sentences.flatMap((sentence) => trimSpan(text, sentence) ?? []);
}

function splitLine(line: string): Span[] {
  const spans: Span[] = [];
  const segments = [...segmenter.segment(line)].flatMap(({ segment, index }) =>
    splitAt(segment, APOSTROPHE).map((part) => ({ segment: part.text, index: index + part.index })),
  );
  for (const { segment, index } of segments) {
    const before = spans.at(-1);
    const span = { start: index, end: index + segment.length };
    // "art. 2.3.5", and "Waarom?" vraagt zij.
    if (before && (SHORTENED.test(line.slice(before.start, before.end)) || /^\p{Ll}/u.test(segment)))
      before.end = span.end;
    else spans.push(span);
  }
  return spans;
}

function splitAt(text: string, border: RegExp): { text: string; index: number }[] {
  let index = 0;
  return text.split(border).map((part) => {
    index += part.length;
    return { text: part, index: index - part.length };
  });
}

function shift(by: number) {
  return ({ start, end }: Span): Span[] => [{ start: start + by, end: end + by }];
}
