import { describe, expect, it } from 'vitest';
import { renderSubmission, type RenderOptions } from '../../src/markdown/render.ts';
import { annotation, bottleneck, inFile, toSource, type Fields } from './support.ts';

/** First line after the fields that every bottleneck here has. */
const EXTRA = 10;

describe('front matter', () => {
  it.each<[title: string, source: string, finding: string]>([
    ['is missing', 'Tekst.', 'front-matter-missing 1:1'],
    ['is missing in an empty file', '', 'front-matter-missing 1:1'],
    ['starts after an empty line', `\n${bottleneck('')}`, 'front-matter-missing 1:1'],
    ['starts with a line that is longer', bottleneck('').replace('---', '--- '), 'front-matter-missing 1:1'],
    ['has no end', '---\ntitle: Wie mag wat?\n\nTekst.', 'front-matter-missing 1:1'],
    ['has an end that is indented', '---\ntitle: Wie mag wat?\n ---\n', 'front-matter-missing 1:1'],
    ['is too large', toSource({ title: 'a'.repeat(8000) }, ''), 'front-matter-too-large 1:1'],
    ['is empty', '---\n---\n', 'invalid-field 2:1'],
    ['is a list', '---\n- a\n---\n', 'invalid-field 2:1'],
    ['is no YAML', '---\ntitle: "Wie\n---\n', 'invalid-yaml 2:12'],
    ['holds two documents', bottleneck('', { frequency: 'daily\n...\na: b' }), 'invalid-yaml 12:1'],
    [
      'is nested too deep',
      `---\n${'['.repeat(30)}\n`.concat(`${'['.repeat(30)}\n`.repeat(200), '---\n'),
      'nested-too-deep 2:1',
    ],
    ['is nested too deep in keys', `---\n${'? '.repeat(3000)}\n---\n`, 'nested-too-deep 2:1'],
  ])('that %s is refused', (_, source, finding) => {
    expect(inFile(renderSubmission(source).findings)).toEqual([finding]);
  });

  it.each<[title: string, fields: Fields, ...findings: string[]]>([
    ['an alias', { frequency: '*a' }, `no-yaml-alias ${EXTRA}:12`],
    ['an anchor', { frequency: '&a daily' }, `no-yaml-anchor ${EXTRA}:15`],
    ['a tag', { frequency: '!a daily' }, `no-yaml-tag ${EXTRA}:15`],
    ['a tag of YAML itself', { frequency: '!!str daily' }, `no-yaml-tag ${EXTRA}:18`],
    ['a tag written out', { frequency: '!<tag:yaml.org,2002:str> daily' }, `no-yaml-tag ${EXTRA}:37`],
    ['a merge key', { '<<': '{ frequency: daily }' }, `no-yaml-key ${EXTRA}:1`],
    ['a key given twice', { frequency: 'daily\nrole: professional' }, `invalid-yaml ${EXTRA + 1}:1`],
    ['__proto__ as a key', { ['__proto__']: '{ a: b }' }, `no-yaml-key ${EXTRA}:1`],
    ['__proto__ in quotes', { '"__proto__"': '{ a: b }' }, `no-yaml-key ${EXTRA}:1`],
    ['__proto__ by an escape', { '"\\x5f_proto__"': '{ a: b }' }, `no-yaml-key ${EXTRA}:1`],
    ['__proto__ deeper', { laws: '\n  - law: a\n    __proto__: b' }, `no-yaml-key ${EXTRA + 2}:5`],
    [
      'constructor and prototype as keys',
      { constructor: 'a', prototype: 'b' },
      `no-yaml-key ${EXTRA}:1`,
      `no-yaml-key ${EXTRA + 1}:1`,
    ],
    ['a key that is no text', { '? [a]\n': 'b' }, `invalid-yaml ${EXTRA}:3`],
    ['an unknown field', { layout: '"data:text/javascript,alert(1)"' }, `invalid-field ${EXTRA}:1`],
    ['an unknown field, deeper', { laws: '\n  - law: wmo\n    artikel: "2"' }, `invalid-field ${EXTRA + 2}:5`],
    [
      'several wrong fields at once',
      { title: 'kort', published: '2026-02-30', layout: 'a' },
      'invalid-field 2:1',
      'invalid-field 5:1',
      `invalid-field ${EXTRA}:1`,
    ],
    ['a missing field, at the start', { title: undefined, role: undefined }, 'invalid-field 2:1', 'invalid-field 2:1'],
    ['a wrong item of a list', { laws: '[{ law: a }, { law: "b c" }]' }, `invalid-field ${EXTRA}:22`],
    ['a tab before a field', { '\tfrequency': 'daily' }, `invalid-yaml ${EXTRA}:1`],
    ['a bidirectional override by an escape', { title: '"Wie mag \\u202e hulp toekennen?"' }, 'invalid-character 2:8'],
    ['a zero-width space by an escape', { title: '"Wie mag h\\u200bulp toekennen?"' }, 'invalid-character 2:8'],
    ['a terminal escape in a key', { '"\\e[31m"': 'a' }, `invalid-character ${EXTRA}:1`],
    ['half a character by an escape', { title: '"Wie mag \\ud800 toekennen?"' }, 'invalid-character 2:8'],
  ])('may not hold %s', (_, fields, ...findings) => {
    const result = renderSubmission(bottleneck('Tekst.', fields));
    expect(inFile(result.findings)).toEqual(findings);
    expect(result.data).toBeUndefined();
  });

  it.each([
    ['2.10', '2.10'],
    ['2.0', '2.0'],
    ['010', '010'],
    ['3', '3'],
    ['3:2', '3:2'],
    ['8a', '8a'],
    ['"2.3.2"', '2.3.2'],
  ])('keeps article %s as the text %j', (written, article) => {
    const { data, findings } = renderSubmission(
      bottleneck('', { laws: `[{ law: wmo, article: ${written}, paragraph: ${written} }]` }),
    );
    expect(findings).toEqual([]);
    expect(data).toMatchObject({ laws: [{ law: 'wmo', article, paragraph: article }] });
  });

  it.each(['0x1F', '1e3', 'true', '[2]', '-2', '2.', '.5'])('refuses article %s', (written) => {
    const { findings } = renderSubmission(bottleneck('', { laws: `[{ law: wmo, article: ${written} }]` }));
    expect(findings.map(({ rule }) => rule)).toEqual(['invalid-field']);
  });

  it('counts lines over the whole file', () => {
    const { findings } = renderSubmission(bottleneck('\n\nTekst {a}\n', { frequency: 'daily', affected: '1-5' }));
    expect(inFile(findings)).toEqual(['no-mdx-expression 15:7']);
  });

  it('is judged before the body is parsed', () => {
    const { findings } = renderSubmission(bottleneck('{a}', { layout: 'a' }));
    expect(inFile(findings)).toEqual([`invalid-field ${EXTRA}:1`]);
  });
});

