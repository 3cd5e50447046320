import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import type { Finding } from '../../src/markdown/finding.ts';
import { createPortal, mdx, OTHER_CASE, PORTAL, type Files } from './support.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');

/** A bottleneck that passes, but for what is put in the place of something. */
function broken(from: string, to: string): string {
  const source = PORTAL[OTHER_CASE];
  if (!source.includes(from)) throw new Error(`There is no "${from}".`);
  return source.replace(from, to);
}

const SENTENCE = 'Het besluit duurt te lang.';
const ANNOTATIONS = 'annotations/2026-02-wachten-op-een-besluit';

/** Each file has one thing wrong with it, and each another. */
const BROKEN: [path: string, source: string, finding: string][] = [
  [
    `${ANNOTATIONS}/20260301-aaaaaaaa.mdx`,
    mdx(
      'type: comment\ncreated: 2026-03-01T12:00:00+01:00\nby: { role: practitioner, organisation: Wijkteam Noord }',
      'Zo.',
    ),
    'invalid-field 4:27',
  ],
  [
    `${ANNOTATIONS}/20260302-aaaaaaaa.mdx`,
    mdx(
      'type: reply\ncreated: 2026-03-02T12:00:00+01:00\nby: { role: practitioner }\ninReplyTo: 20260101-aaaaaaaa',
      'Zo.',
    ),
    'unknown-reference 5:1',
  ],
  ['bottlenecks/2026-03-import.mdx', broken(SENTENCE, `${SENTENCE}\n\nimport a from './a.js'`), 'no-mdx-import 14:1'],
  [
    'bottlenecks/2026-04-accolades.mdx',
    broken(SENTENCE, 'Het besluit duurt {process.env.HOME} dagen.'),
    'no-mdx-expression 12:19',
  ],
  [
    'bottlenecks/2026-05-html.mdx',
    broken(SENTENCE, '<iframe src="https://elders.example"></iframe>'),
    'unknown-component 12:1',
  ],
  ['bottlenecks/2026-06-adres.mdx', broken(SENTENCE, 'Zie [dit](javascript:alert).'), 'unsafe-url 12:5'],
  ['bottlenecks/2026-07-kop.mdx', broken(SENTENCE, `# Kop\n\n${SENTENCE}`), 'heading-depth 12:1'],
  [
    'bottlenecks/2026-08-veld.mdx',
    broken('role: professional', 'role: professional\nlayout: ./a.astro'),
    'invalid-field 10:1',
  ],
  ['bottlenecks/2026-09-alias.mdx', broken('[wonen]', '*wonen'), 'no-yaml-alias 7:10'],
  ['bottlenecks/2026-10-domein.mdx', broken('[wonen]', '[wonen, jeugd]'), 'unknown-reference 7:18'],
  [
    'circles/zorg.mdx',
    mdx('title: Leerkring Zorg\nfacilitator: { role: begeleider, organisation: Werkplaats }\nmembers: []'),
    'invalid-field 4:1',
  ],
  ['pages/verborgen.mdx', mdx('title: Verborgen', 'Een na\u202eam.'), 'invalid-character 4:7'],
];

const FILES: Files = Object.fromEntries(BROKEN.map(([path, source]) => [path, source]));

function inShort(findings: readonly Finding[]): string[] {
  return findings.map(({ file, rule, line, column, severity }) => `${severity} ${file} ${rule} ${line}:${column}`);
}
const EXPECTED = BROKEN.map(([path, , finding]) => `error ${path} ${finding}`);

describe('a folder with twelve files that are each broken in another way', () => {
  it('gives twelve findings in one run, each with its file, line, column and rule', () => {
    const { findings, bottlenecks } = loadContent(createPortal(FILES));
    expect(inShort(findings)).toEqual(EXPECTED);
    expect(findings.every(({ message }) => /^.{20,}[.]$/.test(message))).toBe(true);
    expect(bottlenecks.map(({ id }) => id)).toEqual([
      '2026-01-wie-kent-toe',
      '2026-02-wachten-op-een-besluit',
      '2026-10-domein',
    ]);
  });

  it('fails the command, which prints a line for each and counts them', () => {
    const { status, stdout, stderr } = runCheck(createPortal(FILES));
    const lines = stdout.trim().split('\n');
    expect([status, stderr]).toEqual([1, '']);
    expect(lines.slice(0, -1).map((line) => line.split('  ')[0])).toEqual(
      BROKEN.map(([path, , finding]) => {
        const [rule, place] = finding.split(' ');
        return `${path}:${place} error ${rule}`;
      }),
    );
    expect(lines.at(-1)).toMatch(/^12 errors, 0 warnings, 0 notes in \d+ files$/);
  });

  it('fails the command, which gives the same findings as JSON', () => {
    const root = createPortal(FILES);
    const { status, stdout } = runCheck(root, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      files: Object.keys({ ...PORTAL, ...FILES }).length - 1,
      errors: 12,
      warnings: 0,
      findings: loadContent(root).findings,
    });
  });
});

describe('the command', () => {
  it('ends with 0 when there are warnings only', () => {
    const root = createPortal({
      [`${ANNOTATIONS}/20260301-aaaaaaaa.mdx`]: mdx(
        'type: comment\ncreated: 2026-03-01T12:00:00+01:00\nby: { role: practitioner }\ntarget: { exact: Het antwoord }',
        'Zo.',
      ),
    });
    const { status, stdout } = runCheck(root, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ errors: 0, warnings: 1 });
  });
});

function runCheck(root: string, ...flags: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/spaak.ts', 'check', '--content', root, ...flags],
    {
      cwd: REPOSITORY,
      encoding: 'utf8',
      env: { ...process.env, SPAAK_CONTENT: 'nergens' },
    },
  );
  return { status, stdout, stderr };
}
