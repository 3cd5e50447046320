import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { walkTree } from '../../src/markdown/hast.ts';
import { digestText, parsePublicText, toSource } from '../../src/markdown/public-text.ts';
import { readDocument } from '../../src/markdown/render.ts';
import { parsePlainText } from '../../src/model/plain-text.ts';
import { normalizePublicText, publicTextSchema, SECTIONS, type DraftText } from '../../src/model/public-text.ts';
import { draftText } from '../support/public-text.ts';
import { bottleneck } from './support.ts';

const DAY = '2026-11-24';
const ROUND_TRIPS = 10_000;
/** They take 16 seconds on one quiet core. */
const PATIENCE = 120_000;
/** Nasty pieces in one field: few, so that a text is judged in about a millisecond. */
const MOST_PIECES = 6;

/** All that fields can become. */
const TAGS = ['h2', 'li', 'p', 'section', 'span', 'ul'];
/** What an editor must judge or change: the file can be read, and may not be published so. */
const JUDGED = /^(?:personal-data-|plain-text$|reserved-token$)/;

const CASES: [what: string, text: string][] = [
  ['the names that the site builder looks for', '__ASTRO_IMAGE_x astro:assets ASTRO:CONTENT @@ASTRO-LINKS'],
  ['hidden characters', 'na\u200bam \u202eom\u202c \u2067x\u2069 \u0000\u0007\u001b \ufeff\ufffd \u{e0041}'],
  ['line breaks of all systems', 'een\r\ntwee\rdrie\u2028vier\u2029vijf\u0085zes\u000bzeven\u000cacht'],
  ['statements of a module', 'import x from "y"\n\nexport default 1\n\n- import "z"\n- export const a = 1'],
  ['prose that begins as one', 'important is dit niet\n\nexport is dat wel'],
  ['headings', '# een\n\n## Waar het knelt\n\n####### zeven\n\n- # in een lijst\n\nop een rij\n==='],
  ['a heading of its own section', 'een\n\n## Wat zou helpen\n\ntwee'],
  ['tags of its own', '<Story>\n\neen\n\n</Story>\n\n<Redacted />\n\n<Unknown/>'],
  ['lists by other signs', '+ een\n\n* twee\n\n• drie\n\n– vier\n\n1. vijf\n\n2) zes\n\n10000000000. zeven'],
  ['a list in a list', '- - een\n- + twee\n- 1. drie\n- > vier\n- [ ] vijf\n- ---'],
  ['lists with blank lines between', '- een\n\n- twee\n\n\n* drie\n\ntekst\n\n- vier'],
  ['a sign alone, and a line below it', '-\neen\n\n–\n\ntwee'],
  ['rules', '***\n\n---\n\n___\n\n- - -\n\n* * *\n\n===\n\n--- ---'],
  ['quotes and directives', '> een\n\n>> twee\n\n:::tip\n\n: uitleg\n\n::x{a=b}'],
  ['code', '``` js\nx\n```\n\n    vier\n\n\ttab\n\n`a` ``b`` ~~~\n\n~weg~ ~~weg~~'],
  ['emphasis', '*a* **b** _c_ __d__ ***e*** a*b*c a_b_c \\*f\\*'],
  ['links', '[a](/b) ![a](x.png) [a][b] [b]: /c\n\n[b]: /c "d"\n\n<https://a.example>'],
  ['addresses', 'www.a.example WWW.A.EXAMPLE xwww.b.c _www.d.e http://1.2.3.4.5/ https://a.example/?b=c&d#e [www.x.y'],
  ['addresses of mail', 'mailto:a@voorbeeld.example xmpp:a@b.example/c @team a@b'],
  ['footnotes', 'een[^1] twee[^a b]\n\n[^1]: drie'],
  ['tables', '| a | b |\n|---|---|\n| c | d |\n\n- a | b\n- -|-\n- c | d\n\na | b\n--|--'],
  ['entities', '&amp; &lt;b&gt; &#60; &#x3c; &copy; &nbsp &;& & R&D &#32;x &#105;mport'],
  ['HTML', '<b>a</b> <!-- a --> <?php a ?> <![CDATA[a]]> <script>a</script> <a href="x"> </p> < a'],
  ['braces', '{a} {{b}} {/* c */} \\{d} {`e`} }{ {...f}'],
  ['money and sums', '$x$ $$y$$ 2^3 a=b =c == 1+1 50%'],
  ['backslashes', '\\ \\\\ \\n \\* a\\\n\\b \\'],
  ['emoji', '👨‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇳🇱 1️⃣ ❤️'],
  ['combining characters', 'e\u0301 a\u030a \u0301x <\u0338 =\u0338 [weggelaten]\u0338 \u1fef \u212b'],
  ['halves of characters', 'a\ud83d b\ude00 \ude00\ud83d c'],
  ['white space', '  een\t\ttwee \u00a0drie\u3000vier\u2003 \n \n\n\n  \t\n vijf '],
  ['front matter', '---\n\ntitle: x\n\n---\n\n...'],
  ['names of what every object has', 'constructor __proto__ toString hasOwnProperty'],
  [
    'what was left out',
    '[weggelaten]\n\n[onbekend]\n\nDe [weggelaten]e dag, [onbekend][weggelaten].\n\n- [weggelaten]',
  ],
  ['nothing but what was left out', '[weggelaten] [onbekend]\n\n- [onbekend] [onbekend]\n\n[weggelaten][weggelaten]'],
  ['words like it', '[Weggelaten] [weg gelaten] \\[weggelaten] [[onbekend]] [onbekend](x) [weggelaten'],
  ['a long line', `${'woord '.repeat(800)}einde`],
  ['many marks', '* _ [ ] '.repeat(25)],
];

