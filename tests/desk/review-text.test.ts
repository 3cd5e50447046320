import { describe, expect, it } from 'vitest';
import { describeForWriter, judgeText, previewText, toDraft } from '../../src/desk/review-text.ts';
import type { PortalFacts } from '../../src/desk/api/portal.ts';
import { digestText, toSource } from '../../src/markdown/public-text.ts';
import { draftTextSchema, type DraftText } from '../../src/model/public-text.ts';
import type { Submission } from '../../src/model/submission.ts';
import { digestHit } from '../../src/privacy/accepted.ts';
import { draftText } from '../support/public-text.ts';
import { bottleneck } from '../markdown/support.ts';

const TODAY = '2026-11-24';
const term = (code: string, label: string, url?: string) => ({ code, label, ...(url && { url }) });

const PORTAL: PortalFacts = {
  codes: {
    domains: new Set(['wmo', 'jeugd']),
    kinds: new Set(['wachttijd', 'samenloop']),
    laws: new Set(['wmo2015']),
    municipality: new Set(['GX0001', 'regio']),
    role: new Set(['wijkteammedewerker', 'professional']),
  },
  vocabulary: {
    domains: [term('wmo', 'Wmo'), term('jeugd', 'Jeugd')],
    kinds: [term('wachttijd', 'Wachttijd'), term('samenloop', 'Samenloop van regels')],
    laws: [term('wmo2015', 'Wmo 2015', 'https://wetten.example/wmo')],
    municipalities: [term('GX0001', 'Waterdam')],
    roles: [term('wijkteammedewerker', 'Wijkteammedewerker')],
    'decision-levels': [term('college', 'College van B en W')],
  },
  expectations: new Map([['hulp-binnen-een-week', 'resident']]),
  titles: { expectation: new Map(), circle: new Map() },
  circles: new Map(),
  bottlenecks: new Map(),
  retentionDays: 30,
  fourEyes: true,
};

const SUBMISSION: Submission = {
  title: 'Na het ziekenhuis wacht de hulp',
  happens: 'Hulp komt te laat.',
  obstacle: 'Een handtekening.',
  helps: '',
  domains: ['wmo'],
  kinds: ['wachttijd'],
  municipality: 'GX0001',
  showMunicipality: true,
  role: 'wijkteammedewerker',
  showRole: true,
  email: 'schrijver@voorbeeld.example',
  licence: true,
};

const FULL = draftText({
  story: 'Een man wacht.\n\n- op maandag\n- op dinsdag',
  happens: 'Op [weggelaten] belt hij.\n\nNiemand neemt op.',
  helps: 'Een besluit op vrijdag.',
  municipality: 'GX0001',
  role: 'wijkteammedewerker',
  domains: ['wmo', 'jeugd'],
  laws: [{ law: 'wmo2015', article: '2.3.2', paragraph: '4' }],
  decisionLevel: 'college',
  frequency: 'weekly',
  affected: '6-20',
  expectations: ['hulp-binnen-een-week'],
  questions: [
    { id: 'vraag-1', text: 'Wie beslist op vrijdag?' },
    { id: 'vraag-2', text: 'En wie op zaterdag?' },
  ],
  privacyAccepted: [{ type: 'name', digest: 'a'.repeat(64), reason: 'De naam van een straat.' }],
});

const FACTS = `Dit staat er ook bij

Gemeente: Waterdam
Opgeschreven door: een wijkteammedewerker
Domeinen: Wmo, Jeugd
Soort: Wachttijd
Wet: Wmo 2015, artikel 2.3.2, lid 4
Wie kan dit veranderen: College van B en W
Speelt: elke week
Raakt: 6 tot 20 huishoudens per jaar
Opgeschreven: november 2026
Botst met deze verwachtingen: hulp binnen een week
Mag van de redactie blijven staan: De naam van een straat.

Vragen aan beleid

1. Wie beslist op vrijdag?
2. En wie op zaterdag?`;

describe('toDraft', () => {
  it('takes over what readers may see, and leaves the rest to the editor', () => {
    const draft = toDraft(SUBMISSION, TODAY);
    expect(draft).toEqual({
      title: 'Na het ziekenhuis wacht de hulp',
      summary: '',
      story: '',
      happens: 'Hulp komt te laat.',
      obstacle: 'Een handtekening.',
      helps: '',
      domains: ['wmo'],
      kinds: ['wachttijd'],
      reported: '2026-11',
      municipality: 'GX0001',
      role: 'wijkteammedewerker',
    });
    expect(draftTextSchema.parse(draft)).toEqual(draft);
  });

  it('hides the municipality and the role that its writer does not want shown', () => {
    const draft = toDraft({ ...SUBMISSION, showMunicipality: false, showRole: false }, TODAY);
    expect(draft).toMatchObject({ municipality: 'regio', role: 'professional' });
  });

  it('numbers the questions, so that answers can refer to them', () => {
    const draft = toDraft(
      { ...SUBMISSION, questions: ['Wie beslist?', 'Wanneer?'], frequency: 'daily', laws: [{ law: 'wmo2015' }] },
      TODAY,
    );
    expect(draft.questions).toEqual([
      { id: 'vraag-1', text: 'Wie beslist?' },
      { id: 'vraag-2', text: 'Wanneer?' },
    ]);
    expect(draft).toMatchObject({ frequency: 'daily', laws: [{ law: 'wmo2015' }] });
  });
});

