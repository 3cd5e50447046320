import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen, type RunningServer } from '../../src/desk/listen.ts';
import { createReleases } from '../../src/desk/publish/create-releases.ts';
import { createSiteApp } from '../../src/desk/site.ts';
import { notices } from '../../src/messages/desk.ts';

const SWITCHES = 50;
const READERS = 8;

let data = '';
beforeEach(() => void (data = mkdtempSync(join(tmpdir(), 'spaak-site-'))));
afterEach(() => rmSync(data, { recursive: true, force: true }));

function write(folder: string, files: Record<string, string>): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(data, folder, name)), { recursive: true });
    writeFileSync(join(data, folder, name), content);
  }
  return join(data, folder);
}

describe('a site', () => {
  it('says that it is being made before there is a release', async () => {
    const response = await createSiteApp({ root: () => undefined }).request('/knelpunten/');
    expect([response.status, response.headers.get('cache-control')]).toEqual([503, 'no-store']);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.text()).toContain(notices.notYet.title);
  });

  it('serves the release that is live now', async () => {
    let root = write('1', { 'index.html': 'een' });
    const app = createSiteApp({ root: () => root });
    expect(await (await app.request('/')).text()).toBe('een');
    root = write('2', { 'index.html': 'twee' });
    expect(await (await app.request('/')).text()).toBe('twee');
  });

  it.each([
    ['/_astro/old.js', 200, 'public, max-age=31536000, immutable'],
    ['/pagefind/fragment/old.pf_fragment', 200, 'no-cache'],
    ['/_astro/nowhere.js', 404, 'no-cache'],
    ['/oud/', 404, 'no-cache'],
    ['/media/old.png', 404, 'no-cache'],
  ])('answers %s with %i from a page of the release before', async (path, status, caching) => {
    const names = ['_astro/old.js', 'pagefind/fragment/old.pf_fragment', 'oud/index.html', 'media/old.png'];
    const previous = write('1', Object.fromEntries(names.map((name) => [name, 'oud'])));
    const root = write('2', { '404.html': 'Niet gevonden' });
    const response = await createSiteApp({ root: () => root, previous: () => previous }).request(path);
    expect([response.status, response.headers.get('cache-control')]).toEqual([status, caching]);
    expect(await response.text()).toBe(status === 200 ? 'oud' : 'Niet gevonden');
  });
});

describe('while releases follow each other', () => {
  let server: RunningServer;
  afterEach(() => server.close());

  it('every request is answered, from one release each time', async () => {
    let head = 0;
    const releases = createReleases({
      ...{ folder: data, day: '2026-11-24', getProgram: () => '', log: () => undefined },
      repository: { getHead: async () => String(head), checkOut: async () => undefined },
      build: async (root, options) => {
        const commit = options?.env?.SPAAK_COMMIT ?? '';
        write(root.slice(data.length), { 'index.html': commit, 'knelpunten/index.html': commit, '404.html': 'weg' });
        return { ok: true, output: '', seconds: 0 };
      },
    });
    const release = async () => {
      head += 1;
      // Every third one leaves nothing of those before it.
      releases.request(String(head), { fresh: head % 3 === 0 });
      await releases.settle();
    };
    await release();
    server = await listen(createSiteApp({ root: releases.getRoot, previous: releases.getPrevious }), {
      host: '127.0.0.1',
      port: 0,
    });
    let isOver = false;
    const read = async (): Promise<number[]> => {
      const seen: number[] = [];
      while (!isOver) {
        const response = await fetch(`${server.origin}/knelpunten/`);
        if (response.status !== 200) throw new Error(`Answered ${response.status}.`);
        seen.push(Number(await response.text()));
      }
      return seen;
    };
    const readers = Promise.all(Array.from({ length: READERS }, read));
    while (head <= SWITCHES) await release();
    isOver = true;
    for (const seen of await readers) {
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      expect(new Set(seen).size).toBeGreaterThan(1);
    }
    await releases.close();
  });
});
