import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/markdown/finding.ts';
import { renderSubmission } from '../../src/markdown/render.ts';
import { isSafeUrl, MEDIA_PATH } from '../../src/markdown/urls.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { annotation, bottleneck } from './support.ts';

/** `npm run bench -- fuzz` asks for more. */
const RUNS = Number(process.env.SPAAK_FUZZ_RUNS ?? 250);

const KINDS: Kind[] = ['bottleneck', 'annotation', 'circle', 'expectation', 'page'];

const TAGS = new Set(
  'a blockquote br code dd del div dl dt em figcaption figure footer h2 h3 h4 h5 h6 hr img li ol p pre section span strong sup table tbody td th thead time tr ul'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'alt aria-describedby aria-label class data-article data-footnote-backref data-footnote-ref data-footnotes data-generated data-law datetime decoding href id loading rel role scope src start tabindex title'.split(
    ' ',
  ),
);

const PIECES = [
  ...[
    'woord',
    'Een zin.',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n\n\n',
    '\t',
    '    ',
    '\r\n',
    '\r',
    'é',
    'e\u0301',
    '😀',
    '\u00a0',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '```',
    '```\n',
    '\\',
    '[',
    ']',
    '(',
    ')',
    '](/a)',
    '![a](media/b.png)',
    '[^1]',
    '\n[^1]: ',
  ],
  ...[
    '# ',
    '## ',
    '> ',
    '- ',
    '1. ',
    '- [x] ',
    '| a | b |\n|---|---|\n',
    '|',
    '---',
    '===',
    ':',
    '"',
    "'",
    '$',
    '&',
    '&amp;',
  ],
  ...[
    '&lt;',
    '&#x3c;',
    '&#106;',
    '&colon;',
    '&Tab;',
    '&#0;',
    '&#x202e;',
    '%6a',
    '{',
    '}',
    '{1}',
    '{true}',
    '\\{',
    '\\<',
  ],
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<>',
    '</>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<img src=x onerror=alert(1)>',
    '<br>',
  ],
  ...[
    'import x from "y"',
    'export default 1',
    'javascript:',
    'javascript:alert(1)',
    '[a](javascript:alert(1))',
    'data:,x',
  ],
  ...[
    ' onclick="alert(1)"',
    ' on',
    '=',
    '{...a}',
    '<a href="javascript:x">',
    '<svg/onload=x>',
    'https://wet.example',
    'www.a.b',
  ],
  ...[
    '<Callout type="tip">',
    '</Callout>',
    '<Story>',
    '</Story>',
    '<Quote by="wie">',
    '</Quote>',
    '<Timeline>',
    '</Timeline>',
  ],
  ...[
    '<Step date="2026-01">',
    '</Step>',
    '<Law code="wmo" article="2.10" />',
    '<Figure src="media/a.png" alt="Een plein" />',
  ],
  ...[
    '<Redacted />',
    '<Redacted reason="&quot;>&lt;script&gt;" />',
    '<Unknown />',
    '<Expectation promised="aaa" practice="bbb" />',
  ],
  ...[
    '<Callout type="tip" onclick="x">',
    '<Law code={wmo} />',
    '---\n',
    'title: x\n',
    '\u0000',
    '\ud800',
    '\u200b',
    '__proto__',
  ],
];

/** Anything that looks like MDX and mostly is not. */
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

const word = fc.constantFrom(
  ...[
    'woord',
    'het',
    'art. 2.3.5',
    'a < b',
    '*licht*',
    '**zwaar**',
    '~~weg~~',
    '`code {x}`',
    '“citaat”',
    'e\u0301',
    '&amp;',
  ],
  ...[
    '[link](/a/)',
    '[wet](https://wet.example/?a=1&b="2")',
    '[x](/b "on=\'1\' <i>")',
    '<Law code="wmo" />',
    '<Unknown/>',
    'x[^1]',
  ],
  ...[
    'javascript:alert(1)',
    ' onload=x',
    '\\<script>',
    '&lt;script&gt;',
    '![Een plein](media/a.png "<b>")',
    'https://wet.example',
  ],
);
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const block = fc.oneof(
  sentence,
  sentence.map((text) => `## ${text}`),
  sentence.map((text) => `> ${text}`),
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc.tuple(word, word).map(([a, b]) => `| a | b |\n|---|--:|\n| ${a} | ${b} |`),
  sentence.map((text) => `<Callout type="tip" title="Zo &quot;on=&quot;">\n${text}\n</Callout>`),
  sentence.map((text) => `<Story>\n\n${text}\n\n</Story>`),
  sentence.map((text) => `<Timeline>\n<Step date="2026-01">\n${text}\n</Step>\n</Timeline>`),
  sentence.map((text) => `[^1]: ${text}`),
  fc.constantFrom(
    '---',
    '```\n<script>\n```',
    '<Figure src="media/a.png" alt="&quot; onerror=&quot;x" />',
    'import niet dit',
  ),
);
/** A body that mostly passes. */
const writeUp = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join('\n\n'));

