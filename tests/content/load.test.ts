import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import {
  ADJUSTMENT,
  CASE,
  change,
  COMMITMENT,
  createFolder,
  createPortal,
  FULFILMENT,
  mdx,
  OTHER_CASE,
  PNG,
  PORTAL,
  QUESTION,
  REFERRAL,
  REPLY,
  summarize,
  type Files,
} from './support.ts';

const OTHER_DIALOGUE = 'annotations/2026-02-wachten-op-een-besluit';

/** What is changed in the portal, and the findings: `rule file line:column`. */
type Row = [title: string, files: Files, ...findings: string[]];

function check(files: Files): string[] {
  return summarize(loadContent(createPortal(files)).findings);
}

describe('a portal in which nothing is wrong', () => {
  it('is loaded whole', () => {
    const content = loadContent(createPortal());
    expect(content.findings).toEqual([]);
    expect(content.site).toMatchObject({ name: 'Spaak', responseDays: 42, licence: 'CC-BY-4.0' });
    expect(content.bottlenecks.map(({ id }) => id)).toEqual(['2026-01-wie-kent-toe', '2026-02-wachten-op-een-besluit']);
    expect(content.annotations.map(({ data }) => data.type)).toEqual([
      'question',
      'reply',
      'commitment',
      'fulfilment',
      'referral',
      'adjustment',
      'recognition',
    ]);
    expect(new Set(content.annotations.map(({ bottleneck }) => bottleneck))).toEqual(new Set(['2026-01-wie-kent-toe']));
    expect([content.circles, content.expectations, content.pages].map(([entry]) => entry?.id)).toEqual([
      'wonen',
      'binnen-een-week',
      'over',
    ]);
    expect(content.synonyms).toEqual([['schuld', 'achterstand']]);
    expect([...content.media]).toEqual(['media/schema.png']);
    expect(content.vocabulary.laws).toEqual([{ code: 'wmo2015', label: 'Wmo 2015' }]);
    expect(content.fileCount).toBe(Object.keys(PORTAL).length - 1);
  });

  it('keeps the reading text, the headings and the references of each file', () => {
    const [entry] = loadContent(createPortal()).bottlenecks;
    expect(entry).toMatchObject({
      path: CASE,
      text: 'Twee wetten wijzen naar elkaar.\nWie hulp vraagt, wacht. Wie hulp geeft, wacht.',
      headings: [],
      references: [
        { kind: 'law', value: 'wmo2015' },
        { kind: 'image', value: 'media/schema.png' },
      ],
    });
  });

  it.each<[title: string, files: Files]>([
    [
      'a byte order mark and Windows line ends',
      Object.fromEntries(
        Object.entries(PORTAL).map(([path, content]) => [
          path,
          typeof content === 'string' ? `\ufeff${content.replaceAll('\n', '\r\n')}` : content,
        ]),
      ),
    ],
    [
      'files whose names begin with a dot',
      { '.gitkeep': '', 'bottlenecks/.gitkeep': '', 'media/.DS_Store': '', [`${OTHER_DIALOGUE}/.x.swp`]: '' },
    ],
    ['codes in other case', change(CASE, 'municipality: GX0001', 'municipality: gx0001')],
    [
      'a tombstone with what is left of its annotations',
      {
        [OTHER_CASE]: mdx('published: 2026-01-21\nwithdrawn: 2026-03-02\nwithdrawnReason: privacy'),
        [`${OTHER_DIALOGUE}/20260202-hhhhhhhh.mdx`]: mdx(
          'type: comment\ncreated: 2026-02-02T12:00:00+01:00\nby: { role: practitioner }\nwithdrawn: 2026-03-02',
        ),
      },
    ],
    [
      'a merged bottleneck',
      {
        [OTHER_CASE]: PORTAL[OTHER_CASE].replace(
          'role: professional',
          'role: professional\nmergedInto: 2026-01-wie-kent-toe',
        ),
      },
    ],
    [
      'an annotation of just after midnight in Amsterdam',
      {
        [`${OTHER_DIALOGUE}/20260703-hhhhhhhh.mdx`]: mdx(
          'type: comment\ncreated: 2026-07-02T22:30:00Z\nby: { role: practitioner }',
          'Ook hier.',
        ),
      },
    ],
  ])('may have %s', (_, files) => {
    expect(check(files)).toEqual([]);
  });
});