describe('judgeText', () => {
  it('has nothing to say of a text that is in order', () => {
    expect(judgeText(FULL, PORTAL)).toEqual({ problems: {}, findings: [] });
    expect(judgeText(draftText(), PORTAL)).toEqual({ problems: {}, findings: [] });
  });

  it.each<[what: string, changes: Partial<DraftText>, field: string, message: string | RegExp]>([
    ['no title', { title: ' ' }, 'title', /^Schrijf een titel/],
    ['a short title', { title: 'Wachten' }, 'title', 'Maak de titel langer: minstens 10 tekens'],
    ['a long title', { title: 'a'.repeat(121) }, 'title', 'Maak de titel korter: hooguit 120 tekens'],
    ['no summary', { summary: '' }, 'summary', /40 tot 320 tekens$/],
    ['a short summary', { summary: 'Hulp wacht.' }, 'summary', 'Maak de samenvatting langer: minstens 40 tekens'],
    ['a long summary', { summary: 'b'.repeat(321) }, 'summary', 'Maak de samenvatting korter: hooguit 320 tekens'],
    ['a summary of hidden characters', { summary: '\u200b'.repeat(50) }, 'summary', /^Vat het knelpunt samen/],
    ['nothing that happens', { happens: '' }, 'happens', 'Schrijf op wat er gebeurt'],
    ['no obstacle', { obstacle: '' }, 'obstacle', 'Schrijf op wat het tegenhoudt'],
    ['no domain', { domains: [] }, 'domains', 'Kies ten minste één domein'],
    ['an unknown domain', { domains: ['wmo', 'sport'] }, 'domains', 'Kies een domein uit de lijst'],
    ['an unknown kind', { kinds: ['x'] }, 'kinds', 'Kies een soort uit de lijst'],
    ['an unknown municipality', { municipality: 'GX9' }, 'municipality', 'Kies een gemeente uit de lijst'],
    ['an unknown role', { role: 'arts' }, 'role', 'Kies een functie uit de lijst'],
    ['an unknown law', { laws: [{ law: 'wlz' }] }, 'laws', 'Kies een wet uit de lijst'],
    ['an unknown level', { decisionLevel: 'raad' }, 'decisionLevel', 'Kies uit de lijst wie dit kan veranderen'],
    ['an unknown expectation', { expectations: ['x'] }, 'expectations', 'Kies een verwachting uit de lijst'],
    ['a month that does not exist', { reported: '2026-13' }, 'reported', /^Schrijf een maand als/],
    [
      'an article that is none',
      { laws: [{ law: 'wmo2015', article: 'twee' }] },
      'laws',
      'Schrijf alleen het nummer van het artikel, zoals 2.3.2, 8a of 3:2',
    ],
    [
      'a short question',
      { questions: [{ id: 'a', text: 'W?' }] },
      'questions',
      'Maak uw vraag langer: minstens 3 tekens',
    ],
    [
      'two questions with one id',
      { questions: ['Wie?', 'Wat?'].map((text) => ({ id: 'a', text })) },
      'questions',
      /^Twee vragen/,
    ],
    [
      'no reason for what may stay',
      { privacyAccepted: [{ type: 'name', digest: 'a'.repeat(64), reason: ' ' }] },
      'privacyAccepted',
      'Schrijf waarom het mag blijven staan',
    ],
    ['an e-mail address', { summary: `Mail wim.pol@voorbeeld.example. ${'x'.repeat(40)}` }, 'summary', /e-mailadres/],
    [
      'an e-mail address on a later line',
      { helps: 'Een\n\nwim.pol@voorbeeld.example' },
      'helps',
      /^Regel 3: .*e-mailadres/,
    ],
    [
      'one in a question',
      { questions: [{ id: 'a', text: 'Is wim.pol@voorbeeld.example er?' }] },
      'questions',
      /e-mailadres/,
    ],
    ['one that hides', { story: 'wim.pol\u200b@voorbeeld.example' }, 'story', /e-mailadres/],
    [
      'a character that cannot be read',
      { happens: 'Hulp komt \u0007 te laat.' },
      'happens',
      /teken dat wij niet kunnen lezen/,
    ],
    ['half a character', { title: 'Na het ziekenhuis \ud83d wacht' }, 'title', /teken dat wij niet kunnen lezen/],
    ['markup in a title', { title: 'Na het **ziekenhuis** wacht' }, 'title', /^Gebruik hier geen opmaak/],
    [
      'a name of the site builder',
      { title: 'Wat __ASTRO_IMAGE_ hier doet' },
      'title',
      /^Hier staat een woord dat de site/,
    ],
    ['too many marks', { obstacle: '*'.repeat(400) }, 'obstacle', /^Hier staan te veel tekens die opmaak kunnen zijn/],
    ['too many brackets', { story: '['.repeat(40) }, 'story', /^Hier staan te veel haakjes/],
    [
      'too much beside the text',
      {
        privacyAccepted: Array.from({ length: 40 }, () => ({
          ...{ type: 'name' as const, digest: 'a'.repeat(64) },
          reason: 'x'.repeat(200),
        })),
      },
      'text',
      /^Alles bij elkaar is dit te lang/,
    ],
  ])('finds %s', (_, changes, field, message) => {
    const { problems } = judgeText(draftText(changes), PORTAL);
    expect(Object.keys(problems)).toEqual([field]);
    expect(problems[field]).toMatch(message);
  });

  it('tells all fields at once, the first problem of each', () => {
    const { problems } = judgeText(draftText({ title: '', summary: 'wim.pol@voorbeeld.example', domains: [] }), PORTAL);
    expect(Object.keys(problems).sort()).toEqual(['domains', 'summary', 'title']);
    expect(problems.summary).toBe('Maak de samenvatting langer: minstens 40 tekens');
  });

  it('never repeats what somebody wrote', () => {
    const word = 'zwaluwstaart';
    const text = draftText({ title: word, happens: `${word}@voorbeeld.example`, role: word, story: `${word}\u0007` });
    expect(JSON.stringify(judgeText(text, PORTAL))).not.toContain(word);
  });

  it('leaves what an editor judged harmless', () => {
    const hit = 'wim.pol@voorbeeld.example';
    const accepted = { type: 'email' as const, digest: digestHit('email', hit), reason: 'Een verzonnen adres.' };
    const text = draftText({ happens: `Mail ${hit} voor hulp.` });
    expect(judgeText(text, PORTAL).problems).toHaveProperty('happens');
    expect(judgeText({ ...text, privacyAccepted: [accepted] }, PORTAL).problems).toEqual({});
  });

  it('looks at no codes where it knows none', () => {
    expect(judgeText(draftText({ domains: ['sport'], role: 'arts', decisionLevel: 'raad' })).problems).toEqual({});
  });

  describe('of a source', () => {
    const SOURCE = bottleneck('Tekst.', { domains: '[WMO]', published: undefined });

    it('needs no day of publication', () => {
      expect(judgeText(SOURCE, PORTAL)).toEqual({ problems: {}, findings: [] });
    });

    it('gives the lines as they were typed', () => {
      const { problems, findings } = judgeText(`${SOURCE}\n\n{x}\n\nwim.pol@voorbeeld.example`, PORTAL);
      expect(problems).toEqual({ text: 'Er is nog 1 fout in de tekst. Lees de melding bij de regel' });
      expect(findings.map(({ line, severity }) => [line, severity])).toEqual([[12, 'error']]);
      expect(findings[0]?.message).toBe('Accolades mogen hier niet');
      expect(findings[0]?.detail).toContain('in braces');
      expect(`${SOURCE}\n\n{x}`.split('\n')[11]).toBe('{x}');
    });

    it('gives warnings too, which are no problem', () => {
      const { problems, findings } = judgeText(`${SOURCE}\n\nMevrouw Jansen belt.`, PORTAL);
      expect(problems).toEqual({});
      expect(findings).toMatchObject([
        { line: 12, severity: 'warning', message: 'Hieraan is misschien iemand te herkennen' },
      ]);
    });

    it('finds unknown codes in its fields and in its text', () => {
      const source = bottleneck('Zie <Law code="wlz" />.', { domains: '[sport]', decisionLevel: 'raad' });
      const { problems, findings } = judgeText(source, PORTAL);
      expect(Object.keys(problems).sort()).toEqual(['decisionLevel', 'domains', 'text']);
      expect(findings).toEqual([{ line: 12, severity: 'error', message: 'De wet “wlz” staat niet in de lijst.' }]);
    });

    it.each([
      ['mergedInto', '2026-12-een-ander'],
      ['example', 'true'],
    ])('that is to be new may not have %s, one that corrects may', (field, value) => {
      const source = bottleneck('Tekst.', { [field]: value });
      expect(Object.keys(judgeText(source, { ...PORTAL, isNew: true }).problems)).toEqual(['text']);
      expect(judgeText(source, PORTAL).problems).toEqual({});
    });

    it('is judged at once, however much stands in its front matter', () => {
      const source = `---\n${Array.from({ length: 9900 }, (_, index) => `a${index}: 1`).join('\n')}\n---\n\nTekst.\n`;
      expect(Object.keys(judgeText(source, PORTAL).problems)).toEqual(['text']);
    });

    it.each<[what: string, source: string]>([
      ['one without front matter', 'Tekst.'],
      ['an empty one', ''],
      ['one with front matter that cannot be read', '---\ntitle: [\n---\n'],
      ['a tombstone', '---\npublished: 2026-01-01\nwithdrawn: 2026-02-01\nwithdrawnReason: other\n---\n'],
    ])('refuses %s', (_, source) => {
      expect(Object.keys(judgeText(source, PORTAL).problems)).toEqual(['text']);
    });
  });
});

