import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { getBuiltSite, listPages, readPage } from '../support/pages.ts';

const KB = 1000;
/** Compressed HTML and CSS together. */
const MAX_CASE = 20 * KB;
const MAX_PAGE = 25 * KB;
/** For each bottleneck in a booklet, which holds them whole: it is opened before a meeting, and kept. */
const MAX_IN_BOOKLET = 4 * KB;
const MAX_FONT = 40 * KB;
/** Scripts that a page loads before the reader does anything. */
const MAX_EAGER_SCRIPT = 8 * KB;
/** The scripts of pages for reading, in the order of the page: what brings each, and how large it may be. */
const SCRIPTS = [
  { name: 'SearchBox', brings: '', limit: 2 * KB },
  { name: 'FollowButton', brings: 'data-follow=', limit: 1.5 * KB },
  { name: 'AnswerForms', brings: 'class="answers"', limit: 1.5 * KB },
  { name: 'Tools', brings: 'data-booklet=', limit: 3 * KB },
];

describe('a page', () => {
  it('is light enough for a slow line', async () => {
    const heavy = (await listPages()).flatMap((address) => {
      const html = readPage(address);
      const page = compressed(Buffer.from(html)) + sum(linked(html, /<link[^>]+rel="stylesheet"[^>]*>/g));
      const limit = findLimit(address, html);
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
      const scripts = withImports(listPaths(readPage(address), /<script[^>]+src="[^"]+"[^>]*>/g));
      expect(sum(scripts.map(readBuilt)), address).toBeLessThanOrEqual(MAX_EAGER_SCRIPT);
    }
  });
});

describe('a page for reading', () => {
  it('has the scripts of the search box, of the button to follow and of the forms that are on it, and nothing else', async () => {
    const scripts = new Map<string, string>();
    for (const address of (await listPages()).filter(isForReading)) {
      const html = readPage(address);
      const tags = html.match(/<script(?![^>]+type="application\/ld\+json")[^>]*>/g) ?? [];
      const expected = SCRIPTS.filter(({ brings }) => html.includes(brings));
      expect(tags, address).toEqual(
        expected.map(
          ({ name }) => expect.stringMatching(`^<script type="module" src="/_astro/${name}[^"]+">$`) as string,
        ),
      );
      expected.forEach(({ name }, index) => scripts.set(tags[index] ?? '', name));
    }
    expect([...scripts.values()].sort()).toEqual(SCRIPTS.map(({ name }) => name).sort());
    for (const [tag, name] of scripts) {
      const [script = Buffer.of()] = linked(tag, /<script[^>]*>/g);
      expect(script.toString(), name).not.toMatch(/^import\b/);
      expect(compressed(script), name).toBeLessThanOrEqual(SCRIPTS.find((each) => each.name === name)?.limit ?? 0);
    }
  });
});

function findLimit(address: string, html: string): number {
  if (/^\/knelpunten\/(?!status\/|pagina\/)[^/]+\/$/.test(address)) return MAX_CASE;
  const booklet = /^\/leerkringen\/[^/]+\/map\/$/.test(address) ? (html.match(/<article/g) ?? []) : [];
  return MAX_PAGE + booklet.length * MAX_IN_BOOKLET;
}

/** Neither a list that is filtered in place, nor a form to fill in, nor a list of one's own, nor where editors work. */
function isForReading(address: string): boolean {
  return (
    !readPage(address).includes('data-facets') &&
    !/^\/(?:insturen\/(?:status\/)?|desk\/|brief\/|volgen\/(?:mail\/)?)$/.test(address)
  );
}

/** The files that tags of a page point at. */
function linked(html: string, tag: RegExp): Buffer[] {
  return listPaths(html, tag).map(readBuilt);
}

function listPaths(html: string, tag: RegExp): string[] {
  return [...html.matchAll(tag)].map(([found]) => /(?:href|src)="([^"]+)"/.exec(found)?.[1] ?? '');
}

/** Scripts with those that they import before they run, each once. */
function withImports(scripts: readonly string[]): string[] {
  const all = new Set(scripts);
  // A set goes on through what is added to it meanwhile.
  for (const script of all) {
    const statements = readBuilt(script)
      .toString()
      .matchAll(/(?:^|;)import\s*(?:[^"();]*from\s*)?"\.\/([^"]+)"/gm);
    for (const [, name = ''] of statements) all.add(posix.join(posix.dirname(script), name));
  }
  return [...all];
}

function readBuilt(path: string): Buffer {
  return readFileSync(join(getBuiltSite().root, path));
}

function sum(files: Buffer[]): number {
  return files.map(compressed).reduce((total, size) => total + size, 0);
}

function compressed(bytes: Buffer): number {
  return gzipSync(bytes, { level: 9 }).length;
}
