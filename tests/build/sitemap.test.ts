import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getBuiltSite, listPages, readPage } from '../support/pages.ts';

/** Pages beside the sitemap: further pages of a list, choices out of one, and what other pages lead to or show anew. */
const BESIDE = /\/pagina\/|^\/(?:404\.html|zoeken\/|knelpunten\/status\/|handleiding\/)/;

describe('the sitemap', () => {
  const listed = () =>
    [
      ...readFileSync(join(getBuiltSite().root, 'sitemap.xml'), 'utf8').matchAll(
        /<loc>[a-z]+:\/\/[^/<]+([^<]*)<\/loc>/g,
      ),
    ]
      .map(([, path = '']) => path)
      .sort();

  it('names only pages that are there, and that a search engine may show', async () => {
    const pages = await listPages();
    expect(listed().filter((path) => !pages.includes(path))).toEqual([]);
    expect(listed().filter((path) => isHidden(path))).toEqual([]);
  });

  it('leaves out no page that a search engine may show, the pages of following among them', async () => {
    const missing = (await listPages()).filter(
      (path) => !listed().includes(path) && !isHidden(path) && !BESIDE.test(path) && !isMerged(path),
    );
    expect(missing).toEqual([]);
    expect(listed()).toEqual(expect.arrayContaining(['/volgen/', '/volgen/mail/']));
  });
});

function isHidden(path: string): boolean {
  return readPage(path).includes('<meta name="robots" content="noindex"');
}

/** What is left of a bottleneck that was merged names the other one. */
function isMerged(path: string): boolean {
  return path.startsWith('/knelpunten/') && !readPage(path).includes('data-text');
}
