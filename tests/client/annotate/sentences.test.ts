import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/client/annotate/sentences.ts';

describe('splitSentences', () => {
  it.each<[string, string, string[]]>([
    ['one sentence', 'Er is niemand.', ['Er is niemand.']],
    ['sentences without their white space', 'Eerst dit. Dan dat! Waarom?', ['Eerst dit.', 'Dan dat!', 'Waarom?']],
    [
      'articles of law',
      'Dat mag volgens art. 2.3.5 lid 3 van de wet. Toch?',
      ['Dat mag volgens art. 2.3.5 lid 3 van de wet.', 'Toch?'],
    ],
    [
      'shortened words',
      'Bijv. Wmo en o.a. Jeugd, d.w.z. alles. Klaar.',
      ['Bijv. Wmo en o.a. Jeugd, d.w.z. alles.', 'Klaar.'],
    ],
    ['who said it', '"Waarom?" vraagt zij. Niemand weet het.', ['"Waarom?" vraagt zij.', 'Niemand weet het.']],
    ['blocks each', 'Kop zonder punt\nEerste zin. Tweede zin.', ['Kop zonder punt', 'Eerste zin.', 'Tweede zin.']],
    ['a word with an apostrophe', "Het is nacht. 's Ochtends belt zij.", ['Het is nacht.', "'s Ochtends belt zij."]],
    ['nothing', '', []],
  ])('finds %s', (_, text, expected) => {
    const spans = splitSentences(text, { start: 0, end: text.length });
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('says where they stand in the whole text', () => {
    const text = 'Vooraf.\nEen zin. Nog een.\nErna.';
    expect(splitSentences(text, { start: 8, end: 25 }).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Een zin.',
      'Nog een.',
    ]);
  });
});
