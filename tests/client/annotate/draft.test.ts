import { describe, expect, it } from 'vitest';
import {
  createDraft,
  type FieldValue,
  hasWords,
  listGaps,
  listTexts,
  toBody,
  toKey,
} from '../../../src/client/annotate/draft.ts';
import type { OfferedType } from '../../../src/client/annotate/offer.ts';
import { createFacilitatorOffer, createOffer } from '../../support/annotate-stub.ts';

const ABOUT = { bottleneck: '2026-15-een-knelpunt', quote: undefined };

function find(name: string, types: OfferedType[] = createOffer().types): OfferedType {
  const type = types.find(({ type: each }) => each === name);
  if (!type) throw new Error(name);
  return type;
}

function fill({ fields }: OfferedType, values: Record<string, FieldValue>) {
  const filled = fields.flatMap((field) => {
    const value = values[field.name];
    return value === undefined ? [] : [[toKey(field), value] as const];
  });
  return { ...createDraft(), values: Object.fromEntries(filled) };
}

describe('toBody', () => {
  it('sends a whole refusal', () => {
    const type = find('refusal');
    const values = {
      ...{ reason: 'money', decidedBy: ' het college ', reviewOn: '2027-06-01', residentText: 'Nee.' },
      answers: ['eigen-budget'],
    };
    const quote = { exact: 'Het mag niet.' };
    expect(toBody(fill(type, values), type, { ...ABOUT, quote })).toEqual({
      ...{ bottleneck: ABOUT.bottleneck, type: 'refusal', target: quote },
      ...{ reason: 'money', decidedBy: 'het college', reviewOn: '2027-06-01', residentText: 'Nee.' },
      answers: ['eigen-budget'],
    });
  });

  it('puts the parts of a field together', () => {
    const type = find('referral');
    const draft = fill(type, { 'addressee.organisation': 'Zorgkantoor', 'addressee.decisionLevel': 'regio' });
    expect(toBody(draft, type, ABOUT)).toMatchObject({
      addressee: { organisation: 'Zorgkantoor', decisionLevel: 'regio' },
    });
  });

  it('leaves out what is empty, and functions that nobody named', () => {
    const type = find('adjustment', createFacilitatorOffer().types);
    const draft = fill(type, {
      ...{ to: '  ', reviewOn: '' },
      agreedBy: [
        { role: ' wethouder ', organisation: 'gemeente' },
        { role: '', organisation: ' ' },
      ],
    });
    expect(toBody({ ...draft, body: ' Zo. ', named: true }, type, ABOUT)).toEqual({
      ...{ bottleneck: ABOUT.bottleneck, type: 'adjustment', body: 'Zo.', named: true },
      agreedBy: [{ role: 'wethouder', organisation: 'gemeente' }],
    });
  });

  it('sends nothing that another type asks', () => {
    const draft = fill(find('refusal'), { reason: 'law', residentText: 'Nee.' });
    expect(toBody({ ...draft, body: 'Tekst' }, find('comment'), ABOUT)).toEqual({
      ...{ bottleneck: ABOUT.bottleneck, type: 'comment', body: 'Tekst' },
    });
  });
});

describe('a draft', () => {
  it('knows what is still needed, in the order of the form', () => {
    const type = find('commitment');
    expect(listGaps(type, createDraft())).toEqual(['owner', 'due', 'body']);
    expect(listGaps(type, { ...fill(type, { due: '2027-01-01' }), body: 'Ja.' })).toEqual(['owner']);
  });

  it('needs words for residents once they are who expected it', () => {
    const residentText = { name: 'residentText', kind: 'longText', label: '', required: false } as const;
    const adjustment = find('adjustment', createFacilitatorOffer().types);
    const type = { ...adjustment, fields: [...adjustment.fields, residentText] };
    expect(listGaps(type, fill(type, { addressee: 'policy' }))).not.toContain('residentText');
    expect(listGaps(type, fill(type, { addressee: 'resident' }))).toContain('residentText');
  });

  it('needs both of whoever is named in part', () => {
    const type = find('adjustment', createFacilitatorOffer().types);
    const agreedBy = [
      { role: '', organisation: 'gemeente' },
      { role: '', organisation: '' },
      { role: 'wethouder', organisation: '' },
    ];
    const gaps = listGaps(type, fill(type, { agreedBy })).filter((name) => name.startsWith('agreedBy'));
    expect(gaps).toEqual(['agreedBy.0.role', 'agreedBy.2.organisation']);
    expect(
      listGaps(find('commitment'), fill(find('commitment'), { owner: { role: 'hoofd', organisation: '' } })),
    ).toEqual(['owner.organisation', 'due', 'body']);
  });

  it('gives its free texts to the privacy check, parts of fields too', () => {
    const type = find('commitment');
    const draft = fill(type, { owner: { role: 'hoofd', organisation: 'gemeente' }, due: '2027-01-01' });
    expect(listTexts(type, { ...draft, body: 'Wij doen het.' })).toEqual([
      { name: 'owner.role', text: 'hoofd' },
      { name: 'owner.organisation', text: 'gemeente' },
      { name: 'body', text: 'Wij doen het.' },
    ]);
  });

  it.each([
    ['nothing', createDraft(), false],
    ['white space', { ...createDraft(), body: ' \n ' }, false],
    ['a text', { ...createDraft(), body: 'Ja' }, true],
    ['a function', { ...createDraft(), values: { a: [{ role: 'hoofd', organisation: '' }] } }, true],
  ])('with %s would be lost or not', (_, draft, expected) => {
    expect(hasWords(draft)).toBe(expected);
  });
});