describe('describeForWriter', () => {
  it('says in words all that becomes public', () => {
    expect(describeForWriter(FULL, PORTAL.vocabulary)).toBe(`Na het ziekenhuis wacht de hulp

Wie op vrijdag thuiskomt, wacht tot maandag op een besluit.

Praktijkverhaal

Een man wacht.

- op maandag
- op dinsdag

Wat er gebeurt

Op [weggelaten] belt hij.

Niemand neemt op.

Waar het knelt

Een handtekening.

Wat zou helpen

Een besluit op vrijdag.

${FACTS}`);
  });

  it('leaves out what is empty', () => {
    const text = describeForWriter(draftText(), PORTAL.vocabulary);
    expect(text).toMatch(/Gemeente: regio\nOpgeschreven door: een professional\nDomein: Wmo\n/);
    expect(text).not.toMatch(/Praktijkverhaal|Wat zou helpen|Wet:|Speelt|Vragen|undefined/);
  });

  it('says the same of a source, with all that its components show', () => {
    const body = `## Een kop

Zie <Law code="wmo2015" article="2.3.2" />, [hier](https://wet.example/a) of hieronder.[^1]

<Callout type="tip">

Een tip.

</Callout>

<Expectation promised="Binnen een week." practice="Na een maand." />

Op <Redacted reason="een straat" /> is het <Unknown />.

![Een plein](media/plein.png)

[^1]: Een voetnoot.`;
    const front = toSource(FULL, TODAY).split('\n---\n')[0] ?? '';
    const source = `${front}\n---\n\n${body}\n`;
    const text = describeForWriter(source, PORTAL.vocabulary);
    expect(text).toBe(`Na het ziekenhuis wacht de hulp

Wie op vrijdag thuiskomt, wacht tot maandag op een besluit.

Een kop

Zie Wmo 2015, artikel 2.3.2 (https://wetten.example/wmo), hier (https://wet.example/a) of hieronder.

Tip

Een tip.

Beloofd

Binnen een week.

Praktijk

Na een maand.

Op weggelaten: een straat is het onbekend.

[Afbeelding: Een plein]

Voetnoten

Een voetnoot.

${FACTS}

Zo staat het precies in het bestand

${source}`);
  });

  it('gives a source that cannot be read as it is', () => {
    expect(describeForWriter('{x}', PORTAL.vocabulary)).toBe('{x}');
  });
});