const BY_PRACTICE = '{ role: practitioner }';

describe('a kind of file', () => {
  it.each<[title: string, source: string, options: RenderOptions, ...findings: string[]]>([
    ['an unknown type of annotation', annotation('', { type: 'klacht' }), { kind: 'annotation' }, 'invalid-field 2:1'],
    ['a field of another type', annotation('', { due: '2026-06-01' }), { kind: 'annotation' }, 'invalid-field 5:1'],
    [
      'a role that may not write it',
      annotation('', { type: 'acknowledgement', by: BY_PRACTICE }),
      { kind: 'annotation' },
      'invalid-field 4:7',
    ],
    [
      'an annotation without an offset',
      annotation('', { created: '2026-02-02T12:00:00' }),
      { kind: 'annotation' },
      'invalid-field 3:1',
    ],
    [
      'an annotation of more than 5,000 characters',
      annotation('a'.repeat(5001)),
      { kind: 'annotation' },
      'body-too-long 6:1',
    ],
    [
      'a recognition with a body',
      annotation('\nBij ons ook.', { type: 'recognition', by: BY_PRACTICE }),
      { kind: 'annotation' },
      'no-body 6:1',
    ],
    [
      'a withdrawn annotation with a body',
      annotation('Weg.', { by: BY_PRACTICE, withdrawn: '2026-03-01' }),
      { kind: 'annotation' },
      'no-body 7:1',
    ],
    [
      'a withdrawn annotation with its target',
      annotation('', { by: BY_PRACTICE, withdrawn: '2026-03-01', target: '{ exact: Weg }' }),
      { kind: 'annotation' },
      'invalid-field 6:1',
    ],
    [
      'a tombstone with a body',
      toSource({ published: '2026-01-05', withdrawn: '2026-04-02', withdrawnReason: 'privacy' }, '\n\nTekst.'),
      {},
      'no-body 6:1',
    ],
    [
      'a tombstone with a title',
      toSource(
        { title: 'Wie mag wat?', published: '2026-01-05', withdrawn: '2026-04-02', withdrawnReason: 'error' },
        '',
      ),
      {},
      'invalid-field 2:1',
    ],
    [
      'a tombstone without a reason',
      toSource({ published: '2026-01-05', withdrawn: '2026-04-02' }, ''),
      {},
      'invalid-field 2:1',
    ],
    [
      'a bottleneck as a page',
      bottleneck(''),
      { kind: 'page' },
      ...[4, 5, 6, 7, 8, 9].map((line) => `invalid-field ${line}:1`),
    ],
    [
      'a page as a bottleneck',
      toSource({ title: 'Over deze portal' }, ''),
      {},
      ...Array<string>(7).fill('invalid-field 2:1'),
    ],
    [
      'a circle without members',
      toSource(
        { title: 'Leerkring', facilitator: '{ role: begeleider, organisation: Werkplaats }', members: '[]' },
        '',
      ),
      { kind: 'circle' },
      'invalid-field 4:1',
    ],
    [
      'an expectation of an unknown holder',
      toSource({ title: 'Binnen een week', holder: 'buurman', statement: 'Binnen een week een besluit.' }, ''),
      { kind: 'expectation' },
      'invalid-field 3:1',
    ],
  ])('refuses %s', (_, source, options, ...findings) => {
    expect(inFile(renderSubmission(source, options).findings)).toEqual(findings);
  });

  it('takes an annotation of 5,000 characters', () => {
    expect(renderSubmission(annotation('a'.repeat(5000)), { kind: 'annotation' }).findings).toEqual([]);
  });
});
