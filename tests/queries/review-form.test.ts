import { expect, it } from 'vitest';
import { toReviewForm } from '../../src/queries/review-form.ts';

const term = (code: string, label: string) => ({ code, label });
const FORM = toReviewForm(
  {
    vocabulary: {
      domains: [term('wmo', 'Wmo')],
      kinds: [term('geld', 'Geld')],
      laws: [term('awb', 'Awb')],
      municipalities: [term('regio', 'Heel de regio'), term('GX2', 'Waterdam'), term('GX1', 'Heuvelrade')],
      roles: [term('sociaal-werker', 'Sociaal werker')],
      'decision-levels': [],
    },
    expectations: [],
  },
  { region: 'Regio', professional: 'Professional' },
);

it('names who names none last, in the portal’s own words where it has them', () => {
  expect(FORM.municipalities.map(({ label }) => label)).toEqual(['Heuvelrade', 'Waterdam', 'Heel de regio']);
  expect(FORM.roles.at(-1)).toEqual({ code: 'professional', label: 'Professional' });
});

it('asks what the schema of the public text asks', () => {
  expect(FORM.limits).toMatchObject({ title: { min: 10, max: 120 }, summary: { min: 40, max: 320 } });
  expect(FORM.most).toEqual({ laws: 5, questions: 3 });
});
