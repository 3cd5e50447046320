import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createScreens } from '../../src/desk/blocked/screen.ts';
import { renderSubmission } from '../../src/markdown/render.ts';
import type { OpenData } from '../../src/model/open-data.ts';
import { readTable, toRow } from '../support/open-table.ts';
import { getBuiltSite } from '../support/pages.ts';

/** Every so many are tried. */
const STEP = 5;
/** These hold no text, or none that is packed as one. */
const NO_TEXT = /\.(?:woff2|png|jpe?g|webp|avif|gif|ico|wasm|pf_index|pf_meta|pf_filter|pagefind|js|css)$/;

const bottlenecks = listSources('content/bottlenecks').filter(
  ({ source }) => !/^(?:withdrawn|mergedInto):/m.test(source),
);
const annotations = readdirSync('content/annotations')
  .flatMap((bottleneck) =>
    listSources(join('content/annotations', bottleneck)).map((annotation) => ({ ...annotation, bottleneck })),
  )
  .filter(({ source }) => !/^(?:withdrawn:|type: recognition)/m.test(source) && bodyOf(source) !== '');

/** Files of the built site as they are served, those that are not served left out. */
async function serve(block: { id: string; bottleneck: string }): Promise<Map<string, string>> {
  const { root } = getBuiltSite();
  const screens = createScreens({ list: () => [{ ...block, since: '2026-11-24T11:00:00.000Z' }] });
  const served = new Map<string, string>();
  const kinds = new Set<string>();
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (each) => !NO_TEXT.test(each) && statSync(join(root, each)).isFile(),
  )) {
    const file = name.replaceAll('\\', '/');
    const verdict = await screens.judge(root, file);
    kinds.add(verdict.kind);
    if (verdict.kind === 'gone') continue;
    const bytes = verdict.kind === 'stripped' ? Buffer.from(verdict.body) : readFileSync(join(root, file));
    served.set(file, (file.endsWith('.pf_fragment') ? gunzipSync(bytes) : bytes).toString());
  }
  // The content that the site ships with has no page from which nothing can be taken.
  expect(kinds).not.toContain('withheld');
  return served;
}

/** Paragraphs of a text without markup in them, as they stand in pages. */
function listPhrases(source: string, kind: 'bottleneck' | 'annotation'): string[] {
  const { text } = renderSubmission(source, { kind });
  return text
    .split('\n')
    .flatMap((line) => /^[^“”"'&<>]{30,}$/.exec(line)?.[0] ?? [])
    .filter((line) => !line.includes('weggelaten'));
}

describe('the built site', () => {
  it.each(bottlenecks.filter((_, index) => index % STEP === 0))(
    'without $id holds none of its text, and the rest of its pages',
    async ({ id, source }) => {
      const phrases = listPhrases(source, 'bottleneck');
      const served = await serve({ id, bottleneck: id });
      expect(phrases.length).toBeGreaterThan(3);
      const leaks = [...served].filter(([, text]) => phrases.some((phrase) => text.includes(phrase)));
      expect(leaks.map(([file]) => file)).toEqual([]);
      const leading = [...served].filter(([, text]) => text.includes(`/knelpunten/${id}/`));
      expect(leading.map(([file]) => file)).toEqual([]);
      expect(served.get('knelpunten/index.html')).toMatch(/<main[^]*class="row"/);
      const others = bottlenecks.map((each) => each.id).filter((other) => other !== id);
      const { bottlenecks: open } = JSON.parse(served.get('data/knelpunten.json') ?? '') as OpenData;
      expect(open.map((each) => each.id).toSorted()).toEqual(others.toSorted());
      const rows = readTable(served.get('data/knelpunten.csv') ?? '');
      expect(rows).toEqual(open.map(toRow));
      expect(served.has(`knelpunten/${id}/index.html`)).toBe(false);
    },
  );

  it.each(annotations.filter((_, index) => index % (5 * STEP) === 0))(
    'without the reaction $id holds none of its text, and its case',
    async ({ id, bottleneck, source }) => {
      const phrases = listPhrases(source, 'annotation');
      const served = await serve({ id, bottleneck });
      const leaks = [...served].filter(([, text]) => [...phrases, id].some((phrase) => text.includes(phrase)));
      expect(leaks.map(([file]) => file)).toEqual([]);
      const { text: own } = renderSubmission(readFileSync(`content/bottlenecks/${bottleneck}.mdx`, 'utf8'));
      const page = served.get(`knelpunten/${bottleneck}/index.html`)?.replace(/<[^>]*>/g, '') ?? '';
      expect(page).toContain(own.split('\n')[0]?.split(/[“”"'’]/)[0]);
    },
  );
});

describe('the booklet of a circle', () => {
  const booklet = 'leerkringen/tijd-en-verwachtingen/map/index.html';
  const [id, other] = ['2026-07-signalen-zonder-antwoord', '2026-11-preventie-op-vrijdagmiddag'];

  it('without a bottleneck that is blocked keeps its rules and the others', async () => {
    const page = (await serve({ id, bottleneck: id })).get(booklet) ?? '';
    expect(page).not.toContain(id);
    for (const kept of [`id="k-${other}"`, 'id="spelregels"', 'data-booklet=', '<h1'])
      expect(page, kept).toContain(kept);
    expect(page.match(/<article/g)).toHaveLength(2);
  });

  it('without a reaction that is blocked keeps its bottleneck, and tells nothing of the reaction', async () => {
    const reaction = readdirSync(`content/annotations/${id}`)[1]?.replace(/\.mdx$/, '') ?? '';
    const built = readFileSync(join(getBuiltSite().root, booklet), 'utf8');
    for (const own of ['r', 'n', 'd']) expect(built).toContain(`id="${own}-${reaction}"`);
    const page = (await serve({ id: reaction, bottleneck: id })).get(booklet) ?? '';
    expect(page).not.toContain(reaction);
    expect(page).toContain(`id="k-${id}"`);
    expect(page.match(/<article/g)).toHaveLength(3);
  });
});

function listSources(folder: string): { id: string; source: string }[] {
  return readdirSync(folder).map((name) => ({
    id: name.replace(/\.mdx$/, ''),
    source: readFileSync(join(folder, name), 'utf8'),
  }));
}

function bodyOf(source: string): string {
  return source.replace(/^---[^]*?\n---\n/, '').trim();
}
