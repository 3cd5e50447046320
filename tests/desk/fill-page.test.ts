import { describe, expect, it } from 'vitest';
import { fillPage, type Filling } from '../../src/desk/fill-page.ts';

const HOSTILE = '"><script>alert(1)</script>&amp;';
const frame = (body: string, title = 'Titel') =>
  `<!doctype html><html lang="nl"><head><title>${title}</title></head><body>${body}</body></html>`;

describe('fillPage', () => {
  it.each<[what: string, page: string, filling: Omit<Filling, 'when'> & { when?: string[] }, expected: string]>([
    ['a text', '<b data-fill="a">x<i>y</i></b>', { values: { a: '1' } }, '<b data-fill="a">1</b>'],
    ['an empty text', '<b data-fill="a">x</b>', { values: { a: '' } }, '<b data-fill="a"></b>'],
    [
      'nothing where there is no value',
      '<b data-fill="a">x</b>',
      { values: { a: undefined } },
      '<b data-fill="a">x</b>',
    ],
    [
      'nothing for the name of a method',
      '<b data-fill="toString">x</b>',
      { values: {} },
      '<b data-fill="toString">x</b>',
    ],
    [
      'an address',
      '<a href="/" data-fill-href="a">x</a>',
      { values: { a: '/y/' } },
      '<a href="/y/" data-fill-href="a">x</a>',
    ],
    [
      'a value',
      '<input value="" data-fill-value="a">',
      { values: { a: '1' } },
      '<input value="1" data-fill-value="a">',
    ],
    [
      'text that is no markup',
      '<b data-fill="a"></b><input data-fill-value="a">',
      { values: { a: HOSTILE } },
      '<b data-fill="a">">&#x3C;script>alert(1)&#x3C;/script>&#x26;amp;</b>' +
        '<input data-fill-value="a" value="&#x22;><script>alert(1)</script>&#x26;amp;">',
    ],
    [
      'what holds and what does not',
      '<p data-when="a b" hidden></p><p data-when="b"></p><p data-when="c" hidden></p><p hidden></p>',
      { when: ['a', 'd'] },
      '<p data-when="a b"></p><p data-when="b" hidden></p><p data-when="c" hidden></p><p hidden></p>',
    ],
    [
      'what is wrong, in the order of the page',
      '<ul data-fill-errors=""><li>old</li></ul><p data-error-for="a" hidden></p><input id="a" name="a">' +
        '<p data-error-for="b">old</p><input name="b">',
      { errors: { c: 'Derde', b: 'Tweede <i>', a: 'Eerste' } },
      '<ul data-fill-errors=""><li><a href="#a">Eerste</a></li><li>Tweede &#x3C;i></li><li>Derde</li></ul>' +
        '<p data-error-for="a">Eerste</p><input id="a" name="a" aria-invalid="true">' +
        '<p data-error-for="b">Tweede &#x3C;i></p><input name="b" aria-invalid="true">',
    ],
    [
      'what is right now',
      '<ul data-fill-errors=""></ul><p data-error-for="a">old</p><input name="a">',
      {},
      '<ul data-fill-errors=""></ul><p data-error-for="a" hidden>old</p><input name="a">',
    ],
    [
      'what was typed in fields of every kind',
      '<form><input name="t" value="old"><input type="hidden" name="h"><textarea name="a">old</textarea>' +
        '<input type="checkbox" name="c" value="1"><input type="checkbox" name="c" value="2" checked>' +
        '<input type="checkbox" name="o"><input type="radio" name="r" value="x"><input type="radio" name="r" value="y">' +
        '<select name="s"><option value="" selected>-</option><optgroup label="g"><option value="q">Q</option></optgroup></select>' +
        '<input name="other" value="kept"></form>',
      {
        typed: new Map([
          ...[['t', [HOSTILE]] as const, ['h', ['1']] as const, ['a', ['\nx</textarea><b>']] as const],
          ...[['c', ['1']] as const, ['o', ['on']] as const, ['r', ['y']] as const, ['s', ['q']] as const],
        ]),
      },
      '<form><input name="t" value="&#x22;><script>alert(1)</script>&#x26;amp;"><input type="hidden" name="h" value="1">' +
        '<textarea name="a">\n\nx&#x3C;/textarea>&#x3C;b></textarea>' +
        '<input type="checkbox" name="c" value="1" checked><input type="checkbox" name="c" value="2">' +
        '<input type="checkbox" name="o" checked><input type="radio" name="r" value="x"><input type="radio" name="r" value="y" checked>' +
        '<select name="s"><option value="">-</option><optgroup label="g"><option value="q" selected>Q</option></optgroup></select>' +
        '<input name="other" value="kept"></form>',
    ],
    [
      'a field that goes along by itself, whatever it held when it was sent',
      '<input type="hidden" name="digest" data-fill-value="digest">',
      { values: { digest: 'new' }, typed: new Map([['digest', ['old']]]) },
      '<input type="hidden" name="digest" data-fill-value="digest" value="new">',
    ],
    [
      'what was typed in several fields of one name, in each form',
      '<form><input name="q"><input name="q"></form><form><input name="q"></form>',
      { typed: new Map([['q', ['1', '2', '3']]]) },
      '<form><input name="q" value="1"><input name="q" value="2"></form><form><input name="q" value="1"></form>',
    ],
  ])('fills in %s', (_, page, { when = [], ...filling }, expected) => {
    expect(fillPage(frame(page), { when, ...filling })).toBe(frame(expected));
  });

  it('says in the title that something is wrong, not in those of pictures', () => {
    const picture = '<svg><title>Spaak</title></svg>';
    expect(fillPage(frame(picture), { when: ['errors'] })).toBe(frame(picture, 'Fout: Titel'));
  });

  it('leaves scripts, styles and templates as they are', () => {
    const page = frame(
      '<script>if (a < b && c) d("</b>");</script><style>a > b { c: "&" }</style><template><p data-fill="x">y</p></template>',
    );
    expect(fillPage(page, { when: [] })).toBe(page);
  });
});