describe('renderSubmission', () => {
  it.each<[what: string, arbitrary: fc.Arbitrary<string>, passes: boolean]>([
    ['any text', fc.string({ unit: 'binary', maxLength: 300 }), false],
    ['any text as a body', fc.string({ unit: 'binary', maxLength: 300 }).map((text) => bottleneck(text)), false],
    ['soup', soup, false],
    ['soup as a body', soup.map((text) => bottleneck(text)), true],
    ['soup as an annotation', soup.map((text) => annotation(text)), false],
    ['soup in front matter', soup.map((text) => bottleneck('', { tagline: text })), false],
    ['soup in a title', soup.map((text) => bottleneck('', { title: JSON.stringify(text) })), false],
    ['write-ups', writeUp.map((text) => bottleneck(text)), true],
  ])('never throws, says the same twice and gives safe HTML for %s', (_, arbitrary, passes) => {
    let passed = 0;
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(...KINDS), (source, kind) => {
        const ofKind = passes ? 'bottleneck' : kind;
        const result = renderSubmission(source, { kind: ofKind });
        expect(renderSubmission(source, { kind: ofKind })).toEqual(result);
        expect(result.findings.filter(isCrash)).toEqual([]);
        expectPlaces(result.findings, source);
        if (result.findings.some(({ severity }) => severity === 'error')) {
          expect(result).toMatchObject({ html: '', text: '', data: undefined, headings: [] });
        } else {
          passed += 1;
          expect(result.data).toBeDefined();
          expectSafe(result.html);
          expectReadingText(result.text);
        }
      }),
      { numRuns: RUNS },
    );
    if (passes) expect(passed).toBeGreaterThan(20);
  });
});

/** Vitest runs the parser with its own assertions, some of which come before the message about a tag that is not closed. */
function isCrash({ rule, message }: Finding): boolean {
  return rule === 'internal-error' && !message.endsWith(' on stack');
}

/** Reads HTML as our own serializer writes it, and refuses whatever an author could not have been meant to bring in. */
function expectSafe(html: string): void {
  const ids: string[] = [];
  const text = html.replaceAll(
    /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)>/g,
    (_tag, _slash, name: string, list: string) => {
      expect(TAGS).toContain(name);
      for (const [, attribute = '', value = ''] of list.matchAll(/\s+([a-z-]+)(?:="([^"]*)")?/g)) {
        expect(ATTRIBUTES).toContain(attribute);
        if (attribute === 'id') ids.push(value);
        if (attribute === 'href')
          expect(isSafeUrl(decode(value)) || MEDIA_PATH.test(decode(value).slice(1))).toBe(true);
        if (attribute === 'src') expect(decode(value).slice(1)).toMatch(MEDIA_PATH);
      }
      return '';
    },
  );
  expect(text).not.toContain('<');
  expect(new Set(ids).size).toBe(ids.length);
}

function decode(value: string): string {
  return value.replaceAll(/&#x([0-9A-F]+);/g, (_entity, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

function expectReadingText(text: string): void {
  for (const line of text === '' ? [] : text.split('\n')) {
    expect(line).toMatch(/^\S/);
    expect(line).toMatch(/\S$/);
    expect(line).not.toMatch(/\s\s|[^\S ]/);
  }
}

function expectPlaces(findings: readonly Finding[], source: string): void {
  const lines = source.split(/\r\n|\r|\n/).length;
  for (const { line, column } of findings) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
    expect(column).toBeGreaterThanOrEqual(1);
  }
}
