import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeTextQuote, matchTextQuote, type QuoteMatch } from '../../src/model/text-quote.ts';
import { textQuoteSchema, type TextQuote } from '../../src/model/annotation.ts';

const TEXT = 'Wie hulp vraagt, wacht.\nWie hulp geeft, wacht ook.\nDe gemeente wacht niet.';

const ORPHANED: QuoteMatch = { state: 'orphaned' };
const AMBIGUOUS: QuoteMatch = { state: 'ambiguous' };

/** Where `part` stands in `text`, the `nth` time. */
function at(text: string, part: string, nth = 1): QuoteMatch & { state: 'anchored' } {
  let start = -1;
  for (let count = 0; count < nth; count += 1) start = text.indexOf(part, start + 1);
  return { state: 'anchored', start, end: start + part.length };
}

describe('matchTextQuote', () => {
  it.each<[title: string, text: string, quote: TextQuote, match: QuoteMatch]>([
    ['a quote that occurs once', TEXT, { exact: 'De gemeente' }, at(TEXT, 'De gemeente')],
    ['a quote with its context', TEXT, { exact: 'wacht', prefix: 'gemeente ' }, at(TEXT, 'wacht', 3)],
    ['a quote by what follows', TEXT, { exact: 'wacht', suffix: ' ook' }, at(TEXT, 'wacht', 2)],
    ['a quote by both', TEXT, { exact: 'wacht', prefix: 'vraagt, ', suffix: '. Wie' }, at(TEXT, 'wacht', 1)],
    ['a quote at the start, by what follows', 'a b a', { exact: 'a', suffix: ' b' }, at('a b a', 'a')],
    ['a quote that occurs once, in another context', TEXT, { exact: 'niet', prefix: 'altijd ' }, at(TEXT, 'niet')],
    ['a quote over two blocks', TEXT, { exact: 'wacht. Wie hulp geeft' }, at(TEXT, 'wacht.\nWie hulp geeft')],
    ['a quote with other white space', TEXT, { exact: ' De \n gemeente\u00a0' }, at(TEXT, 'De gemeente')],
    ['a context with other white space', TEXT, { exact: 'wacht', prefix: 'De\n\ngemeente' }, at(TEXT, 'wacht', 3)],
    [
      'a quote written with composed and decomposed letters',
      'Het café.',
      { exact: 'cafe\u0301' },
      at('Het café.', 'café'),
    ],
    ['a whole text', TEXT, { exact: TEXT }, { state: 'anchored', start: 0, end: TEXT.length }],
  ])('finds %s', (_, text, quote, match) => {
    expect(matchTextQuote(text, quote)).toEqual(match);
  });

  it.each<[title: string, quote: TextQuote, match: QuoteMatch]>([
    ['a quote that is gone', { exact: 'De provincie' }, ORPHANED],
    ['a quote whose words are in another order', { exact: 'gemeente De' }, ORPHANED],
    ['a quote in other case', { exact: 'de Gemeente' }, ORPHANED],
    ['a quote of nothing', { exact: ' \n ' }, ORPHANED],
    ['a quote that occurs more than once', { exact: 'wacht' }, AMBIGUOUS],
    ['a quote that occurs more than once in its context', { exact: 'hulp', prefix: 'Wie ' }, AMBIGUOUS],
    ['a quote that occurs more than once, none in its context', { exact: 'wacht', prefix: 'provincie ' }, AMBIGUOUS],
  ])('does not attach %s', (_, quote, match) => {
    expect(matchTextQuote(TEXT, quote)).toEqual(match);
  });

  it.each<[title: string, edit: (text: string) => string, isFound: boolean]>([
    ['an edited sentence before it', (text) => text.replace('Dat hoort', 'Dit hoort'), true],
    ['an edited sentence after it', (text) => text.replace('drie weken', 'vier weken'), true],
    [
      'a new sentence before it',
      (text) => text.replace('Het duurt lang. Dan', 'Zo gaat het. Het duurt lang. Dan'),
      true,
    ],
    ['a new sentence after it', (text) => text.replace('lang. Dan', 'lang. Zo gaat het. Dan'), true],
    ['the sentence before it taken out', (text) => text.replace('Dat hoort bij hun werk. ', ''), true],
    ['its twin taken out', (text) => text.replace('Het duurt lang. Het college', 'Het college'), true],
    ['itself taken out', (text) => text.replace('Het duurt lang. Dan', 'Dan'), false],
    ['its paragraph taken out', (text) => text.slice(text.indexOf('\n') + 1), false],
  ])('stays with a sentence that has a twin, or lets go, after %s', (_, edit, isFound) => {
    const text =
      'Medewerkers bellen zelf met de zorgverzekeraar. Dat hoort bij hun werk. Het duurt lang. Dan wachten gezinnen nog drie weken op een brief.\nDe raad stelde er in het voorjaar vragen over. Het duurt lang. Het college antwoordt pas na de zomer.';
    const { start, end } = at(text, 'Het duurt lang.');
    const quote = describeTextQuote(text, { start, end });
    const edited = edit(text);
    expect(edited).not.toBe(text);
    const match = isFound ? at(edited, 'Het duurt lang.') : ORPHANED;
    expect(matchTextQuote(edited, quote ?? { exact: '' })).toEqual(match);
  });

  it('takes occurrences that overlap for more than one', () => {
    expect(matchTextQuote('aaa', { exact: 'aa' })).toEqual(AMBIGUOUS);
  });

  // Comparing every place with every other would outlast the test.
  it('comes to an end on a long text of one repeated word', () => {
    expect(matchTextQuote('a '.repeat(100_000), { exact: 'a', prefix: 'a a a' })).toEqual(AMBIGUOUS);
  });
});

