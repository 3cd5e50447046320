import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { getBuiltSite, listPages, readPage } from '../support/pages.ts';

const KB = 1000;
/** Compressed HTML and CSS together. */
const MAX_CASE = 20 * KB;
const MAX_PAGE = 25 * KB;
const MAX_FONT = 40 * KB;
/** Scripts that a page loads before the reader does anything. */
const MAX_EAGER_SCRIPT = 8 * KB;

describe('a page', () => {
  it('is light enough for a slow line', async () => {
    const heavy = (await listPages()).flatMap((address) => {
      const html = readPage(address);
      const page = compressed(Buffer.from(html)) + sum(linked(html, /<link[^>]+rel="stylesheet"[^>]*>/g));
      const limit = /^\/knelpunten\/(?!status\/|pagina\/)[^/]+\/$/.test(address) ? MAX_CASE : MAX_PAGE;
      return page > limit ? [{ address, page, limit }] : [];
    });
    expect(heavy).toEqual([]);
  });

  it('preloads one font, and a small one', async () => {
    for (const address of await listPages()) {
      const fonts = linked(readPage(address), /<link[^>]+rel="preload"[^>]*as="font"[^>]*>/g);
      expect(fonts, address).toHaveLength(1);
      expect(fonts[0]?.length, address).toBeLessThanOrEqual(MAX_FONT);
    }
  });

  it('loads little or no script', async () => {
    for (const address of await listPages()) {
      expect(sum(linked(readPage(address), /<script[^>]+src="[^"]+"[^>]*>/g)), address).toBeLessThanOrEqual(
        MAX_EAGER_SCRIPT,
      );
    }
  });
});

describe('a page for reading', () => {
  it('needs no script at all', async () => {
    for (const address of (await listPages()).filter((page) => page !== '/zoeken/')) {
      expect(readPage(address), address).not.toMatch(/<script(?![^>]+type="application\/ld\+json")/);
    }
  });
});

/** The files that tags of a page point at. */
function linked(html: string, tag: RegExp): Buffer[] {
  return [...html.matchAll(tag)].map(([found]) => {
    const [, path = ''] = /(?:href|src)="([^"]+)"/.exec(found) ?? [];
    return readFileSync(join(getBuiltSite().root, path));
  });
}

function sum(files: Buffer[]): number {
  return files.map(compressed).reduce((total, size) => total + size, 0);
}

function compressed(bytes: Buffer): number {
  return gzipSync(bytes, { level: 9 }).length;
}