const LINES: [what: string, line: string][] = [
  ['quotes', `"a" 'b' \\"c\\" \\ “d”`],
  ['signs of YAML', '- a: b # c, [d] {e} &f *g !h |i >j %k @l ?m ---'],
  ['delimiters of front matter', '--- --- title: x ---'],
  ['a number', '00123456789.50'],
  ['a day', '2026-11-24 12:00:00'],
  ['escapes', '\\x5f \\u0041 \\n \\t \\" \\\\'],
  ['line breaks', 'een\ntwee\r\n\r\ndrie\u2028vier'],
  ['white space around it', '   een \t twee\u00a0   '],
  ['halves and hidden characters', 'een\ud800 twee\u200b drie\ufeff'],
  ['emoji and combining characters', '👨‍👩‍👧‍👦 e\u0301 🇳🇱'],
];

describe('toSource', () => {
  it.each(CASES)('keeps %s as it was typed', (_, text) => {
    expectRoundTrip(
      draftText({ story: text, happens: `Begin.\n\n${text}`, obstacle: `${text}\n\neinde`, helps: text }),
    );
  });

  it.each(LINES)('keeps %s in lines', (_, line) => {
    const words = `${line} en nog wat woorden, omdat het lang genoeg moet zijn`;
    expectRoundTrip(
      draftText({
        title: words,
        summary: words,
        questions: [{ id: 'vraag-1', text: line }],
        laws: [{ law: 'wmo2015', article: '2.10', paragraph: line.slice(0, 15) }],
        privacyAccepted: [{ type: 'name', digest: 'a'.repeat(64), reason: line }],
      }),
    );
  });

  it.each(['true', 'null', '1e3', '0x1F', '007', '12', '-1', '---', '2026-11-24', 'no', 'Y', '-'])(
    'keeps the code %j a word',
    (code) => {
      expectRoundTrip(
        draftText({
          ...{ municipality: code, role: code, domains: [code, 'x'], kinds: [code], decisionLevel: code },
          laws: [{ law: code }],
        }),
      );
    },
  );

  it('writes the fields in the order of the schema, and none that is empty', () => {
    const text = draftText({
      story: 'Een man wacht.',
      laws: [{ law: 'wmo2015', article: '2.10' }],
      expectations: [],
      questions: [{ id: 'vraag-1', text: ' ' }],
      affected: '1-5',
    });
    expect(toSource(text, DAY)).toBe(`---
title: "Na het ziekenhuis wacht de hulp"
summary: "Wie op vrijdag thuiskomt, wacht tot maandag op een besluit."
reported: 2026-11
published: ${DAY}
municipality: regio
domains: [wmo]
kinds: [wachttijd]
role: professional
laws:
  - law: wmo2015
    article: "2.10"
affected: "1-5"
---

<Story>

Een man wacht.

</Story>

## Wat er gebeurt

Hulp komt te laat.

## Waar het knelt

Een handtekening.
`);
  });

  it.each<[what: string, text: Partial<DraftText>, rule: string]>([
    ['too many marks', { happens: '*'.repeat(400) }, 'too-complex'],
    ['brackets without end', { obstacle: '['.repeat(40) }, 'nested-too-deep'],
    ['a name of the site builder in a title', { title: 'Een titel met __ASTRO_IMAGE_' }, 'reserved-token'],
    ['marks in a title', { title: 'Een titel met `code` erin' }, 'plain-text'],
    [
      'reasons without end',
      {
        privacyAccepted: Array.from({ length: 40 }, () => ({
          type: 'name',
          digest: 'a'.repeat(64),
          reason: 'x'.repeat(200),
        })),
      },
      'front-matter-too-large',
    ],
  ])('makes of %s a file that the check refuses', (_, text, rule) => {
    const { findings } = readDocument(toSource(draftText(text), DAY), { kind: 'bottleneck' });
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
  });

  it.each<[what: string, source: string, expected: string]>([
    [
      'another day',
      '---\ntitle: "a"  # b\npublished:   2020-01-01   # c\nkinds: [ a,b ]\n---\nx',
      'published:   2026-11-24   # c',
    ],
    ['no day', '---\ntitle: "a"  # b\nkinds: [ a,b ]\n---\nx', 'kinds: [ a,b ]\npublished: 2026-11-24\n'],
    ['a day in quotes', "---\r\npublished: '2020-01-01'\r\nkinds: [ a,b ]\r\n---\r\nx", 'published: 2026-11-24\r\n'],
    ['an empty day', '---\nkinds:   [ a,b ]\npublished:\n---\nx', 'published: 2026-11-24\n'],
  ])('sets the day in a source with %s, and nothing else', (_, source, expected) => {
    const made = toSource(source, DAY);
    expect(made).toContain(expected);
    expect(made.replace(/.*published.*\r?\n/, '')).toBe(source.replace(/.*published.*\r?\n/, ''));
    expect(toSource(made, DAY)).toBe(made);
  });

  it('sets the day among fields in braces', () => {
    expect(toSource('---\n{ title: a, kinds: [b] }\n---\nx', DAY)).toMatch(
      /^---\n\{.*published: 2026-11-24.*\}\n---\nx$/,
    );
  });

  it.each<[what: string, source: string]>([
    ['nothing', ''],
    ['no front matter', 'geen kop'],
    ['front matter that is no YAML', '---\ntitle: [\n---\nx'],
    ['front matter without end', '---\ntitle: a\n'],
    ['a list for front matter', '---\n- a\n---\n'],
    ['a key twice', '---\na: b\na: c\n---\n'],
    ['a reference to nothing', '---\na: *b\n---\n'],
    ['brackets without end', `---\na: ${'['.repeat(5_000)}\n---\n`],
  ])('leaves a source with %s as it is', (_, source) => {
    expect(toSource(source, DAY)).toBe(source);
  });
});