describe('previewText', () => {
  it('shows a text as its page will, with its file and what it is bound to', () => {
    const preview = previewText(FULL, { portal: PORTAL, today: TODAY });
    expect(preview).toMatchObject({
      problems: {},
      findings: [],
      digest: digestText(FULL),
      source: toSource(FULL, TODAY),
    });
    expect(preview.html).toMatch(/<section class="story" aria-label="Praktijkverhaal">/);
    expect(preview.html).toMatch(/<p>Op <span class="omitted" data-generated="">weggelaten<\/span> belt hij.<\/p>/);
  });

  it('names laws', () => {
    const { html } = previewText(bottleneck('Zie <Law code="wmo2015" />.', { domains: '[wmo]' }), {
      portal: PORTAL,
      today: TODAY,
    });
    expect(html).toContain('<a href="https://wetten.example/wmo" rel="noopener">Wmo 2015</a>');
  });

  it.each<[what: string, text: DraftText | string]>([
    ['fields', draftText({ summary: '' })],
    ['a source', '---\ntitle: [\n---\n<b>x</b>'],
  ])('shows nothing of %s that are not in order', (_, text) => {
    const { html, problems, source } = previewText(text, { portal: PORTAL, today: TODAY });
    expect(html).toBe('');
    expect(problems).not.toEqual({});
    expect(source).toBe(toSource(text, TODAY));
  });
});
