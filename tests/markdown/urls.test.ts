import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeUrl, MEDIA_PATH } from '../../src/markdown/urls.ts';

const PAGE = 'https://spaak.example/knelpunten/2026-01-a/';

describe('isSafeUrl', () => {
  it.each([
    'https://wet.example',
    'http://wet.example/a?b=c&d#e',
    'HTTPS://WET.example',
    'https://wet.example/100%',
    'https://wet.example/a%20b',
    'https://wet.example/javascript:alert(1)',
    'mailto:redactie@spaak.example',
    'mailto:redactie@spaak.example?subject=Vraag%20over%20%22wonen%22',
    'tel:+31401234567',
    '/',
    '/knelpunten/',
    '/knelpunten/a/#t-kop',
    '/zoeken/?q=50%25',
    '#',
    '#t-kop',
  ])('allows %j', (url) => {
    expect(isSafeUrl(url)).toBe(true);
  });

  it.each([
    '',
    ' https://wet.example',
    'https://wet.example/a b',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript:alert(1)',
    'data:text/html,a',
    '//elders.example',
    '/\\elders.example',
    '/%5celders.example',
    '/%2felders.example',
    'https:\\\\elders.example',
    'knelpunten/',
    '?q=a',
    'http://',
  ])('refuses %j', (url) => {
    expect(isSafeUrl(url)).toBe(false);
  });

  it('leads nowhere but to the web, mail, a telephone or this site, as a browser reads it', () => {
    const part = fc.constantFrom(
      ...['/', '//', '\\', ':', '#', '?', '%2f', '%5c', '%3a', '%', ' ', '\t', '\n', '\r', '\u0000', '\u00a0', '@'],
      ...['javascript', 'data', 'http', 'https', 'mailto', 'a', '.', '..', 'elders.example'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const url = parts.join('');
        if (!isSafeUrl(url)) return;
        const { protocol, origin } = new URL(url, PAGE);
        expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(protocol);
        if (/^[/#]/.test(url)) expect(origin).toBe('https://spaak.example');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('MEDIA_PATH', () => {
  it.each([
    'media/a.png',
    'media/Foto.PNG',
    'media/schema-2.v1_b.webp',
    'media/a.jpeg',
    'media/a.jpg',
    'media/a.avif',
    'media/a.gif',
  ])('is %j', (path) => {
    expect(path).toMatch(MEDIA_PATH);
  });

  it.each([
    ...['/media/a.png', 'media/.png', 'media/../a.png', 'media/a/b.png', 'media/a.svg', 'media/a.png\n'],
    ...[
      'media/a.png?b',
      'media/a.PnG',
      'media/%2e.png',
      'media//a.png',
      'media/-.png',
      './media/a.png',
      'media/a b.png',
    ],
  ])('is not %j', (path) => {
    expect(path).not.toMatch(MEDIA_PATH);
  });
});
