import { describe, expect, it } from 'vitest';
import { describeBottleneck, describeSite } from '../../src/feeds/json-ld.ts';
import { toOpenSearch } from '../../src/feeds/opensearch.ts';
import { toSitemap } from '../../src/feeds/sitemap.ts';
import { toRobotsTxt, toSecurityTxt } from '../../src/feeds/well-known.ts';
import { escapeXml } from '../../src/feeds/xml.ts';
import { siteSchema } from '../../src/model/site.ts';

const SITE = siteSchema.parse({
  spaak: 1,
  name: 'Spaak & co <b>',
  region: 'Voorbeeldregio',
  organisation: 'Werkplaats "Voorbeeld"',
  contact: 'redactie@spaak.example',
  url: 'https://spaak.example',
});

describe('XML', () => {
  it.each([
    ['a & b', 'a &amp; b'],
    ['<b>', '&lt;b&gt;'],
    [`"'`, '&quot;&apos;'],
    ['a\u0000b\u000bc\ufffed', 'abcd'],
    ['half \ud800 teken', 'half  teken'],
    ['é 😀\n', 'é 😀\n'],
  ])('holds %j as %j', (text, expected) => {
    expect(escapeXml(text)).toBe(expected);
  });

  it('lists addresses, with the day of their last change', () => {
    const xml = toSitemap([{ path: '/' }, { path: '/knelpunten/a/', changed: '2026-11-24' }], SITE.url);
    expect(xml).toContain('<url><loc>https://spaak.example/</loc></url>');
    expect(xml).toContain('<url><loc>https://spaak.example/knelpunten/a/</loc><lastmod>2026-11-24</lastmod></url>');
  });

  it('describes the search, whatever the portal is called', () => {
    const xml = toOpenSearch(SITE);
    expect(xml).toContain('<ShortName>Spaak &amp; co &lt;b&gt;</ShortName>');
    expect(xml).toContain('template="https://spaak.example/zoeken/?q={searchTerms}"');
  });
});

describe('text files', () => {
  it('name the contact, for half a year', () => {
    expect(toSecurityTxt(SITE, '2026-11-24').split('\n')).toEqual([
      'Contact: mailto:redactie@spaak.example',
      'Expires: 2027-05-23T00:00:00Z',
      'Preferred-Languages: nl, en',
      'Canonical: https://spaak.example/.well-known/security.txt',
      '',
    ]);
  });

  it('let robots read all that is public', () => {
    expect(toRobotsTxt(SITE)).toContain('Sitemap: https://spaak.example/sitemap.xml');
  });
});

describe('JSON-LD', () => {
  it('says what a bottleneck is, and who publishes it', () => {
    const described = describeBottleneck(
      {
        href: '/knelpunten/a/',
        title: 'Een titel',
        summary: 'Een samenvatting',
        number: '2026-01',
        published: '2026-01-05',
        version: '2026-02-01',
        about: ['Wmo'],
        reactions: 3,
      },
      SITE,
    );
    expect(described).toMatchObject({
      '@type': 'Article',
      url: 'https://spaak.example/knelpunten/a/',
      dateModified: '2026-02-01',
      commentCount: 3,
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
    expect(describeSite(SITE)).toMatchObject({ '@type': 'WebSite', url: 'https://spaak.example/' });
  });
});