describe('a folder', () => {
  it.each(['annotations', 'circles', 'expectations', 'pages', 'media', 'vocabulary'])('may be without %s', (folder) => {
    const root = createPortal({
      [CASE]: PORTAL[OTHER_CASE],
      [OTHER_CASE]: undefined,
      ...Object.fromEntries(
        Object.keys(PORTAL)
          .filter((path) => path.startsWith('annotations/'))
          .map((path) => [path, undefined]),
      ),
      'circles/wonen.mdx': undefined,
      ...(folder === 'vocabulary' && { [CASE]: undefined }),
    });
    rmSync(join(root, folder), { recursive: true, force: true });
    expect(summarize(loadContent(root).findings)).toEqual([]);
  });

  it('that is empty lacks its site.yaml only', () => {
    const content = loadContent(createFolder({}));
    expect(summarize(content.findings)).toEqual(['site-missing site.yaml 1:1']);
    expect(content).toMatchObject({ site: undefined, bottlenecks: [], annotations: [], synonyms: [], fileCount: 0 });
  });

  it('that does not exist is like an empty one', () => {
    expect(summarize(loadContent(join(createFolder({}), 'nergens')).findings)).toEqual(['site-missing site.yaml 1:1']);
  });
});

const SITE: Row[] = [
  ['is missing', { 'site.yaml': undefined }, 'site-missing site.yaml 1:1'],
  ['is no YAML', { 'site.yaml': 'name: "Spaak\n' }, 'invalid-yaml site.yaml 2:1'],
  ['is empty', { 'site.yaml': '' }, 'invalid-field site.yaml 1:1'],
  ['has an unknown field', { 'site.yaml': `${PORTAL['site.yaml']}kleur: blauw\n` }, 'invalid-field site.yaml 7:1'],
  ['lacks a field', change('site.yaml', 'region: Voorbeeldregio\n', ''), 'invalid-field site.yaml 1:1'],
  ['has another version', change('site.yaml', 'spaak: 1', 'spaak: 2'), 'invalid-field site.yaml 1:1'],
  [
    'has an address with a path',
    change('site.yaml', 'https://spaak.example', 'https://spaak.example/a/'),
    'invalid-field site.yaml 6:1',
  ],
  ['has an alias', { 'site.yaml': `${PORTAL['site.yaml']}tagline: *a\n` }, 'no-yaml-alias site.yaml 7:10'],
  ['is not UTF-8', { 'site.yaml': Buffer.from([0xff, 0xfe, 0x41]) }, 'invalid-character site.yaml 1:1'],
  ['has a hidden character', change('site.yaml', 'Spaak', 'Spa\u200bak'), 'invalid-character site.yaml 2:10'],
  ['is nested without end', { 'site.yaml': '[\n'.repeat(60_000) }, 'nested-too-deep site.yaml 1:1'],
  [
    'names a theme that is not there',
    { 'site.yaml': `${PORTAL['site.yaml']}theme: stijl.css\n` },
    'unknown-reference site.yaml 7:1',
  ],
];

const VOCABULARY: Row[] = [
  [
    'with a code twice',
    {
      'vocabulary/domains.yaml':
        '- { code: wmo, label: Wmo }\n- { code: wonen, label: Wonen }\n- { code: WMO, label: Wmo }\n',
    },
    'invalid-field vocabulary/domains.yaml 3:5',
  ],
  [
    'with an unknown field',
    { 'vocabulary/kinds.yaml': '- { code: samenloop, label: Samenloop, kleur: rood }\n' },
    'invalid-field vocabulary/kinds.yaml 1:40',
  ],
  ['that is a map', { 'vocabulary/laws.yaml': 'wmo2015: Wmo\n' }, 'invalid-field vocabulary/laws.yaml 1:1'],
  [
    'that is no YAML',
    { 'vocabulary/roles.yaml': '- { code: wijkteammedewerker\n' },
    'invalid-yaml vocabulary/roles.yaml 2:1',
  ],
  ['with a wrong name', { 'vocabulary/gemeenten.yaml': '[]\n' }, 'file-name vocabulary/gemeenten.yaml 1:1'],
  [
    'with synonyms of one word',
    { 'vocabulary/synonyms.yaml': '- [schuld, achterstand]\n- [huis]\n' },
    'invalid-field vocabulary/synonyms.yaml 2:3',
  ],
];

