import type { TextQuote } from '../../model/annotation.ts';
import { describeTextQuote } from '../../model/text-quote.ts';
import { trimSpan, type Span } from './reading-text.ts';
import { splitSentences } from './sentences.ts';

/** As the schema of an annotation has it. */
export const LONGEST_QUOTE = 500;

/** What a reaction can be about: the whole bottleneck, or a passage of it. */
export interface Choice {
  kind: 'case' | 'selection' | 'block' | 'sentence' | 'wider';
  span?: Span;
}

/** Whether a passage can be named so that it is found back at that place and at no other. */
export type Judgement =
  { state: 'found'; quote: TextQuote } | { state: 'too-long'; length: number } | { state: 'unclear' };

export function judgePassage(text: string, span: Span): Judgement {
  const length = span.end - span.start;
  if (length > LONGEST_QUOTE) return { state: 'too-long', length };
  const quote = describeTextQuote(text, span);
  return quote ? { state: 'found', quote } : { state: 'unclear' };
}

/** The smallest passage of whole sentences around this one that can be named; undefined when there is none. */
export function widenPassage(text: string, { start, end }: Span): Span | undefined {
  const sentences = splitSentences(text, { start: 0, end: text.length });
  let from = Math.max(
    0,
    sentences.findLastIndex((sentence) => sentence.start <= start),
  );
  let to = Math.max(
    from,
    sentences.findIndex((sentence) => sentence.end >= end),
  );
  for (let isForward = true; ; isForward = !isForward) {
    const span = { start: sentences[from]?.start ?? 0, end: sentences[to]?.end ?? 0 };
    if (span.end - span.start > LONGEST_QUOTE || sentences.length === 0) return undefined;
    const isWider = span.start < start || span.end > end;
    if (isWider && judgePassage(text, span).state === 'found') return span;
    if (from === 0 && to === sentences.length - 1) return undefined;
    if (to < sentences.length - 1 && (isForward || from === 0)) to += 1;
    else from -= 1;
  }
}

/** What somebody can choose who came by a block of the text: all of it where that is not too long, or one sentence. */
export function listBlockChoices(text: string, block: Span): Choice[] {
  const sentences = splitSentences(text, block);
  const isShort = block.end - block.start <= LONGEST_QUOTE;
  return [
    ...(isShort ? [{ kind: 'block' as const, span: block }] : []),
    ...(isShort && sentences.length === 1 ? [] : sentences.map((span) => ({ kind: 'sentence' as const, span }))),
    { kind: 'case' },
  ];
}

/** What somebody can choose who selected a passage: that, or one of the sentences that it touches. */
export function listSelectionChoices(text: string, selected: Span): Choice[] {
  const lineStart = text.lastIndexOf('\n', selected.start - 1) + 1;
  const lineEnd = text.indexOf('\n', selected.end);
  const lines = { start: lineStart, end: lineEnd === -1 ? text.length : lineEnd };
  const isSame = (span: Span) => span.start === selected.start && span.end === selected.end;
  const touched = splitSentences(text, lines).filter(
    (span) => span.start < selected.end && span.end > selected.start && !isSame(span),
  );
  return [
    { kind: 'selection', span: trimSpan(text, selected) ?? selected },
    ...touched.map((span) => ({ kind: 'sentence' as const, span })),
    { kind: 'case' },
  ];
}
