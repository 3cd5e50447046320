import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDocumentCache, type DocumentCache } from '../../src/content/document-cache.ts';
import { loadContent } from '../../src/content/load.ts';
import { CASE, createFolder, createPortal, OTHER_CASE, PORTAL } from './support.ts';

type Update = Parameters<DocumentCache['update']>;

/** A cache in memory that writes down what a load adds to it and what it keeps. */
function createWatchedCache() {
  const cache = openDocumentCache();
  const updates: { added: string[]; kept: number }[] = [];
  return {
    updates,
    cache: {
      ...cache,
      update: (added: Update[0], keep: Update[1]) => {
        updates.push({ added: added.map(({ document }) => JSON.stringify(document.data)), kept: keep.size });
        cache.update(added, keep);
      },
    },
  };
}

const FILES = Object.keys(PORTAL).filter((path) => path.endsWith('.mdx')).length;

describe('loadContent with a document cache', () => {
  it('parses each file once', () => {
    const root = createPortal();
    const { cache, updates } = createWatchedCache();
    const first = loadContent(root, cache);
    const second = loadContent(root, cache);
    expect(updates.map(({ added, kept }) => [added.length, kept])).toEqual([
      [FILES, FILES],
      [0, FILES],
    ]);
    expect(second).toEqual(first);
  });

  it('does not parse what did not change', () => {
    const root = createPortal();
    const { cache, updates } = createWatchedCache();
    loadContent(root, cache);
    writeFileSync(join(root, OTHER_CASE), `${PORTAL[OTHER_CASE]}\nNog een zin.\n`);
    const { bottlenecks } = loadContent(root, cache);
    expect(updates[1]?.added).toHaveLength(1);
    expect(bottlenecks[1]?.text).toBe('Het besluit duurt te lang.\nNog een zin.');
  });

  it('takes what it has for what is in the file, without parsing', () => {
    const root = createPortal();
    const cache = openDocumentCache();
    const [entry] = loadContent(root, cache).bottlenecks;
    const digest = entry?.digest ?? '';
    const document = cache.find(digest);
    if (!document) throw new Error('The cache should have this document.');
    cache.update(
      [{ digest, document: { ...document, text: 'uit de cache' }, tree: cache.getTree(digest) }],
      new Set([digest]),
    );
    expect(loadContent(root, cache).bottlenecks[0]?.text).toBe('uit de cache');
  });

  it('forgets what was removed', () => {
    const root = createPortal();
    const cache = openDocumentCache();
    const digest = loadContent(root, cache).bottlenecks.find(({ path }) => path === OTHER_CASE)?.digest ?? '';
    expect(cache.find(digest)).toBeDefined();
    rmSync(join(root, OTHER_CASE));
    loadContent(root, cache);
    expect(cache.find(digest)).toBeUndefined();
    expect(() => cache.getTree(digest)).toThrow(/has no .* Build again/);
  });

  it('forgets the former text of what was changed', () => {
    const root = createPortal();
    const cache = openDocumentCache();
    const digest = loadContent(root, cache).bottlenecks[0]?.digest ?? '';
    writeFileSync(join(root, CASE), PORTAL[CASE].replace('Twee wetten wijzen naar elkaar.\n', 'Twee wetten wijzen.\n'));
    loadContent(root, cache);
    expect(cache.find(digest)).toBeUndefined();
  });

  it('keeps no file with errors, and says what is wrong with it each time', () => {
    const root = createPortal({ [OTHER_CASE]: `${PORTAL[OTHER_CASE]}{geen code}\n` });
    const { cache, updates } = createWatchedCache();
    const [first, second] = [loadContent(root, cache), loadContent(root, cache)];
    expect(first.findings.map(({ rule }) => rule)).toEqual(['no-mdx-expression']);
    expect(second.findings).toEqual(first.findings);
    expect(updates.map(({ added, kept }) => [added.length, kept])).toEqual([
      [FILES - 1, FILES - 1],
      [0, FILES - 1],
    ]);
  });

  it('does not take a file for the same when it stands elsewhere', () => {
    const root = createPortal();
    const { cache, updates } = createWatchedCache();
    loadContent(root, cache);
    writeFileSync(join(root, 'bottlenecks/2026-03-nog-eens.mdx'), PORTAL[OTHER_CASE]);
    loadContent(root, cache);
    expect(updates[1]?.added).toHaveLength(1);
  });
});

describe('openDocumentCache', () => {
  it('keeps documents in its file, and what was forgotten is not in it any more', () => {
    const folder = createFolder({});
    const file = join(folder, 'deep/er/documents.sqlite');
    const root = createPortal();
    const open = (use: (cache: DocumentCache) => void) => {
      const cache = openDocumentCache(file);
      try {
        use(cache);
      } finally {
        cache.close();
      }
    };
    let digest = '';
    open((cache) => {
      digest = loadContent(root, cache).bottlenecks.find(({ path }) => path === OTHER_CASE)?.digest ?? '';
    });
    expect(readFileSync(file).includes('Het besluit duurt te lang.')).toBe(true);
    open((cache) => {
      expect(cache.getTree(digest)).toMatchObject({ type: 'root' });
    });
    rmSync(join(root, OTHER_CASE));
    open((cache) => {
      loadContent(root, cache);
      expect(cache.find(digest)).toBeUndefined();
    });
    expect(readFileSync(file).includes('Het besluit duurt te lang.')).toBe(false);
  });
});
