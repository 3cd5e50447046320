import { describe, expect, it } from 'vitest';
import { renderSubmission } from '../../src/markdown/render.ts';
import { bottleneck, inBody, inFile, render } from './support.ts';

const MAX_BYTES = 200_000;
const SIZE = 190_000;
const HEAD = bottleneck('').length;

/** `unit` again and again, up to `size` characters. */
function fill(unit: string, size = SIZE): string {
  return unit.repeat(Math.floor(size / unit.length));
}

/** The same in lines of about 9,000 characters. */
function fillLines(unit: string, size = SIZE): string {
  return fill(`${fill(unit, 9_000)}\n`, size);
}

/** `depth` lines, each a little deeper than the one before. */
function stairs(depth: number, step: string, text: string): string {
  return Array.from({ length: depth }, (_, index) => step.repeat(index) + text).join('\n');
}

describe('a source', () => {
  it.each<[title: string, source: string, finding: string]>([
    ['more than 200,000 bytes', bottleneck('a'.repeat(MAX_BYTES)), 'too-large 1:1'],
    ['more than 200,000 bytes in fewer characters', bottleneck(fill('é\n', 101_000 * 2)), 'too-large 1:1'],
    ['a line of more than 10,000 characters', bottleneck(`a\n${'b'.repeat(10_001)}`), 'line-too-long 12:10001'],
    ['half a character', bottleneck('a\ud800b'), 'invalid-character 1:1'],
    ['a null character', bottleneck('a\u0000'), 'invalid-character 11:2'],
    ['a bidirectional override', bottleneck('a\n\nab\u202ec'), 'invalid-character 13:3'],
    ['a bidirectional isolate', bottleneck('\u2067a'), 'invalid-character 11:1'],
    ['an Arabic letter mark', bottleneck('\u061ca'), 'invalid-character 11:1'],
    ['a zero-width space', bottleneck('na\u200bam'), 'invalid-character 11:3'],
    ['a word joiner', bottleneck('na\u2060am'), 'invalid-character 11:3'],
    ['a byte order mark inside', bottleneck('na\ufeffam'), 'invalid-character 11:3'],
    ['two byte order marks', `\ufeff\ufeff${bottleneck('')}`, 'invalid-character 1:1'],
    ['a line separator', bottleneck('a\u2028b'), 'invalid-character 11:2'],
    ['a control character of the second set', bottleneck('a\u0085b'), 'invalid-character 11:2'],
    ['characters that only machines see', bottleneck('a\u{e0041}b'), 'invalid-character 11:2'],
    ['a hidden character in front matter', bottleneck('', { frequency: 'dai\u200bly' }), 'invalid-character 10:15'],
  ])('may not have %s', (_, source, finding) => {
    expect(inFile(renderSubmission(source).findings)).toEqual([finding]);
  });

  it.each<[title: string, body: string]>([
    ['up to 200,000 bytes of prose', fill(`${fill('woord ', 900)}\n\n`, MAX_BYTES - HEAD - 5)],
    ['a line of 10,000 characters', 'a'.repeat(10_000)],
    ['quotes twelve deep', `${'> '.repeat(12)}a`],
    ['lists eight deep', stairs(8, '  ', '- a')],
    ['components eight deep', `${fill('<Story>\n', 8 * 8)}a\n${fill('</Story>\n', 9 * 8)}`],
    ['brackets thirty deep', `${'['.repeat(30)}a${']'.repeat(30)}`],
    ['a long table', `| wie | wat |\n|---|---|\n${fill('| de *gemeente* | een besluit |\n', 100 * 31)}`],
    ['a long list of links', fill('- [**wet**](https://wet.example/a)\n', 60 * 35)],
    ['fifty footnotes', Array.from({ length: 50 }, (_, index) => `a[^${index}]\n\n[^${index}]: b\n`).join('\n')],
    ['a fence of code with many braces', `\`\`\`json\n${fill('{ "a": ["b"] },\n', 90 * 16)}\`\`\``],
    ['a line to fill in', `Naam: ${'_'.repeat(60)}`],
  ])('may have %s', (_, body) => {
    const { findings, html } = render(body);
    expect(findings).toEqual([]);
    expect(html).not.toBe('');
  });

  it.each<[title: string, body: string, ...findings: string[]]>([
    ['quotes', `${'>'.repeat(13)} a`, 'nested-too-deep 1:1'],
    ['quotes behind an old line end', `a\r${'>'.repeat(2_000)} a`, 'nested-too-deep 2:1'],
    ['lists on one line', '- '.repeat(13), 'nested-too-deep 1:1'],
    ['lists by indentation', stairs(22, '  ', '- a'), 'nested-too-deep 21:1', 'nested-too-deep 22:1'],
    ['lists in a tree', stairs(13, '  ', '- a'), 'nested-too-deep 12:25', 'nested-too-deep 13:25'],
    ['brackets', '['.repeat(33), 'nested-too-deep 1:1'],
    ['components', `${fill('<Story>\n', 25 * 8)}a\n${fill('</Story>\n', 25 * 9)}`, 'nested-too-deep 25:1'],
    ['emphasis', `${'*a '.repeat(23)}b${' c*'.repeat(23)}`, 'nested-too-deep 1:68'],
  ])('may not nest %s deeper', (_, body, ...findings) => {
    expect(inBody(render(body).findings)).toEqual(findings);
  });

  it.each<[title: string, body: string, finding: string]>([
    ['more than 4,000 lines', '\n'.repeat(4_000), 'too-complex 4001:1'],
    ['more than 500 marks together', `a\n\n${fill('*a ', 501 * 3)}`, 'too-complex 3:1'],
    ['more than 500 marks together in lines', fill('*a\n', 501 * 3), 'too-complex 501:1'],
    ['more than 5,000 marks', fill('*a* *b* *c*\n\n', 1_000 * 13), 'too-complex 1667:1'],
    [
      'more than 5,000 cells in a table',
      `|${fill('a|', 50 * 2)}\n|${fill('-|', 50 * 2)}\n${fill('b\n', 100 * 2)}`,
      'too-complex 1:1',
    ],
    ['more than 5,000 cells in tables', fill(`|a|b|\n|-|-|\n${fill('c\n', 99 * 2)}\n`, 30 * 211), 'too-complex 2551:1'],
  ])('may not have %s', (_, body, finding) => {
    const { findings } = render(body);
    expect(inBody(findings).slice(0, 1)).toEqual([finding]);
  });
});

