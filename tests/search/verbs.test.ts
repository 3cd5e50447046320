import { describe, expect, it } from 'vitest';
import { looksLikeParticiple, stemVerbs } from '../../src/search/verbs.ts';
import { stemWord } from '../../src/search/words.ts';

describe('the past of a verb', () => {
  it.each<[form: string, verb: string]>([
    ['geteld', 'tellen'],
    ['telde', 'tellen'],
    ['verhuisd', 'verhuizen'],
    ['doorverwezen', 'doorverwijzen'],
    ['besloten', 'besluiten'],
    ['aangenomen', 'aannemen'],
    ['uitgesloten', 'uitsluiten'],
    ['schreef', 'schrijven'],
    ['teruggebeld', 'terugbellen'],
    ['afgewezen', 'afwijzen'],
  ])('%s leads to %s', (form, verb) => {
    expect(stemVerbs(form)).toContain(stemWord(verb));
  });

  it.each(['tafel', 'gemeente', 'onderweg', 'wijkteam', ''])('is not seen in %j', (word) => {
    expect(stemVerbs(word)).toEqual([]);
  });

  it('is a participle only by its look', () => {
    expect(['geteld', 'afgewezen', 'teruggebeld'].map(looksLikeParticiple)).toEqual([true, true, true]);
    expect(['weken', 'leden', 'schreef'].map(looksLikeParticiple)).toEqual([false, false, false]);
  });
});