const NAMES: Row[] = [
  ['another ending', { 'bottlenecks/2026-03-a.md': '' }, 'file-name bottlenecks/2026-03-a.md 1:1'],
  ['capitals', { 'bottlenecks/2026-03-A.mdx': '' }, 'file-name bottlenecks/2026-03-A.mdx 1:1'],
  ['spaces', { 'circles/twee woorden.mdx': '' }, 'file-name circles/twee woorden.mdx 1:1'],
  ['more than 80 characters', { [`pages/${'a'.repeat(81)}.mdx`]: '' }, `file-name pages/${'a'.repeat(81)}.mdx 1:1`],
  ['an address of the site', { 'pages/zoeken.mdx': PORTAL['pages/over.mdx'] }, 'file-name pages/zoeken.mdx 1:1'],
  ['an address of the list', { 'bottlenecks/status.mdx': PORTAL[OTHER_CASE] }, 'file-name bottlenecks/status.mdx 1:1'],
  [
    'an annotation’s name without a day',
    { [`${OTHER_DIALOGUE}/eerste.mdx`]: PORTAL[QUESTION] },
    `file-name ${OTHER_DIALOGUE}/eerste.mdx 1:1`,
  ],
  [
    'an annotation’s name with a day that is none',
    { [`${OTHER_DIALOGUE}/20260230-hhhhhhhh.mdx`]: PORTAL[QUESTION] },
    `file-name ${OTHER_DIALOGUE}/20260230-hhhhhhhh.mdx 1:1`,
  ],
  [
    'an annotation’s name with other characters',
    { [`${OTHER_DIALOGUE}/20260202-hhhhhhh1.mdx`]: PORTAL[QUESTION] },
    `file-name ${OTHER_DIALOGUE}/20260202-hhhhhhh1.mdx 1:1`,
  ],
  ['an image’s name with a blank', { 'media/foto 1.png': PNG }, 'file-name media/foto 1.png 1:1'],
  ['an image’s name of another kind', { 'media/foto.svg': '<svg/>' }, 'file-name media/foto.svg 1:1'],
];

const PLACES: Row[] = [
  [
    'an annotation outside the folder of a bottleneck',
    { 'annotations/20260202-hhhhhhhh.mdx': PORTAL[QUESTION] },
    'file-place annotations/20260202-hhhhhhhh.mdx 1:1',
  ],
  ['a folder among bottlenecks', { 'bottlenecks/2026/03-a.mdx': '' }, 'file-name bottlenecks/2026 1:1'],
  [
    'a folder with the name of a bottleneck',
    { 'bottlenecks/2026-03-a.mdx/b.mdx': '' },
    'file-place bottlenecks/2026-03-a.mdx 1:1',
  ],
  ['a folder with the name of an image', { 'media/a.png/b.png': PNG }, 'file-place media/a.png 1:1'],
  [
    'a folder with the name of a vocabulary',
    { 'vocabulary/synonyms.yaml': undefined, 'vocabulary/synonyms.yaml/a': '' },
    'file-place vocabulary/synonyms.yaml 1:1',
  ],
  [
    'a file with the name of a folder',
    { 'circles/wonen.mdx': undefined, circles: '', ...change(ADJUSTMENT, 'circle: wonen\n', '') },
    'file-place circles 1:1',
  ],
  [
    'a file that is not UTF-8',
    { 'pages/privacy.mdx': Buffer.from([0x2d, 0xff]) },
    'invalid-character pages/privacy.mdx 1:1',
  ],
];