describe('parsePublicText', () => {
  it(`is the inverse of toSource, ${ROUND_TRIPS} times`, { timeout: PATIENCE }, () => {
    let read = 0;
    fc.assert(
      fc.property(nastyText, (text) => {
        read += expectRoundTrip(text) ? 1 : 0;
      }),
      { numRuns: ROUND_TRIPS },
    );
    expect(read).toBeGreaterThan(ROUND_TRIPS * 0.9);
  });

  const source = toSource(draftText({ story: 'Een man wacht.', helps: 'Een besluit op vrijdag.' }), DAY);

  it.each<[what: string, source: string]>([
    ['a component', source.replace('Hulp komt', '<Law code="wmo" /> Hulp komt')],
    ['a reason for what was left out', source.replace('Hulp', '<Redacted reason="straat" />')],
    ['a link', source.replace('Hulp', '[Hulp](/a)')],
    ['emphasis', source.replace('Hulp', '*Hulp*')],
    ['another heading', source.replace('## Waar het knelt', '## Wat er wringt')],
    ['one heading more', `${source}\n## En nog iets\n\nTekst.\n`],
    ['another order', source.replace('## Waar het knelt', '## Wat zou helpen')],
    ['a hard line break', source.replace('Hulp komt', 'Hulp\\\nkomt')],
    ['an example', source.replace('kinds:', 'example: true\nkinds:')],
    ['a bottleneck it was merged into', source.replace('kinds:', 'mergedInto: ander\nkinds:')],
    ['a comment', source.replace('kinds:', '# let op\nkinds:')],
    ['white space at the end', `${source}\n`],
    ['Windows line ends', source.replaceAll('\n', '\r\n')],
    ['a tombstone', '---\npublished: 2026-01-01\nwithdrawn: 2026-02-01\nwithdrawnReason: other\n---\n'],
    ['nothing', ''],
  ])('leaves a file with %s to whoever edits the source', (_, changed) => {
    expect(parsePublicText(source)).toBeDefined();
    expect(changed).not.toBe(source);
    expect(parsePublicText(changed)).toBeUndefined();
  });

  it('never takes what was written by hand for its own', () => {
    const files = globSync('content/bottlenecks/*.mdx', { cwd: resolve(import.meta.dirname, '../..') });
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) expect(parsePublicText(readFileSync(file, 'utf8'))).toBeUndefined();
  });
});

