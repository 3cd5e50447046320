import { describe, expect, it } from 'vitest';
import { inBody, render } from './support.ts';

/** A body, and the rule and place of each finding: `rule line:column`, lines counted in the body. */
type Row = [title: string, body: string, ...findings: string[]];

const STATEMENTS: Row[] = [
  ['an import', "import a from 'b'", 'no-mdx-import 1:1'],
  ['an import for its effect', 'Tekst.\n\nimport "./x.js";', 'no-mdx-import 3:1'],
  ['an import of everything', 'import * as a from "b"', 'no-mdx-import 1:1'],
  ['an import over two lines', 'import a\nfrom "b"', 'no-mdx-import 1:1'],
  ['two imports on one line', 'import a from "b"; import c from "d"', 'no-mdx-import 1:1'],
  ['an import with a comment', 'import a from "b" // nodig', 'no-mdx-import 1:1'],
  ['an import of names', 'import { a } from "b"', 'no-mdx-import 1:1', 'no-mdx-expression 1:8'],
  ['an exported constant', 'export const a = 1', 'no-mdx-import 1:1'],
  ['an exported variable', 'export let a = 1', 'no-mdx-import 1:1'],
  ['an exported function', 'export async function a() ...', 'no-mdx-import 1:1'],
  ['a default export', 'export default a', 'no-mdx-import 1:1'],
  ['an exported class', 'export class A', 'no-mdx-import 1:1'],
  ['an export of everything', 'export * from "b"', 'no-mdx-import 1:1'],
  ['an export of names', 'export { a }', 'no-mdx-import 1:1', 'no-mdx-expression 1:8'],
];

const BRACES: Row[] = [
  ['an expression on its own', '{alert(1)}', 'no-mdx-expression 1:1'],
  ['an expression in a sentence', 'Het is {1 + 1} uur.', 'no-mdx-expression 1:8'],
  ['a comment in braces', 'Tekst.\n\n{/* weg */}', 'no-mdx-expression 3:1'],
  ['empty braces', 'Een {} sjabloon', 'no-mdx-expression 1:5'],
  [
    'each of several expressions',
    '{a}\n\n## {b}\n\n- {c}',
    'no-mdx-expression 1:1',
    'no-mdx-expression 3:4',
    'no-mdx-expression 5:3',
  ],
  ['a brace that nothing closes', 'Een { accolade\n\nen meer.', 'mdx-syntax 1:5'],
  ['such a brace behind code with braces', 'De `{` en\n\n```\n{\n```\n\ndan { niet', 'mdx-syntax 7:5'],
  ['such a brace behind an escaped one', '\\{ en {', 'mdx-syntax 1:7'],
  ['the outer of two such braces', 'a { b { c } d', 'mdx-syntax 1:3'],
  ['a brace in indented text', '    { a', 'mdx-syntax 1:5'],
];

const TAGS: Row[] = [
  ['an unknown component', 'Tekst.\n\n<Foto />', 'unknown-component 3:1'],
  ['a component in lower case', '<callout type="tip">\na\n</callout>', 'unknown-component 1:1'],
  ['an HTML element', '<div>a</div>', 'unknown-component 1:1'],
  ['an HTML element in a sentence', 'Dit is <b>vet</b>.', 'unknown-component 1:8'],
  ['a script', '<script>alert(1)</script>', 'unknown-component 1:1'],
  ['an image element', 'a <img src="x" onerror="alert(1)" />', 'unknown-component 1:3'],
  ['an element without a name', '<>a</>', 'unknown-component 1:1'],
  ['a member', '<Callout.Story />', 'unknown-component 1:1'],
  ['a namespace', '<svg:a />', 'unknown-component 1:1'],
  [
    'members of objects as components',
    '<constructor />\n\n<toString />\n\n<__proto__ />',
    'unknown-component 1:1',
    'unknown-component 3:1',
    'unknown-component 5:1',
  ],
  ['a "<" before a number', 'Bij 5 <6 weken', 'mdx-syntax 1:7'],
  ['a "<" at the end', 'a\n\nb <', 'mdx-syntax 3:3'],
  ['an arrow', 'a <-> b', 'mdx-syntax 1:3'],
  ['a comment', 'Tekst <!-- weg -->', 'mdx-syntax 1:7'],
  ['a doctype', '<!doctype html>', 'mdx-syntax 1:1'],
  ['a processing instruction', '<?php x ?>', 'mdx-syntax 1:1'],
  ['an address between angle brackets', 'Zie <https://wet.example>.', 'mdx-syntax 1:5'],
  ['an e-mail address between angle brackets', 'Mail <jan@wet.example>', 'mdx-syntax 1:6'],
  ['a tag that nothing closes', 'Tekst.\n\n<Story>\n\na', 'mdx-syntax 3:1'],
  ['a tag in a sentence that nothing closes', 'Tekst.\n\nDan <br> verder.', 'mdx-syntax 3:5'],
  ['a tag that nothing opens', 'Tekst.\n\n</Story>', 'mdx-syntax 3:1'],
  ['tags that cross', '<Story>\n\na\n\n</Quote>', 'mdx-syntax 5:1'],
];

