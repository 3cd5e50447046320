import { describe, expect, it } from 'vitest';
import {
  acceptConcern,
  isOpen,
  listConcerns,
  replaceConcern,
  type Concern,
} from '../../../src/client/desk/concerns.ts';
import type { DraftText } from '../../../src/model/public-text.ts';
import { DRAFT, RAW, SAFE } from '../../support/desk-samples.ts';

function getConcern(text: DraftText, words: string): Concern {
  const concern = listConcerns(text, RAW).find((each) => each.words === words);
  if (!concern) throw new Error(`Nothing found at ${words}.`);
  return concern;
}

describe('listConcerns', () => {
  it('lists what was sent in, in its order, whether it is still there or not', () => {
    const list = (text: DraftText) => listConcerns(text, RAW).map((each) => [each.words, isOpen(each)]);
    const words = ['mevrouw de Wit', '06 1234 5678', 'collega Anneke'];
    expect(list(DRAFT)).toEqual(words.map((each) => [each, true]));
    expect(list(SAFE)).toEqual(words.map((each) => [each, false]));
  });

  it('sees words that are left without what gave them away', () => {
    const text = { ...SAFE, helps: 'Zonder (collega Anneke) lukte het niet.' };
    expect(getConcern(text, 'collega Anneke').places).toMatchObject([{ field: 'helps' }]);
  });

  it.each<[what: string, text: Partial<DraftText>, field: string]>([
    ['a question', { questions: [{ id: 'vraag-1', text: 'Wie belt 06 1234 5678?' }] }, 'questions.0'],
    ['the summary', { summary: 'Bel 06 1234 5678 voor hulp.' }, 'summary'],
  ])('looks in %s', (_, changes, field) => {
    expect(getConcern({ ...SAFE, ...changes }, '06 1234 5678').places).toMatchObject([{ field }]);
  });

  it('looks in a source, but not at the digests in its front matter', () => {
    const source = `---\ntitle: Bel 06 1234 5678\nprivacyAccepted:\n  - digest: "0612345678"\n---\n\nBel 06 1234 5678.\n`;
    const [concern, ...others] = listConcerns(source);
    expect(others).toEqual([]);
    expect(concern?.places).toHaveLength(2);
    expect(concern && replaceConcern(source, concern, 'x')).toBe(source.replaceAll('06 1234 5678', 'x'));
  });
});

describe('deciding', () => {
  it('replaces every place in every field, at once', () => {
    const text = { ...DRAFT, helps: 'Bel 06 1234 5678. Of 06 1234 5678.' };
    const next = replaceConcern(text, getConcern(text, '06 1234 5678')) as DraftText;
    expect(next.helps).toBe('Bel een telefoonnummer. Of een telefoonnummer.');
    expect(next.happens).toContain('vanaf een telefoonnummer.');
  });

  it('keeps a digest of what may stay, and not its words', () => {
    const next = acceptConcern(DRAFT, getConcern(DRAFT, 'collega Anneke'), 'verzonnen');
    expect(JSON.stringify(next.privacyAccepted)).not.toContain('Anneke');
    expect(getConcern(next, 'collega Anneke').accepted).toBe('verzonnen');
    expect(acceptConcern(next, getConcern(next, 'collega Anneke'), 'anders').privacyAccepted).toHaveLength(1);
  });
});
