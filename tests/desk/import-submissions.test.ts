import { describe, expect, it } from 'vitest';
import { findColumn } from '../../src/desk/import-columns.ts';
import { importSubmissions, UnreadableListError } from '../../src/desk/import-submissions.ts';
import type { NewEntry } from '../../src/desk/inbox/inbox.ts';
import { createSqliteInbox } from '../../src/desk/inbox/sqlite.ts';
import type { Vocabulary } from '../../src/model/vocabulary.ts';

const AT = '2026-11-24T09:30:00.000Z';
const VOCABULARY: Vocabulary = {
  domains: [
    { code: 'toegang', label: 'Toegang' },
    { code: 'wonen', label: 'Wonen, huren en opvang' },
  ],
  kinds: [{ code: 'wachttijd', label: 'Wachttijd' }],
  laws: [{ code: 'wmo2015', label: 'Wmo 2015' }],
  municipalities: [{ code: 'waterdam', label: 'Waterdam' }],
  roles: [{ code: 'wijkteammedewerker', label: 'Wijkteammedewerker' }],
  'decision-levels': [],
};

const HEADER = 'titel;wat gebeurt er;wat houdt het tegen;domein;soort;licentie';
const ROW = 'Na het ziekenhuis wacht de hulp;Er is nog geen besluit;Een handtekening;toegang;wachttijd;ja';

/** An inbox that keeps what it is given. */
function createKeeper() {
  const kept: NewEntry[] = [];
  return {
    kept,
    submitAll: async (entries: readonly NewEntry[]) => {
      kept.push(...entries);
      return entries.map((_, index) => ({ number: `I-2026-000${index + 1}` }));
    },
  };
}

async function importText(text: string | Uint8Array, skipRefused = false) {
  const inbox = createKeeper();
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const rows = await importSubmissions(bytes, inbox, { vocabulary: VOCABULARY, at: AT, skipRefused });
  return { rows, kept: inbox.kept.map(({ content }) => content.kind === 'submission' && content.submission) };
}

