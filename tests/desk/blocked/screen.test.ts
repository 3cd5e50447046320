import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createScreens, type Verdict } from '../../../src/desk/blocked/screen.ts';
import type { Block } from '../../../src/desk/publish/blocks.ts';
import {
  CASE,
  OTHER,
  PAGES,
  REACTION,
  readFragment,
  removeRelease,
  SAID,
  SENTENCE,
  SUMMARY,
  TITLE,
  writeRelease,
} from './support.ts';

const SINCE = '2026-11-24T11:00:00.000Z';
const WHOLE: Block = { id: CASE, bottleneck: CASE, since: SINCE };
const PART: Block = { id: REACTION, bottleneck: CASE, since: SINCE };

let folder = '';
beforeEach(() => void (folder = writeRelease()));
afterEach(() => removeRelease(folder));

function judge(file: string, ...blocks: Block[]): Promise<Verdict> {
  return createScreens({ list: () => blocks }).judge(folder, file);
}

async function strip(file: string, ...blocks: Block[]): Promise<string> {
  const verdict = await judge(file, ...blocks);
  return verdict.kind === 'stripped' ? String(verdict.body) : verdict.kind;
}

describe('with nothing blocked', () => {
  it.each(Object.keys(PAGES))('%s is as it is', async (file) => {
    expect(await judge(file)).toEqual({ kind: 'as-is' });
  });
});

describe('with a bottleneck blocked', () => {
  it.each<[string, Verdict['kind']]>([
    [`knelpunten/${CASE}/index.html`, 'gone'],
    [`knelpunten/${CASE}`, 'gone'],
    [`knelpunten/${CASE.toUpperCase()}/index.html`, 'gone'],
    [`knelpunten/${CASE}/feed.xml`, 'gone'],
    [`knelpunten/${CASE}/nergens.csv`, 'gone'],
    [`knelpunten/${CASE}-meer/index.html`, 'as-is'],
    ['index.html', 'stripped'],
    [`knelpunten/${OTHER}/index.html`, 'stripped'],
    ['toezeggingen/index.html', 'stripped'],
    ['verwachtingen/index.html', 'stripped'],
    ['leerkringen/index.html', 'withheld'],
    ['over/index.html', 'as-is'],
    ['404.html', 'as-is'],
    ['sitemap.xml', 'stripped'],
    ['data/knelpunten.json', 'stripped'],
    ['robots.txt', 'as-is'],
    ['nergens/index.html', 'as-is'],
    ['media/halte.png', 'gone'],
    ['media/kaart.png', 'as-is'],
    ['media/los.png', 'as-is'],
    ['pagefind/fragment/nl_1.pf_fragment', 'gone'],
    ['pagefind/fragment/nl_2.pf_fragment', 'as-is'],
    ['pagefind/words.json', 'stripped'],
    ['pagefind/rows.json', 'as-is'],
  ])('%s is %s', async (file, kind) => {
    expect((await judge(file, WHOLE)).kind).toBe(kind);
  });

  it.each(['index.html', `knelpunten/${OTHER}/index.html`, 'toezeggingen/index.html', 'verwachtingen/index.html'])(
    '%s holds nothing of it',
    async (file) => {
      const page = await strip(file, WHOLE);
      for (const piece of [`/${CASE}/`, TITLE, SUMMARY, SENTENCE, SAID, 'op dinsdag en op vrijdag'])
        expect(page).not.toContain(piece);
    },
  );

  it.each([
    ['index.html', 'Het loket is dicht'],
    [`knelpunten/${OTHER}/index.html`, 'Het loket gaat om twee uur dicht'],
    [`knelpunten/${OTHER}/index.html`, 'Een ander over de bus'],
    ['toezeggingen/index.html', 'Iets anders'],
    ['verwachtingen/index.html', 'Nog iets'],
  ])('%s keeps "%s"', async (file, kept) => {
    expect(await strip(file, WHOLE)).toContain(kept);
  });

  it('leaves the rest of what machines read', async () => {
    expect(await strip('sitemap.xml', WHOLE)).toBe(
      `<urlset><url><loc>https://spaak.example/knelpunten/${OTHER}/</loc></url></urlset>`,
    );
    expect(await strip('data/knelpunten.json', WHOLE)).toBe(`{"cases":[{"id":"${OTHER}","related":[]}]}`);
  });

  it('takes the words away that nothing else has', async () => {
    expect(JSON.parse(await strip('pagefind/words.json', WHOLE))).toEqual({
      index: 'x',
      partial: false,
      words: '0bus 0dicht 0loket',
    });
  });

  it('takes no ordinary word for its id', async () => {
    const word: Block = { id: 'bus', bottleneck: 'bus', since: SINCE };
    expect((await judge('over/index.html', word)).kind).toBe('as-is');
  });
});

describe('with a reaction blocked', () => {
  const own = `knelpunten/${CASE}/index.html`;

  it.each<[string, Verdict['kind']]>([
    [own, 'stripped'],
    ['toezeggingen/index.html', 'stripped'],
    ['verwachtingen/index.html', 'stripped'],
    ['leerkringen/index.html', 'withheld'],
    ['index.html', 'as-is'],
    ['media/halte.png', 'as-is'],
    ['sitemap.xml', 'as-is'],
    ['pagefind/fragment/nl_1.pf_fragment', 'stripped'],
    ['pagefind/fragment/nl_2.pf_fragment', 'as-is'],
  ])('%s is %s', async (file, kind) => {
    expect((await judge(file, PART)).kind).toBe(kind);
  });

  it('its page keeps the case, the passage and what others said', async () => {
    const page = await strip(own, PART);
    for (const piece of [SAID, REACTION, 'Lees de toezegging', 'class="ref"']) expect(page).not.toContain(piece);
    for (const piece of [TITLE, SENTENCE, '<em>geen</em> uitzondering', 'Kan er op dinsdag een belbus', 'spreekuren'])
      expect(page).toContain(piece);
  });

  it('its page goes when a piece of it would be left', async () => {
    writeFileSync(join(folder, own), readFileSync(join(folder, own), 'utf8').replace('<main', `${SAID}<main`));
    expect(await judge(own, PART)).toEqual({ kind: 'gone' });
  });

  it('the search record keeps the rest', async () => {
    const verdict = await judge('pagefind/fragment/nl_1.pf_fragment', PART);
    const { meta } = readFragment(verdict.kind === 'stripped' ? (verdict.body as Uint8Array) : new Uint8Array());
    expect(meta).toEqual({ title: TITLE, reactions: 'Een andere reactie.', extra: '' });
  });
});

describe('what is remembered', () => {
  it('is forgotten when something else is blocked, or nothing any more', async () => {
    let blocks: Block[] = [WHOLE];
    const screens = createScreens({ list: () => blocks });
    const kinds: string[] = [];
    for (const now of [[WHOLE], [WHOLE, PART], [PART], [], [WHOLE]]) {
      blocks = now;
      kinds.push((await screens.judge(folder, 'index.html')).kind);
    }
    expect(kinds).toEqual(['stripped', 'stripped', 'as-is', 'as-is', 'stripped']);
  });
});
