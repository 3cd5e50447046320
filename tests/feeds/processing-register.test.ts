import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { REGISTER_FORMATS } from '../../src/feeds/processing-register.ts';
import { describeProcessing, register } from '../../src/messages/processing-register.ts';
import { siteSchema } from '../../src/model/site.ts';

const SITE = siteSchema.parse({
  ...{ spaak: 1, name: 'Proef', region: 'Onze regio', organisation: 'Werkplaats', contact: 'redactie@proef.example' },
  ...{ url: 'https://proef.example', retentionDays: 45, recognitionThreshold: 5, fourEyes: false },
});
const ROWS = describeProcessing(SITE);
const write = (format: string) => REGISTER_FORMATS[format]?.(ROWS) ?? '';

describe('the model for the register of processing', () => {
  it('has all that article 30 asks of a controller', () => {
    for (const letter of 'abcdefg')
      expect(ROWS.map(({ article }) => article)).toContain(`artikel 30, lid 1, onder ${letter}`);
  });

  it('says how the portal is set up', () => {
    const text = ROWS.map((row) => row.text).join('\n');
    for (const part of ['Werkplaats, redactie@proef.example', 'tot 45 dagen na', 'vanaf 5'])
      expect(text).toContain(part);
    expect(text).not.toContain('tweede redacteur');
  });

  it('is read back from its CSV as it is', () => {
    const [head, ...rows] = parse(write('csv'), { bom: true, delimiter: ';' });
    expect(head).toEqual(Object.values(register.columns));
    expect(rows).toEqual(ROWS.map(({ name, article, text }) => [name, article, text]));
  });

  it('says as text that it is no legal advice, and everywhere what is still to be filled in', () => {
    expect(write('txt')).toContain(register.notice);
    for (const format of Object.keys(REGISTER_FORMATS)) expect(write(format)).toContain('[adres]');
  });
});
