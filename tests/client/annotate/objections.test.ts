import { describe, expect, it } from 'vitest';
import { createDraft } from '../../../src/client/annotate/draft.ts';
import { listObjections, toSentence } from '../../../src/client/annotate/objections.ts';
import { createFacilitatorOffer } from '../../support/annotate-stub.ts';

const TYPE = createFacilitatorOffer().types.find(({ type }) => type === 'adjustment');

describe('what is wrong with a reaction', () => {
  it('names whose function is missing, and what is chosen from a list', () => {
    if (!TYPE) throw new Error('no such type');
    const agreedBy = [
      { role: '', organisation: 'Wijkteam Waterdam-Oost' },
      { role: 'wethouder', organisation: ' ' },
    ];
    const draft = { ...createDraft(), values: { 'functionaries agreedBy': agreedBy } };
    const found = Object.entries(listObjections(TYPE, draft));
    expect(found.map(([name, problem]) => toSentence(name, problem, { type: TYPE, draft }))).toEqual([
      'Om welke verwachting gaat het: kies iets uit de lijst.',
      'Wie verwachtte dit: kies iets uit de lijst.',
      'Dit wordt het: vul dit nog in.',
      'Functie van Wijkteam Waterdam-Oost: vul dit nog in.',
      'Organisatie van wethouder: vul dit nog in.',
      'Wanneer kijkt u hier opnieuw naar: vul dit nog in.',
    ]);
  });
});
