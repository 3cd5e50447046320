import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';

/**
 * The site that was built for this run.
 * @throws {Error} when it could not be built; `tests/build/build.test.ts` shows why.
 */
export function getBuiltSite(): BuiltSite {
  const { root, origin, failure } = inject('site');
  if (failure) throw new Error('The site could not be built: see "builds" in tests/build/build.test.ts');
  return { root, origin };
}

/** The addresses of all HTML pages of the built site (`/`, `/knelpunten/`, `/404.html`), sorted. */
export async function listPages(): Promise<string[]> {
  const { root } = getBuiltSite();
  const files = await Array.fromAsync(glob('**/*.html', { cwd: root }));
  return files.map((file) => `/${file.replaceAll('\\', '/')}`.replace(/\/index\.html$/, '/')).sort();
}

/** The first page, in the order of addresses, whose address matches. */
export async function findPage(pattern: RegExp): Promise<string | undefined> {
  return (await listPages()).find((address) => pattern.test(address));
}

/** The HTML of a page as it was built. */
export function readPage(address: string): string {
  const file = join(getBuiltSite().root, address.endsWith('/') ? `${address}index.html` : address);
  return readFileSync(file, 'utf8');
}

export interface BuiltSite {
  /** Folder with the built files. */
  root: string;
  /** Where they are served, without a slash at the end. */
  origin: string;
}
