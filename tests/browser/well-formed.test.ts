import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { getBuiltSite } from '../support/pages.ts';
import { useBrowser } from '../support/visit.ts';

const visit = useBrowser();

it('every XML file is well-formed, as the parser of a browser sees it', async () => {
  const { root } = getBuiltSite();
  const files = await Array.fromAsync(glob('**/*.xml', { cwd: root }));
  const texts = files.sort().map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
  await visit('/robots.txt', async (page) => {
    const broken = await page.evaluate(
      (all) =>
        all.flatMap(([file, text]) => {
          const parsed = new DOMParser().parseFromString(text, 'application/xml');
          return parsed.querySelector('parsererror') ? [`${file}: ${parsed.documentElement.textContent}`] : [];
        }),
      texts,
    );
    expect(broken).toEqual([]);
  });
  expect(files.length).toBeGreaterThan(50);
});