/** Texts that take a parser without limits from seconds to hours, or all memory; large ones, and ones just within the limits. */
const HOSTILE: Record<string, string> = {
  'emphasis that crosses': fillLines('*a_ '),
  'emphasis inside words': fillLines('a**b'),
  'strikethrough that crosses': fillLines('~a~~b '),
  'ends of links': fillLines('a]('),
  'starts of links': fillLines('[a]('),
  'starts of images': fill('![\n'),
  'brackets over lines': fill('[\n', 90_000) + fill(']\n', 90_000),
  'bold over lines': fill('**a\n', 90_000) + fill('b**\n', 90_000),
  'references to nothing': fillLines('[^1] '),
  'a footnote that refers to itself': `[^1]\n\n[^1]: ${fillLines('[^1] ')}`,
  'pairs of footnotes': Array.from({ length: 5_000 }, (_, index) => `a[^${index}]\n\n[^${index}]: b\n`).join('\n'),
  definitions: Array.from({ length: 9_000 }, (_, index) => `[a${index}]: /b\n`).join('\n'),
  'a definition that does not end': `[${fill('a\n')}`,
  'a long list': fill('- a\n'),
  'items without text': fill('-\n'),
  'lazy lines in a list': `- a\n${fill('b\n')}`,
  'lazy lines in quotes': `${'>'.repeat(12)} a\n${fill('b\n')}`,
  'quotes and lists in turn': fill('> - > - > - > - > - a\n'),
  'quotes and paragraphs in turn': fill('> a\n\nb\n'),
  'underlined headings': fill('a\n---\n'),
  'lists by indentation': stairs(440, ' ', '- a'),
  'components in each other': fill('<Story>\n', 85_000) + fill('</Story>\n', 95_000),
  'components in quotes': fill('> > > <Story>\n> > > a\n> > > </Story>\n'),
  'a table of thousands of columns': `|${fill('a|', 9_900)}\n|${fill('-|', 9_900)}\n${fill('a\n', 160_000)}`,
  'a table of thousands of rows': `|a|\n|-|\n${fill('|a|\n')}`,
  'thousands of tables': fill('|a|\n|-|\n|b|\n\n'),
  'thousands of attributes': `<Callout ${fillLines('a="b" ')}>\na\n</Callout>`,
  'one long address used often': `[a]: /${'b'.repeat(9_000)}\n\n${fillLines('[a] ', 150_000)}`,
  'addresses with nothing but dots': fillLines('a@b.'),
  'addresses that do not end': fillLines('http://a_'),
  'nothing but empty lines': '\n'.repeat(SIZE),
  'nothing but spaces': fillLines(' '),
  'nothing but tabs': fillLines('\t'),
  'nothing but backslashes': fillLines('\\'),
  'nothing but quotes': fillLines('"'),
  'emphasis just within the limits': fill(`${fill('*a_ ', 249 * 4)}\n\n`, 9 * 998),
  'images in images just within the limits': fill(
    `${fill('![\n', 124 * 3)}${fill('](media/a.png)\n', 124 * 15)}\n`,
    9 * 2_233,
  ),
  'lazy lines just within the limits': `${'>'.repeat(12)} a\n${fill('b\n', 3_900 * 2)}`,
  'a definition just within the limits': `[${fill('a\n', 3_900 * 2)}`,
  'footnotes just within the limits': fill('a[^1]\n\n[^1]: b\n\n', 990 * 16),
  'one long address just within the limits': `[a]: /${'b'.repeat(990)}\n\n${fill(`${fill('[a] ', 240 * 4)}\n\n`, 9 * 962)}`,
};

describe('a hostile text', () => {
  it.each(Object.entries(HOSTILE))('takes no time: %s', (_, body) => {
    const start = process.cpuUsage();
    const { html, findings } = render(body);
    const { user, system } = process.cpuUsage(start);
    // In processor time, because tests share the machine; far above what it takes, far below what it took.
    expect((user + system) / 1_000).toBeLessThan(2_000);
    expect(html.length).toBeLessThan(5_000_000);
    expect(findings.filter(({ rule }) => rule === 'internal-error')).toEqual([]);
  });
});