const ATTRIBUTES: Row[] = [
  ['an unknown attribute', '<Callout type="tip" kleur="rood">\na\n</Callout>', 'unknown-attribute 1:21'],
  ['an event handler', '<Story onclick="alert(1)">\na\n</Story>', 'unknown-attribute 1:8'],
  ['an event handler in capitals', '<Story ONCLICK="alert(1)">\na\n</Story>', 'unknown-attribute 1:8'],
  [
    'attributes that HTML would know',
    '<Quote id="a" class="b" style="c" dangerouslySetInnerHTML="d">\na\n</Quote>',
    'unknown-attribute 1:8',
    'unknown-attribute 1:15',
    'unknown-attribute 1:25',
    'unknown-attribute 1:35',
  ],
  ['a namespaced attribute', '<Quote xlink:href="a">\na\n</Quote>', 'unknown-attribute 1:8'],
  [
    'directives of Astro',
    '<Quote set:html="a" client:load>\na\n</Quote>',
    'unknown-attribute 1:8',
    'unknown-attribute 1:21',
  ],
  [
    'members of objects as attributes',
    '<Quote __proto__="a" constructor="b">\na\n</Quote>',
    'unknown-attribute 1:8',
    'unknown-attribute 1:22',
  ],
  ['an attribute given twice', '<Callout type="tip" type="info">\na\n</Callout>', 'duplicate-attribute 1:21'],
  ['spread attributes', '<Callout type="tip" {...alles}>\na\n</Callout>', 'no-mdx-expression 1:21'],
  ['an expression as a value', '<Callout type={soort}>\na\n</Callout>', 'no-mdx-expression 1:10'],
  ['a string in braces', '<Callout type={"tip"}>\na\n</Callout>', 'no-mdx-expression 1:10'],
  ['a template as a value', '<Quote by={`a`}>\na\n</Quote>', 'no-mdx-expression 1:8'],
  ['an element as a value', '<Quote by={<b/>}>\na\n</Quote>', 'no-mdx-expression 1:8'],
  ['a value without quotes', '<Callout type=tip>\na\n</Callout>', 'mdx-syntax 1:15'],
  ['a quote that is not closed', '<Law code="wmo />', 'mdx-syntax 1:18'],
  ['an attribute without a value', '<Quote by>\na\n</Quote>', 'invalid-attribute 1:8'],
  ['a number where text is asked', '<Law code="wmo" article={2.10} />', 'invalid-attribute 1:17'],
  ['a missing attribute, at the tag', 'a <Law /> b', 'invalid-attribute 1:3'],
  ['a value that is not one of the choices', '<Callout type="gevaar">\na\n</Callout>', 'invalid-attribute 1:10'],
  ['every wrong value', '<Expectation promised="" practice="b" />', 'invalid-attribute 1:14', 'invalid-attribute 1:26'],
  [
    'a day that does not exist',
    '<Timeline>\n<Step date="2026-02-30">\na\n</Step>\n</Timeline>',
    'invalid-attribute 2:7',
  ],
  ['a code with a space', '<Law code="wmo 2015" />', 'invalid-attribute 1:6'],
  ['an article that is none', '<Law code="wmo" article="artikel 2" />', 'invalid-attribute 1:17'],
];

const NESTING: Row[] = [
  ['a step outside a timeline', '<Step date="2026-01">\na\n</Step>', 'component-place 1:1'],
  [
    'a step deeper in a timeline',
    '<Timeline>\n<Step date="2026-01">\n<Story>\n<Step date="2026-02">\na\n</Step>\n</Story>\n</Step>\n</Timeline>',
    'component-place 4:1',
  ],
  ['a timeline of other things', '<Timeline>\n<Story>\na\n</Story>\n</Timeline>', 'component-children 1:1'],
  [
    'a timeline of steps and text',
    '<Timeline>\n<Step date="2026-01">\na\n</Step>\n\nb\n</Timeline>',
    'component-children 1:1',
  ],
  [
    'a timeline of a list of steps',
    '<Timeline>\n- <Step date="2026-01">a</Step>\n</Timeline>',
    'component-children 1:1',
    'component-place 2:3',
  ],
  ['an empty timeline', '<Timeline />', 'component-children 1:1'],
  ['an empty story', 'a\n\n<Story></Story>', 'component-children 3:1'],
  ['a law with text in it', 'Zie <Law code="wmo">de wet</Law>.', 'component-children 1:5'],
  ['a story inside a sentence', 'Zij <Story>wachtte</Story> lang.', 'component-place 1:5'],
  ['a figure inside a sentence', 'Zie <Figure src="media/a.png" alt="Een plein" />.', 'component-place 1:5'],
];

