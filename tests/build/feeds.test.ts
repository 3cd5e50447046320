import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { isWithdrawn } from '../../src/model/annotation.ts';
import { ANNOTATION_TYPES } from '../../src/model/annotation-types.ts';
import { isTombstone } from '../../src/model/kinds.ts';
import { getBuiltSite, listPages, readPage } from '../support/pages.ts';

const MAX_ENTRIES = 50;
const ID = /^tag:spaak\.example,\d{4}:[a-z0-9-]+\/(?:published|unheard|\d{8}-[a-z2-7]{8}(?:\/(?:lapsed|review))?)$/;
/** Pages that have a feed beside them: lists, but neither those by status nor those of an article, circles and cases. */
const WITH_FEED =
  /^\/(?:(?:knelpunten|ongehoord)\/|(?:domeinen|soorten|gemeenten|wetten|leerkringen)\/[^/]+\/|knelpunten\/(?!status\/|pagina\/)[^/]+\/)$/;

const { annotations, bottlenecks } = loadContent('content');
const readable = new Set(
  bottlenecks.flatMap(({ id, data }) => (isTombstone(data) || data.mergedInto !== undefined ? [] : id)),
);

interface Feed {
  folder: string;
  atom: ReturnType<typeof parseAtomFeed>;
  json: ReturnType<typeof parseJsonFeed>;
  texts: string[];
}

let feeds: Feed[];
beforeAll(async () => {
  const { root } = getBuiltSite();
  const files = await Array.fromAsync(glob('**/feed.xml', { cwd: root }));
  feeds = files.sort().map((file) => {
    const texts = ['feed.xml', 'feed.json'].map((name) => readFileSync(join(root, file, '..', name), 'utf8'));
    const [xml = '', json = ''] = texts;
    const folder = `/${file.replaceAll('\\', '/').replace(/feed\.xml$/, '')}`;
    return { folder, atom: parseAtomFeed(xml), json: parseJsonFeed(json), texts };
  });
});

describe('the feeds', () => {
  it('lie beside every list, circle and bottleneck that can be read', async () => {
    const folders = new Set(feeds.map(({ folder }) => folder));
    const open = (await listPages()).filter((page) => WITH_FEED.test(page) && !isClosed(page));
    expect(open.filter((page) => !folders.has(page))).toEqual([]);
    // Of what was merged the feed goes on with what it was merged into; of what was withdrawn there is none.
    const others = [...folders].filter((folder) => !open.includes(folder));
    expect(others).toEqual(['/knelpunten/2024-09-halve-kracht-in-de-zomer/']);
  });

  it('are found from those pages, and from no other address than where they are', async () => {
    const { root } = getBuiltSite();
    for (const page of await listPages()) {
      const links = [...readPage(page).matchAll(/<link rel="alternate" type="application\/([a-z+]+)" href="([^"]+)"/g)];
      const hrefs = links.map(([, , href = '']) => href);
      expect(
        hrefs.every((href) => existsSync(join(root, href))),
        page,
      ).toBe(true);
      if (!WITH_FEED.test(page) || isClosed(page)) continue;
      expect(
        links.map(([, type]) => type),
        page,
      ).toEqual(['atom+xml', 'feed+json']);
      expect(hrefs, page).toEqual([`${page}feed.xml`, `${page}feed.json`]);
      expect(readPage(page), page).toContain(`<a href="${page}feed.xml">Volg via RSS</a>`);
    }
  });

  it('have at most fifty entries, the newest first, each id once and known for ever', () => {
    for (const { folder, atom } of feeds) {
      const entries = atom.entries ?? [];
      expect(entries.length, folder).toBeLessThanOrEqual(MAX_ENTRIES);
      const ids = entries.map(({ id }) => id);
      expect(new Set(ids).size, folder).toBe(ids.length);
      expect(
        ids.filter((id) => !ID.test(id ?? '')),
        folder,
      ).toEqual([]);
      const dates = entries.map(({ updated }) => String(updated));
      expect(dates, folder).toEqual(dates.toSorted().reverse());
      expect(String(atom.updated), folder).toBe(dates[0] ?? '1970-01-01T00:00:00.000Z');
      expect(
        dates.every((date) => date < '2026-11-24T23:00:00Z'),
        folder,
      ).toBe(true);
    }
  });

  it('say in both formats the same', () => {
    for (const { folder, atom, json } of feeds) {
      const items = (json.items ?? []).map(({ id, url, title, date_published: date, authors }) => {
        return { id, url, title, date: String(date), author: authors?.[0]?.name };
      });
      const entries = (atom.entries ?? []).map(({ id, links, title, updated, authors }) => {
        return { id, url: links?.[0]?.href, title: title?.value, date: String(updated), author: authors?.[0]?.name };
      });
      expect(items, folder).toEqual(entries);
      expect(json.title, folder).toBe(atom.title?.value);
    }
  });

  it('have one text for one id, wherever it stands', () => {
    const known = new Map<string, string>();
    for (const item of feeds.flatMap(({ json }) => json.items ?? [])) {
      const text = JSON.stringify(item);
      expect(known.get(item.id ?? '') ?? text).toBe(text);
      known.set(item.id ?? '', text);
    }
    expect(known.size).toBeGreaterThan(readable.size);
  });

  it('link to places that exist', () => {
    const urls = new Set(feeds.flatMap(({ json }) => (json.items ?? []).map(({ url = '' }) => url)));
    for (const url of urls) {
      const { pathname, hash } = new URL(url);
      const page = readPage(pathname);
      if (hash) expect(page, url).toContain(`id="${hash.slice(1)}"`);
    }
  });

  it('name everybody by their organisation, and nobody by a name', () => {
    const organisations = new Set([
      'Praktijk',
      'Werkplaats Sociaal Domein Drie Stromen',
      ...annotations.flatMap(({ data }) => ('organisation' in data.by ? (data.by.organisation ?? []) : [])),
    ]);
    const names = annotations.flatMap(({ data }) => ('name' in data.by ? (data.by.name ?? []) : []));
    for (const { folder, json, texts } of feeds) {
      const authors = (json.items ?? []).flatMap((item) => (item.authors ?? []).map(({ name = '' }) => name));
      expect(
        authors.filter((name) => !organisations.has(name)),
        folder,
      ).toEqual([]);
      expect(
        names.filter((name) => texts.join().includes(name)),
        folder,
      ).toEqual([]);
    }
  });

  it('say nothing of recognitions, of what was withdrawn, and of what was merged', () => {
    const silent = annotations.filter(
      ({ bottleneck, data }) =>
        isWithdrawn(data) || 'onlyCounted' in ANNOTATION_TYPES[data.type] || !readable.has(bottleneck),
    );
    expect(silent.length).toBeGreaterThan(10);
    const texts = feeds.flatMap((feed) => feed.texts).join();
    expect(silent.filter(({ id }) => texts.includes(id))).toEqual([]);
    expect(bottlenecks.filter(({ id }) => !readable.has(id) && texts.includes(`${id}/`))).toEqual([]);
  });
});

/** What is left of a bottleneck that was merged or withdrawn. */
function isClosed(page: string): boolean {
  const [, id = ''] = /^\/knelpunten\/([^/]+)\/$/.exec(page) ?? [];
  return bottlenecks.some((one) => one.id === id) && !readable.has(id);
}
