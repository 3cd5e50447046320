import { describe, expect, it } from 'vitest';
import { rankDocuments } from '../../src/search/client/combine.ts';
import { toExcerpt } from '../../src/search/client/engine.ts';
import { parseQuery } from '../../src/search/client/query.ts';
import { createVocabulary } from '../../src/search/client/vocabulary.ts';
import { readWords, toVocabularyFile } from '../../src/search/vocabulary.ts';

const TEXT =
  'De wachtlijst voor jeugdhulp is lang. Het wijkteam wacht op een tolk. Schulden en huur, een huis, tellen, hulp, wachttijd. Geestelijke gezondheidszorg in de buurt.';
const GROUPS = [
  ['wijkteam', 'buurtteam', 'sociaal team'],
  ['ggz', 'geestelijke gezondheidszorg'],
  ['komeet', 'meteoor'],
];
const FILE = toVocabularyFile([TEXT], GROUPS);
const vocabulary = createVocabulary(FILE);

/** What Pagefind is asked, by concept. */
function terms(query: string, literal = false): string[][] {
  return parseQuery(query, vocabulary, literal).concepts.map(({ alternatives }) =>
    alternatives.map(({ term }) => term),
  );
}

describe('the vocabulary', () => {
  it('is read back as it was written', () => {
    const words = readWords(FILE.words);
    expect(words).toEqual([...words].sort());
    expect(words).toContain('wachtlijst');
    expect(toVocabularyFile([words.join(' ')], GROUPS)).toEqual(FILE);
    expect(readWords('')).toEqual([]);
  });

  it('keeps the groups of which somebody wrote a word', () => {
    expect(FILE.groups).toEqual(GROUPS.slice(0, 2));
  });
});

describe('a query', () => {
  it.each<[what: string, query: string, expected: string[][]]>([
    ['a word that was written', 'tolk', [['tolk']]],
    ['another form of it', 'tolken', [['tolk']]],
    ['a word with diacritics and capitals', 'TÓLK', [['tolk']]],
    ['a participle', 'geteld', [['tellen']]],
    ['stop words beside others', 'de tolk van het', [['tolk']]],
    ['a beginning', 'wachtt', [['wachtt']]],
    ['a slip', 'wijktaem', [['wijkteam']]],
    ['a synonym that nobody wrote', 'buurtteam', [['wijkteam']]],
    ['a phrase whose synonym nobody wrote', 'geestelijke gezondheidszorg', [['geestelijke'], ['gezondheidszorg']]],
    ['an abbreviation', 'ggz', [['geestelijke gezondheidszorg']]],
    ['one word written as two', 'jeugd hulp', [['jeugdhulp', 'jeugd hulp']]],
    ['two words written as one', 'huurschulden', [['huur schulden']]],
    ['a phrase', '"lang wachten" tolk', [['"lang wachten"'], ['tolk']]],
    ['a case number', 'knelpunt 2026-7', [['n2026x7z']]],
    ['a case number with a nought', '2026-07', [['n2026x7z']]],
    ['an article', 'art. 2.3.5 tolk', [['a2x3x5z'], ['tolk']]],
    ['an article by its number alone', '2.3.5', [['a2x3x5z']]],
    ['an article without dots', 'artikel 17', [['a17z']]],
    ['nothing', '  ', []],
  ])('asks for %s', (_, query, expected) => {
    expect(terms(query)).toEqual(expected);
  });

  it('says what it took for another word, and takes it literally when asked to', () => {
    expect(parseQuery('wijktaem', vocabulary).repairs).toEqual([{ from: 'wijktaem', to: 'wijkteam' }]);
    expect(parseQuery('wijktaem', vocabulary, true)).toEqual({ concepts: [], repairs: [], unknown: ['wijktaem'] });
  });

  it('keeps words that nobody wrote away from the index', () => {
    expect(parseQuery('xyzzy tolk', vocabulary)).toMatchObject({ unknown: ['xyzzy'], concepts: [{ typed: 'tolk' }] });
  });
});

describe('ranking', () => {
  const concept = (scores: Record<string, number>, required = false) => ({
    scores: new Map(Object.entries(scores)),
    required,
  });

  it('puts what holds everything first, and alone when that is enough', () => {
    const first = concept({ a: 1, b: 1, c: 1, d: 1 });
    const second = concept({ a: 0.1, b: 0.2, c: 0.3, e: 1 });
    expect(rankDocuments([first, second], 10).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('adds what holds most of it when too few hold all', () => {
    expect(rankDocuments([concept({ a: 1 }), concept({ a: 1, b: 1 })], 10).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('never gives up what is required', () => {
    expect(rankDocuments([concept({ a: 1 }, true), concept({ b: 1 })], 10).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('an excerpt', () => {
  it('marks what was found, in whatever form, and shows where it stands', () => {
    const content = `${'woord '.repeat(60)}het wachten op een tolk duurt lang ${'slot '.repeat(60)}`;
    const pieces = toExcerpt(content, ['wacht', 'tolk']);
    expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['wachten', 'tolk']);
    expect(pieces.at(0)).toEqual({ text: '…', marked: false });
    expect(pieces.length).toBeLessThan(40);
  });

  it('begins at the beginning when nothing is in the text', () => {
    expect(toExcerpt('een twee drie', ['vier']).map(({ text }) => text)).toEqual(['een', 'twee', 'drie']);
  });
});