const REFERENCES: Row[] = [
  ['municipality', change(CASE, 'GX0001', 'GX0009'), `unknown-reference ${CASE} 6:1`],
  ['domain', change(CASE, '[wmo]', '[wmo, jeugd]'), `unknown-reference ${CASE} 7:16`],
  ['kind', change(CASE, '[samenloop]', '[wachttijd]'), `unknown-reference ${CASE} 8:9`],
  ['role', change(CASE, 'role: wijkteammedewerker', 'role: arts'), `unknown-reference ${CASE} 9:1`],
  ['law', change(CASE, 'law: wmo2015', 'law: zvw'), `unknown-reference ${CASE} 11:5`],
  ['decision level', change(CASE, 'decisionLevel: gemeente', 'decisionLevel: rijk'), `unknown-reference ${CASE} 13:1`],
  ['expectation', change(CASE, '[binnen-een-week]', '[nooit]'), `unknown-reference ${CASE} 14:16`],
  ['law in the text', change(CASE, '<Law code="wmo2015"', '<Law code="zvw"'), `unknown-reference ${CASE} 22:1`],
  ['image in the text', change(CASE, '(media/schema.png)', '(media/foto.png)'), `unknown-reference ${CASE} 24:1`],
  [
    'image in a figure',
    change(CASE, '![Het schema](media/schema.png)', '<Figure src="media/foto.png" alt="Een foto" />'),
    `unknown-reference ${CASE} 24:1`,
  ],
  [
    'image behind a link',
    change(CASE, '![Het schema](media/schema.png)', 'Zie [foto](media/foto.png)'),
    `unknown-reference ${CASE} 24:5`,
  ],
  [
    'law in another kind of file',
    { 'pages/over.mdx': mdx('title: Over Spaak', 'Zie <Law code="zvw" />.') },
    'unknown-reference pages/over.mdx 4:5',
  ],
  [
    'bottleneck to merge into',
    change(CASE, 'decisionLevel', 'mergedInto: 2026-09-a\ndecisionLevel'),
    `unknown-reference ${CASE} 13:1`,
  ],
  [
    'bottleneck to merge into: itself',
    change(CASE, 'decisionLevel', 'mergedInto: 2026-01-wie-kent-toe\ndecisionLevel'),
    `unknown-reference ${CASE} 13:1`,
  ],
  [
    'bottleneck of a circle',
    change('circles/wonen.mdx', '2026-02-wachten-op-een-besluit', '2026-09-a'),
    'unknown-reference circles/wonen.mdx 11:31',
  ],
  [
    'bottleneck of a meeting',
    change('circles/wonen.mdx', 'cases: [2026-01-wie-kent-toe]', 'cases: [2026-09-a]'),
    'unknown-reference circles/wonen.mdx 10:13',
  ],
  [
    'bottleneck of annotations',
    { 'annotations/2026-09-a/20260202-hhhhhhhh.mdx': PORTAL[QUESTION].replace('target: { exact: Twee wetten }\n', '') },
    'unknown-reference annotations/2026-09-a/20260202-hhhhhhhh.mdx 2:1',
  ],
  ['annotation replied to', change(REPLY, '20260202-aaaaaaaa', '20260202-zzzzzzzz'), `unknown-reference ${REPLY} 5:1`],
  [
    'annotation replied to: at another bottleneck',
    { [`${OTHER_DIALOGUE}/20260203-hhhhhhhh.mdx`]: PORTAL[REPLY] },
    `unknown-reference ${OTHER_DIALOGUE}/20260203-hhhhhhhh.mdx 5:1`,
  ],
  ['promise', change(FULFILMENT, '20260204-cccccccc', '20260204-zzzzzzzz'), `unknown-reference ${FULFILMENT} 5:1`],
  [
    'promise: at another bottleneck',
    { [`${OTHER_DIALOGUE}/20260205-hhhhhhhh.mdx`]: PORTAL[FULFILMENT] },
    `unknown-reference ${OTHER_DIALOGUE}/20260205-hhhhhhhh.mdx 5:1`,
  ],
  ['question', change(COMMITMENT, '[wie]', '[wie, wanneer]'), `unknown-reference ${COMMITMENT} 7:16`],
  [
    'decision level of an addressee',
    change(REFERRAL, 'decisionLevel: gemeente', 'decisionLevel: rijk'),
    `unknown-reference ${REFERRAL} 5:41`,
  ],
  [
    'expectation that was adjusted',
    change(ADJUSTMENT, 'expectation: binnen-een-week', 'expectation: nooit'),
    `unknown-reference ${ADJUSTMENT} 5:1`,
  ],
  ['circle that agreed', change(ADJUSTMENT, 'circle: wonen', 'circle: zorg'), `unknown-reference ${ADJUSTMENT} 13:1`],
];

