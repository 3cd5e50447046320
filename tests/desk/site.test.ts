import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSiteApp } from '../../src/desk/site.ts';

const LONG_TEXT = 'Een wijkteam ziet wat er in de praktijk misgaat. '.repeat(60);
const FILES = {
  'index.html': `<!doctype html><title>Spaak</title><p>${LONG_TEXT}`,
  '404.html': '<!doctype html><title>Niet gevonden</title>',
  'knelpunten/index.html': '<!doctype html><title>Knelpunten</title>',
  'knelpunten/feed.xml': '<feed/>',
  'knelpunten/feed.json': '{}',
  'leerkringen/noord.ics': 'BEGIN:VCALENDAR',
  'data/knelpunten.csv': 'id,titel',
  'data/annotaties.jsonld': '{}',
  'media/eigen foto.png': 'png',
  'media/empty/.keep': '',
  'pagefind/index.pf_index': LONG_TEXT,
  '_astro/style.abc123.css': `/* ${LONG_TEXT} */`,
  'opensearch.xml': '<OpenSearchDescription/>',
  '.well-known/security.txt': 'Contact: mailto:redactie@example.org',
  '.well-known/.secret': 'secret',
  '.env': 'secret',
};

const outside = mkdtempSync(join(tmpdir(), 'spaak-site-'));
const root = join(outside, 'site');
const app = createSiteApp(root);

beforeAll(() => {
  for (const [name, content] of Object.entries({ ...FILES, '../secret.txt': 'secret' })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
});
afterAll(() => rmSync(outside, { recursive: true }));

describe('a file', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/knelpunten/', 'text/html; charset=utf-8'],
    ['/knelpunten/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/knelpunten/feed.json', 'application/feed+json'],
    ['/leerkringen/noord.ics', 'text/calendar; charset=utf-8'],
    ['/data/knelpunten.csv', 'text/csv; charset=utf-8'],
    ['/data/annotaties.jsonld', 'application/ld+json'],
    ['/media/eigen%20foto.png', 'image/png'],
    ['/pagefind/index.pf_index', 'application/octet-stream'],
    ['/_astro/style.abc123.css', 'text/css; charset=utf-8'],
    ['/opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
  ])('%s is sent as %s', async (path, type) => {
    const response = await app.request(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
  });

  it('is sent as it is to who accepts no compression', async () => {
    const response = await app.request('/');
    expect(await response.text()).toBe(FILES['index.html']);
    expect(response.headers.get('content-encoding')).toBeNull();
  });

  it.each([
    ['/', 'gzip'],
    ['/_astro/style.abc123.css', 'gzip'],
    ['/knelpunten/', null],
    ['/pagefind/index.pf_index', null],
  ])('%s has content-encoding %s', async (path, encoding) => {
    const response = await app.request(path, { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
  });

  it.each([
    ['/', 'no-cache'],
    ['/knelpunten/feed.xml', 'no-cache'],
    ['/_astro/style.abc123.css', 'public, max-age=31536000, immutable'],
    ['/_astro/gone.css', 'no-cache'],
  ])('%s has cache-control %s', async (path, expected) => {
    expect((await app.request(path)).headers.get('cache-control')).toBe(expected);
  });

  it.each([
    ['/', {}],
    ['/', { 'accept-encoding': 'gzip' }],
    ['/_astro/style.abc123.css', { 'accept-encoding': 'gzip' }],
  ])('%s is not sent again to who has it, with %j', async (path, headers) => {
    const first = await app.request(path, { headers });
    const etag = first.headers.get('etag') ?? '';
    const again = await app.request(path, { headers: { ...headers, 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('cache-control')).toBe(first.headers.get('cache-control'));
  });

  it.each([
    ['the first bytes', { range: 'bytes=0-8' }, 206, '<!doctype', `bytes 0-8/${FILES['index.html'].length}`],
    ['an impossible range', { range: 'bytes=999999-' }, 416, '', `bytes */${FILES['index.html'].length}`],
    ['a range of an older version', { range: 'bytes=0-8', 'if-range': '"x"' }, 200, FILES['index.html'], null],
  ])('answers a request for %s', async (_, headers, status, body, contentRange) => {
    const response = await app.request('/', { headers });
    expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([
      status,
      body,
      contentRange,
    ]);
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const [head, get] = await Promise.all([app.request('/', { method: 'HEAD' }), app.request('/')]);
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(Object.fromEntries(get.headers)).toMatchObject(Object.fromEntries(head.headers));
  });
});

describe('a folder', () => {
  it.each([
    ['/knelpunten', '/knelpunten/'],
    ['/knelpunten?status=open&q=a%20b', '/knelpunten/?status=open&q=a%20b'],
  ])('%s is redirected to %s', async (path, location) => {
    const response = await app.request(path);
    expect([response.status, response.headers.get('location')]).toEqual([308, location]);
  });
});

describe('what is not there', () => {
  it.each([
    '/nergens/',
    '/nergens',
    '/media/',
    '/media/empty',
    '/knelpunten/feed.xml/',
    '/knelpunten//',
    '//knelpunten',
    '//example.org/..',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/..%2Fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%252fsecret.txt',
    '/knelpunten%2findex.html',
    '/index.html%00',
    '/%00',
    '/index.html%0a',
    '/.env',
    '/%2eenv',
    '/.well-known/.secret',
    '/.well-known/../.env',
    '/x/.well-known/security.txt',
    '/%E0%A4%A',
  ])('%s is the 404 page', async (path) => {
    const response = await app.request(path);
    expect([response.status, await response.text()]).toEqual([404, FILES['404.html']]);
  });

  it.each([
    ['name', `/${'x'.repeat(5000)}`],
    ['path', `/${'x/'.repeat(3000)}`],
  ])('a %s too long for the file system is the 404 page', async (_, path) => {
    const response = await app.request(path);
    expect([response.status, await response.text()]).toEqual([404, FILES['404.html']]);
  });

  it('is plain text when the site has no 404 page', async () => {
    const response = await createSiteApp(join(root, 'media')).request('/nergens');
    expect([response.status, await response.text()]).toEqual([404, 'Not found']);
  });
});

describe('a method', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])('%s is refused', async (method) => {
    const response = await app.request('/', { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('every answer', () => {
  it.each([
    ['/', 'GET'],
    ['/knelpunten', 'GET'],
    ['/nergens', 'GET'],
    ['/', 'POST'],
  ])('to %s %s carries the secure headers', async (path, method) => {
    const { headers } = await app.request(path, { method });
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': "frame-ancestors 'none'",
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });
});

// The server hands the application its own lighter requests and responses; these cases rewrap them.
describe('over a real connection', () => {
  let server: ServerType;
  let origin = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
        origin = `http://127.0.0.1:${port}`;
        resolve();
      });
    });
  });
  afterAll(() => server.close());

  it.each([
    ['/', {}, 200],
    ['/knelpunten', {}, 200],
    ['/nergens', {}, 404],
    ['/', { range: 'bytes=0-8', 'accept-encoding': 'identity' }, 206],
    ['/', { range: 'bytes=0-8', 'if-range': '"x"' }, 200],
  ])('answers %s with %j', async (path, headers, status) => {
    const response = await fetch(origin + path, { headers });
    expect([response.status, (await response.text()).slice(0, 9)]).toEqual([status, '<!doctype']);
  });
});
