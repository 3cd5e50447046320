import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { buildSite } from '../../src/desk/build-site.ts';
import { copyContent, type ContentCopy } from '../support/content-copy.ts';

let copy: ContentCopy;
afterEach(() => copy.remove());

describe('a build of other content', () => {
  it('needs only site.yaml, vocabularies and bottlenecks', async () => {
    copy = copyContent();
    for (const folder of ['annotations', 'circles', 'expectations', 'pages'])
      rmSync(join(copy.root, folder), { recursive: true });
    replaceInFile(join(copy.root, 'site.yaml'), /^region:.*$/m, 'region: Elders');
    dropExpectations(copy.root);

    const { ok, output } = await build();
    expect(ok, output).toBe(true);
    expect(readFileSync(join(copy.output, 'index.html'), 'utf8')).toContain('regio Elders');
    expect(existsSync(join(copy.output, 'knelpunten/2025-13-achttien-geworden-begeleider-kwijt/index.html'))).toBe(
      true,
    );
    expect(existsSync(join(copy.output, 'pagefind/pagefind.js'))).toBe(true);
  });

  it('stops at errors, after naming every one with its place, and says nothing of the text', async () => {
    copy = copyContent();
    const file = 'bottlenecks/2025-13-achttien-geworden-begeleider-kwijt.mdx';
    replaceInFile(join(copy.root, file), /\n---\n/, '\n---\n\n{process.env.GEHEIM} kanariezin\n');
    replaceInFile(join(copy.root, 'site.yaml'), /^region:.*$/m, 'regoin: Elders');

    const { ok, output } = await build();
    expect(ok).toBe(false);
    expect(output).toMatch(new RegExp(`${file}:\\d+:1 error no-mdx-expression`));
    expect(output).toMatch(/site\.yaml:\d+:1 error invalid-field {2}"regoin" is not a known field/);
    expect(output).not.toContain('kanariezin');
    expect(existsSync(join(copy.output, 'index.html'))).toBe(false);
  });
});

function build() {
  return buildSite(copy.output, { env: { SPAAK_CONTENT: copy.root, SPAAK_NOW: '2026-11-24' } });
}

/** Without its folder nothing may refer to an expectation. */
function dropExpectations(root: string): void {
  const folder = join(root, 'bottlenecks');
  for (const name of readdirSync(folder))
    replaceInFile(join(folder, name), /^expectations:(?: \[.*\]|(?:\n {2}- .*)+)\n/m, '');
}

function replaceInFile(path: string, pattern: RegExp, replacement: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(pattern, replacement));
}