describe('describeTextQuote', () => {
  it.each<[title: string, text: string, start: number, end: number, quote: TextQuote | undefined]>([
    [
      'a passage with 64 characters around it',
      `${'a'.repeat(80)} b ${'c'.repeat(80)}`,
      81,
      82,
      { exact: 'b', prefix: `${'a'.repeat(63)} `, suffix: ` ${'c'.repeat(63)}` },
    ],
    [
      'a repeated passage by the side that no other has',
      'Wie helpt? De raad. Wie helpt? Het college.',
      20,
      30,
      { exact: 'Wie helpt?', prefix: 'Wie helpt? De raad. ', suffix: ' Het college.' },
    ],
    [
      'a repeated passage without the side that another has too',
      `Na afloop wacht men ${'-'.repeat(70)} wacht men ${'-'.repeat(70)}`,
      10,
      15,
      { exact: 'wacht', prefix: 'Na afloop ' },
    ],
    ['a passage without the blanks at its ends', 'a b c', 1, 4, { exact: 'b', prefix: 'a ', suffix: ' c' }],
    ['a passage over two blocks, on one line', 'a\nb c', 0, 3, { exact: 'a b', prefix: '', suffix: ' c' }],
    [
      'a repeated passage whose near surroundings are repeated too',
      `x${'-'.repeat(40)}b${'='.repeat(40)}y${'-'.repeat(40)}b${'='.repeat(40)}z`,
      41,
      42,
      { exact: 'b', prefix: `x${'-'.repeat(40)}`, suffix: `${'='.repeat(40)}y${'-'.repeat(23)}` },
    ],
    ['no empty passage', 'a b', 1, 2, undefined],
    ['no passage of more than 500 characters', 'a'.repeat(501), 0, 501, undefined],
    ['no passage that is repeated with all its surroundings', 'a '.repeat(200), 100, 101, undefined],
  ])('describes %s', (_, text, start, end, quote) => {
    expect(describeTextQuote(text, { start, end })).toEqual(quote);
  });

  it('cuts no character in half', () => {
    const text = `${'😀'.repeat(40)}a${'😀'.repeat(40)}`.replace('a', ' ab ');
    const quote = describeTextQuote(text, { start: 81, end: 83 });
    expect(quote).toEqual({ exact: 'ab', prefix: `${'😀'.repeat(31)} `, suffix: ` ${'😀'.repeat(31)}` });
    expect(matchTextQuote(text, quote ?? { exact: '' })).toEqual(at(text, 'ab'));
  });
});

/** A reading text: runs of white space are one space or one line break, none at the ends. */
const readingText = fc
  .array(fc.constantFrom('a', 'b', 'ab', 'wacht', 'café', '😀', 'e\u0323', '.', ',', ' ', ' ', '\n'), {
    minLength: 1,
    maxLength: 120,
  })
  .map((parts) =>
    parts
      .join('')
      .replaceAll(/\s*\n\s*/g, '\n')
      .replaceAll(/ +/g, ' ')
      .trim(),
  );

const textAndRange = readingText.chain((text) =>
  fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)).map(([, a, b]) => {
    const [start, end] = [Math.min(a, b), Math.max(a, b)].map((offset) => toBoundary(text, offset)) as [number, number];
    return { text, start, end };
  }),
);

describe('describeTextQuote and matchTextQuote', () => {
  it('are each other’s inverse: what is described is found, there and nowhere else', () => {
    let described = 0;
    fc.assert(
      fc.property(textAndRange, ({ text, start, end }) => {
        const quote = describeTextQuote(text, { start, end });
        if (!quote) return;
        described += 1;
        const passage = text.slice(start, end);
        const from = start + passage.length - passage.trimStart().length;
        expect(matchTextQuote(text, quote)).toEqual({
          state: 'anchored',
          start: from,
          end: from + passage.trim().length,
        });
        expect(textQuoteSchema.safeParse(quote).success).toBe(true);
        expect(JSON.stringify(quote).isWellFormed()).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(described).toBeGreaterThan(500);
  });

  it('never attach a quote to other words, whatever became of the text', () => {
    fc.assert(
      fc.property(textAndRange, readingText, fc.nat(), ({ text, start, end }, other, cut) => {
        const quote = describeTextQuote(text, { start, end });
        if (!quote) return;
        const at = cut % (text.length + 1);
        for (const changed of [
          other,
          text.slice(0, at) + text.slice(at + 3),
          `${text.slice(0, at)}${other}${text.slice(at)}`,
          text + text,
        ]) {
          const match = matchTextQuote(changed, quote);
          if (match.state !== 'anchored') continue;
          expect(changed.slice(match.start, match.end).replaceAll('\n', ' ')).toBe(quote.exact);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** The nearest offset that is not inside a character. */
function toBoundary(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset - 1 : offset;
}
