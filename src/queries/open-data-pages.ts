import { createHash } from 'node:crypto';
import type { OpenData } from '../model/open-data.ts';
import { VOCABULARY_NAMES, type Term, type VocabularyName } from '../model/vocabulary.ts';
import { getOverview, getReadingText } from './collection.ts';
import { countOpenData, listOpenDataFiles, toOpenData, type OpenDataCounts, type OpenDataFile } from './open-data.ts';

/** Read once: a page says how large it is, and files hold it. */
let whole: Promise<OpenData> | undefined;

/** The files with bottlenecks. */
export async function listOpenDataPages(): Promise<
  { params: { file: string }; props: OpenDataFile; cacheKey: string }[]
> {
  const overview = await getOverview();
  const { site, today, vocabulary } = overview;
  return listOpenDataFiles(overview).map((file) => ({
    params: { file: file.name },
    props: file,
    cacheKey: createHash('sha256')
      .update(
        JSON.stringify([site, today, vocabulary, file.cases.map(({ id, digest, dialogue }) => [id, digest, dialogue])]),
      )
      .digest('hex'),
  }));
}

/** All that there is; of one year, when that is named. */
export async function getOpenData(year?: string): Promise<OpenData> {
  // In development content changes under a running server, so nothing is kept.
  const data = await (import.meta.env.DEV ? readOpenData() : (whole ??= readOpenData()));
  if (year === undefined) return data;
  return { ...data, bottlenecks: data.bottlenecks.filter(({ published }) => published.startsWith(year)) };
}

async function readOpenData(): Promise<OpenData> {
  return toOpenData(await getOverview(), getReadingText);
}

/** How much there is to take. */
export async function getOpenDataCounts(): Promise<OpenDataCounts> {
  return countOpenData(await getOverview());
}

/** The codes of this portal. */
export async function getVocabularies(): Promise<{ name: VocabularyName; terms: Term[] }[]> {
  const { vocabulary } = await getOverview();
  return VOCABULARY_NAMES.map((name) => ({ name, terms: vocabulary[name] }));
}
