import { describe, expect, it } from 'vitest';
import {
  judgePassage,
  listBlockChoices,
  listSelectionChoices,
  widenPassage,
} from '../../../src/client/annotate/passages.ts';
import type { Span } from '../../../src/client/annotate/reading-text.ts';
import { matchTextQuote } from '../../../src/model/text-quote.ts';

const TEXT = 'Kop\nEerste zin van het stuk. Tweede zin van het stuk.\nEen ander stuk.';
const SAME = 'Dit staat er elke keer weer precies zo en het is lang genoeg om niets te zeggen. '.repeat(1).trim();
const TWINS = `Begin.\n${SAME}\n${SAME}\n${SAME}\n${SAME}\n${SAME}\nEinde van alles.`;

function spanOf(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
}

function wordsOf(text: string, span: Span | undefined): string {
  return span ? text.slice(span.start, span.end) : '';
}

describe('judgePassage', () => {
  it('makes a quote that finds the place back', () => {
    const span = spanOf(TEXT, 'Tweede zin');
    const judged = judgePassage(TEXT, span);
    expect(judged.state).toBe('found');
    expect(judged.state === 'found' && matchTextQuote(TEXT, judged.quote)).toEqual({ state: 'anchored', ...span });
  });

  it('says that a passage is too long', () => {
    const text = 'a'.repeat(501);
    expect(judgePassage(text, { start: 0, end: 501 })).toEqual({ state: 'too-long', length: 501 });
  });

  it('says that a passage cannot be told from its twins', () => {
    const third = TWINS.indexOf(SAME, TWINS.indexOf(SAME, TWINS.indexOf(SAME) + 1) + 1);
    expect(judgePassage(TWINS, { start: third, end: third + SAME.length }).state).toBe('unclear');
  });
});

describe('widenPassage', () => {
  it('takes whole sentences until the place is the only one', () => {
    const third = spanOf(TWINS, SAME, TWINS.indexOf(SAME, TWINS.indexOf(SAME) + 1) + 1);
    const wider = widenPassage(TWINS, third);
    expect(wider && wider.start <= third.start && wider.end >= third.end).toBe(true);
    expect(wider && judgePassage(TWINS, wider).state).toBe('found');
  });

  it('takes the sentence around a word', () => {
    const span = spanOf(TEXT, 'zin van het');
    expect(wordsOf(TEXT, widenPassage(TEXT, span))).toBe('Eerste zin van het stuk.');
  });

  it('gives up when nothing short enough is the only one', () => {
    const long = `${'x'.repeat(480)}. `.repeat(6).trim();
    expect(widenPassage(long, { start: 966, end: 1446 })).toBeUndefined();
  });
});

describe('choices', () => {
  it('of a block are the whole, each sentence, and the bottleneck', () => {
    const block = spanOf(TEXT, 'Eerste zin van het stuk. Tweede zin van het stuk.');
    expect(listBlockChoices(TEXT, block).map(({ kind, span }) => [kind, wordsOf(TEXT, span)])).toEqual([
      ['block', 'Eerste zin van het stuk. Tweede zin van het stuk.'],
      ['sentence', 'Eerste zin van het stuk.'],
      ['sentence', 'Tweede zin van het stuk.'],
      ['case', ''],
    ]);
  });

  it('of a block of one sentence are not the same twice', () => {
    expect(listBlockChoices(TEXT, spanOf(TEXT, 'Een ander stuk.')).map(({ kind }) => kind)).toEqual(['block', 'case']);
  });

  it('of a long block are its sentences only', () => {
    const text = 'Dit is een zin die niet kort is. '.repeat(20).trim();
    const kinds = new Set(listBlockChoices(text, { start: 0, end: text.length }).map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['sentence', 'case']));
  });

  it('of a selection are that, the sentences it touches, and the bottleneck', () => {
    const selected = spanOf(TEXT, 'het stuk. Tweede');
    expect(listSelectionChoices(TEXT, selected).map(({ kind, span }) => [kind, wordsOf(TEXT, span)])).toEqual([
      ['selection', 'het stuk. Tweede'],
      ['sentence', 'Eerste zin van het stuk.'],
      ['sentence', 'Tweede zin van het stuk.'],
      ['case', ''],
    ]);
  });
});
