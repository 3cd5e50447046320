import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { toExcerpt, toPieces } from '../../src/search/client/excerpt.ts';
import { parseQuery, parseText } from '../../src/search/client/query.ts';
import { COMPOUND_PARTS } from '../../src/search/lexicon/compounds.ts';
import { RELATED as RELATED_GROUPS } from '../../src/search/lexicon/related.ts';
import { SYNONYMS as SYNONYM_GROUPS } from '../../src/search/lexicon/synonyms.ts';
import { listWords } from '../../src/search/words.ts';
import { createVocabulary } from '../../src/search/client/vocabulary.ts';
import { countWords, readWords, toGroupsFile, toVocabularyFile } from '../../src/search/vocabulary.ts';

const TEXT =
  'Wie 18 is, valt onder de wmo2015. De wachtlijst voor jeugdhulp is lang. Het wijkteam wacht op een tolk. Schulden en huur, een huis, tellen, hulp, wachttijd. Geestelijke gezondheidszorg in de buurt.';
const SYNONYMS = [
  ['wijkteam', 'buurtteam', 'sociaal team'],
  ['ggz', 'geestelijke gezondheidszorg'],
  ['komeet', 'meteoor'],
];
const RELATED = [['doorverwijzen', 'kastje muur', 'tolk']];
const COUNTS = countWords([TEXT]);
const FILE = toVocabularyFile(COUNTS);
const GROUPS = toGroupsFile(COUNTS, { synonyms: SYNONYMS, related: RELATED });
const vocabulary = createVocabulary(FILE, GROUPS);

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
    expect(toVocabularyFile(countWords([words.join(' ')]))).toEqual(FILE);
    expect(readWords('')).toEqual([]);
  });

  it('keeps the groups of which somebody wrote a word', () => {
    expect(GROUPS).toEqual({ synonyms: SYNONYMS.slice(0, 2), related: RELATED });
  });
});

describe('a query', () => {
  it.each<[what: string, query: string, expected: string[][]]>([
    ['a word that was written', 'tolk', [['tolk']]],
    ['another form of it', 'tolken', [['tolk']]],
    ['a word with diacritics and capitals', 'TÓLK', [['tolk']]],
    ['a participle', 'geteld', [['tellen']]],
    ['stop words beside others', 'de tolk van het', [['tolk']]],
    ['a beginning', 'wachtti', [['wachtti']]],
    ['a slip', 'wijktaem', [['wijkteam']]],
    ['a number', '18', [['18']]],
    ['letters and figures', 'Wmo2015', [['wmo2015']]],
    ['no other number than this', '19', []],
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
    ['a word with which an unknown one ends', 'kwakschulden', [['schulden']]],
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

describe('related words', () => {
  it('are asked for only when the word itself is in few texts', () => {
    const [concept] = parseQuery('doorverwezen', vocabulary).concepts;
    expect(concept?.alternatives).toEqual([{ term: 'tolk', weight: 0.3, spare: true }]);
  });
});

describe('a whole text', () => {
  it('is its telling words, in order, mistyped ones left out', () => {
    const concepts = parseText('De tolk en de tolken, maar wijktaem niet. Het huis.', vocabulary);
    expect(concepts.map(({ typed }) => typed)).toEqual(['tolk', 'tolken', 'huis']);
  });
});

describe('the nearest word', () => {
  it.each([
    ['wijktamme', 'wijkteam'],
    ['schuulen', 'schulden'],
    ['xyzzy', undefined],
  ])('to %s is %s', (word, nearest) => {
    expect(vocabulary.nearest(word)).toBe(nearest);
  });
});

describe('the vocabulary file', () => {
  it('leaves out the rarest words when there are very many, and says so', () => {
    const letters = (number: number) =>
      number.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
    const counts = new Map(Array.from({ length: 12_000 }, (_, index) => [`w${letters(index)}`, index < 100 ? 1 : 2]));
    const file = toVocabularyFile(counts);
    expect(file.partial).toBe(true);
    const kept = readWords(file.words);
    expect(kept).toHaveLength(10_000);
    expect(kept).not.toContain('wa');
    expect(FILE.partial).toBe(false);
  });

  it('weighs at most 25 kB at 5,000 words, compressed', () => {
    const compounds = COMPOUND_PARTS.flatMap((part, index) =>
      [7, 13, 17].map((step) => part + (COMPOUND_PARTS[(index * step) % COMPOUND_PARTS.length] ?? '')),
    );
    const words = [...new Set([...SYNONYM_GROUPS, ...RELATED_GROUPS, compounds].flat().flatMap(listWords))];
    const file = toVocabularyFile(new Map([...countWords(words)].slice(0, 5000)));
    expect(readWords(file.words)).toHaveLength(5000);
    expect(gzipSync(JSON.stringify(file)).length).toBeLessThan(25_000);
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

  it('marks words that belong together only where they stand together', () => {
    const marked = (text: string) =>
      toPieces(text, ['wacht lijst']).flatMap(({ text: word, marked: is }) => (is ? [word] : []));
    expect(marked('de lijst waarop men wacht')).toEqual(['lijst', 'wacht']);
    expect(marked('een lijst, en ver daarvandaan is er iemand die wacht')).toEqual([]);
  });

  it('marks in a title too', () => {
    expect(toPieces('Wachten op hulp', ['wacht']).map(({ marked }) => marked)).toEqual([true, false, false]);
  });

  it('begins at the beginning when nothing is in the text', () => {
    expect(toExcerpt('een twee drie', ['vier']).map(({ text }) => text)).toEqual(['een', 'twee', 'drie']);
  });
});
