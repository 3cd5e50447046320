import { describe, expect, it } from 'vitest';
import { fieldMessage } from '../../src/messages/submit.ts';
import { toSubmissionForm } from '../../src/queries/submission-form.ts';
import { toSubmissionTemplate } from '../../src/feeds/submission-template.ts';

const term = (code: string, label: string) => ({ code, label });
const FORM = toSubmissionForm({
  vocabulary: {
    domains: [term('wmo', 'Wmo')],
    kinds: [term('geld', 'Geld')],
    laws: [term('awb', 'Awb')],
    municipalities: [term('GX2', 'Waterdam'), term('regio', 'Regio'), term('GX1', 'Heuvelrade')],
    roles: [term('professional', 'Professional'), term('sociaal-werker', 'Sociaal werker')],
    'decision-levels': [],
  },
});

describe('the form', () => {
  it('names municipalities by the alphabet, and who names none beside the list', () => {
    expect(FORM.municipalities.map(({ label }) => label)).toEqual(['Heuvelrade', 'Waterdam']);
    expect(FORM.roles.map(({ code }) => code)).toEqual(['sociaal-werker']);
    expect(FORM.unnamed).toEqual({ municipality: 'regio', role: 'professional' });
  });

  it('asks what the schema asks', () => {
    expect(FORM.limits).toMatchObject({
      title: { min: 10, max: 120 },
      happens: { min: 10, max: 5000 },
      obstacle: { min: 3, max: 5000 },
      helps: { max: 5000 },
      domains: { min: 1 },
      kinds: { min: 1 },
      questions: { min: 3, max: 300 },
      email: { max: 254 },
    });
    expect(FORM.limits.article.pattern).toBeDefined();
  });
});

describe('fieldMessage', () => {
  it.each<[field: string, code: string, message: RegExp]>([
    ['title', 'missing', /één zin/],
    ['domains', 'too_small', /ten minste één domein/],
    ['article', 'invalid_format', /2\.3\.2/],
    ['iets-anders', 'too_big', /te lang/],
    ['iets-anders', 'iets', /klopt nog niet/],
  ])('%s, %s', (field, code, message) => {
    expect(fieldMessage(field, code)).toMatch(message);
  });

  it('names the limits of the schema', () => {
    for (const [field, { min, max }] of Object.entries(FORM.limits)) {
      if (min && min > 1 && field !== 'questions') expect(fieldMessage(field, 'too_small')).toContain(`${min} tekens`);
      if (max && field !== 'email')
        expect(fieldMessage(field, 'too_big')).toContain(`${max.toLocaleString('nl-NL')} tekens`);
    }
  });
});

describe('the template', () => {
  it('asks the same, and says where to mail it', () => {
    const text = toSubmissionTemplate(FORM, 'redactie@spaak.example');
    expect(text).toContain('Mail dit bestand aan redactie@spaak.example.');
    expect(text.match(/^## .*/gm)).toHaveLength(11);
    expect(text).toContain('Heuvelrade / Waterdam');
  });
});
