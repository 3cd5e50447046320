import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toFileName, toHandoverFile } from '../../../src/client/submit/handover.ts';
import { renderSubmission } from '../../../src/markdown/render.ts';
import type { Submission } from '../../../src/model/submission.ts';

const SUBMISSION: Submission = {
  title: 'Wie "nee" zegt: 100% zeker # niet geholpen',
  happens: 'Er is op maandag pas een besluit.\n\n- geen <mandaat>\n- geen {geld}',
  obstacle: 'Geen mandaat.',
  helps: '',
  domains: ['wmo', 'toegang'],
  kinds: ['mandaat'],
  municipality: 'GX0001',
  showMunicipality: false,
  role: 'sociaal-werker',
  showRole: false,
  laws: [{ law: 'wmo2015', article: '2.10' }],
  questions: ['Wie mag dat?', 'En wanneer?'],
  email: 'iemand@voorbeeld.nl',
  keepInformed: true,
  licence: true,
};

/** What an editor adds. */
const ADDED = 'summary: "Wie op vrijdag thuiskomt, wacht tot maandag op een besluit."\npublished: "2026-11-24"\n';

describe('toHandoverFile', () => {
  it('makes a bottleneck that passes the check once an editor added what the form does not ask', () => {
    const file = toHandoverFile(SUBMISSION, '2026-11');
    const { findings, data, text } = renderSubmission(file.replace(/^---\n/, `---\n${ADDED}`));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(data).toMatchObject({
      title: SUBMISSION.title,
      reported: '2026-11',
      domains: ['wmo', 'toegang'],
      laws: [{ law: 'wmo2015', article: '2.10' }],
      questions: [
        { id: 'vraag-1', text: 'Wie mag dat?' },
        { id: 'vraag-2', text: 'En wanneer?' },
      ],
    });
    expect(text).toContain('geen <mandaat>\ngeen {geld}');
    expect(text).not.toContain('Wat zou helpen');
  });

  it.each<[shown: boolean, municipality: string, role: string]>([
    [false, 'regio', 'professional'],
    [true, 'GX0001', 'sociaal-werker'],
  ])('names who may be seen (%s), and never an address', (shown, municipality, role) => {
    const file = toHandoverFile({ ...SUBMISSION, showMunicipality: shown, showRole: shown }, '2026-11');
    expect(parse(file.split('---\n')[1] ?? '')).toMatchObject({ municipality, role });
    expect(file).not.toContain('iemand@');
  });
});

describe('toFileName', () => {
  it.each([
    ['Na het ziekenhuis', 'knelpunt-na-het-ziekenhuis.txt'],
    ['Één "zin": écht?', 'knelpunt-een-zin-echt.txt'],
    ['Na het ziekenhuis wacht de hulp op een handtekening', 'knelpunt-na-het-ziekenhuis-wacht-de-hulp-op-een.txt'],
    ['***', 'knelpunt.txt'],
  ])('of %j is %s', (title, name) => {
    expect(toFileName(title)).toBe(name);
  });
});
