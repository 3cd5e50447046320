import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Block } from '../../src/desk/publish/blocks.ts';
import { createSiteApp } from '../../src/desk/site.ts';
import { notices } from '../../src/messages/desk.ts';
import { CASE, PAGES, removeRelease, TITLE, writeRelease } from './blocked/support.ts';

const BLOCK: Block = { id: CASE, bottleneck: CASE, since: '2026-11-24T11:00:00.000Z' };

let folder = '';
let blocks: Block[] = [];
beforeEach(() => {
  folder = writeRelease();
  blocks = [BLOCK];
});
afterEach(() => removeRelease(folder));

function open() {
  return createSiteApp({ root: () => folder, blocks: { list: () => blocks } });
}

describe('what is blocked', () => {
  it.each([
    [`/knelpunten/${CASE}/`, 410, notices.gone],
    [`/knelpunten/${CASE}`, 410, notices.gone],
    [`/knelpunten/${CASE}/index.html`, 410, notices.gone],
    [`/knelpunten/${CASE}/feed.xml`, 410, notices.gone],
    [`/knelpunten/%32026-01-de-bus-rijdt-niet/`, 410, notices.gone],
    ['/media/halte.png', 410, notices.goneFile],
    ['/pagefind/fragment/nl_1.pf_fragment', 410, notices.goneFile],
    ['/leerkringen/', 503, notices.withheld],
  ])('at %s answers %i, in the looks of the site', async (path, status, { title, text }) => {
    for (const method of ['GET', 'HEAD']) {
      const response = await open().request(path, { method });
      expect(response.status).toBe(status);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'text/html; charset=UTF-8',
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex',
        'x-content-type-options': 'nosniff',
      });
      expect(response.headers.has('etag')).toBe(false);
      expect(response.headers.has('retry-after')).toBe(status === 503);
      const page = await response.text();
      if (method === 'HEAD') expect(page).toBe('');
      else {
        expect(page).toContain(`<h1>${title}</h1><p class="lede">${text}</p>`);
        expect(page).toContain('<meta name="robots" content="noindex">');
      }
    }
  });

  it.each(['/', '/sitemap.xml', '/data/knelpunten.json', '/pagefind/words.json'])(
    'is not in %s, which nobody may keep',
    async (path) => {
      blocks = [];
      const app = open();
      const before = await app.request(path);
      blocks = [BLOCK];
      const after = await app.request(path, { headers: { 'if-none-match': before.headers.get('etag') ?? '' } });
      expect([after.status, after.headers.get('cache-control'), after.headers.get('etag')]).toEqual([
        200,
        'no-store',
        null,
      ]);
      expect(after.headers.get('content-type')).toBe(before.headers.get('content-type'));
      expect(await after.text()).not.toContain(TITLE);
    },
  );

  it('is shown again when it is not blocked any more', async () => {
    const app = open();
    expect((await app.request(`/knelpunten/${CASE}/`)).status).toBe(410);
    blocks = [];
    const response = await app.request('/');
    expect([response.status, await response.text()]).toEqual([200, PAGES['index.html']]);
  });

  it.each(['/over/', '/media/los.png', '/pagefind/rows.json'])('leaves %s as it is', async (path) => {
    const response = await open().request(path);
    const { headers } = await open().request(path, {
      headers: { 'if-none-match': response.headers.get('etag') ?? '' },
    });
    expect([response.status, response.headers.get('cache-control'), headers.get('etag')]).toEqual([
      200,
      'no-cache',
      response.headers.get('etag'),
    ]);
  });

  it.each([`/knelpunten//${CASE}/`, `/knelpunten%2f${CASE}/`])('is not found at %s', async (path) => {
    expect((await open().request(path)).status).toBe(404);
  });

  it('is not in what open pages get from the release before', async () => {
    const bare = writeRelease();
    try {
      const app = createSiteApp({
        root: () => `${bare}/media`,
        previous: () => folder,
        blocks: { list: () => blocks },
      });
      expect((await app.request('/pagefind/fragment/nl_1.pf_fragment')).status).toBe(410);
      expect((await app.request('/pagefind/fragment/nl_2.pf_fragment')).status).toBe(200);
    } finally {
      removeRelease(bare);
    }
  });
});
