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
import { currentDay } from '../model/dates.ts';
import { SYNONYMS } from '../search/lexicon/synonyms.ts';
import { toSearchRecords, type SearchRecord } from '../search/records.ts';
import { toVocabularyFile } from '../search/vocabulary.ts';

const FOLDER = 'pagefind';
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
        const records = toSearchRecords({ ...content, bottlenecks }, currentDay(process.env.SPAAK_NOW, new Date()));
        const words = {
          ...toVocabularyFile(
            records.flatMap(({ content: text, meta }) => [text, ...Object.values(meta)]),
            [...SYNONYMS, ...content.synonyms],
          ),
          total: records.length,
        };
        const folder = join(fileURLToPath(dir), FOLDER);
        const written = await writeWhenChanged(records, words, folder, join(location.cacheFolder, 'pagefind-digest'));
        const seconds = ((performance.now() - started) / 1000).toFixed(2);
        logger.info(`${written ? 'Indexed' : 'Kept the index of'} ${records.length} bottlenecks in ${seconds} s`);
      },
    },
  };
}

/** Pagefind has no incremental mode, so the index is made anew only when a record differs. Returns whether it was. */
async function writeWhenChanged(
  records: readonly SearchRecord[],
  words: object,
  folder: string,
  digestFile: string,
): Promise<boolean> {
  const digest = createHash('sha256')
    .update(folder)
    .update(JSON.stringify([records, words]))
    .digest('hex');
  if (existsSync(join(folder, 'pagefind.js')) && existsSync(digestFile) && readFileSync(digestFile, 'utf8') === digest)
    return false;
  rmSync(folder, { recursive: true, force: true });
  rmSync(digestFile, { force: true });
  await writeIndex(records, folder);
  writeFileSync(join(folder, 'words.json'), JSON.stringify(words));
  for (const name of UNUSED) rmSync(join(folder, name));
  mkdirSync(join(digestFile, '..'), { recursive: true });
  writeFileSync(digestFile, digest);
  return true;
}

async function writeIndex(records: readonly SearchRecord[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'nl' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const record of records) failOn((await index.addCustomRecord({ ...record, language: 'nl' })).errors);
    failOn((await index.writeFiles({ outputPath: folder })).errors);
  } finally {
    await index.deleteIndex();
  }
}

// Pagefind resolves with its errors instead of throwing them.
function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not make the index: ${errors.join('; ')}`);
}