const TEXT: Row[] = [
  ['a heading of level 1', 'Tekst.\n\n# Kop', 'heading-depth 3:1'],
  ['a heading of level 1 by its underline', 'Kop\n===', 'heading-depth 1:1'],
  ['a task list', '- [ ] te doen\n- [x] gedaan', 'no-task-list 1:1', 'no-task-list 2:1'],
  ['a remote image', 'Zie ![foto](https://elders.example/a.png)', 'unsafe-url 1:5'],
  ['an image elsewhere on the site', '![foto](/media/a.png)', 'unsafe-url 1:1'],
  ['an image above the folder', '![foto](media/../a.png)', 'unsafe-url 1:1'],
  ['an image that may hold a script', '![foto](media/a.svg)', 'unsafe-url 1:1'],
  ['a module as an image', '![foto](./x.js)', 'unsafe-url 1:1'],
  ['an image in data', '![foto](data:image/png;base64,AAAA)', 'unsafe-url 1:1'],
  ['an image without a description', '![ ](media/a.png)', 'image-alt 1:1'],
  ['an image by reference', '![foto][a]\n\n[a]: media/a.png', 'image-reference 1:1'],
  ['a figure elsewhere', '<Figure src="https://elders.example/a.png" alt="Een plein" />', 'invalid-attribute 1:9'],
  ['a figure without a description', '<Figure src="media/a.png" alt="" />', 'invalid-attribute 1:27'],
  ['a bidirectional override as an entity', 'Een &#x202e;naam', 'invalid-character 1:1'],
  ['a zero-width space as an entity', 'Een na&#8203;am', 'invalid-character 1:1'],
  [
    'a hidden character as an entity in an attribute',
    'a\n\n<Redacted reason="de &#x2066;naam" />',
    'invalid-character 3:1',
  ],
  ['a hidden character as an entity in a title', '[a](/b "c&ZeroWidthSpace;d")', 'invalid-character 1:1'],
  ['a hidden character as an entity in a description', '![foto&#x200b;](media/a.png)', 'invalid-character 1:1'],
  ['half a character as an entity', 'Een &#xd800; teken', 'invalid-character 1:1'],
];

const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;avascript&colon;alert(1)',
  'java&#10;script:alert(1)',
  'java&Tab;script:alert(1)',
  '<java\tscript:alert(1)>',
  '< javascript:alert(1)>',
  '<\u00a0javascript:alert(1)>',
  '&#1;javascript:alert(1)',
  'javascript&#58;alert(1)',
  'javascript\\:alert(1)',
  '%6aavascript:alert(1)',
  'javascript%3Aalert(1)',
  'view-source:javascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,x',
  'data:text/javascript,alert(1)',
  'file:///etc/passwd',
  'blob:https://wet.example/1',
  'ftp://wet.example',
  '//elders.example',
  '/\\\\elders.example',
  '/%5Celders.example',
  '/%2F%2Felders.example/',
  '/&Tab;/elders.example',
  '\\\\\\\\elders.example',
  'https:\\\\\\\\elders.example',
  'elders.example',
  './pagina',
  '../pagina',
  '?q=a',
  '""',
  'http://',
  'https://%00.example',
  '/%00',
  '/%0d%0aSet-Cookie:a',
];

describe.each<[what: string, rows: Row[]]>([
  ['statements', STATEMENTS],
  ['braces', BRACES],
  ['tags', TAGS],
  ['attributes', ATTRIBUTES],
  ['nesting', NESTING],
  ['text', TEXT],
])('%s', (_what, rows) => {
  it.each(rows.map(([title, body, ...findings]) => ({ title, body, findings })))(
    'refuses $title',
    ({ body, findings }) => {
      const result = render(body);
      expect(inBody(result.findings)).toEqual(findings);
      expect(result).toMatchObject({ html: '', text: '', data: undefined, headings: [] });
    },
  );
});

describe('an address', () => {
  it.each(ADDRESSES)('may not be %j in a link', (address) => {
    const { findings } = render(`Zie [dit](${address}).`);
    expect(findings.map(({ rule }) => rule)).toContain('unsafe-url');
  });

  it.each(ADDRESSES.filter((address) => address !== '""'))('may not be %j in a definition', (address) => {
    const { html, findings } = render(`Zie [dit].\n\n[dit]: ${address}`);
    expect(findings.map(({ rule }) => rule)).toContain('unsafe-url');
    expect(html).toBe('');
  });

  it('may not be longer than 1,000 characters', () => {
    expect(inBody(render(`[a](/${'b'.repeat(1000)})`).findings)).toEqual(['url-too-long 1:1']);
    expect(render(`[a](/${'b'.repeat(999)})`).findings).toEqual([]);
  });
});

describe('a message', () => {
  it.each<[title: string, body: string, message: RegExp]>([
    ['gives the escaped form of a "<"', 'Bij 5 <6 weken', /must be written \\</],
    ['gives the escaped form of a brace', 'Een { accolade', /must be written \\\{/],
    ['names the components that there are', '<Foto />', /Callout, Story, Quote, Expectation, Timeline, Step, Law/],
    ['names the choices', '<Callout type="gevaar">\na\n</Callout>', /info, warning, tip/],
    ['is one line whatever it quotes', '[a](java&#10;script:b)', /^[^\n]*$/],
    ['does not advise code in braces', 'Tekst <!-- weg -->', /^[^{]*$/],
  ])('%s', (_, body, message) => {
    const { findings } = render(body);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toMatch(message);
  });
});
