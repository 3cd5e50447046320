import { describe, expect, it } from 'vitest';
import { hasValues, toSubmission, type FormValues } from '../../../src/client/submit/form-values.ts';
import { submissionSchema, type Submission } from '../../../src/model/submission.ts';

const LEAST: FormValues = {
  title: ['Na het ziekenhuis wacht de hulp'],
  happens: ['Er is op maandag pas een besluit.'],
  obstacle: ['Geen mandaat.'],
  helps: [''],
  domains: ['wmo', 'toegang'],
  kinds: ['mandaat'],
  municipality: ['GX0001'],
  role: ['sociaal-werker'],
  frequency: [''],
  affected: [''],
  law: [''],
  article: [''],
  questions: ['', '', ''],
  email: [''],
  website: [''],
  licence: ['on'],
};
const MEANS: Submission = {
  title: 'Na het ziekenhuis wacht de hulp',
  happens: 'Er is op maandag pas een besluit.',
  obstacle: 'Geen mandaat.',
  helps: '',
  domains: ['wmo', 'toegang'],
  kinds: ['mandaat'],
  municipality: 'GX0001',
  showMunicipality: false,
  role: 'sociaal-werker',
  showRole: false,
  licence: true,
};

describe('toSubmission', () => {
  it.each<[what: string, values: FormValues, adds: Partial<Submission>]>([
    ['the least', {}, {}],
    ['what may be seen', { showMunicipality: ['on'], showRole: ['on'] }, { showMunicipality: true, showRole: true }],
    ['a law', { law: ['wmo2015'] }, { laws: [{ law: 'wmo2015' }] }],
    ['an article', { law: ['wmo2015'], article: [' 2.3.2 '] }, { laws: [{ law: 'wmo2015', article: '2.3.2' }] }],
    ['the questions that were asked', { questions: ['', 'Wie mag dat?', ' '] }, { questions: ['Wie mag dat?'] }],
    ['an address', { email: ['a@b.nl'] }, { email: 'a@b.nl', keepInformed: false }],
    ['an address for news', { email: ['a@b.nl'], keepInformed: ['on'] }, { email: 'a@b.nl', keepInformed: true }],
    ['an estimate', { frequency: ['weekly'], affected: ['6-20'] }, { frequency: 'weekly', affected: '6-20' }],
  ])('takes %s, as the schema has it', (_, values, adds) => {
    const submission = toSubmission({ ...LEAST, ...values });
    expect(submission).toEqual({ ...MEANS, ...adds });
    expect(submissionSchema.parse(submission)).toEqual(submission);
  });

  it('leaves what is missing for the desk to refuse', () => {
    expect(submissionSchema.safeParse(toSubmission({})).success).toBe(false);
  });
});

describe('hasValues', () => {
  it.each<[values: FormValues, expected: boolean]>([
    [{}, false],
    [{ title: [' '], questions: ['', ''] }, false],
    [{ title: [''], questions: ['', 'Wie?'] }, true],
  ])('%j: %s', (values, expected) => {
    expect(hasValues(values)).toBe(expected);
  });
});