const SENSE: Row[] = [
  [
    'an id of an annotation that is used twice',
    { [`${OTHER_DIALOGUE}/20260202-aaaaaaaa.mdx`]: PORTAL[QUESTION].replace('target: { exact: Twee wetten }\n', '') },
    `duplicate-id ${OTHER_DIALOGUE}/20260202-aaaaaaaa.mdx 1:1`,
  ],
  [
    'a day in the name that is not the day of the event',
    change(QUESTION, '2026-02-02T12', '2026-02-01T12'),
    `file-name ${QUESTION} 3:1`,
  ],
  [
    'a day in the name that is another day in Amsterdam',
    change(QUESTION, '2026-02-02T12:00:00+01:00', '2026-02-02T23:30:00Z'),
    `file-name ${QUESTION} 3:1`,
  ],
  [
    'merges that lead back',
    {
      ...change(CASE, 'decisionLevel', 'mergedInto: 2026-02-wachten-op-een-besluit\ndecisionLevel'),
      ...change(OTHER_CASE, 'municipality', 'mergedInto: 2026-01-wie-kent-toe\nmunicipality'),
    },
    `unknown-reference ${CASE} 13:1`,
    `unknown-reference ${OTHER_CASE} 6:1`,
  ],
  [
    'a quote that is gone',
    change(QUESTION, 'exact: Twee wetten', 'exact: Drie wetten'),
    `quote-orphaned ${QUESTION} 5:1`,
  ],
  [
    'a quote that occurs twice',
    change(QUESTION, 'exact: Twee wetten', 'exact: Wie hulp'),
    `quote-ambiguous ${QUESTION} 5:1`,
  ],
  [
    'a fulfilment of what is no promise',
    change(FULFILMENT, '20260204-cccccccc', '20260203-bbbbbbbb'),
    `unknown-commitment ${FULFILMENT} 2:1`,
  ],
  [
    'a promise that was due before it was made',
    change(COMMITMENT, 'due: 2026-06-01', 'due: 2026-01-01'),
    `due-in-the-past ${COMMITMENT} 2:1`,
  ],
  [
    'an adjustment that is told to somebody else than who expected it',
    change('expectations/binnen-een-week.mdx', 'holder: officer', 'holder: council'),
    `other-holder ${ADJUSTMENT} 7:1`,
  ],
  [
    'a review that comes too early',
    change(ADJUSTMENT, 'reviewOn: 2026-09-01', 'reviewOn: 2026-02-01'),
    `review-in-the-past ${ADJUSTMENT} 2:1`,
  ],
  [
    'a reopening of what is open',
    {
      [`${OTHER_DIALOGUE}/20260202-hhhhhhhh.mdx`]: mdx(
        'type: reopening\ncreated: 2026-02-02T12:00:00+01:00\nby: { role: practitioner }\nreason: Het speelt weer.',
      ),
    },
    `nothing-to-reopen ${OTHER_DIALOGUE}/20260202-hhhhhhhh.mdx 2:1`,
  ],
];

describe.each<[what: string, rows: Row[]]>([
  ['a site.yaml that', SITE],
  ['a vocabulary', VOCABULARY],
  ['a name with', NAMES],
  ['a wrong place:', PLACES],
  ['an unknown', REFERENCES],
  ['what makes no sense:', SENSE],
])('%s', (_what, rows) => {
  it.each(rows.map(([title, files, ...findings]) => ({ title, files, findings })))('$title', ({ files, findings }) => {
    expect(check(files)).toEqual(findings);
  });
});

describe('a link to another file', () => {
  it.each([
    'site.yaml',
    'bottlenecks',
    'annotations',
    'annotations/2026-09-a',
    'vocabulary',
    'vocabulary/synonyms.yaml',
    'media',
    'media/geheim.png',
    'pages/geheim.mdx',
  ])('is refused as %s', (path) => {
    const elsewhere = createFolder({ 'a/geheim.mdx': PORTAL['pages/over.mdx'] });
    const root = createPortal();
    rmSync(join(root, path), { recursive: true, force: true });
    symlinkSync(join(elsewhere, 'a'), join(root, path));
    const { findings, pages, media } = loadContent(root);
    expect(summarize(findings)).toContain(`no-symlink ${path} 1:1`);
    expect([...pages.map(({ id }) => id), ...media].join()).not.toContain('geheim');
  });

  it('is refused when it leads nowhere', () => {
    const root = createPortal();
    symlinkSync('nergens', join(root, 'pages/weg.mdx'));
    expect(summarize(loadContent(root).findings)).toEqual(['no-symlink pages/weg.mdx 1:1']);
  });
});

