import * as fc from 'fast-check';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { markPassages, type Passage } from '../../src/markdown/passages.ts';
import { readText } from '../../src/markdown/reading-text.ts';
import { readDocument } from '../../src/markdown/render.ts';
import { bottleneck } from './support.ts';

/** The tree of a body that passes. */
function parse(body: string): Root {
  const { document } = readDocument(bottleneck(body), { kind: 'bottleneck' });
  if (!document) throw new Error('This body does not pass.');
  return document.tree;
}

/** The HTML of a body in which each quoted part is a passage, named `p1`, `p2`, … in the order of the quotes. */
function mark(body: string, ...quotes: string[]): string {
  const tree = parse(body);
  const { text } = readText(tree);
  const passages = quotes.map((quote, index): Passage => {
    const start = text.indexOf(quote);
    if (start === -1) throw new Error(`"${quote}" is not in the text.`);
    return { id: `p${index + 1}`, number: index + 1, voice: 'v-policy', start, end: start + quote.length };
  });
  return toHtml(markPassages(tree, passages));
}

/** The same with marks and links in short: `«1 words »¹` */
function short(html: string): string {
  return html
    .replaceAll(/<mark id="r-p(\d)" class="v-policy">/g, '«$1 ')
    .replaceAll('<mark class="v-policy">', '«')
    .replaceAll('</mark>', '»')
    .replaceAll(/<a class="ref v-policy" href="#n-p(\d)" aria-label="Reactie \1" data-generated="">\1<\/a>/g, '($1)');
}

describe('markPassages', () => {
  it.each<[title: string, body: string, quotes: string[], html: string]>([
    ['a passage, with a link behind it', 'een twee drie', ['twee'], '<p>een «1 twee»(1) drie</p>'],
    ['a whole paragraph', 'een twee', ['een twee'], '<p>«1 een twee»(1)</p>'],
    ['passages apart', 'een twee drie', ['een', 'drie'], '<p>«1 een»(1) twee «2 drie»(2)</p>'],
    ['passages that touch', 'een twee', ['een ', 'twee'], '<p>«1 een »(1)«2 twee»(2)</p>'],
    ['a passage inside another', 'een twee drie', ['een twee drie', 'twee'], '<p>«1 een «2 twee»(2) drie»(1)</p>'],
    [
      'passages with the same start, the longest outside',
      'een twee',
      ['een', 'een twee'],
      '<p>«2 «1 een»(1) twee»(2)</p>',
    ],
    ['passages with the same end', 'een twee', ['een twee', 'twee'], '<p>«1 een «2 twee»(2)»(1)</p>'],
    ['the same passage twice, by number', 'een', ['een', 'een'], '<p>«1 «2 een»(2)»(1)</p>'],
    [
      'passages that cross, nested by start',
      'een twee drie',
      ['een twee', 'twee drie'],
      '<p>«1 een «2 twee»»(1)« drie»(2)</p>',
    ],
    [
      'a passage over emphasis, split',
      'een *twee* drie',
      ['een twee drie'],
      '<p>«1 een »<em>«twee»</em>« drie»(1)</p>',
    ],
    [
      'a passage that ends inside emphasis',
      'een *twee drie* vier',
      ['een twee'],
      '<p>«1 een »<em>«twee»(1) drie</em> vier</p>',
    ],
    ['a passage over two paragraphs', 'een\n\ntwee', ['een\ntwee'], '<p>«1 een»</p>\n<p>«twee»(1)</p>'],
    [
      'a passage over items of a list',
      '- een\n- twee',
      ['een\ntwee'],
      '<ul>\n<li>«1 een»</li>\n<li>«twee»(1)</li>\n</ul>',
    ],
    ['a passage over a line end in the source', 'een\ntwee', ['een twee'], '<p>«1 een\ntwee»(1)</p>'],
    ['a passage over a hard break', 'een\\\ntwee', ['een twee'], '<p>«1 een»<br>\n«twee»(1)</p>'],
    [
      'a passage over what is generated, which is not in it',
      'een <Unknown/> twee',
      ['een twee'],
      '<p>«1 een »<span class="unknown" data-generated="">onbekend</span> «twee»(1)</p>',
    ],
    [
      'a passage inside a link, its own link behind that',
      '[een twee](/a/) drie',
      ['een'],
      '<p><a href="/a/">«1 een» twee</a>(1) drie</p>',
    ],
    ['a passage over a link', 'nul [een](/a/) twee', ['nul een'], '<p>«1 nul »<a href="/a/">«een»</a>(1) twee</p>'],
    [
      'passages inside one link, in order',
      '[een twee](/a/)',
      ['een', 'twee'],
      '<p><a href="/a/">«1 een» «2 twee»</a>(1)(2)</p>',
    ],
    ['a passage in code', 'een `twee drie`', ['twee'], '<p>een <code>«1 twee»(1) drie</code></p>'],
    ['a passage in a component', '<Story>\neen twee\n</Story>', ['twee'], '<p>een «1 twee»(1)</p></section>'],
    [
      'a passage in a table',
      '| een | twee |\n|---|---|\n| drie | vier |',
      ['twee\ndrie'],
      '<th scope="col">«1 twee»</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>«drie»(1)</td>',
    ],
    ['a passage in a footnote', 'een[^1]\n\n[^1]: twee', ['twee'], '<p>«1 twee»(1) <a href="#v-fnref-1"'],
  ])('marks %s', (_, body, quotes, html) => {
    expect(short(mark(body, ...quotes))).toContain(html);
  });

  it('leaves the tree that it is given as it was', () => {
    const tree = parse('een twee');
    const before = toHtml(tree);
    markPassages(tree, [{ id: 'p1', number: 1, voice: 'v-policy', start: 0, end: 3 }]);
    expect(toHtml(tree)).toBe(before);
  });

  it('marks nothing when there are no passages', () => {
    const tree = parse('een *twee*');
    expect(markPassages(tree, [])).toEqual(tree);
  });
});

