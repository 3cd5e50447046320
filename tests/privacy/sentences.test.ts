import { describe, expect, it } from 'vitest';
import {
  PERSONAL_DATA_TYPES,
  type PersonalDataType,
  parseSentence,
  readSentences,
  type Sentence,
} from './sentences.ts';

const WORK = readSentences('work');
const UNSEEN = readSentences('unseen');

describe.each([
  ['work', WORK],
  ['unseen', UNSEEN],
])('the sentences of %s', (_, sentences) => {
  it('are at least 220, each a different one', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(220);
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
  });

  it('are look-alikes for one half', () => {
    const lookAlikes = sentences.filter(({ hits }) => hits.length === 0).length;
    expect(lookAlikes / sentences.length).toBeGreaterThanOrEqual(0.5);
    expect(lookAlikes / sentences.length).toBeLessThan(0.55);
  });

  it.each(PERSONAL_DATA_TYPES)('have enough that surely hold a %s', (type) => {
    const sure = sentences.filter(({ hits }) => hits.some((hit) => hit.type === type && hit.minimum !== 'possible'));
    expect(sure.length).toBeGreaterThanOrEqual(type === 'name' ? 30 : 12);
  });

  it('label only citizen service numbers that pass the eleven test', () => {
    expect(listMatches(sentences, 'bsn').filter((match) => !passesElevenTest(match))).toEqual([]);
  });

  it('label only account numbers that pass ISO 7064 mod 97', () => {
    expect(listMatches(sentences, 'iban').filter((match) => !passesMod97(match))).toEqual([]);
  });

  it('label only e-mail addresses that nobody can own', () => {
    const invented = /[@\])] ?(?:[a-z]+\.)*(?:voorbeeld\.nl|[a-z]+\.example)$/i;
    expect(listMatches(sentences, 'email').filter((match) => !invented.test(match))).toEqual([]);
  });
});

describe('work and unseen', () => {
  it('share no sentence', () => {
    const seen = new Set(WORK.map(({ text }) => text));
    expect(UNSEEN.map(({ text }) => text).filter((text) => seen.has(text))).toEqual([]);
  });

  it.each(PERSONAL_DATA_TYPES)('share no %s', (type) => {
    // An age is no value of one person.
    const isAge = (match: string) => /^\d{1,2}$/.test(match);
    const seen = new Set(listMatches(WORK, type).map(toValue));
    expect(listMatches(UNSEEN, type).filter((match) => !isAge(match) && seen.has(toValue(match)))).toEqual([]);
  });
});

describe('parseSentence', () => {
  it('gives the place of each label, in order', () => {
    const hits = [
      { type: 'birthdate', match: '9', occurrence: 1, minimum: 'likely' },
      { type: 'name', match: 'Zoë', minimum: 'likely' },
    ];
    expect(parseSentence({ text: 'Op 9 mei werd 👧 Zoë 9.', hits }).hits).toEqual([
      { type: 'name', start: 17, end: 20, minimum: 'likely' },
      { type: 'birthdate', start: 21, end: 22, minimum: 'likely' },
    ]);
  });

  it.each<[string, Record<string, unknown>[], RegExp]>([
    ['an absent match', [{ match: 'Ans' }], /occurs 0 times/],
    ['a match in another case', [{ match: 'JAN' }], /occurs 0 times/],
    ['a match that occurs twice, without occurrence', [{ match: 'Jan' }], /occurs 2 times: say which/],
    ['an occurrence that does not exist', [{ match: 'Jan', occurrence: 2 }], /occurs 2 times, not at occurrence 2/],
    ['labels that overlap', [{ match: 'Jan en' }, { match: 'en J' }], /overlaps/],
    ['an empty match', [{ match: '' }], /match/],
    ['an unknown type', [{ match: 'en', type: 'person' }], /type/],
    ['an unknown certainty', [{ match: 'en', minimum: 'sure' }], /minimum/],
    ['an unknown key', [{ match: 'en', start: 4 }], /start/],
  ])('refuses %s', (_, hits, message) => {
    const labels = hits.map((hit) => ({ type: 'name', minimum: 'likely', ...hit }));
    expect(() => parseSentence({ text: 'Jan en Jan.', hits: labels })).toThrow(message);
  });

  it.each(['', ' Jan', 'Zoe\u0308'])('refuses the text %j', (text) => {
    expect(() => parseSentence({ text, hits: [] })).toThrow(/not NFC/);
  });
});

function listMatches(sentences: Sentence[], type: PersonalDataType): string[] {
  return sentences.flatMap(({ text, hits }) =>
    hits.filter((hit) => hit.type === type).map(({ start, end }) => text.slice(start, end)),
  );
}

/** The value without the way it is written. */
function toValue(match: string): string {
  return match.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function passesElevenTest(match: string): boolean {
  const digits = Array.from(match.replace(/\D/g, ''), Number);
  const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
  return digits.length === 9 && sum % 11 === 0;
}

function passesMod97(match: string): boolean {
  const iban = match.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const digits = Array.from(iban.slice(4) + iban.slice(0, 4), (character) => parseInt(character, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}
