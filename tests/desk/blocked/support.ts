import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

export const CASE = '2026-01-de-bus-rijdt-niet';
export const OTHER = '2026-02-het-loket-is-dicht';
export const REACTION = '20260301-abcdefgh';

/** What nobody may read any more once CASE is blocked. */
export const TITLE = 'De bus rijdt niet meer naar de huisarts';
export const SUMMARY = 'Sinds de zomer rijdt lijn zeven niet. Wie slecht loopt, komt niet meer bij de dokter.';
export const SENTENCE = 'Een vrouw uit de Zaaghoek liep anderhalf uur met een rollator.';
export const SAID = 'Wij vragen de vervoerder om een belbus op dinsdag en op vrijdag.';

const OTHER_TEXT = 'Het loket gaat om twee uur dicht, en dan begint het werk pas.';

const frame = (main: string, head = '') =>
  `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Spaak</title>${head}</head><body>` +
  `<nav><ul><li><a href="/knelpunten/">Knelpunten</a></li></ul></nav><main id="inhoud">${main}</main>` +
  '<footer><p>Hier behandelen wij niets over één persoon of huishouden.</p></footer></body></html>';

const row = (id: string, title: string, summary = '') =>
  `<li class="row"><div><h3 class="row-title"><a href="/knelpunten/${id}/">${title}</a></h3><p>${summary}</p></div></li>`;

export const PAGES: Record<string, string> = {
  '404.html': frame(
    '<h1>Niet gevonden</h1><p class="lede">Dit adres bestaat niet.</p>',
    '<meta name="robots" content="noindex">',
  ),
  'index.html': frame(
    `<h1>Wat spaak loopt</h1><ul>${row(CASE, TITLE, SUMMARY)}${row(OTHER, 'Het loket is dicht')}</ul>`,
  ),
  [`knelpunten/${CASE}/index.html`]: frame(
    `<article><h1>${TITLE}</h1><p class="lede">${SUMMARY}</p>
    <section aria-labelledby="p-vragen"><ol><li class="check on"><p>Kan er op dinsdag een belbus rijden voor wie slecht loopt?</p>
    <p class="muted">Beantwoord. <a href="#d-${REACTION}">Lees het antwoord</a></p></li></ol></section>
    <section aria-labelledby="p-toezeggingen"><ul><li><p>${SAID}</p><p><a href="#d-${REACTION}">Lees de toezegging</a></p></li></ul></section>
    <div data-text><p>${SENTENCE} <mark id="r-${REACTION}">Dat is <em>geen</em> uitzondering meer, zegt zij.</mark><a class="ref" href="#n-${REACTION}" data-generated>1</a></p>
    <div class="notes" data-generated><aside class="note" id="n-${REACTION}"><p>${SAID}</p></aside></div>
    <p><img src="/media/halte.png" alt="Een lege halte"><img src="/media/kaart.png" alt="Een kaart"></p></div>
    <ol class="timeline"><li class="event" id="d-${REACTION}"><blockquote><p>Dat is geen uitzondering meer, zegt zij.</p></blockquote>
    <div class="say"><p>${SAID}</p></div></li>
    <li class="event" id="d-20260302-bcdefghi"><p class="by"><a href="#d-${REACTION}">Antwoord op: toezegging</a></p>
    <div class="say"><p>Fijn, maar de meeste spreekuren van de huisarts zijn op maandag.</p></div></li></ol></article>`,
  ),
  [`knelpunten/${CASE}/feed.xml`]: '<feed/>',
  [`knelpunten/${OTHER}/index.html`]: frame(
    `<article><h1>Het loket is dicht</h1><div data-text><p>${OTHER_TEXT}</p>
    <p>Zie ook <a href="/knelpunten/${CASE}/#t-bus">het knelpunt over de bus</a>.</p><p><img src="/media/kaart.png"></p></div>
    <section><h2>Verwant</h2><ul>${row(CASE, TITLE)}${row('2026-01-de-bus-rijdt-niet-meer', 'Een ander over de bus')}</ul></section></article>`,
  ),
  'toezeggingen/index.html': frame(
    `<h1>Toezeggingen</h1><ul><li><p>${SAID}</p><p>Bij <a href="/knelpunten/${CASE}/#d-${REACTION}">${TITLE}</a></p></li>
    <li><p>Iets anders</p></li></ul>`,
  ),
  'verwachtingen/index.html': frame(
    `<h1>Verwachtingen</h1><p>Wordt: ${SAID.replace('belbus', '<b>belbus</b>')}</p><p>Nog iets</p>`,
  ),
  'leerkringen/index.html': frame(`${SAID}<h1>Leerkringen</h1>`),
  'over/index.html': frame('<h1>Over Spaak</h1><p>Op de bus mag iedereen mee.</p>'),
  'sitemap.xml': `<urlset><url><loc>https://spaak.example/knelpunten/${CASE}/</loc></url><url><loc>https://spaak.example/knelpunten/${OTHER}/</loc></url></urlset>`,
  'data/knelpunten.json': JSON.stringify({
    cases: [
      { id: CASE, title: TITLE },
      { id: OTHER, related: [CASE] },
    ],
  }),
  'media/halte.png': 'png',
  'media/kaart.png': 'png',
  'media/los.png': 'png',
  'robots.txt': 'User-agent: *',
  'pagefind/words.json': JSON.stringify({ index: 'x', partial: false, words: '0bus 0dicht 0loket 0rollator' }),
  'pagefind/rows.json': '{}',
};

const FRAGMENTS: Record<string, object> = {
  nl_1: {
    url: `/knelpunten/${CASE}/`,
    content: `${TITLE} ${SENTENCE} rollator bus`,
    meta: { title: TITLE, reactions: `${SAID}\nEen andere reactie.`, extra: 'bel' },
  },
  nl_2: { url: `/knelpunten/${OTHER}/`, content: OTHER_TEXT, meta: { title: 'Het loket is dicht', terms: 'bus' } },
};

/** A small release in a folder of its own. */
export function writeRelease(folder = mkdtempSync(join(tmpdir(), 'spaak-release-'))): string {
  const packed = Object.entries(FRAGMENTS).map(
    ([name, record]) =>
      [`pagefind/fragment/${name}.pf_fragment`, gzipSync(`pagefind_dcd${JSON.stringify(record)}`)] as const,
  );
  for (const [name, content] of [...Object.entries(PAGES), ...packed]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export function removeRelease(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export function readFragment(bytes: Uint8Array): { meta: Record<string, string> } {
  return JSON.parse(gunzipSync(bytes).toString().slice('pagefind_dcd'.length)) as { meta: Record<string, string> };
}