describe('a list', () => {
  it.each<[what: string, text: string]>([
    ['with semicolons', `${HEADER}\n${ROW}\n`],
    ['with commas', `${HEADER}\n${ROW}\n`.replaceAll(';', ',')],
    ['with quotes around every cell', `${HEADER}\n${ROW}\n`.replace(/[^;\n]+/g, '"$&"')],
    ['with a byte order mark', `\uFEFF${HEADER}\n${ROW}\n`],
    ['with Windows line ends', `${HEADER}\r\n${ROW}\r\n`],
    ['without a line end at its end', `${HEADER}\n${ROW}`],
    ['with empty rows', `${HEADER}\n;;;;;\n${ROW}\n\n`],
    ['with English names', `title;happens;obstacle;domains;kinds;licence\n${ROW}\n`],
    ['with names in capitals and blanks', `${HEADER.toUpperCase().replaceAll(';', ' ; ')}\n${ROW}\n`],
    ['with columns in another order', reverse(`${HEADER}\n${ROW}`)],
  ])('is taken %s', async (_, text) => {
    const { rows, kept } = await importText(text);
    expect(rows).toEqual([expect.objectContaining({ reasons: [], number: 'I-2026-0001' })]);
    expect(kept).toEqual([
      {
        title: 'Na het ziekenhuis wacht de hulp',
        happens: 'Er is nog geen besluit',
        obstacle: 'Een handtekening',
        helps: '',
        domains: ['toegang'],
        kinds: ['wachttijd'],
        municipality: 'regio',
        showMunicipality: false,
        role: 'professional',
        showRole: false,
        licence: true,
      },
    ]);
  });

  it.each<[what: string, name: string, cell: string, expected: object]>([
    [
      'line breaks within quotes',
      'wat zou helpen',
      '"Eerst dit.\r\n\r\n- ""dat""; en meer"',
      { helps: 'Eerst dit.\n\n- "dat"; en meer' },
    ],
    ['a municipality by its label', 'gemeente', 'Waterdam', { municipality: 'waterdam' }],
    ['that it may be shown', 'toon gemeente', 'Ja', { showMunicipality: true }],
    ['a role by its code', 'functie', 'wijkteammedewerker', { role: 'wijkteammedewerker' }],
    ['how often, in words', 'hoe vaak', 'elke week', { frequency: 'weekly' }],
    ['how many households, by its code', 'hoeveel huishoudens', '6-20', { affected: '6-20' }],
    ['a law', 'wet', 'wmo2015', { laws: [{ law: 'wmo2015' }] }],
    [
      'laws with articles',
      'wetten',
      'Wmo 2015 artikel 2.3.2 | wmo2015 8a',
      {
        laws: [
          { law: 'wmo2015', article: '2.3.2' },
          { law: 'wmo2015', article: '8a' },
        ],
      },
    ],
    [
      'questions',
      'vragen',
      '"Mag het ook zelf?\nEn wanneer dan?"',
      { questions: ['Mag het ook zelf?', 'En wanneer dan?'] },
    ],
    ['an address for news', 'e-mailadres', ' iemand@team.example ', { email: 'iemand@team.example' }],
    ['nothing where a cell is empty', 'e-mail', '', { municipality: 'regio' }],
  ])('takes %s', async (_, name, cell, expected) => {
    const { kept } = await importText(`${HEADER};${name}\n${ROW};${cell}\n`);
    expect(kept).toEqual([expect.objectContaining(expected)]);
  });

  it('takes several terms, and a label that holds a comma', async () => {
    const rows = [ROW.replace('toegang', 'Toegang, wonen'), ROW.replace('toegang', 'Wonen, huren en opvang')];
    const { kept } = await importText([HEADER, ...rows].join('\n'));
    expect(kept.map((submission) => submission && submission.domains)).toEqual([['toegang', 'wonen'], ['wonen']]);
  });
});

describe('a row', () => {
  it.each<[what: string, row: string, reasons: string[]]>([
    ['a title that is too short', ROW.replace(/^[^;]+/, 'Kort'), ['title must be at least 10 characters']],
    ['no text', ROW.replace('Een handtekening', ''), ['obstacle must be at least 3 characters']],
    ['an unknown domain', ROW.replace('toegang', 'geheim'), ['domains holds what is not in its list']],
    ['no kind', ROW.replace('wachttijd', ''), ['kinds must hold at least one']],
    ['no licence', ROW.replace(/ja$/, 'nee'), ['licence must be agreed to']],
    ['a licence that says something else', ROW.replace(/ja$/, 'misschien'), ['licence must be agreed to']],
    [
      'a number of a citizen',
      ROW.replace('Een hand', 'BSN 111222333, een hand'),
      ['obstacle holds what identifies a person (bsn)'],
    ],
    ['a control character', ROW.replace('Een hand', 'Een\u0000hand'), ['obstacle holds a control character']],
    ['a cell too few', ROW.replace(/;ja$/, ''), ['has 5 cells where the first row has 6']],
    ['a cell too many', `${ROW};meer`, ['has 7 cells where the first row has 6']],
    [
      'all at once',
      'Kort;;;geheim;;',
      [
        'domains holds what is not in its list',
        'title must be at least 10 characters',
        'happens must be at least 10 characters',
        'obstacle must be at least 3 characters',
        'kinds must hold at least one',
        'licence must be agreed to',
      ],
    ],
  ])('is refused with %s, and with it the list', async (_, row, reasons) => {
    const { rows, kept } = await importText([HEADER, ROW, row].join('\n'));
    expect(rows).toEqual([
      { row: 2, reasons: [] },
      { row: 3, reasons },
    ]);
    expect(kept).toEqual([]);
  });

  it.each<[name: string, cell: string, reason: string]>([
    ['e-mail', 'geen adres', 'email must be an e-mail address'],
    ['hoe vaak', 'vaak', 'frequency holds what is not in its list'],
    ['wet', 'wmo2015 tweede', 'laws must be an article number such as 2.3.2, 8a or 3:2'],
    ['wet', 'onbekend', 'laws holds what is not in its list'],
    ['toon functie', 'soms', 'showRole cannot be read'],
    ['vragen', 'Een vraag|Nog een|En nog een|En de vierde', 'questions may hold at most 3'],
  ])('is refused when %s is "%s"', async (name, cell, reason) => {
    const { rows } = await importText(`${HEADER};${name}\n${ROW};${cell}\n`);
    expect(rows).toEqual([{ row: 2, reasons: [reason] }]);
  });

  it('is left out with skipRefused, and the others taken', async () => {
    const { rows, kept } = await importText([HEADER, ROW, 'Kort;;;;;', ROW].join('\n'), true);
    expect(rows.map(({ row, number }) => [row, number])).toEqual([
      [2, 'I-2026-0001'],
      [3, undefined],
      [4, 'I-2026-0002'],
    ]);
    expect(kept).toHaveLength(2);
  });

  it('is counted as in a spreadsheet, after cells of several lines and empty rows', async () => {
    const long = ROW.replace('Een handtekening', '"Een\nhand\ntekening"');
    const { rows } = await importText([HEADER, long, ';;;;;', 'Kort;;;;;'].join('\n'));
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
  });
});

