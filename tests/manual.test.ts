import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { renderSubmission } from '../src/markdown/render.ts';
import { COMPONENT_GUIDE, REACTION_MEANINGS } from '../src/messages/manual.ts';
import { ANNOTATION_TYPE_NAMES } from '../src/model/annotation-types.ts';
import type { Kind } from '../src/model/kinds.ts';

const FOLDER = 'src/pages/handleiding';

/** Front matter that the manual shows in part, and what a whole file adds to it. */
const FRONT_MATTER: [page: string, block: number, kind: Kind, rest: string][] = [
  ['zelf-schrijven', 0, 'bottleneck', ''],
  [
    'leerkring',
    0,
    'circle',
    'title: Leerkring Wie mag toekennen\nfacilitator: {role: begeleider, organisation: Werkplaats}\nmembers: [Wijkteam]\n',
  ],
  [
    'leerkring',
    1,
    'annotation',
    'type: adjustment\ncreated: 2026-11-24T12:00:00+01:00\nby: {role: facilitator, organisation: Werkplaats}\n',
  ],
  [
    'beleid',
    0,
    'annotation',
    'type: comment\ncreated: 2026-11-24T12:00:00+01:00\nby: {role: policyOfficer, organisation: gemeente Waterdam}\n',
  ],
];

describe('the manual', () => {
  it.each(Object.entries(COMPONENT_GUIDE))('shows an example of %s that passes the check', (_name, { source }) => {
    const { findings } = renderSubmission(`---\ntitle: Voorbeeld\n---\n\n${source}\n`, { kind: 'page' });
    expect(findings).toEqual([]);
  });

  it('explains types of reaction that there are', () => {
    const unknown = Object.keys(REACTION_MEANINGS).filter(
      (name) => !(ANNOTATION_TYPE_NAMES as string[]).includes(name),
    );
    expect(unknown).toEqual([]);
  });

  it.each(FRONT_MATTER)('shows front matter that passes: %s, block %d', (page, block, kind, rest) => {
    const yaml = listBlocks(page, 'yaml')[block] ?? '';
    const { findings } = renderSubmission(`---\n${rest}${yaml}---\n\nEen tekst.\n`, { kind });
    expect(findings).toEqual([]);
  });

  it('names only commands that there are', async () => {
    const help = execFileSync(process.execPath, ['scripts/spaak.ts', '--help'], { encoding: 'utf8' });
    for await (const file of glob('*.mdx', { cwd: FOLDER })) {
      for (const [, command] of readPage(file.replace(/\.mdx$/, '')).matchAll(/npm run spaak -- (\w+)/g))
        expect(help).toMatch(new RegExp(`^ +${command}\\b`, 'm'));
    }
  });
});

function readPage(name: string): string {
  return readFileSync(`${FOLDER}/${name}.mdx`, 'utf8');
}

function listBlocks(page: string, language: string): string[] {
  return [...readPage(page).matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, text = '']) => text,
  );
}
