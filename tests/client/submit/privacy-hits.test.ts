import { describe, expect, it } from 'vitest';
import { findHits, findObjection, replaceHit, toPieces, type Hit } from '../../../src/client/submit/privacy-hits.ts';

const TEXT = 'Mevrouw de Wit belde 06 1234 5678. Later belde mevrouw de Wit weer.\nVraag 06 1234 5678.';

function getHit(text: string, words: string): Hit {
  const hit = findHits(text).find((each) => each.text === words);
  if (!hit) throw new Error(`Nothing found at ${words}.`);
  return hit;
}

describe('findHits', () => {
  it('takes the same words as one hit, with all their places', () => {
    expect(findHits(TEXT).map(({ text, places }) => [text, places.length])).toEqual([
      ['Mevrouw de Wit', 1],
      ['06 1234 5678', 2],
      ['mevrouw de Wit', 1],
    ]);
  });

  it('finds nothing in a text about nobody', () => {
    expect(findHits('Als iemand op vrijdag uit het ziekenhuis komt, is er op maandag pas een besluit.')).toEqual([]);
  });
});

describe('replaceHit', () => {
  it('makes every place general, and leaves the rest', () => {
    expect(replaceHit(TEXT, getHit(TEXT, '06 1234 5678'))).toBe(
      'Mevrouw de Wit belde een telefoonnummer. Later belde mevrouw de Wit weer.\nVraag een telefoonnummer.',
    );
  });

  it('leaves nothing of the kind', () => {
    let text = TEXT;
    for (let [hit] = findHits(text); hit; [hit] = findHits(text)) text = replaceHit(text, hit);
    expect(text).toBe('Een bewoner belde een telefoonnummer. Later belde een bewoner weer.\nVraag een telefoonnummer.');
  });
});

describe('findObjection', () => {
  it.each<[certainty: Hit['certainty'], accepted: boolean, expected: string | undefined]>([
    ['certain', false, 'remove'],
    ['certain', true, 'remove'],
    ['likely', false, 'decide'],
    ['likely', true, undefined],
    ['possible', false, undefined],
  ])('to what is %s (accepted: %s) is %s', (certainty, isAccepted, expected) => {
    const hit = { ...getHit(TEXT, '06 1234 5678'), certainty };
    expect(findObjection(hit, new Set(isAccepted ? [hit.id] : []))).toBe(expected);
  });
});

describe('toPieces', () => {
  it('holds the whole text, in order', () => {
    const pieces = toPieces(TEXT, findHits(TEXT));
    expect(pieces.map(({ text }) => text).join('')).toBe(TEXT);
    expect(pieces.filter(({ certainty }) => certainty).map(({ text, certainty }) => `${certainty}: ${text}`)).toEqual([
      'likely: Mevrouw de Wit',
      'certain: 06 1234 5678',
      'likely: mevrouw de Wit',
      'certain: 06 1234 5678',
    ]);
  });
});