describe('names that differ by case only', () => {
  it('are refused where the one in capitals is, and the other stays', () => {
    const root = createPortal();
    writeFileSync(join(root, 'expectations/Binnen-een-week.mdx'), PORTAL['expectations/binnen-een-week.mdx']);
    const { findings, expectations } = loadContent(root);
    expect(summarize(findings)).toEqual(['file-name expectations/Binnen-een-week.mdx 1:1']);
    expect(findings[0]?.message).toContain('upper and lower case only');
    expect(expectations.map(({ id }) => id)).toEqual(['binnen-een-week']);
  });
});

describe('one broken file', () => {
  const broken = (path: keyof typeof PORTAL) => ({
    [path]: String(PORTAL[path]).replace('---\n', '---\nonbekend: ja\n'),
  });

  it.each<[path: string, files: Files]>([
    ...[
      CASE,
      OTHER_CASE,
      QUESTION,
      REPLY,
      COMMITMENT,
      FULFILMENT,
      ADJUSTMENT,
      'circles/wonen.mdx',
      'expectations/binnen-een-week.mdx',
    ].map((path): [string, Files] => [path, broken(path as keyof typeof PORTAL)]),
    ...['domains', 'kinds', 'laws', 'municipalities', 'roles', 'decision-levels'].map((name): [string, Files] => [
      `vocabulary/${name}.yaml`,
      { [`vocabulary/${name}.yaml`]: 'geen lijst' },
    ]),
    ['media/schema.png', { 'media/schema.png': 'geen afbeelding' }],
  ])('gives no findings about its neighbours: %s', (path, files) => {
    const { findings } = loadContent(createPortal(files));
    expect(findings.map(({ file, severity }) => `${severity} ${file}`)).toEqual([`error ${path}`]);
  });

  it('that closed a bottleneck does not make its reopening look wrong', () => {
    const files = {
      [`${OTHER_DIALOGUE}/20260202-hhhhhhhh.mdx`]: mdx(
        'type: resolution\ncreated: 2026-02-02T12:00:00+01:00\nby: { role: practitioner }',
      ),
      [`${OTHER_DIALOGUE}/20260302-hhhhhhhh.mdx`]: mdx(
        'type: reopening\ncreated: 2026-03-02T12:00:00+01:00\nby: { role: practitioner }\nreason: Het speelt weer.',
      ),
    };
    expect(check(files)).toEqual([`invalid-field ${OTHER_DIALOGUE}/20260202-hhhhhhhh.mdx 2:1`]);
  });

  it('that has the same id as another does not break references to that one', () => {
    const files = {
      [`${OTHER_DIALOGUE}/20260202-aaaaaaaa.mdx`]: PORTAL[QUESTION].replace('target: { exact: Twee wetten }\n', ''),
    };
    expect(check(files)).toHaveLength(1);
  });

  it('leaves all others to be loaded', () => {
    const content = loadContent(createPortal(broken(CASE)));
    expect(content.bottlenecks.map(({ path }) => path)).toEqual([OTHER_CASE]);
    expect(content.annotations).toHaveLength(7);
  });
});

describe('findings', () => {
  it('stand in reading order', () => {
    const findings = check({
      ...change(REPLY, '20260202-aaaaaaaa', '20260202-zzzzzzzz'),
      ...change(CASE, 'GX0001', 'GX0009'),
      [OTHER_CASE]: PORTAL[OTHER_CASE].replace(
        'municipality: regio\ndomains: [wonen]',
        'municipality: GX0009\ndomains: [zorg, jeugd]',
      ),
    });
    expect(findings).toEqual([
      `unknown-reference ${REPLY} 5:1`,
      `unknown-reference ${CASE} 6:1`,
      `unknown-reference ${OTHER_CASE} 6:1`,
      `unknown-reference ${OTHER_CASE} 7:11`,
      `unknown-reference ${OTHER_CASE} 7:17`,
    ]);
  });

  it('stand at the same place in a file with Windows line ends', () => {
    const files = change(CASE, 'GX0001', 'GX0009');
    expect(check({ [CASE]: `\ufeff${String(files[CASE]).replaceAll('\n', '\r\n')}` })).toEqual(check(files));
  });
});

it('a folder that is not readable as one does not stop the others', () => {
  const root = createPortal();
  mkdirSync(join(root, 'annotations/2026-02-wachten-op-een-besluit/20260202-hhhhhhhh.mdx'), { recursive: true });
  expect(summarize(loadContent(root).findings)).toEqual([`file-place ${OTHER_DIALOGUE}/20260202-hhhhhhhh.mdx 1:1`]);
});
