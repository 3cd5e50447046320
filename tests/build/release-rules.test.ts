import { describe, expect, it } from 'vitest';
import { judgeFile } from '../../src/build/release-rules.ts';

const REFUSED: [what: string, file: string, text: string][] = [
  ['an inline script', 'index.html', '<script>alert(1)</script>'],
  ['a script from elsewhere', 'index.html', '<script src="https://elsewhere.example/a.js"></script>'],
  ['a script of another folder', 'index.html', '<script src="/media/a.js"></script>'],
  ['a script without scheme', 'index.html', '<script src="//elsewhere.example/_astro/a.js"></script>'],
  ['data that is not JSON', 'index.html', '<script type="application/ld+json">alert(1)</script>'],
  ['data that could end its element', 'index.html', '<script type="application/ld+json">{"a":"<"}</script>'],
  ['an event handler', 'index.html', '<p onclick="x()">a</p>'],
  ['an event handler in capitals', 'index.html', '<img src="/a.png" alt="" ONERROR=x()>'],
  ['an inline style', 'index.html', '<p style="color:red">a</p>'],
  ['a style element', 'index.html', '<style>p{}</style>'],
  ['a style element in a drawing', 'favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"><style>p{}</style></svg>'],
  ['a script in a drawing', 'favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['a javascript: address', 'index.html', '<a href="javascript:alert(1)">a</a>'],
  ['a javascript: address behind entities', 'index.html', '<a href="java&#x09;script&colon;alert(1)">a</a>'],
  ['a javascript: address behind blanks', 'index.html', '<a href=" \n javascript:alert(1)">a</a>'],
  ['a data: address', 'index.html', '<a href="data:text/html,x">a</a>'],
  ['an image from elsewhere', 'index.html', '<img src="https://elsewhere.example/a.png" alt="">'],
  [
    'an image set from elsewhere',
    'index.html',
    '<img src="/a.png" srcset="/a.png 1x, https://elsewhere.example/b.png 2x" alt="">',
  ],
  ['a style sheet from elsewhere', 'index.html', '<link rel="stylesheet" href="//elsewhere.example/a.css">'],
  ['a frame', 'index.html', '<iframe src="/a/"></iframe>'],
  ['a document in an attribute', 'index.html', '<iframe srcdoc="x"></iframe>'],
  ['a redirect', 'index.html', '<meta http-equiv="refresh" content="0;url=/x/">'],
  ['another base', 'index.html', '<base href="https://elsewhere.example/">'],
  ['a script outside our folders', 'media/a.js', 'alert(1)'],
  ['a style sheet that imports', '_astro/a.css', '@import "https://elsewhere.example/a.css";'],
  ['a style sheet that loads from elsewhere', '_astro/a.css', 'p{background:url(//elsewhere.example/a.png)}'],
];

const ALLOWED: [what: string, file: string, text: string][] = [
  ['our own script', 'index.html', '<script type="module" src="/_astro/page.abc.js"></script>'],
  ['data', 'index.html', '<script type="application/ld+json">{"a":"\\u003c"}</script>'],
  ['a link to elsewhere', 'index.html', '<a href="https://elsewhere.example/" rel="nofollow">a</a>'],
  ['a mail address', 'index.html', '<a href="mailto:redactie@spaak.example">a</a>'],
  ['an image of ours', 'index.html', '<img src="/media/a.png" alt="a">'],
  ['text about scripts', 'index.html', '<p>&lt;script&gt;alert(1)&lt;/script&gt; onclick= style="x" javascript:</p>'],
  ['the canonical address', 'index.html', '<link rel="canonical" href="https://spaak.example/">'],
  ['a font of ours', '_astro/a.css', '@font-face{src:url(/_astro/a.woff2)}'],
  ['Pagefind', 'pagefind/pagefind.js', 'import("x")'],
];

describe('a release', () => {
  it.each(REFUSED)('may not hold %s', (_, file, text) => {
    expect(judgeFile(file, text)).not.toEqual([]);
  });

  it.each(ALLOWED)('may hold %s', (_, file, text) => {
    expect(judgeFile(file, text)).toEqual([]);
  });
});
