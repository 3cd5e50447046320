import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { CASE, createPortal, mdx, PNG, PORTAL, type Files } from './support.ts';

/** A technique: what it tries, and the files that it lays over a portal in which nothing is wrong. */
type Technique = [tries: string, files: Files];

const [, HEAD = ''] = /^---\n([^]*?)\n---\n/.exec(PORTAL[CASE]) ?? [];
const body = (text: string): Files => ({ [CASE]: mdx(HEAD, `\n${text}\n`) });
const head = (field: string): Files => ({ [CASE]: mdx(`${HEAD}\n${field}`, '\nTekst.\n') });
const page = (text: string, frontMatter = 'title: Over'): Files => ({
  'pages/over.mdx': mdx(frontMatter, `\n${text}\n`),
});
const site = (lines: string): Files => ({ 'site.yaml': `${PORTAL['site.yaml']}${lines}\n` });
const kinds = (text: string): Files => ({ 'vocabulary/kinds.yaml': text });
const SAMENLOOP = '- { code: samenloop, label: Regels botsen }\n';
const bodies = (texts: readonly string[]): Technique[] =>
  texts.map((text) => [JSON.stringify(text.slice(0, 60)), body(text)]);

/** By class. New ones of a class must fail without a new rule: rules close classes, not lists of known attacks. */
const CLASSES: Record<string, Technique[]> = {
  code: bodies([
    'import x from "fs"',
    "import 'node:fs'",
    'import * as a from "fs"',
    'import {a} from "./a.js"',
    'export const a = 1',
    'export default () => 1',
    'export function a() {}',
    'export class A {}',
    'export * from "fs"',
    'Een {process.env.PATH} hier.',
    '{1 + 1}',
    '{/* stil */}',
    '{(() => { while (true) {} })()}',
    'Een {`sjabloon`} hier.',
  ]),
  elements: bodies([
    '<script>alert(1)</script>',
    '<style>p{}</style>',
    '<iframe src="/a/"></iframe>',
    '<svg><a></a></svg>',
    '<img src="/a.png" />',
    '<object data="/a" />',
    '<form action="/a"><button /></form>',
    '<math><mi /></math>',
    '<base href="/a" />',
    '<meta content="0" />',
    '<link rel="stylesheet" href="/a.css" />',
    '<details><summary>a</summary></details>',
    '<x-onbekend />',
    '<Fragment set:html="x" />',
    '<Callout.Inner />',
    '<></>',
    '<!-- stil -->',
    '<?xml version="1.0"?>',
    '<!DOCTYPE html>',
    '<![CDATA[x]]>',
  ]),
  attributes: bodies(
    [
      'onclick="x"',
      'style="color:red"',
      'class="x"',
      'id="x"',
      'set:html="x"',
      'client:load',
      'is:raw',
      'xlink:href="x"',
      'dangerouslySetInnerHTML="x"',
      '{...props}',
      'title={x}',
      'title={`x`}',
      'title={alert(1)}',
      'title="a" title="b"',
      'key="x"',
      'ref="x"',
      '__proto__="x"',
      'constructor="x"',
    ].map((attribute) => `<Callout type="tip" ${attribute}>\nTekst.\n</Callout>`),
  ),
  addresses: bodies([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java&#115;cript:alert(1))',
    '[a](java&#9;script:alert(1))',
    '[a](&#1;javascript:alert(1))',
    '[a](javascript&colon;alert(1))',
    '[a](vbscript:x)',
    '[a](data:text/html,x)',
    '[a](file:///etc/passwd)',
    '[a](blob:https://a.example/b)',
    '[a](//elders.example/a)',
    '[a](/\\elders.example/a)',
    '[a](/%2felders.example/a)',
    '[a](zomaar/een/pad)',
    '[a][b]\n\n[b]: javascript:alert(1)',
    'Een <javascript:alert(1)> hier.',
    '[a](ftp://elders.example/)',
  ]),
  'front matter': [
    ['runs a layout', head('layout: "data:text/javascript,alert(1)"')],
    ['sets a prototype', head('__proto__: { a: 1 }')],
    ['sets a constructor', head('constructor: x')],
    ['merges', head('<<: { a: 1 }')],
    ['repeats itself with an alias', head('tagline: &a x\nslogan: *a')],
    ['uses a tag of JavaScript', head('tagline: !!js/function "x"')],
    ['uses a tag of its own', head('tagline: !x y')],
    ['gives a field twice', head('title: Een andere titel voor hetzelfde')],
    ['gives an unknown field', head('draft: true')],
    ['turns a list into a map', { [CASE]: mdx(HEAD.replace('domains: [wmo]', 'domains: { 0: wmo }'), '\nTekst.\n') }],
    ['is TOML', { [CASE]: '+++\ntitle = "x"\n+++\nTekst.\n' }],
    ['is JSON', { [CASE]: '{"title":"x"}\nTekst.\n' }],
    ['has no end', { [CASE]: `---\n${HEAD}\nTekst.\n` }],
    ['has a second document', { [CASE]: `---\n${HEAD}\n--- x\n---\nTekst.\n` }],
    ['is too large', head(`tagline: "${'x'.repeat(9000)}"`)],
  ],
  characters: [
    ...[
      '\u0000',
      '\u0007',
      '\u001b',
      '\u007f',
      '\u0085',
      '\u200b',
      '\u200f',
      '\u202e',
      '\u2066',
      '\u2028',
      '\ufeff',
      '\u{e0041}',
      '\ufffe',
    ].map((character): Technique => [`U+${character.codePointAt(0)?.toString(16)}`, body(`Een ${character} hier.`)]),
    ['half a character', body('Een \ud800 hier.')],
    [
      'bytes that are no text',
      { [CASE]: Buffer.concat([Buffer.from(mdx(HEAD, '\nEen ')), Buffer.from([0xc3, 0x28, 0xff])]) },
    ],
    ['a bidi override behind an entity', body('Een &#x202e; hier.')],
  ],
  'size and nesting': [
    ['200 kB and more', body('woord '.repeat(40_000))],
    ['brackets', body(`${'['.repeat(20_000)}a`)],
    ['quotes', body(`${'> '.repeat(5_000)}a`)],
    ['lists', body(`${'* '.repeat(15_000)}a`)],
    ['components', body(`${'<Story>\n\n'.repeat(500)}a\n\n${'</Story>\n\n'.repeat(500)}`)],
    ['emphasis', body('*a_ '.repeat(20_000))],
    ['images', body('!['.repeat(20_000))],
    ['table columns', body(`|${'a|'.repeat(6_000)}\n|${'-|'.repeat(6_000)}\n`)],
    ['a line', body('x'.repeat(60_000))],
    ['links', body('[a](/b) '.repeat(6_000))],
    ['footnotes', body(Array.from({ length: 3_000 }, (_, index) => `[^${index}]`).join(' '))],
    ['a title of 100 kB', { [CASE]: mdx(HEAD.replace(/^title: .*$/m, `title: ${'x'.repeat(100_000)}`), '\nTekst.\n') }],
  ],
  'images and paths': [
    ...bodies([
      '![een plein](https://elders.example/a.png)',
      '![een plein](//elders.example/a.png)',
      '![een plein](../site.yaml)',
      '![een plein](media/../site.yaml)',
      '![een plein](media/weg.png)',
      '![een plein](media/a.svg)',
      '![een plein](./x.js)',
      '![een plein](data:image/png;base64,AAAA)',
      '![](media/schema.png)',
      '<Figure src="https://elders.example/a.png" alt="een plein" />',
      '<Figure src="media/%2e%2e/a.png" alt="een plein" />',
    ]),
    ['a script with the name of an image', { 'media/a.png': '<script>alert(1)</script>' }],
    ['an image with the name of another kind', { 'media/a.jpg': PNG }],
    ['a script among the images', { 'media/a.js': 'alert(1)' }],
    ['a page of HTML among the write-ups', { 'bottlenecks/a.html': '<p>' }],
    ['a name in capitals', { 'bottlenecks/A.mdx': PORTAL[CASE] }],
    ['a name that is an address of the site', { 'bottlenecks/status.mdx': PORTAL[CASE] }],
  ],
  'YAML files': [
    ['an unknown field', site('draft: true')],
    ['an alias', site('tagline: &a x\nregion2: *a')],
    ['a prototype', site('__proto__: { a: 1 }')],
    [
      'an address with a path',
      { 'site.yaml': PORTAL['site.yaml'].replace('https://spaak.example', 'https://spaak.example/pad/') },
    ],
    [
      'an address that runs',
      { 'site.yaml': PORTAL['site.yaml'].replace('https://spaak.example', 'javascript:alert(1)') },
    ],
    ['a theme from elsewhere', site('theme: https://elders.example/a.css')],
    ['a theme outside the folder', site('theme: ../a.css')],
    ['a theme that loads', { ...site('theme: a.css'), 'a.css': '@import "https://elders.example/a.css";' }],
    [
      'a theme with a picture from elsewhere',
      { ...site('theme: a.css'), 'a.css': 'p{background:url(//elders.example/a)}' },
    ],
    ['a theme that ends its element', { ...site('theme: a.css'), 'a.css': '</style><script>alert(1)</script>' }],
    ['a term that runs', kinds(`${SAMENLOOP}- { code: x, label: X, url: "javascript:alert(1)" }\n`)],
    ['a code with a slash', kinds(`${SAMENLOOP}- { code: ../x, label: X }\n`)],
    ['a code twice', kinds(`${SAMENLOOP}- { code: SAMENLOOP, label: X }\n`)],
    ['a map', kinds('samenloop: Regels botsen\n')],
    ['a hidden character', kinds(`${SAMENLOOP}- { code: x, label: "X\u202e" }\n`)],
    ['a tag', kinds(`${SAMENLOOP}- !x { code: x, label: X }\n`)],
    ['a list of no list', { 'vocabulary/anders.yaml': '[]\n' }],
  ],
  pages: [
    ['a script', page('<script>alert(1)</script>')],
    ['an import', page('import x from "fs"')],
    ['an expression', page('{1 + 1}')],
    ['an address', page('[a](javascript:alert(1))')],
    ['a heading of the first level', page('# Kop')],
    ['an image from elsewhere', page('![een plein](https://elders.example/a.png)')],
    ['a layout', page('Tekst.', 'title: Over\nlayout: x')],
    ['a prototype', page('Tekst.', 'title: Over\n__proto__: { a: 1 }')],
    ['no title', page('Tekst.', 'summary: Een samenvatting van de pagina.')],
    ['the address of the site itself', { 'pages/knelpunten.mdx': mdx('title: Over', '\nTekst.\n') }],
    ['an address beside it', { 'pages/over.md': 'Tekst.' }],
    ['what identifies somebody', page('Mail sanne@voorbeeld.nl maar.')],
  ],
  'what outputs could be misled by': [
    ['a placeholder of the builder in a text', body('Een __ASTRO_ASSET_IMAGE__ hier.')],
    [
      'a placeholder of the builder in a title',
      { [CASE]: mdx(HEAD.replace(/^title: .*$/m, 'title: __ASTRO_IMAGE_a en nog wat'), '\nTekst.\n') },
    ],
    [
      'a title with a tag',
      { [CASE]: mdx(HEAD.replace(/^title: .*$/m, 'title: Een titel met <b>nadruk</b> erin'), '\nTekst.\n') },
    ],
    [
      'a summary with a link',
      {
        [CASE]: mdx(
          HEAD.replace(
            /^summary: .*$/m,
            'summary: Twee wetten wijzen naar [elkaar](https://elders.example/), zodat niemand toekent.',
          ),
          '\nTekst.\n',
        ),
      },
    ],
    [
      'a title that ends an element',
      { [CASE]: mdx(HEAD.replace(/^title: .*$/m, 'title: "Een titel \u2028 met een regeleinde"'), '\nTekst.\n') },
    ],
    [
      'a label with a hidden character',
      { 'vocabulary/domains.yaml': '- { code: wmo, label: "W\u200bmo" }\n- { code: wonen, label: Wonen }\n' },
    ],
    [
      'a portal name with a control character',
      { 'site.yaml': PORTAL['site.yaml'].replace('name: Spaak', 'name: "Spa\\u0007ak"') },
    ],
    [
      'a contact with a second header',
      {
        'site.yaml': PORTAL['site.yaml'].replace(
          'redactie@spaak.example',
          '"redactie@spaak.example\\r\\nBcc: x@elders.example"',
        ),
      },
    ],
    [
      'a contact that is no address',
      { 'site.yaml': PORTAL['site.yaml'].replace('redactie@spaak.example', 'redactie') },
    ],
    [
      'a law with an address that is none',
      { 'vocabulary/laws.yaml': '- { code: wmo2015, label: Wmo 2015, url: wetten }\n' },
    ],
    ['an id that climbs', { 'circles/a%2f..%2fb.mdx': mdx('title: Kring') }],
    ['a placeholder of the builder in a name', { 'pages/__astro_image__.mdx': mdx('title: Over') }],
    [
      'a summary with half a character',
      {
        [CASE]: mdx(
          HEAD.replace(
            /^summary: .*$/m,
            'summary: "Twee wetten \\ud800 wijzen naar elkaar, zodat niemand hulp toekent."',
          ),
          '\nTekst.\n',
        ),
      },
    ],
    ['an article with a formula', { [CASE]: mdx(HEAD.replace('article: 2.10', 'article: "=1+1"'), '\nTekst.\n') }],
    [
      'a day that is none',
      { [CASE]: mdx(HEAD.replace('published: 2026-01-05', 'published: 2026-02-30'), '\nTekst.\n') },
    ],
  ],
};

describe.each(Object.entries(CLASSES))('hostile: %s', (_, techniques) => {
  it('is tried in ten ways at least', () => {
    expect(techniques.length).toBeGreaterThanOrEqual(10);
  });

  it.each(techniques)('is refused: %s', (_tries, files) => {
    const { findings } = loadContent(createPortal(files));
    expect(findings.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    expect(findings.filter(({ rule }) => rule === 'internal-error')).toEqual([]);
  });
});

describe('the techniques', () => {
  it('are 150 at least', () => {
    expect(Object.values(CLASSES).flat().length).toBeGreaterThanOrEqual(150);
  });
});
