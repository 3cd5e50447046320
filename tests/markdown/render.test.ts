import { describe, expect, it } from 'vitest';
import { COMPONENTS, type ComponentName } from '../../src/markdown/components.ts';
import { renderSubmission, type RenderOptions } from '../../src/markdown/render.ts';
import { annotation, bottleneck, render, toSource } from './support.ts';

/** A body, what of its HTML matters, and its reading text. */
type Row = [title: string, body: string, html: string, text: string];

const PASSES: Row[] = [
  ['an article of law', 'art. 2.3.5 lid 3', '<p>art. 2.3.5 lid 3</p>', 'art. 2.3.5 lid 3'],
  [
    'a sentence that begins with "import"',
    'import niet dit, zei de gemeente.',
    '<p>import niet dit, zei de gemeente.</p>',
    'import niet dit, zei de gemeente.',
  ],
  [
    'a sentence that begins with "export"',
    'export van gegevens is lastig',
    '<p>export van gegevens is lastig</p>',
    'export van gegevens is lastig',
  ],
  [
    '"export let op"',
    'export let op: dit geldt niet',
    '<p>export let op: dit geldt niet</p>',
    'export let op: dit geldt niet',
  ],
  [
    'a line inside a paragraph that looks like a statement',
    'Hij zei:\nexport default voor iedereen\nimport "x"',
    '<p>Hij zei:\nexport default voor iedereen\nimport "x"</p>',
    'Hij zei: export default voor iedereen import "x"',
  ],
  ['a quoted statement', '> import "x"', '<p>import "x"</p>', 'import "x"'],
  ['a statement in a list', '- export default x', '<li>export default x</li>', 'export default x'],
  ['a "<" with a space', 'a < b en c > d', '<p>a &#x3C; b en c > d</p>', 'a < b en c > d'],
  ['an escaped "<" and brace', '\\<div> en \\{x\\}', '<p>&#x3C;div> en {x}</p>', '<div> en {x}'],
  ['a lone closing brace', 'een } accolade', '<p>een } accolade</p>', 'een } accolade'],
  [
    'text like an e-mail address',
    'Stuur het naar team@werk.',
    '<p>Stuur het naar team@werk.</p>',
    'Stuur het naar team@werk.',
  ],
  [
    'quotes of all kinds',
    '"dubbel", \'enkel\', “hoog” en ‘laag’',
    '<p>"dubbel", \'enkel\', “hoog” en ‘laag’</p>',
    '"dubbel", \'enkel\', “hoog” en ‘laag’',
  ],
  ['an emoji of several characters', 'Fijn 👨‍👩‍👧 ❤️', '<p>Fijn 👨‍👩‍👧 ❤️</p>', 'Fijn 👨‍👩‍👧 ❤️'],
  [
    'a code fence with braces, tags and statements',
    '```js\nimport x from "y"\nconst a = { b: <div> };\n```',
    '<pre><code>import x from "y"\nconst a = { b: &#x3C;div> };\n</code></pre>',
    'import x from "y" const a = { b: <div> };',
  ],
  ['code in a sentence with braces', 'De code `{a}` staat er.', '<code>{a}</code>', 'De code {a} staat er.'],
  ['indented text, as prose', '    niet als code', '<p>niet als code</p>', 'niet als code'],
  ['strikethrough', '~~weg~~ en ~niet~', '<p><del>weg</del> en ~niet~</p>', 'weg en ~niet~'],
  ['emphasis', '*licht* en **zwaar**', '<p><em>licht</em> en <strong>zwaar</strong></p>', 'licht en zwaar'],
  [
    'headings with ids',
    '## Één kop\n\n### Één kop',
    '<h2 id="t-één-kop">Één kop</h2>\n<h3 id="t-één-kop-1">',
    'Één kop\nÉén kop',
  ],
  [
    'a table whose corner is empty',
    '|  | wie |\n|---|---|\n| nu | gemeente |',
    '<tr>\n<td></td>\n<th scope="col">wie</th>\n</tr>',
    'wie\nnu\ngemeente',
  ],
  [
    'a table in a box that scrolls',
    '| wie | hoe lang |\n|---|--:|\n| gemeente | 8 weken |',
    '<div class="table-scroll" tabindex="0" role="region" aria-label="Tabel"><table>\n<thead>\n<tr>\n<th scope="col">wie</th>\n<th class="align-right" scope="col">hoe lang</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>gemeente</td>\n<td class="align-right">8 weken</td>',
    'wie\nhoe lang\ngemeente\n8 weken',
  ],
  [
    'a footnote',
    'Tekst[^a].\n\n[^a]: De noot.',
    '<h2 data-generated="" id="footnote-label">Voetnoten</h2>\n<ol>\n<li id="v-fn-1">\n<p>De noot. <a href="#v-fnref-1" data-footnote-backref="" aria-label="Terug naar verwijzing 1" class="data-footnote-backref" data-generated="">↩</a></p>',
    'Tekst.\nDe noot.',
  ],
  ['a footnote that has no text, as prose', 'Tekst[^a].', '<p>Tekst[^a].</p>', 'Tekst[^a].'],
  ['lists', '- a\n- b\n\n3. c', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol start="3">\n<li>c</li>\n</ol>', 'a\nb\nc'],
  ['a block quote', '> een\n> twee', '<blockquote>\n<p>een\ntwee</p>\n</blockquote>', 'een twee'],
  ['a hard break as white space', 'een\\\ntwee', '<p>een<br>\ntwee</p>', 'een twee'],
  ['white space as one space', 'een  \t twee\u00a0drie', '<p>een  \t twee\u00a0drie</p>', 'een twee drie'],
  ['a rule', 'een\n\n---\n\ntwee', '<p>een</p>\n<hr>\n<p>twee</p>', 'een\ntwee'],
  ['decomposed letters, composed', 'cafe\u0301', '<p>café</p>', 'café'],
  ['entities', '&amp; &copy; &lt;script&gt;', '<p>&#x26; © &#x3C;script></p>', '& © <script>'],
  [
    'a link to elsewhere',
    '[wet](https://wetten.overheid.nl/x?a=1&b=2)',
    '<a href="https://wetten.overheid.nl/x?a=1&#x26;b=2" rel="nofollow noopener">wet</a>',
    'wet',
  ],
  [
    'a link to elsewhere in capitals',
    '[wet](HTTPS://wet.example)',
    '<a href="HTTPS://wet.example" rel="nofollow noopener">',
    'wet',
  ],
  [
    'an address as text',
    'Zie www.wet.example.',
    '<a href="http://www.wet.example" rel="nofollow noopener">',
    'Zie www.wet.example.',
  ],
  ['a link within the site', '[lijst](/knelpunten/)', '<a href="/knelpunten/">lijst</a>', 'lijst'],
  ['a link within the page', '[kop](#t-kop)', '<a href="#t-kop">kop</a>', 'kop'],
  ['a link by reference', '[a]\n\n[a]: /b "uitleg"', '<a href="/b" title="uitleg">a</a>', 'a'],
  ['a link to an image', '[schema](media/schema.png)', '<a href="/media/schema.png">schema</a>', 'schema'],
  [
    'an image',
    '![Het schema](media/schema.png)',
    '<img src="/media/schema.png" alt="Het schema" loading="lazy" decoding="async">',
    '',
  ],
  ['nothing', '', '', ''],
];

describe('renderSubmission', () => {
  it.each(PASSES)('passes %s', (_, body, html, text) => {
    const result = render(body);
    expect(result.findings).toEqual([]);
    expect(result.html).toContain(html);
    expect(result.text).toBe(text);
  });
});

/** How each component is written, the HTML that it becomes, and its reading text. */
const WRITTEN: Record<ComponentName, [source: string, html: string, text: string]> = {
  Callout: [
    '<Callout type="warning">\nBel *eerst*.\n</Callout>',
    '<div class="callout callout-warning"><p class="callout-title" data-generated="">Let op</p><p>Bel <em>eerst</em>.</p></div>',
    'Bel eerst.',
  ],
  Story: [
    '<Story>\nZij wachtte.\n</Story>',
    '<section class="story" aria-label="Praktijkverhaal"><p class="story-label" data-generated="">Praktijkverhaal</p><p>Zij wachtte.</p></section>',
    'Zij wachtte.',
  ],
  Quote: [
    '<Quote by="een vrijwilliger">\nHet lukt niet.\n</Quote>',
    '<blockquote class="quote"><p>Het lukt niet.</p><footer data-generated="">een vrijwilliger</footer></blockquote>',
    'Het lukt niet.',
  ],
  Expectation: [
    '<Expectation promised="Binnen een week" practice="Na drie maanden" />',
    '<dl class="expectation" data-generated=""><div class="promised"><dt>Beloofd</dt><dd>Binnen een week</dd></div><div class="practice"><dt>Praktijk</dt><dd>Na drie maanden</dd></div></dl>',
    '',
  ],
  Timeline: [
    '<Timeline>\n<Step date="2026-03">\nDe vraag.\n</Step>\n</Timeline>',
    '<ol class="steps"><li><p class="step-label" data-generated=""><time datetime="2026-03">maart 2026</time></p><p>De vraag.</p></li></ol>',
    'De vraag.',
  ],
  Step: [
    '<Timeline>\n<Step date="2026-03-09" title="Eerst">\nDe vraag.\n</Step>\n</Timeline>',
    '<li><p class="step-label" data-generated=""><time datetime="2026-03-09">9 maart 2026</time> Eerst</p><p>De vraag.</p></li>',
    'De vraag.',
  ],
  Law: [
    '<Law code="wmo2015" article="2.10" />',
    ' class="law" data-law="wmo2015" data-article="2.10" data-generated="">wmo2015, artikel 2.10</',
    '',
  ],
  Figure: [
    '<Figure src="media/schema.png" alt="Het schema" caption="Hoe het loopt" />',
    '<figure class="figure"><img src="/media/schema.png" alt="Het schema" loading="lazy" decoding="async"><figcaption data-generated="">Hoe het loopt</figcaption></figure>',
    '',
  ],
  Redacted: [
    '<Redacted reason="naam van de straat" />',
    '<span class="omitted" data-generated="">weggelaten: naam van de straat</span>',
    '',
  ],
  Unknown: ['<Unknown />', '<span class="unknown" data-generated="">onbekend</span>', ''],
};
const NAMES = Object.keys(COMPONENTS) as ComponentName[];

/** Where a block may stand: a body around it, with the reading text that the body adds before it. */
const BLOCK_PLACES: [where: string, around: (source: string) => string][] = [
  ['on its own', (source) => source],
  ['between paragraphs', (source) => `\n\n${source}\n\n`],
  ['in a block quote', (source) => indent(source, '> ')],
  ['in a list item', (source) => `- ${indent(source, '  ').trimStart()}`],
  ['in a story', (source) => `<Story>\n${source}\n</Story>`],
  ['in a callout, indented', (source) => `<Callout type="tip" title="Zo">\n${indent(source, '  ')}\n</Callout>`],
  ['in a quote', (source) => `<Quote>\n\n${source}\n\n</Quote>`],
  ['in a step', (source) => `<Timeline>\n<Step date="2026-01">\n${source}\n</Step>\n</Timeline>`],
  ['in a footnote', (source) => `[^1]\n\n[^1]:\n${indent(source, '    ')}`],
];

const INLINE_PLACES: [where: string, around: (source: string) => string, text: string][] = [
  ['in a sentence', (source) => `Dit ${source} geldt.`, 'Dit geldt.'],
  ['at the end of a sentence', (source) => `Dit geldt ${source}.`, 'Dit geldt .'],
  ['in a heading', (source) => `## Over ${source}`, 'Over'],
  ['in emphasis', (source) => `*a ${source}*`, 'a'],
  ['in a link', (source) => `[a ${source}](/b/)`, 'a'],
  ['in a table', (source) => `| a |\n|---|\n| ${source} |`, 'a'],
  ['in a list', (source) => `- a ${source}`, 'a'],
  ['in a story', (source) => `<Story>\na ${source}\n</Story>`, 'a'],
];

describe.each(NAMES)('<%s>', (name) => {
  const [source, html, text] = WRITTEN[name];

  it.each(BLOCK_PLACES)('stands %s', (_, around) => {
    const result = render(around(source));
    expect(result.findings).toEqual([]);
    expect(result.html).toContain(html);
    expect(result.text).toBe(text);
  });
});

describe.each(['Law', 'Redacted', 'Unknown'] as const)('<%s> inside a sentence', (name) => {
  const [source, html] = WRITTEN[name];

  it.each(INLINE_PLACES)('stands %s', (_, around, text) => {
    const result = render(around(source));
    expect(result.findings).toEqual([]);
    expect(result.html).toContain(html);
    expect(result.text).toBe(text);
  });
});

describe('components', () => {
  it.each<[title: string, body: string, html: string]>([
    ['tags and text on one line', '<Callout type="tip">Bel eerst.</Callout>', '<p>Bel eerst.</p></div>'],
    [
      'steps on one line',
      '<Timeline><Step date="2026-01">a</Step> <Step date="2026-02">b</Step></Timeline>',
      '<time datetime="2026-02">februari 2026</time></p><p>b</p></li></ol>',
    ],
    [
      'single quotes',
      "<Callout type='info'>\na\n</Callout>",
      'callout-info"><p class="callout-title" data-generated="">Goed om te weten',
    ],
    [
      'attributes on lines of their own',
      '<Callout\n  type="tip"\n  title="Zo"\n>\na\n</Callout>',
      'data-generated="">Zo</p>',
    ],
    [
      'a value over two lines, as one',
      '<Quote by="een\n  vrijwilliger">\na\n</Quote>',
      '<footer data-generated="">een vrijwilliger</footer>',
    ],
    ['entities in attributes', '<Redacted reason="&lt;b&gt; &amp; c" />', 'weggelaten: &#x3C;b> &#x26; c'],
    [
      'a law without an article',
      '<Law code="wmo2015" />',
      '<p class="law" data-generated=""><span class="law" data-law="wmo2015" data-generated="">wmo2015</span></p>',
    ],
    [
      'a redaction without a reason',
      'a <Redacted/> b',
      'a <span class="omitted" data-generated="">weggelaten</span> b',
    ],
    ['a figure without a caption', '<Figure src="media/a.jpg" alt="Een plein" />', 'decoding="async"></figure>'],
  ])('take %s', (_, body, html) => {
    const result = render(body);
    expect(result.findings).toEqual([]);
    expect(result.html).toContain(html);
  });

  it('leave what the author did not write out of headings', () => {
    const { headings } = render('## Over <Law code="wmo2015" /> en meer\n\n#### Diep');
    expect(headings).toEqual([
      { depth: 2, slug: 't-over-en-meer', text: 'Over en meer' },
      { depth: 4, slug: 't-diep', text: 'Diep' },
    ]);
  });
});

describe('ids in the HTML', () => {
  it.each<[title: string, body: string]>([
    ['headings with the same text', '## a\n\n## a\n\n## a-1\n\n## a'],
    ['headings without text', '##\n\n##\n\n## <Unknown/>'],
    ['headings that are called as ids of footnotes', '## fn-1\n\n## v-fn-1\n\n## footnote-label\n\na[^1]\n\n[^1]: b'],
    ['a footnote named as the second mark of another', 'a[^1] b[^1] c[^1-2]\n\n[^1]: x\n\n[^1-2]: y'],
    [
      'footnotes whose names differ by case or encoding',
      'a[^A] b[^a] c[^%61] d[^é] e[^%C3%A9]\n\n[^A]: x\n\n[^%61]: y\n\n[^é]: z\n\n[^%C3%A9]: z',
    ],
    [
      'footnotes named as members of objects',
      'a[^constructor] b[^__proto__] c[^toString]\n\n[^constructor]: x\n\n[^__proto__]: y\n\n[^toString]: z',
    ],
  ])('are unique and every link finds its own: %s', (_, body) => {
    const { html, findings } = render(body);
    expect(findings).toEqual([]);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });
});

describe('source files', () => {
  const plain = renderSubmission(bottleneck('Een *zin*.\n\n<Story>\nb\n</Story>'));

  it.each<[title: string, change: (source: string) => string]>([
    ['a byte order mark', (source) => `\ufeff${source}`],
    ['Windows line ends', (source) => source.replaceAll('\n', '\r\n')],
    ['old Macintosh line ends', (source) => source.replaceAll('\n', '\r')],
    ['both', (source) => `\ufeff${source.replaceAll('\n', '\r\n')}`],
    ['no line end at the end', (source) => source.trimEnd()],
    ['a comment in front matter', (source) => source.replace('---\n', '---\n# opmerking\n')],
  ])('may have %s', (_, change) => {
    expect(plain.findings).toEqual([]);
    expect(renderSubmission(change(bottleneck('Een *zin*.\n\n<Story>\nb\n</Story>')))).toEqual(plain);
  });

  it.each<[title: string, source: string, options: RenderOptions]>([
    ['an annotation', annotation('Goed punt.'), { kind: 'annotation' }],
    [
      'a recognition without a body',
      toSource({ type: 'recognition', created: '2026-02-02T12:00:00Z', by: '{ role: practitioner }' }, '\n  \n'),
      { kind: 'annotation' },
    ],
    [
      'what stays of a withdrawn annotation',
      toSource(
        { type: 'reply', created: '2026-02-02T12:00:00Z', by: '{ role: practitioner }', withdrawn: '2026-03-01' },
        '',
      ),
      { kind: 'annotation' },
    ],
    ['a tombstone', toSource({ published: '2026-01-05', withdrawn: '2026-04-02', withdrawnReason: 'writer' }, ''), {}],
    [
      'a circle',
      toSource(
        {
          title: 'Leerkring Wonen',
          facilitator: '{ role: begeleider, organisation: Werkplaats }',
          members: '[Wijkteam Noord]',
        },
        'Wat zoeken wij uit?',
      ),
      { kind: 'circle' },
    ],
    [
      'an expectation',
      toSource(
        {
          title: 'Binnen een week een besluit',
          holder: 'resident',
          statement: 'Wie vraagt, hoort binnen een week iets.',
        },
        'Zo staat het in de verordening.',
      ),
      { kind: 'expectation' },
    ],
    ['a page', toSource({ title: 'Over Spaak' }, '## Wat dit is\n\nTekst.'), { kind: 'page' }],
    ['a page that has only a title', toSource({ title: 'Over Spaak' }, ''), { kind: 'page' }],
  ])('may be %s', (_, source, options) => {
    const { findings, data } = renderSubmission(source, options);
    expect(findings).toEqual([]);
    expect(data).toBeDefined();
  });

  it('name their path in findings', () => {
    const { findings } = renderSubmission('geen front matter', { kind: 'page', path: 'pages/over.mdx' });
    expect(findings).toMatchObject([{ file: 'pages/over.mdx', line: 1, column: 1, severity: 'error' }]);
  });

  it('give nothing but findings when there is an error', () => {
    const result = render('## Kop\n\nEen zin.\n\n# Fout');
    expect(result).toMatchObject({ data: undefined, html: '', text: '', headings: [] });
    expect(result.findings).toHaveLength(1);
  });
});

function indent(text: string, prefix: string): string {
  return text.replaceAll(/^/gm, prefix);
}