const BODIES = [
  'Wie hulp vraagt, *wacht **lang*** en `belt` dan.\n\n## Waar het knelt\n\n- Eén ding\n- Nog [een ding](/a/) erbij\n\n> Een [citaat *met* nadruk](/b/).',
  '<Story>\nZij belde <Redacted/> en *wachtte*.\\\nToen [kwam](/a/) <Law code="wmo" article="2" /> erbij.\n</Story>\n\n<Timeline>\n<Step date="2026-01" title="Zo">\nEerst.\n</Step>\n<Step date="2026-02">\nDan.\n</Step>\n</Timeline>',
  '| wie | *wat* |\n|---|---|\n| [de een](/a/) | [de ander](/b/) |\n\nEen noot[^1] en nog een[^2].\n\n[^1]: Die ~~weg~~ is.\n\n[^2]: Die [blijft](/c/).',
];

describe('markPassages, whatever the passages', () => {
  const ranges = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 8 });

  it.each(BODIES.map((body) => ({ body })))(
    'changes no text and adds one id and one link for each: $body',
    ({ body }) => {
      const tree = parse(body);
      const plain = toHtml(tree);
      const { text } = readText(tree);
      fc.assert(
        fc.property(ranges, (pairs) => {
          const passages = pairs
            .map(([offset, length]) => ({ start: offset % text.length, length }))
            .map(({ start, length }, index): Passage => {
              return {
                id: `p${index}`,
                number: index + 1,
                voice: 'v-none',
                start,
                end: Math.min(text.length, start + length),
              };
            })
            .filter(({ start, end }) => text.slice(start, end).trim() !== '');
          const marked = markPassages(tree, passages);
          const html = toHtml(marked);

          expect(html.replaceAll(/<a class="ref.*?<\/a>/g, '').replaceAll(/<\/?mark\b[^>]*>/g, '')).toBe(plain);
          expect(readText(marked).text).toBe(text);
          const numbers = passages.map(({ number }) => number - 1);
          expect([...html.matchAll(/id="r-p(\d)"/g)].map(([, id]) => Number(id)).sort()).toEqual(numbers);
          expect([...html.matchAll(/href="#n-p(\d)"/g)].map(([, id]) => Number(id)).sort()).toEqual(numbers);
          expect(html).not.toMatch(/<a\b(?:(?!<\/a>).)*<a\b/s);
          for (const { id, start, end } of passages) {
            const from = html.indexOf(`<mark id="r-${id}"`);
            const to = html.indexOf(`href="#n-${id}"`);
            expect(from).toBeLessThan(to);
            const words = text.slice(start, end).trim().split(/\s/);
            const between = readBetween(html.slice(from, to));
            expect(between).toContain(words[0]);
            expect(between).toContain(words.at(-1));
          }
        }),
        { numRuns: 150 },
      );
    },
  );
});

function readBetween(html: string): string {
  return html.replaceAll(/<a class="ref.*?<\/a>|<sup.*?<\/sup>|<[^>]*(?:>|$)/g, '').replaceAll('\n', ' ');
}