describe('digestText', () => {
  it('is the same for the same text, however it was typed', () => {
    const digest = digestText(draftText({ happens: 'Hulp komt té laat.\n\n- een\n- twee' }));
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(digestText(draftText({ happens: ' Hulp  komt te\u0301 laat.\r\n\r\n\r\n* een\r\n* twee\u200b ' }))).toBe(
      digest,
    );
  });

  it('is another when anything in front matter or text is', () => {
    const texts: Partial<DraftText>[] = [
      {},
      { summary: 'Wie op vrijdag thuiskomt, wacht tot dinsdag op een besluit.' },
      { role: 'arts' },
      { helps: 'Iets.' },
      { questions: [{ id: 'vraag-1', text: 'Wie beslist?' }] },
      { privacyAccepted: [{ type: 'name', digest: 'a'.repeat(64), reason: 'Geen naam.' }] },
    ];
    expect(new Set(texts.map((text) => digestText(draftText(text)))).size).toBe(texts.length);
  });

  it('does not depend on the day in a source', () => {
    const [one, other, third] = ['2026-01-01', '2026-02-02', undefined].map((published) =>
      digestText(bottleneck('Tekst.', { published })),
    );
    expect(one).toBe(other);
    expect(third).not.toBe(digestText(bottleneck('Andere tekst.', { published: undefined })));
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    ...[...CASES, ...LINES].flatMap(([, text]) => (text.length > 150 ? [] : [text, ...text.split(/(?<=\s)|(?=\s)/)])),
  ),
  fc.constantFrom(
    '\n',
    '\n\n',
    ' ',
    '\t',
    '\r\n',
    '- ',
    '\n- ',
    '\n\n- ',
    '1. ',
    '# ',
    '> ',
    '| ',
    '---\n',
    '[weggelaten]',
    '[onbekend]',
  ),
  fc.constantFrom(...Array.from('\\`*_{}[]()<>~|&$#+-=:;.!@%^"\'/?,')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const prose = fc.array(piece, { maxLength: MOST_PIECES }).map((pieces) => pieces.join(''));
const line = fc.array(piece, { maxLength: 2 }).map((pieces) => pieces.join('').slice(0, 70));

const nastyText = fc
  .record({
    title: line.map((words) => `Titel: ${words} van tien`),
    summary: line.map((words) => `${words} en een samenvatting van meer dan veertig tekens`),
    story: prose,
    happens: prose.map((words) => `${words} en dan nog`),
    obstacle: prose.map((words) => `En dus ${words}`),
    helps: prose,
    question: line.map((words) => `Wie ${words}?`),
  })
  .map(({ question, ...fields }) => draftText({ ...fields, questions: [{ id: 'vraag-1', text: question }] }));

/**
 * Serialises and reads back in both ways: into fields, and as a page. Returns whether the check lets the page be read;
 * it does unless an editor has something to judge.
 */
function expectRoundTrip(text: DraftText): boolean {
  const source = toSource(text, DAY);
  const normal = normalizePublicText(text);
  expect(publicTextSchema.parse(normal)).toEqual(normal);
  expect(parsePublicText(source)).toEqual(normal);
  const { document, findings } = readDocument(source, { kind: 'bottleneck' });
  expect(findings.filter(({ severity, rule }) => severity === 'error' && !JUDGED.test(rule))).toEqual([]);
  if (!document) return false;
  expect(document.text).toBe(toReadingText(normal));
  expect(listTags(document.tree).filter((name) => !TAGS.includes(name))).toEqual([]);
  return true;
}

function toReadingText({ story, happens, obstacle, helps }: DraftText): string {
  return [
    ...toLines(story),
    ...[SECTIONS.happens, ...toLines(happens), SECTIONS.obstacle, ...toLines(obstacle)],
    ...(helps === '' ? [] : [SECTIONS.helps, ...toLines(helps)]),
  ].join('\n');
}

/** Each paragraph and item on a line; what was left out is no text that somebody wrote. */
function toLines(text: string): string[] {
  return parsePlainText(text)
    .flatMap((block) => (block.kind === 'list' ? block.items : block.text))
    .map((words) =>
      words
        .replaceAll(/\[(?:weggelaten|onbekend)\]/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}

function listTags(tree: Root): string[] {
  return [...walkTree(tree)].flatMap(({ node }) => (node.type === 'element' ? node.tagName : []));
}
