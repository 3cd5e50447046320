import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex } from 'pagefind';
import { openDocumentCache } from '../content/document-cache.ts';
import { loadContent } from '../content/load.ts';
import { locateContent } from '../content/location.ts';
import { listShownText } from '../content/written-text.ts';
import { currentDay, daysBetween, type Day } from '../model/dates.ts';
import { RELATED } from '../search/lexicon/related.ts';
import { SYNONYMS } from '../search/lexicon/synonyms.ts';
import { toSearched, type Searched } from '../search/records.ts';
import { indexName, toColumns, type EntryFile, type RowsFile } from '../search/rows.ts';
import { countWords, toGroupsFile, toVocabularyFile } from '../search/vocabulary.ts';

const FOLDER = 'pagefind';
const EPOCH = '1970-01-01';
/** Interfaces that Pagefind ships; the site has its own. */
const UNUSED = [
  'ui.js',
  'ui.css',
  'modular-ui.js',
  'modular-ui.css',
  'component-ui.js',
  'component-ui.css',
  'highlight.js',
].map((name) => `pagefind-${name}`);

/** Writes the search index of all bottlenecks beside the built pages. */
export function pagefindIndex(): AstroIntegration {
  return {
    name: 'spaak-pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const location = locateContent();
        const cache = openDocumentCache(location.documents);
        const content = loadContent(location.root, cache);
        const bottlenecks = content.bottlenecks.map((entry) => ({
          ...entry,
          shown: listShownText(cache.getTree(entry.digest)),
          articles: entry.references.flatMap(({ article }) => article ?? []),
        }));
        cache.close();
        const today = currentDay(process.env.SPAAK_NOW, new Date());
        const searched = toSearched({ ...content, bottlenecks }, today);
        const counts = countWords(searched.flatMap(({ record }) => [record.content, ...Object.values(record.meta)]));
        const synonyms = [...SYNONYMS, ...content.synonyms];
        const files = { words: toVocabularyFile(counts), groups: toGroupsFile(counts, { synonyms, related: RELATED }) };
        const folder = join(fileURLToPath(dir), FOLDER);
        const written = await writeWhenChanged(searched, files, folder, join(location.cacheFolder, 'pagefind-digest'));
        writeFileSync(join(folder, 'rows.json'), JSON.stringify(toRowsFile(searched, today, folder)));
        const seconds = ((performance.now() - started) / 1000).toFixed(2);
        logger.info(`${written ? 'Indexed' : 'Kept the index of'} ${searched.length} bottlenecks in ${seconds} s`);
      },
    },
  };
}

/**
 * Writes the index and the files that go with it, by their names. Pagefind has no incremental mode, so they are made
 * anew only when something differs. Returns whether they were.
 */
async function writeWhenChanged(
  searched: readonly Searched[],
  files: Record<string, object>,
  folder: string,
  digestFile: string,
): Promise<boolean> {
  const digest = createHash('sha256')
    .update(folder)
    .update(JSON.stringify([searched.map(({ record }) => record), files]))
    .digest('hex');
  if (existsSync(join(folder, 'pagefind.js')) && existsSync(digestFile) && readFileSync(digestFile, 'utf8') === digest)
    return false;
  rmSync(folder, { recursive: true, force: true });
  rmSync(digestFile, { force: true });
  await writeIndex(searched, folder);
  const index = readIndexName(folder);
  for (const [name, file] of Object.entries(files))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ index, ...file }));
  for (const name of UNUSED) rmSync(join(folder, name));
  mkdirSync(join(digestFile, '..'), { recursive: true });
  writeFileSync(digestFile, digest);
  return true;
}

/** The rows show the day, so they are written at every build; the index need not be. */
function toRowsFile(searched: readonly Searched[], today: Day, folder: string): RowsFile {
  return {
    index: readIndexName(folder),
    day: daysBetween(EPOCH, today),
    since: searched.map(({ since }) => (since === undefined ? -1 : daysBetween(EPOCH, since))),
    columns: toColumns(searched.map(({ values }) => values)),
  };
}

/** Pagefind's name for the index in a folder: it differs when anything in it does. Empty when nothing is indexed. */
function readIndexName(folder: string): string {
  return indexName(JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as EntryFile);
}

async function writeIndex(searched: readonly Searched[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'nl' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const { record } of searched) failOn((await index.addCustomRecord({ ...record, language: 'nl' })).errors);
    failOn((await index.writeFiles({ outputPath: folder })).errors);
  } finally {
    await index.deleteIndex();
  }
}

// Pagefind resolves with its errors instead of throwing them.
function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not make the index: ${errors.join('; ')}`);
}