describe('a file', () => {
  it.each<[what: string, text: string | Uint8Array, message: RegExp]>([
    ['that is empty', '', /no row below/],
    ['with names only', `${HEADER}\n`, /no row below/],
    ['without names', `${ROW}\n${ROW}\n`, /name of column 1 is not known[^]*no column "title" or "titel"/],
    ['with an unknown column', `${HEADER};geheim\n${ROW};iets\n`, /name of column 7 is not known/],
    ['with a column twice', `${HEADER};title\n${ROW};iets\n`, /title is there twice/],
    ['without a column it needs', 'titel;domein\nIets;toegang\n', /no column "happens" or "wat gebeurt er"/],
    ['with a quotation mark that is not closed', `${HEADER}\n"${ROW}\n`, /quotation mark/],
    ['with a quotation mark in the middle', `${HEADER}\n"a"b;${ROW}\n`, /quotation mark stands wrong at line 2/],
    ['in Latin-1', Uint8Array.of(0x74, 0xe9, 0x0a), /not UTF-8.*CSV UTF-8/],
    ['in UTF-16', Uint8Array.of(0xff, 0xfe, 0x74, 0x00), /not UTF-8/],
  ])('is refused %s, without a word of it', async (_, text, message) => {
    const error = await importText(text).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(UnreadableListError);
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).not.toMatch(/geheim|handtekening|ziekenhuis/);
  });
});

it('stores what it takes in a real inbox, with the numbers it reports', async () => {
  const inbox = createSqliteInbox(':memory:');
  try {
    const bytes = new TextEncoder().encode([HEADER, ROW, ROW].join('\n'));
    const rows = await importSubmissions(bytes, inbox, { vocabulary: VOCABULARY, at: AT });
    expect(rows.map(({ number }) => number)).toEqual(['I-2026-0001', 'I-2026-0002']);
    expect((await inbox.find('I-2026-0002'))?.content).toMatchObject({ kind: 'submission' });
  } finally {
    await inbox.close();
  }
});

it.each(['Wat gebeurt er?', 'WAT GEBEURT ER', ' wat_gebeurt_er ', 'happens'])('"%s" names a column', (name) => {
  expect(findColumn(name)).toBe('happens');
});

function reverse(text: string): string {
  return text
    .split('\n')
    .map((line) => line.split(';').reverse().join(';'))
    .join('\n');
}
