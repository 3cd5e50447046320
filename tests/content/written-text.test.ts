import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { renderText, renderWithPassages, type FindLaw } from '../../src/content/written-text.ts';
import { readDocument } from '../../src/markdown/render.ts';
import { bottleneck } from '../markdown/support.ts';

const findLaw: FindLaw = (code) => {
  if (code === 'wmo2015') return { code, label: 'Wmo 2015', url: 'https://wetten.example/wmo' };
  return code === 'beleid' ? { code, label: 'Beleidsregels' } : undefined;
};

function parse(body: string): Root {
  const { document } = readDocument(bottleneck(body), { kind: 'bottleneck' });
  if (!document) throw new Error('This body does not pass.');
  return document.tree;
}

describe('renderText', () => {
  it.each<[title: string, body: string, html: string]>([
    [
      'a law with the address of its text',
      'Zie <Law code="wmo2015" article="2.10" />.',
      '<p>Zie <span class="law" data-generated=""><a href="https://wetten.example/wmo" rel="noopener">Wmo 2015, artikel 2.10</a></span>.</p>',
    ],
    [
      'a law without one',
      '<Law code="beleid" />',
      '<p class="law" data-generated=""><span class="law" data-generated="">Beleidsregels</span></p>',
    ],
    [
      'a law in a list',
      '- <Law code="beleid" article="3" />',
      '<li><span class="law" data-generated="">Beleidsregels, artikel 3</span></li>',
    ],
    ['a law that is not in the vocabulary, by its code', '<Law code="zvw" />', '>zvw</span>'],
  ])('names %s', (_, body, html) => {
    expect(renderText(parse(body), findLaw)).toContain(html);
  });

  it('keeps the ids of texts on one page apart', () => {
    const html = renderText(
      parse('## Kop\n\nTekst[^1] en [verder](#t-kop).\n\n[^1]: Noot.'),
      findLaw,
      'a-20260202-aaaaaaaa',
    );
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['t-kop', 'v-fnref-1', 'footnote-label', 'v-fn-1'].map((id) => `a-20260202-aaaaaaaa-${id}`));
    for (const [, target] of html.matchAll(/ (?:href="#|aria-describedby=")([^"]*)"/g)) expect(ids).toContain(target);
  });
});

describe('renderWithPassages', () => {
  const BODY = 'Wie hulp vraagt, wacht.\n\n- een\n- twee\n\n<Law code="wmo2015" />\n\nWie hulp geeft, wacht ook.';

  it('cuts the text into its outermost blocks', () => {
    const { blocks } = renderWithPassages(parse(BODY), [], findLaw);
    expect(blocks.map(({ html }) => /^<[a-z]+/.exec(html)?.[0])).toEqual(['<p', '<ul', '<p', '<p']);
    expect(blocks.flatMap(({ notes }) => notes)).toEqual([]);
  });

  it('puts each note with the block in which its link stands, numbered in reading order', () => {
    const { blocks, passages } = renderWithPassages(
      parse(BODY),
      [
        { id: 'last', target: { exact: 'wacht ook' }, voice: 'v-policy' },
        { id: 'over-blocks', target: { exact: 'vraagt, wacht. een' }, voice: 'v-policy' },
        { id: 'first', target: { exact: 'Wie hulp vraagt' }, voice: 'v-practice' },
        { id: 'gone', target: { exact: 'de provincie' }, voice: 'v-policy' },
        { id: 'twice', target: { exact: 'Wie hulp' }, voice: 'v-policy' },
      ],
      findLaw,
    );
    expect(blocks.map(({ notes }) => notes)).toEqual([['first'], ['over-blocks'], [], ['last']]);
    expect(Object.fromEntries(passages)).toEqual({
      first: { state: 'anchored', number: 1 },
      'over-blocks': { state: 'anchored', number: 2 },
      last: { state: 'anchored', number: 3 },
      gone: { state: 'orphaned' },
      twice: { state: 'ambiguous' },
    });
  });

  it('does not look for quotes in what the author did not write', () => {
    const { passages } = renderWithPassages(
      parse(BODY),
      [{ id: 'a', target: { exact: 'Wmo 2015' }, voice: 'v-policy' }],
      findLaw,
    );
    expect(passages.get('a')).toEqual({ state: 'orphaned' });
  });

  it('takes no link of the author for a note', () => {
    const { blocks } = renderWithPassages(parse('[dit](#n-a) en dat'), [], findLaw);
    expect(blocks).toEqual([{ html: '<p><a href="#n-a">dit</a> en dat</p>', notes: [] }]);
  });

  it('sets a text on a page with others: its ids apart, its headings lower, without landmarks', () => {
    const body = '## Kop\n\n<Story>\n\nEr was eens.\n\n</Story>\n\n| a | b |\n| - | - |\n| 1 | 2 |';
    const alone = renderWithPassages(parse(body), [], findLaw).blocks.map(({ html }) => html);
    expect(alone.join('')).toMatch(/<h2 id="t-kop">.*aria-label="Praktijkverhaal".*role="region"/s);
    const set = renderWithPassages(parse(body), [], findLaw, { scope: 'k', lower: 1 }).blocks.map(({ html }) => html);
    expect(set.join('')).toContain('<h3 id="k-t-kop">Kop</h3>');
    expect(set.join('')).not.toMatch(/aria-label="Praktijkverhaal"|role="region"/);
  });
});
